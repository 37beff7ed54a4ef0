"""How much of what is said around a sentence is a re-telling.

A narrator who tells a story twice tells nearly all of it twice; people who debate hardly ever say
a thing again. What the pairs of a stretch of text look like at first tells what to expect of each.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from newsum.repeats.standing import Pair

_AROUND = 30
"""Sentences on either side: one story of a programme. With twice as many, a twentieth of the
repeats of a story that are found alone are lost where others surround it."""
_CERTAIN = 0.15
"""Share from which a stretch is a re-telling for sure."""
_STEPS, _NEXT = (-3, -2, -1, 1, 2, 3), (-2, -1, 1, 2)
_STRAY = 4
"""A re-telling goes on as the first telling did; it leaves some sentences out, and adds some."""
_ASIDE = 3
"""Sentences this near each other are one telling."""


class Surroundings(NamedTuple):
    """What the pairs around a pair say of it."""

    retold: float
    """Share of the sentences around the later one that seem told twice, at most that from which
    all is."""
    ordered: float
    """How likely a sentence just before or after one is told again just before or after the other,
    in [0, 1]."""
    headed: float
    """How likely a sentence next to one is told again farther on than the other, or farther back:
    a list of headlines, each with its story; in [0, 1]."""


BEST = Surroundings(retold=_CERTAIN, ordered=1.0, headed=1.0)


def surroundings(impressions: Mapping[Pair, float], size: int) -> dict[Pair, Surroundings]:
    """What there is around each pair. Linear in the pairs.

    Args:
        impressions: how likely each pair `(one, other)` is a repeat at first sight.
        size: number of sentences.
    """
    retold = _retold_shares(impressions, size)
    partners: dict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), likely in impressions.items():
        for a, b in (one, other), (other, one):
            partners[a][b] = max(likely, partners[a].get(b, 0.0))

    return {
        pair: Surroundings(
            retold[pair],
            _likeliest(partners, *pair, _STEPS, range(1, _STRAY + 1)),
            _likeliest(partners, *pair, _NEXT, range(_STRAY + 1, _AROUND)),
        )
        for pair in impressions
    }


def _likeliest(
    partners: Mapping[int, Mapping[int, float]],
    one: int,
    other: int,
    steps: Sequence[int],
    away: range,
) -> float:
    """How likely a sentence a step from one is told so far away from the other, in their order."""
    return max(
        (
            likely
            for step in steps
            for partner, likely in partners.get(one + step, {}).items()
            if (partner > other) == (step > 0)
            and abs(partner - other) in away
            and abs(partner - one - step) > _ASIDE
        ),
        default=0.0,
    )


def _retold_shares(impressions: Mapping[Pair, float], size: int) -> dict[Pair, float]:
    """The two themselves do not count."""
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
        return min(_CERTAIN, total / rest) if rest else 0.0

    return {pair: share(*pair) for pair in impressions}
