"""Which wordings say the same, or the opposite: the compiled lexicon of equivalents."""

from functools import lru_cache
from typing import NamedTuple

from newsum.french.tables import keys_from, look_up

_TABLE = "lexicon"
_SHORTEST_CONJUGATED = 5
_COMMON_SHARE = 0.72


class Entry(NamedTuple):
    """One phrase of the lexicon that starts with the stem asked for."""

    rest: tuple[str, ...]
    """Its further stems, in order; empty for a single word."""
    marks: tuple[str, ...]
    """Groups it belongs to: a letter for the relation, a number, and for opposites a side.

    `f` family, `e` equivalents, `s` same quantity, time or place, `h` a general word, `o` and `c`
    a side of opposites and of converses. A capital marks what came through the family, or the
    specific word under a general one.
    """


def entries(stem: str) -> tuple[Entry, ...]:
    """The phrases that start with a stem, or with the nearest listed form of the same word."""
    listed = nearest(stem)
    return _parsed(listed) if listed else ()


@lru_cache(maxsize=50_000)
def nearest(stem: str) -> str | None:
    """The listed stem of a word: itself, or what shares most of its letters from the left.

    French verbs change at their end: « construis » and « construir » are one word.
    """
    if look_up(_TABLE, stem) is not None:
        return stem
    if len(stem) < _SHORTEST_CONJUGATED:
        return None
    best, best_common = None, _SHORTEST_CONJUGATED - 1
    for other in keys_from(_TABLE, stem[:4]):
        common = common_prefix(stem, other)
        if common > best_common and common >= _COMMON_SHARE * max(len(stem), len(other)):
            best, best_common = other, common
    return best


def common_prefix(one: str, other: str) -> int:
    """How many letters two words share from the left."""
    for at, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return at
    return min(len(one), len(other))


@lru_cache(maxsize=50_000)
def _parsed(stem: str) -> tuple[Entry, ...]:
    found = []
    for phrase in (look_up(_TABLE, stem) or "").split(";"):
        rest, _, marks = phrase.partition("=")
        found.append(Entry(tuple(rest.split()), tuple(marks.split())))
    return tuple(found)
