"""What a text says, typography apart: words and punctuation marks that can be looked up."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from newsum.model import Span

_TOKEN = re.compile(r"\d{1,3}(?:[ \u00a0\u202f]\d{3})++(?!\d)|[^\W_]++|\.{2,}+|[^\s«»“”„‟\"″]")
"""A number with its thousands apart, a word, a row of dots, another mark. Quotation marks say
nothing, and others stand in their place where a quotation is quoted."""
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("’\u2018\u201b\u02bc\u02b9\u2032`\u00b4", "'"),
        **dict.fromkeys("\u2010\u2011\u2012–—―\u2212\u2043", "-"),
        "œ": "oe",
        "æ": "ae",
        "…": "...",
        " ": None,
        "\u00a0": None,
        "\u202f": None,
    }
)
_STEPS_A_TOKEN = 50
"""Comparisons for each token of the text that all searches in it share."""
_STEPS_A_SEARCH = 2_000
"""Comparisons that each search has besides, and"""
_STEPS_A_KEY = 4
"""those for each key that it looks for."""
_STEPS_A_FINDING = 20
"""What a stretch that is found costs whoever asked for it, in comparisons."""


class Token(NamedTuple):
    """A word or mark, and where it stands."""

    key: str
    """The same for all that differs in typography alone."""
    span: Span


def tokens(text: str) -> Iterator[Token]:
    """The words and marks of a text, in order.

    >>> [token.key for token in tokens("« L’Œuvre » – 12 300 €…")]
    ['l', "'", 'oeuvre', '-', '12300', '€', '...']
    """
    for match in _TOKEN.finditer(text):
        word = match.group()
        key = "..." if word[:2] == ".." else word.casefold().translate(_ALIKE)
        yield Token(key, Span(*match.span()))


def keys(found: Sequence[Token]) -> tuple[str, ...]:
    """What is compared of each."""
    return tuple(token.key for token in found)


class Wording:
    """A text in which runs of words can be found; made on first use, in linear time."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._spent = 0

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """All of them, in order."""
        return list(tokens(self._text))

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """For each key the positions in `tokens` at which it stands, in order."""
        found: dict[str, list[int]] = {}
        for position, token in enumerate(self.tokens):
            found.setdefault(token.key, []).append(position)
        return found

    def find(self, run: Sequence[str], *, near: int = 0) -> Iterator[Span]:
        """The stretches of the text that have these keys in this order, nearest first.

        Looks at the places of the rarest key. All searches together take time in proportion to
        the text and to what is looked for: in a text that says nothing but `oui oui oui`, some
        end before all is found.

        Args:
            run: At least one key.
            near: Offset in the text.
        """
        places = [self.places.get(key, ()) for key in run]
        if not all(places):
            return
        by_rarity = sorted(range(len(run)), key=lambda i: len(places[i]))
        rarest = by_rarity[0]
        allowance = _STEPS_A_SEARCH + _STEPS_A_KEY * len(run)
        for place in outward(places[rarest], self.position(near) + rarest):
            if allowance < 0:
                if self._spent > _STEPS_A_TOKEN * len(self.tokens):
                    return
                self._spent -= allowance
                allowance = 0
            first = place - rarest
            if first < 0 or first + len(run) > len(self.tokens):
                continue
            for i in by_rarity:
                allowance -= 1
                if self.tokens[first + i].key != run[i]:
                    break
            else:
                allowance -= _STEPS_A_FINDING
                last = first + len(run) - 1
                yield Span(self.tokens[first].span.start, self.tokens[last].span.end)

    def position(self, offset: int) -> int:
        """That of the first token from an offset on."""
        return bisect_left(self.tokens, offset, key=lambda token: token.span.start)

    def following(self, span: Span) -> str:
        """The key of the first token after a stretch; empty at the end of the text."""
        return next((token.key for token in tokens(self._text[span.end : span.end + 9])), "")


def outward(numbers: Sequence[int], middle: int) -> Iterator[int]:
    """Ascending numbers, those nearest to `middle` first.

    >>> list(outward([1, 4, 5, 9], 6))
    [5, 4, 9, 1]
    """
    right = bisect_left(numbers, middle)
    left = right - 1
    while left >= 0 or right < len(numbers):
        is_last = right == len(numbers)
        if is_last or (left >= 0 and middle - numbers[left] <= numbers[right] - middle):
            yield numbers[left]
            left -= 1
        else:
            yield numbers[right]
            right += 1
