"""The default method: a small linear model of the sentences that people pick.

Three readings of the same features are mixed by what the text shows of itself: one for people who
debate, one for written news, either with the words that are used when somebody comes to the point,
and one for programmes, where somebody greets, repeats and signs off, that makes of both what helps.
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

_TALK, _DEBATE = 0.4, 0.5
"""Degrees of conversation between which a text is partly read as a debate."""
_RETOLD, _RETOLD_MUCH = 0.06, 0.12
"""Shares of sentences said again between which it is partly read as a programme: even in a debate
one in twenty may be. One alone may be an accident."""
_PRESENTED = 0.05
"""Share of sentences that serve the programme, in a presented one; one more may be an accident."""
_QUOTES, _QUOTES_MUCH = 0.2, 0.3
"""Shares of sentences with quotation marks between which a text is partly taken for written news,
where people are quoted and nobody talks. Of 115 debates one has more than 7 %; of articles three in
four have more than 25 %."""
_QUOTATION_MARKS = frozenset('«»“”"')

_SURELY_NOT = 500.0
"""Log-odds against a sentence, of a hundred thousand words say, beyond which all are alike."""


class Shares(NamedTuple):
    """How much of each reading counts."""

    conversation: float
    narration: float
    presented: float


class Model(NamedTuple):
    """Weights of the three readings, by name of feature, and `bias`."""

    conversation: Mapping[str, float]
    narration: Mapping[str, float]
    presented: Mapping[str, float]
    """Some; with how much the reading of a programme takes of that of `conversation`."""

    def shares(self, debate: float, presented: float) -> Shares:
        """Those for a text that is so much of a debate, and so much of a programme."""
        return Shares(
            conversation=(1 - presented) * debate + presented * self.presented["conversation"],
            narration=(1 - presented) * (1 - debate),
            presented=presented,
        )

    def weight(self, name: str, shares: Shares) -> float:
        """That of a feature, or of `bias`."""
        return math.fsum(
            share * reading.get(name, 0.0) for share, reading in zip(shares, self, strict=True)
        )


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
    written = written_degree(candidates)
    debate = debate_degree(terms, written)
    shares = model.shares(debate, presented_degree(material, debate, written))
    weights = {name: model.weight(name, shares) for name in ("bias", *columns)}
    parts: dict[str, list[float]] = {}
    for group, names in GROUPS.items():
        rows = zip(*([weights[name] * x for x in columns[name]] for name in names), strict=True)
        parts[group] = [math.fsum(row) for row in rows]
    worded = [wording_weight(telling_words(t), word_weights, shares) for t in terms]
    parts["wording"] = [a + b for a, b in zip(parts["wording"], worded, strict=True)]
    return tuple(_scores(parts, weights["bias"]))


def gather(
    candidates: Sequence[Sentence], terms: Sequence[Terms], said_again: Sequence[int]
) -> Material:
    """What the features are computed from."""
    boilerplate = [is_boilerplate(t) for t in terms]
    updates = find_updates(candidates, terms)
    later_states = set(updates.values())
    body = tuple(t for t, is_out in zip(terms, boilerplate, strict=True) if not is_out)
    return Material(
        candidates=candidates,
        terms=terms,
        concepts=weigh_concepts(body),
        is_boilerplate=boilerplate,
        said_again=said_again,
        updates=[i in later_states for i in range(len(candidates))],
        replaced=[i in updates for i in range(len(candidates))],
    )


def written_degree(candidates: Sequence[Sentence]) -> float:
    """How much a text is news as it is written, in [0, 1]: who listens hears no quotation marks."""
    quoting = sum(not _QUOTATION_MARKS.isdisjoint(c.text) for c in candidates)
    return _ramp(quoting / max(1, len(candidates)), _QUOTES, _QUOTES_MUCH)


def debate_degree(terms: Sequence[Terms], written: float) -> float:
    """How much a text is read as a debate, in [0, 1]: news quotes people as well."""
    return _ramp(conversation_degree(terms), _TALK, _DEBATE) * (1 - written)


def presented_degree(material: Material, debate: float, written: float) -> float:
    """How much a text is a programme, in [0, 1].

    A narrator tells his story again, whoever talks in between. Where nothing is told again,
    greetings and transitions show it, as far as it is no debate; who is quoted in writing may
    greet as well.
    """
    size = max(1, len(material.candidates))
    again = sum(times > 0 for times in material.said_again)
    retold = again / size if again > 1 else 0.0
    framed = max(0, sum(material.is_boilerplate) - 1) / size
    return max(
        _ramp(retold, _RETOLD, _RETOLD_MUCH),
        _ramp(framed, 0.0, _PRESENTED) * (1 - debate) * (1 - written),
    )


def _ramp(value: float, low: float, high: float) -> float:
    return min(1.0, max(0.0, (value - low) / (high - low)))


def telling_words(terms: Terms) -> set[str]:
    """Stop words and stems: what the weights of words are for."""
    return {word for word in terms.words if word in STOP_WORDS} | set(terms.stems)


def wording_weight(
    words: AbstractSet[str], weights_of: Callable[[str], WordWeights], shares: Shares
) -> float:
    """How much its words speak for a sentence.

    Args:
        words: the telling ones.
        weights_of: what is known of each.
        shares: how much the words of talk count, those of news and those of programmes.
    """
    if not words:
        return 0.0
    spoken, kindred, narrated, presented = map(math.fsum, zip(*map(weights_of, words), strict=True))
    return (
        shares.conversation * (spoken + kindred / len(words))
        + shares.narration * narrated
        + shares.presented * presented
    )


def _scores(parts: Mapping[str, Sequence[float]], bias: float) -> list[Score]:
    means = {group: math.fsum(values) / len(values) for group, values in parts.items()}
    scores = []
    for row in zip(*parts.values(), strict=True):
        z = bias + math.fsum(row)
        reasons = {g: value - means[g] for g, value in zip(parts, row, strict=True)}
        ordered = sorted(reasons.items(), key=lambda pair: -pair[1])
        salience = 1 / (1 + math.exp(min(-z, _SURELY_NOT)))
        scores.append(Score(salience=salience, reasons=dict(ordered)))
    return scores


@lru_cache(maxsize=1)
def _shipped_model() -> Model:
    text = shipped_text("ranking/salience.json")
    return Model(**json.loads(text)["model"])
