"""Who said it, behind a quotation: « Le pont ferme », écrit le journal."""

import re

from newsum.french.attributions import SAYS
from newsum.patterns import compiled_later
from newsum.reading.quotations.marks import SPACES
from newsum.terms import fold

_LONGEST = 120
"""Characters; what goes on for longer is a sentence of its own."""
_MARKS = {"«": "»", "“": "”", '"': '"'}
_ANY_MARK = frozenset('«»“”„"')
_LAST_MARKS = ("!", "?", "…")
"""Behind these the comma may be missing."""
_SAYS = compiled_later(SAYS, re.VERBOSE)


def words_attributed(text: str) -> str | None:
    """What stands between marks at the start of a line that else only says whose words these are.

    >>> words_attributed("« Le pont ferme », écrit le journal.")
    'Le pont ferme'
    >>> words_attributed("« Le pont ferme », dément le maire.")
    >>> words_attributed("« Le pont ferme » fait peur.")
    """
    if text[:1] not in _MARKS:
        return None
    said, _, behind = text[1:].partition(_MARKS[text[0]])
    if len(behind) > _LONGEST or not _ANY_MARK.isdisjoint(said + behind):
        return None
    words = said.strip(SPACES)
    is_parted = behind.lstrip(SPACES).startswith(",") or words.endswith(_LAST_MARKS)
    return words if is_parted and begins_attribution(behind) else None


def begins_attribution(behind: str) -> bool:
    """Whether what stands behind some words says who said them, be it after marks and a comma."""
    first = behind.lstrip("".join((SPACES, "\n,", *_ANY_MARK, *_LAST_MARKS)))
    return _SAYS.match(fold(first)) is not None
