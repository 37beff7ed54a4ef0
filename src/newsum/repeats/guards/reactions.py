"""Somebody's answer to what happened, told on one side alone."""

from newsum.french import reactions
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content
from newsum.terms import fold

_SAID = 0.5
"""Strength from which something of a word is said."""
_MAY_BE = frozenset(map(fold, reactions.VERBS | reactions.AFTER.keys()))
_REACH = 2
"""Words before one that tell whether it is a reaction."""


def answers(c: Comparison) -> bool:
    """« Le syndicat salue la hausse »: somebody's reaction, on one side alone."""
    at = _reaction(c.content)
    if at is None or _reaction(c.other_content) is not None:
        return False
    said = zip(c.content.items, c.said_nearby, strict=True)
    return any(item.position == at and its < _SAID for item, its in said)


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
