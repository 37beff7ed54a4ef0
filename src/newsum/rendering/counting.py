"""How much there was to read, and how much is left."""

from collections.abc import Collection
from typing import NamedTuple

from newsum.model import Cleaning
from newsum.terms import count_words
from newsum.translation import counted

WORDS_A_MINUTE = 230
"""Silent reading of French prose by adults."""


class Counts(NamedTuple):
    """Sentences and words, before and after."""

    sentences: int
    removed: int
    words: int
    words_kept: int
    words_summary: int


def count(cleaning: Cleaning, chosen: Collection[int] = ()) -> Counts:
    """Measure a transcript, what is left of it once said once, and the chosen sentences."""
    words = [count_words(sentence.text) for sentence in cleaning.sentences]
    return Counts(
        sentences=len(words),
        removed=len(cleaning.repeats),
        words=sum(words),
        words_kept=sum(words) - sum(words[index] for index in cleaning.removed()),
        words_summary=sum(words[index] for index in chosen),
    )


def reading_time(words: int) -> str:
    """Time to read so many words.

    >>> reading_time(100), reading_time(1400), reading_time(20_000)
    ('26 s', '6 min', '1 h 27')
    """
    if words < WORDS_A_MINUTE:
        return f"{round(words * 60 / WORDS_A_MINUTE)} s"
    hours, minutes = divmod(round(words / WORDS_A_MINUTE), 60)
    return f"{hours} h {minutes:02}" if hours else f"{minutes} min"


def tell_total(counts: Counts) -> str:
    """How many sentences there were."""
    return counted("{count} sentence", "{count} sentences", counts.sentences)


def tell_sentences(counts: Counts) -> str:
    """How many sentences there were, and how many said something again.

    >>> tell_sentences(Counts(sentences=41, removed=12, words=0, words_kept=0, words_summary=0))
    '41 sentences, 12 already said (29%)'
    """
    if not counts.removed:
        return tell_total(counts)
    share = counts.removed / counts.sentences
    return counted(
        "{total}, {count} already said ({share:.0%})",
        "{total}, {count} already said ({share:.0%})",
        counts.removed,
        total=tell_total(counts),
        share=share,
    )
