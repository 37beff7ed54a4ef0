"""The default method: how much a sentence says of what the text is about."""

import math
from collections import Counter
from collections.abc import Sequence

from newsum.french.background import document_frequency
from newsum.model import Score, Sentence
from newsum.terms import Terms


def rank_salience(candidates: Sequence[Sentence], terms: Sequence[Terms]) -> tuple[Score, ...]:
    """Topical weight of each sentence. Linear in the number of words."""
    counts = Counter(stem for t in terms for stem in set(t.stems))
    weights = {s: -math.log(document_frequency(s)) * math.log1p(n) for s, n in counts.items()}
    scores = []
    for t in terms:
        weight = sum(weights[s] for s in set(t.stems))
        scores.append(Score(salience=weight, reasons={"topical weight": weight}))
    return tuple(scores)
