"""The health of a transcript: what it is made of, what is missing, what nobody said."""

from collections import Counter
from collections.abc import Sequence

from newsum.language import find_foreign_passages
from newsum.model import (
    Cleaning,
    Inspection,
    Loop,
    Punctuation,
    RepeatKind,
    Span,
    Transcript,
    Voice,
)
from newsum.options import LanguagePolicy, Options
from newsum.pipeline import clean
from newsum.terms import count_words
from newsum.timing import timed

_STOPS = (".", "!", "?", "…")
_CLOSING = " \u00a0\u202f»”\"')]"
_NONE, _LITTLE = 100 / 500, 100 / 60
"""Sentence ends in a hundred words below which there are next to none, or few. Speech has 11 to 27
words a sentence in the transcripts at hand, and 500 and more where there is no punctuation."""
_CAPITALS = 0.7
"""Share of capitals among the letters of a sentence that is shouted: it may hold a « km »."""


def inspect_transcript(transcript: Transcript) -> Inspection:
    """The state of a transcript in any language.

    Raises:
        NothingToSummarizeError: it holds no sentence.
    """
    cleaning = _cleaning(transcript)
    sentences = cleaning.sentences
    words = [count_words(sentence.text) for sentence in sentences]
    total = sum(words)
    spoken = [(s.text, n) for s, n in zip(sentences, words, strict=True) if n]
    ends = sum(text.rstrip(_CLOSING).endswith(_STOPS) for text, _ in spoken)
    ends_in_100 = 100 * ends / max(total, 1)
    shouted = sum(n for text, n in spoken if n > 1 and _is_shouted(text))
    return Inspection(
        cleaning=cleaning,
        words=total,
        words_kept=total - sum(words[index] for index in cleaning.removed()),
        voices=_voices(cleaning, words),
        duration_ms=_duration_ms(transcript, Span(0, len(transcript.text))),
        lost_ms=_lost_ms(transcript, cleaning.loops),
        sentence_ends=ends_in_100,
        punctuation=_punctuation(ends_in_100),
        shouted=shouted / max(total, 1),
    )


def _cleaning(transcript: Transcript) -> Cleaning:
    cleaning = clean(transcript, Options(language=LanguagePolicy.ANY))
    language = cleaning.language
    if language.code not in {"fr", "und"}:
        return cleaning
    foreign = find_foreign_passages(cleaning.sentences)
    return cleaning._replace(language=language._replace(foreign=foreign))


def _voices(cleaning: Cleaning, words: Sequence[int]) -> tuple[Voice, ...]:
    """Who says how much; a recogniser's loops and credits are nobody's words."""
    unheard = {r.index for r in cleaning.repeats if r.kind is RepeatKind.LOOP}
    unheard.update(cleaning.unsaid)
    said: Counter[str | None] = Counter()
    for sentence, number in zip(cleaning.sentences, words, strict=True):
        if sentence.index not in unheard:
            said[sentence.speaker] += number
    total = max(said.total(), 1)
    return tuple(
        Voice(speaker=speaker, words=number, share=number / total)
        for speaker, number in said.most_common()
    )


def _duration_ms(transcript: Transcript, span: Span) -> int | None:
    said = timed(transcript.cues, span)
    return said and said.end_ms - said.start_ms


def _lost_ms(transcript: Transcript, loops: Sequence[Loop]) -> int | None:
    if not transcript.cues:
        return None
    return sum(_duration_ms(transcript, loop.rest) or 0 for loop in loops)


def _punctuation(ends_in_100: float) -> Punctuation:
    if ends_in_100 < _NONE:
        return Punctuation.NONE
    return Punctuation.LITTLE if ends_in_100 < _LITTLE else Punctuation.NORMAL


def _is_shouted(text: str) -> bool:
    capitals = sum(map(str.isupper, text))
    return capitals > _CAPITALS * (capitals + sum(map(str.islower, text)))
