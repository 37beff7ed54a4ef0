"""What one sentence says, in a form that can be compared: items, quantities, polarity, mood."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple, TypeVar

from newsum.french import markers
from newsum.french.background import document_frequency
from newsum.french.frames import frame_mask
from newsum.french.lexicon import Entry, entries, nearest
from newsum.french.numbers import Quantity
from newsum.patterns import compiled_later
from newsum.repeats.names import find_names
from newsum.repeats.phonetics import phonetic
from newsum.repeats.words import Spoken, Word, comparison_stems

_T = TypeVar("_T")
_NONE: frozenset[Any] = frozenset()
_STRENGTHS = {"f": 0.975, "e": 0.92, "s": 0.95, "h": 0.775, "E": 0.78, "S": 0.81, "H": 0.54}
"""How far a word stands for its group; two words match by the product."""
_SAME_SIDE = 0.7
_SIDE = "side"
_DENIED = 1.25
"""How much better a denied word stands for the other side than a plain one for its own."""
_PHRASE = 0.97
_PHRASE_GAP = 2
"""Content words within which a phrase goes on."""
_LONG_STEM = 6
"""Words that share as many first letters are mostly of one family."""
_LONG_SOUND = 4
"""Shorter sounds are shared by unrelated words."""
_AS_ONE, _UNKNOWN, _LONG_JOINED = 0.92, 2.0**-10, 7
_CORRECTION = compiled_later(rf"\b(?:{markers.CORRECTIONS})\b")
_HEDGE = compiled_later(rf"\b(?:{markers.HEDGES})\b")
_UPDATE = compiled_later(rf"\b(?:{markers.UPDATES})\b")
_INVERSION = compiled_later(
    r"(?<![,»”]) (?!dit|expli|ajou|affir|soit|f[uû]t)\w+-(?:t-)?(?:ils?|elles?|on)\b"
)
"""« savait-il »; « …, dit-elle » after a comma is told speech, « si long soit-il » concedes."""
_INDIRECT_QUESTION = compiled_later(rf"\b(?:{markers.QUESTIONS})\b")
_IMPLICIT = frozenset(s for w in markers.IMPLICIT_NEGATIONS for s in comparison_stems(w))
_IMPLICIT_WORDS = frozenset("seul seule sauf seulement".split())
_QUESTION_OPENERS = ("est ce que ", "pourquoi ")
_ANSWER = "parce qu"
"""« Pourquoi c'est important ? Parce que… », run together."""
_FEW = 10
_NEGATORS = markers.NEGATIONS | {"sans", "plus"}
_NOT_EVEN = ("pas", "meme")
"""« aucun navire, pas même un remorqueur » denies once."""
_ONE = (("un",), ("une",))
_NE = frozenset(("ne", "n"))
_REPORT_REACH = 6
"""Words between « annoncé que » and its verb, these included."""
_NOUN_REACH = 7
"""Words within which « aucun » denies."""
_LONGEST_NEGATION = 6
"""Words between « ne » and what completes it, at most."""


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
    return frozenset(map(_other_side, sides))


class Content(NamedTuple):
    """What one sentence says."""

    surfaces: tuple[str, ...]
    """All its words, as written."""
    folded: tuple[str, ...]
    items: tuple[Item, ...]
    quantities: tuple[Quantity, ...]
    negated_clauses: tuple[int, ...]
    """That of each denial."""
    implicit_negations: tuple[tuple[int, int], ...]
    """Position and clause of each."""
    talk: frozenset[int]
    """Clauses in the first or second person."""
    preamble: frozenset[int]
    """Clauses that stand before the last colon."""
    is_chatty_preamble: bool
    is_question: bool
    is_possible: bool
    """It is stated as a mere possibility."""
    is_claim: bool
    is_correction: bool
    is_update: bool
    is_quoted: bool
    ordinals: frozenset[int]
    months: frozenset[str]
    days: frozenset[str]
    comparatives: frozenset[tuple[str, str]]
    """« plus » or « moins », and what follows."""


def contents_of(spoken: Sequence[Spoken]) -> list[Content]:
    """What the sentences of a transcript say, names being told by all of them. Linear."""
    names = find_names(spoken)
    sounds = frozenset(
        phonetic(word.folded)
        for sentence in spoken
        for word in sentence.words
        if len(word.folded) >= _LONG_JOINED
    )
    return [content_of(sentence, names, sounds) for sentence in spoken]


