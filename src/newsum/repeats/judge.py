"""The learned part: how likely a pair is a repeat, and which of the two copies is the fuller."""

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from operator import mul
from typing import NamedTuple

from newsum.shipped import shipped_text


class Judge(NamedTuple):
    """Three logistic models over named features."""

    impression: Mapping[str, float]
    impression_bias: float
    repeat: Mapping[str, float]
    repeat_bias: float
    earlier_goes: Mapping[str, float]
    earlier_goes_bias: float

    def first_impression(self, features: Mapping[str, float]) -> float:
        """How likely a pair is a repeat, as far as the pair itself tells."""
        return _logistic(self.impression, self.impression_bias, features)

    def pair_evidence(self, features: Mapping[str, float]) -> float:
        """What a pair alone says for losing nothing with the sentence; log-odds."""
        return self.repeat_bias + _weighed(self.repeat, features)

    def repeat_probability(self, evidence: float, surroundings: Mapping[str, float]) -> float:
        """How likely it is that nothing is lost with the sentence, its surroundings being known.

        Args:
            evidence: that of the pair.
            surroundings: the features of what is around it.
        """
        return _probability(evidence + _weighed(self.repeat, surroundings))

    def earlier_goes_probability(self, features: Mapping[str, float]) -> float:
        """How likely it is that the later copy adds facts, so that the earlier is to go."""
        return _logistic(self.earlier_goes, self.earlier_goes_bias, features)


@lru_cache(maxsize=1)
def shipped_judge() -> Judge:
    """The judge of `weights.json`, learned by tests/training/learn_repeats.py."""
    text = shipped_text("repeats/weights.json")
    weights = json.loads(text)
    return Judge(
        impression=weights["impression"],
        impression_bias=weights["impression_bias"],
        repeat=weights["repeat"],
        repeat_bias=weights["repeat_bias"],
        earlier_goes=weights["earlier_goes"],
        earlier_goes_bias=weights["earlier_goes_bias"],
    )


def _logistic(weights: Mapping[str, float], bias: float, features: Mapping[str, float]) -> float:
    return _probability(bias + sum(map(mul, weights.values(), map(features.__getitem__, weights))))


def _weighed(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    """What the features say, by weights of these and others."""
    total: float = sum(map(mul, features.values(), map(weights.__getitem__, features)))
    return total


def _probability(log_odds: float) -> float:
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, log_odds))))
