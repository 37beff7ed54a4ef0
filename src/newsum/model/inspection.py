"""What a transcript is made of, and what it lacks."""

from enum import StrEnum
from typing import NamedTuple

from newsum.model.cleaning import Cleaning


class Punctuation(StrEnum):
    """How much a transcript has of it."""

    NONE = "none"
    LITTLE = "little"
    NORMAL = "normal"


class Voice(NamedTuple):
    """Somebody, and how much they say."""

    speaker: str | None
    """None for all that is said under no name."""
    words: int
    share: float
    """Of all that is said, in [0, 1]."""


class Inspection(NamedTuple):
    """The state of a transcript, before anybody relies on it."""

    cleaning: Cleaning
    """Of a text in any language."""
    words: int
    words_kept: int
    """Those left once everything is said once."""
    voices: tuple[Voice, ...]
    """Who says most comes first."""
    duration_ms: int | None
    """From the first cue to the last; None where the source has no times."""
    lost_ms: int | None
    """How long the recogniser repeated itself instead of listening; likewise."""
    sentence_ends: float
    """Final marks in a hundred words."""
    punctuation: Punctuation
    shouted: float
    """Share of the words in sentences in capitals, in [0, 1]."""

    @property
    def doubling_of_captions(self) -> float:
        """Words that the file shows for each that was said: 2 and more in rolling captions."""
        return 1 + self.cleaning.transcript.words_again / max(self.words, 1)

    @property
    def doubling_of_text(self) -> float:
        """Words of the text for each that is left once everything is said once."""
        return self.words / max(self.words_kept, 1)
