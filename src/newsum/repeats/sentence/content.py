"""What one sentence says, in a form that can be compared: items, quantities, polarity, mood."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, pairwise, repeat
from typing import Any, NamedTuple, TypeVar

from newsum.french import counting, dates, denials, markers, moods, narration, opposites, revisions
from newsum.french.background import document_frequency
from newsum.french.frames import frame_mask
from newsum.french.numbers import Quantity
from newsum.french.verbs import is_infinitive
from newsum.phrase_matcher import PhraseMatcher, openings_of
from newsum.repeats.sentence.contrast import is_put_right
from newsum.repeats.sentence.implicit_negation import implicit_negations
from newsum.repeats.sentence.keys import keys_and_sides, other_side, stronger, turned
from newsum.repeats.sentence.mood import is_question, possible_from
from newsum.repeats.sentence.names import find_names
from newsum.repeats.sentence.negation import find_negated
from newsum.repeats.sentence.phonetics import phonetic
from newsum.repeats.sentence.words import (
    Spoken,
    Word,
    comparison_stems,
    let_go,
    surfaces_of,
)

_T = TypeVar("_T")
_NONE: frozenset[Any] = frozenset()
_AS_ONE, _UNKNOWN, _LONG_JOINED = 0.92, 2.0**-10, 7
_CORRECTION = PhraseMatcher(revisions.CORRECTIONS)
_CONTRAST = PhraseMatcher(revisions.CONTRASTS)
_SUMMING_UP = PhraseMatcher(narration.SUMMING_UP)
_UPDATE = PhraseMatcher(revisions.UPDATES)
_BREAKING = PhraseMatcher(revisions.BREAKING)
_TELLING = ("parl", "disai", "annonc", "evoqu")
"""How the verbs begin of what was told before: « je vous en parlais à midi : … »."""
_MULTIPLYING = ("doubl", "tripl", "quadrupl")
"""Verbs that tell a number: « ont doublé », « n'ont pas doublé »."""
_I = ("j",)
"""« j'attends la réponse » tells something, « attends » nothing."""
_ACCUSED_REACH = 5
"""Words from « accuse » to « de »."""
_NOBODY = "personne"
"""« personne n'est mort » says nothing of a person."""
_FEW = 10


class Item(NamedTuple):
    """A word that carries content."""

    stem: str
    position: int
    """Among the words of the sentence."""
    clause: int
    is_name: bool
    is_negated: bool
    keys: Mapping[str, float]
    """What it can be matched by, and how well each stands for it, in (0, 1]."""
    opposites: frozenset[str]
    """Sides of opposites it stands on: `3039a`."""


def are_opposite(one: Item, other: Item) -> bool:
    """Whether two words stand on the two sides of some opposites."""
    return not _other_sides(one.opposites).isdisjoint(other.opposites)


@lru_cache(maxsize=20_000)
def _other_sides(sides: frozenset[str]) -> frozenset[str]:
    return frozenset(map(other_side, sides))


class Content(NamedTuple):
    """What one sentence says."""

    text: str
    folded: tuple[str, ...]
    """All its words."""
    items: tuple[Item, ...]
    quantities: tuple[Quantity, ...]
    negated_clauses: tuple[int, ...]
    """That of each denial."""
    implicit_negations: tuple[tuple[int, int], ...]
    """Position and clause of each."""
    talk: frozenset[int]
    """Clauses in the first or second person."""
    called: frozenset[int]
    """Clauses that name somebody spoken to, and nothing else."""
    preamble: frozenset[int]
    """Clauses that stand before the last colon."""
    is_chatty_preamble: bool
    is_question: bool
    possible_from: int | None
    """The first clause that is stated as a mere possibility, with those that follow."""
    is_claim: bool
    is_correction: bool
    is_contrast: bool
    is_update: bool
    is_breaking: bool
    """It says that it is news of this very moment."""
    sums_up: bool
    """It says that it is a recap or a headline."""
    is_quoted: bool
    ordinals: frozenset[int]
    months: frozenset[str]
    days: frozenset[str]
    comparatives: frozenset[tuple[str, str]]
    """« plus » or « moins », and what follows."""
    said_by: frozenset[str]
    """Stems of what its speaker is called; none where nobody is named."""

    @property
    def surfaces(self) -> tuple[str, ...]:
        """All its words, as written: of a long text they would weigh as much as the items."""
        return surfaces_of(self.text)

    def is_infinitive(self, position: int) -> bool:
        """Whether one of its words may be an infinitive."""
        return is_infinitive(self.surfaces[position], self.folded[position])


