"""Whether two sentences count the same things in other numbers, or one denies the number."""

from collections import Counter

from newsum.french import counting, denials
from newsum.french.numbers import Quantity
from newsum.patterns import compiled_later
from newsum.repeats.guards.polarity import SAME
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.support import gives
from newsum.repeats.sentence.content import Content
from newsum.repeats.sentence.words import comparison_stems

_BOTH = 2
_DENIAL_REACH = 6
"""Words before a number that may deny it."""
_DENIED = compiled_later(rf"\b(?:{denials.OF_A_NUMBER}) $")
_TOLLS = frozenset(s for w in counting.TOLLS for s in comparison_stems(w))


def counts_otherwise(c: Comparison) -> bool:
    """« deux morts et sept blessés », « trois morts et neuf blessés »: two counts, both others.

    By chance one of them is often in the other sentence, or follows from what is. Of those of a
    toll, which is told again and again as it rises, one is enough.
    """
    if not (c.content.quantities and c.other_content.quantities):
        return False
    mine, theirs = _counted(c.content), _counted(c.other_content)
    pairs = [
        (c.content.items[n], mine[n], theirs[by])
        for n, (said, by) in enumerate(zip(c.said, c.by, strict=True))
        if said >= SAME and n in mine and by in theirs
    ]
    others = [
        item
        for item, one, other in pairs
        if not gives(other, c.other_content, one, c.content)
        and not gives(one, c.content, other, c.other_content)
    ]
    return len(others) >= _BOTH or any(item.stem in _TOLLS for item in others)


def denies_a_number(c: Comparison) -> bool:
    """« ce n'est plus 48 secondes » says another thing than « 48 secondes »."""
    asked = [q for q, ok in zip(c.content.quantities, c.counted, strict=True) if ok]
    mine = any(_is_denied(c.content, q) for q in asked)
    keys = {key for q in asked for key in q.keys}
    theirs = [q for q in c.other_content.quantities if not keys.isdisjoint(q.keys)]
    return mine != any(_is_denied(c.other_content, q) for q in theirs)


def _is_denied(content: Content, quantity: Quantity) -> bool:
    before = content.folded[max(0, quantity.start - _DENIAL_REACH) : quantity.start]
    return _DENIED.search(" ".join((*before, ""))) is not None


def _counted(content: Content) -> dict[int | None, Quantity]:
    """The numbers of what is counted once, by index of the item right after each."""
    places = {item.position: n for n, item in enumerate(content.items)}
    found = {
        places[q.end + gap]: q
        for q in content.quantities
        for gap in (1, 0)
        if q.end + gap in places and (not gap or q.end not in places)
        if q.reading("x") is None  # « douze fois plus de cas » counts none
    }
    often = Counter(content.items[n].stem for n in found)
    return {n: q for n, q in found.items() if often[content.items[n].stem] == 1}
