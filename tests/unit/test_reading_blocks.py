"""Plain text to blocks: paragraphs, wrapped lines, turns, headings, and the marks around them."""

import textwrap

import pytest
from linearity import is_linear

from newsum.reading.plain import read_plain


def blocks(text: str) -> list[str]:
    """What each block holds, `# ` before headings and the speaker before a bar."""
    return [
        ("# " if b.is_heading else "") + (f"{b.speaker} | " if b.speaker else "") + b.span.of(text)
        for b in read_plain(text)
    ]


NARRATION = (
    "Le conseil départemental a adopté hier soir son budget pour 2027. La séance a duré six "
    "heures, avec deux suspensions demandées par M.\u00a0Humbert. « C’est un budget d’austérité "
    "qui ne dit pas son nom ! », a lancé Mme\u00a0Noël, qui siège dans l’opposition depuis 2015."
)
SPEECH = (
    "salut tout le monde et bienvenue dans ce nouveau débrief du tour comme tous les soirs on est "
    "ensemble pour une petite demi-heure n'oubliez pas le pouce bleu ça aide vraiment la chaîne"
)


def test_blank_lines_part_paragraphs() -> None:
    assert blocks("\n Un.\n\n \nDeux.\n\t\n\nTrois. \n") == ["Un.", "Deux.", "Trois."]


def test_a_line_with_its_full_stop_is_a_paragraph() -> None:
    text = f"{NARRATION}\n{NARRATION}\nLa suite demain."

    assert blocks(text) == [NARRATION, NARRATION, "La suite demain."]


@pytest.mark.parametrize("width", [38, 60, 72, 100])
@pytest.mark.parametrize("paragraph", [NARRATION, SPEECH], ids=["punctuated", "unpunctuated"])
def test_wrapped_lines_are_one_paragraph(paragraph: str, width: int) -> None:
    wrapped = textwrap.fill(f"{paragraph} {paragraph}", width, break_on_hyphens=False)

    assert blocks(f"{wrapped}\n\n{wrapped}\n") == [wrapped, wrapped]


def test_a_short_line_ends_a_wrapped_paragraph() -> None:
    """Nothing else parts the paragraphs of captions wrapped at 38 characters."""
    text = (
        "bonjour à tous et bienvenue sur la\nchaîne\n"
        "les galeries vidées seront remplies\navec la roche broyée\n"
        "le projet coûte un milliard d'euros et\nil promet 350 emplois\n"
        "la société assure que 80 % de cette\neau sera recyclée"
    )

    assert blocks(text) == [
        "bonjour à tous et bienvenue sur la\nchaîne",
        "les galeries vidées seront remplies\navec la roche broyée",
        "le projet coûte un milliard d'euros et\nil promet 350 emplois",
        "la société assure que 80 % de cette\neau sera recyclée",
    ]


def test_lines_of_any_length_without_full_stops_are_units() -> None:
    text = (
        "alors la piscine est fermée depuis le 3 mars parce qu'on a trouvé une fissure\n"
        "la région paye quarante pour cent\n"
        "est ce que les impots vont augmenter\n"
        "le car de l'école jean macé partira à deux heures\n"
        "y a pas d'autre bassin\n"
        "deux maîtres nageurs sur cinq sont déjà partis travailler ailleurs"
    )

    assert blocks(text) == text.split("\n")


def test_lines_that_a_recogniser_cut_are_joined() -> None:
    text = (
        "Le maire a annoncé la fermeture du pont de\n"
        "Recouvrance pour huit mois. Les travaux coûteront\n"
        "12 millions d’euros, payés\n"
        "pour moitié par la région.\n"
        "Les commerçants demandent une aide au\n"
        "gouvernement. La préfète les recevra, a dit\n"
        "François Le Goff.\n"
    )

    assert blocks(text) == [
        text[: text.index("\nLes commerçants")],
        text[text.index("Les commerçants") : -1],
    ]


OPEN_LINES = {
    "small letter": "Le projet, lui,\nne verra pas le jour. Fin.",
    "title": "Il est venu avec M.\nDupont. Ils sont repartis.",
    "preposition": "Nous sommes à\nParis. Il pleut.",
    "elision": "C’est l’\nOpéra. Il brûle.",
    "comma": "Bonjour Madame,\nMonsieur. Il est tard.",
    "figure": "Le bilan monte à plus de\n15 morts. Il pourrait s’alourdir.",
}


