"""The learned part: how likely a pair is a repeat, and which of the two copies is the fuller."""

import json
import math
from collections.abc import Mapping
from functools import lru_cache
from operator import mul
from typing import NamedTuple

from newsum.shipped import shipped_text

_DIRECTION_CAP = 20.0
_COPY_FEATURES = (
    "unsaid", "heaviest_unsaid", "telling_unsaid", "chatty_unsaid", "names_unsaid",
    "numbers_unsaid", "numbers", "nearby_coverage", "coverage",
)  # fmt: skip
"""What is looked at in either copy to tell the fuller one."""


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

    def repeat_probability(self, features: Mapping[str, float]) -> float:
        """How likely it is that nothing is lost with the sentence, `retold` being known."""
        return _logistic(self.repeat, self.repeat_bias, features)

    def earlier_goes_probability(
        self, earlier: Mapping[str, float], later: Mapping[str, float]
    ) -> float:
        """How likely it is that the later copy adds facts, so that the earlier is to go."""
        features = direction_features(earlier, later)
        return _logistic(self.earlier_goes, self.earlier_goes_bias, features)


def direction_features(
    earlier: Mapping[str, float], later: Mapping[str, float]
) -> dict[str, float]:
    """What tells which copy is fuller.

    Args:
        earlier: features of removing the earlier sentence of a pair.
        later: those of removing the later one.
    """
    found = {}
    for name in _COPY_FEATURES:
        found[f"earlier_{name}"] = min(earlier[name], _DIRECTION_CAP)
        found[f"later_{name}"] = min(later[name], _DIRECTION_CAP)
    found["longer"] = later["length"] - earlier["length"]
    found["earlier_numbers_missing"] = later["numbers_of_other_unsaid"]
    found["later_numbers_missing"] = earlier["numbers_of_other_unsaid"]
    found["distance"] = earlier["distance"]
    return found


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
    total = bias + sum(map(mul, weights.values(), map(features.__getitem__, weights)))
    return 1 / (1 + math.exp(-max(-60.0, min(60.0, total))))
