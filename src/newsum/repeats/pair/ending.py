"""How a sentence ends, from the last that the other says of it on."""

from typing import NamedTuple

from newsum.repeats.pair.comparison import Comparison

_SAID = 0.5
"""Strength from which something of a word is said."""


class Ending(NamedTuple):
    """What one sentence says last and the other does not; indices are those of its items."""

    told: tuple[int, ...]
    """All that is said before, in order."""
    last: int
    """Position of the last word of that."""
    new: tuple[int, ...]
    """All that comes after."""
    weight: float
    """That of what is new."""
    left: float
    """That of the heaviest word of the other, no name, that is not said: the new may be it."""


def unsaid_ending(c: Comparison) -> Ending | None:
    """That of `one`; None where all is said, or nothing. Linear."""
    items = c.content.items
    told = tuple(n for n, said in enumerate(c.said_nearby) if said >= _SAID)
    if not told:
        return None
    given = [q for q, is_given in zip(c.content.quantities, c.supported, strict=True) if is_given]
    last = max(items[told[-1]].position, *(q.end - 1 for q in given), -1)
    new = tuple(n for n in range(told[-1] + 1, len(items)) if items[n].position > last)
    if not new:
        return None
    left = max(
        (
            weight * (1 - said)
            for item, weight, said in zip(
                c.other_content.items, c.other_weights, c.back, strict=True
            )
            if not item.is_name
        ),
        default=0.0,
    )
    return Ending(told, last, new, sum(c.weights[n] for n in new), left)
