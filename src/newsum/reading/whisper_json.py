"""JSON of Whisper, whisper.cpp, whisperX and faster-whisper, of AssemblyAI and Deepgram.

Segments are decoded one by one, so that a file that was cut off gives what it still holds, and
so that it is known on which line each stands.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsum.errors import DataError
from newsum.model import Notice
from newsum.reading.captions import Caption, CaptionFile, oddities
from newsum.reading.entities import with_letters
from newsum.reading.json_items import BrokenJsonError, Item, json_items, line_of
from newsum.reading.sanitising import sanitise
from newsum.reading.segments import segment_of

_START = re.compile(
    r"""
    \s*+ (?: (?:\[\s*+)? \{\s*+ "(?:[^"\\\n]|\\.){0,60}" \s*+:
          | \[\s*+ \[(?:\s*+[\d.]++\s*+,)++ \s*+"    # old faster-whisper
          | (?:\[\s*+){20}                               # a bomb
          )
    """,
    re.VERBOSE,
)
_UTTERANCES = "utterances"
_LISTS = frozenset({"segments", "transcription", "chunks", "sentences", _UTTERANCES})
"""Where Whisper, whisper.cpp, transformers, Parakeet and services on the web list segments."""
_WRAPPERS = frozenset({"results", "result"})
"""Where services put what they recognised."""
_TEXT_KEY = re.compile(r'"(?:text|transcript)"\s*+:')
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_MOST_CHARACTERS = 1_000_000
"""Of a segment, in which someone speaks for seconds, or of a text without segments."""


class _Part(NamedTuple):
    """What an item of the JSON gives."""

    caption: Caption | None = None
    hidden: int = 0
    repaired: int = 0
    notice: Notice | None = None
    wordless: int | None = None
    """Line of a segment without words."""


def looks_like_json(text: str) -> bool:
    """Whether the text starts as a JSON object does, or a list of them or of bare fields."""
    return _START.match(text) is not None


def parse_whisper_json(text: str) -> CaptionFile:
    """The segments of sanitised text, as captions. Linear in its length.

    Raises:
        DataError: it is no JSON, or holds no segments; it is nested too deeply, names a key
            twice, or holds half characters, endless texts, or what is no number.

    >>> parse_whisper_json('[{"start": 0, "end": 2, "text": " Oui."}]').captions[0].text
    'Oui.'
    """
    parts = list(_parts(text))
    captions = [part.caption for part in parts if part.caption is not None]
    wordless = [part.wordless for part in parts if part.wordless is not None]
    notices = tuple(part.notice for part in parts if part.notice is not None)
    return CaptionFile(
        captions=captions,
        notices=oddities(captions) + _wordless(wordless) + notices,
        hidden=sum(part.hidden for part in parts),
        repaired=sum(part.repaired for part in parts),
    )


def _parts(text: str) -> Iterator[_Part]:
    """What each item gives; a broken end gives a notice."""
    line, reached = 1, 0
    said: list[str] = []
    is_known = False
    try:
        for item in json_items(text, lists=_LISTS, wrappers=_WRAPPERS):
            if said and not item.is_listed:
                yield from _compared(item, said)
                said = []
                continue
            is_known = is_known or item.is_listed or _is_transcript(item.value)
            key = _TEXT_KEY.search(text, item.start, item.end)
            at = key.start() if key else item.start
            line += text.count("\n", reached, at)
            reached = at
            part = _part_of(item, has_escapes="\\" in text[item.start : item.end], line=line)
            if item.is_listed:
                said.append(part.caption.text if part.caption else "")
            yield part
    except BrokenJsonError as error:
        if not is_known:
            raise DataError(
                "this is no JSON from line {line} on, and no segment stands above it",
                hint="if it is no JSON at all, say so with --input-format plain",
                line=line_of(text, error.offset),
            ) from error
        yield _Part(notice=_broken(text, error.offset))
    if not is_known:
        raise DataError(
            "the JSON holds no segments",
            hint="newsum reads what Whisper, whisper.cpp, whisperX, faster-whisper, AssemblyAI "
            "and Deepgram write",
        )


def _part_of(item: Item, *, has_escapes: bool, line: int) -> _Part:
    """The caption of a segment, or of an object with nothing but its text."""
    segment = segment_of(_best(item.value), is_utterance=item.list == _UTTERANCES)
    if segment is None:
        return _Part(wordless=line if item.is_listed else None)
    spoken, speaker, words = segment.text, segment.speaker, segment.words
    if len(spoken) > _MOST_CHARACTERS:
        raise DataError(
            "the text on line {line} has {count} characters: no segment is that long",
            hint="if it is a transcript all the same, save it as plain text",
            line=line,
            count=len(spoken),
        )
    hidden = 0
    spoken, repaired = with_letters(spoken)
    if has_escapes or repaired:
        if _LONE_SURROGATE.search(f"{spoken}{speaker}"):
            raise DataError(
                "the text on line {line} holds half a character (a lone surrogate)",
                hint="have the recogniser write it again as UTF-8",
                line=line,
            )
        harmless = sanitise(spoken)
        spoken, hidden = harmless.text, harmless.hidden
        repaired += harmless.repaired
        speaker = speaker and sanitise(speaker).text
        if len(spoken.split()) != len(words):
            words = ()
    name = " ".join(speaker.split()) if speaker else ""
    said = spoken.replace("\n", " ").strip()
    caption = Caption(line, said, segment.timing, name or None, words)
    return _Part(caption, hidden, repaired)


def _best(value: object) -> object:
    """The first alternative of the first channel, where Deepgram was not asked for utterances."""
    for key in ("channels", "alternatives"):
        inside = value.get(key) if isinstance(value, Mapping) else None
        if isinstance(inside, list) and inside:
            value = inside[0]
    return value


def _is_transcript(value: object) -> bool:
    return isinstance(value, Mapping) and any(
        key in value and not isinstance(value[key], Mapping)
        for key in (*_LISTS, "text", "channels")
    )


def _compared(item: Item, said: list[str]) -> Iterator[_Part]:
    """A notice where the text of a whole file has other words than its segments."""
    whole = item.value.get("text") if isinstance(item.value, Mapping) else None
    if isinstance(whole, str) and _letters(sanitise(with_letters(whole)[0]).text) != _letters(
        "".join(said)
    ):
        yield _Part(
            notice=Notice(
                code="segments-differ",
                message="the text of the whole file and that of its segments differ; "
                "the segments were read",
            )
        )


def _letters(text: str) -> str:
    return "".join(text.split())


def _wordless(lines: Sequence[int]) -> tuple[Notice, ...]:
    if not lines:
        return ()
    return (
        Notice(
            code="segments-without-text",
            message="a segment without text was left out"
            if len(lines) == 1
            else "segments without text were left out, the first here ({count} in all)",
            values={"count": len(lines)},
            line=lines[0],
        ),
    )


def _broken(text: str, offset: int) -> Notice:
    return Notice(
        code="json-broken",
        message="the JSON is broken here; the rest was not read ({count} characters)",
        values={"count": len(text) - offset},
        line=line_of(text, offset),
    )
