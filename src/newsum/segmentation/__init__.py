"""Transcript to sentences, with offsets from the first step."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newsum.model import Block, Sentence, Span, Transcript
from newsum.segmentation.punctuated import sentence_bounds
from newsum.segmentation.stops import STOPS
from newsum.segmentation.unpunctuated import cut_long_sentence, cut_units
from newsum.timing import timed

Bounds = tuple[int, int]

_MARKS = ",;:"
_CHARACTERS_A_STOP = 360
"""Some 60 words: a transcript with fewer full stops than that goes without punctuation."""
_LONGEST_LINE = 120
"""Some 20 words: in such a transcript, a line or turn of no more is one unit."""
_LONGEST_WITHOUT_MARKS, _CHARACTERS_A_MARK = 360, 150
"""Elsewhere, a stretch so long with fewer commas than that is not as it was punctuated."""
_LONGEST_SENTENCE = 600
"""Some 100 words: one sentence in 400 of real debates is longer."""


def segment(transcript: Transcript) -> tuple[Sentence, ...]:
    """The sentences of a transcript, in order.

    Each block is cut by itself; together its sentences cover all of it but white space. A heading
    is one sentence. Where full stops are missing, units of some 8 to 25 words, and of 60 at most,
    stand for sentences. Linear in the length of the text.
    """
    text = transcript.text
    blocks = [_sentences_of(text, block) for block in transcript.blocks]
    is_punctuated = _is_punctuated(text, transcript.blocks, blocks)
    return _numbered(
        transcript,
        (
            (number, unit)
            for number, (block, bounds) in enumerate(zip(transcript.blocks, blocks, strict=True))
            for unit in (
                bounds if block.is_heading else _shorter(text, bounds, is_punctuated=is_punctuated)
            )
        ),
    )


def part(
    transcript: Transcript, sentences: Sequence[Sentence], cuts: Sequence[int]
) -> tuple[Sentence, ...]:
    """The sentences of a transcript with an end at each of the cuts; white space is left out.

    Args:
        transcript: That of the sentences.
        sentences: All of them, in order.
        cuts: Offsets, in order.
    """
    return _numbered(
        transcript,
        (
            (sentence.block, bounds)
            for sentence in sentences
            for bounds in _parted(transcript.text, sentence.span, cuts)
        ),
    )


def _numbered(transcript: Transcript, places: Iterable[tuple[int, Bounds]]) -> tuple[Sentence, ...]:
    """The sentences that stand at the places, each given with the number of its block."""
    sentences = []
    for index, (number, (start, end)) in enumerate(places):
        block, span = transcript.blocks[number], Span(start, end)
        said = timed(transcript.cues, span)
        sentences.append(
            Sentence(
                index=index,
                span=span,
                text=span.of(transcript.text),
                block=number,
                line=transcript.line_at(start),
                last_line=transcript.line_at(end - 1),
                speaker=block.speaker,
                is_heading=block.is_heading,
                start_ms=said and said.start_ms,
                end_ms=said and said.end_ms,
            )
        )
    return tuple(sentences)


def _sentences_of(text: str, block: Block) -> list[Bounds]:
    """The sentences of a block as its punctuation has them."""
    stretch = block.span.of(text)
    start = block.span.start + len(stretch) - len(stretch.lstrip())
    end = block.span.start + len(stretch.rstrip())
    if start >= end:
        return []
    return [(start, end)] if block.is_heading else sentence_bounds(text, start, end)


def _is_punctuated(text: str, blocks: Sequence[Block], bounds: Sequence[Sequence[Bounds]]) -> bool:
    """Whether the transcript has full stops enough to go by; headings have none anyway."""
    spoken = [
        pair
        for block, pairs in zip(blocks, bounds, strict=True)
        if not block.is_heading
        for pair in pairs
    ]
    stops = sum(text[end - 1] in STOPS for _, end in spoken)
    return sum(end - start for start, end in spoken) <= _CHARACTERS_A_STOP * stops


def _shorter(text: str, bounds: Sequence[Bounds], *, is_punctuated: bool) -> Iterator[Bounds]:
    """The same sentences, with units instead of those that are none."""
    longest = _LONGEST_WITHOUT_MARKS if is_punctuated else _LONGEST_LINE
    for start, end in bounds:
        if end - start > longest and not (is_punctuated and _has_marks(text, start, end)):
            yield from cut_units(text, start, end)
        elif end - start > _LONGEST_SENTENCE:
            yield from cut_long_sentence(text, start, end)
        else:
            yield start, end


def _parted(text: str, span: Span, cuts: Sequence[int]) -> Iterator[Bounds]:
    inside = cuts[bisect_right(cuts, span.start) : bisect_left(cuts, span.end)]
    for left, right in pairwise([span.start, *inside, span.end]):
        stretch = text[left:right]
        if body := stretch.strip():
            start = left + len(stretch) - len(stretch.lstrip())
            yield start, start + len(body)


def _has_marks(text: str, start: int, end: int) -> bool:
    marks = sum(text.count(mark, start, end) for mark in _MARKS)
    return marks * _CHARACTERS_A_MARK >= end - start
