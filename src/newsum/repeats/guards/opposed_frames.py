"""Whether small words turn a sentence round: « pour » and « contre », « avec » and « sans »."""

from collections.abc import Set as AbstractSet

from newsum.french import opposites
from newsum.repeats.guards.polarity import SAID
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content, Item
from newsum.repeats.sentence.scope import denies_itself

_HALF = 0.5
"""Overlap from which a small word may turn a sentence."""
_TIMES_OF_DAY = frozenset(("matin", "soir"))
_THEN = (("de",), ("d",))
_HOLDING = frozenset(("pour", "avec"))
_FRAME_REACH = 3
"""Words within which « avec » and « sans » hold what follows."""
_DENYING, _NOT_BEFORE = frozenset("pas personne rien jamais aucun aucune".split()), 5
"""Words from « personne » to « avant »: « personne en l'air avant 13 heures »."""
_TURNING = frozenset().union(*(one | other for one, other in opposites.OPPOSITE_FRAMES))


def turns_the_frame(c: Comparison) -> bool:
    """« voté pour », « voté contre »: small words that turn a sentence round."""
    sides = c.content.folded, c.other_content.folded
    if c.overlap < _HALF or any(map(_TURNING.isdisjoint, sides)):
        return False
    mine, theirs = _small_words(c.content), _small_words(c.other_content)
    if c.content.sums_up or c.other_content.sums_up:  # « à la une ce soir, … »
        mine, theirs = mine - _TIMES_OF_DAY, theirs - _TIMES_OF_DAY
    return any(
        (one & mine and other & theirs and not (one & theirs or other & mine))
        or (other & mine and one & theirs and not (one & mine or other & theirs))
        for one, other in opposites.OPPOSITE_FRAMES
        if (one.isdisjoint(_HOLDING) or _holds_the_same(c, one | other))
        and (
            "jamais" not in other
            or not (c.content.negated_clauses and c.other_content.negated_clauses)
        )
    )


def _holds_the_same(c: Comparison, frame: AbstractSet[str]) -> bool:
    """« avec duvet », « sans duvet »: whether both say the same after these words, or nothing."""
    sides = (c.content, c.other_content)
    if not any(_follows(content, item, frame) for content in sides for item in content.items):
        return True
    return any(
        said >= SAID
        and by is not None
        and _follows(c.content, item, frame)
        and _follows(c.other_content, c.other_content.items[by], frame)
        for item, said, by in zip(c.content.items, c.said, c.by, strict=True)
    )


def _follows(content: Content, item: Item, frame: AbstractSet[str]) -> bool:
    before = content.folded[max(0, item.position - _FRAME_REACH) : item.position]
    return not frame.isdisjoint(before)


def _small_words(content: Content) -> set[str]:
    """Its words, « pas avant » being after, and « 6 %, contre 5 % » turning nothing."""
    numbers = {quantity.start for quantity in content.quantities}
    found = set()
    for at, word in enumerate(content.folded):
        following = content.folded[at + 1 : at + 2]
        if word == "avant" and following in _THEN:  # « avant d'exploser » is « puis explose »
            continue
        if word == "avant" and not _DENYING.isdisjoint(
            content.folded[max(0, at - _NOT_BEFORE) : at]
        ):
            found.add("apres")
        elif word == "sans" and denies_itself(content.folded, at):
            found.add("avec")
        elif word != "contre" or at + 1 not in numbers:
            found.add(word)
    return found
