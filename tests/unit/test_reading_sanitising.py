"""Nothing that acts on a terminal or hides is left, and no word goes with it."""

import time

import pytest

from newsum.reading.sanitising import safe_name, sanitise

ESCAPES = {
    "S1 colours": ("Bonjour \x1b[2J\x1b[31mrouge\x1b[0m. Fin.\n", "Bonjour rouge. Fin.\n"),
    "S2 title, clipboard": (
        "Titre \x1b]0;PWN\x07 et \x1b]52;c;ZWNobw==\x07 fin.",
        "Titre  et  fin.",
    ),
    "S3 link": ("Un \x1b]8;;file:///etc/passwd\x1b\\clic\x1b]8;;\x1b\\ ici.", "Un clic ici."),
    "S4 C1": ("C1 \x9b31m et \x9d 0;x\x9c fin.", "C1  et  fin."),
    "S5 last": ("Fin.\x1b", "Fin."),
    "OSC ended by C1": ("Un \x1b]8;;http://a\x9cclic\x1b]8;;\x9c ici.", "Un clic ici."),
    "OSC without end": ("\x1b]0;Le titre\nLa suite.", "0;Le titre\nLa suite."),
    "DCS": ("a\x1bP1$r0m\x1b\\b", "ab"),
    "parameters": ("a\x1b[38;5;196mb\x1b[?25lc\x1b[2 qd", "abcd"),
    "CSI cut short": ("Fin \x1b[31", "Fin "),
    "CSI before a word": ("\x1b[Été", "Été"),
    "character set": ("a\x1b(Bb\x1b)0", "ab"),
    "reset": ("\x1bcBonjour", "Bonjour"),
    "save, restore": ("\x1b7Bonjour\x1b8", "Bonjour"),
    "before a name": ("\x1bMonsieur, \x1bM. Dupont", "Monsieur, M. Dupont"),
    "before a figure": ("\x1b12 morts, \x1b7 blessés, \x1b8,5 %", "12 morts, 7 blessés, 8,5 %"),
    "before a bracket": ("\x1b(voir plus bas)", "(voir plus bas)"),
    "doubled": ("\x1b\x1b[31mrouge", "rouge"),
    "hidden in itself": ("\x1b\u200b[31mrouge", "[31mrouge"),
}


@pytest.mark.parametrize(("text", "harmless"), ESCAPES.values(), ids=ESCAPES)
def test_escape_sequences_go_as_a_whole(text: str, harmless: str) -> None:
    assert sanitise(text).text == harmless


DISGUISES = {
    "apostrophe": ("l\x92homme", "l’homme"),
    "ellipsis, no line break": ("Et puis\x85 rien", "Et puis… rien"),
    "oe": ("la s\x9cur", "la sœur"),
    "quotes": ("\x93Oui\x94, \x8bnon\x9b", "“Oui”, ‹non›"),
    "dash, euro": ("\x96 10 \x80", "– 10 €"),
    "guillemet before a figure": ("\x8bécran\x9b12 ans", "‹écran›12 ans"),
    "after a stray OSC": ("\x9d, dit-il, \x9ccœur", ", dit-il, œcœur"),
    "no character": ("a\x81\x8d\x8f\x90\x9db", "ab"),
}


@pytest.mark.parametrize(("text", "repaired"), DISGUISES.values(), ids=DISGUISES)
def test_c1_characters_are_cp1252_in_disguise(text: str, repaired: str) -> None:
    assert sanitise(text).text == repaired


HIDDEN = {
    "S6 override": ("Il a dit \u202etxet\u202c hier.", "Il a dit txet hier."),
    "S6 isolates": ("a\u2066b\u2069\u200ec\u200f\u061cd", "abcd"),
    "S7 zero width": ("in\u200bdus\u2060trie\ufeff", "industrie"),
    "S7 soft hyphen": ("indus\u00adtrie", "industrie"),
    "S7 tags": ("bon\U000e0041\U000e007fjour", "bonjour"),
    "variation selectors": ("a\ufe0fb\U000e0100c", "abc"),
    "blank letters": ("a\u3164b\u115fc\uffa0d", "abcd"),
    "NUL, BEL, DEL": ("a\x00b\x07c\x08d\x7fe", "abcde"),
    "signs of scripts, shorthand and music": ("a\U00013430b\U0001bca0c\U0001d173d", "abcd"),
    "separators part words": ("un\x1fdeux\x1ctrois", "un deux trois"),
    "lone surrogates": ("a\ud800b\udfffc", "a\ufffdb\ufffdc"),
}


