"""Where newsum writes that a quotation stands: a line, or a time in whole seconds."""

import re

from newsum.model import Quotation
from newsum.reading.timings import TIME, milliseconds

_SECOND_MS = 999
"""What a time in whole seconds leaves open."""
POINT = rf"(?:l\.[ \u00a0](?P<line>\d{{1,9}})(?:-\d{{1,9}})?|(?P<time>{TIME}))"
PLACE = re.compile(rf"(?:(?P<who>.+),[ ])?\[?{POINT}(?:\]\([^()]*\))?")
"""After who says it: a speaker, a source, or both."""


def placed(quotation: Quotation, place: re.Match[str]) -> Quotation:
    """The quotation with the line or time of a match of `POINT`."""
    start_ms, end_ms = second_of(place["time"])
    line = int(place["line"]) if place["line"] else None
    return quotation._replace(line=line, start_ms=start_ms, end_ms=end_ms)


def second_of(time: str | None) -> tuple[int | None, int | None]:
    """The first and the last millisecond of a time in whole seconds."""
    start_ms = milliseconds(time) if time else None
    return start_ms, None if start_ms is None else start_ms + _SECOND_MS
