"""The fact guard: why one sentence may not be removed although another resembles it."""

import math
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from newsum.french import markers
from newsum.french.verbs import is_conditional
from newsum.patterns import compiled_later
from newsum.repeats.changes import changes_the_other_way, is_superseded
from newsum.repeats.comparison import Comparison
from newsum.repeats.content import Content, Item
from newsum.repeats.counts import counts_otherwise
from newsum.repeats.features import scatter, word_coverage
from newsum.repeats.polarity import (
    SAID,
    SAME,
    awaits,
    denies,
    denies_alone,
    disputes,
    says_the_opposite,
    turns_a_comparison,
    turns_the_frame,
)
from newsum.repeats.roles import swaps_roles
from newsum.repeats.stages import is_asked_and_answered, is_past_and_future, is_tried_and_done
from newsum.repeats.stretches import stretch_size
from newsum.repeats.weighing import LITTLE

_SAME_NAME = 0.5
"""Strength from which a name is said, by ear or by a neighbour of the sentence."""
_SCANT = 8.0
"""Weight of one rare word, or of two that are not."""
_WHOLE, _SEVERAL = 0.95, 3
"""Coverage and words from which all that such a sentence says is said, in one place."""
_MUCH_ALIKE = 0.65
"""Overlap from which a word or two may be a sentence told again."""
_FULLER = 10.0
_FAR_APART = 0.35
"""Log10: more than twice the length of the sentence itself."""
_APPOSED = 4
"""Words from a name to what its bearer is."""
_OFTEN, _TOPIC = 4, 0.08
"""Sentences that name what a programme is about, and their share."""
_WORDS, _NAMES = 0.5, 0.1
"""Share of the words that is said at least, where names add more than so much to it."""
_RECALLED = 0.3
ANSWERED = frozenset(("number", "name", "date", "rank"))
"""What a third sentence can answer."""
_OF_THE_WHOLE = ANSWERED | frozenset(
    """
    scant refrain counts change superseded stage frame substitution roles
    """.split()
)
"""What is held against a sentence that should say all of the other."""
_CLAUSE = 4.5
"""Weight of a clause that says something: a telling word."""
_SAME_FRAME = 0.65
_TELLING = 3.0
_LONGEST_TOLD = 500
"""Words of a sentence that may have been said; to put those of a longer one in order costs more."""
_SHORT = 2
_TENTATIVE = compiled_later(rf"\b(?:{markers.TENTATIVE})\b")
_SMALL = markers.OF_PASSIVES | markers.AUXILIARIES | markers.DETERMINERS
_REFRAIN = 5
"""Words that two sentences start with before each goes on in its own way."""


def objection(comparison: Comparison) -> str | None:
    """The first reason to keep `comparison.one` although `comparison.other` says it, or None."""
    return next((name for name, holds in _GUARDS.items() if holds(comparison)), None)


def holding(comparison: Comparison) -> set[str]:
    """All the reasons to keep `comparison.one`, by name."""
    return {name for name, holds in _GUARDS.items() if holds(comparison)}


def doubts(comparison: Comparison) -> dict[str, float]:
    """What speaks against the removal without forbidding it: 1 or 0 under each name."""
    return {f"doubt_{name}": float(holds(comparison)) for name, holds in _DOUBTS.items()}


def shares_names_alone(c: Comparison) -> bool:
    """« la ministre viendra à Brest », « la ministre a téléphoné à Brest »: the same names.

    And less than half of the words, and no number.
    """
    words = word_coverage(c.content.items, c.weights, c.said_nearby)
    return words < _WORDS and c.coverage - words >= _NAMES and not any(c.supported)


def may_be_recalled(comparison: Comparison, objection: str | None) -> bool:
    """Whether `one` may recap `other` together with a third sentence.

    What the guard holds against it must be something that the third can answer: a figure, a name, a
    date that is missing. A recap comes after, and says a good part of what it recaps.
    """
    if comparison.coverage_back < _RECALLED or comparison.other > comparison.one:
        return False
    if comparison.content.is_correction or not (objection is None or objection in ANSWERED):
        return False
    return objection is None or _is_held_by(comparison, ANSWERED)


def may_say_a_part(comparison: Comparison) -> bool:
    """Whether nothing speaks against `other` telling a part of the list that `one` is."""
    return _is_held_by(comparison, _OF_THE_WHOLE)


def _is_held_by(comparison: Comparison, reasons: AbstractSet[str]) -> bool:
    """Whether nothing but some reasons may keep `comparison.one`."""
    return not any(holds(comparison) for name, holds in _GUARDS.items() if name not in reasons)


