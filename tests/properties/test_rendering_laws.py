"""Laws of rendering, whatever the text."""

import json
import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st
from reading_pages import read_page

from newsum.model import (
    Block,
    Cleaning,
    Cue,
    Language,
    Repeat,
    RepeatKind,
    Score,
    Sentence,
    Source,
    Span,
    Summary,
    Transcript,
)
from newsum.options import Options
from newsum.rendering import CLEANING_RENDERERS, SUMMARY_RENDERERS
from newsum.rendering.cutting import cut
from newsum.rendering.layout import Layout, OutputFormat
from newsum.rendering.strip import Cell, strip
from newsum.rendering.wrapping import wrap

gaps = st.text("\n \t", max_size=5)
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")

MARKS = ["[b]", "[/]", ":smile:", "|", "\u202f", "![x](y)", "```", "\\", "{0}", "%s", "漢"]
TAGS = ["<script>", "</style>", '"><img', "<!--", "&lt;", "'"]
hostile = st.sampled_from([*MARKS, *TAGS])
words = (st.text("aé.«\u00a0", min_size=1, max_size=6) | hostile).filter(
    lambda word: word.strip() == word != ""
)
labels = st.sampled_from(["", "ANNE : ", "- ", "00:12\n", "[musique]\n\n\nBOB : "])


@st.composite
def transcripts(draw: st.DrawFn) -> tuple[Transcript, list[Sentence]]:
    """Blocks with and without labels, sentences apart by any white space."""
    text = draw(gaps)
    blocks: list[Block] = []
    sentences: list[Sentence] = []
    for number in range(draw(st.integers(0, 4))):
        text += ("\n" if number else "") + draw(gaps)
        label = draw(labels)
        text += label
        start = len(text)
        for position in range(draw(st.integers(1, 3))):
            text += (draw(gaps) or " ") if position else ""
            body = draw(words) + draw(st.sampled_from(["", " a", "\na", " \n  a"]))
            span = Span(len(text), len(text) + len(body))
            sentences.append(
                Sentence(
                    index=len(sentences),
                    span=span,
                    text=body,
                    block=len(blocks),
                    line=1,
                    last_line=1,
                    start_ms=1_000 * number,
                    end_ms=1_000 * number + 999,
                )
            )
            text += body
        speaker = draw(st.sampled_from([None, "ANNE", "BOB"]))
        blocks.append(Block(span=Span(start, len(text)), speaker=speaker))
    text += draw(gaps)
    source = Source(name="-", sha256="", size_bytes=0, encoding="utf-8", format="plain")
    cues = tuple(
        Cue(span=block.span, start_ms=1_000 * number, end_ms=1_000 * number + 999)
        for number, block in enumerate(blocks)
    )
    transcript = Transcript(
        source=source, text=text, blocks=tuple(blocks), line_starts=(0,), cues=cues
    )
    return transcript, sentences


def _without(text: str, spans: Sequence[Span]) -> str:
    for span in reversed(spans):
        text = text[: span.start] + text[span.end :]
    return text


@given(transcripts(), st.data())
def test_the_cleaned_text_is_the_source_minus_spans(
    parsed: tuple[Transcript, list[Sentence]], data: st.DataObject
) -> None:
    """The removed spans are sorted, disjoint, not empty; without them the source is the result."""
    transcript, sentences = parsed
    removed = data.draw(st.sets(st.sampled_from(range(len(sentences))))) if sentences else set()

    once = cut(transcript, sentences, removed)

    assert _without(transcript.text, once.removed) == once.text
    assert all(span.start < span.end for span in once.removed)
    assert all(left.end < right.start for left, right in pairwise(once.removed))


@given(transcripts(), st.data())
def test_nothing_else_is_lost(
    parsed: tuple[Transcript, list[Sentence]], data: st.DataObject
) -> None:
    """Of what was spoken, the removed sentences go and nothing else."""
    transcript, sentences = parsed
    removed = data.draw(st.sets(st.sampled_from(range(len(sentences))))) if sentences else set()

    once = cut(transcript, sentences, removed)

    deleted = _words(transcript.text, once.removed)
    repeats = _words(transcript.text, [sentences[index].span for index in removed])
    spoken = _words(transcript.text, [block.span for block in transcript.blocks])
    assert deleted & spoken == repeats
    assert "\n\n\n" not in once.flowing
    assert once.text == once.text.strip()
    assert len(once.flowing) == len(once.text)


def _words(text: str, spans: Iterable[Span]) -> set[int]:
    """Offsets in the spans where there is something to read."""
    return {i for span in spans for i in range(span.start, span.end) if not text[i].isspace()}


