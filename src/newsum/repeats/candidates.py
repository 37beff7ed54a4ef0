"""Which pairs of sentences are worth comparing, without looking at all of them."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from newsum.repeats.comparison import Speech
from newsum.repeats.content import Content
from newsum.repeats.stretches import REACH
from newsum.repeats.weighing import LITTLE, QUANTITY

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


def find_candidates(speech: Speech) -> list[tuple[int, int]]:
    """Pairs `(earlier, later)` of sentences that share telling words or numbers, in order.

    Each sentence is paired with the few that share most with it. Linear: a sentence looks at a
    bounded number of others, those that hold its heaviest words.
    """
    contents, weights = speech.contents, speech.weights
    postings = _postings(contents)
    totals = speech.totals
    pairs = set()
    reach_of = _reaches(postings, 0)
    for index, content in enumerate(contents):
        if index % REACH == 0:
            reach_of = _reaches(postings, index)
        shared = _shared(content, weights[index], reach_of)
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
        best = sorted(likely)[:_MOST_PARTNERS]
        pairs |= {(min(index, other), max(index, other)) for _, other in best}
    return sorted(pairs)


def _wanted(one: float, other: float) -> float:
    """How much two sentences of given weights must share to be worth comparing, in bits."""
    lighter = min(one, other)
    share = _MOST_OF_IT if lighter < LITTLE else _LEAST_SHARE
    return max(_LEAST_SHARED, share * lighter)


class _Reach(NamedTuple):
    """What one word leads to."""

    seen: int
    """Places to look at."""
    places: Sequence[tuple[float, Sequence[int]]]
    """The sentences it is said in and how well, each once, where it is said best."""


def _postings(contents: Sequence[Content]) -> dict[str, list[int]]:
    """Where each key stands, in order."""
    postings: dict[str, list[int]] = defaultdict(list)
    for index, content in enumerate(contents):
        for key in set().union(*(i.keys for i in content.items), *_number_keys(content)):
            postings[key].append(index)
    return postings


def _number_keys(content: Content) -> list[Mapping[str, float]]:
    return [_spelled(quantity.keys) for quantity in content.quantities]


@lru_cache(maxsize=50_000)
def _spelled(keys: frozenset[tuple[str, float]]) -> Mapping[str, float]:
    return {f"#{name}{value:g}": 1.0 for name, value in keys}


def _reaches(
    postings: Mapping[str, Sequence[int]], start: int
) -> Callable[[Mapping[str, float]], _Reach]:
    """What tells the reach of the keys of a word from the sentences of a block of the text."""
    known: dict[int, tuple[_Reach, Mapping[str, float]]] = {}

    def reach_of(keys: Mapping[str, float]) -> _Reach:
        # By identity: a word has the same keys, not only equal ones, wherever nothing turns it.
        # They are held together with their reach, so that no others get the identity.
        if (found := known.get(id(keys))) is not None:
            return found[0]
        reach = _reach(keys, postings, start)
        known[id(keys)] = reach, keys
        return reach

    return reach_of


def _reach(keys: Mapping[str, float], postings: Mapping[str, Sequence[int]], start: int) -> _Reach:
    seen = 0
    done: set[int] = set()
    places = []
    for key, strength in sorted(keys.items(), key=itemgetter(1), reverse=True):
        found = _told(postings.get(key, ()), start)
        seen += len(found)
        if len(found) > 1:  # not only in the sentence that asks
            places.append((strength, [place for place in found if place not in done]))
            done.update(found)
    return _Reach(seen, places)


def _told(places: Sequence[int], start: int) -> Sequence[int]:
    """Those of the places of a key that tell something to the block of sentences."""
    if len(places) <= _RARE:
        return places
    near = places[bisect_left(places, start - REACH) : bisect_left(places, start + 2 * REACH)]
    return near if len(near) <= _LONGEST_POSTINGS else ()


def _shared(
    content: Content, weights: Sequence[float], reach_of: Callable[[Mapping[str, float]], _Reach]
) -> dict[int, float]:
    """What other sentences share with this one, in bits, each word counted once."""
    shared: dict[int, float] = defaultdict(float)
    wanted = [(QUANTITY, keys) for keys in _number_keys(content)]
    items = sorted(zip(weights, content.items, strict=True), key=lambda found: -found[0])
    wanted += [(weight, item.keys) for weight, item in items]
    seen = 0
    for weight, keys in wanted:
        reach = reach_of(keys)
        for strength, places in reach.places:
            bits = weight * strength
            for other in places:
                shared[other] += bits
        seen += reach.seen
        if seen > _MOST_SEEN:
            break
    return shared
