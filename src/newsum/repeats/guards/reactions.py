"""Somebody's answer to what happened, told on one side alone."""

from newsum.french import reactions
from newsum.patterns import compiled_later
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content
from newsum.terms import fold

_SAID = 0.5
"""Strength from which something of a word is said."""
_MAY_BE = frozenset(map(fold, reactions.VERBS | reactions.AFTER.keys()))
_NOT_ENOUGH = compiled_later(rf"\b(?:{reactions.NOT_ENOUGH})\b")
_REACH = 2
"""Words before one that tell whether it is a reaction."""


def answers(c: Comparison) -> bool:
    """« Le syndicat salue la hausse », « ce n'est pas assez »: a reaction, on one side alone."""
    if _finds_too_little(c.content) and not _finds_too_little(c.other_content):
        return True
    at = _reaction(c.content)
    if at is None or _reaction(c.other_content) is not None:
        return False
    said = zip(c.content.items, c.said_nearby, strict=True)
    return any(item.position == at and its < _SAID for item, its in said)


def _finds_too_little(content: Content) -> bool:
    may_be = any(word.startswith(reactions.ENOUGH) for word in content.folded)
    return may_be and _NOT_ENOUGH.search(" ".join(content.folded)) is not None


def _reaction(content: Content) -> int | None:
    """Where somebody answers who is not speaking: not « je salue », « il ne s'oppose pas »."""
    if _MAY_BE.isdisjoint(content.folded):
        return None
    for at, word in enumerate(content.surfaces):
        written = word.lower()
        before = content.folded[max(0, at - _REACH) : at]
        is_led = not reactions.AFTER.get(written, frozenset()).isdisjoint(before[-1:])
        is_reaction = written in reactions.VERBS or is_led
        if is_reaction and reactions.NONE_AFTER.isdisjoint(before):
            return at
    return None
