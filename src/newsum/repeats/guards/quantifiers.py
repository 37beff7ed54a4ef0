"""How many of them: all, almost all, one alone."""

import re
from functools import lru_cache
from typing import NamedTuple

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
    mine, theirs = _told(c.content.folded), _told(c.other_content.folded)
    is_another = bool(mine.how_many and theirs.how_many) and mine.how_many != theirs.how_many
    return is_another or mine.is_one_of_them != theirs.is_one_of_them


class _Told(NamedTuple):
    """How many a sentence speaks of."""

    how_many: str
    """`one`, `some`, `all`, or nothing."""
    is_one_of_them: bool


@lru_cache(maxsize=1000)
def _told(folded: tuple[str, ...]) -> _Told:
    """« presque tous » are some. Kept for a while: a sentence is compared with several."""
    words = " ".join(folded)
    how_many = "all" if _ALL.search(words) else ""
    if _SOME.search(words):
        how_many = "some"
    if _affirms(_ONE, words):
        how_many = "one"
    return _Told(how_many, _affirms(_ONE_OF, words))


def _affirms(one: re.Pattern[str], words: str) -> bool:
    """« un seul de ses matchs »; « pas perdu un seul » tells of none."""
    found = one.search(words)
    return found is not None and "pas" not in words[: found.start()].split()[-_DENIED_REACH:]
