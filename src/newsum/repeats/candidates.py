"""Which pairs of sentences are worth comparing, without looking at all of them."""

from collections import defaultdict
from collections.abc import Sequence

from newsum.repeats.content import Content

_RAREST_KEYS = 24
"""Keys of a sentence that may find it a partner."""
_LONGEST_POSTINGS = 60
_MOST_PARTNERS = 8
_LEAST_SHARED = 3.0
"""In bits: two common words, or half a rare one."""


def find_candidates(
    contents: Sequence[Content], weights: Sequence[Sequence[float]]
) -> list[tuple[int, int]]:
    """Pairs `(earlier, later)` of sentences that share telling words or numbers, in order.

    Each sentence is paired with the few that share most with it. Close to linear: a sentence looks
    only at its rarest keys, and keys that stand everywhere find nothing.
    """
    keys = [_telling_keys(c, w) for c, w in zip(contents, weights, strict=True)]
    postings: dict[str, list[int]] = defaultdict(list)
    for index, own in enumerate(keys):
        for key in own:
            postings[key].append(index)
    pairs = set()
    for index, own in enumerate(keys):
        shared: dict[int, float] = defaultdict(float)
        useful = [(len(postings[key]), key) for key in own]
        for size, key in sorted(useful)[:_RAREST_KEYS]:
            if 1 < size <= _LONGEST_POSTINGS:
                for other in postings[key]:
                    shared[other] += min(own[key], keys[other][key])
        shared.pop(index, None)
        best = sorted(shared.items(), key=lambda found: (-found[1], found[0]))[:_MOST_PARTNERS]
        pairs |= {(min(index, o), max(index, o)) for o, bits in best if bits >= _LEAST_SHARED}
    return sorted(pairs)


def _telling_keys(content: Content, weights: Sequence[float]) -> dict[str, float]:
    """What may find a partner for a sentence, with its weight."""
    keys: dict[str, float] = {}
    for item, weight in zip(content.items, weights, strict=True):
        for key, strength in item.keys.items():
            keys[key] = max(keys.get(key, 0.0), weight * strength * strength)
    for quantity in content.quantities:
        for name, value in quantity.keys:
            keys[f"#{name}{value:g}"] = 6.0
    return keys
