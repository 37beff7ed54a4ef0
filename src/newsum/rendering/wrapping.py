"""Where to break a text so that it fits a number of columns."""

import re
from collections.abc import Callable, Iterator

from newsum.model import Span

_WORD = re.compile(
    r"(?:« )?(?:[^ \t\n]|(?<=\d) (?=\d{3}(?!\d)))+(?: [!?:;»%€·][^\w\s]*+(?=[ \t\n]|$))*"
)
"""Text between breakable white space. No-break spaces hold « and 50 % and 400 000 together, and so
do the plain ones that transcripts have in their place. No line begins with a point between two."""
_PART = re.compile(r"[^ \t\n\u00a0\u202f]+")
"""Text between any spaces, for words that no line can hold."""
_CHARACTER = re.compile(r".\ufe0f?", re.DOTALL)
"""A character, with the selector that makes an emoji of it and a column wider."""


def wrap(text: str, width: int, *, measure: Callable[[str], int]) -> list[Span]:
    """The lines of a text, as stretches without the white space between them; at least one.

    Args:
        text: What to wrap.
        width: Columns of a line, at least 2.
        measure: Columns that a string takes.
    """
    lines: list[Span] = []
    start = end = used = 0
    for piece in _pieces(text, width, measure):
        cells = measure(piece.of(text))
        between = measure(text[end : piece.start])
        if end == start:
            start, used = piece.start, cells
        elif used + between + cells > width:
            lines.append(Span(start, end))
            start, used = piece.start, cells
        else:
            used += between + cells
        end = piece.end
    return [*lines, Span(start, end)]


def words_of(text: str) -> list[Span]:
    """What no line should break: words with the marks that stand by them, numbers of groups."""
    return [Span(*word.span()) for word in _WORD.finditer(text)]


def _pieces(text: str, width: int, measure: Callable[[str], int]) -> Iterator[Span]:
    """Words, and parts of words that are wider than a line."""
    for word in words_of(text):
        if measure(word.of(text)) <= width:
            yield word
            continue
        for part in _PART.finditer(text, word.start, word.end):
            yield from _slices(text, Span(*part.span()), width, measure)


def _slices(text: str, part: Span, width: int, measure: Callable[[str], int]) -> Iterator[Span]:
    """Stretches that fill a line and a last one; no combining mark is parted from its letter."""
    start, used = part.start, 0
    for match in _CHARACTER.finditer(text, part.start, part.end):
        cells = measure(match.group())
        if cells and used + cells > width:
            yield Span(start, match.start())
            start, used = match.start(), 0
        used += cells
    yield Span(start, part.end)
