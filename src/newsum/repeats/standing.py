"""How a pair stands among the other pairs of its transcript."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from newsum.repeats.comparison import Comparison
from newsum.repeats.features import anchors

_LOWEST_RANK = 5
_PASSAGE = 3
"""In a re-telling the neighbours of a repeat are repeats too, about as far away."""
_AROUND = (-2, -1, 1, 2)

Pair = tuple[int, int]


def resemblance(comparison: Comparison) -> float:
    """A first impression of how far `one` is said by `other`; about 0 to 1.3."""
    shared = sum(weight for _, weight in anchors(comparison)) + 6 * sum(comparison.counted)
    return comparison.coverage + min(shared, 30) / 100


def standings(resemblances: Mapping[Pair, float]) -> dict[Pair, dict[str, float]]:
    """For each pair, how it stands among those of the same sentence, and whether its passage fits.

    Args:
        resemblances: of each compared pair `(one, other)`.
    """
    of_one, of_other = defaultdict(list), defaultdict(list)
    for (one, other), value in resemblances.items():
        of_one[one].append((value, other))
        of_other[other].append((value, one))
    for found in (*of_one.values(), *of_other.values()):
        found.sort(key=lambda partner: (-partner[0], partner[1]))
    standing = {}
    for (one, other), value in resemblances.items():
        rank, margin = _place(of_one[one], value, other)
        rank_back, margin_back = _place(of_other[other], value, one)
        standing[one, other] = {
            "rank": rank,
            "margin": margin,
            "rank_back": rank_back,
            "margin_back": margin_back,
            "passage": _passage(of_one, one, other),
        }
    return standing


def _place(ranked: Sequence[tuple[float, int]], value: float, partner: int) -> tuple[float, float]:
    """Rank among the partners, from 0, and lead over the best of the others."""
    rank = next(n for n, (_, other) in enumerate(ranked) if other == partner)
    rivals = [v for v, other in ranked if other != partner]
    return float(min(rank, _LOWEST_RANK)), value - (rivals[0] if rivals else 0.0)


def _passage(of_one: Mapping[int, Sequence[tuple[float, int]]], one: int, other: int) -> float:
    """Best resemblance between a neighbour of `one` and one of `other`."""
    return max(
        (
            value
            for step in _AROUND
            for value, partner in of_one.get(one + step, ())
            if abs(partner - other) <= _PASSAGE and abs(partner - one - step) > _PASSAGE
        ),
        default=0.0,
    )
