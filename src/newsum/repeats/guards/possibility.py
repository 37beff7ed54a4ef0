"""One sentence states what the other calls possible."""

from collections.abc import Sequence

from newsum.french import moods
from newsum.french.verbs import is_conditional
from newsum.patterns import compiled_later
from newsum.repeats.guards.polarity import SAID
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content

_TOLD = 0.8
"""Coverage from which all of what may be so is told, in however long a sentence."""
_TENTATIVE = compiled_later(rf"\b(?:{moods.TENTATIVE})\b")


def is_only_possible(c: Comparison) -> bool:
    """« a rejoint le projet » where the other says « pourrait le rejoindre »."""
    return _is_surer(c.content, c.other_content, c.back)


def is_hypothetical(c: Comparison) -> bool:
    """« pourrait rejoindre le projet » where the other, telling all of it, says that it did."""
    is_told = c.overlap > SAID or c.coverage > _TOLD
    return is_told and _is_surer(c.other_content, c.content, c.said)


def _is_surer(one: Content, other: Content, told: Sequence[float]) -> bool:
    """Whether one states what the other calls possible.

    Args:
        one: what may state it.
        other: what may call it possible.
        told: how well the one says each item of the other.
    """
    first = other.possible_from
    if first is None or one.possible_from is not None or _is_due(one, other):
        return False
    is_told = any(i.clause >= first and s >= SAID for i, s in zip(other.items, told, strict=True))
    is_tentative = bool(_TENTATIVE.search(" ".join(one.folded)))
    return is_told and (not is_tentative or not moods.CONFIRMS.isdisjoint(one.folded))


def _is_due(one: Content, other: Content) -> bool:
    """Whether one says « doit » and the other « devrait », and nothing else in the conditional."""
    conditional = {w for w in map(str.lower, other.surfaces) if is_conditional(w)}
    is_expected = bool(conditional) and conditional <= moods.EXPECTED
    return is_expected and not moods.DUE.isdisjoint(one.folded)
