"""Pages of the web pasted with their markup: what a browser would show of them."""

import re
import unicodedata
from collections.abc import Iterator
from enum import IntEnum
from html import unescape
from typing import NamedTuple

from newsum.reading.entities import with_letters
from newsum.reading.normalised import Normalised
from newsum.reading.plain import read_plain
from newsum.reading.sanitising import sanitise

_START = re.compile(
    r"\s*+(?:<\?xml[^<>]*+>\s*+)?<(?:!doctype\s++html|html|head|body)\b", re.IGNORECASE
)
_BLOCK = (
    "address|article|aside|blockquote|body|br|caption|center|dd|details|dialog|div|dl|dt|fieldset|"
    "figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|main|menu|nav|ol|option|p|"
    "pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul"
)
_BLOCK_END = re.compile(rf"</(?:{_BLOCK})\s*+>", re.IGNORECASE)
_FEWEST_BLOCKS = 3
_CHARACTERS_A_BLOCK = 1_000
"""A page has the end of a block at least so often."""

_PIECE = re.compile(
    rf"""
    (?P<comment><!--)
    | <(?P<hidden>script|style|template|svg)\b[^<>]*+>
    | </?(?P<block>{_BLOCK})(?:[\s/][^<>]*+)?>
    | </?[a-zA-Z][\w:-]{{0,40}}(?:[\s/][^<>]*+)?>
    | <[!?][^<>]*+>
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENDS = {
    name: re.compile(end, re.IGNORECASE)
    for name, end in [
        ("comment", "-->"),
        *((name, rf"</{name}\s*+>") for name in ("script", "style", "template", "svg")),
    ]
}
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


def looks_like_html(text: str) -> bool:
    """Whether the text begins as a page does, or is full of blocks that end."""
    if _START.match(text):
        return True
    ends = sum(1 for _ in _BLOCK_END.finditer(text))
    return ends >= _FEWEST_BLOCKS and ends * _CHARACTERS_A_BLOCK >= len(text)


def read_html(text: str) -> Normalised:
    r"""What a browser shows of sanitised text, read as plain text. Linear in its length.

    >>> read_html("<p>Le <b>pont</b>\n ferme.<p>Fin&nbsp;!").text
    'Le pont ferme.\n\nFin\xa0!'
    """
    pieces: list[str] = []
    places: list[tuple[int, int]] = []
    size = hidden = repaired = 0
    gap = _Gap.NOTHING
    for shown in _shown(text):
        gap = max(gap, shown.gap)
        row = sanitise(unescape(with_letters(shown.text)[0])) if "&" in shown.text else None
        hidden += row.hidden if row else 0
        repaired += row.repaired if row else 0
        flat = _SPACES.sub(" ", row.text.replace("\n", " ") if row else shown.text)
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
        hidden=hidden,
        repaired=repaired,
    )


def _may_join(words: str) -> bool:
    """Whether the first character would melt into one before it."""
    first = words[:1]
    return not first.isascii() and (
        unicodedata.category(first).startswith("M") or _JOINS.match(first) is not None
    )


def _shown(text: str) -> Iterator[_Shown]:
    """What stands between tags, comments and scripts, line by line."""
    line = 1
    reached = at = 0
    gap = _Gap.NOTHING
    unclosed: set[str] = set()
    while (piece := _PIECE.search(text, at)) is not None:
        if piece.start() > at:
            line += text.count("\n", reached, at)
            reached = at
            yield from _rows(text[at : piece.start()], line, gap)
            gap = _Gap.NOTHING
        gap = max(gap, _gap_of(piece))
        at = _end_of(text, piece, unclosed)
    yield from _rows(text[at:], line + text.count("\n", reached, at), gap)


def _rows(text: str, line: int, gap: _Gap) -> Iterator[_Shown]:
    for i, row in enumerate(text.split("\n")):
        yield _Shown(row, line + i, _Gap.SPACE if i else gap)


def _gap_of(piece: re.Match[str]) -> _Gap:
    block = piece["block"]
    if block is None:
        return _Gap.NOTHING
    return _Gap.LINE_BREAK if block.lower() in _LINE_ENDS else _Gap.PARAGRAPH


def _end_of(text: str, piece: re.Match[str], unclosed: set[str]) -> int:
    """Where what nobody sees ends; where it has no end, what follows is shown.

    Args:
        text: Of the page.
        piece: A tag, or the start of a comment or a script.
        unclosed: Names that were looked for in vain; looking again would be quadratic.
    """
    name = "comment" if piece["comment"] else (piece["hidden"] or "").lower()
    if not name or name in unclosed:
        return piece.end()
    end = _ENDS[name].search(text, piece.end())
    if end is None:
        unclosed.add(name)
        return piece.end()
    return end.end()
