"""How much of what is said around a sentence is a re-telling.

A narrator who tells a story twice tells nearly all of it twice; people who debate hardly ever say
a thing again. What the pairs of a stretch of text look like at first tells what to expect of each.
"""

from collections.abc import Mapping
from itertools import accumulate

from newsum.repeats.standing import Pair

_AROUND = 60
"""Sentences on either side: a whole short transcript, one story of a long programme."""
CERTAIN = 0.15
"""Share from which a stretch is a re-telling for sure."""


def retold_shares(impressions: Mapping[Pair, float], size: int) -> dict[Pair, float]:
    """For each pair, the share of the sentences around the later one that seem told twice.

    The two themselves do not count. In [0, `CERTAIN`]. Linear.

    Args:
        impressions: how likely each pair `(one, other)` is a repeat at first sight.
        size: number of sentences.
    """
    told = [0.0] * size
    for pair, likely in impressions.items():
        for index in pair:
            told[index] = max(told[index], likely)
    sums = [0.0, *accumulate(told)]

    def share(one: int, other: int) -> float:
        later = max(one, other)
        first, last = max(0, later - _AROUND), min(size, later + _AROUND + 1)
        inside = [n for n in {one, other} if first <= n < last]
        rest = last - first - len(inside)
        total = sums[last] - sums[first] - sum(told[n] for n in inside)
        return min(CERTAIN, total / rest) if rest else 0.0

    return {pair: share(*pair) for pair in impressions}
