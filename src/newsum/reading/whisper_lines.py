"""What Whisper and whisper.cpp print: a line for each segment, its times before its words."""

import re
from collections.abc import Callable, Iterator

from newsum.reading.captions import Caption, CaptionFile, oddities
from newsum.reading.timed_lines import share_of_lines, stretches
from newsum.reading.timings import ARROW, TIME, milliseconds, timing_of

_BRACKETED = re.compile(
    rf"^[ \t]*+\[(?P<start>{TIME}){ARROW}(?P<end>{TIME})\](?P<rest>[^\n]*)$", re.MULTILINE
)
_LEAST_TIMED = 0.25
"""Share of lines with times; programs log other things, and text may be wrapped."""
_LOG = re.compile(r"Detect(?:ing|ed) language\b[^\n]*")
"""What the program says of itself on the way."""

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
    return _parse(text, _BRACKETED, milliseconds)


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


def _table_time(number: str) -> int:
    return round(float(number) * 1000) if "." in number else int(number)


def _parse(text: str, pattern: re.Pattern[str], time: Callable[[str], int | None]) -> CaptionFile:
    captions = list(_captions(text, pattern, time))
    return CaptionFile(captions=captions, notices=oddities(captions))


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
            words = match["rest"].strip()
            yield Caption(stretch.line - 1, f"{words}\n{said}" if said else words, timing)
        elif said:
            yield Caption(stretch.line, said)
