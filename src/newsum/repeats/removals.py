"""The choice of what goes: surest pairs first, then what several sentences say together."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import NamedTuple

from newsum.repeats.direction import MAYBE, earlier_goes
from newsum.repeats.judge import Judge
from newsum.repeats.merging import Merged, find_merged
from newsum.repeats.near import Judged
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.retelling import BEST, surroundings
from newsum.repeats.standing import Pair

THRESHOLD = 0.6
"""Probability from which a pair is a repeat: chosen on labelled transcripts for a precision
that loses next to nothing rather than for reach."""
_AT_FIRST_SIGHT, _LEAST_SAID = 0.7, 0.55
"""The same of a pair that its surroundings say nothing for, and how much of the sentence the other
must say then, in [0, 1]: people who talk hardly ever say a thing twice in other words."""
_DEPENDANT = 0.6
"""What a sentence carried must be carried, if less surely, by what carries it."""


class Removals(NamedTuple):
    """The sentences that go, and what stays for them; no sentence is in both."""

    carried: Mapping[int, int]
    """Those that one other says, with that one."""
    merged: Mapping[int, Merged]
    """Those that several say together."""


def find_removals(
    judged: Mapping[Pair, Judged],
    lists: Mapping[int, Merged],
    judge: Judge,
    size: int,
    threshold: float = THRESHOLD,
) -> Removals:
    """Which sentences go, and what carries them: several, where these say more of it than one.

    Args:
        judged: the pairs that may lead to a removal.
        lists: sentences whose facts several others tell.
        judge: what tells how likely each pair does.
        size: number of sentences.
        threshold: probability from which a pair is a repeat.
    """
    recaps = find_merged(judged, (), ())
    carried = _carried(judged, judge, size, threshold, recaps.keys() | lists.keys())
    merged = find_merged(judged, carried.keys(), set(carried.values()))
    gone = carried.keys() | merged.keys()
    recalled = {
        goes: recaps[goes]
        for goes, stays in carried.items()
        if goes in recaps
        and gone.isdisjoint(recaps[goes].keepers)
        and recaps[goes].coverage > judged[goes, stays].comparison.coverage
    }
    alone = {goes: stays for goes, stays in carried.items() if goes not in recalled}
    merged |= recalled
    return Removals(alone, merged | _listed(lists, alone, merged))


def _listed(
    lists: Mapping[int, Merged], carried: Mapping[int, int], merged: Mapping[int, Merged]
) -> dict[int, Merged]:
    """The lists that go besides: nothing rests on them, and what they rest on stays."""
    gone = {*carried, *merged}
    needed = {*carried.values(), *(k for m in merged.values() for k in m.keepers)}
    found = {}
    for one in sorted(lists):
        # What one of them says is said as well by what carries it.
        keepers = {carried.get(keeper, keeper) for keeper in lists[one].keepers}
        if one not in gone and one not in needed | keepers and gone.isdisjoint(keepers):
            found[one] = lists[one]._replace(keepers=tuple(sorted(keepers)))
            gone.add(one)
            needed.update(keepers)
    return found


def _carried(
    judged: Mapping[Pair, Judged],
    judge: Judge,
    size: int,
    threshold: float,
    recaps: Collection[int],
) -> dict[int, int]:
    """Which sentence goes and which carries it: surest pairs first.

    What carries a removed sentence is never removed, unless what removes it carries that sentence
    as well.
    """
    probability = _probabilities(judged, judge, size, threshold * _DEPENDANT)
    surest = sorted(
        {
            (-max(p, probability.get((b, a), 0.0)), min(a, b), max(a, b))
            for (a, b), p in probability.items()
            if p >= (MAYBE if a < b else threshold)
        }
    )
    removed: dict[int, int] = {}
    carries: dict[int, set[int]] = defaultdict(set)
    for _, earlier, later in surest:
        if earlier in removed or later in removed:
            continue
        pair, back = (earlier, later), (later, earlier)
        likely = probability.get(pair, 0.0), probability.get(back, 0.0)
        is_earlier = earlier_goes(judged[pair], judged[back], likely, judge, threshold)
        is_recap = later in recaps or judged[pair].comparison.other_content.sums_up
        # A recap is no fuller copy of one of the sentences that it recaps.
        if is_earlier is None or (is_earlier and is_recap):
            continue
        goes, stays = pair if is_earlier else back
        least = threshold * _DEPENDANT
        if all(probability.get((d, stays), 0.0) >= least for d in carries[goes]):
            carries[stays] |= {goes} | carries.pop(goes)
            removed |= dict.fromkeys(carries[stays], stays)
    return removed


def _probabilities(
    judged: Mapping[Pair, Judged], judge: Judge, size: int, least: float
) -> dict[Pair, float]:
    """How likely each pair is a repeat, of those that reach the least that matters.

    A lone repeat is known at first sight, if most of it is said; the others when much around them
    is told twice. Most pairs would be none in the midst of a re-telling either: these are
    forgotten.
    """
    impressions: dict[Pair, float] = {}
    likely: dict[Pair, float] = {}
    for pair, its in judged.items():
        if its.objection is None:
            known = its.features
            impressions[pair] = judge.first_impression(known)
            evidence = judge.pair_evidence(known)
            at_best = judge.repeat_probability(evidence, BEST._asdict())
            if max(impressions[pair], at_best) >= least:
                likely[pair] = evidence
    around = surroundings(impressions, size)
    return {
        pair: max(
            impressions[pair] if _is_clear(judged[pair].comparison, impressions[pair]) else 0.0,
            judge.repeat_probability(evidence, around[pair]._asdict()),
        )
        for pair, evidence in likely.items()
    }


def _is_clear(comparison: Comparison, impression: float) -> bool:
    return impression >= _AT_FIRST_SIGHT and comparison.nearby_coverage >= _LEAST_SAID
