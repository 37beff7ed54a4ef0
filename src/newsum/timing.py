"""When a stretch of text was said, worked out from the cues that it runs over."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum.model import Cue, Moment, Span

_MS_PER_SECOND = 1_000


class Timed(NamedTuple):
    """A stretch of text and when it was said."""

    span: Span
    start_ms: int
    end_ms: int
    """Not before `start_ms`."""

    def __str__(self) -> str:
        """From the second in which it begins to the end of that in which it ends.

        >>> str(Timed(Span(0, 9), 872_900, 905_100))
        '00:14:32-00:15:06'
        """
        return f"{clock(self.start_ms)}-{clock(self.end_ms + _MS_PER_SECOND - 1)}"


def timed_parts(cues: Sequence[Cue], span: Span) -> Iterator[Timed]:
    """The parts of a stretch that lie in cues, in order, each with its share of the cue's time.

    Between the moments that the cue knows, time passes evenly with the characters.
    O(log cues) besides the parts.

    Args:
        cues: Of a transcript, all of them.
        span: In its text.
    """
    first = bisect_right(cues, span.start, key=lambda cue: cue.span.end)
    for index in range(first, len(cues)):
        cue = cues[index]
        if cue.span.start >= span.end:
            return
        part = Span(max(span.start, cue.span.start), min(span.end, cue.span.end))
        yield Timed(part, *_times_of(cue, part))


def timed(cues: Sequence[Cue], span: Span) -> Timed | None:
    """A stretch from the first moment to the last in which it is said; None without any cue."""
    parts = list(timed_parts(cues, span))
    if not parts:
        return None
    return Timed(span, min(part.start_ms for part in parts), max(part.end_ms for part in parts))


def clock(time_ms: int) -> str:
    """A time as players show it, the second that has begun.

    >>> clock(872_999)
    '00:14:32'
    """
    minutes, seconds = divmod(time_ms // _MS_PER_SECOND, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}"


def _times_of(cue: Cue, part: Span) -> tuple[int, int]:
    if part == cue.span and not cue.moments:  # mostly; a million sentences hold no other numbers
        return cue.start_ms, cue.end_ms
    start = _time_at(cue, part.start, is_start=True)
    return start, max(start, _time_at(cue, part.end, is_start=False))


def _time_at(cue: Cue, offset: int, *, is_start: bool) -> int:
    """When an offset of the cue is reached, at the first or the last moment that is known for it.

    The end of a stretch may be the start of a word: what is said before it ends before it.
    """
    first = Moment(cue.span.start, cue.start_ms)
    last = Moment(cue.span.end, cue.end_ms)
    if cue.moments:
        search = bisect_right if is_start else bisect_left
        position = search(cue.moments, offset, key=_offset_of)
        first = cue.moments[position - 1] if position else first
        last = cue.moments[position] if position < len(cue.moments) else last
    if first.offset == last.offset:
        return last.time_ms if is_start else first.time_ms
    passed = (last.time_ms - first.time_ms) * (offset - first.offset)
    return first.time_ms + passed // (last.offset - first.offset)


def _offset_of(moment: Moment) -> int:
    return moment.offset
