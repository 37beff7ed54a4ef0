"""Which item of one sentence says which of another, in other words or by ear."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newsum.repeats.pair.hearing import heard_alike, unsaid_words
from newsum.repeats.pair.speech import Speech

_MISHEARD, _KNOWN_AROUND = 0.92, 0.4
"""How well a name heard in another way is said; share of the words around that are the same."""
_OUTRIGHT = 0.9
"""Strength from which a word is the other one, or of its family."""


class Alignment(NamedTuple):
    """How well each item of either sentence is said by the best one of the other, and by which."""

    said: tuple[float, ...]
    by: tuple[int | None, ...]
    said_back: tuple[float, ...]
    by_back: tuple[int | None, ...]
    heard: frozenset[int] = frozenset()
    """Positions of words that were heard otherwise in the other sentence."""
    heard_back: frozenset[int] = frozenset()


def align(speech: Speech, one: int, other: int) -> Alignment:
    """Two sentences side by side, what was heard otherwise in one of them included."""
    return _with_misheard(speech, one, other, align_words(speech, one, other))


def align_words(speech: Speech, one: int, other: int) -> Alignment:
    """Two sentences side by side, as far as their words can be matched.

    Ties go to the first item, so that the order in which keys come does not matter.

    Linear: of the items of a sentence that hold a key, the best alone meets those of the other.
    """
    index, mine, theirs = speech.index_of(one), speech.contents[one], speech.contents[other]
    there, back = [0.0] * len(mine.items), [0.0] * len(theirs.items)
    by: list[int | None] = [None] * len(mine.items)
    by_back: list[int | None] = [None] * len(theirs.items)
    indexed = index.keys()
    strongest: dict[str, tuple[float, int]] = {}
    for m, item in enumerate(theirs.items):
        keys = item.keys
        best, first = 0.0, None
        for key in keys.keys() & indexed:
            strength = keys[key]
            if key not in strongest or strength > strongest[key][0]:
                strongest[key] = strength, m
            n, its = index[key][0]
            found = its * strength
            if found > best or (found == best and first is not None and n < first):
                best, first = found, n
        back[m], by_back[m] = best, first
    for key, (strength, m) in strongest.items():
        for n, its in index[key]:
            found, last = its * strength, by[n]
            if found > there[n] or (found == there[n] and last is not None and m < last):
                there[n], by[n] = found, m
    return Alignment(*_but_once(there, by, back, by_back), *_but_once(back, by_back, there, by))


def _but_once(
    said: Sequence[float],
    by: Sequence[int | None],
    back: Sequence[float],
    by_back: Sequence[int | None],
) -> tuple[tuple[float, ...], tuple[int | None, ...]]:
    """How well each is said, by a word that says no other one outright.

    « loyer » says « loyer », and not « autorisé » besides because « loi » would.
    """
    found = list(said)
    for n, (share, m) in enumerate(zip(said, by, strict=True)):
        if m is not None and share < _OUTRIGHT <= back[m] and by_back[m] != n:
            found[n] = 0.0
    sayers = tuple(m if share else None for share, m in zip(found, by, strict=True))
    return tuple(map(_held_once, found)), sayers


@lru_cache(maxsize=4_000)
def _held_once(strength: float) -> float:
    """Of a long text there are millions, and nearly all are equal to one of a few hundred."""
    return strength


def _with_misheard(speech: Speech, one: int, other: int, aligned: Alignment) -> Alignment:
    """What each sentence alone calls by a name that sounds like one of the other is the same."""
    mine, theirs = speech.contents[one], speech.contents[other]
    if sum(map(bool, aligned.said)) < _KNOWN_AROUND * len(aligned.said):
        return aligned
    unsaid = unsaid_words(mine, aligned.said)
    unsaid_back = unsaid_words(theirs, aligned.said_back)
    if not unsaid and not unsaid_back:
        return aligned
    said, by = list(aligned.said), list(aligned.by)
    said_back, by_back = list(aligned.said_back), list(aligned.by_back)
    heard: set[int] = set()
    heard_back: set[int] = set()
    for here, there in heard_alike(mine, unsaid, theirs, unsaid_back):
        ours = [n for n, i in enumerate(mine.items) if i.position in here and not said[n]]
        its = [n for n, i in enumerate(theirs.items) if i.position in there and not said_back[n]]
        if _are_both_told_again(speech, one, ours, its, other):
            continue
        for n in ours:
            said[n], by[n] = _MISHEARD, its[0] if its else None
        for n in its:
            said_back[n], by_back[n] = _MISHEARD, ours[0] if ours else None
        heard.update(here)
        heard_back.update(there)
    return Alignment(
        tuple(said),
        tuple(by),
        tuple(said_back),
        tuple(by_back),
        frozenset(heard),
        frozenset(heard_back),
    )


def _are_both_told_again(
    speech: Speech, one: int, ours: Sequence[int], its: Sequence[int], other: int
) -> bool:
    """Two names that both come back are two people."""
    return bool(ours and its) and all(
        max(speech.stems.around(contents.items[n].stem, at) for n in places) > 1
        for contents, at, places in (
            (speech.contents[one], one, ours),
            (speech.contents[other], other, its),
        )
    )
