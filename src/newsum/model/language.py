"""What a text is written in."""

from typing import NamedTuple


class ForeignPassage(NamedTuple):
    """A run of sentences in another language than the transcript's."""

    first: int
    last: int
    """Sentence indices, both included."""
    code: str


class Language(NamedTuple):
    """What the transcript is written in, and how that is known."""

    code: str
    """ISO 639-1, or `und` where too few words were found to say."""
    confidence: float
    """In [0, 1]; 1 when the user said so."""
    how: str
    """`detected`, `given`, or `too-short`."""
    foreign: tuple[ForeignPassage, ...] = ()

    def foreign_indices(self) -> frozenset[int]:
        """Indices of all sentences that lie in a foreign passage."""
        return frozenset(i for p in self.foreign for i in range(p.first, p.last + 1))
