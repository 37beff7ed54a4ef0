"""A sentence as words, each with the stem by which it is compared and its clause."""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from newsum.french.background import document_frequency
from newsum.french.dates import MONTHS_IN_SHORT
from newsum.french.numbers import Quantity, quantities
from newsum.french.verbs import infinitive
from newsum.patterns import compiled_later
from newsum.terms import fold_and_stem

_WORD = compiled_later(
    r"[^\W\d_]+€?"  # a word, or M€
    r"|0\d{0,3}(?:[ .\u00a0\u202f]\d{2,3}){2,}"  # a telephone number
    r"|\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)(?:,\d+)?"  # 1 234,5
    r"|10[⁰¹²³⁴-⁹]{1,2}"  # a power of ten
    r"|\d+(?:[.,]\d+)?"
    r"|(?<=\d)-(?=\d)"  # « 3-1 » is said « trois à un »
    r"|\s[-\u2212+](?=\d)"  # « -5 » is said « moins cinq »
    r"|\s[<>\u2264\u2265](?=\s?\d)"
    r"|[%‰€$£]"
)
_CLAUSE_END = compiled_later(r"(?<!\d),|,(?!\d)|[;:!?…()«»]|\s[–—-]\s")


_SIGNS = {"%": "%", "‰": "‰", "-": "a"}
_CURRENCIES = {"€": "euros", "$": "dollars", "£": "livres"}
_BEFORE_NUMBERS = {
    "-": "moins", "\u2212": "moins", "+": "plus", "<": "<", "\u2264": "<", ">": ">", "\u2265": ">",
}  # fmt: skip
"""How they are said; « ≤ 5 » and « < 5 » are as good as one."""
_VERB_ENDINGS = tuple("ees aient ait ent ee es ez e".split())
_VERB_STEM, _OFTENER = 5, 1.15
"""Letters of a stem that a verb is recognised by, and how much more frequent it must be than what
the stemmer leaves: « publi- » is than « publ- » (« publie »), « prefer- » than « pref- »."""
_PLURALS = (("ons", "on", 10), ("ent", "ent", 4))
"""Endings of the plural, what the stemmer leaves of them, and the same for short stems: « ferm- »
is than « ferment », « pri- » is not than « prison »."""


class Word(NamedTuple):
    """One word of a sentence, and the same value wherever it stands in such a clause."""

    surface: str
    folded: str
    """Lower case without accents; a number has no thousands separators."""
    stem: str | None
    """That of the infinitive for an irregular verb; None for stop words and numbers."""
    clause: int
    """How many commas, colons, brackets... stand before."""


class Spoken(NamedTuple):
    """A sentence taken apart."""

    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]
    """Their offsets in the sentence."""
    folded: tuple[str, ...]
    """Those of the words."""
    quantities: tuple[Quantity, ...]
    """All numbers, in order, then the shares that two of them make."""


def take_apart(text: str) -> Spoken:
    """A sentence as words and quantities. Linear."""
    matches = list(_WORD.finditer(text))
    starts = tuple([match.start() for match in matches])
    words, pauses = _parted(text, [match.group() for match in matches], starts)
    folded = tuple([word.folded for word in words])
    return Spoken(text, tuple(words), starts, folded, tuple(quantities(folded, pauses)))


def let_go(spoken: list[Spoken]) -> Iterator[Spoken]:
    """Sentences in order, each of which the list lets go: of a long text they weigh as much as it.

    The list is empty then.
    """
    spoken.reverse()
    while spoken:
        yield spoken.pop()


@lru_cache(maxsize=2_000)
def surfaces_of(text: str) -> tuple[str, ...]:
    """The words of a sentence as written; found again each time, for few sentences are asked."""
    return tuple(_WORD.findall(text))


def split_words(text: str) -> list[Word]:
    """The words of a sentence in order, percent and euro signs included. Linear."""
    matches = list(_WORD.finditer(text))
    return _parted(text, [m.group() for m in matches], [m.start() for m in matches])[0]


def _parted(
    text: str, surfaces: Sequence[str], starts: Sequence[int]
) -> tuple[list[Word], list[int]]:
    """The words of a sentence, each with its clause, and which of them open another clause."""
    ends = [bisect_left(starts, match.start()) for match in _CLAUSE_END.finditer(text)]
    words: list[Word] = []
    for clause, (first, last) in enumerate(pairwise([0, *ends, len(surfaces)])):
        words += [_word(surface, clause) for surface in surfaces[first:last]]
    return words, sorted({end for end in ends if 0 < end < len(surfaces)})


def comparison_stems(text: str) -> tuple[str, ...]:
    """The stems of the words that carry content, in order.

    >>> comparison_stems("Il a été construit")
    ('construir',)
    """
    return tuple(word.stem for word in split_words(text) if word.stem)


@lru_cache(maxsize=20_000)
def _word(surface: str, clause: int) -> Word:
    """A word as written; a long text says few words a million times, and the others seldom."""
    return Word(*_compared(surface), clause)


@lru_cache(maxsize=200_000)
def _compared(surface: str) -> tuple[str, str, str | None]:
    """A word as written, folded, and its stem."""
    if surface[0].isdecimal():
        return surface, _plain_number(surface), None
    if surface in _SIGNS:
        return surface, _SIGNS[surface], None
    if surface[0].isspace():
        return surface, _BEFORE_NUMBERS[surface[-1]], None
    folded, stem = fold_and_stem(_CURRENCIES.get(surface, surface))
    if folded in MONTHS_IN_SHORT:
        folded, stem = fold_and_stem(MONTHS_IN_SHORT[folded])
    verb = infinitive(folded) if stem else None
    if verb:
        stem = fold_and_stem(verb)[1]  # none for « ferait », as for « faire »
    elif stem:
        stem = _of_regular_verb(folded, stem)
    return surface, folded, stem


def _of_regular_verb(folded: str, stem: str) -> str:
    """The stem of its infinitive for a form that the stemmer takes for another word.

    It takes « demandons » and « ferment » for nouns, as « maisons » and « moment » are, and cuts
    too much of « publie », « sollicité », « retirait » and « préfèrent ».
    """
    for ending, left, times in _PLURALS:
        if folded.endswith(ending) and stem.endswith(left):
            verb = _stem_of_verb(folded, ending)
            if document_frequency(verb) >= times * document_frequency(stem):
                return verb
    ending = next((e for e in _VERB_ENDINGS if folded.endswith(e)), "")
    verb = _stem_of_verb(folded, ending) if ending else ""
    is_verb = len(verb) >= _VERB_STEM and document_frequency(verb) >= _OFTENER * document_frequency(
        stem
    )
    return verb if is_verb else stem


def _stem_of_verb(folded: str, ending: str) -> str:
    return fold_and_stem(folded.removesuffix(ending) + "er")[1] or ""


def _plain_number(surface: str) -> str:
    if surface.isdecimal():
        return surface
    if not surface[-1].isdecimal():
        return str(10 ** int(unicodedata.normalize("NFKC", surface[2:])))
    if surface.count(".") > 1:
        # A telephone number, 02.97.86.80.00, or 1.234.567: no point is a decimal one.
        return re.sub(r"\D", "", surface)
    number = re.sub(r"[ \u00a0\u202f]|\.(?=\d{3}(?!\d))", "", surface)
    return number.replace(".", ",")
