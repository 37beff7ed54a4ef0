"""Subtitle files, SubRip and WebVTT, that players open and `newsum.reading` reads back.

Text without times of its own, such as labels, sounds and captions with broken times, is shown
with what comes after it: nothing is lost.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain, pairwise, zip_longest
from typing import NamedTuple

from newsum.errors import DataError
from newsum.model import Cleaning, Cue, Span, Summary, Transcript
from newsum.rendering.cutting import cut
from newsum.rendering.layout import Layout
from newsum.rendering.screens import screens_of
from newsum.timing import Timed, clock, timed_parts
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


_VOICE = "\0"
"""Stands where a voice begins or, without name, ends; no transcript contains it."""
_NOBODY = ""


class _Subtitle(NamedTuple):
    start_ms: int
    end_ms: int
    text: str
    """May have line breaks."""
    voices: tuple[str, ...] = ()
    """Who begins at each `_VOICE` of the text."""


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
    return _as_vtt(_said_once(cleaning, has_voices=True))


def _said_once(cleaning: Cleaning, *, has_voices: bool = False) -> Iterator[_Subtitle]:
    once = cut(cleaning.transcript, cleaning.sentences, cleaning.removed())
    gone = [edge for span in once.removed for edge in (span.start, span.end)]
    edges = [0, *gone, len(cleaning.transcript.text)]
    kept = [_Passage(Span(*pair)) for pair in zip(edges[::2], edges[1::2], strict=True)]
    return chain.from_iterable(_subtitles(cleaning.transcript, kept, has_voices=has_voices))


def _subtitles(
    transcript: Transcript, passages: Iterable[_Passage], *, has_voices: bool = False
) -> Sequence[Sequence[_Subtitle]]:
    """For each passage the cues that it runs over, in order.

    What stands between two cues goes with the second, what comes after all of them with the last.
    With voices, the label of a speaker is the voice of the cues that follow.
    """
    voice = _NOBODY
    text = unwrap(transcript.text, transcript.blocks)
    found: list[list[_Subtitle]] = []
    waiting = ""
    for passage in passages:
        found.append([])
        waiting += passage.before
        reached = passage.span.start
        for part in timed_parts(transcript.cues, passage.span):
            waiting += text[reached : part.span.start]
            if has_voices:
                speaker = _speaker_of(transcript.cues, part)
                is_told, waiting = _without_label(waiting, speaker)
                voice = speaker if is_told or speaker == voice else _NOBODY
                waiting += _VOICE if voice else ""
            waiting += part.span.of(text)
            reached = part.span.end
            if waiting.strip():
                voices = (voice,) if voice else ()
                found[-1].append(_Subtitle(part.start_ms, part.end_ms, waiting, voices))
                waiting = ""
        waiting += text[reached : passage.span.end]
    last = next((subtitles for subtitles in reversed(found) if subtitles), None)
    if last is not None and waiting.strip():
        last[-1] = _joined([last[-1], last[-1]._replace(text=waiting, voices=())], "")
    return found


def _speaker_of(cues: Sequence[Cue], part: Timed) -> str:
    index = bisect_right(cues, part.span.start, key=lambda cue: cue.span.start) - 1
    return cues[index].speaker or _NOBODY


def _without_label(before: str, speaker: str) -> tuple[bool, str]:
    """Whether the speaker is named at the end of what stands before a cue, and the rest of it."""
    rest = before.removesuffix(f"{speaker} : ")
    is_label = speaker != _NOBODY and rest != before and rest[-1:] in {"", "\n"}
    return is_label, rest if is_label else before


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
    """As one, in which no voice goes on over what nobody is known to say."""
    texts: list[str] = []
    voices: list[str] = []
    for subtitle in subtitles:
        said = subtitle.text.lstrip()
        is_over = said and voices and voices[-1] and not subtitle.voices
        before = subtitle.text.removesuffix(said) + (_VOICE if is_over else "")
        texts.append(before + said)
        voices += [*([_NOBODY] if is_over else []), *subtitle.voices]
    return _Subtitle(
        min(subtitle.start_ms for subtitle in subtitles),
        max(subtitle.end_ms for subtitle in subtitles),
        between.join(texts),
        tuple(voices),
    )


def _disjoint(subtitles: Iterable[_Subtitle]) -> Iterator[_Subtitle]:
    """In the order of time, each until the next begins at the latest, none without duration."""
    shown = list(_at_once(subtitles))
    for subtitle, following in zip_longest(shown, shown[1:]):
        start_ms, end_ms = subtitle.start_ms, subtitle.end_ms
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
    told = 0
    for lines, (start_ms, end_ms) in zip(parts, pairwise(times), strict=True):
        text = "\n".join(lines)
        if told and subtitle.voices[told - 1] and not text.startswith(_VOICE):
            text, told = _VOICE + text, told - 1
        voices = subtitle.voices[told : told + text.count(_VOICE)]
        told += len(voices)
        yield _Subtitle(start_ms, end_ms, text, voices)


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
    cues = (f"{_timing(s, '.')}\n{_with_voices(s)}" for s in _shown(subtitles))
    return "\n\n".join(["WEBVTT", *cues])


def _with_voices(subtitle: _Subtitle) -> str:
    first, *rest = _for_vtt(subtitle.text).split(_VOICE)
    marks = (f"<v {_for_vtt(name)}>" if name else "</v>" for name in subtitle.voices)
    # What comes first is in no voice that could end.
    return (first + "".join(chain.from_iterable(zip(marks, rest, strict=True)))).removeprefix(
        "</v>"
    )


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
