"""Two sentences side by side: which items and quantities of one are said by the other."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from newsum.repeats.content import Content, Item
from newsum.repeats.support import supported_by
from newsum.repeats.weighing import QUANTITY, weigh

_FROM_CONTEXT = 0.7
"""What a neighbour of a sentence says is said by it less surely: « ce sous-traitant »."""
_NEIGHBOURS = (-2, -1, 1)

_ANOTHER_WAY = 1.5
"""Weight up to which an unsaid word is another way of putting it."""
_LEAST_COVERED = 0.4
"""Pairs of which neither says more of the other are no repeats: no labelled one that a judge
would accept is below 0.47."""

Index = dict[str, list[tuple[int, float]]]
"""Key to the places of the items that hold it, and how well it stands for each."""
Match = tuple[float, int]
"""How well an item is said, and minus the place of what says it, so that `max` takes the first."""
_NOTHING: Match = (0.0, 0)


class Speech(NamedTuple):
    """All the sentences of a transcript, ready to be compared."""

    contents: Sequence[Content]
    weights: Sequence[tuple[float, ...]]
    index_of: Callable[[int], Index]
    """The index of each sentence; the last one is kept, as pairs come in the order of the earlier
    sentence and all indexes would weigh more than the text a hundred times."""
    spread: Counter[str]
    """In how many sentences each stem stands."""
    number_spread: Counter[tuple[str, float]]


def ready(contents: Sequence[Content]) -> Speech:
    """Sentences ready to be compared. Linear."""
    return Speech(
        contents=contents,
        weights=weigh(contents),
        index_of=lru_cache(maxsize=1)(lambda n: _index(enumerate(contents[n].items))),
        spread=Counter(stem for c in contents for stem in {item.stem for item in c.items}),
        number_spread=Counter(
            key for c in contents for key in {key for q in c.quantities for key in q.keys}
        ),
    )


@dataclass(frozen=True)
class Comparison:
    """How far sentence `one` is said by sentence `other`."""

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
    def coverage(self) -> float:
        """Weighted share of `one` that `other` says, in [0, 1]."""
        return covered_share(self.weights, self.said, self.supported)

    @cached_property
    def coverage_back(self) -> float:
        """Weighted share of `other` that `one` says, in [0, 1]."""
        return covered_share(self.other_weights, self.back, self.counted_back)

    @property
    def nearby_coverage(self) -> float:
        """Weighted share of `one` that `other` or its neighbours say, in [0, 1]."""
        return covered_share(self.weights, self.said_nearby, self.supported)

    @property
    def unsaid(self) -> float:
        """Weight of what `one` says and neither `other` nor its neighbours do."""
        near = zip(self.weights, self.said_nearby, strict=True)
        words = sum(left for w, s in near if (left := w * (1 - s)) > _ANOTHER_WAY)
        return words + QUANTITY * self.supported.count(False)

    @property
    def overlap(self) -> float:
        """Harmonic mean of both coverages, in [0, 1]."""
        total = self.coverage + self.coverage_back
        return 2 * self.coverage * self.coverage_back / total if total else 0.0

    @property
    def weights(self) -> tuple[float, ...]:
        """Those of the items of `one`."""
        return self.speech.weights[self.one]

    @property
    def other_weights(self) -> tuple[float, ...]:
        """Those of the items of `other`."""
        return self.speech.weights[self.other]


def compare_both(speech: Speech, earlier: int, later: int) -> tuple[Comparison, Comparison] | None:
    """Two sentences compared both ways, or None when neither says enough of the other."""
    there, back = _align(speech, earlier, later)
    said, said_back = (tuple(strength for strength, _ in found) for found in (there, back))
    likely = max(
        _coverage_at_most(speech, earlier, later, said),
        _coverage_at_most(speech, later, earlier, said_back),
    )
    if likely < _LEAST_COVERED:
        return None
    mine, theirs = speech.contents[earlier], speech.contents[later]
    counted, counted_back = _given(mine, theirs), _given(theirs, mine)
    return (
        Comparison(
            speech=speech,
            one=earlier,
            other=later,
            said=said,
            by=_partners(there),
            back=said_back,
            counted=counted,
            supported=supported_by(mine, [theirs], counted),
            counted_back=counted_back,
        ),
        Comparison(
            speech=speech,
            one=later,
            other=earlier,
            said=said_back,
            by=_partners(back),
            back=said,
            counted=counted_back,
            supported=supported_by(theirs, [mine], counted_back),
            counted_back=counted,
        ),
    )


def _index(items: Iterable[tuple[int, Item]]) -> Index:
    index: Index = {}
    for n, item in items:
        for key, strength in item.keys.items():
            index.setdefault(key, []).append((n, strength))
    return index


def _matches(index: Index, items: Iterable[Item]) -> Iterator[tuple[int, int, float]]:
    """Places in the index and among the items of two that match, and how well; in no order."""
    for m, item in enumerate(items):
        for key in item.keys.keys() & index.keys():
            for n, strength in index[key]:
                yield n, m, strength * item.keys[key]


def _align(speech: Speech, one: int, other: int) -> tuple[list[Match], list[Match]]:
    """For each item of either sentence, how well the best item of the other says it.

    Ties go to the first item, so that the order in which keys come does not matter.
    """
    there: list[Match] = [_NOTHING] * len(speech.contents[one].items)
    back: list[Match] = [_NOTHING] * len(speech.contents[other].items)
    for n, m, found in _matches(speech.index_of(one), speech.contents[other].items):
        there[n] = max(there[n], (found, -m))
        back[m] = max(back[m], (found, -n))
    return there, back


def _partners(matches: Iterable[Match]) -> tuple[int | None, ...]:
    return tuple(-partner if strength else None for strength, partner in matches)


def _coverage_at_most(speech: Speech, one: int, other: int, said: Sequence[float]) -> float:
    """Weighted share of `one` that `other` says, were all of its numbers said."""
    weights = speech.weights[one]
    numbers = QUANTITY * len(speech.contents[one].quantities)
    given = numbers if speech.contents[other].quantities else 0.0
    found = sum(w * strength for w, strength in zip(weights, said, strict=True))
    total = sum(weights) + numbers
    return (found + given) / total if total else 0.0


def _with_neighbours(
    speech: Speech, one: int, other: int, said: Sequence[float]
) -> tuple[float, ...]:
    items = speech.contents[one].items
    index = _index((n, items[n]) for n, strength in enumerate(said) if strength < _FROM_CONTEXT)
    best = list(said)
    for near in (other + step for step in _NEIGHBOURS):
        if 0 <= near < len(speech.contents) and near != one:
            for n, _, found in _matches(index, speech.contents[near].items):
                best[n] = max(best[n], _FROM_CONTEXT * found)
    return tuple(best)


def _given(mine: Content, theirs: Content) -> tuple[bool, ...]:
    """Which of the quantities of one sentence the other gives."""
    return tuple(
        any(quantity.keys & other.keys for other in theirs.quantities)
        for quantity in mine.quantities
    )


def covered_share(
    weights: Sequence[float], said: Sequence[float], counted: Sequence[bool]
) -> float:
    """Weighted share of items and quantities that are said, in [0, 1]."""
    total = sum(weights) + QUANTITY * len(counted)
    found = sum(w * s for w, s in zip(weights, said, strict=True)) + QUANTITY * sum(counted)
    return found / total if total else 0.0