def content_of(spoken: Spoken, names: Collection[str], sounds: Collection[str]) -> Content:
    """What a sentence says.

    Args:
        spoken: the sentence.
        names: words that are names in this transcript, as written.
        sounds: those of its long words, which two others may be together.
    """
    text, words, folded, _ = spoken
    numbers = _facts(spoken.quantities, folded)
    carriers = _carriers(words, folded, numbers)
    negated, negated_clauses = _negated(words, folded, carriers)
    items = _items(carriers, names, sounds, negated)
    joined = " ".join(folded)
    preamble = _preamble(text, words)
    talk = _frozen([w.clause for w in words if w.folded in markers.FIRST_AND_SECOND_PERSON])
    chatty = any(w.clause in talk or w.folded == "on" for w in words if w.clause in preamble)
    return Content(
        surfaces=tuple(word.surface for word in words),
        folded=folded,
        items=items,
        quantities=numbers,
        negated_clauses=negated_clauses,
        implicit_negations=_implicit_negations(words),
        talk=talk,
        preamble=preamble,
        is_chatty_preamble=chatty,
        is_question=_is_question(text, joined),
        is_possible=_is_hedged(text)
        or any(
            _is_conditional(folded, at)
            for at, word in enumerate(folded)
            if word.endswith(markers.CONDITIONAL_ENDINGS)
        ),
        is_claim=not markers.CLAIMS.isdisjoint(folded),
        is_correction=bool(_CORRECTION.search(joined)) or _contrasts(words),
        is_update=bool(_UPDATE.search(joined)),
        is_quoted="«" in text or '"' in text or "“" in text,
        ordinals=_ordinals(folded, numbers),
        months=_frozen(markers.MONTHS.intersection(folded)),
        days=_frozen(markers.DAYS.intersection(folded)),
        comparatives=_frozen([(a, b) for a, b in pairwise(folded) if a in ("plus", "moins")]),
    )


def _frozen(found: Iterable[_T]) -> frozenset[_T]:
    """Them as a set; all empty ones are one: of a long text there are a million."""
    return frozenset(found) or _NONE


def _ordinals(folded: Sequence[str], numbers: Sequence[Quantity]) -> frozenset[int]:
    """« deuxième »; but « vingt-deuxième » is a number."""
    inside = {at for q in numbers if not q.is_composed for at in range(q.start, q.end)}
    ranks = markers.ORDINALS
    return _frozen([ranks[w] for at, w in enumerate(folded) if w in ranks and at not in inside])


def _facts(found: Sequence[Quantity], folded: Sequence[str]) -> tuple[Quantity, ...]:
    """The quantities that count something of the news: not « ces deux chiffres »."""
    return tuple(
        q
        for q in found
        if q.value > _FEW or q.end >= len(folded) or folded[q.end] not in markers.UNCOUNTED
    )


def _carriers(
    words: Sequence[Word], folded: Sequence[str], numbers: Sequence[Quantity]
) -> list[tuple[int, Word]]:
    """The words that carry content, with their positions: no frame, filler or number."""
    passed_over = frame_mask(folded)
    for number in numbers:
        if not number.is_composed:
            passed_over[number.start : number.end] = [True] * (number.end - number.start)
    return [
        (at, word)
        for at, word in enumerate(words)
        if word.stem and not passed_over[at] and word.folded not in markers.FILLERS
    ]


def _items(
    carriers: Sequence[tuple[int, Word]],
    names: Collection[str],
    sounds: Collection[str],
    negated: Collection[int],
) -> tuple[Item, ...]:
    stems = [word.stem or "" for _, word in carriers]
    meanings = [_meaning(stem, w.folded) for stem, (_, w) in zip(stems, carriers, strict=True)]
    forms = [meaning.forms for meaning in meanings]
    keys = [meaning.keys for meaning in meanings]
    sides = [meaning.sides for meaning in meanings]
    for at, meaning in enumerate(meanings):
        for entry in _opened(meaning, forms[at + 1 : at + 1 + _PHRASE_GAP]):
            for place in _places(entry, forms, at):
                more, more_sides = _marked(entry.marks, _PHRASE)
                keys[place] = _stronger(keys[place], more)
                sides[place] = sides[place] | (more_sides if place == at else frozenset())
    for at, ((place, word), (further, following)) in enumerate(pairwise(carriers)):
        if further == place + 1 and _may_be_one(word, following, names):
            sound = phonetic(word.folded + following.folded)
            if sound in sounds:
                heard = {"~" + sound: _AS_ONE}
                keys[at], keys[at + 1] = (_stronger(its, heard) for its in keys[at : at + 2])
    return tuple(
        [
            Item(
                stems[n],
                at,
                word.clause,
                word.surface in names,
                at in negated,
                _turned(keys[n]) if at in negated else keys[n],
                sides[n],
            )
            for n, (at, word) in enumerate(carriers)
        ]
    )


