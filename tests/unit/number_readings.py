"""What the numbers of a text are read as, for the tests of each part of that reading."""

from newsum.french.numbers import quantities
from newsum.repeats.sentence.words import split_words

Readings = list[list[tuple[str, float]]]


def read(text: str) -> Readings:
    """The readings of each number, in order."""
    return [sorted(q.keys) for q in quantities([word.folded for word in split_words(text)])]


def share_a_reading(one: str, other: str) -> bool:
    """Whether some number of the one may be some number of the other."""
    first, second = ({key for keys in read(text) for key in keys} for text in (one, other))
    return not first.isdisjoint(second)
