"""A summary as a terminal showed it: broken into lines, so that its quotations cannot be told."""

import re
from itertools import pairwise

_RULE = re.compile(r" ?(?:─+|-+)")
_HEADER = re.compile(r"==> .+ <==")
_FIRST = re.compile(r" {2,}1  \S.*")
"""Its first sentence, with the margin of a screen before the number."""
_FIRST_READ_ALOUD = re.compile(r"(?:Sentence 1 of|Phrase 1 sur) \d+, .+[ \u00a0]?:")
"""The line above it, where a terminal is read aloud."""


def looks_like_screen(lines: list[str]) -> bool:
    """Whether a first sentence stands where a screen has it: on top, or below a rule.

    >>> looks_like_screen([" radio.txt", " ─────────", "  1  Il pleut.   l. 1"])
    True
    """
    shown = [line.rstrip() for line in lines if line.strip()]
    return any(
        _FIRST_READ_ALOUD.fullmatch(line)
        or (_FIRST.fullmatch(line) and (_RULE.fullmatch(above) or _HEADER.fullmatch(above)))
        for above, line in pairwise(["==> top <==", *shown])
    )
