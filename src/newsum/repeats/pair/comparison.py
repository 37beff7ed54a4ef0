"""Two sentences side by side: which items and quantities of one are said by the other."""

from collections.abc import Sequence
from functools import cached_property
from operator import mul
from typing import NamedTuple

from newsum.repeats.pair.alignment import align, align_words
from newsum.repeats.pair.speech import Speech, index_items
from newsum.repeats.pair.support import given_by, supported_by
from newsum.repeats.pair.weighing import QUANTITY
from newsum.repeats.sentence.content import Content

_FROM_CONTEXT = 0.7
"""What a neighbour of a sentence says is said by it less surely: « ce sous-traitant »."""
_NEIGHBOURS = (-2, -1, 1)

_ANOTHER_WAY = 1.5
"""Weight up to which an unsaid word is another way of putting it."""
LEAST_COVERED = 0.4
"""Pairs of which neither says more of the other are no repeats: no labelled one that a judge
would accept is below 0.47."""
LEAST_OF_TIED = 0.3
"""The same of two sentences that share a number hardly anybody else around says."""


class _Measures(NamedTuple):
    speech: Speech
    one: int
    other: int
    said: tuple[float, ...]
    """For each item of `one`, how well the best item of `other` says it, in [0, 1]."""
    by: tuple[int | None, ...]
    """That item."""
    back: tuple[float, ...]
    """For each item of `other`, how well `one` says it."""
    counted: tuple[bool, ...]
    """For each quantity of `one`, whether `other` gives it."""
    supported: tuple[bool, ...]
    """The same, or whether it follows from those that `other` gives."""
    counted_back: tuple[bool, ...]
    coverage: float
    """Weighted share of `one` that `other` says, in [0, 1]."""
    coverage_back: float
    """Weighted share of `other` that `one` says, in [0, 1]."""
    heard: frozenset[int]
    """Positions of words of `one` for which `other` has words that sound alike."""
    heard_back: frozenset[int]


class Comparison(_Measures):
    """How far sentence `one` is said by sentence `other`."""

    @cached_property
    def said_nearby(self) -> tuple[float, ...]:
        """As `said`, where the neighbours of `other` may help."""
        return _with_neighbours(self.speech, self.one, self.other, self.said)

    @property
    def content(self) -> Content:
        """That of `one`."""
        return self.speech.contents[self.one]

    @property
    def other_content(self) -> Content:
        """That of `other`."""
        return self.speech.contents[self.other]

    @cached_property
    def nearby_coverage(self) -> float:
        """Weighted share of `one` that `other` or its neighbours say, in [0, 1]."""
        return covered_share(self.weights, self.said_nearby, self.supported)

    @property
    def unsaid(self) -> float:
        """Weight of what `one` says and neither `other` nor its neighbours do."""
        near = zip(self.weights, self.said_nearby, strict=True)
        words = sum(left for w, s in near if (left := w * (1 - s)) > _ANOTHER_WAY)
        return words + QUANTITY * self.supported.count(False)

    @cached_property
    def overlap(self) -> float:
        """Harmonic mean of both coverages, in [0, 1]."""
        total = self.coverage + self.coverage_back
        return 2 * self.coverage * self.coverage_back / total if total else 0.0

    @property
    def weights(self) -> Sequence[float]:
        """Those of the items of `one`."""
        return self.speech.weights[self.one]

    @property
    def other_weights(self) -> Sequence[float]:
        """Those of the items of `other`."""
        return self.speech.weights[self.other]


def told(speech: Speech, one: int, other: int) -> tuple[tuple[float, ...], tuple[bool, ...]]:
    """How well `other` says each item of `one`, and which of its quantities it gives as they are.

    A part of the comparison that costs a tenth of the whole.
    """
    mine, theirs = speech.contents[one], speech.contents[other]
    return align_words(speech, one, other).said, given_by(theirs, mine)


def compare_both(
    speech: Speech, one: int, other: int, *, least: float = LEAST_COVERED
) -> tuple[Comparison, Comparison] | None:
    """Two sentences compared both ways, or None when neither says enough of the other.

    `least` is the share that one of them must say.
    """
    mine, theirs = speech.contents[one], speech.contents[other]
    said, by, said_back, by_back, heard, heard_back = align(speech, one, other)
    found = sum(map(mul, speech.weights[one], said))
    found_back = sum(map(mul, speech.weights[other], said_back))
    total, total_back = speech.totals[one], speech.totals[other]
    if (
        _share(found, len(mine.quantities) if theirs.quantities else 0, total) < least
        and _share(found_back, len(theirs.quantities) if mine.quantities else 0, total_back) < least
    ):
        return None
    counted, counted_back = given_by(theirs, mine), given_by(mine, theirs)
    supported = supported_by(mine, [theirs], counted)
    supported_back = supported_by(theirs, [mine], counted_back)
    return (
        Comparison(
            speech,
            one,
            other,
            said,
            by,
            said_back,
            counted,
            supported,
            counted_back,
            _share(found, sum(supported), total),
            _share(found_back, sum(counted_back), total_back),
            heard,
            heard_back,
        ),
        Comparison(
            speech,
            other,
            one,
            said_back,
            by_back,
            said,
            counted_back,
            supported_back,
            counted,
            _share(found_back, sum(supported_back), total_back),
            _share(found, sum(counted), total),
            heard_back,
            heard,
        ),
    )


def _share(found: float, numbers: int, total: float) -> float:
    return (found + QUANTITY * numbers) / total if total else 0.0


def _with_neighbours(
    speech: Speech, one: int, other: int, said: Sequence[float]
) -> tuple[float, ...]:
    if min(said, default=1.0) >= _FROM_CONTEXT:
        return tuple(said)
    best = list(said)
    # No more than that comes from a neighbour: what is said as well needs none.
    helped = index_items(
        speech.contents[one].items, where=[share < _FROM_CONTEXT for share in said]
    )
    wanted = helped.keys()
    for near in (other + step for step in _NEIGHBOURS):
        if 0 <= near < len(speech.contents) and near != one:
            strongest: dict[str, float] = {}
            for item in speech.contents[near].items:
                for key in item.keys.keys() & wanted:
                    strongest[key] = max(strongest.get(key, 0.0), item.keys[key])
            for key, its in strongest.items():
                for n, strength in helped[key]:
                    best[n] = max(best[n], _FROM_CONTEXT * (strength * its))
    return tuple(best)


def covered_share(
    weights: Sequence[float], said: Sequence[float], counted: Sequence[bool]
) -> float:
    """Weighted share of items and quantities that are said, in [0, 1]."""
    total = sum(weights) + QUANTITY * len(counted)
    return _share(sum(map(mul, weights, said)), sum(counted), total)
