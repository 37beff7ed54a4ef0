"""How a pair stands among the other pairs of its transcript."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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
    of_one: dict[int, list[tuple[float, int]]] = defaultdict(list)
    of_other: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (one, other), value in resemblances.items():
        of_one[one].append((-value, other))
        of_other[other].append((-value, one))
    places = {(one, o): place for one, found in of_one.items() for o, place in _places(found)}
    back = {(o, other): place for other, found in of_other.items() for o, place in _places(found)}
    return {
        pair: {
            "rank": places[pair][0],
            "margin": places[pair][1],
            "rank_back": back[pair][0],
            "margin_back": back[pair][1],
            "passage": _passage(of_one, *pair),
        }
        for pair in resemblances
    }


def _places(found: list[tuple[float, int]]) -> Iterator[tuple[int, tuple[float, float]]]:
    """For each partner its rank, from 0, and its lead over the best of the others.

    Args:
        found: minus the resemblance, and the partner.
    """
    found.sort()
    best = -found[0][0]
    second = -found[1][0] if len(found) > 1 else 0.0
    for rank, (value, partner) in enumerate(found):
        lead = -value - (best if rank else second)
        yield partner, (float(min(rank, _LOWEST_RANK)), lead)


def _passage(of_one: Mapping[int, Sequence[tuple[float, int]]], one: int, other: int) -> float:
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