def contents_of(spoken: Iterable[Spoken], speakers: Iterable[str | None] = ()) -> list[Content]:
    """What the sentences of a transcript say, names being told by all of them. Linear.

    Args:
        spoken: the sentences.
        speakers: who says each, where that is known of any.
    """
    held = list(spoken)
    names = find_names(held)
    long = {word for sentence in held for word in sentence.folded if len(word) >= _LONG_JOINED}
    sounds = frozenset(map(phonetic, long))
    who = chain(speakers, repeat(None))
    return [
        content_of(sentence, names, sounds, said_by=_stems_of(speaker) if speaker else _NONE)
        for sentence, speaker in zip(let_go(held), who, strict=False)
    ]


@lru_cache(maxsize=1000)
def _stems_of(speaker: str) -> frozenset[str]:
    return frozenset(comparison_stems(speaker))


def content_of(
    spoken: Spoken,
    names: Collection[str],
    sounds: Collection[str],
    said_by: frozenset[str] = _NONE,
) -> Content:
    """What a sentence says.

    Args:
        spoken: the sentence.
        names: words that are names in this transcript, as written.
        sounds: those of its long words, which two others may be together.
        said_by: stems of what its speaker is called.
    """
    text, words, folded = spoken.text, spoken.words, spoken.folded
    numbers = _facts(spoken.quantities, folded)
    framed = frame_mask(folded)
    carriers = _carriers(words, folded, numbers, framed)
    negated, negated_clauses = find_negated(words, folded, carriers, framed)
    items = _items(carriers, names, sounds, negated)
    joined, openings = " ".join(folded), openings_of(folded)
    preamble = _preamble(spoken)
    talk = _talk(words) if not markers.FIRST_AND_SECOND_PERSON.isdisjoint(folded) else _NONE
    chatty = bool(preamble) and any(
        w.clause in talk or w.folded == "on" for w in words if w.clause in preamble
    )
    return Content(
        text=text,
        folded=folded,
        items=items,
        quantities=_of_the_news(numbers, words, preamble),
        negated_clauses=negated_clauses,
        implicit_negations=implicit_negations(words),
        talk=talk,
        called=_called(items, folded, talk),
        preamble=preamble,
        is_chatty_preamble=chatty,
        is_question=is_question(text, joined, openings),
        possible_from=possible_from(spoken),
        is_claim=not moods.CLAIMS.isdisjoint(folded) or _accuses(folded),
        is_correction=_CORRECTION.matches(joined, openings),
        is_contrast=_CONTRAST.matches(joined, openings) or is_put_right(folded, numbers),
        is_update=_UPDATE.matches(joined, openings),
        is_breaking=_BREAKING.matches(joined, openings),
        sums_up=_SUMMING_UP.matches(joined, openings),
        is_quoted="«" in text or '"' in text or "“" in text,
        ordinals=_ordinals(folded, numbers),
        months=_frozen(dates.MONTHS.intersection(folded)),
        days=_frozen(dates.DAYS.intersection(folded)),
        comparatives=_comparatives(folded),
        said_by=said_by,
    )


def _accuses(folded: Sequence[str]) -> bool:
    if moods.ACCUSES not in folded:
        return False
    after = folded[folded.index(moods.ACCUSES) + 1 :][:_ACCUSED_REACH]
    return "de" in after or "d" in after


def _talk(words: Sequence[Word]) -> frozenset[int]:
    return _frozen([w.clause for w in words if w.folded in markers.FIRST_AND_SECOND_PERSON])


def _comparatives(folded: Sequence[str]) -> frozenset[tuple[str, str]]:
    comparing = opposites.COMPARING
    if comparing.keys().isdisjoint(folded):
        return _NONE
    return _frozen([(comparing[a], b) for a, b in pairwise(folded) if a in comparing])


def _frozen(found: Iterable[_T]) -> frozenset[_T]:
    """Them as a set; equal ones are one: of a long text there are a million, nearly all alike."""
    return _held_once(frozenset(found))


@lru_cache(maxsize=20_000)
def _held_once(found: frozenset[_T]) -> frozenset[_T]:
    return found


def _ordinals(folded: Sequence[str], numbers: Sequence[Quantity]) -> frozenset[int]:
    """« deuxième »; but « vingt-deuxième » is a number, and « la dernière guerre » the second."""
    ranks = dates.ORDINALS
    if ranks.keys().isdisjoint(folded):
        return _NONE
    inside = {at for q in numbers if not q.is_composed for at in range(q.start, q.end)}
    return _frozen(
        [
            ranks[word]
            for at, word in enumerate(folded)
            if word in ranks and at not in inside and folded[at + 1 : at + 2] != ("guerre",)
        ]
    )