@pytest.mark.parametrize("text", OPEN_LINES.values(), ids=OPEN_LINES)
def test_an_open_line_goes_on_in_the_next(text: str) -> None:
    assert blocks(text) == [text]


def test_an_announcement_is_finished() -> None:
    assert blocks("À la une :\nla grève continue. Elle est suivie.") == [
        "À la une :",
        "la grève continue. Elle est suivie.",
    ]


STAMPS = {
    "dash": ("11 h 30 – Le bilan monte.", "Le bilan monte."),
    "hyphen": ("11h30 - Le bilan monte.", "Le bilan monte."),
    "full hour": ("8 h — Le bilan monte.", "Le bilan monte."),
    "no-break spaces": ("11\u00a0h\u00a030\u00a0– Le bilan monte.", "Le bilan monte."),
    "colon": ("20 h 45 : coup d’envoi.", "coup d’envoi."),
    "brackets": ("[00:14:32] Bonjour.", "Bonjour."),
    "parentheses": ("(14:32) Bonjour.", "Bonjour."),
    "bare": ("14:32 Bonjour.", "Bonjour."),
    "thousandths": ("00:14:32,500 Bonjour.", "Bonjour."),
    "then dash": ("[00:14] - Bonjour.", "Bonjour."),
}


@pytest.mark.parametrize(("text", "spoken"), STAMPS.values(), ids=STAMPS)
def test_time_stamps_are_not_spoken(text: str, spoken: str) -> None:
    assert blocks(text) == [spoken]


@pytest.mark.parametrize(
    "text",
    [
        "7 h 30 sur Radio Vallée, on refait le point.",
        "14 h 10, le point pour ceux qui nous rejoignent.",
        "8 heures, le journal.",
        "14:32, l’heure exacte.",
        "2 h plus tard, tout est fini.",
        "12 morts.",
    ],
)
def test_spoken_times_are_spoken(text: str) -> None:
    assert blocks(text) == [text]


def test_a_stamp_behind_what_is_said_is_not_spoken() -> None:
    text = "Le pont ferme. [00:14:32]\nLe train part (14:40).\nIl arrive à 20:30\n[00:15:00]\nBon."

    assert blocks(text) == ["Le pont ferme.", "Le train part (14:40).", "Il arrive à 20:30", "Bon."]


def test_a_stamp_alone_parts_paragraphs() -> None:
    assert blocks("14 h 00\nBonjour.\n14 h 10\nIl pleut.\n15:00\n") == ["Bonjour.", "Il pleut."]


def test_dashes_of_dialogue() -> None:
    text = "- Bon matin.\n– Oui ?\n— Non.\n• Un point.\n-Sans espace.\n-5 degrés.\n* Une puce."

    assert blocks(text) == [
        "Bon matin.",
        "Oui ?",
        "Non.",
        "Un point.",
        "Sans espace.",
        "-5 degrés.",
        "Une puce.",
    ]


def test_a_dash_may_open_an_aside_at_the_start_of_a_wrapped_line() -> None:
    text = (
        "Le maire de la commune, qui l’avait promis\n"
        "– en conseil municipal, devant la presse –\n"
        "a confirmé hier soir la fermeture du pont\n"
        "de Recouvrance pour huit mois, à partir de\n"
        "mars. Les travaux commencent lundi."
    )

    assert blocks(text) == [text]


@pytest.mark.parametrize("sound", ["[Musique]", "(Rires)", "* CRIS *", "[Musique douce]"])
def test_sounds_on_a_line_are_not_spoken_and_part_what_is(sound: str) -> None:
    text = f"le pont est fermé\n{sound}\nles travaux dureront\n{sound}\n[voix off] six mois"

    assert blocks(text) == ["le pont est fermé", "les travaux dureront", "[voix off] six mois"]


@pytest.mark.parametrize("stop", ["", "."])
def test_chevrons_inside_of_a_line_part_turns(stop: str) -> None:
    said = [f"{words}{stop}" for words in ("le ministre est là", "qui l'a reçu", "et en Syrie")]
    text = f">> {said[0]} >> {said[1]}  >>> {said[2]}\n5 >> 4 et a>>b"

    assert blocks(text) == [*said, "5 >> 4 et a>>b"]


