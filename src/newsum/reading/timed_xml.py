"""Subtitles in XML: TTML, and what video platforms send to their players."""

import re
from collections.abc import Iterator

from newsum.reading.captions import Caption, CaptionFile, oddities
from newsum.reading.markup import without_markup
from newsum.reading.timings import Timing, milliseconds, timing_of

_ELEMENT = re.compile(r"<(?:\w{1,20}:)?(?:p|text)(?=[\s>])(?P<attributes>[^<>]*+)>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"(?<![\w:-])(begin|end|start|dur|t|d)\s*+=\s*+[\"']([^\"'<>]{1,20})[\"']")
_TAG = re.compile(r"<!--[^<>]*+-->|</?[a-zA-Z][^<>]*+>|<[?!][^<>]*+>")
_BREAK = re.compile(r"<(?:\w{1,20}:)?br[\s/]*+>", re.IGNORECASE)
_NUMBER = re.compile(r"(\d{1,9}(?:\.\d{1,9})?)(ms|s|)")
_SCALES = {"ms": 1, "s": 1_000}
_UNITS = {"t": "ms", "d": "ms", "start": "s", "dur": "s"}
"""Of numbers without one, by the name of the attribute."""
_FEWEST = 2
_LEAST_TIMED = 0.5


def looks_like_timed_xml(text: str) -> bool:
    """Whether most of its paragraphs have times."""
    elements = [_timing_of(match["attributes"]) for match in _ELEMENT.finditer(text)]
    timed = sum(timing is not None for timing in elements)
    return timed >= _FEWEST and timed >= _LEAST_TIMED * len(elements)


def parse_timed_xml(text: str) -> CaptionFile:
    """The captions of sanitised text. Linear in its length.

    >>> file = parse_timed_xml('<text start="1.5" dur="2">L&amp;#39;été.</text>')
    >>> file.captions[0].text, file.captions[0].timing.end_ms
    ("L'été.", 3500)
    """
    captions = []
    hidden = repaired = 0
    for caption in _captions(text):
        bare = _TAG.sub("", _BREAK.sub(" ", caption.text))
        plain = without_markup(bare)
        hidden += plain.hidden
        repaired += plain.repaired
        if plain.text.strip():
            captions.append(caption._replace(text=plain.text.rstrip()))
    notices = oddities(captions)
    return CaptionFile(captions=captions, notices=notices, hidden=hidden, repaired=repaired)


def _captions(text: str) -> Iterator[Caption]:
    """What stands after each element begins, up to the next one, with its markup."""
    line = 1
    start = 0
    timing = None
    for match in _ELEMENT.finditer(text):
        yield Caption(line, text[start : match.start()], timing)
        line += text.count("\n", start, match.end())
        start = match.end()
        timing = _timing_of(match["attributes"])
    yield Caption(line, text[start:], timing)


def _timing_of(attributes: str) -> Timing | None:
    times = {name: _time(name, value) for name, value in _ATTRIBUTE.findall(attributes)}
    start = next((times[name] for name in ("begin", "start", "t") if name in times), None)
    if start is None:
        return None
    end = times.get("end")
    length = next((times[name] for name in ("dur", "d") if name in times), None)
    return timing_of(start, start + length if end is None and length is not None else end)


def _time(name: str, value: str) -> int | None:
    number = _NUMBER.fullmatch(value)
    if number is None:
        return milliseconds(value)
    unit = number[2] or _UNITS.get(name)
    return round(float(number[1]) * _SCALES[unit]) if unit else None
