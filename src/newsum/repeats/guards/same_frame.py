"""The same words in the same order, and another one in their midst or at their end."""

from collections.abc import Collection, Iterator, Sequence
from difflib import SequenceMatcher

from newsum.french import dates, markers, modifiers, moods
from newsum.repeats.guards.extent import has_word_of_its_own
from newsum.repeats.guards.polarity import SAID
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content
from newsum.repeats.sentence.phonetics import phonetic

_SAME_FRAME = 0.65
_ADDED = 1.5
"""Weight of a word that is told besides."""
_LONGEST_TOLD = 500
"""Words of a sentence that may have been said; to put those of a longer one in order costs more."""
_SHORT = 2
_SMALL = (
    markers.OF_PASSIVES
    | markers.AUXILIARIES
    | markers.DETERMINERS
    | markers.HESITATIONS
    | markers.TITLES
)
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
    heard = {sound for word in other if (sound := phonetic(word))}
    return any(
        word.removesuffix("s") not in theirs and at not in known and phonetic(word) not in heard
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


def is_addition(c: Comparison) -> bool:
    """All of the other in its frame, and a telling word more: « deux ans avec sursis »."""
    if min(c.back, default=0.0) < SAID:  # else it may be a word heard otherwise
        return False
    added = _added(c)
    is_told = bool(added) and _may_be_told(c) and is_same_frame(c)
    return is_told and not added.isdisjoint(_inserted(c))


def _added(c: Comparison) -> set[int]:
    """Positions of telling words that are not said, after others of their clause that are."""
    content, known = c.content, set[int]()
    added = set()
    for item, weight, said in zip(content.items, c.weights, c.said_nearby, strict=True):
        if said >= SAID:
            known.add(item.clause)
        elif weight >= _ADDED and item.clause in known - content.talk:
            added.add(item.position)
    return {at for at in added if not _tells_nothing(content.folded, at)}


def _tells_nothing(words: Sequence[str], at: int) -> bool:
    """« précise-t-il », « là-bas », « le 20 janvier prochain »."""
    before = words[at - 1] if at else ""
    return (
        words[at] in moods.TOLD | moods.REPORTED
        or (before, words[at]) in modifiers.POINTING
        or (words[at].startswith(modifiers.NEXT) and before in dates.MONTHS | dates.DAYS)
    )


def _inserted(c: Comparison) -> Iterator[int]:
    """Positions of the words that stand between those of the other, in the place of none."""
    for tag, start, end, _, _ in _in_order(c).get_opcodes():
        if tag == "delete":
            yield from range(start, end)


def is_same_frame(c: Comparison) -> bool:
    """Whether most words of both stand in both, in the same order."""
    return frame_likeness(c) >= _SAME_FRAME


def frame_likeness(c: Comparison) -> float:
    """Share of the words of both that stand in the same order in both, in [0, 1]."""
    return _in_order(c).ratio() if _may_be_told(c) else _in_order(c).quick_ratio()


def _may_be_told(c: Comparison) -> bool:
    return max(len(c.content.folded), len(c.other_content.folded)) <= _LONGEST_TOLD


def _in_order(c: Comparison) -> SequenceMatcher[str]:
    return SequenceMatcher(None, c.content.folded, c.other_content.folded, autojunk=False)
