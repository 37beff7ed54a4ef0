"""How many of them: all, almost all, one alone."""

from newsum.french import quantifiers
from newsum.patterns import compiled_later
from newsum.repeats.pair.comparison import Comparison

_SOME = compiled_later(rf"\b(?:{quantifiers.SOME})\b")
_ALL = compiled_later(rf"\b(?:{quantifiers.ALL})\b")
_ONE_OF = compiled_later(rf"\b(?:{quantifiers.ONE_OF})\b")
_DENIED_REACH = 3
"""Words from « pas » to « un seul »."""


def quantifies_otherwise(c: Comparison) -> bool:
    """« tous les otages », « presque tous »; « un seul des suspects », « les suspects »."""
    mine, theirs = " ".join(c.content.folded), " ".join(c.other_content.folded)
    return _is_one_of(mine) != _is_one_of(theirs) or {_how_many(mine), _how_many(theirs)} == {
        "some",
        "all",
    }


def _is_one_of(words: str) -> bool:
    """« un seul de ses matchs »; « pas perdu un seul » tells of none."""
    found = _ONE_OF.search(words)
    return found is not None and "pas" not in words[: found.start()].split()[-_DENIED_REACH:]


def _how_many(words: str) -> str:
    """« presque tous » are some."""
    if _SOME.search(words):
        return "some"
    return "all" if _ALL.search(words) else ""
