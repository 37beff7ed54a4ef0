"""What a word can be matched by: its stem, its sound, and what the lexicon holds to be the same."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsum.french.lexicon import Entry, entries, nearest
from newsum.repeats.sentence.phonetics import phonetic

_STRENGTHS = {"f": 0.975, "e": 0.92, "s": 0.95, "h": 0.775, "E": 0.78, "S": 0.81, "H": 0.54}
"""How far a word stands for its group; two words match by the product."""
_SAME_SIDE = 0.7
"""« mort » and « blessé » are both no longer « indemne », and are not the same: two words on one
side say something of each other, and less than half."""
_SIDE = "side"
_NONE: frozenset[str] = frozenset()
"""Of a long text there are a million."""
_DENIED = 1.25
"""How much better a denied word stands for the other side than a plain one for its own."""
_PHRASE = 0.97
_PHRASE_GAP = 2
"""Content words within which a phrase goes on."""
_LONG_STEM = 6
"""Words that share as many first letters are mostly of one family."""
_LONG_SOUND = 4
"""Shorter sounds are shared by unrelated words."""


class _Meaning(NamedTuple):
    """What a word can be matched by, wherever it stands."""

    keys: Mapping[str, float]
    sides: frozenset[str]
    forms: tuple[str, ...]
    """What it is looked for by in a phrase: its stem, and the listed one if that is another."""
    phrases: Mapping[str, Sequence[Entry]]
    """Those of the lexicon that start with it, by the stem that follows."""


def keys_and_sides(
    stems: Sequence[str], words: Sequence[str], are_names: Sequence[bool]
) -> tuple[list[Mapping[str, float]], list[frozenset[str]]]:
    """What each of the words of a sentence that carry content can be matched by, phrases included.

    Also the sides of opposites that it stands on.
    """
    known = list(zip(stems, words, are_names, strict=True))
    meanings = [_meaning(*its) for its in known]
    forms = [meaning.forms for meaning in meanings]
    keys = [meaning.keys for meaning in meanings]
    sides = [meaning.sides for meaning in meanings]
    told: dict[int, tuple[str, ...]] = {}
    for at, meaning in enumerate(meanings):
        following = forms[at + 1 : at + 1 + _PHRASE_GAP] if meaning.phrases else ()
        for entry in _opened(meaning, following):
            places = _places(entry, forms, at)
            for place in places:
                told[place] = told.get(place, ()) + entry.marks
            if places:
                sides[at] = sides[at] | _marked(entry.marks, _PHRASE)[1]
    for place, marks in told.items():
        keys[place] = _in_phrases(*known[place], marks)
    return keys, sides


@lru_cache(maxsize=20_000)
def _in_phrases(
    stem: str,
    word: str,
    is_name: bool,  # noqa: FBT001 - cached by place
    marks: tuple[str, ...],
) -> Mapping[str, float]:
    """What a word that stands in phrases can be matched by; held once for a long text."""
    return stronger(_meaning(stem, word, is_name).keys, _marked(marks, _PHRASE)[0])


@lru_cache(maxsize=100_000)
def _meaning(stem: str, word: str, is_name: bool) -> _Meaning:  # noqa: FBT001 - cached by place
    keys = {stem: 1.0}
    listed = nearest(stem)
    if is_name and listed != stem:  # « Victor » is no « victoire »
        listed = None
    if listed and listed != stem:
        keys[listed] = 0.95
    if len(stem) >= _LONG_STEM:
        keys["^" + stem[:_LONG_STEM]] = 0.95
    sound = phonetic(word)
    if len(sound) >= _LONG_SOUND:
        keys["~" + sound] = 0.92
    found = entries(stem) if listed else ()
    marks = [mark for entry in found if not entry.rest for mark in entry.marks]
    more, sides = _marked(marks, 1.0)
    phrases: dict[str, list[Entry]] = {}
    for entry in found:
        if entry.rest:
            phrases.setdefault(entry.rest[0], []).append(entry)
    forms = (stem, listed) if listed and listed != stem else (stem,)
    return _Meaning(stronger(keys, more), sides, forms, phrases)


def _opened(meaning: _Meaning, following: Sequence[Sequence[str]]) -> list[Entry]:
    """The phrases that start with a word and may go on with one of those that follow."""
    return [e for forms in following for form in forms for e in meaning.phrases.get(form, ())]


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


def _marked(marks: Iterable[str], share: float) -> tuple[dict[str, float], frozenset[str]]:
    """The keys that marks of the lexicon give, and the sides of opposites they stand for."""
    keys: dict[str, float] = {}
    for mark in marks:
        key, strength = _group(mark, share)
        keys[key] = max(keys.get(key, 0.0), strength)
    return keys, frozenset(m[1:] for m in marks if m[0] == "o") or _NONE


@lru_cache(maxsize=20_000)
def _group(mark: str, share: float) -> tuple[str, float]:
    """The key of a mark, and how far a word that stands for such a share of it stands for it."""
    if mark[0] in "ocOC":
        return _SIDE + mark[1:], share * _SAME_SIDE
    return mark[0].lower() + mark[1:], share * _STRENGTHS[mark[0]]


def stronger(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """The keys of both, each with its greater strength."""
    return {**one, **{key: max(strength, one.get(key, 0.0)) for key, strength in other.items()}}


def turned(keys: Mapping[str, float]) -> dict[str, float]:
    """The keys of a word that is denied: « ne ferme pas » is on the side of « reste ouvert »."""
    return {
        other_side(key) if key.startswith(_SIDE) else key: strength
        * (_DENIED if key.startswith(_SIDE) else 1.0)
        for key, strength in keys.items()
    }


def other_side(side: str) -> str:
    """What is the opposite of `3039a`: `3039b`."""
    return side[:-1] + ("b" if side[-1] == "a" else "a")
