"""Which pairs of sentences are worth comparing, without looking at all of them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from newsum.repeats.pair.speech import Speech
from newsum.repeats.pair.stretches import REACH
from newsum.repeats.pair.weighing import LITTLE, QUANTITY, SMALL_NUMBERS
from newsum.repeats.sentence.content import Content

_MOST_SEEN = 2000
"""Places looked at for one sentence, its heaviest words first: what keeps the search linear."""
_RARE = 30
"""Sentences up to which a key ties together those of the whole text; others, those of a stretch."""
_LONGEST_POSTINGS = 200
"""A key that stands in more sentences of a stretch tells nothing."""
_MOST_PARTNERS = 4
_LEAST_SHARED = 3.0
"""In bits: two common words, or half a rare one."""
_LEAST_SHARE = 0.4
"""Of the weight of the lighter sentence; a repeat shares more."""
_MOST_OF_IT = 0.75
"""The same, when it says little."""
_MOST_TIED = 3
"""Sentences that a number ties together: those that tell a thing and tell it again, once or twice.
Of 145 labelled pairs that share such a number and little else, 117 are repeats."""
_MOST_HELD = 20_000
"""Words of which it is held where their keys lead."""
_ROUNDING = 1 + 1e-9
"""More than sums of weights lose."""


def find_candidates(
    speech: Speech, tied: Collection[tuple[int, int]] = ()
) -> Iterator[tuple[int, int]]:
    """Pairs `(earlier, later)` of sentences that share telling words or numbers, in order.

    Each sentence is paired with the few that share most with it. Linear: a sentence looks at a
    bounded number of others, those that hold its heaviest words.

    Args:
        speech: the sentences.
        tied: further pairs that are worth it.
    """
    size = len(speech.contents)
    # As one number each, until they are asked for: of a long text there are a million.
    pairs = {
        min(index, other) * size + max(index, other)
        for index, others in enumerate(_partners(speech))
        for other in others
    }
    pairs.update(earlier * size + later for earlier, later in tied)
    return (divmod(pair, size) for pair in sorted(pairs))


def tied_by_numbers(speech: Speech) -> frozenset[tuple[int, int]]:
    """Pairs `(earlier, later)` of sentences that share a number hardly anybody else around says.

    « 7200 spectateurs » and « 7200 personnes » are the same people, whatever else is said of them.
    Linear.
    """
    return frozenset(
        pair
        for (_, value), pair in speech.numbers.said_seldom(_MOST_TIED)
        if value not in SMALL_NUMBERS
    )


def _partners(speech: Speech) -> Iterator[list[int]]:
    """For each sentence, the few that share most with it."""
    contents, weights = speech.contents, speech.weights
    leads = _Leads(_postings(contents))
    totals = speech.totals
    for index, content in enumerate(contents):
        if index % REACH == 0:
            leads.move_to(index)
        shared = _shared(content, weights[index], totals[index], totals, leads)
        shared.pop(index, None)
        own = totals[index]
        least = _LEAST_SHARE * min(own, LITTLE)  # no other sentence wants less
        likely = [
            (-bits, other)
            for other, bits in shared.items()
            # Spelled out, for most pairs end here: it shares enough of the lighter one.
            if bits >= least
            and (bits > _LEAST_SHARE * own or bits > _LEAST_SHARE * totals[other])
            and bits >= _wanted(own, totals[other])
        ]
        yield [other for _, other in sorted(likely)[:_MOST_PARTNERS]]


def _wanted(one: float, other: float) -> float:
    """How much two sentences of given weights must share to be worth comparing, in bits."""
    lighter = min(one, other)
    share = _MOST_OF_IT if lighter < LITTLE else _LEAST_SHARE
    return max(_LEAST_SHARED, share * lighter)


class _Reach(NamedTuple):
    """What one word leads to."""

    seen: int
    """Places to look at."""
    places: Mapping[int, float]
    """The sentences it is said in, and how well: as it is said best."""


_Step: TypeAlias = tuple[tuple[int, ...], float, int]
"""Where some keys of a word lead, the strength of the best of them, and how many they are."""


def _postings(contents: Sequence[Content]) -> Mapping[str, tuple[int, ...]]:
    """Where each key stands that ties sentences together, in order.

    Those that stand in the same places share them: the stem of a word, its first letters and its
    sound mostly do. So the places of a word are gathered, not those of each of its keys: of a long
    text these are millions.
    """
    words: dict[int, Mapping[str, float]] = {}
    places_of: dict[int, list[int]] = defaultdict(list)
    for index, content in enumerate(contents):
        # By identity, as below: most words have the keys that they had before.
        said = {
            id(keys): keys for keys in (*(i.keys for i in content.items), *_number_keys(content))
        }
        words |= said
        for word in said:
            places_of[word].append(index)
    holders: dict[str, list[int]] = defaultdict(list)
    for word, keys in words.items():
        for key in keys:
            holders[key].append(word)
    del words
    held = {word: tuple(places) for word, places in places_of.items()}
    del places_of
    shared: dict[tuple[int, ...], tuple[int, ...]] = {}
    found: dict[str, tuple[int, ...]] = {}
    for key, its in holders.items():
        only = held[its[0]]
        places = only if len(its) == 1 else tuple(sorted({n for word in its for n in held[word]}))
        if len(places) > 1:  # else it leads nowhere
            found[key] = shared.setdefault(places, places)
    return found


def _number_keys(content: Content) -> list[Mapping[str, float]]:
    return [_spelled(quantity.keys) for quantity in content.quantities]


@lru_cache(maxsize=50_000)
def _spelled(keys: frozenset[tuple[str, float]]) -> Mapping[str, float]:
    return {f"#{name}{value:g}": 1.0 for name, value in keys}


class _Leads:
    """Where the keys of words lead from a block of the text."""

    def __init__(self, postings: Mapping[str, tuple[int, ...]]) -> None:
        self._postings = postings
        self._start = 0
        # By identity: a word has the same keys, not only equal ones, wherever nothing turns it.
        # They are held together with what they lead to, so that no others get the identity.
        self._reaches: dict[int, tuple[_Reach, Mapping[str, float]]] = {}
        self._steps: dict[int, tuple[Sequence[_Step], Mapping[str, float]]] = {}
        self._places: dict[tuple[int, float], dict[int, float]] = {}

    def move_to(self, start: int) -> None:
        """From the block that starts there."""
        self._start = start
        self._reaches.clear()
        self._places.clear()
        if len(self._steps) > _MOST_HELD:
            self._steps.clear()

    def reach_of(self, keys: Mapping[str, float]) -> _Reach:
        """What a word leads to by its keys."""
        if (known := self._reaches.get(id(keys))) is not None:
            return known[0]
        reach = self._reach(self._steps_of(keys))
        self._reaches[id(keys)] = reach, keys
        return reach

    def _steps_of(self, keys: Mapping[str, float]) -> Sequence[_Step]:
        """The weakest first, for what is said better replaces what is said worse."""
        if (known := self._steps.get(id(keys))) is not None:
            return known[0]
        known_to = self._postings
        ways = [(strength, known_to[key]) for key, strength in keys.items() if key in known_to]
        ways.sort(key=itemgetter(0), reverse=True)
        times: dict[int, int] = {}
        for _, places in ways:
            times[id(places)] = times.get(id(places), 0) + 1
        # Of those that lead to the same places the strongest, which comes first.
        steps = [(its, best, n) for best, its in ways if (n := times.pop(id(its), 0))]
        steps.reverse()
        self._steps[id(keys)] = steps, keys
        return steps

    def _reach(self, steps: Sequence[_Step]) -> _Reach:
        seen = 0
        best: dict[int, float] = {}
        for places, strength, times in steps:
            if len(places) <= _RARE:
                found = dict.fromkeys(places, strength)
            elif (step := (id(places), strength)) in self._places:
                found = self._places[step]
            else:
                found = self._places[step] = dict.fromkeys(self._around(places), strength)
            seen += times * len(found)
            if len(found) > 1:  # not only in the sentence that asks
                best.update(found)
        return _Reach(seen, best)

    def _around(self, places: Sequence[int]) -> Sequence[int]:
        """Those of the many places of a key that tell something to the block of sentences."""
        first = bisect_left(places, self._start - REACH)
        last = bisect_left(places, self._start + 2 * REACH, first)
        return places[first:last] if last - first <= _LONGEST_POSTINGS else ()


def _shared(
    content: Content,
    weights: Sequence[float],
    own: float,
    totals: Sequence[float],
    leads: _Leads,
) -> dict[int, float]:
    """What other sentences share with this one, in bits, each word counted once.

    Left out are some that share too little, whatever else they say.
    """
    shared: dict[int, float] = {}
    wanted = [(QUANTITY, keys) for keys in _number_keys(content)]
    items = sorted(zip(weights, content.items, strict=True), key=lambda found: -found[0])
    wanted += [(weight, item.keys) for weight, item in items]
    left = own * _ROUNDING
    seen = 0
    for weight, keys in wanted:
        reach = leads.reach_of(keys)
        heaviest = left / _LEAST_SHARE
        if not shared:
            shared = {other: weight * strength for other, strength in reach.places.items()}
        elif own <= heaviest:
            for other, strength in reach.places.items():
                if other in shared:
                    shared[other] += weight * strength
                else:
                    shared[other] = weight * strength
        else:
            # What was not met so far shares what is left, at best: enough of a light one only.
            for other, strength in reach.places.items():
                if other in shared:
                    shared[other] += weight * strength
                elif totals[other] <= heaviest:
                    shared[other] = weight * strength
        seen += reach.seen
        if seen > _MOST_SEEN:
            break
        left -= weight
    return shared
