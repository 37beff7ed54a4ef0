"""Whether the attributes of an element say that nobody is to see it."""

import re
from collections.abc import Mapping
from html import unescape

_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]++)(?:\s*+=\s*+("[^"]*+"|'[^']*+'|[^\s"'<>]++))?""")
_IMPORTANT = "!important"
_UNSEEN = {"display": {"none"}, "visibility": {"hidden", "collapse"}}


def is_hidden(attributes: str) -> bool:
    """Whether a browser shows none of it, reads none of it aloud, or takes it for a menu.

    >>> is_hidden(' class="hidden"'), is_hidden(" hidden"), is_hidden(' aria-hidden="true"')
    (False, True, True)
    >>> is_hidden(' style="color:red; DISPLAY : none !important"')
    True
    """
    told: dict[str, str] = {}
    for name, value in _ATTRIBUTE.findall(attributes):
        # Of an attribute given twice, browsers take the first.
        told.setdefault(name.lower(), unescape(value.strip("\"'")).strip().lower())
    if told.get("role") == "navigation" or "hidden" in told or told.get("aria-hidden") == "true":
        return True
    style = _declarations(told.get("style", ""))
    return any(style.get(name) in values for name, values in _UNSEEN.items())


def _declarations(style: str) -> Mapping[str, str]:
    """What a style gives each property: the last that is said, unless one is important."""
    declared: dict[str, str] = {}
    important: set[str] = set()
    shown, *remarks = style.split("/*")
    for declaration in "".join([shown, *(rest.partition("*/")[2] for rest in remarks)]).split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        plain = "".join(value.split())
        is_important = plain.endswith(_IMPORTANT)
        if is_important or name not in important:
            declared[name] = plain.removesuffix(_IMPORTANT)
        if is_important:
            important.add(name)
    return declared
