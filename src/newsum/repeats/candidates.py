"""Which pairs of sentences are worth comparing, without looking at all of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from operator import itemgetter

from newsum.repeats.comparison import Speech
from newsum.repeats.content import Content
from newsum.repeats.weighing import LITTLE, QUANTITY

_MOST_SEEN = 200
"""Places looked at for one sentence, its heaviest words first: what keeps the search linear."""
_LONGEST_POSTINGS = 200
"""A key that stands in more sentences tells nothing."""
_MOST_PARTNERS = 6
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
    postings: dict[str, list[int]] = defaultdict(list)
    contents, weights = speech.contents, speech.weights
    for index, content in enumerate(contents):
        for key in _all_keys(content):
            postings[key].append(index)
    totals = [
        sum(own) + QUANTITY * len(c.quantities) for c, own in zip(contents, weights, strict=True)
    ]
    pairs = set()
    for index, content in enumerate(contents):
        shared = _shared(content, weights[index], postings)
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


def _all_keys(content: Content) -> set[str]:
    return set().union(*(item.keys for item in content.items), *_number_keys(content))


def _number_keys(content: Content) -> Iterator[list[str]]:
    for quantity in content.quantities:
        yield [f"#{name}{value:g}" for name, value in quantity.keys]


def _shared(
    content: Content, weights: Sequence[float], postings: Mapping[str, Sequence[int]]
) -> dict[int, float]:
    """What other sentences share with this one, in bits, each word counted once."""
    shared: dict[int, float] = defaultdict(float)
    wanted: list[tuple[float, Mapping[str, float]]] = [
        (QUANTITY, dict.fromkeys(keys, 1.0)) for keys in _number_keys(content)
    ]
    items = sorted(zip(weights, content.items, strict=True), key=lambda found: -found[0])
    wanted += [(weight, item.keys) for weight, item in items]
    seen = 0
    for weight, keys in wanted:
        found: dict[int, float] = {}
        for key, strength in sorted(keys.items(), key=itemgetter(1)):
            places = postings[key]
            if len(places) <= _LONGEST_POSTINGS:
                seen += len(places)
                found |= dict.fromkeys(places, strength)  # the strongest comes last and stays
        for other, strength in found.items():
            shared[other] += weight * strength
        if seen > _MOST_SEEN:
            break
    return shared
