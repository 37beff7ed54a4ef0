"""Where the elements of a page start and end, also those that HTML lets end without a tag."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from newsum.reading.html_tags import BLOCK, Tag

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""They hold nothing and have no end."""
_ENDED_BY = {
    name: frozenset(others.split())
    for name, others in [
        ("li", "li"),
        ("dt", "dd dt"),
        ("dd", "dd dt"),
        ("option", "option"),
        ("optgroup", "optgroup option"),
        ("td", "td th"),
        ("th", "td th"),
        ("tr", "td th tr"),
        *((name, "tbody td tfoot th thead tr") for name in ("thead", "tbody", "tfoot")),
    ]
}
"""What a part of a list or of a table ends though the end tag is missing."""
_PARTS = frozenset(_ENDED_BY)
_LISTS = frozenset("dl menu ol select table ul".split())
_NOTHING: frozenset[str] = frozenset()
_TEXT_FIELD = "textarea"
"""What stands in it is text, tags too."""


class Element(NamedTuple):
    """One with an end."""

    start: int
    end: int
    tag: Tag
    """Its first."""


class _Open(NamedTuple):
    tag: Tag
    depth: int
    """Of lists and tables around it."""


def elements(found: Iterable[Tag]) -> Iterator[Element]:
    """The elements of a page in the order of their ends. Linear.

    What is only missing its end tag has no end here, and is none.
    """
    waiting: dict[str, list[_Open]] = {}
    depth = 0
    for tag in found:
        name = tag.name
        if not name or (waiting.get(_TEXT_FIELD) and name != _TEXT_FIELD):
            continue
        for ended in _ended(waiting, tag, depth):
            yield Element(ended.start, tag.start, ended)
        if name in _VOID:
            continue
        opened = waiting.setdefault(name, [])
        if not tag.is_end:
            opened.append(_Open(tag, depth))
        elif opened:
            start = opened.pop().tag
            yield Element(start.start, tag.end, start)
        if name in _LISTS:
            depth = max(0, depth - 1) if tag.is_end else depth + 1


def _ended(waiting: Mapping[str, list[_Open]], tag: Tag, depth: int) -> Iterator[Tag]:
    """What ends where a tag begins though its own end tag is missing."""
    if waiting.get("p") and _ends_paragraph(tag):
        yield waiting["p"].pop().tag
    if tag.name in _LISTS:
        names = _PARTS if tag.is_end else _NOTHING
    else:
        names = _ENDED_BY.get(tag.name, _NOTHING) - ({tag.name} if tag.is_end else _NOTHING)
    for name in sorted(names):
        opened = waiting.get(name, [])
        while opened and opened[-1].depth >= depth:
            yield opened.pop().tag


def _ends_paragraph(tag: Tag) -> bool:
    is_own_end = tag.name == "p" and tag.is_end
    return not is_own_end and tag.name != "br" and BLOCK.fullmatch(tag.name) is not None
