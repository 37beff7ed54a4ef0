"""A transcript said once: what was said already, and what nobody said."""

from enum import StrEnum
from typing import NamedTuple

from newsum.model.language import ForeignPassage, Language
from newsum.model.notice import Notice
from newsum.model.sentence import Sentence
from newsum.model.transcript import Span, Transcript


class RepeatKind(StrEnum):
    """How a removed sentence says again what was said, nearest wording first."""

    VERBATIM = "verbatim"
    """The same characters, white space apart."""
    TYPOGRAPHY = "typography"
    """The same words: case, accents, punctuation, spelling of numbers differ."""
    CONTAINED = "contained"
    """All that it says stands in one kept sentence that says more."""
    REWORDED = "reworded"
    """The same proposition in other words, or with recognition noise."""
    MERGED = "merged"
    """Covered by several kept sentences together."""
    LOOP = "loop"
    """A copy in a loop of a speech recogniser."""


class Repeat(NamedTuple):
    """One removal: a sentence that adds no fact, and the kept sentences that carry it."""

    index: int  # type: ignore[assignment] # a field, not the method of tuples
    """The removed sentence."""
    covered_by: tuple[int, ...]
    """Kept sentences, in order; never empty, never themselves removed."""
    kind: RepeatKind
    score: float
    """Weighted share of the removed sentence's content found in `covered_by`, in [0, 1]."""
    shared: tuple[str, ...] = ()
    """Figures, names and rare words found on both sides, as the removed sentence writes them."""


class Dispute(NamedTuple):
    """Two kept sentences of different sources that say the same but for one fact."""

    earlier: int
    later: int
    """Indices, in order."""
    about: str
    """What differs: `number`, `name`, `date`, `negation`, `state`, `cause`, `age`..."""
    newer: int | None = None
    """The one of them that gives the later state; None where neither is known to: that it does is
    what it says itself, or what is never undone, as a death."""

    def other(self, index: int) -> int:
        """What stands against one of the two."""
        return self.later if index == self.earlier else self.earlier


class Loop(NamedTuple):
    """The same words in a row: what speech recognisers write instead of what was said."""

    copy: Span
    """The first copy, which stays."""
    rest: Span
    """The other copies."""
    times: int
    """Copies in all."""

    @property
    def span(self) -> Span:
        """All copies."""
        return Span(self.copy.start, self.rest.end)


class Phantom(NamedTuple):
    """Lines in a row that speech recognisers write where nobody speaks."""

    span: Span
    may_be_said: bool
    """Thanks to the viewers: they stay. Credits of subtitles do not."""


class Cleaning(NamedTuple):
    """A transcript, its sentences, and which of them were already said."""

    transcript: Transcript
    language: Language
    sentences: tuple[Sentence, ...]
    repeats: tuple[Repeat, ...]
    """Ordered by `index`, one for each sentence removed for having been said."""
    disputes: tuple[Dispute, ...] = ()
    """In a digest, in order; none in one transcript."""
    loops: tuple[Loop, ...] = ()
    """In order, disjoint; their copies but the first are among the `repeats`."""
    phantoms: tuple[Phantom, ...] = ()
    """In order, disjoint."""
    unsaid: tuple[int, ...] = ()
    """Indices of the sentences removed because nobody said them, in order."""
    notices: tuple[Notice, ...] = ()
    """Of every stage, those of reading included."""

    def removed(self) -> frozenset[int]:
        """Indices of the removed sentences."""
        return frozenset(r.index for r in self.repeats).union(self.unsaid)

    def span_of(self, passage: ForeignPassage) -> Span:
        """From the first of its sentences to the last."""
        first, last = self.sentences[passage.first], self.sentences[passage.last]
        return Span(first.span.start, last.span.end)
