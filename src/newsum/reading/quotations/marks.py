"""What people put around a quotation: bullets and quotation marks."""

import re

_QUOTE_MARKS = (
    ("«", "»"),
    ("“", "”"),
    ("„", "“"),
    ("\u2039", "\u203a"),
    ("\u2018", "’"),
    ('"', '"'),
)
SPACES = " \t\u00a0\u202f"
_BULLET = re.compile(r"(?:[-–—•*]|\d{1,3}[.)])[ \t\u00a0\u202f]+")


def without_marks(text: str) -> str:
    """The text without the bullet before it and the quotation marks around all of it.

    >>> without_marks("- « Il pleut. »"), without_marks("« Oui » et « non »")
    ('Il pleut.', '« Oui » et « non »')
    """
    bullet = _BULLET.match(text)
    inner = text[bullet.end() :] if bullet else text
    for opening, closing in _QUOTE_MARKS:
        if len(inner) > 1 and inner.startswith(opening) and inner.endswith(closing):
            body = inner[1:-1]
            if not _closes_early(body, opening, closing):
                return body.strip(SPACES)
    return inner


def _closes_early(body: str, opening: str, closing: str) -> bool:
    """Whether the first mark is closed before the end: two quotations stand there, not one."""
    if opening == closing:
        return closing in body
    depth = 0
    for character in body:
        depth += (character == opening) - (character == closing)
        if depth < 0:
            return True
    return False
