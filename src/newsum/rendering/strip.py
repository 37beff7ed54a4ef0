"""A transcript as a strip: where the key sentences stand, and where it repeats itself."""

from collections.abc import Collection
from enum import Enum, auto
from itertools import pairwise


class Cell(Enum):
    """What a stretch of the transcript holds."""

    QUOTED = auto()
    REPEATED = auto()
    OTHER = auto()


def strip(
    sentences: int, *, chosen: Collection[int], removed: Collection[int], cells: int
) -> list[Cell]:
    """At most `cells` stretches of equal length, in source order.

    A stretch is quoted if any of its sentences is, repeated if at least half of them were removed.
    """
    length = min(cells, sentences)
    edges = [index * sentences // length for index in range(length + 1)] if length else [0]
    return [_cell(range(start, end), chosen, removed) for start, end in pairwise(edges)]


def _cell(stretch: range, chosen: Collection[int], removed: Collection[int]) -> Cell:
    if any(index in chosen for index in stretch):
        return Cell.QUOTED
    repeated = sum(index in removed for index in stretch)
    return Cell.REPEATED if 2 * repeated >= len(stretch) else Cell.OTHER
