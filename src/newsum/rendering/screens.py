"""Subtitles broken as they are read: where a sentence or a clause ends, never inside « 2 avril ».

Of all ways to break a text that of least cost is taken: each break costs what it parts, and every
line and screen something too, so that there are few of them.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum.model import Span
from newsum.rendering.breaks import Break, break_between
from newsum.rendering.wrapping import words_of

_LINE, _SCREEN = 150, 950
_EMPTY = 300
"""What an empty line would cost; one that is half full costs a quarter of it."""


class _Shown(NamedTuple):
    """A way to show the first words of a text."""

    cost: int
    lines: int
    """Of the last screen."""
    last: Span
    """The words of the last line, by their numbers."""
    above: "_Shown | None"
    """What stands before the last line."""


def screens_of(text: str, columns: int, most_lines: int) -> Sequence[Sequence[str]]:
    """The lines of each screen; no word is broken, however long, and line breaks stay.

    Linear in the words, because few of them fit in a line.

    Args:
        text: What to show; not blank.
        columns: The most characters of a line.
        most_lines: Of a screen.
    """
    words = words_of(text)
    # The cheapest ways to show so many words, one for each number of lines of the last screen.
    ways: list[list[_Shown]] = [[]]
    for end in range(1, len(words) + 1):
        found: dict[int, _Shown] = {}
        for start in range(end - 1, -1, -1):
            length = words[end - 1].end - words[start].start
            if start < end - 1 and (length > columns or _is_broken(text, words, start + 1)):
                break
            cost = _LINE + _EMPTY * max(0, columns - length) ** 2 // columns**2
            for way in _ways(ways[start], Span(start, end), cost, _break(text, words, start)):
                best = found.get(way.lines)
                if way.lines <= most_lines and (best is None or way.cost < best.cost):
                    found[way.lines] = way
        ways.append(list(found.values()))
    return _screens(text, words, min(ways[-1], key=lambda way: way.cost))


def _is_broken(text: str, words: Sequence[Span], number: int) -> bool:
    """Whether the text itself has a line break before a word."""
    return "\n" in text[words[number - 1].end : words[number].start]


def _break(text: str, words: Sequence[Span], number: int) -> Break:
    """What a break before a word parts."""
    if not number or _is_broken(text, words, number):
        return Break.SENTENCES
    return break_between(words[number - 1].of(text), words[number].of(text))


def _ways(above: Sequence[_Shown], line: Span, cost: int, parts: Break) -> Iterator[_Shown]:
    """The line on a screen of its own, or below what there is on the last one."""
    if not line.start:
        yield _Shown(cost, 1, line, None)
    for way in above:
        yield _Shown(way.cost + cost + parts.between_lines, way.lines + 1, line, way)
        yield _Shown(way.cost + cost + parts.between_screens + _SCREEN, 1, line, way)


def _screens(text: str, words: Sequence[Span], way: _Shown) -> Sequence[Sequence[str]]:
    screens: list[list[str]] = []
    is_new = True
    last: _Shown | None = way
    while last is not None:
        if is_new:
            screens.append([])
        line = Span(words[last.last.start].start, words[last.last.end - 1].end)
        screens[-1].append(line.of(text))
        is_new = last.lines == 1
        last = last.above
    return [screen[::-1] for screen in reversed(screens)]
