"""A sentence as it is shown, with marks on what is to be seen in it."""

from collections.abc import Iterator
from typing import NamedTuple

from newsum.model import Span

LONGEST_QUOTE = 2_000
"""Characters of a sentence shown beside another. One sentence may stand beside thousands: shown
whole each time, a hostile text would make the listing grow with its square."""


class Quote(NamedTuple):
    """A sentence, or its beginning, and what in it is marked."""

    text: str
    place: str
    marks: tuple[Span, ...]
    """Stretches of `text`, in order, disjoint."""
    sentence_index: int | None = None
    """None of what is no sentence of the transcript."""

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """The whole text, piece by piece, and whether each is marked."""
        end = 0
        for mark in self.marks:
            yield self.text[end : mark.start], False
            yield mark.of(self.text), True
            end = mark.end
        yield self.text[end:], False

    def __str__(self) -> str:
        """The text with `[` and `]` around what is marked."""
        return "".join(f"[{piece}]" if is_marked else piece for piece, is_marked in self.pieces())
