"""Markup made of elements. Every string is text, and escaped, unless it is markup already."""

from collections.abc import Iterable
from html import escape


class Html(str):
    """Markup, written as it stands."""

    __slots__ = ()


def element(name: str, /, *content: str, **attributes: str | None) -> Html:
    """An element with what it contains.

    In the names of attributes, `_` stands for `-` and is dropped at the end; those of value None
    are left out.

    >>> element("p", "R&D ", element("b", "<3>"), class_="note", lang=None)
    '<p class="note">R&amp;D <b>&lt;3&gt;</b></p>'
    """
    return Html(f"{void(name, **attributes)}{joined(content)}</{name}>")


def void(name: str, /, **attributes: str | None) -> Html:
    """An element that can contain nothing: its tag.

    >>> void("meta", http_equiv="refresh")
    '<meta http-equiv="refresh">'
    >>> void("a", title='"><b>')
    '<a title="&quot;&gt;&lt;b&gt;">'
    """
    told = (
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    return Html(f"<{name}{''.join(told)}>")


def joined(content: Iterable[str], between: str = "") -> Html:
    """Pieces of text and markup, one after the other."""
    return Html(between.join(p if isinstance(p, Html) else escape(p) for p in content))
