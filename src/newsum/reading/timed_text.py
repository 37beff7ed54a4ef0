"""Text with a time before each passage: transcripts of video platforms, minutes of meetings."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsum.reading.captions import Caption, CaptionFile, oddities
from newsum.reading.timed_lines import Stretch, share_of_lines, stretches
from newsum.reading.timings import milliseconds, timing_of

_CLOCK = r"\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,3})?"
_DURATION = (
    r"(?:\d{1,2}\ (?:heures?|hours?),?\ ?(?:et\ |and\ )?)?"
    r"(?:\d{1,2}\ minutes?,?\ ?(?:et\ |and\ )?)?(?:\d{1,2}\ (?:secondes?|seconds?))?"
)
"""A time as it is told to those who cannot see it: « 1 minute et 14 secondes »."""
_STAMP = re.compile(
    rf"""
    ^[^\S\n]*+
    (?: \[(?P<squared>{_CLOCK})\] | \((?P<round>{_CLOCK})\)
      | (?P<bare>{_CLOCK})(?=\s|\Z|\d{{1,2}}\ (?:heure|hour|minute|second))
    )
    (?:[^\S\n]*+[–—|-](?=\s|\Z))?
    [^\S\n]*+(?P<rest>[^\n]*)$
    """,
    re.VERBOSE | re.MULTILINE,
)
_TOLD = re.compile(_DURATION)
_UNIT = re.compile(r"(\d{1,2}) ([hms])")
_SECONDS = {"h": 3600, "m": 60, "s": 1}

_FEWEST = 3
_LEAST_TIMED = 0.25
"""Share of lines that begin with a time; a passage may be several lines."""
_LEAST_ONWARD = 0.9
"""Share of times that are not before the one above."""
_MS_A_CHARACTER = 60
"""How long the last passage is taken to last: people say sixteen or so in a second."""


def looks_like_timed_text(text: str) -> bool:
    """Whether many lines begin with times, and time goes on with them."""
    if share_of_lines(text, _STAMP) < _LEAST_TIMED:
        return False
    times = [_time_of(stamp) for stamp in _STAMP.finditer(text)]
    onward = sum(above <= below for above, below in pairwise(times))
    return len(times) >= _FEWEST and onward >= _LEAST_ONWARD * (len(times) - 1)


def doubtful_time(text: str) -> int | None:
    """Offset of the first time that could be one of day: bare, and followed by words."""
    stamps = _STAMP.finditer(text)
    return next((s.start("bare") for s in stamps if s["bare"] and s["rest"]), None)


def parse_timed_text(text: str) -> CaptionFile:
    r"""The passages of sanitised text as captions, each up to the time of the next.

    Linear in the length of the text.

    >>> parse_timed_text("0:05\n5 secondes\nBonjour\n0:09\nà tous").captions[0].text.strip()
    'Bonjour'
    """
    captions = list(_captions(list(stretches(text, _STAMP))))
    return CaptionFile(captions=captions, notices=oddities(captions))


def _captions(passages: Sequence[Stretch]) -> Iterator[Caption]:
    for i, passage in enumerate(passages):
        stamp = passage.timing
        said = "\n".join(passage.body).rstrip()
        if stamp is None:
            if said:
                yield Caption(passage.line, said)
            continue
        start = _time_of(stamp)
        text = _without_duration(f"{stamp['rest']}\n{said}", start)
        following = passages[i + 1].timing if i + 1 < len(passages) else None
        end = _time_of(following) if following else start + len(text.strip()) * _MS_A_CHARACTER
        yield Caption(passage.line - 1, text, timing_of(start, max(start, end)))


def _time_of(stamp: re.Match[str]) -> int:
    return milliseconds(stamp["squared"] or stamp["round"] or stamp["bare"]) or 0


def _without_duration(text: str, time: int) -> str:
    """The text without the same time in words at its start."""
    start = len(text) - len(text.lstrip())
    told = _TOLD.match(text, start)
    if told is None or not told[0].strip():
        return text
    seconds = sum(int(count) * _SECONDS[unit] for count, unit in _UNIT.findall(told[0]))
    return text[:start] + text[told.end() :] if seconds == time // 1000 else text
