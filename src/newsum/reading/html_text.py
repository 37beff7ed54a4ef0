"""Pages of the web pasted with their markup: what a browser would show of them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import IntEnum
from html import unescape
from typing import NamedTuple

from newsum.model import Notice
from newsum.reading.entities import with_letters
from newsum.reading.html_parts import parts_left_out
from newsum.reading.html_tags import BLOCK, BLOCKS, tags
from newsum.reading.normalised import Normalised
from newsum.reading.plain import read_plain
from newsum.reading.raised import RAISED, with_raised_figures
from newsum.reading.sanitising import sanitise

_START = re.compile(
    r"\s*+(?:<\?xml[^<>]*+>\s*+)?<(?:!doctype\s++html|html|head|body)\b", re.IGNORECASE
)
_BLOCK_END = re.compile(rf"</(?:{BLOCKS})\s*+>", re.IGNORECASE)
_FEWEST_BLOCKS = 3
_CHARACTERS_A_BLOCK = 1_000
"""A page has the end of a block at least so often."""

_LINE_ENDS = frozenset({"br", "td", "th", "dt"})
"""What ends a line and no paragraph."""
_SPACES = re.compile(r"[ \t]++")
_JOINS = re.compile("[\u1161-\u11ff]")
"""Half syllables that melt into the letter before."""


class _Gap(IntEnum):
    """What stands before a stretch of text."""

    NOTHING = 0
    SPACE = 1
    LINE_BREAK = 2
    PARAGRAPH = 3


_GAPS = {_Gap.NOTHING: "", _Gap.SPACE: " ", _Gap.LINE_BREAK: "\n", _Gap.PARAGRAPH: "\n\n"}


class _Shown(NamedTuple):
    """A stretch of text inside one line of the file."""

    text: str
    """As the file writes it; may be blank."""
    line: int
    gap: _Gap
    raised: str = ""
    """The element, where it sets figures above or below the line."""


def looks_like_html(text: str) -> bool:
    """Whether the text begins as a page does, or is full of blocks that end."""
    if _START.match(text):
        return True
    ends = sum(1 for _ in _BLOCK_END.finditer(text))
    return ends >= _FEWEST_BLOCKS and ends * _CHARACTERS_A_BLOCK >= len(text)


def read_html(text: str) -> Normalised:
    r"""What a browser shows of sanitised text, read as plain text. Linear in its length.

    Without what the page itself says is no content, of which a notice tells.

    >>> read_html("<p>Le <b>pont</b>\n ferme.<p>Fin&nbsp;!").text
    'Le pont ferme.\n\nFin\xa0!'
    """
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    size = hidden = repaired = 0
    gap = _Gap.NOTHING
    left_out = parts_left_out(text)
    for shown in _shown(text, left_out):
        gap = max(gap, shown.gap)
        row = sanitise(unescape(with_letters(shown.text)[0])) if "&" in shown.text else None
        hidden += row.hidden if row else 0
        repaired += row.repaired if row else 0
        flat = _SPACES.sub(" ", row.text.replace("\n", " ") if row else shown.text)
        if shown.raised:
            flat = with_raised_figures(flat, shown.raised)
        words = flat.strip(" ")
        if flat[:1] == " " or _may_join(words):
            gap = max(gap, _Gap.SPACE)
        if words:
            before = _GAPS[gap] if pieces else ""
            if not places or places[-1][1] != shown.line:
                places.append((size + len(before) if places else 0, shown.line))
            pieces += [before, words]
            size += len(before) + len(words)
            gap = _Gap.NOTHING
        if flat[-1:] == " ":
            gap = max(gap, _Gap.SPACE)
    shown_text = "".join(pieces)
    return Normalised(
        text=shown_text,
        blocks=read_plain(shown_text),
        line_starts=tuple(offset for offset, _ in places) or (0,),
        line_numbers=tuple(line for _, line in places) or (1,),
        notices=_notices(text, left_out),
        hidden=hidden,
        repaired=repaired,
    )


def _may_join(words: str) -> bool:
    """Whether the first character would melt into one before it."""
    first = words[:1]
    return not first.isascii() and (
        unicodedata.category(first).startswith("M") or _JOINS.match(first) is not None
    )


def _shown(text: str, left_out: Mapping[int, int]) -> Iterator[_Shown]:
    """What stands between tags, comments and scripts, line by line, but for what is left out."""
    line = 1
    reached = at = 0
    gap = _Gap.NOTHING
    raised = ""
    for tag in tags(text):
        if tag.start < at:
            continue
        if tag.start > at:
            line += text.count("\n", reached, at)
            reached = at
            yield from _rows(text[at : tag.start], line, gap, raised)
            gap = _Gap.NOTHING
        before = _gap_of(tag.name)
        if before or tag.name in RAISED:
            raised = tag.name if tag.name in RAISED and not tag.is_end else ""
        gap = max(gap, before)
        at = left_out.get(tag.start, tag.end)
    yield from _rows(text[at:], line + text.count("\n", reached, at), gap, raised)


def _rows(text: str, line: int, gap: _Gap, raised: str) -> Iterator[_Shown]:
    for i, row in enumerate(text.split("\n")):
        yield _Shown(row, line + i, _Gap.SPACE if i else gap, raised)


def _gap_of(name: str) -> _Gap:
    if not BLOCK.fullmatch(name):
        return _Gap.NOTHING
    return _Gap.LINE_BREAK if name in _LINE_ENDS else _Gap.PARAGRAPH


def _notices(text: str, left_out: Mapping[int, int]) -> tuple[Notice, ...]:
    """What was left out of the page, where it says something."""
    said = []
    reached = 0
    for start, end in sorted(left_out.items()):
        if start >= reached:
            reached = end
            if any(shown.text.strip() for shown in _shown(text[start:end], {})):
                said.append(start)
    if not said:
        return ()
    return (
        Notice(
            code="parts-left-out",
            message="menus, footers, forms, hidden or struck-out parts and titles that a heading "
            "repeats were left out, the first here ({count} in all)",
            values={"count": len(said)},
            line=1 + text.count("\n", 0, said[0]),
        ),
    )
