"""How a pair stands among the other pairs of its transcript."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.features import anchors
from newsum.repeats.pair.stretches import is_near

_LOWEST_RANK = 5
_PASSAGE = 3
"""In a re-telling the neighbours of a repeat are repeats too, about as far away."""
_AROUND = (-2, -1, 1, 2)

Pair = tuple[int, int]
Partner = tuple[float, int]
"""Minus the resemblance, and the sentence: the nearest come first."""


def resemblance(comparison: Comparison) -> float:
    """A first impression of how far `one` is said by `other`; about 0 to 1.3."""
    shared = sum(weight for _, weight in anchors(comparison)) + 6 * sum(comparison.counted)
    return comparison.coverage + min(shared, 30) / 100


class Standing(NamedTuple):
    """A pair among those of the same sentence, and among those around it."""

    rank: float
    """Of `other` among all that resemble `one`, from 0."""
    margin: float
    """Lead over the best of these others."""
    rank_back: float
    """Likewise of `one` among all that resemble `other`."""
    margin_back: float
    passage: float
    """Best resemblance between a neighbour of `one` and one of `other`."""


def standings(resemblances: Mapping[Pair, float], asked: Collection[Pair]) -> Iterator[Standing]:
    """How each of the pairs asked about stands, in their order.

    Args:
        resemblances: of each compared pair `(one, other)`.
        asked: some of these.
    """
    of_one: dict[int, list[Partner]] = defaultdict(list)
    of_other: dict[int, list[Partner]] = {other: [] for _, other in asked}
    for (one, other), value in resemblances.items():
        nearest_first = -value
        of_one[one].append((nearest_first, other))
        if other in of_other:
            of_other[other].append((nearest_first, one))
    for partners in (*of_one.values(), *of_other.values()):
        partners.sort()
    for one, other in asked:
        value = -resemblances[one, other]
        yield Standing(
            *_place(_near(of_one[one], one, other), (value, other)),
            *_place(_near(of_other[other], one, other), (value, one)),
            _passage(of_one, one, other),
        )


def _near(partners: Sequence[Partner], one: int, other: int) -> list[Partner]:
    """Those of the same stretches: what resembles a sentence elsewhere is another story."""
    return [partner for partner in partners if is_near(partner[1], one, other)]


def _place(partners: Sequence[Partner], partner: Partner) -> tuple[float, float]:
    """The rank of one of the partners, from 0, and its lead over the best of the others."""
    rank = bisect_left(partners, partner)
    rival = partners[0 if rank else 1][0] if len(partners) > 1 else 0.0
    return float(min(rank, _LOWEST_RANK)), rival - partner[0]


def _passage(of_one: Mapping[int, Sequence[Partner]], one: int, other: int) -> float:
    """Best resemblance between a neighbour of `one` and one of `other`."""
    return max(
        (
            -value
            for step in _AROUND
            for value, partner in of_one.get(one + step, ())
            if abs(partner - other) <= _PASSAGE and abs(partner - one - step) > _PASSAGE
        ),
        default=0.0,
    )
