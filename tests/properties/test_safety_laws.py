"""Laws of the whole way from bytes to print, in every format, on text made to break them."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laws import check_asking, check_everything, check_sanitising, check_sentences

HOSTILE = [
    *["\x1b[31m", "\x1b]0;PWN\x07", "\x1b", "\x9b31m", "\x9d0;x\x9c", "\u202e", "\u200b", "\ufeff"],
    *["\x00", "\x07", "\x08", "\x0c", "\x85", "\u2028", "\u00ad", "\U000e0041", "e\u0301\u0323"],
    *["[b]", "[/]", "[link=file:///etc/passwd]", ":smile:", "<script>", "</title>", "&#x1b;[31m"],
    *["&amp;", "![x](http://t/p.png)", "| a |", "$(id)", "{0}", "%s", "=1+1", "{\\an8}", "<v Bob>"],
]
SPOKEN = [
    *["Le maire ferme le pont lundi.", "Le pont de Brest ferme lundi.", "Combien ?", "Merci.", "¾"],
    *[
        "Les travaux coûtent 12 millions d’euros.",
        "alors euh il a dit que",
        "Non.",
        " ",
        "\n",
        "\n\n",
    ],
    *["P1 : ", "- ", ">> ", "[Musique]", "M. ", "12 ", "douze ", "l’", "« ", " »", "…", "\u00a0"],
]
CUES = [
    *["\n\n1\n00:00:01,000 --> 00:00:02,000\n", "\n\n00:02.000 --> 00:02.010 align:start\n"],
    *["\n\n00:00:09,000 --> 00:00:03,000\n", "[00:00.000 --> 00:04.000] ", "WEBVTT\n", "0\t9\t"],
    *['{"segments":[', '{"start":0,"end":1.5,"text":"', '"},', "\\u001b[31m", "\\ud800", '"}]}'],
]
pieces = st.sampled_from([*HOSTILE, *SPOKEN, *CUES]) | st.text(max_size=4)
texts = st.lists(pieces, max_size=40).map("".join)


@given(st.integers(0, 255), texts)
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_every_law_holds_in_every_format(choice: int, text: str) -> None:
    check_everything(bytes([choice]) + text.encode("utf-8", "surrogatepass"))


@given(texts)
def test_what_is_read_is_harmless_at_once(text: str) -> None:
    check_sanitising(text)


@given(st.lists(st.binary(max_size=14), max_size=6), st.lists(st.integers(0, 5), max_size=9))
def test_numbers_and_repeats_of_any_words(lines: list[bytes], again: list[int]) -> None:
    """Some sentences once, some again."""
    repeated = [lines[n] for n in again if n < len(lines)]
    check_sentences(b"\n".join([*lines, *repeated]))


@given(texts)
def test_whatever_is_asked_for(text: str) -> None:
    check_asking(text.encode("utf-8", "surrogatepass"))
