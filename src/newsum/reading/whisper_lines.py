"""What Whisper, whisper.cpp and faster-whisper print: for each segment a line, its times first."""

import re
from collections.abc import Callable, Iterator

from newsum.reading.captions import Caption, CaptionFile, oddities
from newsum.reading.timed_lines import share_of_lines, stretches
from newsum.reading.timings import ARROW, TIME, milliseconds, timing_of

_SECONDS = r"\d{1,8}\.\d{1,3}s"
"""As programs around faster-whisper print times: `[0.00s -> 4.00s] …`."""
_BRACKETED = re.compile(
    rf"^[ \t]*+\[(?P<start>{TIME}|{_SECONDS}){ARROW}(?P<end>{TIME}|{_SECONDS})\](?P<rest>[^\n]*)$",
    re.MULTILINE,
)
_LEAST_TIMED = 0.25
"""Share of lines with times; programs log other things, and text may be wrapped."""
_LOG = re.compile(
    r"(?:Detect(?:ing|ed) language\b|(?:whisper|ggml)_\w+:|system_info:|main: processing\b)[^\n]*"
)
"""What programs say of themselves on the way."""
_CHANNEL = re.compile(r"\s*+\((speaker (?:\d{1,2}|\?))\)", re.IGNORECASE)
"""How whisper.cpp says on which channel it heard someone."""

_NUMBER = r"-?\d{1,12}(?:\.\d{1,9})?"
_ROW = re.compile(rf"^(?P<start>{_NUMBER})\t(?P<end>{_NUMBER})\t(?P<rest>[^\n]*)$", re.MULTILINE)
_LEAST_ROWS = 0.9
"""Share of rows where the header was lost."""
_HEADER = re.compile(r"\s*+start\tend\ttext[ \t]*+(?:\n|\Z)")


def looks_like_whisper_text(text: str) -> bool:
    """Whether many lines begin with times in brackets."""
    return "[" in text and share_of_lines(text, _BRACKETED) >= _LEAST_TIMED


def looks_like_whisper_tsv(text: str) -> bool:
    """Whether the text has the header of the table, or is nothing but its rows."""
    return _HEADER.match(text) is not None or share_of_lines(text, _ROW) >= _LEAST_ROWS


def parse_whisper_text(text: str) -> CaptionFile:
    """The captions of `[00:00.000 --> 00:04.000] …` lines. Linear in the length of the text.

    >>> parse_whisper_text("[00:00.000 --> 00:04.000]  Bonjour.").captions[0].text
    'Bonjour.'
    """
    return _parse(text, _BRACKETED, _printed_time)


def parse_whisper_tsv(text: str) -> CaptionFile:
    r"""The captions of a table of `start`, `end` and `text`.

    Times are in milliseconds, or in seconds where they have a decimal point.

    Linear in the length of the text.

    >>> parse_whisper_tsv("start\tend\ttext\n0\t4000\tBonjour.\n").captions[0].text
    'Bonjour.'
    """
    header = _HEADER.match(text)
    blank = "\n" * header[0].count("\n") if header else ""
    return _parse(blank + text[len(header[0]) if header else 0 :], _ROW, _table_time)


def _printed_time(time: str) -> int | None:
    return _table_time(time[:-1]) if time.endswith("s") else milliseconds(time)


def _table_time(number: str) -> int:
    return round(float(number) * 1000) if "." in number else int(number)


def _parse(text: str, pattern: re.Pattern[str], time: Callable[[str], int | None]) -> CaptionFile:
    captions = list(_captions(text, pattern, time))
    return CaptionFile(captions=captions, notices=oddities(captions))


def _heard(rest: str) -> tuple[str | None, str]:
    """Who speaks, where the program was asked for it, and the words."""
    channel = _CHANNEL.match(rest)
    return (channel[1], rest[channel.end() :].strip()) if channel else (None, rest.strip())


def _captions(
    text: str, pattern: re.Pattern[str], time: Callable[[str], int | None]
) -> Iterator[Caption]:
    """A line without times goes on with the one above."""
    for stretch in stretches(text, pattern):
        body = ["" if _LOG.fullmatch(line.strip()) else line for line in stretch.body]
        said = "\n".join(body).rstrip()
        match = stretch.timing
        if match is not None:
            timing = timing_of(time(match["start"]), time(match["end"]))
            speaker, words = _heard(match["rest"])
            text = f"{words}\n{said}" if said else words
            yield Caption(stretch.line - 1, text, timing, speaker)
        elif said:
            yield Caption(stretch.line, said)