def _may_be_one(word: Word, following: Word, names: Collection[str]) -> bool:
    """« Van Dame », « hydro géologue »: recognisers part what they do not know."""
    both = word.surface in names and following.surface in names
    rare = min(document_frequency(w.stem or "") for w in (word, following)) <= _UNKNOWN
    return (both or rare) and len(word.folded + following.folded) >= _LONG_JOINED


class _Meaning(NamedTuple):
    """What a word can be matched by, wherever it stands."""

    keys: Mapping[str, float]
    sides: frozenset[str]
    forms: tuple[str, ...]
    """What it is looked for by in a phrase: its stem, and the listed one if that is another."""
    phrases: Mapping[str, Sequence[Entry]]
    """Those of the lexicon that start with it, by the stem that follows."""


@lru_cache(maxsize=100_000)
def _meaning(stem: str, word: str) -> _Meaning:
    keys: Mapping[str, float] = {stem: 1.0}
    listed = nearest(stem)
    if listed and listed != stem:
        keys = _stronger(keys, {listed: 0.95})
    if len(stem) >= _LONG_STEM:
        keys = _stronger(keys, {"^" + stem[:_LONG_STEM]: 0.95})
    sound = phonetic(word)
    if len(sound) >= _LONG_SOUND:
        keys = _stronger(keys, {"~" + sound: 0.92})
    found = entries(stem)
    marks = [mark for entry in found if not entry.rest for mark in entry.marks]
    more, sides = _marked(marks, 1.0)
    phrases: dict[str, list[Entry]] = {}
    for entry in found:
        if entry.rest:
            phrases.setdefault(entry.rest[0], []).append(entry)
    forms = (stem, listed) if listed and listed != stem else (stem,)
    return _Meaning(_stronger(keys, more), sides, forms, phrases)


def _opened(meaning: _Meaning, following: Sequence[Sequence[str]]) -> list[Entry]:
    """The phrases that start with a word and may go on with one of those that follow."""
    if not meaning.phrases:
        return []
    return [e for forms in following for form in forms for e in meaning.phrases.get(form, ())]


