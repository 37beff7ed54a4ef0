"""Rolling captions without their line breaks: each phrase stands there a few times in a row."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

_FEWEST_WORDS = 3
"""Shorter phrases are doubled by people: « oui, oui », « très très »."""
_MOST_WORDS = 40
_COPIES = range(2, 5)
"""More are a loop of a recogniser."""
_FEWEST_RUNS = 4
_LEAST_COPIED = 0.8
"""Share of words in such runs: no speech comes near it."""
_GLANCE = 300
"""So many words tell most texts apart."""
_WORD = re.compile(r"\S++")


class _Run(NamedTuple):
    """A phrase and its copies, in words."""

    start: int
    length: int
    copies: int

    @property
    def end(self) -> int:
        return self.start + self.length * self.copies


def looks_doubled(text: str) -> bool:
    """Whether nearly all of the text stands there two or three times in a row. Linear."""
    words = [match[0] for match in islice(_WORD.finditer(text), _GLANCE)]
    runs = list(_runs(words))
    if len(runs) < _FEWEST_RUNS:
        return False
    if len(words) < _GLANCE:
        return _are_nearly_all(runs, len(words))
    if not _are_nearly_all(runs, runs[-1].end):  # the last phrase may be cut off
        return False
    words = text.split()
    return _are_nearly_all(list(_runs(words)), len(words))


def said_once(text: str) -> tuple[list[tuple[int, str]], int]:
    """The lines of a text without further copies, each with its number, and how many copies.

    Linear in the length of the text.
    """
    matches = list(_WORD.finditer(text))
    further: set[int] = set()
    copies = 0
    for run in _runs([match[0] for match in matches]):
        further.update(range(run.start + run.length, run.end))
        copies += run.copies - 1
    lines: dict[int, list[str]] = {}
    number, reached = 1, 0
    for i, match in enumerate(matches):
        number += text.count("\n", reached, match.start())
        reached = match.start()
        if i not in further:
            lines.setdefault(number, []).append(match[0])
    return [(number, " ".join(words)) for number, words in lines.items()], copies


def _are_nearly_all(runs: Sequence[_Run], words: int) -> bool:
    return sum(run.end - run.start for run in runs) >= _LEAST_COPIED * words


def _runs(words: Sequence[str]) -> Iterator[_Run]:
    """The phrases that stand there two to four times in a row, in order, the shortest first."""
    followers = _followers(words)
    at = 0
    while at < len(words):
        run = _run_at(words, at, followers)
        if run is not None and run.copies in _COPIES:
            yield run
        at = run.end if run is not None else at + 1


def _followers(words: Sequence[str]) -> list[int]:
    """For each word, where it stands with the two after it for the next time."""
    seen: dict[tuple[str, ...], int] = {}
    followers = [len(words)] * len(words)
    for i in range(len(words) - _FEWEST_WORDS, -1, -1):
        key = tuple(words[i : i + _FEWEST_WORDS])
        followers[i] = seen.get(key, len(words))
        seen[key] = i
    return followers


def _run_at(words: Sequence[str], start: int, followers: Sequence[int]) -> _Run | None:
    other = followers[start]
    while other - start <= _MOST_WORDS and other < len(words):
        length = other - start
        phrase = words[start:other]
        copies = 1
        while words[start + copies * length : start + (copies + 1) * length] == phrase:
            copies += 1
        if copies > 1 and length >= _FEWEST_WORDS:
            return _Run(start, length, copies)
        other = followers[other]
    return None
