"""Which format a file is in, told by what it holds, never by its name."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from newsum.model import Notice
from newsum.reading.captions import CaptionFile
from newsum.reading.cue_lines import CUE_TIMING
from newsum.reading.json_items import line_of
from newsum.reading.normalised import Normalised
from newsum.reading.plain import normalise_plain
from newsum.reading.rolling_text import looks_like_rolling_text, read_rolling_text
from newsum.reading.running_text import running_text
from newsum.reading.subrip import looks_like_subrip, parse_subrip
from newsum.reading.webvtt import looks_like_webvtt, parse_webvtt
from newsum.reading.whisper_json import looks_like_json, parse_whisper_json
from newsum.reading.whisper_lines import (
    looks_like_whisper_text,
    looks_like_whisper_tsv,
    parse_whisper_text,
    parse_whisper_tsv,
)

PLAIN = "plain"


class Format(NamedTuple):
    """How to know a format, and how to read it; both take sanitised text, in linear time."""

    is_likely: Callable[[str], bool]
    read: Callable[[str], Normalised]


def _captions(parse: Callable[[str], CaptionFile]) -> Callable[[str], Normalised]:
    return lambda text: running_text(parse(text))


FORMATS: Mapping[str, Format] = {
    "whisper-json": Format(looks_like_json, _captions(parse_whisper_json)),
    "webvtt": Format(looks_like_webvtt, _captions(parse_webvtt)),
    "whisper-tsv": Format(looks_like_whisper_tsv, _captions(parse_whisper_tsv)),
    "whisper-text": Format(looks_like_whisper_text, _captions(parse_whisper_text)),
    "subrip": Format(looks_like_subrip, _captions(parse_subrip)),
    "rolling-text": Format(looks_like_rolling_text, read_rolling_text),
    PLAIN: Format(lambda _: True, normalise_plain),
}
"""In the order in which they are tried."""


def format_of(text: str) -> str:
    r"""Name of the first of `FORMATS` that sanitised text looks like.

    >>> format_of("1\n00:00:01,000 --> 00:00:02,000\nBonjour.")
    'subrip'
    """
    return next(name for name, known in FORMATS.items() if known.is_likely(text))


def doubts(text: str, name: str) -> tuple[Notice, ...]:
    """What makes one wonder whether the text is in the format of that name."""
    cue = next((match for match in CUE_TIMING.finditer(text) if match["start"]), None)
    if name != PLAIN or cue is None:
        return ()
    return (
        Notice(
            code="format-guessed",
            message="a few lines look like subtitles, most do not: it was read as plain text; "
            "if it is SubRip, say so with --input-format subrip",
            line=line_of(text, cue.start()),
        ),
    )
