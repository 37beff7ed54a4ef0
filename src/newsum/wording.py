"""What a text says, typography apart: words and punctuation marks that can be looked up."""

import re
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

    def find(self, run: Sequence[str]) -> Iterator[Span]:
        """Each stretch of the text that has these keys in this order, first to last.

        Takes time in proportion to the occurrences of the rarest key.
        """
        places = [self.places.get(key, ()) for key in run]
        if not all(places):
            return
        rarest = min(range(len(run)), key=lambda i: len(places[i]))
        for place in places[rarest]:
            first = place - rarest
            stretch = self.tokens[max(first, 0) : first + len(run)]
            if len(stretch) == len(run) and all(
                token.key == key for token, key in zip(stretch, run, strict=True)
            ):
                yield Span(stretch[0].span.start, stretch[-1].span.end)

    def following(self, span: Span) -> str:
        """The key of the first token after a stretch; empty at the end of the text."""
        return next((token.key for token in tokens(self._text[span.end : span.end + 9])), "")
