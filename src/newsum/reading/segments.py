"""Segments of speech recognisers, as decoded from JSON."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsum.reading.timings import Timing, milliseconds, timing_of
from newsum.reading.word_times import WordTime, WordTimes, word_times

_MS_PER_SECOND = 1_000.0
_TEXT_KEYS = ("text", "transcript", "word")
_WORD_KEYS = ("words", "result")
"""The second is that of Vosk."""


class Segment(NamedTuple):
    """What was recognised at once, as the file writes it."""

    text: str
    timing: Timing | None
    speaker: str | None
    words: WordTimes = ()


def segment_of(value: object, *, is_utterance: bool = False) -> Segment | None:
    """The segment that a JSON value describes; None where it holds no words.

    Words stand in `text` or `transcript`, else in `words`. Times are `start` and `end`, or how long
    it lasts, in seconds, a pair in `timestamp`, or for whisper.cpp `offsets` in milliseconds; else
    those of the words.

    Args:
        value: As decoded.
        is_utterance: It stands in a list of utterances, where whole numbers are milliseconds.

    >>> segment_of({"start": 1.5, "end": 2, "text": " Oui."}).timing
    Timing(start_ms=1500, end_ms=2000, is_mended=False)
    """
    if isinstance(value, str):
        return Segment(value, None, None)
    if isinstance(value, list):
        value = _of_fields(value)
    if not isinstance(value, Mapping):
        return None
    words = [
        word for key in _WORD_KEYS for word in _list(value.get(key)) if isinstance(word, Mapping)
    ]
    text = next((value[key] for key in _TEXT_KEYS if isinstance(value.get(key), str)), None)
    if text is None:
        spelled = [_spelling(word) for word in words]
        text = " ".join(word.strip() for word in spelled if isinstance(word, str))
        if not text:
            return None
    is_in_ms = is_utterance and _is_in_milliseconds(value)
    said = _said(words, is_in_ms=is_in_ms or _are_in_milliseconds(words))
    return Segment(
        text=text,
        timing=_timing(value, is_in_ms=is_in_ms) or _timing_of_words(said),
        speaker=_speaker([value, *words]),
        words=word_times(text, said),
    )


def _of_fields(fields: Sequence[object]) -> Mapping[object, object]:
    """A segment of which only the values were written: its times stand right before its text."""
    at = next((i for i, field in enumerate(fields) if isinstance(field, str)), len(fields))
    return dict(zip(("start", "end", "text"), fields[max(at - 2, 0) : at + 1], strict=False))


def _is_in_milliseconds(value: Mapping[object, object]) -> bool:
    """Whether times are whole numbers beside a `text`.

    Recognisers that say `transcript` or `word` count in seconds.
    """
    times = (value.get("start"), value.get("end"))
    return "text" in value and all(type(time) is int for time in times)


def _are_in_milliseconds(words: Sequence[Mapping[object, object]]) -> bool:
    return bool(words) and all(_is_in_milliseconds(word) for word in words)


def _spelling(word: Mapping[object, object]) -> object:
    return word.get("punctuated_word", word.get("word", word.get("text")))


def _said(
    words: Sequence[Mapping[object, object]], *, is_in_ms: bool
) -> list[tuple[str, WordTime]]:
    """The words and the times that are told for them."""
    said = []
    for word in words:
        spelling = _spelling(word)
        if isinstance(spelling, str):
            start, end = (_time(word.get(key), is_in_ms=is_in_ms) for key in ("start", "end"))
            said.append((spelling, WordTime(start, end)))
    return said


def _timing_of_words(said: Sequence[tuple[str, WordTime]]) -> Timing | None:
    starts = [word.start_ms for _, word in said if word.start_ms is not None]
    ends = [word.end_ms for _, word in said if word.end_ms is not None]
    return timing_of(starts[0] if starts else None, ends[-1] if ends else None)


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _speaker(places: Sequence[Mapping[object, object]]) -> str | None:
    """The first name or number that is given."""
    for place in places:
        speaker = place.get("speaker")
        if isinstance(speaker, str | int) and not isinstance(speaker, bool):
            return str(speaker)
    return None


def _timing(segment: Mapping[object, object], *, is_in_ms: bool) -> Timing | None:
    offsets = segment.get("offsets")
    if isinstance(offsets, Mapping):
        return timing_of(
            _rounded(offsets.get("from"), scale=1.0), _rounded(offsets.get("to"), scale=1.0)
        )
    pair = segment.get("timestamps", segment.get("timestamp"))
    if isinstance(pair, Mapping):
        start, end = pair.get("from"), pair.get("to")
    elif isinstance(pair, list) and len(pair) == 2:  # noqa: PLR2004 - a pair is two
        start, end = pair
    else:
        start, end = segment.get("start"), segment.get("end")
    start_ms, end_ms = (_time(time, is_in_ms=is_in_ms) for time in (start, end))
    if end is None and start_ms is not None:
        length = _time(segment.get("duration"), is_in_ms=is_in_ms)
        end_ms = None if length is None else start_ms + length
    return timing_of(start_ms, end_ms)


def _time(value: object, *, is_in_ms: bool) -> int | None:
    if isinstance(value, str):
        return milliseconds(value)
    return _rounded(value, scale=1.0 if is_in_ms else _MS_PER_SECOND)


def _rounded(value: object, *, scale: float) -> int | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        scaled = value * scale
    except OverflowError:  # an integer of hundreds of digits
        return None
    return round(scaled) if math.isfinite(scaled) else None
