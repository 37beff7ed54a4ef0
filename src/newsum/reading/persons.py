"""Phrases that are someone by what they are or do: « un habitant », « l'adjointe au maire »."""

from collections.abc import Sequence

from newsum.french.persons import (
    BEFORE_PERSONS,
    BEHIND_PERSONS,
    GATHERINGS,
    PERSONS,
    QUALIFIERS,
)
from newsum.french.speakers import ARTICLES
from newsum.terms import fold

_BEFORE = ARTICLES | BEFORE_PERSONS


def is_someone(words: Sequence[str], *, may_be_many: bool = False) -> bool:
    """Whether words say no more than who someone is.

    Args:
        words: Runs of letters and digits, as written.
        may_be_many: Several may be meant though no article says so.

    >>> is_someone(["Une", "habitante", "du", "port"]), is_someone(["Une", "habitante", "pleure"])
    (True, False)
    >>> is_someone(["Le", "public"]), is_someone(["Habitants"])
    (True, False)
    """
    folded = [fold(word) for word in words]
    at = 0
    while at < len(folded) and folded[at] in _BEFORE:
        at += 1
    if at == len(folded):
        return False
    if folded[at] in GATHERINGS:
        return 0 < at == len(folded) - 1
    is_person = folded[at] in PERSONS
    are_persons = (at > 0 or may_be_many) and folded[at].removesuffix("s") in PERSONS
    return (is_person or are_persons) and (at + 1 == len(words) or _may_follow(words[at + 1]))


def _may_follow(word: str) -> bool:
    """Whether a word behind one for people may still say who they are."""
    folded = fold(word)
    return not word.islower() or word in BEHIND_PERSONS or folded in QUALIFIERS or folded in PERSONS
