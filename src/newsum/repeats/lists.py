"""Lists of facts, each of which another sentence tells: « deux morts, 600 évacués, une enquête ».

What a list and one of its sources share is too little to take them for a pair. So the sources are
looked for together: each is to say what the others leave out, and one part of the list.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from newsum.repeats.guards import may_say_a_part
from newsum.repeats.guards.extent import has_clause_of_its_own
from newsum.repeats.guards.polarity import SAID
from newsum.repeats.merging import Merged
from newsum.repeats.pair.comparison import compare_both, told
from newsum.repeats.pair.speech import Speech
from newsum.repeats.pair.weighing import QUANTITY
from newsum.repeats.sentence.content import Content

_SUBSTANTIAL = 20.0
"""Weight below which other sentences hold the facts of a list by chance."""
_FIGURES, _CLAUSES, _AND = 2, 3, "et"
"""A list has two figures, or one and three clauses, or says that it sums up; else two facts."""
_ARGUES = frozenset("je j vous".split())
"""Who speaks to somebody argues from figures, and lists none."""
_ALONE = 0.75
"""Share of it from which one source says it all: a pair, which is judged as one."""
_ADDED = 0.1
"""Share that each source says and no other does."""
_PART = 6.0
"""Weight that a source says at least: two words, or a figure and a word."""
_FEWEST_SOURCES, _MOST_SOURCES = 2, 4
_LOOKED_AT = 8
"""Sentences that share most with the list."""
_COMMON = 30
"""Sentences of its stretch from which a word leads nowhere."""
_LIKELY = 0.5
"""Share of the list that these must share with it for a closer look."""
_SAME_NAME = 0.5
_AS_WELL = 0.2
"""Of strength, less than the best: both say it."""


class _Demands(NamedTuple):
    """What the sources of a list must tell, by what shows that it is one."""

    covered: float
    """Share of it all that they say together."""
    worded: float
    """The same of its words but names."""
    recalled: float
    """Share of each source that the list says: it tells the point of each."""
    astray: int
    """Pieces, beyond one for each source, in which they tell it."""


_OF_RECAPS = _Demands(covered=0.6, worded=0.4, recalled=0.1, astray=1)
"""« On retiendra 186 emplois supprimés et une grève suivie à 90 %. »"""
_OF_LISTS = _Demands(covered=0.75, worded=0.6, recalled=0.2, astray=1)
_OF_TWO = _Demands(covered=0.75, worded=0.6, recalled=0.1, astray=0)
"""« Un barrage en moins à Vieux-Moulins, et des saumons jusqu'au bourg. »"""


class _Fact(NamedTuple):
    """A word or number of a list."""

    position: int
    weight: float
    is_word: bool
    """Neither a name nor a number."""
    least: float
    """How well it must be said: a number as it is, a name nearly so."""


def find_lists(speech: Speech) -> dict[int, Merged]:
    """The sentences that list what earlier ones tell, with these. Close to linear."""
    found = {}
    for index, content in enumerate(speech.contents):
        demands = _demands(content) if speech.totals[index] >= _SUBSTANTIAL else None
        if demands:
            merged = _sources(speech, index, demands)
            if merged:
                found[index] = merged
    return found


def _demands(content: Content) -> _Demands | None:
    """What is asked of the sources of a sentence; None where it cannot be a list."""
    if content.is_question or content.is_correction or content.is_contrast:
        return None
    if content.sums_up:
        return _OF_RECAPS
    if not _ARGUES.isdisjoint(content.folded):
        return None
    figures = sum(not quantity.is_composed for quantity in content.quantities)
    clauses = {item.clause for item in content.items}
    if figures >= _FIGURES or (figures > 0 and len(clauses) >= _CLAUSES):
        return _OF_LISTS
    return _OF_TWO if _AND in content.folded[1:] else None


def _sources(speech: Speech, index: int, demands: _Demands) -> Merged | None:
    """The fewest sentences that tell the list, those first that tell most of it."""
    facts = _facts(speech, index)
    total = sum(fact.weight for fact in facts)
    likely = _likely(speech, index, total)
    if len(likely) < _FEWEST_SOURCES or not _may_be_told(
        speech, index, facts, likely, demands.covered * total
    ):
        return None
    said_by = {other: _said(speech, index, other) for other in likely}
    chosen = sorted(_cover(facts, said_by))
    sources = [said_by[other] for other in chosen]
    if len(chosen) < _FEWEST_SOURCES or not _is_told(facts, total, sources, demands):
        return None
    items = _best(sources)[: len(speech.contents[index].items)]
    if has_clause_of_its_own(speech.contents[index], speech.weights[index], items):
        return None
    pairs = [compare_both(speech, index, other, least=0.0) for other in chosen]
    together = tuple(pair[0] for pair in pairs if pair)
    if not all(c.coverage_back >= demands.recalled and may_say_a_part(c) for c in together):
        return None
    return Merged(tuple(chosen), _weight(facts, _best(sources)) / total, together)


def _facts(speech: Speech, index: int) -> list[_Fact]:
    """In the order of the items, then of the simple quantities, as `_said`."""
    content = speech.contents[index]
    items = zip(content.items, speech.weights[index], strict=True)
    return [
        *(
            _Fact(item.position, weight, not item.is_name, _SAME_NAME if item.is_name else 0.0)
            for item, weight in items
        ),
        *(
            _Fact(quantity.start, QUANTITY, is_word=False, least=1.0)
            for quantity in content.quantities
            if not quantity.is_composed
        ),
    ]


