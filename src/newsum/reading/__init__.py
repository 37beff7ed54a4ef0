"""Reading: bytes of any kind to a `Transcript`, decoded, made harmless and cut into blocks."""

import hashlib
from collections.abc import Iterable

from newsum.errors import OptionsError
from newsum.model import STANDARD_INPUT, Notice, Source, Transcript
from newsum.reading.damage import character_notices, encoding_notices, letter_notices
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
    return _transcript(
        decoded.text, source, input_format=input_format, notices=encoding_notices(decoded)
    )


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
    text: str, source: Source, *, input_format: str | None, notices: Iterable[Notice] = ()
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
    letters = () if source.is_encoding_guess else letter_notices(read.text, source.encoding)
    return Transcript(
        source=source._replace(format=kind, is_format_guess=bool(doubt)),
        text=read.text,
        blocks=read.blocks,
        line_starts=read.line_starts,
        line_numbers=read.line_numbers,
        cues=read.cues,
        notices=(
            *notices,
            *doubt,
            *character_notices(hidden=hidden, repaired=sanitised.repaired + read.repaired),
            *letters,
            *read.notices,
        ),
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
