"""The pairs that may be repeats in other words: candidates, comparison, guard."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum.model import Dispute
from newsum.repeats.candidates import find_candidates, tied_by_numbers
from newsum.repeats.disputes import disputed_fact
from newsum.repeats.guards import doubts, may_be_recalled, objection
from newsum.repeats.pair.comparison import LEAST_COVERED, LEAST_OF_TIED, Comparison, compare_both
from newsum.repeats.pair.features import features
from newsum.repeats.pair.speech import Speech, ready
from newsum.repeats.sentence.content import Content
from newsum.repeats.standing import Pair, Resemblances, resemblance
from newsum.repeats.stories import Stories


class Judged(NamedTuple):
    """One sentence that might go because another says it."""

    comparison: Comparison
    objection: str | None
    """Why it must stay, whatever its probability."""
    is_recap: bool
    """Whether it may recap the other together with a third sentence."""
    among: Resemblances
    """Those of all pairs of the transcript."""
    is_across: bool
    """Whether the two are of different sources."""

    @property
    def features(self) -> dict[str, float]:
        """Those of the comparison and of its standing, worked out when somebody asks."""
        standing = self.among.standing(self.comparison.one, self.comparison.other)
        return {**features(self.comparison), **standing._asdict(), **doubts(self.comparison)}


class Judgement(NamedTuple):
    """What comes of comparing the sentences of a transcript or digest."""

    pairs: dict[Pair, Judged]
    """Those that may lead to a removal, keyed by `(one, other)`."""
    disputes: tuple[Dispute, ...]
    """Between sentences of different sources, numbered as those compared."""
    speech: Speech
    """The sentences, ready to be compared."""


def judge_pairs(contents: Sequence[Content], sources: Sequence[object] = ()) -> Judgement:
    """Compare the sentences that may say the same.

    A pair to which the guard objects is there only when the way back is open, or when a third
    sentence may answer the objection: most of the pairs compared lead nowhere and are forgotten.

    Args:
        contents: what the sentences of a transcript say, in order.
        sources: in a digest, the source of each; those of different ones may be in dispute.
    """
    speech = ready(contents)
    stories = Stories(speech, sources)
    disputes: list[Dispute] = []
    resemblances = Resemblances()
    pairs: dict[Pair, Judged] = {}
    tied = tied_by_numbers(speech)
    for candidate in find_candidates(speech, tied):
        least = LEAST_OF_TIED if candidate in tied else LEAST_COVERED
        both = compare_both(speech, *candidate, least=least)
        if both is None:
            continue
        objections = [objection(c) for c in both]
        is_across = bool(sources) and sources[candidate[0]] is not sources[candidate[1]]
        if is_across and None not in objections:
            disputes += _dispute(*both, stories)
        resemblances.add(*candidate, *map(resemblance, both))
        for comparison, reason in zip(both, objections, strict=True):
            is_recap = may_be_recalled(comparison, reason)
            if None in objections or is_recap:
                # Without what it worked out, which weighs more than it: few are asked again.
                forgetful = Comparison(*comparison)
                pairs[comparison.one, comparison.other] = Judged(
                    forgetful, reason, is_recap, resemblances, is_across
                )
    if sources:
        from newsum.repeats.rivals import find_rivals  # digests only: many patterns

        disputes += find_rivals(contents, sources, stories)
    return Judgement(pairs, tuple(disputes), speech)


def _dispute(one: Comparison, back: Comparison, stories: Stories) -> Iterator[Dispute]:
    about = disputed_fact(one, back)
    if about is None:
        return
    pair = one.one, one.other
    # « Deux personnes sont mortes » is said of any accident.
    if not any(map(stories.says_little, pair)) or stories.may_be_one(*pair):
        yield Dispute(earlier=one.one, later=one.other, about=about)
