"""What a page itself says is no content of it: menus, footers, forms, buttons, hidden parts.

And its title, where that is its first heading with the name of the site.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from html import unescape

from newsum.reading.html_tags import Tag, tags

_NO_CONTENT = frozenset({"nav", "footer", "form", "button"})
_CLOSED = frozenset(
    """
    a article aside b button details dialog div em figure footer form h1 h2 h3 h4 h5 h6 header i
    label nav ol section small span strong table ul
    """.split()
)
"""Elements that have an end of their own: `<p hidden>` may end where the next begins."""
_OF_THE_STORY = frozenset({"article", "main", "h1"})
"""What holds one of these is content, whatever it says: old pages are one form as a whole."""
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'<>]++))?""")
_SPACES = re.compile(r"\s+")
_JOINT = re.compile(r" ?[-–—|·•:»\u203a/] ")
"""Between a heading and the name of the site."""


def parts_left_out(text: str) -> Mapping[int, int]:
    """Where each of these parts starts and ends. Linear; some may lie inside others."""
    found = list(tags(text))
    content = [tag.start for tag in found if tag.name in _OF_THE_STORY and not tag.is_end]
    return {
        start: end
        for start, end in (*_elements(found), *_title(text, found))
        if bisect_left(content, start) == bisect_left(content, end)
    }


def _elements(found: Sequence[Tag]) -> Iterator[tuple[int, int]]:
    """Start and end of the elements that are no content and have an end."""
    open_tags: dict[str, list[Tag]] = {}
    for tag in found:
        if tag.name not in _CLOSED:
            continue
        waiting = open_tags.setdefault(tag.name, [])
        if not tag.is_end:
            waiting.append(tag)
        elif waiting:
            start = waiting.pop()
            if start.name in _NO_CONTENT or _is_hidden(start.attributes):
                yield start.start, tag.end


def _is_hidden(attributes: str) -> bool:
    """Whether a browser shows none of it, reads none of it aloud, or takes it for a menu.

    >>> _is_hidden(' class="hidden"'), _is_hidden(" hidden"), _is_hidden(' aria-hidden="true"')
    (False, True, True)
    """
    told = {
        name.lower(): value.strip("\"'").lower() for name, value in _ATTRIBUTE.findall(attributes)
    }
    is_menu = told.get("role") == "navigation"
    return is_menu or "hidden" in told or told.get("aria-hidden") == "true"


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
