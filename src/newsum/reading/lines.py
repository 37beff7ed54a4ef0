"""Lines of a text, and the marks at their start that no speaker pronounced."""

import re
from itertools import pairwise
from typing import NamedTuple

from newsum.french.abbreviations import TITLES
from newsum.french.sounds import SOUNDS
from newsum.patterns import compiled_later
from newsum.terms import fold

_SPACE = r"[^\S\n]"

_STAMP = rf"""
    (?: [\[(] \d{{1,2}}(?::\d{{2}}){{1,2}}(?:[.,]\d{{1,3}})? [\])]      # [00:14:32]
      | \d{{1,2}}(?::\d{{2}}){{1,2}}(?:[.,]\d{{1,3}})? (?=\s|$)         # 14:32
      # 11 h 30, but « 7 h 30 sur Radio Vallée » is spoken
      | \d{{1,2}}{_SPACE}?h(?:{_SPACE}?\d{{2}})? (?={_SPACE}*(?:$|[–—|:-](?:\s|$)))
    )
    (?:{_SPACE}*[–—|:-](?=\s|$))?
"""
_DASH = r"""
    (?: [-–—•*](?=\s)
      | [-–—•](?=[^\W\d_]|[«“"])      # « -Bonjour », but « -5 degrés » is a figure
    )
"""
_MARKS = compiled_later(
    rf"""
    (?:>(?=\s) {_SPACE}*)?                                             # a quotation of Markdown
    (?P<hashes>\#{{1,6}}(?=\s))? {_SPACE}*
    (?P<stamp>{_STAMP})? {_SPACE}*
    (?P<dash>{_DASH})? (?P<chevrons>>{{2,3}})? {_SPACE}*
    """,
    re.VERBOSE,
)
_STAMP_BEHIND = compiled_later(r"(?<=\S)\s*\[\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?\]\Z")
"""Behind what is said, as some programs write times."""
_TURN = compiled_later(r"[^\S\n]+(?=>{2,3}[^\S\n]+[^\W\d_])")
"""Before marks inside a line of another's turn."""
_RULE = compiled_later(r"[\s*#=_~•·>–—─-]+")
"""A line that only separates: dashes, stars, or a mark with nothing after it."""

_SOUND = compiled_later(r"[(\[*]\s?([^\W\d_]{3,30})[^()\[\]*]{0,40}[)\]*]")

_STOPS = tuple(".!?…:")
_CLOSERS = "»”\"')]* \u00a0\u202f"
_MOST_CLOSERS = 16
_ABBREVIATION = compiled_later(r"(?<!\w)([^\W\d_]{1,5})\.\Z")


class Line(NamedTuple):
    """One line that is not blank: a tuple, because there may be a million."""

    start: int
    """Offset of its first character that is not white space."""
    body: int
    """Offset at which the words begin, after stamps and dashes; `end` where there are none."""
    end: int
    """Offset after its last character that is not white space."""
    after_gap: bool
    """A blank line, a rule or a sound stands before it, or nothing."""
    is_closed: bool
    """By its last mark, a sentence or an announcement ends with it."""
    is_stamped: bool = False
    is_dashed: bool = False
    has_chevrons: bool = False
    """Captions write `>>` where another person begins to speak."""
    is_title: bool = False
    """Marked as a heading, as in Markdown."""


def split_lines(text: str) -> list[Line]:
    """The lines of `text` that hold more than white space, rules and sounds, in order.

    Where `>>` stands inside a line, what follows counts as a line of its own.
    """
    lines = []
    start = 0
    after_gap = True
    for content in text.split("\n"):
        stripped = content.strip()
        if not stripped or (not stripped[0].isalnum() and _is_unsaid(stripped)):
            after_gap = True
        else:
            first = start + len(content) - len(content.lstrip())
            if stripped[-1] == "]":
                stripped = _STAMP_BEHIND.sub("", stripped)
            if ">>" in stripped:
                turns = [first + turn.end() for turn in _TURN.finditer(stripped)]
                for begin, end in pairwise([first, *turns, first + len(stripped)]):
                    lines.append(_line(text, begin, end, after_gap=after_gap))
                    after_gap = False
            else:
                lines.append(_line(text, first, first + len(stripped), after_gap=after_gap))
            after_gap = False
        start += len(content) + 1
    return lines


def _line(text: str, start: int, end: int, *, after_gap: bool) -> Line:
    """The line from one offset to another, white space at its end apart."""
    content = text[start:end].rstrip()
    line = Line(start, start, start + len(content), after_gap, _is_closed(content))
    return line if content[0].isalpha() else _marked_line(text, line)


def _is_unsaid(content: str) -> bool:
    """Whether a line is a rule, or a sound such as `[Musique]`."""
    if _RULE.fullmatch(content):
        return True
    sound = _SOUND.fullmatch(content)
    return sound is not None and fold(sound[1]) in SOUNDS


def _is_closed(content: str) -> bool:
    last = content[-1]
    if last.isalnum() or last in ",;":  # most lines of recognisers, told at once
        return False
    tail = content[-_MOST_CLOSERS:]
    abbreviation = _ABBREVIATION.search(tail)
    is_title = abbreviation is not None and abbreviation[1] in TITLES  # « M. », a name follows
    return tail.rstrip(_CLOSERS).endswith(_STOPS) and not is_title


def _marked_line(text: str, line: Line) -> Line:
    """The line with the marks at its start told from its words."""
    marks = _MARKS.match(text, line.start, line.end)
    if marks is None or marks.end() == line.start:
        return line
    return line._replace(
        body=marks.end(),
        is_stamped=marks["stamp"] is not None,
        is_dashed=marks["dash"] is not None,
        has_chevrons=marks["chevrons"] is not None,
        is_title=marks["hashes"] is not None,
    )
