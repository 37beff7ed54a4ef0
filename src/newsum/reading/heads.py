"""What stands beside the times of a transcript: who speaks then, or a heading.

Programs for meetings and interviews write a name before the time, after it, or on the line above.
That a phrase is a name and no sentence is told by the file as a whole, where names return.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from newsum.reading.labels import Name, Shape, name_of
from newsum.reading.timed_lines import Stretch
from newsum.reading.timings import ARROW, CLOCK

_NAME = r"[^\W\d_][\w .'’()/&,-]{0,58}?"
NAMED_TIME = re.compile(
    rf"""
    ^[^\S\n]*+\*{{0,2}}
    (?: \[(?P<boxed>{_NAME})\] | (?P<name>{_NAME}) )
    \*{{0,2}} (?:[^\S\n]?:)? \*{{0,2}} [^\S\n]*+ (?:[–—|-][^\S\n]++)?
    (?: (?: \[(?P<squared>{CLOCK})\] | \((?P<round>{CLOCK})\) )
        (?:[^\S\n]*+:(?=\s|\Z))? [^\S\n]*+ (?P<rest>[^\n]*)
      | (?<=\s)(?P<bare>{CLOCK}) (?:{ARROW}{CLOCK})? (?:[^\S\n]?:)? [^\S\n]*+
    )$
    """,
    re.VERBOSE | re.MULTILINE,
)
"""`Anne Durand  0:25` on a line of its own, or `Anne Durand: [00:00:25] …`."""

_SURE = frozenset({Shape.NUMBERED, Shape.MEDIA_ROLE, Shape.ADDRESSED, Shape.FULL_NAME})
"""Shapes that name someone even once, where others are named."""
_FEWEST = 3
_LEAST_RETURNING = 0.5
"""Share of names that return: each does in a talk, none among chapters."""
_MOST_HEADLESS = 0.2
"""Share of times beside which nothing stands, where at most of them a name or heading does."""
_MOST_WORDS_OF_HEADING = 12
_CLOSED = re.compile(r"[.!?…]['’»\"”)]*\Z")


class Head(NamedTuple):
    """What stands beside a time and is not said then."""

    speaker: str | None = None
    heading: str | None = None


def names_before(matches: Iterable[re.Match[str]]) -> frozenset[Name]:
    """The names that stand before times, each a match of `NAMED_TIME`; none in most texts."""
    return _returning([name_before(match) for match in matches])


def name_before(match: re.Match[str]) -> Name | None:
    """What a match of `NAMED_TIME` may be the name of."""
    return name_of(speaker_before(match))


def speaker_before(match: re.Match[str]) -> str:
    """Who speaks then, as the file writes it."""
    return " ".join((match["boxed"] or match["name"]).split())


def heads_beside(passages: Sequence[Stretch]) -> list[Head]:
    """For each passage with a time, what stands beside it; taken off the lines of the one above.

    Args:
        passages: Of a file, the first without time; the time begins their first line.
    """
    timed = passages[1:]
    after = [_after(passage) for passage in timed]
    names = _returning(after) if _are_most(after) else frozenset()
    if names:
        return [
            Head(speaker=_rest(passage)) if name in names else Head()
            for passage, name in zip(timed, after, strict=True)
        ]
    if _are_most(after) and all(map(_reads_like_chapter, timed)):
        return [Head(heading=_rest(passage) or None) for passage in timed]
    return _heads_above(passages)


def is_head(rest: str, head: Head) -> bool:
    """Whether what stands behind a time on its line is the head of its passage."""
    return _on_one_line(rest) == (head.speaker or head.heading)


def _heads_above(passages: Sequence[Stretch]) -> list[Head]:
    """Heads of passages above each of which a name stands; taken off the lines there."""
    above = [_last_line(passage.body) for passage in passages[:-1]]
    bare = [_rest(passage) == "" for passage in passages[1:]]
    found = [name_of(line) if is_bare else None for line, is_bare in zip(above, bare, strict=True)]
    names = _returning(found) if _are_most(found) else frozenset()
    heads = []
    for passage, line, name in zip(passages, above, found, strict=False):
        if name not in names:
            heads.append(Head())
            continue
        while passage.body and not passage.body[-1].strip():
            passage.body.pop()
        passage.body.pop()
        heads.append(Head(speaker=line))
    return heads


def _after(passage: Stretch) -> Name | None:
    """What may be a name after a time, above what is said."""
    rest = _rest(passage)
    return name_of(rest) if rest and _last_line(passage.body) else None


def _rest(passage: Stretch) -> str:
    return _on_one_line(passage.timing["rest"]) if passage.timing else ""


def _on_one_line(rest: str) -> str:
    return " ".join(rest.strip("*: \t\u00a0\u202f").split())


def _last_line(body: Sequence[str]) -> str:
    return next((" ".join(line.split()) for line in reversed(body) if line.strip()), "")


def _are_most(names: Sequence[Name | None]) -> bool:
    return sum(name is None for name in names) <= _MOST_HEADLESS * len(names)


def _returning(found: Iterable[Name | None]) -> frozenset[Name]:
    """The names among what was found, which return in the file."""
    counts = Counter(name for name in found if name is not None and name.shape is not Shape.OTHER)
    returning = sum(
        count for name, count in counts.items() if count > 1 or name.shape is Shape.NUMBERED
    )
    if returning < max(_FEWEST, _LEAST_RETURNING * counts.total()):
        return frozenset()
    return frozenset(name for name, count in counts.items() if count > 1 or name.shape in _SURE)


def _reads_like_chapter(passage: Stretch) -> bool:
    """Whether whole sentences stand below a few words that are none."""
    rest, body = _rest(passage), _last_line(passage.body)
    first = next((line.strip() for line in passage.body if line.strip()), "")
    return not rest or (
        rest[0].isupper()
        and len(rest.split()) <= _MOST_WORDS_OF_HEADING
        and not _CLOSED.search(rest)
        and first[:1].isupper()
        and _CLOSED.search(body) is not None
    )
