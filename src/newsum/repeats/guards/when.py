"""When it is: past or to come, so no longer, this year or the one before."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

from newsum.french import dates, stages
from newsum.french.verbs import is_conditional, is_infinitive
from newsum.patterns import compiled_later
from newsum.repeats.guards.polarity import SAID, SAME
from newsum.repeats.guards.same_frame import frame_likeness
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content
from newsum.terms import fold

_FUTURE_ENDINGS = ("ra", "ront", "rons", "rez", "rai", "ras")
_SHORTEST_FUTURE = 5
_TO_BE = frozenset("sera seront va vont".split())
"""« sera fermé », « va fermer »."""
_DUE = frozenset(("doit", "doivent"))
"""« doit commencer »."""
_DONE = frozenset("a ont avait avaient".split())
"""« a fermé », « a été fermé », as written: « à » is a preposition."""
_PARTICIPLE_ENDINGS = (
    "e", "es", "ee", "ees", "i", "is", "ie", "ies", "u", "us", "ue", "ues", "t", "ts", "te", "tes",
)  # fmt: skip
_AUXILIARY_REACH = 3
_JUST_DONE = (("vient", "de"), ("viennent", "de"), ("vient", "d"), ("viennent", "d"))
"""« viennent de paraître »."""
_PAST_AND_FUTURE = ({"past", "future"}, {"imperfect", "future"})
_IMPERFECT = ("ait", "aient")
_SHORTEST_IMPERFECT = 5
_UNTENSED = ("ant", "é", "ée", "és", "ées", "i", "u", "is", "us")
"""How forms end that tell no tense, infinitives apart: working, worked."""
_SAME_VERB = 3
"""Letters that the forms of a verb share."""
_SAME_WORDS, _VERBATIM = 0.8, 0.7
"""Overlap, and likeness of the frame, from which the tense is all that has changed; who tells a
story again in other words may tell it in another tense."""
_BEFORE = compiled_later(rf"\b(?:{dates.BEFORE})\b")
_NOW = compiled_later(rf"\b(?:{dates.NOW})\b")
_HALF = 0.5
"""Overlap from which the same verb is of the same thing."""
_HAD_TO, _HAS_BEEN = frozenset(("devait", "devaient")), frozenset("a ont est sont".split())
_COMPARED_REACH = 5
"""Words from « contre » to when."""
_WAS_DUE = compiled_later(rf"\b(?:{stages.WAS_DUE})\b")
_WILL_BE = compiled_later(r"\b\w{2,}(?:ra|ront|[eid]rons)\b")
_HAD, _WAS = compiled_later(r"\bavai(?:t|ent)\b"), compiled_later(r"\b\w+ai(?:t|ent)\b")


def is_past_and_future(c: Comparison) -> bool:
    """« la tempête a touché la côte », « la tempête touchera la côte »: told, then done.

    « où elle siégeait » is past as well, beside « elle siégera ».
    """
    if c.overlap < SAID:
        return False
    return any(
        {_tense(c.content, mine), _tense(c.other_content, its)} in _PAST_AND_FUTURE
        for mine, its in _same_words(c)
    )


def _same_words(c: Comparison) -> Iterator[tuple[int, int]]:
    """Positions of the words that are the same on both sides, names apart."""
    return (
        (item.position, c.other_content.items[at].position)
        for item, at, said in zip(c.content.items, c.by, c.said, strict=True)
        if at is not None and said >= SAME and not item.is_name
    )


def _tense(content: Content, at: int) -> Literal["past", "imperfect", "future"] | None:
    """That of the verb at `at`, if it has one of these and is a verb at all."""
    word = content.folded[at]
    before = content.folded[max(0, at - _AUXILIARY_REACH) : at]
    written = [w.lower() for w in content.surfaces[max(0, at - _AUXILIARY_REACH) : at]]
    if len(word) >= _SHORTEST_FUTURE and word.endswith(_FUTURE_ENDINGS):
        return "future"
    if not _TO_BE.isdisjoint(before) or not _DUE.isdisjoint(before[-2:]):
        return "future"
    is_done = word.endswith(_PARTICIPLE_ENDINGS) and not _DONE.isdisjoint(written)
    if is_done or before[-2:] in _JUST_DONE:
        return "past"
    return "imperfect" if _is_imperfect(content.surfaces[at].lower()) else None


def is_so_no_longer(c: Comparison) -> bool:
    """« emploie trente personnes », « employait trente personnes », in the same words."""
    if c.overlap < _SAME_WORDS:
        return False
    mine, theirs = c.content.surfaces, c.other_content.surfaces
    return any(
        _has_changed(mine[one].lower(), theirs[other].lower()) for one, other in _same_words(c)
    ) and (frame_likeness(c) >= _VERBATIM)


def _has_changed(one: str, other: str) -> bool:
    """Whether of two forms of a verb one alone is in the imperfect, and the other has a tense."""
    if one[:_SAME_VERB] != other[:_SAME_VERB] or _is_imperfect(one) == _is_imperfect(other):
        return False
    other_tense = other if _is_imperfect(one) else one
    return not (other_tense.endswith(_UNTENSED) or is_infinitive(other_tense, fold(other_tense)))


def _is_imperfect(word: str) -> bool:
    is_long = len(word) >= _SHORTEST_IMPERFECT
    return is_long and word.endswith(_IMPERFECT) and not is_conditional(word)


def was_to_be(c: Comparison) -> bool:
    """« la réunion devait être à Lille », « la réunion sera à Lille », or has been."""
    if c.overlap >= _HALF and any(
        _was_due_and_is_done(c.content, one, c.other_content, other)
        or _was_due_and_is_done(c.other_content, other, c.content, one)
        for one, other in _same_words(c)
    ):
        return True
    mine, theirs = _told(c.content.folded), _told(c.other_content.folded)
    return any(
        one.was_due and not one.is_to_come and other.is_to_come and not other.was_due
        for one, other in ((mine, theirs), (theirs, mine))
    )


def _was_due_and_is_done(due: Content, verb: int, done: Content, its: int) -> bool:
    before = done.folded[max(0, its - _AUXILIARY_REACH) : its]
    return (
        not _HAD_TO.isdisjoint(due.folded[max(0, verb - 2) : verb])
        and due.is_infinitive(verb)
        and done.folded[its].endswith(_PARTICIPLE_ENDINGS)
        and not _HAS_BEEN.isdisjoint(before)
        and _TO_BE.isdisjoint(before)
    )


def is_of_another_time(c: Comparison) -> bool:
    """« l'an dernier », « cette année »: one tells of the one alone, the other of the other."""
    mine, theirs = _told(c.content.folded), _told(c.other_content.folded)
    return _was_before(mine, theirs) or _was_before(theirs, mine)


