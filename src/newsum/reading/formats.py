"""Which format a file is in, told by what it holds, never by its name."""

import re
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple, cast

from newsum.model import Notice
from newsum.reading.normalised import Normalised
from newsum.reading.plain import normalise_plain
from newsum.reading.rolling_text import looks_like_rolling_text, read_rolling_text

PLAIN = "plain"


class Format(NamedTuple):
    """How to know a format, and how to read it; all take sanitised text, in linear time."""

    may_be: Callable[[str], bool]
    """A glance, which spares plain text the import of readers it has no use for."""
    is_likely: Callable[[str], bool]
    read: Callable[[str], Normalised]
    has_entities: bool = False
    """Of HTML, which its reader undoes, or has to see to."""


def _on_demand(module: str, name: str) -> Callable[[str], Any]:
    def call(text: str) -> Any:  # noqa: ANN401 - whatever the function of that name gives
        return getattr(import_module(f"newsum.reading.{module}"), name)(text)

    return call


def _captions(module: str, name: str) -> Callable[[str], Normalised]:
    parse, running_text = _on_demand(module, name), _on_demand("running_text", "running_text")
    return lambda text: running_text(parse(text))


def _is_markup(text: str) -> bool:
    return bool(_IS_HTML(text) or _IS_TIMED_XML(text))


def _read_markup(text: str) -> Normalised:
    if _IS_TIMED_XML(text):
        return _captions("timed_xml", "parse_timed_xml")(text)
    return cast("Normalised", _on_demand("html_text", "read_html")(text))


_IS_HTML = _on_demand("html_text", "looks_like_html")
_IS_TIMED_XML = _on_demand("timed_xml", "looks_like_timed_xml")


def _has_arrow(text: str) -> bool:
    return ">" in text


def _has_time(text: str) -> bool:
    return re.search(r"\d:\d\d", text) is not None


FORMATS: Mapping[str, Format] = {
    "whisper-json": Format(
        lambda text: text.lstrip()[:1] in ("{", "["),
        _on_demand("whisper_json", "looks_like_json"),
        _captions("whisper_json", "parse_whisper_json"),
        has_entities=True,
    ),
    "webvtt": Format(
        lambda text: _has_arrow(text) or text.lstrip().startswith("WEBVTT"),
        _on_demand("webvtt", "looks_like_webvtt"),
        _captions("webvtt", "parse_webvtt"),
        has_entities=True,
    ),
    "whisper-tsv": Format(
        lambda text: "\t" in text,
        _on_demand("whisper_lines", "looks_like_whisper_tsv"),
        _captions("whisper_lines", "parse_whisper_tsv"),
    ),
    "whisper-text": Format(
        _has_arrow,
        _on_demand("whisper_lines", "looks_like_whisper_text"),
        _captions("whisper_lines", "parse_whisper_text"),
    ),
    "subrip": Format(
        _has_time,
        _on_demand("subrip", "looks_like_subrip"),
        _captions("subrip", "parse_subrip"),
        has_entities=True,
    ),
    "html": Format(
        lambda text: "<" in text,
        _is_markup,
        _read_markup,
        has_entities=True,
    ),
    "timed-text": Format(
        _has_time,
        _on_demand("timed_text", "looks_like_timed_text"),
        _captions("timed_text", "parse_timed_text"),
    ),
    "rolling-text": Format(lambda _: True, looks_like_rolling_text, read_rolling_text),
    PLAIN: Format(lambda _: True, lambda _: True, normalise_plain),
}
"""In the order in which they are tried."""


def format_of(text: str) -> str:
    r"""Name of the first of `FORMATS` that sanitised text looks like.

    >>> format_of("1\n00:00:01,000 --> 00:00:02,000\nBonjour.")
    'subrip'
    """
    return next(n for n, known in FORMATS.items() if known.may_be(text) and known.is_likely(text))


def doubts(text: str, name: str) -> tuple[Notice, ...]:
    """What makes one wonder whether the text is in the format of that name."""
    if name == "timed-text":
        return _doubts_of_times(text)
    if name != PLAIN or not _has_arrow(text):
        return ()
    from newsum.reading.cue_lines import CUE_TIMING
    from newsum.reading.json_items import line_of

    cue = next((match for match in CUE_TIMING.finditer(text) if match["start"]), None)
    if cue is None:
        return ()
    return (
        Notice(
            code="format-guessed",
            message="a few lines look like subtitles, most do not: it was read as plain text; "
            "if it is SubRip, say so with --input-format subrip",
            line=line_of(text, cue.start()),
        ),
    )


def _doubts_of_times(text: str) -> tuple[Notice, ...]:
    from newsum.reading.json_items import line_of
    from newsum.reading.timed_text import doubtful_time

    offset = doubtful_time(text)
    if offset is None:
        return ()
    return (
        Notice(
            code="format-guessed",
            message="the times at the start of lines were taken for moments of the recording; "
            "if they are times of day, say so with --input-format plain",
            line=line_of(text, offset),
        ),
    )
