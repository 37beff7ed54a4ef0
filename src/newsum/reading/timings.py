"""Times of captions, in milliseconds, as files write them well or badly."""

import re
from typing import NamedTuple

TIME = r"[-\u2212]?(?:\d{1,6}:)?\d{1,4}:\d{1,2}(?:[.,:]\d{1,9})?"
"""`00:01:02,500`, `01:02.5`, and times before the start."""
CLOCK = r"\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?"
"""`1:02`, `00:01:02`, `00:01:02.500`."""
ARROW = r"[ \t]*+-{1,2}[ ]?>[ \t]*+"

_PARTS = re.compile(
    r"(?P<minus>[-\u2212])?(?:(?P<hours>\d{1,6}):)?(?P<minutes>\d{1,4}):(?P<seconds>\d{1,2})"
    r"(?:[.,:](?P<fraction>\d{1,9}))?"
)
_USUAL_LENGTH = len("00:01:02,500")
_LATEST_MS = 10_000 * 3_600_000
"""No recording lasts ten thousand hours."""


class Timing(NamedTuple):
    """When a caption is shown; `0 <= start_ms <= end_ms`."""

    start_ms: int
    end_ms: int
    is_mended: bool = False
    """The file says something else, or nothing."""


def milliseconds(time: str) -> int | None:
    """The time that matches `TIME`, which may be negative; None for anything else.

    >>> milliseconds("01:02,5"), milliseconds("-00:00:01.000"), milliseconds("midi")
    (62500, -1000, None)
    """
    if len(time) == _USUAL_LENGTH and time[2] == time[5] == ":" and time[8] in ".,":
        digits = time[:2] + time[3:5] + time[6:8] + time[9:]
        if digits.isdecimal():  # nearly all times of a file, told ten times as fast
            hours, minutes, rest = int(time[:2]), int(time[3:5]), int(time[6:8] + time[9:])
            return (hours * 60 + minutes) * 60_000 + rest
    parts = _PARTS.fullmatch(time)
    if parts is None:
        return None
    seconds = (int(parts["hours"] or 0) * 60 + int(parts["minutes"])) * 60 + int(parts["seconds"])
    total = seconds * 1000 + int((parts["fraction"] or "0").ljust(3, "0")[:3])
    return -total if parts["minus"] else total


def timing_of(start_ms: int | None, end_ms: int | None) -> Timing | None:
    """The nearest possible times; None where nothing is known.

    >>> timing_of(5_000, 4_000)
    Timing(start_ms=5000, end_ms=5000, is_mended=True)
    """
    known = end_ms if start_ms is None else start_ms
    if known is None:
        return None
    start = min(max(known, 0), _LATEST_MS)
    end = start if end_ms is None else min(max(end_ms, start), _LATEST_MS)
    return Timing(start, end, (start, end) != (start_ms, end_ms))
