"""Blocks become sentences that know their place; what no full stop ends becomes usable units."""

import pytest
from linearity import is_linear

from newsum.french.boundaries import boundary_table
from newsum.model import Block, Source, Span, Transcript
from newsum.segmentation import segment

SPEECH = (
    "bonjour à tous et bienvenue sur la chaîne aujourd'hui on va parler d'un projet énorme "
    "alors la société nordalis va construire un centre de données sur le port du havre et il "
    "faut savoir que l'investissement est estimé à deux milliards d'euros mais les riverains ne "
    "sont pas d'accord ils disent que le bruit va être insupportable donc une pétition a été "
    "lancée hier soir elle a déjà recueilli trois mille signatures c'est énorme pour une ville "
    "de cette taille et puis le maire a promis une réunion publique elle aura lieu en octobre "
    "voilà merci à tous"
)


def transcript(text: str, *blocks: Block) -> Transcript:
    starts = [0, *(i + 1 for i, char in enumerate(text) if char == "\n")]
    return Transcript(
        source=Source(name="-", sha256="", size_bytes=0, encoding="utf-8", format="plain"),
        text=text,
        blocks=blocks or (Block(span=Span(0, len(text))),),
        line_starts=tuple(starts),
    )


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in segment(transcript(text))]


def longest(units: list[str]) -> int:
    return max(len(unit.split()) for unit in units)


def test_a_sentence_knows_its_place() -> None:
    text = "P1 : Il pleut. Il\nneige.\n\nP2 : Non."
    first, second, third = segment(
        transcript(
            text,
            Block(span=Span(5, 24), speaker="P1"),
            Block(span=Span(31, 35), speaker="P2"),
        )
    )
    assert (first.index, first.span, first.text) == (0, Span(5, 14), "Il pleut.")
    assert (second.index, second.text, second.line, second.last_line) == (1, "Il\nneige.", 1, 2)
    assert (third.index, third.block, third.line, third.speaker) == (2, 1, 4, "P2")


def test_a_sentence_never_crosses_blocks() -> None:
    text = "Il part sans\ndire au revoir."
    sentences = segment(transcript(text, Block(span=Span(0, 12)), Block(span=Span(13, 28))))
    assert [s.text for s in sentences] == ["Il part sans", "dire au revoir."]


def test_a_heading_is_one_sentence() -> None:
    text = "Séisme. Ce que l'on sait\nLe bilan est lourd."
    heading = Block(span=Span(0, 24), is_heading=True)
    first, second = segment(transcript(text, heading, Block(span=Span(25, 44))))
    assert (first.text, first.is_heading) == ("Séisme. Ce que l'on sait", True)
    assert (second.text, second.is_heading) == ("Le bilan est lourd.", False)


@pytest.mark.parametrize("text", ["", "  \n "])
def test_nothing_gives_no_sentence(text: str) -> None:
    assert segment(transcript(text)) == ()


def test_marks_alone_are_kept() -> None:
    assert texts("… !") == ["… !"]
    assert texts("Oui. – …") == ["Oui. – …"]


def test_speech_without_punctuation_is_cut_where_it_starts_again() -> None:
    units = texts(SPEECH)
    starts = {unit.split()[0] for unit in units}
    assert {"alors", "mais", "donc", "et"} <= starts
    assert longest(units) <= 30
    assert sum(len(unit.split()) for unit in units) / len(units) >= 7


def test_a_hard_wrap_does_not_say_where_units_end() -> None:
    words = SPEECH.split(" ")
    wrapped = "\n".join(" ".join(words[i : i + 6]) for i in range(0, len(words), 6))
    assert [unit.replace("\n", " ") for unit in texts(wrapped)] == texts(SPEECH)


def test_capitals_do_not_hide_where_units_end() -> None:
    assert [unit.lower() for unit in texts(SPEECH.upper())] == texts(SPEECH)


def test_curly_apostrophes_do_not_hide_where_units_end() -> None:
    assert [unit.replace("’", "'") for unit in texts(SPEECH.replace("'", "’"))] == texts(SPEECH)


def test_a_short_line_without_punctuation_is_one_unit() -> None:
    text = "oui bonsoir donc la réouverture c'est pas avant la rentrée\nles impôts vont augmenter"
    blocks = (Block(span=Span(0, 58)), Block(span=Span(59, len(text))))
    assert [s.text for s in segment(transcript(text, *blocks))] == text.split("\n")


def test_a_capital_starts_a_unit_where_marks_are_missing() -> None:
    text = (
        "Le maire a promis de rouvrir la piscine avant la fin du mois de septembre prochain "
        "Les habitants attendent depuis deux ans que les travaux commencent "
        "Il faudra encore patienter selon les services de la ville de Belvaire"
    )
    assert {unit.split()[0] for unit in texts(text)} >= {"Le", "Les", "Il"}


def test_an_unpunctuated_stretch_in_punctuated_text_is_cut() -> None:
    units = texts(f"Il a plu. Il a neigé. {SPEECH}. Il fait beau. Tout va bien.")
    assert units[:2] == ["Il a plu.", "Il a neigé."]
    assert units[-2:] == ["Il fait beau.", "Tout va bien."]
    assert longest(units) <= 30


def test_a_long_sentence_with_commas_stays_whole() -> None:
    sentence = (
        "Si vous regardez les prix, ceux de l'énergie, ceux du pain, ceux du logement, vous "
        "voyez que tout a augmenté, que rien n'a baissé, que les salaires, eux, n'ont pas "
        "suivi, et que, dans ces conditions, les familles, surtout les plus modestes, celles "
        "qui comptent chaque euro, ne peuvent plus, à la fin du mois, payer le chauffage, la "
        "cantine, l'essence, ni rien d'autre, ce qui, convenez-en, n'est pas acceptable."
    )
    assert texts(f"Bonsoir. {sentence} Merci. Au revoir.")[1] == sentence


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("mot " * 20_000, id="one word"),
        pytest.param("il dit, " * 10_000 + "oui.", id="commas"),
        pytest.param(SPEECH.replace(" alors", "") + " et " * 3_000, id="connectives"),
        pytest.param("L’abc.Def " * 10_000, id="glued"),
        pytest.param("Il va " + "bien " * 5_000 + ". Fin.", id="in the middle"),
    ],
)
def test_no_unit_is_giant(text: str) -> None:
    units = texts(text)
    assert longest(units) <= 100
    assert " ".join(units).split() == text.replace(".Def", ". Def").split()


HOSTILE = [".", ". ", "«", "« ", '"', '" ', "(", "?!", "M. ", "a.", "A.", "… ", ". »", "1. ", "l'"]
HOSTILE += [
    "\n",
    "- ",
    "www.",
    "(a. ",
    '"a. ',
    "x@",
    "ab.Cd@ ",
    "art. 5 ",
    "😀! ",
    "p. ex. ",
    "« M. ",
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_no_hostile_repetition_is_slow(piece: str) -> None:
    def text_of(count: int) -> str:
        return f"Oui {piece * count} non"

    def check(text: str) -> None:
        sentences = segment(transcript(text))
        assert "".join("".join(s.text.split()) for s in sentences) == "".join(text.split())

    assert is_linear(check, text_of, 12_000)


def test_the_learned_table_is_read_whole() -> None:
    table = boundary_table()
    assert table.code("de")[0] > 0
    assert table.code("xyzation")[0] == 0
    assert table.code("xyzation")[1] > 0
    assert all(table.weights.values())


def test_sounds_are_no_full_stops() -> None:
    said = SPEECH[:300]

    assert len(texts(f"{said} [Musique]")) == len(texts(said)) > 1
