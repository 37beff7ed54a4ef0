"""What is near enough to a sentence to be the same programme, however long the text goes on.

A word that a programme says twice ties two of its sentences together, though a year of programmes
says it a thousand times: what counts is how often it is said around.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import Generic, TypeVar

REACH = 500
"""Sentences on either side: an hour of speech."""

_T = TypeVar("_T", bound=Hashable)


def stretch_size(sentence: int, total: int) -> int:
    """How many of a text of `total` sentences are in the stretch of one of them."""
    return min(total, sentence + REACH + 1) - max(0, sentence - REACH)


class Places(Generic[_T]):
    """In which sentences each thing is said."""

    def __init__(self, said: Iterable[Iterable[_T]]) -> None:
        """From what each sentence says, in order."""
        self._places: dict[_T, list[int]] = defaultdict(list)
        for index, things in enumerate(said):
            for thing in set(things):
                self._places[thing].append(index)

    def around(self, thing: _T, sentence: int) -> int:
        """How many sentences of the stretch say the thing. Logarithmic."""
        return self._between(thing, sentence - REACH, sentence + REACH)

    def those_around(self, thing: _T, sentence: int) -> Sequence[int]:
        """The sentences of the stretch that say the thing, in order."""
        places: Sequence[int] = self._places.get(thing, ())
        first = bisect_left(places, sentence - REACH)
        return places[first : bisect_left(places, sentence + REACH + 1, first)]

    def around_both(self, thing: _T, one: int, other: int) -> int:
        """How many sentences of either stretch say the thing."""
        earlier, later = sorted((one, other))
        end = earlier + REACH
        first = self._between(thing, earlier - REACH, end)
        return first + self._between(thing, max(later - REACH, end + 1), later + REACH)

    def said_seldom(self, most: int) -> Iterator[tuple[_T, tuple[int, int]]]:
        """Each thing that few sentences say, with any two of a stretch that do.

        The earlier of the two comes first. Linear but for the logarithm.

        Args:
            most: how many sentences around the two may say it, both included.
        """
        for thing, places in self._places.items():
            for n, one in enumerate(places):
                for other in places[n + 1 : n + most]:
                    near = other - one <= REACH
                    if near and self.around_both(thing, one, other) <= most:
                        yield thing, (one, other)

    def _between(self, thing: _T, first: int, last: int) -> int:
        places: Sequence[int] = self._places.get(thing, ())
        return bisect_left(places, last + 1) - bisect_left(places, first)
