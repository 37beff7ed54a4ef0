"""How a pair stands among the other pairs of its transcript."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.features import anchors

_LOWEST_RANK = 5
_PASSAGE = 3
"""In a re-telling the neighbours of a repeat are repeats too, about as far away."""
_AROUND = (-2, -1, 1, 2)
_RIVALS = 200
"""Sentences on either side within which a pair has rivals: in a longer text each finds some by
chance, and the transcripts that the judge has learned from are no longer."""

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


class Resemblances:
    """How far the pairs of a transcript resemble each other, those compared so far.

    A sentence is compared with a few others: what is asked of one costs no more than these.
    """

    def __init__(self) -> None:
        """None compared yet."""
        # In threes: minus how far it is said by another, minus how far it says that one, and which.
        # As arrays, for of a long text there are a quarter of a million.
        self._of: dict[int, array[float]] = defaultdict(lambda: array("d"))

    def add(self, one: int, other: int, value: float, back: float) -> None:
        """A pair compared, and its resemblance both ways."""
        self._of[one].extend((-value, -back, other))
        self._of[other].extend((-back, -value, one))

    def standing(self, one: int, other: int) -> Standing:
        """How one of the pairs stands among all of them."""
        sayers = [(said, partner) for said, _, partner in self._partners(one)]
        said_by_it = [(said, partner) for _, said, partner in self._partners(other)]
        value = next(said for said, partner in sayers if partner == other)
        return Standing(
            *_place(_near(sayers, one, other), (value, other)),
            *_place(_near(said_by_it, one, other), (value, one)),
            self._passage(one, other),
        )

    def _partners(self, sentence: int) -> Iterator[tuple[float, float, int]]:
        flat = self._of.get(sentence, ())
        for at in range(0, len(flat), 3):
            yield flat[at], flat[at + 1], int(flat[at + 2])

    def _passage(self, one: int, other: int) -> float:
        return max(
            (
                -said
                for step in _AROUND
                for said, _, partner in self._partners(one + step)
                if abs(partner - other) <= _PASSAGE and abs(partner - one - step) > _PASSAGE
            ),
            default=0.0,
        )


def _near(partners: Sequence[Partner], one: int, other: int) -> list[Partner]:
    """Those around the two: what resembles a sentence elsewhere is another story."""
    return [p for p in partners if min(abs(p[1] - one), abs(p[1] - other)) <= _RIVALS]


def _place(partners: Sequence[Partner], partner: Partner) -> tuple[float, float]:
    """The rank of one of the partners, from 0, and its lead over the best of the others."""
    others = [other for other in partners if other != partner]
    rank = sum(other < partner for other in others)
    rival = min(others)[0] if others else 0.0
    return float(min(rank, _LOWEST_RANK)), rival - partner[0]
