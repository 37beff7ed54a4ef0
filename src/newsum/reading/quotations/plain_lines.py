"""The quotations of plain text: one a line, as newsum prints them or as people write them."""

import re
from collections.abc import Iterator

from newsum.model import Quotation
from newsum.reading.quotations.marks import SPACES, without_marks
from newsum.reading.quotations.places import POINT, placed, second_of
from newsum.reading.timings import TIME

_HEADER = re.compile(r"==> .+ <==")
_SAID_AT = re.compile(rf"\[({TIME})\] ")
_LINK = re.compile(r" <https?://[^\s<>]+>\Z")
_REMARK = "        "
"""Before what is said of the sentence above, in the plain text of a digest."""
_PLACE_IN_SOURCE = re.compile(rf"{_REMARK}(?P<source>\S.*), {POINT}")


def quoted_in_lines(lines: list[str]) -> Iterator[tuple[str | None, Quotation]]:
    """Each line, after the source that it is said to come from, if any.

    Of a digest, a line may say where the one above stands, and remarks follow it.
    """
    above: Quotation | None = None
    has_remarks = False
    for line in lines:
        place = _PLACE_IN_SOURCE.fullmatch(line) if above else None
        if above and place:
            yield place["source"], placed(above, place)
            above, has_remarks = None, True
        elif not (has_remarks and line.startswith(_REMARK)):
            if above:
                yield None, above
            above, has_remarks = _of_line(line.strip(SPACES)), False
    if above:
        yield None, above


def _of_line(text: str) -> Quotation | None:
    said_at = _SAID_AT.match(text)
    if said_at:
        start_ms, end_ms = second_of(said_at[1])
        said = _LINK.sub("", text[said_at.end() :])
        return Quotation(text=said, start_ms=start_ms, end_ms=end_ms)
    if any(map(str.isalnum, text)) and not _HEADER.fullmatch(text):
        return Quotation(text=without_marks(_LINK.sub("", text)))
    return None
