"""Recaps: sentences that two or three earlier ones, taken together, have already said."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from newsum.repeats.guards.extent import has_clause_of_its_own, has_word_of_its_own
from newsum.repeats.guards.polarity import SAID
from newsum.repeats.guards.same_frame import is_same_frame
from newsum.repeats.near import Judged
from newsum.repeats.pair.comparison import Comparison, covered_share
from newsum.repeats.pair.support import supported_by
from newsum.repeats.pair.weighing import QUANTITY
from newsum.repeats.sentence.content import Item
from newsum.repeats.standing import Pair

_COVERED = 0.75
_WORDS_COVERED = 0.5
"""Of the words that are no names: the same people and figures may serve another statement."""
_ADDED = 0.1
"""What each must say beyond the others, or they would do without it."""
_PART = 2
"""Words or figures that each must say alone: « les taxes » and another subject make no recap."""
_SUBSTANTIAL = 20.0
"""Weight below which two sentences hold the words of a third by chance."""
_SAME_NAME = 0.5
_MOST_KEEPERS = 5
"""The nearest of those that may be keepers."""
_MOST_TOGETHER = 3


class Merged(NamedTuple):
    """Kept sentences that say another together."""

    keepers: tuple[int, ...]
    coverage: float
    comparisons: tuple[Comparison, ...]


def find_merged(
    judged: Mapping[Pair, Judged], removed: Collection[int], carriers: Collection[int]
) -> dict[int, Merged]:
    """The kept sentences that two or three earlier kept ones cover, with those.

    Args:
        judged: every compared pair.
        removed: sentences that one other carries.
        carriers: sentences that carry those.
    """
    keepers: dict[int, list[Comparison]] = defaultdict(list)
    for (one, other), pair in judged.items():
        is_kept = one not in removed and other not in removed and one not in carriers
        if is_kept and pair.is_recap:
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
    """The fewest that cover enough together, and of those the ones that cover most."""
    in_order = sorted(comparisons, key=lambda c: c.other)
    for size in range(2, _MOST_TOGETHER + 1):
        found = [m for together in combinations(in_order, size) if (m := _merged(together))]
        if found:
            return max(found, key=lambda merged: merged.coverage)
    return None


def _merged(comparisons: Sequence[Comparison]) -> Merged | None:
    """Them as keepers of what they compare, if they say it together.

    A recap has a figure, or says that it is one: of those without, in real debates, nearly all
    were chance meetings of words.
    """
    content, weights = comparisons[0].content, comparisons[0].weights
    if not (content.quantities or content.sums_up):
        return None
    counted = _either([c.counted for c in comparisons])
    supported = supported_by(content, [c.other_content for c in comparisons], counted)
    dates = [c.other_content.months | c.other_content.days for c in comparisons]
    dated = (content.months | content.days).difference(*dates)
    together = zip(content.quantities, *(c.supported for c in comparisons), strict=True)
    if any(share.is_composed and not any(alone) for share, *alone in together):
        return None  # « un sur six » is told by one of them, or not at all
    if not all(supported) or dated or _has_unsaid_part(comparisons):
        return None
    if not all(_says_a_part(c, comparisons) for c in comparisons):
        return None
    said = _best_of([c.said for c in comparisons])
    coverage = covered_share(weights, said, supported)
    is_shared = all(
        coverage
        - covered_share(
            weights, _best_of([c.said for c in others]), _either([c.counted for c in others])
        )
        >= _ADDED
        for others in combinations(comparisons, len(comparisons) - 1)
    )
    words = covered_share(*_words(content.items, weights, said), ())
    is_said = coverage >= _COVERED and words >= _WORDS_COVERED
    weight = sum(weights) + QUANTITY * len(content.quantities)
    if not is_said or not is_shared or weight < _SUBSTANTIAL:
        return None
    return Merged(tuple(c.other for c in comparisons), coverage, tuple(comparisons))


def _says_a_part(c: Comparison, comparisons: Sequence[Comparison]) -> bool:
    others = [other for other in comparisons if other is not c]
    said = zip(c.said, _best_of([other.said for other in others]), strict=True)
    counted = zip(c.counted, _either([other.counted for other in others]), strict=True)
    alone = sum(mine >= SAID > theirs for mine, theirs in said)
    return alone + sum(mine and not theirs for mine, theirs in counted) >= _PART


def _best_of(strengths: Sequence[Sequence[float]]) -> list[float]:
    return [max(found) for found in zip(*strengths, strict=True)]


def _either(counted: Sequence[Sequence[bool]]) -> list[bool]:
    return [any(found) for found in zip(*counted, strict=True)]


def _words(
    items: Sequence[Item], weights: Sequence[float], said: Sequence[float]
) -> tuple[list[float], list[float]]:
    """Weights and strengths of the words that are no names: these alone carry no statement."""
    words = [(w, s) for i, w, s in zip(items, weights, said, strict=True) if not i.is_name]
    return [w for w, _ in words], [s for _, s in words]


def _has_unsaid_part(comparisons: Sequence[Comparison]) -> bool:
    """A name that none of them says, or a clause of which none says a word.

    Or a word in the place of another: « la grippe contamine », « la rougeole contamine ».
    """
    items, weights = comparisons[0].content.items, comparisons[0].weights
    near = _best_of([c.said_nearby for c in comparisons])
    if any(has_word_of_its_own(items, weights, near) and is_same_frame(c) for c in comparisons):
        return True
    if any(i.is_name and said < _SAME_NAME for i, said in zip(items, near, strict=True)):
        return True
    return has_clause_of_its_own(comparisons[0].content, weights, near)
