"""How many sentences, or words, a summary may have."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from newsum.options import DEFAULT_SENTENCES, LARGEST_SHARE, Budget


class Room(NamedTuple):
    """The most of both; one of the two is infinite."""

    sentences: float
    words: float

    @property
    def counts_words(self) -> bool:
        """Whether a long sentence takes more of it than a short one."""
        return not math.isinf(self.words)


def room_of(budget: Budget, words: Sequence[int]) -> Room:
    """What a budget leaves in the summary of sentences with so many words."""
    if budget.sentences is not None:
        return Room(budget.sentences, math.inf)
    if budget.words is not None:
        return Room(math.inf, budget.words)
    if budget.ratio is not None:
        return Room(math.inf, budget.ratio * sum(words))
    return Room(max(1, min(DEFAULT_SENTENCES, int(len(words) * LARGEST_SHARE))), math.inf)
