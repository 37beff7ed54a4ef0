"""The key sentences of a transcript, and why these."""

from collections.abc import Mapping
from typing import NamedTuple

from newsum.model.cleaning import Cleaning
from newsum.model.notice import Notice
from newsum.model.transcript import Span
from newsum.phrases import NOTHING


class Score(NamedTuple):
    """How much a sentence deserves to be in the summary."""

    salience: float
    """Comparable within one transcript only; higher is better."""
    reasons: Mapping[str, float] = NOTHING
    """Named contributions, largest first; empty where the method gives none."""

    def raised(self, reason: str, by: float) -> "Score":
        """The score with one contribution more."""
        reasons = sorted({**self.reasons, reason: by}.items(), key=lambda pair: -pair[1])
        return Score(salience=self.salience + by, reasons=dict(reasons))


class Reason(NamedTuple):
    """Why a sentence was chosen or passed over, in words."""

    code: str
    """Stable, in kebab case: `figures`. Scripts read it."""
    message: str
    """What is true of the sentence, in English with `{named}` values: `gives {figures}`."""
    values: Mapping[str, object] = NOTHING

    def __str__(self) -> str:
        return self.message.format(**self.values)


class PassedOver(NamedTuple):
    """A sentence that is not in the summary."""

    index: int  # type: ignore[assignment] # a field, not the method of tuples
    reason: Reason


class Explanation(NamedTuple):
    """Why these sentences and not others."""

    reasons: tuple[tuple[Reason, ...], ...]
    """Of each chosen sentence, in their order, weightiest first."""
    passed_over: tuple[PassedOver, ...]
    """A few telling examples, in source order."""


class Summary(NamedTuple):
    """The key sentences of a transcript, with all that proves where they come from."""

    cleaning: Cleaning
    scores: tuple[Score, ...]
    """One for each sentence of the transcript; removed sentences score 0."""
    chosen: tuple[int, ...]
    """Indices of the key sentences, in source order."""
    title: Span | None
    """The best headline that the text itself offers."""
    key_terms: tuple[str, ...]
    """As the text writes them, most telling first."""
    method: str
    explanation: Explanation | None = None
    """None unless it was asked for."""
    notices: tuple[Notice, ...] = ()
    """Of every stage, those of cleaning included."""
