"""Each removed sentence beside the sentences that carry its content, ready to be shown."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsum.model import Cleaning, RepeatKind, Sentence, Span
from newsum.rendering.places import place

LONGEST_QUOTE = 2_000
"""Characters of a covering sentence that are shown. One sentence may cover thousands: shown whole
each time, a hostile text would make the listing grow with its square."""
_MOST_MARKS = 24
"""Shared facts that are marked in one sentence, for the same reason."""


class Quote(NamedTuple):
    """A sentence, or its beginning, and what in it stands on the other side as well."""

    text: str
    place: str
    marks: tuple[Span, ...]
    """Shared facts, as stretches of `text`, in order, disjoint."""

    def __str__(self) -> str:
        """The text with `[` and `]` around each shared fact."""
        pieces = []
        end = 0
        for mark in self.marks:
            pieces += [self.text[end : mark.start], "[", mark.of(self.text), "]"]
            end = mark.end
        return "".join([*pieces, self.text[end:]])


class Removal(NamedTuple):
    """One removed sentence, and why nothing is lost."""

    said_again: Quote
    covered_by: tuple[Quote, ...]
    kind: RepeatKind
    score: float


def removals(cleaning: Cleaning, *, has_times: bool) -> Iterator[Removal]:
    """All removals, in source order."""
    sentences = cleaning.sentences
    for repeat in cleaning.repeats:
        pattern = _pattern_of(repeat.shared)
        yield Removal(
            said_again=_quote(sentences[repeat.index], pattern, None, has_times=has_times),
            covered_by=tuple(
                _quote(sentences[i], pattern, LONGEST_QUOTE, has_times=has_times)
                for i in repeat.covered_by
            ),
            kind=repeat.kind,
            score=repeat.score,
        )


def on_one_line(text: str) -> str:
    r"""The text with each line break, and the white space around it, as one space.

    >>> on_one_line("une usine  \n  de panneaux")
    'une usine de panneaux'
    """
    if "\n" not in text:
        return text
    return " ".join(line.strip(" \t") for line in text.split("\n") if line.strip(" \t"))


def _quote(
    sentence: Sentence, pattern: re.Pattern[str] | None, limit: int | None, *, has_times: bool
) -> Quote:
    text = on_one_line(sentence.text)
    if limit is not None and len(text) > limit:
        text = text[:limit] + "…"
    marks = () if pattern is None else tuple(Span(*m.span()) for m in pattern.finditer(text))
    return Quote(text=text, place=place(sentence, has_times=has_times), marks=marks)


def _pattern_of(shared: tuple[str, ...]) -> re.Pattern[str] | None:
    """Finds runs of shared facts, as whole words, longest first, whatever their case."""
    facts = sorted({on_one_line(fact) for fact in shared[:_MOST_MARKS]} - {""})
    if not facts:
        return None
    facts.sort(key=len, reverse=True)
    fact = rf"(?<!\w)(?:{'|'.join(map(re.escape, facts))})(?!\w)"
    return re.compile(rf"{fact}(?:\s{fact})*", re.IGNORECASE)
