"""Which words people use when they come to the point, in talk and in news."""

from functools import lru_cache
from typing import NamedTuple

from newsum.french.tables import look_up

STEPS = 1000
"""How finely the table tells weights."""
_MOST_KNOWN = 50_000
"""Words that are not looked up twice."""


class WordWeights(NamedTuple):
    """How much a word speaks for a sentence that holds it, in log-odds."""

    spoken: float = 0.0
    """Where people talk to each other."""
    kindred: float = 0.0
    """The same, learned through words of its kind; of the words of a sentence, the mean counts."""
    narrated: float = 0.0
    """In news and narration."""
    presented: float = 0.0
    """In programmes."""


@lru_cache(maxsize=_MOST_KNOWN)
def word_weights(word: str) -> WordWeights:
    """The weights of a stop word or stem; noughts where nothing is known."""
    found = look_up("telling_words", word)
    return WordWeights(*(int(step) / STEPS for step in found.split())) if found else WordWeights()
