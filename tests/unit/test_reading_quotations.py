"""Quotations as files write them."""

from itertools import product
from pathlib import Path

import pytest

from newsum import translation
from newsum.api import summarize
from newsum.errors import DataError
from newsum.options import Options
from newsum.reading.quotations import read_quotations
from newsum.rendering import SUMMARY_RENDERERS
from newsum.rendering.layout import Layout, OutputFormat

SAMPLES = Path(__file__).parents[2] / "samples"

LINES = {
    "bare": ("Il pleut à Brest.", "Il pleut à Brest."),
    "French marks": ("« Il pleut à Brest. »", "Il pleut à Brest."),
    "French marks, no-break": ("«\u00a0Il pleut à Brest.\u202f»", "Il pleut à Brest."),
    "English marks": ("“Il pleut à Brest.”", "Il pleut à Brest."),
    "German marks": ("„Il pleut à Brest.“", "Il pleut à Brest."),
    "single marks": ("\u2018Il pleut à Brest.’", "Il pleut à Brest."),
    "typewriter marks": ('"Il pleut à Brest."', "Il pleut à Brest."),
    "a bullet": ("- « Il pleut à Brest. »", "Il pleut à Brest."),
    "a number": ("12. Il pleut à Brest.", "Il pleut à Brest."),
    "two quotations": ("« Il pleut » et « il vente »", "« Il pleut » et « il vente »"),
    "marks inside": ("« Il dit « non » à tous. »", "Il dit « non » à tous."),
    "one mark": ("« Il pleut à Brest.", "« Il pleut à Brest."),
}


@pytest.mark.parametrize(("line", "text"), LINES.values(), ids=LINES)
def test_marks_around_a_quotation_are_taken_off(line: str, text: str) -> None:
    (quoting,) = read_quotations(f"{line}\n\n".encode(), name="-")

    assert [q.text for q in quoting.quotations] == [text]


def test_a_line_may_say_when() -> None:
    """Whether what stands before a colon is a name, only the source can tell."""
    line = "[00:14:32] Anne Le Goff : Il pleut : restez là. <https://example.org/v?t=872>"
    (quoting,) = read_quotations(line.encode(), name="-")

    (quotation,) = quoting.quotations
    assert quotation.text == "Anne Le Goff : Il pleut : restez là."
    assert quotation.speaker is None
    assert (quotation.start_ms, quotation.end_ms) == (872_000, 872_999)


def test_block_quotes_of_markdown_are_quotations() -> None:
    text = """\
# Il pleut

> 3\\. Il pleut \\*beaucoup\\*
> à Brest.
>
> — Anne \\[maire\\], [00:14:32](https://example.org/v?t=872)

(…)

> Il vente.
>
> — l.\u00a014-15

> Sans lieu.

- ceci n’est pas une citation
"""
    (quoting,) = read_quotations(text.encode(), name="-")

    first, second, third = quoting.quotations
    assert first.text == "3. Il pleut *beaucoup* à Brest."
    assert (first.speaker, first.start_ms) == ("Anne [maire]", 872_000)
    assert (second.text, second.line, second.speaker) == ("Il vente.", 14, None)
    assert (third.text, third.line) == ("Sans lieu.", None)


def test_in_a_digest_each_source_has_its_quotations() -> None:
    text = """\
Il pleut à Brest.
        matin.txt, l.\u00a014-15
        told by 2 of 3 sources: also soir, au port.txt, l.\u00a02
Anne : Il vente.
        soir, au port.txt, 00:14:32
Sans lieu.
"""
    quotings = read_quotations(text.encode(), name="-")

    assert [(q.source, len(q.quotations)) for q in quotings] == [
        ("matin.txt", 1),
        ("soir, au port.txt", 1),
        (None, 1),
    ]
    assert quotings[0].quotations[0].line == 14
    assert quotings[1].quotations[0].start_ms == 872_000
    assert quotings[2].quotations[0].text == "Sans lieu."


def test_in_markdown_a_source_is_what_the_title_names() -> None:
    text = """\
# Il pleut

*matin.txt, soir, au port.txt*

> Il pleut.
>
> — Anne, soir, au port.txt, l.\u00a014

> Il vente.
>
> — Anne, maire, l.\u00a015
"""
    first, second = read_quotations(text.encode(), name="-")

    assert (first.source, first.quotations[0].speaker) == ("soir, au port.txt", "Anne")
    assert (second.source, second.quotations[0].speaker) == (None, "Anne, maire")


def test_block_quotes_of_a_page_are_quotations() -> None:
    text = """\
<!doctype html><title>Il pleut</title><p>Ceci n’en est pas une.
<blockquote lang="fr"><p><b>Anne</b>\u00a0: Il pleut &amp; vente.</p></blockquote>
<p class="at"><time>00:14:32</time> · <a href="#s1">matin.txt, l.\u00a014</a></p>
<BLOCKQUOTE>« Il neige. »<p>Il gèle.</blockquote>
<blockquote>Jamais fermé"""
    named, bare = read_quotations(text.encode(), name="-")

    (said,) = named.quotations
    assert (named.source, said.speaker, said.line) == ("matin.txt", "Anne", 14)
    assert said.text == "Il pleut & vente."
    assert [q.text for q in bare.quotations] == ["Il neige.", "Il gèle.", "Jamais fermé"]