class _Told(NamedTuple):
    """When it is, as far as a sentence says so."""

    names_one_before: bool
    """The year before, or the month."""
    is_before: bool
    """And compares this one with none."""
    is_now: bool
    is_to_come: bool
    had_been: bool
    was: bool
    was_due: bool


@lru_cache(maxsize=1000)
def _told(folded: tuple[str, ...]) -> _Told:
    """Kept for a while: a sentence is compared with several."""
    words = " ".join(folded)
    before = _BEFORE.search(words)
    return _Told(
        names_one_before=before is not None,
        is_before=before is not None and not _compares(words[: before.start()].split()),
        is_now=_NOW.search(words) is not None,
        is_to_come=_WILL_BE.search(words) is not None,
        had_been=_HAD.search(words) is not None,
        was=_WAS.search(words) is not None,
        was_due=_WAS_DUE.search(words) is not None,
    )


def _was_before(one: _Told, other: _Told) -> bool:
    """Whether the first alone tells of the year before, and the second does not.

    It says that it is of this one, or is to come, or the first tells what had been by then.
    """
    return (
        one.is_before
        and not other.names_one_before
        and (
            (other.is_now and not one.is_now)
            or (other.is_to_come and not one.is_to_come)
            or (one.had_been and not other.was)
        )
    )


def _compares(before: Sequence[str]) -> bool:
    """« contre 1,60 euro l'an dernier », « plus que l'an passé »: of this one all the same."""
    return "contre" in before[-_COMPARED_REACH:] or before[-1:] == ["que"]
