"""The sentences of a transcript, ready to be compared with each other."""

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import compress, repeat
from typing import NamedTuple

from newsum.repeats.pair.stretches import Places
from newsum.repeats.pair.weighing import QUANTITY, weigh
from newsum.repeats.sentence.content import Content, Item

Index = dict[str, list[tuple[int, float]]]
"""Key to the places of the items that hold it, and how well it stands for each: the best comes
first, and of several the first of the sentence."""


class Speech(NamedTuple):
    """All the sentences of a transcript, ready to be compared."""

    contents: Sequence[Content]
    weights: Sequence[Sequence[float]]
    totals: Sequence[float]
    """What each sentence says in all, numbers included."""
    index_of: Callable[[int], Index]
    """The index of each sentence; the last one asked for is kept, as pairs come in the order of the
    earlier sentence and all indexes would weigh more than the text a hundred times."""
    stems: Places[str]
    """In which sentences each stem stands."""
    numbers: Places[tuple[str, float]]


def ready(contents: Sequence[Content]) -> Speech:
    """Sentences ready to be compared. Linear."""
    stems = Places([item.stem for item in c.items] for c in contents)
    weights = weigh(contents, stems)
    return Speech(
        contents=contents,
        weights=weights,
        totals=array(
            "d",
            (
                sum(own) + QUANTITY * len(c.quantities)
                for c, own in zip(contents, weights, strict=True)
            ),
        ),
        index_of=lru_cache(maxsize=1)(lambda n: index_items(contents[n].items)),
        stems=stems,
        numbers=Places([key for q in c.quantities for key in q.keys] for c in contents),
    )


def index_items(items: Sequence[Item], where: Iterable[bool] = repeat(True)) -> Index:  # noqa: FBT003 - all
    """Those of the items for which `where` holds, by what they can be matched by."""
    index: Index = {}
    for n in compress(range(len(items)), where):
        for key, strength in items[n].keys.items():
            if key in index:
                found = index[key]
                found.append((n, strength))
                if strength > found[0][1]:
                    found[0], found[-1] = found[-1], found[0]
            else:
                index[key] = [(n, strength)]
    return index