@pytest.mark.parametrize(("text", "visible"), HIDDEN.values(), ids=HIDDEN)
def test_what_cannot_be_seen_is_gone(text: str, visible: str) -> None:
    assert sanitise(text).text == visible


@pytest.mark.parametrize(
    "text",
    [
        "L’œuvre : 1\u202f234,5\u00a0M€ « oui » — non… “bis” · n°\u00a05",
        "tabulation\tet\nligne",
        "日本語, Ελλάδα, العربية, 👍🏽 ♪",
        "👍" * 40 + "…" * 40,
        "[/] [b]x[/i] :smile: <script> %s {0} $(id) \\x1b",
    ],
)
def test_what_can_be_seen_stays(text: str) -> None:
    assert sanitise(text).text == text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
        ("a\r\r\nb", ["a", "b"]),
        ("a\u2028b\u2029c\vd", ["a", "b", "c", "d"]),
        ("a\fb", ["a", "b"]),
        ("a\n\fb\f\nc\f", ["a", "b", "c"]),
        ("\fa\n\n\f\nb", ["a", "", "", "b"]),
    ],
    ids=ascii,
)
def test_lines_are_those_that_an_editor_counts(text: str, lines: list[str]) -> None:
    assert sanitise(text).text.split("\n") == lines


def test_accents_are_composed() -> None:
    assert sanitise("e\u0301te\u0301, C\u0327a").text == "été, Ça"


def test_a_pile_of_accents_is_cut_short() -> None:
    text = sanitise("Zal" + "\u0323\u0301" * 500 + "go").text

    assert text.startswith("Zaḷ")
    assert text.endswith("go")
    assert len(text) < 40


def test_all_that_was_done_is_counted() -> None:
    sanitised = sanitise("\x1b[31ml\x92\u00adété\x1b[0m\x00 là" + "\u0301" * 31)

    assert (sanitised.hidden, sanitised.repaired) == (5, 1)


def test_clean_text_counts_nothing() -> None:
    sanitised = sanitise("L’été, 25\u00a0°C…\r\n")

    assert (sanitised.hidden, sanitised.repaired) == (0, 0)


NAMES = {
    "plain": ("été 2027.txt", "été 2027.txt"),
    "no-break space": ("été\u00a02027.txt", "été\u00a02027.txt"),
    "S9 escape": ("\x1b]0;x\x07.txt", "\\x1b]0;x\\x07.txt"),
    "S9 line break": ("a b\n.txt", "a b\\n.txt"),
    "S9 markup": ("[red]x.txt", "[red]x.txt"),
    "direction": ("a\u202etxt.exe", "a\\u202etxt.exe"),
    "letters that are blank": ("a\u3164b\u034f.txt", "a\\u3164b\\u034f.txt"),
    "C1": ("a\x9b31m", "a\\x9b31m"),
    "undecodable": ("caf\udce9.txt", "caf\\xe9.txt"),
    "lone surrogate": ("a\ud800", "a\\ud800"),
}


@pytest.mark.parametrize(("name", "shown"), NAMES.values(), ids=NAMES)
def test_names_are_shown_with_what_they_hide(name: str, shown: str) -> None:
    assert safe_name(name) == shown


HOSTILE = (
    "\x1b \x1b[ \x1b] \x1b]0; \x1b[0 \x1bP \x1b( \x9b \x9b1; \x9d \x9d0; \x1b]\x9d0; \x92 \u00ad "
    "a\u0300\u0323 \u0f73 … \u200b \ud800 \x1c"
).split(" ")


@pytest.mark.parametrize("pattern", [*HOSTILE, "\r", "\f", "\n", " ", "\u2028"], ids=ascii)
def test_no_repetition_is_slow(pattern: str) -> None:
    text = pattern * (150_000 // len(pattern))
    start = time.process_time()

    sanitise(text)
    sanitise(f"a{text}b")

    assert time.process_time() - start < 2
