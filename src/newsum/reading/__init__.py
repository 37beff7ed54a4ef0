"""Reading: bytes of any kind to a `Transcript`, decoded, made harmless and cut into blocks."""

import hashlib
import re
from itertools import islice

from newsum.errors import OptionsError
from newsum.model import STANDARD_INPUT, Notice, Source, Transcript
from newsum.reading.decoding import decode
from newsum.reading.entities import with_letters
from newsum.reading.formats import FORMATS, PLAIN, doubts, format_of
from newsum.reading.sanitising import Sanitised, safe_name, sanitise
from newsum.reading.source import read_file, read_source

__all__ = [
    "FORMATS",
    "parse_transcript",
    "read_file",
    "read_source",
    "safe_name",
    "transcript_of",
]

_SECOND_BYTES = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore")
_ENCODED_TWICE = re.compile(f"[ÃÂ][{_SECOND_BYTES}]|â€[{_SECOND_BYTES}]")
"""« Ã© » for é, « â€™ » for ’: no French word has these letters in a row."""
_FEWEST_TWICE = 3


def parse_transcript(
    data: bytes, *, name: str, encoding: str | None = None, input_format: str | None = None
) -> Transcript:
    """The transcript that the bytes of a file hold.

    Args:
        data: All of them.
        name: Of the file, for messages; need not be safe. `-` for standard input.
        encoding: Python codec name, where a guess would go wrong.
        input_format: Name in `FORMATS`, likewise.

    Raises:
        DataError: they are no text, not in `encoding`, or JSON that cannot be read.
        OptionsError: there is no such encoding or format.
    """
    decoded = decode(data, name=safe_name(name), encoding=encoding)
    source = _source(data, name=name, encoding=decoded.encoding, is_guess=decoded.is_guess)
    del data  # the captions of a large file weigh ten times as much, and are to come
    notices = []
    if decoded.is_guess:
        notices.append(
            Notice(
                code="encoding-guessed",
                message="the encoding was guessed to be {encoding}; "
                "if letters look wrong, name it with --encoding",
                values={"encoding": decoded.encoding},
            )
        )
    if decoded.damaged:
        notices.append(
            Notice(
                code="encoding-damaged",
                message="some bytes are not in {encoding} and were read as well as possible "
                "({count} in all)",
                values={"encoding": decoded.encoding, "count": decoded.damaged},
            )
        )
    return _transcript(decoded.text, source, input_format=input_format, notices=tuple(notices))


def transcript_of(
    text: str, *, name: str = STANDARD_INPUT, input_format: str | None = None
) -> Transcript:
    r"""The transcript that a string holds; offsets are those of the sanitised text.

    Raises:
        DataError: it is JSON that cannot be read.
        OptionsError: there is no such format.

    >>> transcript_of("Bonjour.\r\nIl pleut.").text
    'Bonjour.\nIl pleut.'
    """
    source = _source(text.encode("utf-8", "surrogatepass"), name=name, encoding="utf-8")
    return _transcript(text, source, input_format=input_format)


def _source(data: bytes, *, name: str, encoding: str, is_guess: bool = False) -> Source:
    """What is known of a source before anybody looks at its text."""
    return Source(
        name=safe_name(name),
        sha256=hashlib.sha256(data).hexdigest(),
        size_bytes=len(data),
        encoding=encoding,
        format=PLAIN,
        is_encoding_guess=is_guess,
    )


def _transcript(
    text: str, source: Source, *, input_format: str | None, notices: tuple[Notice, ...] = ()
) -> Transcript:
    if input_format is not None and input_format not in FORMATS:
        raise OptionsError(
            "there is no format named {format}",
            hint="choose one of: {formats}",
            format=repr(input_format),
            formats=", ".join(FORMATS),
        )
    sanitised = sanitise(text)
    kind = input_format or format_of(sanitised.text)
    if not FORMATS[kind].has_entities:
        sanitised = _without_entities(sanitised)
    read = FORMATS[kind].read(sanitised.text)
    doubt = doubts(sanitised.text, kind) if input_format is None else ()
    hidden = sanitised.hidden + read.hidden
    letters = () if source.is_encoding_guess else _notices_of_letters(read.text, source.encoding)
    return Transcript(
        source=source._replace(format=kind, is_format_guess=bool(doubt)),
        text=read.text,
        blocks=read.blocks,
        line_starts=read.line_starts,
        line_numbers=read.line_numbers,
        cues=read.cues,
        notices=notices
        + doubt
        + _notices_of(hidden=hidden, repaired=sanitised.repaired + read.repaired)
        + letters
        + read.notices,
        hidden=hidden,
        words_again=read.words_again,
    )


def _without_entities(sanitised: Sanitised) -> Sanitised:
    text, undone = with_letters(sanitised.text)
    if not undone:
        return sanitised
    again = sanitise(text)
    return Sanitised(
        text=again.text,
        hidden=sanitised.hidden + again.hidden,
        repaired=sanitised.repaired + again.repaired + undone,
    )


def _notices_of_letters(text: str, encoding: str) -> tuple[Notice, ...]:
    """UTF-8 taken for cp1252: by whoever wrote it as UTF-8 again, or by who names the encoding."""
    found = list(islice(_ENCODED_TWICE.finditer(text), _FEWEST_TWICE))
    if len(found) < _FEWEST_TWICE:
        return ()
    letters = {"letters": found[0][0]}
    if not encoding.startswith("utf"):
        message = "« {letters} » stands where one letter was: leave --encoding out"
        return (Notice(code="wrong-encoding", message=message, values=letters),)
    message = (
        "« {letters} » stands where one letter was: the text was encoded twice; "
        "iconv -f utf-8 -t cp1252 usually mends it"
    )
    return (Notice(code="encoded-twice", message=message, values=letters),)


def _notices_of(*, hidden: int, repaired: int) -> tuple[Notice, ...]:
    notices = []
    if hidden:
        notices.append(
            Notice(
                code="hidden-characters",
                message="hidden or control characters were removed ({count} in all)",
                values={"count": hidden},
            )
        )
    if repaired:
        notices.append(
            Notice(
                code="repaired-characters",
                message="characters damaged by an earlier conversion were repaired "
                "({count} in all)",
                values={"count": repaired},
            )
        )
    return tuple(notices)
