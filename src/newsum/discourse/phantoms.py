"""Lines that nobody said: credits and thanks that speech recognisers write over silence."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from newsum.french.phantoms import CREDITS, GLANCE, THANKS
from newsum.model import Block, Cue, Notice, Phantom, Sentence, Span, Transcript
from newsum.patterns import compiled_later
from newsum.phrases import Phrase
from newsum.terms import terms_of
from newsum.timing import timed

_CREDITS = compiled_later(CREDITS)
_THANKS = compiled_later(THANKS)
_GLANCE = compiled_later(GLANCE, re.IGNORECASE)
_LONGEST = 200
"""Characters: no such line is longer."""


def find_phantoms(transcript: Transcript) -> tuple[Phantom, ...]:
    """The lines, cues and blocks that are nothing else, in order, those in a row as one. Linear."""
    text = transcript.text
    found: list[Phantom] = []
    reached = 0
    for match in _GLANCE.finditer(text):
        phantom = _phantom_at(transcript, match.start()) if match.start() >= reached else None
        if phantom is None:
            continue
        is_in_a_row = bool(found) and not text[reached : phantom.span.start].strip()
        reached = phantom.span.end
        if is_in_a_row and found[-1].may_be_said == phantom.may_be_said:
            phantom = phantom._replace(span=Span(found.pop().span.start, reached))
        found.append(phantom)
    return tuple(found)


def _phantom_at(transcript: Transcript, offset: int) -> Phantom | None:
    for span in _around(transcript, offset):
        words = " ".join(terms_of(span.of(transcript.text)).words)
        is_credit = _CREDITS.fullmatch(words) is not None
        if is_credit or _THANKS.fullmatch(words):
            return Phantom(span=span, may_be_said=not is_credit)
    return None


def _around(transcript: Transcript, offset: int) -> Iterator[Span]:
    """What may be a phantom as a whole, the longest first."""
    text = transcript.text
    block = _span_at(transcript.blocks, offset)
    if block is None:
        return
    cue = _span_at(transcript.cues, offset) or block
    # Beyond those bounds, a line would be too long.
    first, last = max(block.start, offset - _LONGEST), min(block.end, offset + _LONGEST + 1)
    line_end = text.find("\n", offset, last)
    line = Span(
        max(first, text.rfind("\n", first, offset) + 1), line_end if line_end >= 0 else last
    )
    yield from (span for span in (block, cue, line) if span.length <= _LONGEST)


def _span_at(stretches: Sequence[Block] | Sequence[Cue], offset: int) -> Span | None:
    position = bisect_right(stretches, offset, key=lambda stretch: stretch.span.start) - 1
    span = stretches[position].span if position >= 0 else None
    return span if span and offset < span.end else None


def indices_in(phantoms: Sequence[Phantom], sentences: Sequence[Sentence]) -> frozenset[int]:
    """Indices of the sentences, parted at the phantoms, that lie in one."""
    starts = [phantom.span.start for phantom in phantoms]
    found = set()
    for sentence in sentences:
        position = bisect_right(starts, sentence.span.start) - 1
        if position >= 0 and sentence.span.start < phantoms[position].span.end:
            found.add(sentence.index)
    return frozenset(found)


def phantom_notices(transcript: Transcript, phantoms: Sequence[Phantom]) -> tuple[Notice, ...]:
    """One for each, with its time where that is known."""
    return tuple(_notice(transcript, phantom) for phantom in phantoms)


def _notice(transcript: Transcript, phantom: Phantom) -> Notice:
    said = timed(transcript.cues, phantom.span)
    message = "this is a credit that recognisers invent and nobody says"
    if phantom.may_be_said:
        message = "recognisers invent such thanks, but hosts say them too"
    told = Phrase(message)
    return Notice(
        code="phantom-line",
        message="{told} ({where})" if said else "{told}",
        values={"told": told, "where": str(said)} if said else {"told": told},
        line=transcript.line_at(phantom.span.start),
        says_where=said is not None,
    )
