"""How likely a summary is to name each stem of a text: what the text is about, weighed."""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import mul

from newsum.french.background import document_frequency, summary_log_odds
from newsum.shipped import shipped_text
from newsum.terms import Terms

MEASURES = (
    "sentences", "spread", "late", "early", "first", "rarity", "topicality", "too-rare",
    "length", "named-elsewhere",
)  # fmt: skip
"""What is known of a stem in a text, in the order of `measure_concepts`."""


@lru_cache(maxsize=2)
def weigh_concepts(terms: tuple[Terms, ...]) -> Mapping[str, float]:
    """Probability that a summary of these sentences names each of their stems.

    A logistic model learned on news abstracts (`tests/training`), which holds for speech as well:
    what is said often, said first, rare at large, and of the kind that abstracts name. Linear in
    the number of words. Ranking, selection and key terms mostly ask of the same sentences.
    """
    bias, weights = _model()
    concepts = {}
    for stem, measures in measure_concepts(terms).items():
        z = bias + sum(map(mul, weights, measures))
        concepts[stem] = 1 / (1 + math.exp(-z))
    return concepts


def measure_concepts(terms: Sequence[Terms]) -> dict[str, tuple[float, ...]]:
    """The values of `MEASURES` for each stem of a text, stems in order of first mention."""
    size = len(terms)
    occurrences = Counter(stem for t in terms for stem in t.stems)
    sentences: Counter[str] = Counter()
    first: dict[str, int] = {}
    for position, t in enumerate(terms):
        for stem in dict.fromkeys(t.stems):
            sentences[stem] += 1
            first.setdefault(stem, position)
    measures: dict[str, tuple[float, ...]] = {}
    for stem, position in first.items():
        rarity = -math.log(document_frequency(stem))
        measures[stem] = (
            math.log(sentences[stem]),
            sentences[stem] / size,
            position / size,
            1 / (1 + position),
            float(position == 0),
            rarity,
            rarity * math.log1p(occurrences[stem]),
            rarity * rarity,
            math.log(size),
            summary_log_odds(stem),
        )
    return measures


@lru_cache(maxsize=1)
def _model() -> tuple[float, tuple[float, ...]]:
    """Bias, and one weight for each of `MEASURES`."""
    model = json.loads(shipped_text("concepts.json"))
    return model["bias"], tuple(model["weights"][name] for name in MEASURES)
