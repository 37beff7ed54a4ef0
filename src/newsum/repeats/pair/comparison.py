"""Two sentences side by side: which items and quantities of one are said by the other."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, lru_cache
from itertools import compress, repeat
from operator import mul
from typing import NamedTuple

from newsum.repeats.pair.hearing import heard_alike, unsaid_words
from newsum.repeats.pair.stretches import Places
from newsum.repeats.pair.support import given_by, supported_by
from newsum.repeats.pair.weighing import QUANTITY, weigh
from newsum.repeats.sentence.content import Content, Item

_FROM_CONTEXT = 0.7
"""What a neighbour of a sentence says is said by it less surely: « ce sous-traitant »."""
_NEIGHBOURS = (-2, -1, 1)

_MISHEARD, _KNOWN_AROUND = 0.92, 0.4
"""How well a name heard in another way is said; share of the words around that are the same."""
_ANOTHER_WAY = 1.5
"""Weight up to which an unsaid word is another way of putting it."""
_OUTRIGHT = 0.9
"""Strength from which a word is the other one, or of its family."""
_LEAST_COVERED = 0.4
"""Pairs of which neither says more of the other are no repeats: no labelled one that a judge
would accept is below 0.47."""

Index = dict[str, list[tuple[int, float]]]
"""Key to the places of the items that hold it, and how well it stands for each: the best comes
first, and of several the first of the sentence."""


class Speech(NamedTuple):
    """All the sentences of a transcript, ready to be compared."""

    contents: Sequence[Content]
    weights: Sequence[Sequence[float]]
    totals: Sequence[float]
    """What each sentence says in all, numbers included."""
    index_of: Callable[[int], Index]
    """The index of each sentence; the last one asked for is kept, as pairs come in the order of the
    earlier sentence and all indexes would weigh more than the text a hundred times."""
    stems: Places[str]
    """In which sentences each stem stands."""
    numbers: Places[tuple[str, float]]


def ready(contents: Sequence[Content]) -> Speech:
    """Sentences ready to be compared. Linear."""
    weights = weigh(contents)
    return Speech(
        contents=contents,
        weights=weights,
        totals=[
            sum(own) + QUANTITY * len(c.quantities)
            for c, own in zip(contents, weights, strict=True)
        ],
        index_of=lru_cache(maxsize=1)(lambda n: _index(contents[n].items)),
        stems=Places([item.stem for item in c.items] for c in contents),
        numbers=Places([key for q in c.quantities for key in q.keys] for c in contents),
    )


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
    return _align(speech.index_of(one), mine, theirs).said, given_by(theirs, mine)


def compare_both(
    speech: Speech, one: int, other: int, *, least: float = _LEAST_COVERED
) -> tuple[Comparison, Comparison] | None:
    """Two sentences compared both ways, or None when neither says enough of the other.

    `least` is the share that one of them must say.
    """
    mine, theirs = speech.contents[one], speech.contents[other]
    aligned = _align(speech.index_of(one), mine, theirs)
    said, by, said_back, by_back, heard, heard_back = _with_misheard(speech, one, other, aligned)
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


def _index(items: Sequence[Item], where: Iterable[bool] = repeat(True)) -> Index:  # noqa: FBT003 - all
    index: Index = {}
    for n in compress(range(len(items)), where):
        for key, strength in items[n].keys.items():
            if key in index:
                found = index[key]
                found.append((n, strength))
                if strength > found[0][1]:
                    found[0], found[-1] = found[-1], found[0]
            else:
                index[key] = [(n, strength)]
    return index


class _Alignment(NamedTuple):
    """How well each item of either sentence is said by the best one of the other, and by which."""

    said: tuple[float, ...]
    by: tuple[int | None, ...]
    said_back: tuple[float, ...]
    by_back: tuple[int | None, ...]
    heard: frozenset[int] = frozenset()
    """Positions of words that were heard otherwise in the other sentence."""
    heard_back: frozenset[int] = frozenset()


def _align(index: Index, mine: Content, theirs: Content) -> _Alignment:
    """Ties go to the first item, so that the order in which keys come does not matter.

    Linear: of the items of a sentence that hold a key, the best alone meets those of the other.
    """
    there, back = [0.0] * len(mine.items), [0.0] * len(theirs.items)
    by: list[int | None] = [None] * len(mine.items)
    by_back: list[int | None] = [None] * len(theirs.items)
    indexed = index.keys()
    strongest: dict[str, tuple[float, int]] = {}
    for m, item in enumerate(theirs.items):
        keys = item.keys
        best, first = 0.0, None
        for key in keys.keys() & indexed:
            strength = keys[key]
            if key not in strongest or strength > strongest[key][0]:
                strongest[key] = strength, m
            n, its = index[key][0]
            found = its * strength
            if found > best or (found == best and first is not None and n < first):
                best, first = found, n
        back[m], by_back[m] = best, first
    for key, (strength, m) in strongest.items():
        for n, its in index[key]:
            found, last = its * strength, by[n]
            if found > there[n] or (found == there[n] and last is not None and m < last):
                there[n], by[n] = found, m
    return _Alignment(*_but_once(there, by, back, by_back), *_but_once(back, by_back, there, by))


def _but_once(
    said: Sequence[float],
    by: Sequence[int | None],
    back: Sequence[float],
    by_back: Sequence[int | None],
) -> tuple[tuple[float, ...], tuple[int | None, ...]]:
    """How well each is said, by a word that says no other one outright.

    « loyer » says « loyer », and not « autorisé » besides because « loi » would.
    """
    found = list(said)
    for n, (share, m) in enumerate(zip(said, by, strict=True)):
        if m is not None and share < _OUTRIGHT <= back[m] and by_back[m] != n:
            found[n] = 0.0
    sayers = tuple(m if share else None for share, m in zip(found, by, strict=True))
    return tuple(found), sayers


def _with_misheard(speech: Speech, one: int, other: int, aligned: _Alignment) -> _Alignment:
    """What each sentence alone calls by a name that sounds like one of the other is the same."""
    mine, theirs = speech.contents[one], speech.contents[other]
    if sum(map(bool, aligned.said)) < _KNOWN_AROUND * len(aligned.said):
        return aligned
    unsaid = unsaid_words(mine, aligned.said)
    unsaid_back = unsaid_words(theirs, aligned.said_back)
    if not unsaid and not unsaid_back:
        return aligned
    said, by = list(aligned.said), list(aligned.by)
    said_back, by_back = list(aligned.said_back), list(aligned.by_back)
    heard: set[int] = set()
    heard_back: set[int] = set()
    for here, there in heard_alike(mine, unsaid, theirs, unsaid_back):
        ours = [n for n, i in enumerate(mine.items) if i.position in here and not said[n]]
        its = [n for n, i in enumerate(theirs.items) if i.position in there and not said_back[n]]
        if _are_both_told_again(speech, one, ours, its, other):
            continue
        for n in ours:
            said[n], by[n] = _MISHEARD, its[0] if its else None
        for n in its:
            said_back[n], by_back[n] = _MISHEARD, ours[0] if ours else None
        heard.update(here)
        heard_back.update(there)
    return _Alignment(
        tuple(said),
        tuple(by),
        tuple(said_back),
        tuple(by_back),
        frozenset(heard),
        frozenset(heard_back),
    )


def _are_both_told_again(
    speech: Speech, one: int, ours: Sequence[int], its: Sequence[int], other: int
) -> bool:
    """Two names that both come back are two people."""
    return bool(ours and its) and all(
        max(speech.stems.around(contents.items[n].stem, at) for n in places) > 1
        for contents, at, places in (
            (speech.contents[one], one, ours),
            (speech.contents[other], other, its),
        )
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
    helped = _index(speech.contents[one].items, where=[share < _FROM_CONTEXT for share in said])
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
