"""From which number to which: « passe de 10 à 12 » is « 12 au lieu de 10 », not « de 12 à 10 »."""

from itertools import pairwise

from newsum.french.numbers import Quantity
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content

_INSTEAD = {("au", "lieu", "de"), ("au", "lieu", "des"), ("et", "non", "plus"), ("contre",)}
_UP_TO = ("a",)
_VOTES = frozenset(("voix", "abstention", "abstentions"))
"""« par 143 voix contre 38 » changes nothing."""
_MANY = 24
"""Numbers looked at, at most."""
_UNIT = 2
"""Words of a unit after the first number, at most."""


def changes_the_other_way(c: Comparison) -> bool:
    """The same two numbers, the old one of one sentence being the new one of the other."""
    mine, theirs = _changes(c.content), _changes(c.other_content)
    return any(
        old.keys & new_there.keys and new.keys & old_there.keys and not old.keys & new.keys
        for old, new in mine
        for old_there, new_there in theirs
    )


def is_superseded(c: Comparison) -> bool:
    """« on attend 1,9 million », « l'estimation passe de 1,9 à 1,7 »: the old number alone."""
    if len(c.content.quantities) != 1:
        return False
    (told,) = c.content.quantities
    return any(
        told.keys & old.keys and not told.keys & new.keys for old, new in _changes(c.other_content)
    )


def _changes(content: Content) -> list[tuple[Quantity, Quantity]]:
    """The old and the new number of each change told by numbers that follow one another."""
    simple = [quantity for quantity in content.quantities[:_MANY] if not quantity.is_composed]
    found = []
    for one, other in pairwise(simple):
        between = content.folded[one.end : other.start]
        before = content.folded[one.start - 1 : one.start]
        if not _VOTES.isdisjoint(content.folded):
            break
        if before == ("de",) and _joins(between, _UP_TO):
            found.append((one, other))
        elif any(_joins(between, words) for words in _INSTEAD):
            found.append((other, one))
    return found


def _joins(between: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the words between two numbers are a unit, then these."""
    return between[-len(words) :] == words and len(between) - len(words) <= _UNIT