def test_a_page_without_block_quotes_is_read_as_its_lines() -> None:
    (quoting,) = read_quotations(b"<html><body><p>Il <b>pleut</b>.<p>Il vente.", name="-")

    assert [q.text for q in quoting.quotations] == ["Il pleut.", "Il vente."]


def test_summaries_of_several_files_stay_apart() -> None:
    text = """\
[{"source": {"sha256": "a"}, "sentences": [{"text": "Un.", "start": 0}]},
 {"source": {"sha256": "b"}, "sentences": [{"text": "Deux.", "start": 0}]}]"""
    quotings = read_quotations(text.encode(), name="-")

    assert [(q.sha256, q.quotations[0].text) for q in quotings] == [("a", "Un."), ("b", "Deux.")]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\n",
        b"[]",
        b"...",
        b'{"a": []}',
        b'{"a": {"text": "x"}',
        b'{"a": 1, "a": 2}',
        b'{"a": NaN}',
        b'{"a": ' * 100_000,
        b'{"text": "x", "start": ' + b"9" * 10_000 + b"}",
        bytes(range(256)) * 8,
    ],
    ids=lambda data: repr(data[:20]),
)
def test_what_quotes_nothing_is_bad_data(data: bytes) -> None:
    with pytest.raises(DataError):
        read_quotations(data, name="x.json")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("width", [24, 80, 200])
@pytest.mark.parametrize("name", ["journal.txt", "phare.json"])
@pytest.mark.parametrize("shape", ["rich", "linear"])
def test_what_a_terminal_showed_is_refused(
    shape: str, name: str, width: int, language: str
) -> None:
    """With colour or without, under a header, in a record of the whole session."""
    summary = summarize(SAMPLES / name, explain=True)
    for has_color, is_ascii, has_name in product([False, True], repeat=3):
        layout = Layout(
            options=Options(),
            width=width,
            has_color=has_color,
            is_ascii=is_ascii,
            is_one_of_several=not has_name,
            has_times=has_name,
            has_removals=is_ascii,
        )
        translation.use(language)
        try:
            shown = SUMMARY_RENDERERS[OutputFormat(shape)](summary, layout)
        finally:
            translation.use("en")
        before = (
            "Script started\r\n$ newsum summarize f.txt\r\n" if has_name else f"==> {name} <==\n"
        )

        with pytest.raises(DataError, match="as a terminal shows it") as refusal:
            read_quotations(f"{before}{shown}\n".encode(), name="vu.txt")
        assert "--format" in (refusal.value.advice() or "")


NO_SCREEN = {
    "numbered": "1  Il pleut à Brest.\n2  Il vente.",
    "indented": "Citations du jour\n\n   1  Il pleut à Brest.",
    "a rule": "Citations\n---------\n1. Il pleut à Brest.",
}


@pytest.mark.parametrize("text", NO_SCREEN.values(), ids=NO_SCREEN)
def test_numbers_make_no_screen(text: str) -> None:
    (quoting,) = read_quotations(text.encode(), name="-")

    assert any("Il pleut à Brest." in quotation.text for quotation in quoting.quotations)


HOSTILE = "Il \x1b[31mpleut\x1b[0m \u202eà\u202c Brest\x07."
SHAPES = {
    "plain": "« {} »",
    "Markdown": "> {}\n>\n> — ANNE\x1b[5m, l.\u00a03",
    "SubRip": "1\n00:00:01,000 --> 00:00:02,000\n{}\n",
    "WebVTT": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v ANNE&#x1b;>{}\n",
    "JSON": '{{"text": "{}", "start": 0, "speaker": "ANNE\x1b[5m"}}',
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES)
def test_quotations_of_a_stranger_act_on_no_terminal(shape: str) -> None:
    (quoting,) = read_quotations(shape.format(HOSTILE).encode(), name="-")

    (quotation,) = quoting.quotations
    assert quotation.text == "Il pleut à Brest."
    assert (quotation.speaker or "").isprintable()


def test_a_hostile_name_is_shown_harmless() -> None:
    for data in (b"\n", b'{"text": [}', b'{"text": NaN}', b"\x89PNG\r\n\x1a\n"):
        with pytest.raises(DataError) as refusal:
            read_quotations(data, name="\x1b]0;x\x07\u202e.json")
        assert str(refusal.value).isprintable()


def test_what_nobody_can_read_is_named() -> None:
    with pytest.raises(DataError, match=r"^s\.json cannot be read: .*nested too deeply") as refusal:
        read_quotations(b'{"a":' * 99_999, name="s.json")

    assert refusal.value.advice() == "have newsum write it again"
