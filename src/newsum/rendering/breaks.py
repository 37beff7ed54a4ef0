"""How much a break between two words of French disturbs who reads."""

import re
from enum import Enum
from typing import Self

from newsum.french.abbreviations import TITLES
from newsum.french.cues import NUMBER_WORDS
from newsum.french.dates import MONTHS
from newsum.french.line_ends import NEVER_LAST, SELDOM_LAST
from newsum.terms import fold

_CLOSED = r"[»”\"’)\]]*$"
_FINAL, _PAUSE = re.compile(rf"[.!?…]\s?{_CLOSED}"), re.compile(rf"[,;:–—]\s?{_CLOSED}")
_OPENS = tuple("«“([–—-")
_FIRST_LETTERS, _LAST_LETTERS = re.compile(r"[^\W\d_]+"), re.compile(r"[^\W\d_]+(?=[^\w]*$)")
_INITIAL = re.compile(r"[^\W\d_]\.")


class Break(Enum):
    """What a break parts, from the best place to the worst."""

    SENTENCES = (0, 0)
    CLAUSES = (100, 400)
    PHRASES = (250, 700)
    WORDS = (350, 900)
    LEANING = (700, 1_200)
    """A pronoun or an auxiliary from its verb, a first name from a name."""
    OPEN = (900, 1_500)
    """An article or a preposition from what it belongs to."""
    FIGURE = (1_600, 2_500)
    """A number from what it counts."""

    between_lines: int
    """What it costs there."""
    between_screens: int

    def __new__(cls, between_lines: int, between_screens: int) -> Self:
        """As the values above tell."""
        made = object.__new__(cls)
        made._value_ = (between_lines, between_screens)
        made.between_lines, made.between_screens = between_lines, between_screens
        return made


def break_between(before: str, after: str) -> Break:
    """What a break between two words parts; marks stand with the words.

    >>> break_between("commence.", "À").name, break_between("2", "avril").name
    ('SENTENCES', 'FIGURE')
    """
    if _is_title(before):
        return Break.OPEN
    if _FINAL.search(before):
        return Break.SENTENCES
    if _PAUSE.search(before) or after.startswith(_OPENS):
        return Break.CLAUSES
    return _inside_clause(before, after)


def _inside_clause(before: str, after: str) -> Break:
    last, first = _LAST_LETTERS.search(before), _FIRST_LETTERS.match(after)
    word = fold(last.group()) if last else ""
    if _is_figure(before, word, after):
        return Break.FIGURE
    if word in NEVER_LAST:
        return Break.OPEN
    if word in SELDOM_LAST or (before[:1].isupper() and after[:1].isupper()):
        return Break.LEANING
    if after[:1].isdigit() or (first and fold(first.group()) in NEVER_LAST):
        return Break.PHRASES
    return Break.WORDS


def _is_title(word: str) -> bool:
    """« M. », « Mme », the first letter of a name."""
    return word.removesuffix(".") in TITLES or bool(_INITIAL.fullmatch(word) and word[0].isupper())


def _is_figure(before: str, word: str, after: str) -> bool:
    """Whether they are a number and what it counts, two parts of one, or a month and its year."""
    if after[:1].isdigit():
        return before[-1:].isdigit() or word in MONTHS
    return after[:1].isalpha() and (before[-1:].isdigit() or word in NUMBER_WORDS)
