"""Subtitle files, SubRip and WebVTT, that players open and `newsum.reading` reads back.

Text without times of its own, such as labels, sounds and captions with broken times, is shown
with what comes after it: nothing is lost.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise, zip_longest
from typing import NamedTuple

from newsum.errors import DataError
from newsum.model import Cleaning, Span, Summary, Transcript
from newsum.rendering.cutting import cut
from newsum.rendering.layout import Layout
from newsum.rendering.screens import screens_of
from newsum.timing import clock, timed_parts
from newsum.unwrapping import unwrap

_COLUMNS = 42
_LINES = 2
"""What viewers read at a glance: two lines of 42 characters, as broadcasters ask for."""
_MOST_COLUMNS = 50
"""Lines may be so long if two are enough then: many subtitles are made that way."""
_LEAST_MS = 1_000
"""Shorter than that nothing can be read: so long is shown what has no duration, and so long each
part of a subtitle with too many lines."""

_ARROW = re.compile(r"(?<=-)( ?)>")
_OVERRIDE = re.compile(r"\{(?=\\)")
_TAG = re.compile(r"<(?=[A-Za-z/\d])")
_ENTITY = re.compile(r"&(?=#?\w{1,32};)")


class _Subtitle(NamedTuple):
    start_ms: int
    end_ms: int
    text: str
    """May have line breaks."""


class _Passage(NamedTuple):
    """What to show of a transcript."""

    span: Span
    before: str = ""
    """To be shown before it."""


def summary_as_srt(summary: Summary, _layout: Layout) -> str:
    """A reel of the key sentences, each at its time in the recording.

    Raises:
        DataError: none of it has times.
    """
    sentences = [summary.cleaning.sentences[index] for index in summary.chosen]
    passages = [_Passage(s.span, f"\n{s.speaker} : " if s.speaker else "\n") for s in sentences]
    by_sentence = _subtitles(summary.cleaning.transcript, passages)
    return _as_srt(chain.from_iterable(map(_packed, by_sentence)))


def cleaning_as_srt(cleaning: Cleaning, _layout: Layout) -> str:
    """The captions of the transcript said once, at their times, as SubRip.

    Raises:
        DataError: none of it has times.
    """
    return _as_srt(_said_once(cleaning))


def cleaning_as_vtt(cleaning: Cleaning, _layout: Layout) -> str:
    """The same as WebVTT.

    Raises:
        DataError: none of it has times.
    """
    return _as_vtt(_said_once(cleaning))


def _said_once(cleaning: Cleaning) -> Iterator[_Subtitle]:
    once = cut(cleaning.transcript, cleaning.sentences, cleaning.removed())
    gone = [edge for span in once.removed for edge in (span.start, span.end)]
    edges = [0, *gone, len(cleaning.transcript.text)]
    kept = [_Passage(Span(*pair)) for pair in zip(edges[::2], edges[1::2], strict=True)]
    return chain.from_iterable(_subtitles(cleaning.transcript, kept))


def _subtitles(
    transcript: Transcript, passages: Iterable[_Passage]
) -> Sequence[Sequence[_Subtitle]]:
    """For each passage the cues that it runs over, in order.

    What stands between two cues goes with the second, what comes after all of them with the last.
    """
    text = unwrap(transcript.text, transcript.blocks)
    found: list[list[_Subtitle]] = []
    waiting = ""
    for passage in passages:
        found.append([])
        waiting += passage.before
        reached = passage.span.start
        for part in timed_parts(transcript.cues, passage.span):
            waiting += text[reached : part.span.end]
            reached = part.span.end
            if waiting.strip():
                found[-1].append(_Subtitle(part.start_ms, part.end_ms, waiting))
                waiting = ""
        waiting += text[reached : passage.span.end]
    last = next((subtitles for subtitles in reversed(found) if subtitles), None)
    if last is not None and waiting.strip():
        last[-1] = last[-1]._replace(text=last[-1].text + waiting)
    return found


def _packed(subtitles: Iterable[_Subtitle]) -> Iterator[_Subtitle]:
    """As few as fit: a short sentence is one, though it was said over several cues."""
    packed: _Subtitle | None = None
    for subtitle in subtitles:
        longer = subtitle if packed is None else _joined([packed, subtitle], "")
        if packed is not None and len(_broken(longer.text)) > 1:
            yield packed
            packed = subtitle
        else:
            packed = longer
    if packed is not None:
        yield packed


def _joined(subtitles: Sequence[_Subtitle], between: str) -> _Subtitle:
    return _Subtitle(
        min(subtitle.start_ms for subtitle in subtitles),
        max(subtitle.end_ms for subtitle in subtitles),
        between.join(subtitle.text for subtitle in subtitles),
    )


def _disjoint(subtitles: Iterable[_Subtitle]) -> Iterator[_Subtitle]:
    """In the order of time, each until the next begins at the latest, none without duration."""
    shown = list(_at_once(subtitles))
    for subtitle, following in zip_longest(shown, shown[1:]):
        start_ms, end_ms, _ = subtitle
        if end_ms == start_ms:
            end_ms += _LEAST_MS
        latest = end_ms if following is None else following.start_ms
        yield subtitle._replace(end_ms=min(end_ms, latest))


def _at_once(subtitles: Iterable[_Subtitle]) -> Iterator[_Subtitle]:
    """In the order of time, with those as one of which the first would else be cut too short."""
    group: list[_Subtitle] = []
    end_ms = 0
    for subtitle in sorted(subtitles, key=lambda subtitle: subtitle.start_ms):
        if group:
            start_ms = group[0].start_ms
            alone_ms = subtitle.start_ms - start_ms
            if alone_ms and alone_ms >= min(_LEAST_MS, (end_ms - start_ms) / 2):
                yield _joined(group, "\n")
                group, end_ms = [], 0
        group.append(subtitle)
        end_ms = max(end_ms, subtitle.end_ms)
    if group:
        yield _joined(group, "\n")


def _screens(subtitle: _Subtitle) -> Iterator[_Subtitle]:
    """The subtitle in parts of two lines, if its time is enough to read them."""
    duration_ms = subtitle.end_ms - subtitle.start_ms
    parts = _parts(_broken(subtitle.text), duration_ms)
    reached = [0, *accumulate(sum(map(len, lines)) for lines in parts)]
    times = [subtitle.start_ms + duration_ms * length // reached[-1] for length in reached]
    for lines, (start_ms, end_ms) in zip(parts, pairwise(times), strict=True):
        yield _Subtitle(start_ms, end_ms, "\n".join(lines))


def _parts(screens: Sequence[Sequence[str]], duration_ms: int) -> Sequence[Sequence[str]]:
    """The screens, or as many parts with more lines as there is time for."""
    lines = [*chain.from_iterable(screens)]
    most = duration_ms // _LEAST_MS if sum(map(len, lines)) <= duration_ms else 0
    if len(screens) <= max(1, most):
        return screens
    parts = max(1, min(-(-len(lines) // _LINES), most))
    edges = [part * len(lines) // parts for part in range(parts + 1)]
    return [lines[start:end] for start, end in pairwise(edges)]


def _broken(text: str) -> Sequence[Sequence[str]]:
    """The text in screens of two lines, wider where one is enough then."""
    screens = screens_of(text, _COLUMNS, _LINES)
    if len(screens) > 1 and len(text) <= _LINES * _MOST_COLUMNS:
        wider = (
            screens_of(text, columns, _LINES) for columns in range(_COLUMNS + 1, _MOST_COLUMNS + 1)
        )
        return next((few for few in wider if len(few) == 1), screens)
    return screens


def _as_srt(subtitles: Iterable[_Subtitle]) -> str:
    return "\n\n".join(
        f"{number}\n{_timing(subtitle, ',')}\n{_for_srt(subtitle.text)}"
        for number, subtitle in enumerate(_shown(subtitles), start=1)
    )


def _as_vtt(subtitles: Iterable[_Subtitle]) -> str:
    cues = (f"{_timing(s, '.')}\n{_for_vtt(s.text)}" for s in _shown(subtitles))
    return "\n\n".join(["WEBVTT", *cues])


def _shown(subtitles: Iterable[_Subtitle]) -> Sequence[_Subtitle]:
    shown = list(chain.from_iterable(map(_screens, _disjoint(subtitles))))
    if not shown:
        raise DataError(
            "what is to be shown has no times, so that no subtitles can be made of it",
            hint="choose another --format",
        )
    return shown


def _timing(subtitle: _Subtitle, point: str) -> str:
    return f"{_time(subtitle.start_ms, point)} --> {_time(subtitle.end_ms, point)}"


def _time(time_ms: int, point: str) -> str:
    return f"{clock(time_ms)}{point}{time_ms % 1_000:03}"


def _for_srt(text: str) -> str:
    """The text with entities where players would see a tag, the times of a cue or an entity.

    SubRip has no escapes of its own, so that the text is left alone everywhere else.

    >>> _for_srt("R&D : 5 < 6, <b>")
    'R&D : 5 < 6, &lt;b>'
    """
    text = _ENTITY.sub("&amp;", text)
    text = _TAG.sub("&lt;", text)
    return _OVERRIDE.sub("&#123;", _ARROW.sub(r"\1&gt;", text))


def _for_vtt(text: str) -> str:
    """The text with an entity for each character that means something in WebVTT."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _OVERRIDE.sub("&#123;", text)
