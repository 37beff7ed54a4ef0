"""The same words in the same order, and another one in their midst or at their end."""

from collections.abc import Collection, Sequence
from difflib import SequenceMatcher

from newsum.french import markers
from newsum.repeats.guards.extent import has_word_of_its_own
from newsum.repeats.guards.polarity import SAID
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content

_SAME_FRAME = 0.65
_LONGEST_TOLD = 500
"""Words of a sentence that may have been said; to put those of a longer one in order costs more."""
_SHORT = 2
_SMALL = markers.OF_PASSIVES | markers.AUXILIARIES | markers.DETERMINERS
_REFRAIN = 5
"""Words that two sentences start with before each goes on in its own way."""


def is_refrain(c: Comparison) -> bool:
    """The same opening, and another continuation on each side."""
    mine, theirs = c.content.folded, c.other_content.folded
    same = next((n for n, (a, b) in enumerate(zip(mine, theirs, strict=False)) if a != b), 0)
    if same < _REFRAIN:
        return False
    told = _told(c.content, c.said, c.supported) | c.heard
    told_back = _told(c.other_content, c.back, c.counted_back) | c.heard_back
    return _goes_on(c.content, told, theirs, same) and _goes_on(
        c.other_content, told_back, mine, same
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


def is_substitution(c: Comparison) -> bool:
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
