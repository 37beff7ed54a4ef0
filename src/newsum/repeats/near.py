"""Repeats in other words: candidates, comparison, guard, judgement, and which copy goes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsum.model import Dispute
from newsum.repeats.candidates import find_candidates
from newsum.repeats.comparison import Comparison, compare_both, ready
from newsum.repeats.content import Content
from newsum.repeats.disputes import disputed_fact
from newsum.repeats.features import features
from newsum.repeats.guard import doubts, may_be_recalled, objection, shares_names_alone
from newsum.repeats.judge import Judge
from newsum.repeats.retelling import CERTAIN, retold_shares
from newsum.repeats.standing import Pair, Standing, resemblance, standings

THRESHOLD = 0.64
"""Probability from which a pair is a repeat: chosen on labelled transcripts for a precision
that loses next to nothing rather than for reach."""
_SURER, _WHOLLY = 0.9, 0.95
"""The same for the earlier copy, unless as much of it is said, and where only names are shared."""
_FULLER = 0.5
_DEPENDANT = 0.6
"""What a sentence carried must be carried, if less surely, by what carries it."""


class Judged(NamedTuple):
    """One sentence that might go because another says it."""

    comparison: Comparison
    objection: str | None
    """Why it must stay, whatever its probability."""
    is_recap: bool
    """Whether it may recap the other together with a third sentence."""
    standing: Standing

    @property
    def features(self) -> dict[str, float]:
        """Those of the comparison and of its standing, worked out when somebody asks."""
        return {**features(self.comparison), **self.standing._asdict(), **doubts(self.comparison)}


class Judgement(NamedTuple):
    """What comes of comparing the sentences of a transcript or digest."""

    pairs: dict[Pair, Judged]
    """Those that may lead to a removal, keyed by `(one, other)`."""
    disputes: tuple[Dispute, ...]
    """Between sentences of different sources, numbered as those compared."""


def judge_pairs(contents: Sequence[Content], sources: Sequence[object] = ()) -> Judgement:
    """Compare the sentences that may say the same.

    A pair to which the guard objects is there only when the way back is open, or when a third
    sentence may answer the objection: most of the pairs compared lead nowhere and are forgotten.

    Args:
        contents: what the sentences of a transcript say, in order.
        sources: in a digest, the source of each; those of different ones may be in dispute.
    """
    speech = ready(contents)
    disputes: list[Dispute] = []
    resemblances: dict[Pair, float] = {}
    kept: dict[Pair, tuple[Comparison, str | None, bool]] = {}
    for candidate in find_candidates(speech):
        both = compare_both(speech, *candidate)
        if both is None:
            continue
        objections = [objection(c) for c in both]
        if (
            sources
            and None not in objections
            and sources[candidate[0]] is not sources[candidate[1]]
        ):
            disputes += _dispute(*both)
        for comparison, reason in zip(both, objections, strict=True):
            pair = comparison.one, comparison.other
            resemblances[pair] = resemblance(comparison)
            is_recap = may_be_recalled(comparison, reason)
            if None in objections or is_recap:
                kept[pair] = comparison, reason, is_recap
    standing = standings(resemblances, kept)
    pairs = {pair: Judged(*kept[pair], its) for pair, its in zip(kept, standing, strict=True)}
    return Judgement(pairs, tuple(disputes))


def _dispute(one: Comparison, back: Comparison) -> Iterator[Dispute]:
    about = disputed_fact(one, back)
    if about is not None:
        yield Dispute(earlier=one.one, later=one.other, about=about)


def choose_removals(
    judged: Mapping[Pair, Judged], judge: Judge, size: int, threshold: float = THRESHOLD
) -> dict[int, tuple[int, float]]:
    """Which sentence goes, which carries it, and how surely: surest pairs first.

    The later copy goes unless it adds facts; the earlier one, and what shares but names, only when
    it is nearly certain. What carries a removed sentence is never removed,
    unless what removes it carries that sentence as well.

    Args:
        judged: the pairs that may lead to a removal.
        judge: what tells how likely each does.
        size: number of sentences.
        threshold: probability from which a pair is a repeat.
    """
    probability = _probabilities(judged, judge, size, threshold * _DEPENDANT)
    surest = sorted(
        {
            (-max(p, probability.get((b, a), 0.0)), min(a, b), max(a, b))
            for (a, b), p in probability.items()
            if p >= threshold
        }
    )
    removed: dict[int, tuple[int, float]] = {}
    carries: dict[int, set[int]] = defaultdict(set)
    for _, earlier, later in surest:
        if earlier in removed or later in removed:
            continue
        pair = _direction(judged, judge, probability, threshold, (earlier, later))
        if pair is None:
            continue
        goes, stays = pair
        least = threshold * _DEPENDANT
        if all(probability.get((d, stays), 0.0) >= least for d in carries[goes]):
            removed[goes] = (stays, probability[pair])
            carries[stays] |= {goes} | carries.pop(goes)
            for dependant in carries[stays] - {goes}:
                removed[dependant] = (stays, removed[dependant][1])
    return removed


def _probabilities(
    judged: Mapping[Pair, Judged], judge: Judge, size: int, least: float
) -> dict[Pair, float]:
    """How likely each pair is a repeat, of those that reach the least that matters.

    A lone repeat is known at first sight; the others when much around them is told twice. Most
    pairs would be none in the midst of a re-telling either: of these the features are forgotten.
    """
    impressions: dict[Pair, float] = {}
    likely: dict[Pair, dict[str, float]] = {}
    for pair, its in judged.items():
        if its.objection is None:
            known = its.features
            impressions[pair] = judge.first_impression(known)
            at_best = judge.repeat_probability({**known, "retold": CERTAIN})
            if max(impressions[pair], at_best) >= least:
                likely[pair] = known
    retold = retold_shares(impressions, size)
    return {
        pair: max(impressions[pair], judge.repeat_probability({**known, "retold": retold[pair]}))
        for pair, known in likely.items()
    }


def _direction(
    judged: Mapping[Pair, Judged],
    judge: Judge,
    probability: Mapping[Pair, float],
    threshold: float,
    pair: Pair,
) -> Pair | None:
    """Who goes and who stays, or None when the copy to remove is not sure enough."""
    earlier, later = pair
    back = (later, earlier)
    fuller_later = judge.earlier_goes_probability(judged[pair].features, judged[back].features)
    chosen = pair if fuller_later >= _FULLER else back
    comparison = judged[chosen].comparison
    is_first = chosen == pair and comparison.coverage < _WHOLLY
    is_unlikely = is_first or shares_names_alone(comparison)
    least = max(_SURER, threshold) if is_unlikely else threshold
    return chosen if probability.get(chosen, 0.0) >= least else None
