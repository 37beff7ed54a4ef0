"""The tags of a page of the web; what no browser shows of it, scripts and comments, is none."""

import re
from collections.abc import Iterator
from typing import NamedTuple

BLOCKS = (
    "address|article|aside|blockquote|body|br|caption|center|dd|details|dialog|div|dl|dt|fieldset|"
    "figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|main|menu|nav|ol|option|p|"
    "pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul"
)
BLOCK = re.compile(BLOCKS)
_PIECE = re.compile(
    r"""
    (?P<comment><!--)
    | <(?P<unseen>script|style|template|svg)\b[^<>]*+>
    | <(?P<end>/?)(?P<name>[a-zA-Z][\w:-]{0,40})(?P<attributes>(?:[\s/][^<>]*+)?)>
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


class Tag(NamedTuple):
    """A tag, or a comment or script as a whole."""

    start: int
    end: int
    name: str = ""
    """In small letters; empty where it is no tag."""
    is_end: bool = False
    attributes: str = ""
    """As written."""


def tags(text: str) -> Iterator[Tag]:
    """All of them in order, disjoint. Linear."""
    at = 0
    unclosed: set[str] = set()
    while (piece := _PIECE.search(text, at)) is not None:
        at = _end_of(text, piece, unclosed)
        name = (piece["name"] or "").lower()
        yield Tag(piece.start(), at, name, bool(piece["end"]), piece["attributes"] or "")


def _end_of(text: str, piece: re.Match[str], unclosed: set[str]) -> int:
    """Where what nobody sees ends; where it has no end, what follows is shown.

    Args:
        text: Of the page.
        piece: A tag, or the start of a comment or a script.
        unclosed: Names that were looked for in vain; looking again would be quadratic.
    """
    name = "comment" if piece["comment"] else (piece["unseen"] or "").lower()
    if not name or name in unclosed:
        return piece.end()
    end = _ENDS[name].search(text, piece.end())
    if end is None:
        unclosed.add(name)
        return piece.end()
    return end.end()