def _scant(c: Comparison) -> bool:
    """A word or two, found in another sentence: « il y aura de la montagne »."""
    is_whole = c.coverage >= _WHOLE and len(c.content.items) >= _SEVERAL and not _scattered(c)
    alike = _MUCH_ALIKE if len(c.content.items) > 1 else SAME
    return _says(c) < _SCANT and c.overlap < alike and not is_whole


def _says(c: Comparison) -> float:
    return c.speech.totals[c.one]


def _poor(c: Comparison) -> bool:
    """It says so little that a longer sentence holds its words by chance."""
    is_whole = c.coverage >= SAME and any(c.counted)
    return _says(c) < LITTLE and c.overlap < SAME and not is_whole


def _scattered(c: Comparison) -> bool:
    """The other says its words far apart, each in another context."""
    return scatter(c) > _FAR_APART


def _fuller(c: Comparison) -> bool:
    return c.coverage_back > SAME and c.unsaid > _FULLER


def _hypothetical(c: Comparison) -> bool:
    return c.overlap > SAID and _is_surer(c.other_content, c.content, c.said)


def _another_number(c: Comparison) -> bool:
    return not all(c.supported)


def _question(c: Comparison) -> bool:
    return c.content.is_question != c.other_content.is_question


def _only_possible(c: Comparison) -> bool:
    return _is_surer(c.content, c.other_content, c.back)


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
    return is_told and (not is_tentative or not markers.CONFIRMS.isdisjoint(one.folded))


def _is_due(one: Content, other: Content) -> bool:
    """Whether one says « doit » and the other « devrait », and nothing else in the conditional."""
    conditional = {w for w in map(str.lower, other.surfaces) if is_conditional(w)}
    is_expected = bool(conditional) and conditional <= markers.EXPECTED
    return is_expected and not markers.DUE.isdisjoint(one.folded)


def _another_rank(c: Comparison) -> bool:
    mine, theirs = c.content.ordinals, c.other_content.ordinals
    return bool(mine and theirs and not mine & theirs)


def _another_date(c: Comparison) -> bool:
    mine, theirs = c.content, c.other_content
    return bool(mine.months - theirs.months or mine.days - theirs.days)


def _another_name(c: Comparison) -> bool:
    """A name that the other does not say, but for what the whole programme is about.

    « Au Havre, le recours… » adds nothing where every third sentence is about Le Havre, unless
    the other names something else in its place.
    """
    unsaid = _unsaid_names(c.content, c.said)
    return any(
        c.said_nearby[n] < _SAME_NAME
        and not _is_apposed(c, n)
        and not _is_called(c.content, c.content.items[n])
        and (not _is_topic(c, c.content.items[n]) or _unsaid_names(c.other_content, c.back))
        for n in unsaid
    )


def _is_called(content: Content, name: Item) -> bool:
    """« Eh bien Paul, je vous le répète »: somebody spoken to, alone between pauses."""
    before = content.folded[name.position - 1] if name.position else ""
    return (
        (not before or before in markers.CALLS)
        and not content.talk.isdisjoint((name.clause - 1, name.clause + 1))
        and all(item.is_name for item in content.items if item.clause == name.clause)
    )


def _is_apposed(c: Comparison, name: int) -> bool:
    """« Hélène Dufresnoy, la fondatrice, … » where the other says « la fondatrice ».

    And the name is told elsewhere.
    """
    items, its = c.content.items, c.content.items[name]
    return c.speech.stems.around(its.stem, c.one) > 1 and any(
        abs(item.clause - its.clause) == 1
        and abs(item.position - its.position) <= _APPOSED
        and not item.is_name
        and said >= SAME
        for item, said in zip(items, c.said, strict=True)
    )


def _unsaid_names(content: Content, said: Sequence[float]) -> list[int]:
    names = enumerate(zip(content.items, said, strict=True))
    return [n for n, (item, its) in names if item.is_name and its < _SAME_NAME]


def _is_topic(c: Comparison, name: Item) -> bool:
    size = stretch_size(c.one, len(c.speech.contents))
    return c.speech.stems.around(name.stem, c.one) >= max(_OFTEN, _TOPIC * size)


def _refrain(c: Comparison) -> bool:
    """The same opening, and another continuation on each side."""
    mine, theirs = c.content.folded, c.other_content.folded
    same = next((n for n, (a, b) in enumerate(zip(mine, theirs, strict=False)) if a != b), 0)
    if same < _REFRAIN:
        return False
    return _goes_on(c.content, _told(c.content, c.said, c.supported), theirs, same) and _goes_on(
        c.other_content, _told(c.other_content, c.back, c.counted_back), mine, same
    )


