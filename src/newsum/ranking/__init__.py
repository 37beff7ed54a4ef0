"""How much each sentence deserves to be in a summary, by several methods on one footing."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Protocol

from newsum.model import Score, Sentence
from newsum.options import Method
from newsum.ranking.lead import rank_lead
from newsum.ranking.salience import rank_salience
from newsum.ranking.sumy_methods import rank_with_sumy
from newsum.terms import Terms


class Ranker(Protocol):
    """What every method offers."""

    def __call__(
        self, candidates: Sequence[Sentence], terms: Sequence[Terms], said_again: Sequence[int] = ()
    ) -> tuple[Score, ...]:
        """One score for each candidate, finite, comparable within one call; ties are possible.

        Args:
            candidates: Sentences worth ranking, in source order.
            terms: Those of each candidate.
            said_again: For each candidate how many removed sentences say the same; most methods
                do not care. Empty where nothing was removed.
        """


RANKERS: Mapping[Method, Ranker] = {
    Method.SALIENCE: rank_salience,
    Method.LEAD: rank_lead,
} | {
    method: partial(rank_with_sumy, method)
    for method in Method
    if method not in {Method.SALIENCE, Method.LEAD}
}
