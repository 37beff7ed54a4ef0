"""Whether a sentence puts a number right: « pas 300, mais 30 », « en 1877, non en 1871 »."""

from collections.abc import Sequence
from itertools import pairwise

from newsum.french import denials
from newsum.french.numbers import Quantity

_STEPS = (("deux",), ("quelques",))
"""« à deux pas d'ici »."""
_DENYING, _DENIED_REACH = frozenset(("pas", "plus")), 9
"""What denies a verb, and words from its « ne » to the number told after it."""
_INSTEAD_OF, _NOT_REACH = frozenset(("non", "pas")), 2
"""What denies one of two numbers by itself, and words from there to the number."""
_VERB_REACH = 5
"""Words from « ne » to the « pas » of a verb."""


def is_put_right(folded: Sequence[str], numbers: Sequence[Quantity]) -> bool:
    """« il ne reste pas 300 hectares à battre, mais 30 », « en 1877, non en 1871 »."""
    return any(
        (
            "mais" in folded[one.end : other.start]
            and _is_denied(folded[max(0, one.start - _DENIED_REACH) : one.start])
        )
        or _denies_the_other(folded, range(one.end, min(one.end + 1, other.start)))
        or _denies_the_other(folded, range(max(one.end, other.start - _NOT_REACH), other.start))
        for one, other in pairwise(numbers)
    )


def _is_denied(before: Sequence[str]) -> bool:
    """« pas 300 », « n'avait pas arrêté le cinéma en 1931 », « ne prévoit plus de rouvrir »."""
    if "pas" in before[-_NOT_REACH:]:
        return True
    ne = next((n for n, word in enumerate(before) if word in denials.PARTICLES), None)
    return ne is not None and not _DENYING.isdisjoint(before[ne:])


def _denies_the_other(folded: Sequence[str], places: range) -> bool:
    """« non », « pas » of no verb: not « n'ont pas leurs deux doses »."""
    return any(
        folded[at] in _INSTEAD_OF
        and folded[at - 1 : at] not in _STEPS
        and denials.PARTICLES.isdisjoint(folded[max(0, at - _VERB_REACH) : at])
        for at in places
    )
