"""A transcript without its repeats, as a list of stretches to delete.

Nothing is ever rewritten: the cleaned text is the source text minus spans, so that whoever holds
both can go back.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from newsum.model import Block, Sentence, Span, Transcript
from newsum.patterns import compiled_later
from newsum.unwrapping import unwrap

_CUT = "\0"
"""Stands for a deleted character while spans are computed; no transcript contains it."""
_SEAM = compiled_later(rf"(?<![\s{_CUT}])[^\S\n{_CUT}]*+[\n{_CUT}][\s{_CUT}]*+")
"""White space and deletions between two kept characters, with at least one break or deletion."""
_SPEAKS, _KEPT = compiled_later(r"\S"), compiled_later(rf"[^\s{_CUT}]")
_BREAKS = {True: 1, False: 2}
"""Line breaks that may stay in a row, inside a block or between two."""


class Cut(NamedTuple):
    """A text once said, and how to obtain it."""

    transcript: Transcript
    """The source."""
    removed: tuple[Span, ...]
    """In order, disjoint, none empty."""

    @property
    def text(self) -> str:
        """The source text without the removed spans."""
        return _without(self.transcript.text, self.removed)

    @property
    def flowing(self) -> str:
        """`text` with each hard-wrapped block on one line: a line break inside one is a space."""
        return _without(unwrap(self.transcript.text, self.transcript.blocks), self.removed)


def cut(transcript: Transcript, sentences: Sequence[Sentence], removed: Collection[int]) -> Cut:
    """Take the removed sentences out of a transcript, with the white space they leave behind.

    A block that says nothing more goes with its speaker label or time stamp, unless the label
    still speaks for a block that stays. Where white space meets across a deletion, the strongest
    break stays; there is never more than one blank line in a row, and no white space at either
    end.
    """
    gone = [sentences[index].span for index in sorted(removed)]
    labels = _idle_labels(transcript.text, transcript.blocks, gone)
    masked = _mask(transcript.text, sorted((*gone, *labels)))
    return Cut(transcript, tuple(_merge(_deletions(masked, transcript.blocks))))


def _mask(text: str, spans: Iterable[Span]) -> str:
    pieces = []
    end = 0
    for span in spans:
        pieces += [text[end : span.start], _CUT * span.length]
        end = span.end
    return "".join([*pieces, text[end:]])


def _without(text: str, spans: Iterable[Span]) -> str:
    pieces = []
    end = 0
    for span in spans:
        pieces.append(text[end : span.start])
        end = span.end
    return "".join([*pieces, text[end:]])


def _idle_labels(text: str, blocks: Sequence[Block], gone: Sequence[Span]) -> Iterator[Span]:
    """Labels of which no block says anything any more once some spans are gone.

    A label stands before its block and holds for the blocks after it that have none and share
    its speaker.
    """
    starts = [span.start for span in gone]
    label: Span | None = None
    speaker: str | None = None
    is_idle = False
    end = 0
    for block in blocks:
        own = _trimmed(text, end, block.span.start)
        if own is not None or block.speaker != speaker:
            if label is not None and is_idle:
                yield label
            label, speaker, is_idle = own, block.speaker, True
        inside = slice(bisect_left(starts, block.span.start), bisect_left(starts, block.span.end))
        is_idle = is_idle and _says_nothing(text, block.span, gone[inside])
        end = block.span.end
    if label is not None and is_idle:
        yield label


def _trimmed(text: str, start: int, end: int, kept: re.Pattern[str] = _SPEAKS) -> Span | None:
    """The stretch without the white space around it, or None where it is all white space.

    In place: a long text is not copied to be trimmed. `kept` tells what is no white space.
    """
    first = kept.search(text, start, end)
    if first is None:
        return None
    while not kept.match(text, end - 1):
        end -= 1
    return Span(first.start(), end)


def _says_nothing(text: str, block: Span, gone: Sequence[Span]) -> bool:
    """Whether something is gone from a block, and nothing is left but white space."""
    ends = [block.start, *(span.end for span in gone)]
    starts = [*(span.start for span in gone), block.end]
    return bool(gone) and not any(
        text[end:start].strip() for end, start in zip(ends, starts, strict=True)
    )


def _deletions(masked: str, blocks: Sequence[Block]) -> Iterator[Span]:
    """What to delete, in order; neighbouring spans may touch."""
    body = _trimmed(masked, 0, len(masked), _KEPT)
    if body is None:
        yield Span(0, len(masked))
        return
    yield Span(0, body.start)
    starts = [block.span.start for block in blocks]
    for seam in _SEAM.finditer(masked, body.start, body.end):
        left = _block_at(seam.start() - 1, starts, blocks)
        right = _block_at(seam.end(), starts, blocks)
        kept = _separator(
            seam.group(),
            offset=seam.start(),
            breaks=_BREAKS[left is not None and left == right],
            after_label=left is None,
        )
        yield from _around(Span(*seam.span()), kept)
    yield Span(body.end, len(masked))


def _block_at(offset: int, starts: Sequence[int], blocks: Sequence[Block]) -> int | None:
    index = bisect_right(starts, offset) - 1
    return index if index >= 0 and offset < blocks[index].span.end else None


def _separator(seam: str, *, offset: int, breaks: int, after_label: bool) -> list[Span]:
    """White space of a seam that stays: the strongest break, or what follows a label."""
    runs = [Span(*m.span()) for m in re.finditer(rf"[^{_CUT}]+", seam)]
    if not runs:
        return []
    strongest = runs[0] if after_label else max(runs, key=lambda run: run.of(seam).count("\n"))
    newlines = [i for i in range(strongest.start, strongest.end) if seam[i] == "\n"][:breaks]
    stay = [Span(i, i + 1) for i in newlines] or [strongest]
    return [Span(offset + span.start, offset + span.end) for span in stay]


def _around(whole: Span, kept: Iterable[Span]) -> Iterator[Span]:
    start = whole.start
    for span in kept:
        yield Span(start, span.start)
        start = span.end
    yield Span(start, whole.end)


def _merge(spans: Iterable[Span]) -> Iterator[Span]:
    """The same deletions with touching spans joined and empty ones left out."""
    pending: Span | None = None
    for span in spans:
        if not span.length:
            continue
        if pending is not None and pending.end == span.start:
            pending = Span(pending.start, span.end)
        else:
            if pending is not None:
                yield pending
            pending = span
    if pending is not None:
        yield pending
