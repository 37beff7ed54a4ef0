"""The same words in the same order, but for a small one that makes another fact of them."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from newsum.french import modifiers
from newsum.french.numbers import Quantity
from newsum.patterns import compiled_later
from newsum.repeats.guards.polarity import SAME
from newsum.repeats.guards.same_frame import frame_likeness
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content, Item

_SAME_WORDS, _SAME_ORDER = 0.75, 0.6
"""Overlap, and likeness of the frame, from which a small word is all that has changed; who tells a
thing again in other words uses others of these as well."""
_REACH = 3
"""Words before a number and behind it that tell what is made of it."""
_VERB_AND_LINK = 2
"""Words before a number that is led to: « augmente de »."""
_BEGINNING = 4
"""Letters by which a verb is recognised in another form."""
_MANY = 24
"""Numbers looked at, at most."""
_FAR = 4
"""Words from « voulait » to what was wanted."""
_OF_ANOTHER, _ANEW = frozenset(("aussi", "tour")), "nouveau"
"""Words without which nothing is by another, or again."""
_TO_BE = (frozenset(("est", "sont")), frozenset(("etait", "etaient")))
_ONE = frozenset(("un", "une"))
_GENDERS = ({"le", "la"}, {"un", "une"})

_EITHER_WAY = tuple(compiled_later(rf"\b(?:{words})\b") for words in modifiers.EITHER_WAY)
_BESIDES = tuple(
    (compiled_later(rf"\b(?:{words})\b"), compiled_later(rf"\b(?:{words}|{instead})\b"))
    for words, instead in modifiers.BESIDES.items()
)
_BY_ANOTHER = compiled_later(rf"\b(?:{modifiers.BY_ANOTHER})\b")
_ALSO = compiled_later(rf"\b(?:{modifiers.ALSO}|{modifiers.BY_ANOTHER})\b")
_AGAIN = compiled_later(rf"\b(?:{modifiers.AGAIN})\b")
_NO_LONGER = compiled_later(rf"\b(?:{modifiers.NO_LONGER})\b")
_NOT = compiled_later(rf"\b(?:{modifiers.NOT})\b")
_UNREALISED = compiled_later(rf"\b(?:{modifiers.UNREALISED})$")
_LIMITS = {
    what: compiled_later(rf"(?<!\w)(?:{words})$") for what, words in modifiers.LIMITS.items()
}
_NO_LIMITS = compiled_later(rf"\b(?:{modifiers.NO_LIMITS})$")
_LIMITS_BEHIND = {
    what: compiled_later(rf"^(?:\w+ )?(?:{words})\b")
    for what, words in modifiers.LIMITS_BEHIND.items()
}
_PARTS = {what: compiled_later(rf"\b(?:{words})$") for what, words in modifiers.PARTS.items()}


def is_altered(c: Comparison) -> bool:
    """« presque maîtrisé », « moins de 150 », « était », « la prévenue »: one of the two alone."""
    return c.overlap >= _SAME_WORDS and _differs(c) and frame_likeness(c) >= _SAME_ORDER


def is_by_another(c: Comparison) -> bool:
    """« elle aussi a pleuré »."""
    if _OF_ANOTHER.isdisjoint(c.content.folded):  # nearly always
        return False
    mine, theirs = _words(c.content), _words(c.other_content)
    return _BY_ANOTHER.search(mine) is not None and _ALSO.search(theirs) is None


def is_so_again(c: Comparison) -> bool:
    """« de nouveau affichés », « ne sont plus affichés »."""
    if _ANEW not in c.content.folded and _ANEW not in c.other_content.folded:
        return False
    mine, theirs = _words(c.content), _words(c.other_content)
    return any(
        _AGAIN.search(again) and _NO_LONGER.search(no_longer) and not _NO_LONGER.search(again)
        for again, no_longer in ((mine, theirs), (theirs, mine))
    )


def _differs(c: Comparison) -> bool:
    mine, theirs = c.content, c.other_content
    one, other = _words(mine), _words(theirs)
    return (
        any((small.search(one) is None) != (small.search(other) is None) for small in _EITHER_WAY)
        or any(small.search(one) and not said.search(other) for small, said in _BESIDES)
        or _was_so_before(one, other)
        or _is_so_and_was(mine, theirs)
        or _is_so_and_was(theirs, mine)
        or _tells_a_number_otherwise(mine, theirs)
        or _tells_of_others(c)
    )


def _tells_of_others(c: Comparison) -> bool:
    """Whether the same word is of another man or woman, of one and of more, or not done yet."""
    mine, theirs = c.content, c.other_content
    same = list(_same_items(c))
    places = [(item.position, its.position) for item, its in same]
    return (
        any(
            _is_another_person(mine, item, theirs, its)
            or _is_not_done(mine, item, theirs, its)
            or _is_not_done(theirs, its, mine, item)
            for item, its in same
        )
        or _counts_one_of_more(mine, theirs, places)
        or _counts_one_of_more(theirs, mine, ((its, at) for at, its in places))
    )


def _words(content: Content) -> str:
    return " ".join(content.folded)


def _was_so_before(one: str, other: str) -> bool:
    """« n'est plus potable », « n'est pas potable »."""
    is_not = _NOT.search(other) is not None and _NO_LONGER.search(other) is None
    return is_not and _NO_LONGER.search(one) is not None


def _is_so_and_was(one: Content, other: Content) -> bool:
    """« est obligatoire », « était obligatoire »."""
    return (
        not _TO_BE[0].isdisjoint(one.folded)
        and _TO_BE[1].isdisjoint(one.folded)
        and _TO_BE[0].isdisjoint(other.folded)
        and not _TO_BE[1].isdisjoint(other.folded)
    )


def _tells_a_number_otherwise(mine: Content, theirs: Content) -> bool:
    """« il y a dix ans », « pendant dix ans »: none of the same numbers is told as this one."""
    return any(
        its and not any(_are_alike(one, other) for other in its)
        for quantity, one in _made_of(mine)
        for its in [[other for same, other in _made_of(theirs) if same.keys & quantity.keys]]
    )


class _Made(NamedTuple):
    """What the words around a number make of it, each by name or nothing."""

    limit: str
    part: str
    verb: str
    """How the verb begins from which « de » or « à » leads to the number."""


def _made_of(content: Content) -> Iterator[tuple[Quantity, _Made]]:
    for quantity in content.quantities[:_MANY]:
        if not quantity.is_composed:
            before = " ".join(content.folded[max(0, quantity.start - _REACH) : quantity.start])
            behind = " ".join(content.folded[quantity.end : quantity.end + _REACH])
            limit = _found(_LIMITS, before) or _found(_LIMITS_BEHIND, behind)
            is_limited = not _NO_LIMITS.search(before)
            part, verb = _found(_PARTS, before), ""
            if not part:
                part, verb = _led_to(content, quantity)
            yield quantity, _Made(limit if is_limited else "", part, verb)


def _led_to(content: Content, quantity: Quantity) -> tuple[str, str]:
    if quantity.start < _VERB_AND_LINK:
        return "", ""
    verb, link = content.folded[quantity.start - 2], content.surfaces[quantity.start - 1].lower()
    part = "by" if link in modifiers.BY else "to" if link in modifiers.TO else ""
    return part, verb[:_BEGINNING] if part else ""


def _found(kinds: Mapping[str, re.Pattern[str]], words: str) -> str:
    return next((what for what, pattern in kinds.items() if pattern.search(words)), "")


def _are_alike(one: _Made, other: _Made) -> bool:
    """A part that is told by one alone, as in « dix ans », may be that of the other."""
    return one.limit == other.limit and (
        one.part == other.part or not one.part or not other.part or one.verb != other.verb
    )


def _same_items(c: Comparison) -> Iterator[tuple[Item, Item]]:
    return (
        (item, c.other_content.items[at])
        for item, at, said in zip(c.content.items, c.by, c.said, strict=True)
        if at is not None and said >= SAME
    )


def _is_another_person(mine: Content, item: Item, theirs: Content, its: Item) -> bool:
    """« le prévenu », « la prévenue »."""
    articles = {_before(mine, item), _before(theirs, its)}
    he, she = sorted((mine.folded[item.position], theirs.folded[its.position]), key=len)
    return articles in _GENDERS and he != she and she.startswith(he)


def _counts_one_of_more(one: Content, more: Content, places: Iterable[tuple[int, int]]) -> bool:
    """« dans un sens », « dans les deux sens »; not « soixante et un »."""
    counted = {quantity.end for quantity in one.quantities}
    several = {quantity.end for quantity in more.quantities if quantity.value > 1}
    return any(
        at and one.folded[at - 1] in _ONE and at not in counted and its in several
        for at, its in places
    )


def _is_not_done(hoped: Content, item: Item, done: Content, its: Item) -> bool:
    """« voulait vendre », « a vendu »."""
    if not hoped.is_infinitive(item.position) or done.is_infinitive(its.position):
        return False
    before = hoped.folded[max(0, item.position - _FAR) : item.position]
    return _UNREALISED.search(" ".join(before)) is not None


def _before(content: Content, item: Item) -> str:
    return content.folded[item.position - 1] if item.position else ""
