"""The default method: a small linear model of the sentences that people pick.

Three readings of the same features are mixed by what the text shows of itself: one for people who
talk to each other, one for news and narration, either with the words that are used when somebody
comes to the point, and what changes where a narrator greets, repeats and signs off.
`tests/training/salience.py` learned the weights from the human extracts of
FREDSum (Rennard et al. 2023), the abstracts of OrangeSum (Kamal Eddine et al. 2021) and
transcripts labelled for this project.
"""

import json
import math
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from newsum.concepts import weigh_concepts
from newsum.discourse.boilerplate import is_boilerplate
from newsum.discourse.conversation import conversation_degree
from newsum.discourse.updates import find_updates
from newsum.french.stop_words import STOP_WORDS
from newsum.french.telling_words import WordWeights, word_weights
from newsum.model import Score, Sentence
from newsum.ranking.features import GROUPS, Material, feature_columns
from newsum.shipped import shipped_text
from newsum.terms import Terms

_PRESENTED_SHARE = 0.1
"""Share of sentences that are boilerplate or said again, in a presented programme."""


class Model(NamedTuple):
    """Weights of the three readings, by name of feature, and `bias`."""

    conversation: Mapping[str, float]
    narration: Mapping[str, float]
    """Without the features of `TALK`."""
    presented: Mapping[str, float]
    """Some, added to those of narration as far as the text is a presented programme."""


def rank_salience(
    candidates: Sequence[Sentence],
    terms: Sequence[Terms],
    said_again: Sequence[int] = (),
) -> tuple[Score, ...]:
    """Probability that a person would pick each sentence, with what speaks for it.

    Args:
        candidates: in source order.
        terms: those of each candidate.
        said_again: how many removed sentences say the same as each candidate; empty for none.

    The reasons are log-odds against the mean sentence of the text, by group of features. Linear in
    the number of words.
    """
    if not candidates:
        return ()
    material = gather(candidates, terms, said_again or [0] * len(candidates))
    columns = feature_columns(material)
    model = _shipped_model()
    degree = conversation_degree(terms)
    presented = presented_degree(material)
    weights = {
        name: degree * weight
        + (1 - degree) * model.narration.get(name, 0.0)
        + (1 - degree) * presented * model.presented.get(name, 0.0)
        for name, weight in model.conversation.items()
    }
    parts: dict[str, list[float]] = {}
    for group, names in GROUPS.items():
        rows = zip(*([weights[name] * x for x in columns[name]] for name in names), strict=True)
        parts[group] = [math.fsum(row) for row in rows]
    worded = [wording_weight(telling_words(t), word_weights, degree) for t in terms]
    parts["wording"] = [a + b for a, b in zip(parts["wording"], worded, strict=True)]
    return tuple(_scores(parts, weights["bias"]))


def gather(
    candidates: Sequence[Sentence], terms: Sequence[Terms], said_again: Sequence[int]
) -> Material:
    """What the features are computed from. An update was said as often as what it replaces."""
    boilerplate = [is_boilerplate(t) for t in terms]
    updates = find_updates(candidates, terms)
    times = list(map(float, said_again))
    for earlier, later in sorted(updates.items(), key=lambda pair: pair[1]):
        times[later] = max(times[later], times[earlier])
    later_states = set(updates.values())
    body = tuple(t for t, is_out in zip(terms, boilerplate, strict=True) if not is_out)
    return Material(
        candidates=candidates,
        terms=terms,
        concepts=weigh_concepts(body),
        is_boilerplate=boilerplate,
        said_again=times,
        updates=[i in later_states for i in range(len(candidates))],
    )


def presented_degree(material: Material) -> float:
    """How much a text is a programme, with greetings, transitions and recaps; in [0, 1]."""
    size = len(material.candidates)
    shown = sum(material.is_boilerplate) + sum(times > 0 for times in material.said_again)
    return min(1.0, shown / (_PRESENTED_SHARE * size)) if size else 0.0


def telling_words(terms: Terms) -> set[str]:
    """Stop words and stems: what the weights of words are for."""
    return {word for word in terms.words if word in STOP_WORDS} | set(terms.stems)


def wording_weight(
    words: AbstractSet[str], weights_of: Callable[[str], WordWeights], degree: float
) -> float:
    """How much its words speak for a sentence.

    Args:
        words: the telling ones.
        weights_of: what is known of each.
        degree: that of conversation.
    """
    if not words:
        return 0.0
    spoken, kindred, narrated = map(math.fsum, zip(*map(weights_of, words), strict=True))
    return degree * (spoken + kindred / len(words)) + (1 - degree) * narrated


def _scores(parts: Mapping[str, Sequence[float]], bias: float) -> list[Score]:
    means = {group: math.fsum(values) / len(values) for group, values in parts.items()}
    scores = []
    for row in zip(*parts.values(), strict=True):
        z = bias + math.fsum(row)
        reasons = {g: value - means[g] for g, value in zip(parts, row, strict=True)}
        ordered = sorted(reasons.items(), key=lambda pair: -pair[1])
        scores.append(Score(salience=1 / (1 + math.exp(-z)), reasons=dict(ordered)))
    return scores


@lru_cache(maxsize=1)
def _shipped_model() -> Model:
    text = shipped_text("ranking/salience.json")
    return Model(**json.loads(text)["model"])