def _told(content: Content, said: Sequence[float], given: Sequence[bool]) -> set[int]:
    """Positions of what the other says in any words, or follows from its numbers."""
    told = {item.position for item, s in zip(content.items, said, strict=True) if s >= SAID}
    for quantity, is_given in zip(content.quantities, given, strict=True):
        told.update(range(quantity.start, quantity.end) if is_given else ())
    return told


def _goes_on(content: Content, known: Collection[int], other: Sequence[str], start: int) -> bool:
    """Whether a word from `start` on stands nowhere in the other, nor another word for it."""
    theirs = {word.removesuffix("s") for word in other} | _SMALL
    return any(
        word.removesuffix("s") not in theirs and at not in known
        for at, word in enumerate(content.folded)
        if at >= start and len(word) > _SHORT
    )


def _substitution(c: Comparison) -> bool:
    """Another telling word in the same frame is another fact: « embauche », « licencie »."""
    return (
        c.overlap >= SAID
        and has_word_of_its_own(c.content.items, c.weights, c.said)
        and has_word_of_its_own(c.other_content.items, c.other_weights, c.back)
        and is_same_frame(c)
    )


def is_same_frame(c: Comparison) -> bool:
    """Whether most words of both stand in both, in the same order."""
    return frame_likeness(c) >= _SAME_FRAME


def frame_likeness(c: Comparison) -> float:
    """Share of the words of both that stand in the same order in both, in [0, 1]."""
    mine, theirs = c.content.folded, c.other_content.folded
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    is_told = max(len(mine), len(theirs)) <= _LONGEST_TOLD
    return matcher.ratio() if is_told else matcher.quick_ratio()


def has_word_of_its_own(
    items: Sequence[Item], weights: Sequence[float], said: Sequence[float]
) -> bool:
    """Whether a telling word is not said."""
    return any(
        w >= _TELLING and s < _SAME_NAME for _, w, s in zip(items, weights, said, strict=True)
    )


def _clause_of_its_own(c: Comparison) -> bool:
    return has_clause_of_its_own(c.content, c.weights, c.said_nearby)


def has_clause_of_its_own(
    content: Content, item_weights: Sequence[float], strengths: Sequence[float]
) -> bool:
    """« …, un camion s'y est couché »: a clause of which nothing at all is said elsewhere.

    Args:
        content: the sentence.
        item_weights: of its items.
        strengths: how well each is said elsewhere, in [0, 1].
    """
    weights: dict[int, float] = defaultdict(float)
    told = content.talk | content.preamble
    for item, weight, said in zip(content.items, item_weights, strengths, strict=True):
        weights[item.clause] += -math.inf if said >= _SAME_NAME else weight
    return any(w >= _CLAUSE and clause not in told for clause, w in weights.items())


def _corrects(c: Comparison) -> bool:
    return c.content.is_correction and not c.other_content.is_correction


def _corrected(c: Comparison) -> bool:
    """The other gives a new figure with the old one; in a live blog it may stand first."""
    has_new_figure = not all(c.counted_back)
    is_correction = c.other_content.is_correction and (c.other > c.one or has_new_figure)
    return is_correction or (c.other_content.is_contrast and has_new_figure)


def _contrasts(c: Comparison) -> bool:
    return c.content.is_contrast != c.other_content.is_contrast


_GUARDS: Mapping[str, Callable[[Comparison], bool]] = {
    "scant": _scant,
    "number": _another_number,
    "question": _question,
    "possible": _only_possible,
    "rank": _another_rank,
    "date": _another_date,
    "correction": _corrects,
    "corrected": _corrected,
    "comparison": turns_a_comparison,
    "hypothesis": _hypothetical,
    "negation": denies,
    "awaited": awaits,
    "dispute": disputes,
    "refrain": _refrain,
    "name": _another_name,
    "stage": is_asked_and_answered,
    "opposite": says_the_opposite,
    "frame": turns_the_frame,
    "substitution": _substitution,
    "roles": swaps_roles,
    "tense": is_past_and_future,
    "attempt": is_tried_and_done,
    "counts": counts_otherwise,
    "change": changes_the_other_way,
    "superseded": is_superseded,
}
"""The cheapest first."""
_DOUBTS: Mapping[str, Callable[[Comparison], bool]] = {
    "poor": _poor,
    "scattered": _scattered,
    "clause": _clause_of_its_own,
    "fuller": _fuller,
    "denial": denies_alone,
    "contrast": _contrasts,
}