def _said(speech: Speech, index: int, other: int) -> list[float]:
    """How well the other says each fact of the list, in [0, 1]."""
    said, given = told(speech, index, other)
    numbers = zip(speech.contents[index].quantities, given, strict=True)
    return [*said, *(float(its) for quantity, its in numbers if not quantity.is_composed)]


def _likely(speech: Speech, index: int, total: float) -> list[int]:
    """The earlier sentences that share most with the list; none if they share too little of it."""
    content = speech.contents[index]
    shared: dict[int, float] = defaultdict(float)
    words = (
        (weight, speech.stems.those_around(item.stem, index))
        for item, weight in zip(content.items, speech.weights[index], strict=True)
    )
    numbers = (
        (QUANTITY, speech.numbers.those_around(key, index))
        for quantity in content.quantities
        for key in quantity.keys
    )
    for weight, places in chain(words, numbers):
        if len(places) <= _COMMON:
            for place in places:
                shared[place] += weight
    earlier = [(-bits, other) for other, bits in shared.items() if other < index - 1]
    most = sorted(earlier)[:_LOOKED_AT]
    return [other for _, other in most] if -sum(b for b, _ in most) >= _LIKELY * total else []


def _may_be_told(
    speech: Speech, index: int, facts: Sequence[_Fact], others: Sequence[int], least: float
) -> bool:
    """Whether all of some sentences may tell enough of the list; a first look, which costs less."""
    content = speech.contents[index]
    theirs = [speech.contents[other] for other in others]
    simple = [quantity for quantity in content.quantities if not quantity.is_composed]
    given = {key for other in theirs for quantity in other.quantities for key in quantity.keys}
    if any(given.isdisjoint(quantity.keys) for quantity in simple):
        return False
    strongest: dict[str, float] = {}
    for item in (item for other in theirs for item in other.items):
        for key, strength in item.keys.items():
            if strength > strongest.get(key, 0.0):
                strongest[key] = strength
    said = [
        max([strength * strongest.get(key, 0.0) for key, strength in item.keys.items()])
        for item in content.items
    ]
    told = [*said, *([1.0] * len(simple))]
    return _are_told(facts, told) and _weight(facts, told) >= least


def _are_told(facts: Sequence[_Fact], told: Sequence[float]) -> bool:
    """Whether each number and name is told as well as it must be."""
    return not any(t < fact.least for fact, t in zip(facts, told, strict=True))


def _cover(facts: Sequence[_Fact], said_by: Mapping[int, Sequence[float]]) -> list[int]:
    """Each time the sentence that adds most, as long as one adds a part. Greedy set cover."""
    chosen: list[int] = []
    told = [0.0] * len(facts)
    while len(chosen) < _MOST_SOURCES:
        added = {
            other: _weight(facts, [max(0.0, s - t) for s, t in zip(said, told, strict=True)])
            for other, said in said_by.items()
            if other not in chosen
        }
        best = max(added, key=lambda other: (added[other], -other), default=None)
        if best is None or added[best] < _PART:
            break
        chosen.append(best)
        told = _best([told, said_by[best]])
    return chosen


def _is_told(
    facts: Sequence[_Fact], total: float, sources: Sequence[Sequence[float]], demands: _Demands
) -> bool:
    """Whether the sources tell the list together, and each a part of it."""
    told = _best(sources)
    if not _are_told(facts, told):
        return False
    words = [(f.weight, t) for f, t in zip(facts, told, strict=True) if f.is_word]
    coverage = _weight(facts, told)
    return (
        coverage >= demands.covered * total
        and sum(w * t for w, t in words) >= demands.worded * sum(w for w, _ in words) > 0
        and all(_weight(facts, source) <= _ALONE * total for source in sources)
        and all(
            coverage - _weight(facts, _best(others)) >= _ADDED * total
            for n in range(len(sources))
            if (others := [*sources[:n], *sources[n + 1 :]])
        )
        and _stretches(facts, sources) <= len(sources) + demands.astray
    )


def _stretches(facts: Sequence[_Fact], sources: Sequence[Sequence[float]]) -> int:
    """In how many pieces the sources tell it; one piece each is a list, many are chance."""
    order = sorted(range(len(facts)), key=lambda n: facts[n].position)
    pieces, by = 0, set[int]()
    for tellers in _tellers(order, sources):
        by &= tellers
        if not by:
            pieces, by = pieces + 1, tellers
    return pieces


def _tellers(order: Sequence[int], sources: Sequence[Sequence[float]]) -> Iterator[set[int]]:
    """The sources that say each fact best, of the facts that one says."""
    for n in order:
        best = max(source[n] for source in sources)
        if best >= SAID:
            yield {m for m, s in enumerate(sources) if s[n] >= max(SAID, best - _AS_WELL)}


def _weight(facts: Sequence[_Fact], said: Sequence[float]) -> float:
    return sum(fact.weight * s for fact, s in zip(facts, said, strict=True))


def _best(said: Sequence[Sequence[float]]) -> list[float]:
    return [max(strengths) for strengths in zip(*said, strict=True)]
