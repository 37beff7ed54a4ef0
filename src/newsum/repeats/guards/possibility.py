"""One sentence states what the other calls possible."""

from collections.abc import Sequence
from itertools import pairwise

from newsum.french import moods
from newsum.french.verbs import is_conditional
from newsum.patterns import compiled_later
from newsum.repeats.guards.polarity import SAID
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content

_TOLD = 0.8
"""Coverage from which all of what may be so is told, in however long a sentence."""
_AFTER_IF = {"si": moods.AFTER_IF, "s": moods.HE}
_ASKED_REACH = 3
"""Words from « savoir » to « si »."""
_TAKING_UP = compiled_later(rf"\b(?:{moods.TAKING_UP})\b")
_ATTRIBUTED = compiled_later(rf"\b(?:{moods.ATTRIBUTED})\b")
_TENTATIVE = compiled_later(rf"\b(?:{moods.TENTATIVE})\b")


def is_only_possible(c: Comparison) -> bool:
    """« a rejoint » where the other says « pourrait rejoindre » or « s'il rejoint »."""
    return _is_surer(c.content, c.other_content, c.back) or _meets_the_condition(c)


def _meets_the_condition(c: Comparison) -> bool:
    """« l'expert conclut à la tempête » where all that the other says of it is « si l'expert… »."""
    since = _condition(c.other_content.folded)
    if since is None or not moods.CONDITIONS.isdisjoint(c.content.folded):
        return False
    mine = [i.clause for i, s in zip(c.content.items, c.said, strict=True) if s >= SAID]
    told = [i for i, s in zip(c.other_content.items, c.back, strict=True) if s >= SAID]
    if not told or c.content.talk.issuperset(mine):
        return False
    condition = next((i.clause for i in c.other_content.items if i.position > since), None)
    return all(i.position > since and i.clause == condition for i in told)


def _condition(folded: Sequence[str]) -> int | None:
    """Where « si l'… » stands, and not « savoir si l'… »."""
    return next(
        (
            at
            for at, (one, other) in enumerate(pairwise(folded))
            if other in _AFTER_IF.get(one, ())
            and moods.ASKING.isdisjoint(folded[max(0, at - _ASKED_REACH) : at])
        ),
        None,
    )


def is_hypothetical(c: Comparison) -> bool:
    """« pourrait rejoindre le projet » where the other, telling all of it, says that it did."""
    is_told = c.overlap > SAID or c.coverage > _TOLD
    return is_told and _is_surer(c.other_content, c.content, c.said) and not _takes_it_up(c)


def _takes_it_up(c: Comparison) -> bool:
    return c.one > c.other and _TAKING_UP.search(" ".join(c.content.folded)) is not None


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
    if "si" in one.folded and "si" in other.folded:  # « si elle lâche », « si tout lâchait »
        return False
    is_told = any(i.clause >= first and s >= SAID for i, s in zip(other.items, told, strict=True))
    mine, theirs = (" ".join(content.folded) for content in (one, other))
    is_attributed = bool(_ATTRIBUTED.search(mine)) and not _ATTRIBUTED.search(theirs)
    is_tentative = is_attributed or bool(_TENTATIVE.search(mine))
    return is_told and (not is_tentative or not moods.CONFIRMS.isdisjoint(one.folded))


def _is_due(one: Content, other: Content) -> bool:
    """Whether one says « doit » and the other « devrait », and nothing else in the conditional."""
    conditional = {w for w in map(str.lower, other.surfaces) if is_conditional(w)}
    is_expected = bool(conditional) and conditional <= moods.EXPECTED
    return is_expected and not moods.DUE.isdisjoint(one.folded)
