"""Many phrases sought in a text at once: only those are looked for whose opening is there.

To compile them all costs more than to read a short text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from newsum.patterns import compiled_later

_OPENING = 3
"""First letters of a word by which phrases are looked for."""
_PLAIN = "abcdefghijklmnopqrstuvwxyz "
"""What stands for itself in a phrase."""
_SIGN = compiled_later("[()|]")
_DEPTH = {"(": 1, ")": -1, "|": 0}
_ANY = ""
"""Stands for the opening of what may start anyhow."""


def openings_of(words: Iterable[str]) -> set[str]:
    """The first letters of words, by which a `PhraseMatcher` looks."""
    return {word[:_OPENING] for word in words}


class PhraseMatcher:
    """Knows many phrases, of which few are in any text."""

    def __init__(self, alternatives: str) -> None:
        """From a regular expression over folded words parted by single spaces.

        It has no escaped bracket or bar, and no such sign in a class.
        """
        self._alternatives = alternatives
        self._starts: Mapping[str, Sequence[_Start]] | None = None

    def matches(self, text: str, openings: AbstractSet[str]) -> bool:
        """Whether one of them is in a text of which these are the openings."""
        if self._starts is None:
            self._starts = _by_opening(self._alternatives)
        found = openings & self._starts.keys()
        if _ANY in self._starts:
            found.add(_ANY)
        if not found:
            return False
        padded = f" {text} "
        return any(
            start.text in padded and (start.rest is None or start.rest.search(text) is not None)
            for opening in found
            for start in self._starts[opening]
        )


class _Start(NamedTuple):
    """How a phrase may start."""

    text: str
    """With the space before it, and the one behind where a word ends there."""
    rest: re.Pattern[str] | None
    """The whole phrase, unless that is all of it."""


def _by_opening(alternatives: str) -> Mapping[str, Sequence[_Start]]:
    starts: dict[str, list[_Start]] = {}
    for phrase in _parted(alternatives):
        whole = compiled_later(rf"\b(?:{phrase})\b")
        for text, is_all in _starts(phrase):
            word, space, _ = text.partition(" ")
            opening = word[:_OPENING] if len(word) >= _OPENING or (word and space) else _ANY
            start = _Start(f" {text}", None if is_all else whole)
            starts.setdefault(opening, []).append(start)
    return starts


def _parted(alternatives: str) -> Iterator[str]:
    """The parts of a regular expression between the bars that stand in no bracket."""
    depth = start = 0
    for sign in _SIGN.finditer(alternatives):
        if sign[0] == "|" and not depth:
            yield alternatives[start : sign.start()]
            start = sign.end()
        depth += _DEPTH[sign[0]]
    yield alternatives[start:]


def _starts(phrase: str) -> list[tuple[str, bool]]:
    """The texts that what a regular expression matches may start with, and whether they are all."""
    rest = phrase.lstrip(_PLAIN)
    plain = phrase[: len(phrase) - len(rest)]
    starts = [(plain, False)]
    if not rest:
        starts = [(plain + " ", True)]
    elif rest == r"\w*":
        starts = [(plain, True)]
    elif rest[0] in ("*", "{"):
        starts = [(plain[:-1], False)]
    elif rest[0] == "?":
        starts = [
            (it + text, all_) for text, all_ in _starts(rest[1:]) for it in (plain, plain[:-1])
        ]
    elif rest.startswith("(?<") and not plain:
        starts = [(text, False) for text, _ in _starts(rest[_closing(rest) + 1 :])]
    elif rest.startswith("(?:"):
        starts = [(plain + text, all_) for text, all_ in _starts_of_group(rest)] or starts
    return starts


def _starts_of_group(phrase: str) -> list[tuple[str, bool]]:
    """The same of one that starts with a bracket; none where that is repeated."""
    end = _closing(phrase)
    inside, behind = phrase[3:end], phrase[end + 1 :]
    if behind.startswith(("*", "+", "{")):
        return []
    options = [*_parted(inside), *([""] if behind.startswith("?") else [])]
    behind = behind.removeprefix("?")
    return [start for option in options for start in _starts(option + behind)]


def _closing(phrase: str) -> int:
    """Where the bracket that opens a regular expression is closed."""
    depth = 0
    for sign in _SIGN.finditer(phrase):
        depth += _DEPTH[sign[0]]
        if not depth:
            return sign.start()
    return len(phrase)
