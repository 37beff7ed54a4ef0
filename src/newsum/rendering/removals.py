"""Each removed sentence beside the sentences that carry its content, ready to be shown."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum.model import Cleaning, Repeat, RepeatKind, Sentence, Span
from newsum.phrases import Phrase, to_translate
from newsum.rendering.places import place
from newsum.rendering.quotes import LONGEST_QUOTE, Quote
from newsum.translation import translated
from newsum.unwrapping import on_one_line

_MOST_MARKS = 24
"""Shared facts that are looked for in one sentence, for the same reason as `LONGEST_QUOTE`."""

_KINDS = {
    RepeatKind.VERBATIM: to_translate("verbatim"),
    RepeatKind.TYPOGRAPHY: to_translate("typography"),
    RepeatKind.CONTAINED: to_translate("contained"),
    RepeatKind.REWORDED: to_translate("reworded"),
    RepeatKind.MERGED: to_translate("merged"),
    RepeatKind.LOOP: to_translate("loop"),
}


class Removal(NamedTuple):
    """One removed sentence, and why nothing is lost; marked are the facts that are shared."""

    removed: Quote
    covered_by: tuple[Quote, ...] = ()
    """None where nobody said what was removed."""
    kind: RepeatKind | None = None
    score: float = 1.0

    @property
    def reason(self) -> str:
        """In two words."""
        return translated("already said" if self.covered_by else "never said")

    @property
    def likeness(self) -> str:
        """Kind and score, or nothing where there is nothing to compare with."""
        if self.kind is None:
            return ""
        return translated("{kind} {score:.2f}", kind=Phrase(_KINDS[self.kind]), score=self.score)


def removals(cleaning: Cleaning, *, has_times: bool) -> Iterator[Removal]:
    """All removals, in source order."""
    repeats = {repeat.index: repeat for repeat in cleaning.repeats}
    for index in sorted(cleaning.removed()):
        sentence = cleaning.sentences[index]
        if index in repeats:
            yield _already_said(sentence, repeats[index], cleaning.sentences, has_times=has_times)
        else:
            yield Removal(removed=_quote(sentence, None, None, has_times=has_times))


def _already_said(
    sentence: Sentence, repeat: Repeat, sentences: Sequence[Sentence], *, has_times: bool
) -> Removal:
    pattern = _pattern_of(repeat.shared)
    return Removal(
        removed=_quote(sentence, pattern, None, has_times=has_times),
        covered_by=tuple(
            _quote(sentences[i], pattern, LONGEST_QUOTE, has_times=has_times)
            for i in repeat.covered_by
        ),
        kind=repeat.kind,
        score=repeat.score,
    )


def _quote(
    sentence: Sentence, pattern: re.Pattern[str] | None, limit: int | None, *, has_times: bool
) -> Quote:
    text = on_one_line(sentence.text)
    if limit is not None and len(text) > limit:
        text = text[:limit] + "…"
    marks = () if pattern is None else tuple(Span(*m.span()) for m in pattern.finditer(text))
    return Quote(
        sentence_index=sentence.index,
        text=text,
        place=place(sentence, has_times=has_times),
        marks=marks,
    )


def _pattern_of(shared: tuple[str, ...]) -> re.Pattern[str] | None:
    """Finds runs of shared facts, as whole words, longest first, whatever their case."""
    facts = sorted({on_one_line(fact) for fact in shared[:_MOST_MARKS]} - {""})
    if not facts:
        return None
    facts.sort(key=len, reverse=True)
    fact = rf"(?<!\w)(?:{'|'.join(map(re.escape, facts))})(?!\w)"
    return re.compile(rf"{fact}(?:\s{fact})*", re.IGNORECASE)
