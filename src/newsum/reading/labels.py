"""Who speaks: labels such as `Dr Lebrun :`, told from « Attention : » by the whole file."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from newsum.french.abbreviations import TITLES
from newsum.french.speakers import (
    ANNOUNCEMENTS,
    ARTICLES,
    FORMS_OF_ADDRESS,
    MEDIA_ROLES,
    NUMBERED,
    PARTICLES,
    ROLES,
)
from newsum.patterns import compiled_later
from newsum.reading.layout import Layout
from newsum.reading.lines import Line
from newsum.reading.persons import is_someone
from newsum.terms import fold

_LONGEST = 60
_MOST_WORDS = 7
_FREQUENT = 0.3
"""Share of paragraphs that bare initials or first names must open to be taken for speakers."""
_PREVALENT = 0.5
"""Share of paragraphs with speakers beyond which a bare word is one too, though it stands once."""
_OFTEN = 3
"""So often a phrase of no known shape is a speaker, in a file that has speakers."""

_COLON = compiled_later(r"(?:[ \u00a0\u202f\t]+:|:(?=\*{0,2}(?:\s|\Z)))\*{0,2}\s*")
_BRACKETED = compiled_later(r"\[([^\[\]\n]{1,40})\][ \u00a0\u202f\t]*(:(?=\s|\Z))?\s*")
_ALLOWED = compiled_later(r"[\w .'’()/&,-]+")
_INITIALS = compiled_later(r"(?:[A-ZÀ-Þ]\.?-?){1,4}\.")
_WORD = compiled_later(r"[^\W_]+")
_MACHINE_CODE = compiled_later(r"speaker[ _-]?\d{1,3}", re.IGNORECASE)
_HUMAN_CODE = compiled_later(r"([^\W\d_]+) \d{1,2}")
_CODE = compiled_later(r"[A-ZÀ-Þ]{1,2}\d{1,2}|[A-ZÀ-Þ]{1,4}")


class Shape(Enum):
    """What a label looks like, seen alone."""

    NUMBERED = auto()
    """`Intervenant 1`, `SPEAKER_01`"""
    MEDIA_ROLE = auto()
    """`Journaliste`, `Une présentatrice`"""
    ADDRESSED = auto()
    """`M. Vauquelin`, `Madame la ministre`, `Mme Petit, rapporteure`"""
    ROLE = auto()
    """`La présidente`"""
    PERSON = auto()
    """`Un habitant`, `Le public`, `L'adjointe`"""
    FULL_NAME = auto()
    """`Clara Nwosu`, but also « Coupe de France : »"""
    CODE = auto()
    """`P1`, `JB`, but also « SNCF : »"""
    WORD = auto()
    """`Samir`, but also « Marseille : »"""
    OTHER = auto()
    """`Une voix dans la salle`, but also « Ce qu'on sait : »"""


_SURE = frozenset({Shape.NUMBERED, Shape.MEDIA_ROLE})
_OFFICES = frozenset({Shape.MEDIA_ROLE, Shape.ROLE, Shape.PERSON})
_NEVER_IN_SENTENCE = _SURE | {Shape.CODE}
_SURE_IN_NUMBERS = frozenset({Shape.ADDRESSED})
_SURE_IF_REPEATED = frozenset({Shape.ROLE, Shape.FULL_NAME})
_SURE_IN_COMPANY = frozenset({Shape.PERSON})
"""Speakers where others are, or where one of several such labels returns."""
_SURE_IF_FREQUENT = frozenset({Shape.CODE, Shape.WORD})


class Name(NamedTuple):
    """A label apart from where it stands."""

    folded: str
    shape: Shape


class Label(NamedTuple):
    """What stands before a colon at the start of a line."""

    text: str
    name: Name
    body: int
    """Offset of what is said."""


def find_labels(text: str, lines: Sequence[Line], *, layout: Layout) -> list[Label | None]:
    """For each of the `lines`, the label of its speaker. Linear in the length of `text`."""
    seen = [_label_of(text, line) for line in lines]
    counts = Counter(
        label.name
        for i, label in enumerate(seen)
        if label
        and (label.name.shape in _NEVER_IN_SENTENCE or not _is_inside_sentence(i, lines, layout))
    )
    speakers = _speakers(counts, paragraphs=layout.paragraphs())
    return [label if label and label.name in speakers else None for label in seen]


def name_of(phrase: str) -> Name | None:
    """What a phrase names, on one line and with nothing beside it; None where it names nobody."""
    return _name_of(phrase) if len(phrase) <= _LONGEST and _may_name(phrase) else None


def _is_inside_sentence(i: int, lines: Sequence[Line], layout: Layout) -> bool:
    """Whether line `i` is the rest of a sentence: what stands there names nobody by itself."""
    return layout.is_punctuated and layout.goes_on[i] and not lines[i - 1].is_closed


def _label_of(text: str, line: Line) -> Label | None:
    """What could be the label of a line, seen alone."""
    start, end = line.body, line.end
    if text.startswith("[", start):
        return _bracketed_label(text, start, end)
    colon = text.find(":", start + 1, min(end, start + _LONGEST))
    if colon < 0:
        return None
    before = text[start:colon].rstrip()
    said = _COLON.match(text, start + len(before), end)
    name = " ".join(before.strip("*").split())
    if said is None or not _may_name(name):
        return None
    if not _is_abbreviated(name.split()[-1]):
        name = name.removesuffix(".")
    return Label(name, _name_of(name), said.end())