def _facts(found: Sequence[Quantity], folded: Sequence[str]) -> tuple[Quantity, ...]:
    """The quantities that count something of the news: not « ces deux chiffres », « sous zéro »."""
    return tuple(
        q
        for q in found
        if (q.value > _FEW or q.end >= len(folded) or folded[q.end] not in counting.UNCOUNTED)
        and (q.value or not _is_freezing_point(folded[max(0, q.start - 2) : q.start]))
    )


def _is_freezing_point(before: Sequence[str]) -> bool:
    """« sous zéro », « au-dessous de zéro »."""
    return before[-1:] in counting.BELOW or (before[1:] == ("de",) and before[:1] in counting.BELOW)


def _of_the_news(
    numbers: Sequence[Quantity], words: Sequence[Word], preamble: Collection[int]
) -> tuple[Quantity, ...]:
    """All but when it was told: « je vous en parlais à midi : … »."""
    if not preamble:
        return tuple(numbers)
    telling = {w.clause for w in words if w.clause in preamble and w.folded.startswith(_TELLING)}
    return tuple(
        [q for q in numbers if words[q.start].clause not in telling or q.reading("h") is None]
    )


def _carriers(
    words: Sequence[Word],
    folded: Sequence[str],
    numbers: Sequence[Quantity],
    framed: Sequence[bool],
) -> list[tuple[int, Word]]:
    """The words that carry content, with their positions: no frame, filler or number."""
    passed_over = list(framed)
    for number in numbers:
        if not number.is_composed and not folded[number.start].startswith(_MULTIPLYING):
            passed_over[number.start : number.end] = [True] * (number.end - number.start)
    return [
        (at, word)
        for at, word in enumerate(words)
        if word.stem
        and not passed_over[at]
        and (word.folded not in markers.FILLERS or folded[max(0, at - 1) : at] == _I)
        and not (
            word.folded == _NOBODY and not denials.PARTICLES.isdisjoint(folded[at + 1 : at + 2])
        )
        and not (word.folded == "avions" and folded[at - 1] in markers.BEFORE_HAD)
    ]


def _items(
    carriers: Sequence[tuple[int, Word]],
    names: Collection[str],
    sounds: Collection[str],
    negated: Collection[int],
) -> tuple[Item, ...]:
    stems = [word.stem or "" for _, word in carriers]
    are_names = [word.surface in names for _, word in carriers]
    keys, sides = keys_and_sides(stems, [word.folded for _, word in carriers], are_names)
    for at, ((place, word), (further, following)) in enumerate(pairwise(carriers)):
        if further == place + 1 and _may_be_one(word, following, names):
            sound = phonetic(word.folded + following.folded)
            if sound in sounds:
                heard = {"~" + sound: _AS_ONE}
                keys[at], keys[at + 1] = (stronger(its, heard) for its in keys[at : at + 2])
    return tuple(
        [
            Item(
                stems[n],
                at,
                word.clause,
                are_names[n],
                at in negated,
                turned(keys[n]) if at in negated else keys[n],
                sides[n],
            )
            for n, (at, word) in enumerate(carriers)
        ]
    )


def _called(items: Sequence[Item], folded: Sequence[str], talk: Collection[int]) -> frozenset[int]:
    """« Eh bien Paul, je vous le répète »: clauses of names alone, of somebody spoken to."""
    if not talk and (not items or items[0].clause):
        return _NONE
    words = {item.clause for item in items if not item.is_name}
    return _frozen(
        [
            item.clause
            for item in items
            if item.is_name and item.clause not in words and _is_called(item, folded, words, talk)
        ]
    )


def _is_called(
    name: Item, folded: Sequence[str], words: Collection[int], talk: Collection[int]
) -> bool:
    before = folded[name.position - 1] if name.position else ""
    if not name.clause and before in markers.GREETINGS:
        return True
    is_told = name.clause - 1 in talk and name.clause - 1 not in words  # « je le redis, Paul »
    return (not before or before in markers.CALLS or is_told) and (
        name.clause - 1 in talk or name.clause + 1 in talk
    )


def _may_be_one(word: Word, following: Word, names: Collection[str]) -> bool:
    """« Van Dame », « hydro géologue »: recognisers part what they do not know."""
    both = word.surface in names and following.surface in names
    rare = min(document_frequency(w.stem or "") for w in (word, following)) <= _UNKNOWN
    return (both or rare) and len(word.folded + following.folded) >= _LONG_JOINED


def _preamble(spoken: Spoken) -> frozenset[int]:
    text = spoken.text
    if ":" not in text:
        return _NONE
    colon = max(text.rfind(" :"), text.rfind("\u00a0:"), text.rfind("\u202f:"))
    return _frozen(word.clause for word in spoken.words[: bisect_left(spoken.starts, colon)])
