"""How much each sentence deserves to be in a summary, by several methods on one footing."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from newsum.model import Score, Sentence
from newsum.options import Method
from newsum.ranking.lead import rank_lead
from newsum.ranking.salience import rank_salience
from newsum.ranking.sumy_methods import rank_with_sumy
from newsum.terms import Terms

Ranker = Callable[[Sequence[Sentence], Sequence[Terms]], tuple[Score, ...]]
"""Sentences worth ranking, in source order, and their terms, to one score each.

Scores are finite and comparable within one call only; ties are for the caller to break.
"""

RANKERS: Mapping[Method, Ranker] = {
    Method.SALIENCE: rank_salience,
    Method.LEAD: rank_lead,
} | {
    method: partial(rank_with_sumy, method)
    for method in Method
    if method not in {Method.SALIENCE, Method.LEAD}
}
