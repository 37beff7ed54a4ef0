"""What people put around a quotation: bullets and quotation marks."""

import re
from collections.abc import Sequence

_QUOTE_MARKS = (
    ("«", "»"),
    ("“", "”"),
    ("„", "“"),
    ("\u2039", "\u203a"),
    ("\u2018", "’"),
    ('"', '"'),
)
_OTHER_MARKS = frozenset('“”„\u2039\u203a\u2018"')
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


def between_marks(text: str) -> Sequence[str]:
    """What stands between « and », those within others left in; nothing where that is in doubt.

    It is where a mark is alone, or others stand outside: what they hold would pass unseen.

    >>> between_marks("« Oui », dit-elle, puis : « Il dit « non ». »")
    ['Oui', 'Il dit « non ».']
    >>> between_marks("« Oui », dit-elle, puis : “Non.”")
    []
    """
    found: list[str] = []
    depth = start = 0
    for offset, character in enumerate(text):
        if character == "«":
            start = start if depth else offset + 1
            depth += 1
        elif character == "»":
            depth -= 1
            if not depth:
                found.append(text[start:offset].strip(SPACES))
        elif not depth and character in _OTHER_MARKS:
            return []
        if depth < 0:
            return []
    return [] if depth else found


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
