"""Text with the time of each passage: transcripts of video platforms, meetings, interviews."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from newsum.reading.captions import Caption, CaptionFile, oddities
from newsum.reading.heads import (
    NAMED_TIME,
    Head,
    heads_beside,
    is_head,
    name_before,
    names_before,
    speaker_before,
)
from newsum.reading.timed_lines import Stretch, share_of_lines, stretches
from newsum.reading.timings import CLOCK, milliseconds, timing_of

_DURATION = (
    r"(?:\d{1,2}\ (?:heures?|hours?),?\ ?(?:et\ |and\ )?)?"
    r"(?:\d{1,2}\ minutes?,?\ ?(?:et\ |and\ )?)?(?:\d{1,2}\ (?:secondes?|seconds?))?"
)
"""A time as it is told to those who cannot see it: « 1 minute et 14 secondes »."""
_STAMP = re.compile(
    rf"""
    ^[^\S\n]*+
    (?: \[(?P<squared>{CLOCK})\] | \((?P<round>{CLOCK})\)
      | (?P<bare>{CLOCK})(?=\s|\Z|\d{{1,2}}\ (?:heure|hour|minute|second))
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
_LEAST_SAID = 0.8
"""Share of names and times with words after them; a timetable has none."""
_MS_A_CHARACTER = 60
"""How long the last passage is taken to last: people say sixteen or so in a second."""


def looks_like_timed_text(text: str) -> bool:
    """Whether many lines begin with times, or hold names and times; and time goes on with them."""
    return _begins_with_times(text) or bool(_named_passages(text))


def _begins_with_times(text: str) -> bool:
    return share_of_lines(text, _STAMP) >= _LEAST_TIMED and _go_on(_STAMP.finditer(text))


def _named_passages(text: str) -> list[Stretch]:
    """The passages of a text in which each begins with a name and a time; else none."""
    names = names_before(NAMED_TIME.finditer(text))
    if not names:
        return []
    passages = list(
        stretches(text, NAMED_TIME, is_timing=lambda match: name_before(match) in names)
    )
    stamps = [passage.timing for passage in passages if passage.timing]
    said = sum(any(map(str.strip, (_rest(passage), *passage.body))) for passage in passages[1:])
    return passages if _go_on(stamps) and said >= _LEAST_SAID * len(stamps) else []


def _rest(passage: Stretch) -> str:
    """What stands behind the time on its line."""
    return (passage.timing["rest"] or "") if passage.timing else ""


def _go_on(stamps: Iterable[re.Match[str]]) -> bool:
    """Whether there are a few, and time goes on with them."""
    times = [_time_of(stamp) for stamp in stamps]
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
    passages = [] if _begins_with_times(text) else _named_passages(text)
    if passages:
        heads = [Head(speaker_before(each.timing)) for each in passages if each.timing]
    else:
        passages = list(stretches(text, _STAMP))
        heads = heads_beside(passages)
    captions = list(_captions(passages, heads))
    return CaptionFile(captions=captions, notices=oddities(captions))


def _captions(passages: Sequence[Stretch], heads: Sequence[Head]) -> Iterator[Caption]:
    """The passages, the first of which has no time, and what stands beside those that have one."""
    above = passages[0]
    if said := "\n".join(above.body).rstrip():
        yield Caption(above.line, said)
    for i, (passage, head) in enumerate(zip(passages[1:], heads, strict=True), start=2):
        stamp = passage.timing
        if stamp is None:
            continue
        line, said = passage.line, "\n".join(passage.body).rstrip()
        start = _time_of(stamp)
        if head.heading is not None:
            yield Caption(line - 1, head.heading, timing_of(start, start), is_heading=True)
        elif (rest := _rest(passage)) and not is_head(rest, head):
            line, said = line - 1, f"{rest}\n{said}"
        text = _without_duration(said, start)
        following = passages[i].timing if i < len(passages) else None
        end = _time_of(following) if following else start + len(text.strip()) * _MS_A_CHARACTER
        yield Caption(line, text, timing_of(start, max(start, end)), head.speaker)


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
