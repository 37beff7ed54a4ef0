"""Claims of two sources that cannot both hold, however little else their sentences share."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsum.model import Dispute
from newsum.repeats.pair.weighing import LITTLE
from newsum.repeats.sentence.claims import Claim, claims_of, comes_too_late, years_of
from newsum.repeats.sentence.content import Content
from newsum.repeats.stories import Stories

_LITTLE_OF_A_THING = LITTLE / 2
"""Weight of what must be shared around « le marché », which both name."""
_MOST_CLAIMS = 40
"""A claim is held against so many others about the same thing: keeps the search linear."""
_MOST_YEARS_APART = 5
"""« le conducteur, 52 ans », « le conducteur, 31 ans » are two drivers."""
_ABOUT_AS_MANY = 0.2
_OF_ANYBODY = frozenset(("negation", "age"))
"""Kinds that are told of one thing, whoever else the sentences name."""
_TIMES = frozenset(("when", "date"))
"""Kinds that claim when it is."""
_LATER = frozenset(("life", "custody", "search"))
"""Kinds of which the greater value is the later state."""
_ABOUT: Mapping[str, str] = {"life": "state", "custody": "state", "search": "state", "when": "date"}


class _Told(NamedTuple):
    at: int
    claim: Claim


def find_rivals(
    contents: Sequence[Content], sources: Sequence[object], stories: Stories
) -> Iterator[Dispute]:
    """Sentences of different sources of which each claims what the other excludes. Linear.

    Args:
        contents: What the sentences say.
        sources: That of each.
        stories: What is told around them.
    """
    earlier: defaultdict[tuple[str, str], list[_Told]] = defaultdict(list)
    for index, content in enumerate(contents):
        for claim in claims_of(content):
            others = earlier[claim.kind, claim.about]
            for other in others[-_MOST_CLAIMS:]:
                is_across = sources[other.at] is not sources[index]
                if (
                    is_across
                    and _exclude(other.claim, claim)
                    and not _are_of_other_times(contents[other.at], content, claim)
                    and _are_of_one_story(stories, other, _Told(index, claim))
                ):
                    yield Dispute(
                        earlier=other.at,
                        later=index,
                        about=_ABOUT.get(claim.kind, claim.kind),
                        newer=_newer(other, _Told(index, claim)),
                    )
            others.append(_Told(index, claim))


def _newer(one: _Told, other: _Told) -> int | None:
    if one.claim.kind not in _LATER:
        return None
    return max((one, other), key=lambda told: told.claim.value).at


def _exclude(one: Claim, other: Claim) -> bool:
    """Whether two claims about one thing cannot both hold."""
    if one.kind == "negation":
        return _denies(one, other) or _denies(other, one)
    if None not in (one.whose, other.whose) and one.whose != other.whose:
        return False
    if one.kind == "when":
        return _is_put_off(str(one.value), str(other.value)) or _is_put_off(
            str(other.value), str(one.value)
        )
    if isinstance(one.value, str) or isinstance(other.value, str):
        return one.value != other.value
    apart = abs(one.value - other.value)
    if one.kind == "age":
        return 0 < apart <= _MOST_YEARS_APART
    is_rough = one.is_rough or other.is_rough
    return apart > (_ABOUT_AS_MANY * max(one.value, other.value) if is_rough else 0)


def _denies(none: Claim, some: Claim) -> bool:
    """Whether the one finds nothing and the other something: of the same kind, if it says which."""
    if none.value or not some.value:
        return False
    if None not in (none.where, some.where) and none.where != some.where:
        return False
    return none.whose is None or set(none.whose.split()) <= set((some.whose or "").split())


def _is_put_off(when: str, put_off: str) -> bool:
    not_before = put_off.removeprefix("not before ")
    is_put_off = not_before != put_off and not when.startswith("not before ")
    return is_put_off and comes_too_late(when, not_before)


def _are_of_other_times(one: Content, other: Content, claim: Claim) -> bool:
    """« … lundi », « … mardi »; « … en 2012 », beside no year."""
    if claim.kind in _TIMES:
        return False
    return years_of(one) != years_of(other) or any(
        mine and theirs and mine.isdisjoint(theirs)
        for mine, theirs in ((one.months, other.months), (one.days, other.days))
    )


def _are_of_one_story(stories: Stories, one: _Told, other: _Told) -> bool:
    """Whether neither has telling words of its own, and what is around them is shared."""
    words = one.claim.words | other.claim.words
    is_of_anybody = one.claim.kind in _OF_ANYBODY
    have_own_words = stories.has_own_word(
        one.at, other.at, one.claim.words
    ) and stories.has_own_word(other.at, one.at, other.claim.words)
    least = _LITTLE_OF_A_THING if one.claim.kind == "date" else LITTLE
    return (is_of_anybody or not have_own_words) and stories.may_be_one(
        one.at, other.at, words, least
    )
