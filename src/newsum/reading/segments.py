"""Segments of speech recognisers, as decoded from JSON."""

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsum.reading.timings import Timing, milliseconds, timing_of

_MS_PER_SECOND = 1_000.0


class Segment(NamedTuple):
    """What was recognised at once, as the file writes it."""

    text: str
    timing: Timing | None
    speaker: str | None


def segment_of(value: object) -> Segment | None:
    """The segment that a JSON value describes; None where it holds no words.

    Words stand in `text`, else in `words`. Times are `start` and `end` in seconds, a pair in
    `timestamp`, or for whisper.cpp `offsets` in milliseconds.

    >>> segment_of({"start": 1.5, "end": 2, "text": " Oui."})
    Segment(text=' Oui.', timing=Timing(start_ms=1500, end_ms=2000, is_mended=False), speaker=None)
    """
    if isinstance(value, str):
        return Segment(value, None, None)
    if not isinstance(value, Mapping):
        return None
    words = [word for word in _list(value.get("words")) if isinstance(word, Mapping)]
    text = value.get("text", value.get("word"))
    if not isinstance(text, str):
        spelled = [word.get("word", word.get("text")) for word in words]
        text = " ".join(word.strip() for word in spelled if isinstance(word, str))
        if not text:
            return None
    return Segment(text, _timing(value), _speaker([value, *words]))


def _list(value: object) -> Sequence[object]:
    return value if isinstance(value, list) else ()


def _speaker(places: Sequence[Mapping[object, object]]) -> str | None:
    """The first name or number that is given."""
    for place in places:
        speaker = place.get("speaker")
        if isinstance(speaker, str | int) and not isinstance(speaker, bool):
            return str(speaker)
    return None


def _timing(segment: Mapping[object, object]) -> Timing | None:
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
    return timing_of(_time(start), _time(end))


def _time(value: object) -> int | None:
    if isinstance(value, str):
        return milliseconds(value)
    return _rounded(value, scale=_MS_PER_SECOND)


def _rounded(value: object, *, scale: float) -> int | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    try:
        scaled = value * scale
    except OverflowError:  # an integer of hundreds of digits
        return None
    return round(scaled) if math.isfinite(scaled) else None