@given(transcripts(), st.data())
def test_every_renderer_survives_every_text(
    parsed: tuple[Transcript, list[Sentence]], data: st.DataObject
) -> None:
    """Plain text has one line for each key sentence, JSON is JSON on one line, and none fails."""
    transcript, sentences = parsed
    assume(len(sentences) > 1)
    indices = st.sampled_from(range(1, len(sentences)))
    summary = _summary(
        transcript, sentences, data.draw(st.sets(indices, max_size=len(sentences) - 1))
    )
    cleaning, chosen = summary.cleaning, summary.chosen
    layout = Layout(
        options=Options(),
        width=data.draw(st.integers(20, 130)),
        has_color=data.draw(st.booleans()),
        has_removals=True,
        has_times=data.draw(st.booleans()),
    )
    link = data.draw(st.sampled_from([None, "https://example.org/v"]))

    linked = layout._replace(link=link)
    printed = {shape: render(summary, linked) for shape, render in SUMMARY_RENDERERS.items()}
    cleaned = {shape: render(cleaning, layout) for shape, render in CLEANING_RENDERERS.items()}

    assert len(printed[OutputFormat.PLAIN].split("\n")) == len(chosen)
    assert len(json.loads(printed[OutputFormat.JSON])["sentences"]) == len(chosen)
    for line in (printed[OutputFormat.JSONL], cleaned[OutputFormat.JSONL]):
        assert len(line.splitlines()) == 1
    page = read_page(printed[OutputFormat.HTML])
    assert len(page.ids) == len(set(page.ids))
    assert {href[1:] for href in page.links if href.startswith("#")} <= set(page.ids)
    assert cleaned[OutputFormat.PLAIN].split() == ESCAPE.sub("", cleaned[OutputFormat.RICH]).split()


@given(transcripts(), st.data())
def test_a_page_has_the_whole_transcript(
    parsed: tuple[Transcript, list[Sentence]], data: st.DataObject
) -> None:
    """Without our own words, what is left is the text, labels included, in its order."""
    transcript, sentences = parsed
    assume(sentences)
    nameless = tuple(block._replace(speaker=None) for block in transcript.blocks)
    transcript = transcript._replace(blocks=nameless)
    removed = data.draw(st.sets(st.sampled_from(range(len(sentences))))) - {0}
    summary = _summary(transcript, sentences, removed)

    printed = SUMMARY_RENDERERS[OutputFormat.HTML](summary, Layout(options=Options()))

    ours = r'<small lang="en">.*?</small>|<span class="at" lang="en">.*?</span>'
    shown = read_page(re.sub(ours, "", printed)).text_of("transcript")
    assert shown.split() == ["Transcript", *transcript.text.split()]


def _summary(transcript: Transcript, sentences: Sequence[Sentence], removed: set[int]) -> Summary:
    """Each removed sentence repeats the first, all others are quoted."""
    cleaning = Cleaning(
        transcript=transcript,
        language=Language(code="fr", confidence=1.0, how="given"),
        sentences=tuple(sentences),
        repeats=tuple(
            Repeat(
                index=index,
                covered_by=(0,),
                kind=RepeatKind.REWORDED,
                score=0.5,
                shared=tuple(sentences[index].text.split()),
            )
            for index in sorted(removed)
        ),
    )
    return Summary(
        cleaning=cleaning,
        scores=(Score(salience=1.0),) * len(sentences),
        chosen=tuple(index for index in range(len(sentences)) if index not in removed),
        title=sentences[-1].span,
        key_terms=tuple(s.text for s in sentences),
        method="salience",
    )


@given(st.text("ab é\u00a0«漢e\u0301\n", max_size=60), st.integers(2, 12))
def test_wrapped_lines_fit_and_keep_every_word(text: str, width: int) -> None:
    def cells(part: str) -> int:
        return sum(2 if c == "漢" else 0 if c == "\u0301" else 1 for c in part)

    lines = [span.of(text) for span in wrap(text, width, measure=cells)]

    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(st.integers(0, 200), st.data())
def test_a_strip_shows_all_that_was_chosen(sentences: int, data: st.DataObject) -> None:
    indices = st.sets(st.integers(0, max(0, sentences - 1)), max_size=10)
    chosen = data.draw(indices) if sentences else set()
    removed = data.draw(indices) - chosen if sentences else set()

    cells = strip(sentences, chosen=chosen, removed=removed, cells=30)

    assert len(cells) == min(30, sentences)
    assert (Cell.QUOTED in cells) == bool(chosen)
    assert cells.count(Cell.QUOTED) <= len(chosen)
