"""Two sentences side by side: which items and quantities of one are said by the other."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from newsum.french.numbers import Quantity
from newsum.repeats.arithmetic import is_derivable
from newsum.repeats.content import Content, Item
from newsum.repeats.weighing import QUANTITY, weigh

_FROM_CONTEXT = 0.7
"""What a neighbour of a sentence says is said by it less surely: « ce sous-traitant »."""
_NEIGHBOURS = (-2, -1, 1)

Index = dict[str, list[tuple[int, float]]]


@dataclass(frozen=True, slots=True)
class Speech:
    """All the sentences of a transcript, ready to be compared."""

    contents: Sequence[Content]
    weights: Sequence[tuple[float, ...]]
    indexes: Sequence[Index]
    """For each sentence: key to the items that hold it, with their strength."""
    spread: Counter[str]
    """In how many sentences each stem stands."""
    number_spread: Counter[tuple[str, float]]


def ready(contents: Sequence[Content]) -> Speech:
    """Sentences ready to be compared. Linear."""
    return Speech(
        contents=contents,
        weights=weigh(contents),
        indexes=[_index(content) for content in contents],
        spread=Counter(stem for c in contents for stem in {item.stem for item in c.items}),
        number_spread=Counter(
            key for c in contents for key in {key for q in c.quantities for key in q.keys}
        ),
    )


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far sentence `one` is said by sentence `other`."""

    speech: Speech
    one: int
    other: int
    said: tuple[float, ...]
    """For each item of `one`, how well the best item of `other` says it, in [0, 1]."""
    by: tuple[int | None, ...]
    """That item."""
    said_nearby: tuple[float, ...]
    """The same, where the neighbours of `other` may help."""
    back: tuple[float, ...]
    """For each item of `other`, how well `one` says it."""
    counted: tuple[bool, ...]
    """For each quantity of `one`, whether `other` gives it."""
    supported: tuple[bool, ...]
    """The same, or whether it follows from those that `other` gives."""
    counted_back: tuple[bool, ...]

    @property
    def content(self) -> Content:
        """That of `one`."""
        return self.speech.contents[self.one]

    @property
    def other_content(self) -> Content:
        """That of `other`."""
        return self.speech.contents[self.other]

    @property
    def weights(self) -> tuple[float, ...]:
        """Those of the items of `one`."""
        return self.speech.weights[self.one]

    @property
    def other_weights(self) -> tuple[float, ...]:
        """Those of the items of `other`."""
        return self.speech.weights[self.other]


def compare(speech: Speech, one: int, other: int) -> Comparison:
    """How far sentence `one` is said by sentence `other`."""
    mine, theirs = speech.contents[one], speech.contents[other]
    matches = [_best(item, speech.indexes[other]) for item in mine.items]
    said = tuple(strength for strength, _ in matches)
    counted = tuple(_gives(theirs, quantity) for quantity in mine.quantities)
    return Comparison(
        speech=speech,
        one=one,
        other=other,
        said=said,
        by=tuple(partner for _, partner in matches),
        said_nearby=_with_neighbours(speech, one, other, said),
        back=tuple(_best(item, speech.indexes[one])[0] for item in theirs.items),
        counted=counted,
        supported=_supported(mine.quantities, theirs.quantities, counted),
        counted_back=tuple(_gives(mine, quantity) for quantity in theirs.quantities),
    )


def _index(content: Content) -> Index:
    index: Index = {}
    for n, item in enumerate(content.items):
        for key, strength in item.keys.items():
            index.setdefault(key, []).append((n, strength))
    return index


def _best(item: Item, index: Index) -> tuple[float, int | None]:
    """How well the best item of an index says an item, and which it is; the first of equals."""
    best, partner = 0.0, None
    for key, strength in item.keys.items():
        for n, their_strength in index.get(key, ()):
            if strength * their_strength > best:
                best, partner = strength * their_strength, n
    return best, partner


def _with_neighbours(
    speech: Speech, one: int, other: int, said: Sequence[float]
) -> tuple[float, ...]:
    items = speech.contents[one].items
    near = [other + step for step in _NEIGHBOURS]
    indexes = [speech.indexes[n] for n in near if 0 <= n < len(speech.indexes) and n != one]
    return tuple(
        max(
            strength,
            _FROM_CONTEXT * max((_best(item, index)[0] for index in indexes), default=0.0)
            if strength < _FROM_CONTEXT
            else 0.0,
        )
        for item, strength in zip(items, said, strict=True)
    )


def _gives(content: Content, quantity: Quantity) -> bool:
    return any(quantity.keys & other.keys for other in content.quantities)


def _supported(
    mine: Sequence[Quantity], theirs: Sequence[Quantity], counted: Sequence[bool]
) -> tuple[bool, ...]:
    """Which quantities are given or follow: « trois sur dix » does when its two numbers do."""
    known = [ok or is_derivable(q, theirs) for q, ok in zip(mine, counted, strict=True)]
    for n, quantity in enumerate(mine):
        if known[n]:
            continue
        parts = [known[m] for m, q in enumerate(mine) if m != n and _is_inside(q, quantity)]
        whole = [known[m] for m, q in enumerate(mine) if m != n and _is_inside(quantity, q)]
        known[n] = (len(parts) > 1 and all(parts)) or any(whole)
    return tuple(known)


def _is_inside(part: Quantity, whole: Quantity) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def unsaid(comparison: Comparison) -> float:
    """Weight of what `one` says and neither `other` nor its neighbours do."""
    words = sum(
        weight * (1 - strength)
        for weight, strength in zip(comparison.weights, comparison.said_nearby, strict=True)
        if weight * (1 - strength) > 1.5  # noqa: PLR2004 - less is another way of putting it
    )
    return words + QUANTITY * comparison.supported.count(False)