def _bracketed_label(text: str, start: int, end: int) -> Label | None:
    match = _BRACKETED.match(text, start, end)
    if match is None or not _may_name(match[1].strip()):
        return None
    name = " ".join(match[1].split())
    label = Label(name, _name_of(name), match.end())
    # « [Musique] » is no speaker.
    return label if match[2] or label.name.shape is Shape.NUMBERED else None


def _speakers(counts: Counter[Name], *, paragraphs: int) -> frozenset[Name]:
    """The labels that name speakers, judged by one another."""
    counts = Counter({name: count for name, count in counts.items() if not _announces(name)})
    totals = Counter[Shape]()
    for name, count in counts.items():
        totals[name.shape] += count
    people = Counter[str]()
    for name, count in counts.items():
        people[_called(name)] += count
    repeated = {name.shape for name in counts if people[_called(name)] > 1}
    company = sum(name.shape in _SURE_IN_COMPANY | _SURE_IF_REPEATED for name in counts)
    frequent = {
        shape for shape in _SURE_IF_FREQUENT & repeated if totals[shape] >= _FREQUENT * paragraphs
    }
    are_turns = (
        any(totals[shape] for shape in _SURE)
        or any(totals[shape] > 1 for shape in _SURE_IN_NUMBERS)
        or bool(_SURE_IF_REPEATED & repeated)
        or (bool(_SURE_IN_COMPANY & repeated) and company > 1)
        or bool(frequent)
    )
    if not are_turns:
        return frozenset()
    # Among turns, a name of these shapes is a speaker even where it stands once.
    plausible = _SURE | _SURE_IN_NUMBERS | _SURE_IF_REPEATED | _SURE_IN_COMPANY | frequent
    if sum(totals[shape] for shape in plausible) >= _PREVALENT * paragraphs:
        plausible |= _SURE_IF_FREQUENT
    return frozenset(
        name
        for name, count in counts.items()
        if name.shape in plausible
        or (count > 1 and name.shape in _SURE_IF_FREQUENT)
        or count >= _OFTEN
    )


def _called(name: Name) -> str:
    """The name without the office, which need not stand each time."""
    return name.folded.partition(",")[0]


def _announces(name: Name) -> bool:
    return name.shape not in _SURE | _SURE_IN_NUMBERS and any(
        word in ANNOUNCEMENTS for word in _WORD.findall(name.folded)
    )


def _may_name(name: str) -> bool:
    """Whether the words before a colon can name someone: few, and no sentence."""
    words = name.split()
    return (
        0 < len(words) <= _MOST_WORDS
        and name[0].isalpha()
        and _ALLOWED.fullmatch(name) is not None
        and all(_is_abbreviated(word) for word in words[:-1] if word.endswith("."))
    )


def _is_abbreviated(word: str) -> bool:
    return word.removesuffix(".") in TITLES or _INITIALS.fullmatch(word) is not None


@lru_cache(maxsize=1_000)
def _name_of(text: str) -> Name:
    return Name(fold(text), _shape_of(text))


def _shape_of(name: str) -> Shape:
    """The shape of a name for which `_may_name` holds."""
    numbered = _HUMAN_CODE.fullmatch(name)
    if _MACHINE_CODE.fullmatch(name) or (numbered and fold(numbered[1]) in NUMBERED):
        return Shape.NUMBERED
    if _CODE.fullmatch(name):
        return Shape.CODE
    person, comma, office = name.partition(",")
    shape = _shape_of_person(_WORD.findall(person.partition("(")[0]))
    return shape if not comma or _is_office(office, shape) else Shape.OTHER


def _is_office(words: str, shape: Shape) -> bool:
    """Whether what stands behind the comma is no speech: an office, or the name of who has one."""
    office = _WORD.findall(words)
    if not ROLES.isdisjoint(map(fold, office)) or is_someone(office, may_be_many=True):
        return True
    return bool(office) and shape in _OFFICES and _are_capitals(office)


def _shape_of_person(words: Sequence[str]) -> Shape:
    folded = [fold(word) for word in words]
    are_capitals = _are_capitals(words)
    is_addressed = len(words) > 1 and folded[0] in FORMS_OF_ADDRESS
    has_office = not ROLES.isdisjoint(folded[1:4]) or is_someone(words[1:])
    if is_addressed and (are_capitals or has_office):
        return Shape.ADDRESSED
    head = set(folded[1:3] if folded[0] in ARTICLES else folded[:2])
    if head & ROLES:
        return Shape.MEDIA_ROLE if head & MEDIA_ROLES else Shape.ROLE
    if is_someone(words):
        return Shape.PERSON
    if are_capitals and words[0][0].isupper():
        return Shape.FULL_NAME if len(words) > 1 else Shape.WORD
    return Shape.OTHER


def _are_capitals(words: Sequence[str]) -> bool:
    """Whether all but particles begin with a capital, as names do."""
    return all(word[0].isupper() for word in words if fold(word) not in PARTICLES)
