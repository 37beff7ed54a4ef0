"""When a stretch of text was said, worked out from the cues that it runs over."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum.model import Cue, Span

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

    Inside a cue, time passes evenly with the characters. O(log cues) besides the parts.

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
        yield Timed(part, _time_at(cue, part.start), _time_at(cue, part.end))


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


def _time_at(cue: Cue, offset: int) -> int:
    share = (cue.end_ms - cue.start_ms) * (offset - cue.span.start) // len(cue.span)
    return cue.start_ms + share
