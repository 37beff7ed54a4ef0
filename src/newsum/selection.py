"""Which sentences make the summary: the best for the budget, nothing said twice."""

import heapq
import math
import re
from collections.abc import Sequence

from newsum.french.background import document_frequency
from newsum.model import Score, Sentence
from newsum.options import DEFAULT_SENTENCES, LARGEST_SHARE, Budget
from newsum.terms import Terms

_WORD = re.compile(r"[^\W_]+")


def count_words(text: str) -> int:
    """Runs of letters and digits, as word budgets count them.

    >>> count_words("L’usine, 1 200 emplois.")
    5
    """
    return sum(1 for _ in _WORD.finditer(text))


def select(
    candidates: Sequence[Sentence],
    terms: Sequence[Terms],
    scores: Sequence[Score],
    *,
    budget: Budget,
) -> tuple[int, ...]:
    """Positions of the chosen candidates, in source order."""
    lengths = [count_words(c.text) for c in candidates]
    most_sentences, most_words = _limits(budget, lengths)
    weights = [{s: -math.log(document_frequency(s)) for s in t.stems} for t in terms]
    highest = max((s.salience for s in scores), default=0.0) or 1.0
    covered: set[str] = set()

    def gain(i: int) -> float:
        total = sum(weights[i].values())
        fresh = sum(w for s, w in weights[i].items() if s not in covered)
        return scores[i].salience / highest * (0.5 + 0.5 * fresh / total if total else 0.0)

    queue = [(-gain(i), i) for i in range(len(candidates)) if not candidates[i].is_heading]
    heapq.heapify(queue)
    chosen: list[int] = []
    used = 0
    while queue and len(chosen) < most_sentences and used < most_words:
        _, i = heapq.heappop(queue)
        now = (-gain(i), i)
        if queue and now > queue[0]:
            heapq.heappush(queue, now)
            continue
        if chosen and used + lengths[i] / 2 > most_words:
            continue
        chosen.append(i)
        used += lengths[i]
        covered.update(weights[i])
    return tuple(sorted(chosen))


def _limits(budget: Budget, lengths: Sequence[int]) -> tuple[float, float]:
    """Most sentences and most words; one of the two is infinite."""
    if budget.sentences is not None:
        return budget.sentences, math.inf
    if budget.words is not None:
        return math.inf, budget.words
    if budget.ratio is not None:
        return math.inf, budget.ratio * sum(lengths)
    return max(1, min(DEFAULT_SENTENCES, int(len(lengths) * LARGEST_SHARE))), math.inf
