"""What a page itself says is no content of it: menus, footers, forms, what is hidden or struck out.

And its title, where that is its first heading with the name of the site.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from html import unescape

from newsum.reading.html_elements import elements
from newsum.reading.html_hidden import is_hidden
from newsum.reading.html_tags import Tag, tags

_NO_CONTENT = frozenset({"nav", "footer", "form", "button", "textarea", "del", "s", "strike"})
_WHOLE = frozenset({"html", "body", "main"})
"""What is hidden as a whole until a script or a window that is shown first has done."""
_OF_THE_STORY = frozenset({"article", "main", "h1"})
"""What holds one of these is content, whatever it says: old pages are one form as a whole."""
_SPACES = re.compile(r"\s+")
_JOINT = re.compile(r" ?[-–—|·•:»\u203a/] ")
"""Between a heading and the name of the site."""


def parts_left_out(text: str) -> Mapping[int, int]:
    """Where each of these parts starts and ends. Linear; some may lie inside others."""
    found = list(tags(text))
    content = [tag.start for tag in found if tag.name in _OF_THE_STORY and not tag.is_end]
    return {
        start: end
        for start, end in (*_no_content(found), *_title(text, found))
        if bisect_right(content, start) == bisect_left(content, end)
    }


def _no_content(found: Sequence[Tag]) -> Iterator[tuple[int, int]]:
    """Start and end of the elements that are no content and have an end."""
    for start, end, tag in elements(found):
        is_hidden_part = tag.name not in _WHOLE and is_hidden(tag.attributes)
        if tag.name in _NO_CONTENT or is_hidden_part:
            yield start, end


def _title(text: str, found: Sequence[Tag]) -> Iterator[tuple[int, int]]:
    """The title, where a heading says all of it, or it only adds the name of the site to that."""
    titles = list(_inside(text, found, "title"))
    if len(titles) != 1:
        return
    start, end, title = titles[0]
    if any(_adds_name_only(title, heading) for _, _, heading in _inside(text, found, "h1")):
        yield start, end


def _inside(text: str, found: Sequence[Tag], name: str) -> Iterator[tuple[int, int, str]]:
    """Of the elements of that name where each starts and ends, and its words."""
    opened: Tag | None = None
    words: list[str] = []
    reached = 0
    for tag in found:
        if opened is not None:
            words.append(text[reached : tag.start])
        if tag.name == name and not tag.is_end:
            opened, words = tag, []
        elif tag.name == name and opened is not None:
            yield opened.start, tag.end, _SPACES.sub(" ", unescape("".join(words))).strip()
            opened = None
        reached = tag.end


def _adds_name_only(title: str, heading: str) -> bool:
    """Whether the title is the heading, or that before a name that is no longer.

    >>> _adds_name_only("Le pont ferme - Le Courrier", "Le pont ferme")
    True
    >>> _adds_name_only("Le pont ferme demain - Le Courrier", "Le pont ferme")
    False
    """
    if not heading or not title.startswith(heading):
        return False
    added = title[len(heading) :]
    joint = _JOINT.match(added)
    return not added or (joint is not None and len(added) - joint.end() <= len(heading))