def test_rules_are_nothing() -> None:
    assert blocks("***\nUn.\n---\nDeux.\n- - -\n=====\nTrois.\n-\n") == ["Un.", "Deux.", "Trois."]


def test_what_has_no_letter_but_is_no_rule_stays() -> None:
    assert blocks("...\n\n♪ ♪\n\n12\n\n?!") == ["...", "♪ ♪", "12", "?!"]


HEADINGS = {
    "alone": "Un titre\n\nUn texte. Il suit.",
    "first line": "Séisme en Grèce : suivez la situation en direct\nBonjour et bienvenue.",
    "capitals": "LE PREMIER MINISTRE, LUI, DÉMISSIONNE\nIl l’a annoncé ce soir.",
    "two": "Un titre\nUn autre titre\nUn texte. Il suit.",
    "stamped": "10 h 30 – Ce que l’on sait à cette heure\nUn séisme s’est produit.",
}


@pytest.mark.parametrize("text", HEADINGS.values(), ids=HEADINGS)
def test_headings(text: str) -> None:
    found = [b.span.of(text) for b in read_plain(text) if b.is_heading]

    *titles, _ = [line.removeprefix("10 h 30 – ") for line in text.split("\n") if line]
    assert found == titles


def test_headings_between_paragraphs() -> None:
    text = "Une phrase.\nPlateau\nUne autre phrase.\nConférence de presse\nLa dernière phrase."

    assert blocks(text) == [
        "Une phrase.",
        "# Plateau",
        "Une autre phrase.",
        "# Conférence de presse",
        "La dernière phrase.",
    ]


NO_HEADINGS = {
    "no full stop anywhere": "le maire parle\n\nla foule écoute\n\nla pluie tombe",
    "capitals without full stops": "LE MAIRE PARLE\n\nLA FOULE ÉCOUTE\n\nLA PLUIE TOMBE",
    "capitals with full stops": "LE PREMIER MINISTRE PART.\nTOUT LE MONDE EST SURPRIS.\nFIN.",
    "last line": "Une phrase. Une autre.\n\nMerci de votre écoute",
    "list": "Au programme.\n\nLa grève\nLe budget\nLa météo\n\nBonne écoute. Merci.",
    "long": f"{'Un très long titre ' * 5}\n\nUn texte. Il suit.",
    "question": "Pourquoi Le Havre ?\n\nParce que. Voilà.",
    "small letter": "en bref\n\nUn texte. Il suit.",
    "turn": "P1 : Mais vous\nP2 : Non.\nP1 : Mais si. Voilà.",
    "after a label": "Journaliste :\nBonjour docteur\nDr Lebrun :\nBonjour. Oui.",
    "dash": "- Oui\n- Non. Jamais.\n- Si. Parfois.",
}


@pytest.mark.parametrize("text", NO_HEADINGS.values(), ids=NO_HEADINGS)
def test_what_is_no_heading(text: str) -> None:
    assert not any(block.is_heading for block in read_plain(text))


def test_marked_headings() -> None:
    text = "# Le titre\n\nun texte sans point\n## Plus bas\nun autre\n#motdièse"

    assert blocks(text) == [
        "# Le titre",
        "un texte sans point",
        "# Plus bas",
        "un autre",
        "#motdièse",
    ]


@pytest.mark.parametrize("text", ["", "\n", " \n\t\n", "P1 :\nP2 :\nP1 :", "- \n–", "#", ">>"])
def test_nothing_said_is_no_block(text: str) -> None:
    assert blocks(text) == []


HOSTILE = [
    *["a", "a.", ". ", "«", "M. ", " ", "(", "00:", "1 ", "A.-", ":", "a:", "…", "\u00a0"],
    *["14 h ", "A. B. C : ", "mot mot mot mot mot mot\n", "a :\n", "- a\n", "A a\n\n", "# a\n"],
    *["[a] : ", "[a]\n", ">> a\n", "00:00\n", "M.\n", "Journaliste : oui\n", "A b\nA b.\n", "»"],
]


@pytest.mark.parametrize("pattern", HOSTILE, ids=ascii)
def test_no_repetition_is_slow(pattern: str) -> None:
    """S14."""

    def text_of(size: int) -> str:
        return pattern * (size // len(pattern))

    assert is_linear(lambda text: read_plain(text.strip()), text_of, 50_000)
    assert is_linear(lambda text: read_plain(f"{text}a"), text_of, 50_000)
