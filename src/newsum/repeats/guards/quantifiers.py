"""How many of them: all, almost all, one alone."""

import re

from newsum.french import quantifiers
from newsum.patterns import compiled_later
from newsum.repeats.pair.comparison import Comparison

_SOME = compiled_later(rf"\b(?:{quantifiers.SOME})\b")
_ALL = compiled_later(rf"\b(?:{quantifiers.ALL})\b")
_ONE = compiled_later(rf"\b(?:{quantifiers.ONE})\b")
_ONE_OF = compiled_later(rf"\b(?:{quantifiers.ONE_OF})\b")
_DENIED_REACH = 3
"""Words from « pas » to « un seul »."""


def quantifies_otherwise(c: Comparison) -> bool:
    """« tous les otages », « presque tous »; « un seul des suspects », « les suspects »."""
    mine, theirs = " ".join(c.content.folded), " ".join(c.other_content.folded)
    how_many, of_theirs = _how_many(mine), _how_many(theirs)
    is_another = bool(how_many and of_theirs) and how_many != of_theirs
    return is_another or _affirms(_ONE_OF, mine) != _affirms(_ONE_OF, theirs)


def _how_many(words: str) -> str:
    """« presque tous » are some."""
    if _affirms(_ONE, words):
        return "one"
    if _SOME.search(words):
        return "some"
    return "all" if _ALL.search(words) else ""


def _affirms(one: re.Pattern[str], words: str) -> bool:
    """« un seul de ses matchs »; « pas perdu un seul » tells of none."""
    found = one.search(words)
    return found is not None and "pas" not in words[: found.start()].split()[-_DENIED_REACH:]
