"""Files in which a line with times stands above or before what is said then."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple


class Stretch(NamedTuple):
    """A line with times and the lines below it, up to the next one."""

    timing: re.Match[str] | None
    """None for the lines above the first."""
    line: int
    """Line of the file on which `body` starts, from 1."""
    body: list[str]
    is_last: bool = False


def stretches(
    text: str,
    timing: re.Pattern[str],
    *,
    is_timing: Callable[[re.Match[str]], bool] = lambda _: True,
) -> Iterator[Stretch]:
    """The whole file, stretch by stretch.

    Args:
        text: Of the file.
        timing: Matches whole lines, line break apart.
        is_timing: Whether a match is what it looks like.
    """
    line = 1
    start = 0
    above = None
    for match in filter(is_timing, timing.finditer(text)):
        body = text[start : match.start()].split("\n")
        # The line break above the match ends the body.
        yield Stretch(above, line, body[:-1])
        line += len(body)
        start = min(match.end() + 1, len(text))
        above = match
    yield Stretch(above, line, text[start:].split("\n"), is_last=True)


def share_of_lines(text: str, timing: re.Pattern[str]) -> float:
    """Lines that match, for each line that is not blank."""
    timed = sum(1 for _ in timing.finditer(text))
    lines = sum(1 for line in text.split("\n") if line and not line.isspace())
    return timed / lines if lines else 0.0
