"""The same of somebody else, who is named by the person: his brother, his deputy."""

from collections.abc import Sequence

from newsum.french import relatives, subjects
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content, Item

_SAID = 0.5
"""Strength from which something of a word is said."""
_ANY = relatives.RELATED | relatives.UNDER
_OF, _OF_THE = frozenset("de du des d".split()), ("du", "des")
_BEARER_REACH = 4
"""Words after « frère », up to whose."""


def is_of_a_relative(c: Comparison) -> bool:
    """« le frère de Paul a été arrêté », « Paul a été arrêté »: another one, on one side alone."""
    return _names_a_relative(c.content, c.said) or _names_a_relative(c.other_content, c.back)


def _names_a_relative(content: Content, said: Sequence[float]) -> bool:
    """Whether it is of somebody whom the other does not say, told by whom it does say."""
    if _ANY.isdisjoint(content.folded):
        return False
    return any(
        its < _SAID <= bearers and _is_related(content, item, bearer)
        for item, bearer, its, bearers in zip(
            content.items, content.items[1:], said, said[1:], strict=False
        )
    )


def _is_related(content: Content, item: Item, bearer: Item) -> bool:
    """« la mère de l'enfant », « le vice-président », « grand-père »; not « fille de pêcheur »."""
    word, *after = content.folded[item.position : bearer.position + 1]
    if word in relatives.UNDER:
        return len(after) == 1
    if word in relatives.REMOVED:
        return after[0] in relatives.RELATED
    return (
        word in relatives.RELATED
        and len(after) <= _BEARER_REACH
        and not _OF.isdisjoint(after[:1])
        and (bearer.is_name or after[0] in _OF_THE or not subjects.KNOWN.isdisjoint(after))
    )
