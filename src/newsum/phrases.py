"""What newsum tells people: templates in English with `{named}` values.

They are filled in here, and translated in `newsum.translation`, where they are shown.
"""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any, NamedTuple, Protocol

NOTHING: Mapping[str, Any] = {}
"""One for all that has no values."""


class Told(Protocol):
    """What has words: an error, a notice, a reason, a phrase."""

    @property
    def message(self) -> str:
        """The template."""

    @property
    def values(self) -> "Mapping[str, object]":
        """What fills it: text as it stands, numbers, or what has words itself."""


class Phrase(NamedTuple):
    """A part of a message that has words of its own.

    >>> str(Phrase("line {line}", {"line": 3}))
    'line 3'
    """

    message: str
    values: Mapping[str, object] = NOTHING

    def __str__(self) -> str:
        # Without values nothing is filled in: braces may be those of the system's own words.
        return self.message.format(**self.values) if self.values else self.message


class Listing(NamedTuple):
    """Several things in a row.

    >>> str(Listing(["le pont", "la mairie", Phrase("{more} more", {"more": 3})]))
    'le pont, la mairie and 3 more'
    """

    items: Sequence[object]

    def __str__(self) -> str:
        *others, last = map(str, self.items)
        return LAST_OF_SEVERAL.format(others=", ".join(others), last=last) if others else last


class Sentences(NamedTuple):
    """Several messages, one after the other."""

    items: Sequence[object]

    def __str__(self) -> str:
        return reduce(
            lambda one, other: ONE_THEN_OTHER.format(one=one, other=other), map(str, self.items)
        )


def to_translate(text: str) -> str:
    """The text itself: so called, it is found by whoever collects what is to be translated."""
    return text


ONE_THEN_OTHER = to_translate("{one}; {other}")
LAST_OF_SEVERAL = to_translate("{others} and {last}")
