"""When something was said, where the source has times."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from newsum.model import Span, Transcript


class Moment(NamedTuple):
    """A stretch of the recording."""

    start_ms: int
    end_ms: int

    def __str__(self) -> str:
        """Hours, minutes and seconds, the end rounded up.

        >>> str(Moment(872_900, 905_100))
        '00:14:32-00:15:06'
        """
        return f"{clock_time(self.start_ms)}-{clock_time(self.end_ms + 999)}"


def moment_of(transcript: Transcript, span: Span) -> Moment | None:
    """When the cues that a span touches were on; None where none has times. O(log cues + found)."""
    cues = transcript.cues
    first = bisect_right(cues, span.start, key=lambda cue: cue.span.end)
    last = bisect_left(cues, span.end, lo=first, key=lambda cue: cue.span.start)
    if first == last:
        return None
    touched = cues[first:last]
    return Moment(min(cue.start_ms for cue in touched), max(cue.end_ms for cue in touched))


def clock_time(ms: int) -> str:
    """Hours, minutes and whole seconds.

    >>> clock_time(872_900)
    '00:14:32'
    """
    seconds = ms // 1000
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"
