"""Recaps: sentences that two earlier ones, taken together, have already said."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from newsum.repeats.comparison import Comparison, covered_share
from newsum.repeats.content import Item
from newsum.repeats.guard import may_be_recalled
from newsum.repeats.near import Judged
from newsum.repeats.standing import Pair
from newsum.repeats.support import supported_by
from newsum.repeats.weighing import QUANTITY

_COVERED = 0.75
_WORDS_COVERED = 0.5
"""Of the words that are no names: the same people and figures may serve another statement."""
_ADDED = 0.1
"""What each of the two must say beyond the other, or one alone would do."""
_SUBSTANTIAL = 20.0
"""Weight below which two sentences hold the words of a third by chance."""
_SAME_NAME = 0.5
_MOST_KEEPERS = 5


class Merged(NamedTuple):
    """Two kept sentences that say a third."""

    keepers: Pair
    coverage: float
    comparisons: tuple[Comparison, Comparison]


def find_merged(
    judged: Mapping[Pair, Judged], removed: Collection[int], carriers: Collection[int]
) -> dict[int, Merged]:
    """The kept sentences that two earlier kept ones cover, with those two.

    Args:
        judged: every compared pair.
        removed: sentences that one other carries.
        carriers: sentences that carry those.
    """
    keepers: dict[int, list[Comparison]] = defaultdict(list)
    for (one, other), pair in judged.items():
        is_kept = one not in removed and other not in removed and one not in carriers
        if is_kept and may_be_recalled(pair.comparison, pair.objection):
            keepers[one].append(pair.comparison)
    found: dict[int, Merged] = {}
    needed: set[int] = set()
    for one in sorted(keepers):
        merged = _best(sorted(keepers[one], key=lambda c: (-c.coverage, c.other))[:_MOST_KEEPERS])
        if merged and one not in needed and not set(merged.keepers) & found.keys():
            found[one] = merged
            needed |= set(merged.keepers)
    return found


def _best(comparisons: Sequence[Comparison]) -> Merged | None:
    """The two that cover most together; the earliest of equals."""
    best: Merged | None = None
    for one, other in combinations(sorted(comparisons, key=lambda c: c.other), 2):
        merged = _merged(one, other)
        if merged and (best is None or merged.coverage > best.coverage):
            best = merged
    return best


def _merged(one: Comparison, other: Comparison) -> Merged | None:
    content = one.content
    counted = [a or b for a, b in zip(one.counted, other.counted, strict=True)]
    supported = supported_by(content, [one.other_content, other.other_content], counted)
    dated = content.months | content.days
    dates = [c.other_content.months | c.other_content.days for c in (one, other)]
    if not all(supported) or dated - dates[0] - dates[1] or _has_unsaid_name(one, other):
        return None
    said = [max(a, b) for a, b in zip(one.said, other.said, strict=True)]
    coverage = covered_share(one.weights, said, supported)
    is_shared = coverage - max(one.coverage, other.coverage) >= _ADDED
    weight = sum(one.weights) + QUANTITY * len(content.quantities)
    words = covered_share(*_words(one.content.items, one.weights, said), ())
    is_said = coverage >= _COVERED and words >= _WORDS_COVERED
    if not is_said or not is_shared or weight < _SUBSTANTIAL:
        return None
    return Merged((one.other, other.other), coverage, (one, other))


def _words(
    items: Sequence[Item], weights: Sequence[float], said: Sequence[float]
) -> tuple[list[float], list[float]]:
    """Weights and strengths of the words that are no names: these alone carry no statement."""
    words = [(w, s) for i, w, s in zip(items, weights, said, strict=True) if not i.is_name]
    return [w for w, _ in words], [s for _, s in words]


def _has_unsaid_name(one: Comparison, other: Comparison) -> bool:
    return any(
        item.is_name and max(a, b) < _SAME_NAME
        for item, a, b in zip(one.content.items, one.said_nearby, other.said_nearby, strict=True)
    )
