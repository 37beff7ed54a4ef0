"""The fact guard: why one sentence may not be removed although another resembles it."""

from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet

from newsum.repeats.guards.changes import changes_the_other_way, is_superseded
from newsum.repeats.guards.circumstances import adds_a_circumstance
from newsum.repeats.guards.counts import counts_otherwise, denies_a_number
from newsum.repeats.guards.extent import (
    has_an_unsaid_clause,
    is_fuller_told,
    is_poor,
    is_scant,
    is_scattered,
)
from newsum.repeats.guards.missing_names import another_name
from newsum.repeats.guards.opposed_frames import turns_the_frame
from newsum.repeats.guards.polarity import (
    awaits,
    denies,
    denies_alone,
    disputes,
    says_the_opposite,
    turns_a_comparison,
)
from newsum.repeats.guards.possibility import is_hypothetical, is_only_possible
from newsum.repeats.guards.predicate import says_something_new
from newsum.repeats.guards.quantifiers import quantifies_otherwise
from newsum.repeats.guards.reactions import answers
from newsum.repeats.guards.relatives import is_of_a_relative
from newsum.repeats.guards.roles import swaps_roles
from newsum.repeats.guards.same_frame import is_addition, is_refrain, is_substitution
from newsum.repeats.guards.small_words import is_altered, is_by_another, is_so_again
from newsum.repeats.guards.stages import (
    is_asked_and_answered,
    is_broken_since,
    is_only_considered,
    is_tried_and_done,
    leaves_it,
)
from newsum.repeats.guards.when import (
    is_of_another_time,
    is_past_and_future,
    is_so_no_longer,
    was_to_be,
)
from newsum.repeats.pair.comparison import Comparison

_RECALLED = 0.3
"""Share of a sentence that its recap says at least."""
ANSWERED = frozenset(("number", "name", "date", "rank"))
"""What a third sentence can answer."""
_OF_THE_WHOLE = ANSWERED | frozenset(
    """
    scant refrain counts change superseded stage frame substitution roles time reaction
    circumstance new
    """.split()
)
"""What is held against a sentence that should say all of the other."""


def objection(comparison: Comparison) -> str | None:
    """The first reason to keep `comparison.one` although `comparison.other` says it, or None."""
    return next((name for name, holds in _GUARDS.items() if holds(comparison)), None)


def holding(comparison: Comparison) -> set[str]:
    """All the reasons to keep `comparison.one`, by name."""
    return {name for name, holds in _GUARDS.items() if holds(comparison)}


def doubts(comparison: Comparison) -> dict[str, float]:
    """What speaks against the removal without forbidding it: 1 or 0 under each name."""
    return {f"doubt_{name}": float(holds(comparison)) for name, holds in _DOUBTS.items()}


def may_be_recalled(comparison: Comparison, objection: str | None) -> bool:
    """Whether `one` may recap `other` together with a third sentence.

    What the guard holds against it must be something that the third can answer: a figure, a name, a
    date that is missing. A recap comes after, and says a good part of what it recaps.
    """
    if comparison.coverage_back < _RECALLED or comparison.other > comparison.one:
        return False
    content = comparison.content
    if (
        content.is_correction
        or content.is_contrast
        or not (objection is None or objection in ANSWERED)
    ):
        return False
    return objection is None or _is_held_by(comparison, ANSWERED)


def may_say_a_part(comparison: Comparison) -> bool:
    """Whether nothing speaks against `other` telling a part of the list that `one` is."""
    return _is_held_by(comparison, _OF_THE_WHOLE)


def _is_held_by(comparison: Comparison, reasons: AbstractSet[str]) -> bool:
    """Whether nothing but some reasons may keep `comparison.one`."""
    return not any(holds(comparison) for name, holds in _GUARDS.items() if name not in reasons)


def _another_number(c: Comparison) -> bool:
    return not all(c.supported)


def _question(c: Comparison) -> bool:
    return c.content.is_question != c.other_content.is_question


def _another_rank(c: Comparison) -> bool:
    mine, theirs = c.content.ordinals, c.other_content.ordinals
    return bool(mine and theirs and not mine & theirs)


def _another_date(c: Comparison) -> bool:
    mine, theirs = c.content, c.other_content
    return bool(mine.months - theirs.months or mine.days - theirs.days)


def _corrects(c: Comparison) -> bool:
    return c.content.is_correction and not c.other_content.is_correction


def _corrected(c: Comparison) -> bool:
    """The other gives a new figure or date with the old one; in a live blog it may stand first."""
    mine, theirs = c.content, c.other_content
    has_new_date = bool(theirs.months - mine.months or theirs.days - mine.days)
    has_new_figure = has_new_date or not all(c.counted_back)
    is_correction = c.other_content.is_correction and (c.other > c.one or has_new_figure)
    return is_correction or (c.other_content.is_contrast and has_new_figure)


def _contrasts(c: Comparison) -> bool:
    return c.content.is_contrast != c.other_content.is_contrast


_GUARDS: Mapping[str, Callable[[Comparison], bool]] = {
    "scant": is_scant,
    "number": _another_number,
    "question": _question,
    "news": is_broken_since,
    "possible": is_only_possible,
    "rank": _another_rank,
    "date": _another_date,
    "correction": _corrects,
    "corrected": _corrected,
    "comparison": turns_a_comparison,
    "hypothesis": is_hypothetical,
    "negation": denies,
    "awaited": awaits,
    "dispute": disputes,
    "refrain": is_refrain,
    "name": another_name,
    "stage": is_asked_and_answered,
    "opposite": says_the_opposite,
    "frame": turns_the_frame,
    "left": leaves_it,
    "substitution": is_substitution,
    "addition": is_addition,
    "roles": swaps_roles,
    "tense": is_past_and_future,
    "attempt": is_tried_and_done,
    "considered": is_only_considered,
    "counts": counts_otherwise,
    "denied number": denies_a_number,
    "change": changes_the_other_way,
    "superseded": is_superseded,
    "quantifier": quantifies_otherwise,
    "time": is_of_another_time,
    "due": was_to_be,
    "no longer": is_so_no_longer,
    "relative": is_of_a_relative,
    "by another": is_by_another,
    "again": is_so_again,
    "small word": is_altered,
    "reaction": answers,
    "circumstance": adds_a_circumstance,
    "new": says_something_new,
}
"""The cheapest first."""
_DOUBTS: Mapping[str, Callable[[Comparison], bool]] = {
    "poor": is_poor,
    "scattered": is_scattered,
    "clause": has_an_unsaid_clause,
    "fuller": is_fuller_told,
    "denial": denies_alone,
    "contrast": _contrasts,
}