def _stronger(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """The keys of both, each with its greater strength."""
    return {**one, **{key: max(strength, one.get(key, 0.0)) for key, strength in other.items()}}


def _marked(marks: Iterable[str], share: float) -> tuple[dict[str, float], frozenset[str]]:
    """The keys that marks of the lexicon give, and the sides of opposites they stand for."""
    keys: dict[str, float] = {}
    for mark in marks:
        is_side = mark[0] in "ocOC"
        key = _SIDE + mark[1:] if is_side else mark[0].lower() + mark[1:]
        strength = share * (_SAME_SIDE if is_side else _STRENGTHS[mark[0]])
        keys[key] = max(keys.get(key, 0.0), strength)
    return keys, _frozen(mark[1:] for mark in marks if mark[0] in "oO")


def _turned(keys: Mapping[str, float]) -> dict[str, float]:
    """The keys of a word that is denied: « ne ferme pas » is on the side of « reste ouvert »."""
    return {
        _other_side(key) if key.startswith(_SIDE) else key: strength
        * (_DENIED if key.startswith(_SIDE) else 1.0)
        for key, strength in keys.items()
    }


def _other_side(side: str) -> str:
    return side[:-1] + ("b" if side[-1] == "a" else "a")


def _places(entry: Entry, forms: Sequence[Sequence[str]], at: int) -> list[int]:
    """Where the stems of a phrase stand, one word at most between two; empty if they do not."""
    places = [at]
    for stem in entry.rest:
        window = range(places[-1] + 1, min(places[-1] + 1 + _PHRASE_GAP, len(forms)))
        following = next((n for n in window if stem in forms[n]), None)
        if following is None:
            return []
        places.append(following)
    return places


def _negated(
    words: Sequence[Word], folded: Sequence[str], carriers: Sequence[tuple[int, Word]]
) -> tuple[set[int], tuple[int, ...]]:
    """Positions of the words that are denied, and the clause of each denial."""
    negated: set[int] = set()
    clauses = []
    for at, word in enumerate(words):
        reach = _reach(folded, at) if word.folded in _NEGATORS else None
        opens = at and words[at - 1].clause < word.clause
        if reach is None or (opens and tuple(folded[at : at + 2]) == _NOT_EVEN):
            continue
        clauses.append(word.clause)
        inside = [p for p, w in carriers if w.clause == word.clause]
        first, last = reach
        found = [p for p in inside if first <= p < at]
        if not found:
            after = [p for p in inside if at < p <= last]
            found = after if _denies_a_noun(folded, at) else after[:1]
        negated.update(found)
    return negated, tuple(clauses)


def _reach(folded: Sequence[str], at: int) -> tuple[int, int] | None:
    """From which word to which a negation at `at` may deny; None where there is none."""
    word = folded[at]
    following = folded[at + 1] if at + 1 < len(folded) else ""
    before = folded[max(0, at - _LONGEST_NEGATION) : at]
    ne = next((at - n for n, w in enumerate(reversed(before), 1) if w in ("ne", "n")), None)
    reach = None
    if word == "sans":
        reach = None if following in ("doute", "cesse") else (at + 1, at + 4)
    elif _denies_a_noun(folded, at):
        reach = (at + 1, at + _NOUN_REACH)
    elif word == "plus":
        reach = None if ne is None or following[:1].isdigit() else (ne, at + 4)
    elif word == "pas" and following not in markers.NO_NEGATION_AFTER_PAS:
        reach = (at - 2 if ne is None else ne, at + 4)
    elif word in markers.NEGATIONS and word != "pas":
        opens = {"ne", "n"} & set(folded[at + 1 : at + 2 + _LONGEST_NEGATION])
        alone = word == "jamais" and before[-1:] not in markers.BEFORE_EVER
        first = at + 1 if opens or alone else None
        first = ne if ne is not None else first
        reach = None if first is None else (first, at + _LONGEST_NEGATION)
    return reach


def _denies_a_noun(folded: Sequence[str], at: int) -> bool:
    """« aucun staphylocoque », « pas une goutte », « plus un ordinateur ne … »."""
    following = tuple(folded[at + 1 : at + 3])
    before = set(folded[max(0, at - _LONGEST_NEGATION) : at])
    return (
        folded[at] in markers.NEGATED_NOUNS
        or (folded[at] == "pas" and following[:1] in _ONE and before.isdisjoint(_NE))
        or (folded[at] == "pas" and following in markers.SINGLE)
        or (
            folded[at] == "plus"
            and following[:1] in _ONE
            and not _NE.isdisjoint(folded[at + 2 : at + _NOUN_REACH])
        )
    )


def _implicit_negations(words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    return tuple(
        [
            (at, word.clause)
            for at, word in enumerate(words)
            if word.stem in _IMPLICIT or word.folded in _IMPLICIT_WORDS
        ]
    )


def _preamble(text: str, words: Sequence[Word]) -> frozenset[int]:
    if ":" not in text:
        return _NONE
    colon = max(text.rfind(" :"), text.rfind("\u00a0:"), text.rfind("\u202f:"))
    return _frozen(word.clause for word in words if word.start < colon)


def _is_question(text: str, joined: str) -> bool:
    return (
        text.rstrip(' \u00a0\u202f»"”').endswith("?")
        or (joined.startswith(_QUESTION_OPENERS) and _ANSWER not in joined)
        or _INDIRECT_QUESTION.search(joined) is not None
        or ("-" in text and _INVERSION.search(text) is not None)
    )


def _contrasts(words: Sequence[Word]) -> bool:
    """Whether a clause opens with « pas » or « non » and a thing: « …, pas votre agence ».

    « pas un seul » and « pas une de plus » deny and contrast nothing.
    """
    return any(
        word.folded in ("pas", "non")
        and before.clause < word.clause == after.clause
        and after.folded in markers.CONTRASTED
        and further.folded not in ("seul", "seule", "de")
        for before, word, after, further in zip(
            words, words[1:], words[2:], words[3:], strict=False
        )
    )


def _is_hedged(text: str) -> bool:
    return _HEDGE.search(text.replace("\u2011", "-").lower()) is not None


def _is_conditional(folded: Sequence[str], at: int) -> bool:
    """Whether a word that ends so states what is only possible.

    « il a annoncé qu'il partirait » does not.
    """
    word = folded[at]
    if len(word) <= 5:  # noqa: PLR2004
        return False
    before = folded[max(0, at - _REPORT_REACH) : at]
    is_reported = any(
        one in markers.REPORTED and that in ("que", "qu") for one, that in pairwise(before)
    )
    return not is_reported or word.startswith(markers.MODALS)
