"""Reading: bytes of any kind to a `Transcript`, decoded, made harmless and cut into blocks."""

import hashlib
import re
from collections.abc import Callable, Mapping

from newsum.model import Block, Notice, Source, Transcript
from newsum.reading.decoding import decode
from newsum.reading.plain import read_plain
from newsum.reading.sanitising import Sanitised, safe_name, sanitise
from newsum.reading.source import STANDARD_INPUT, read_file, read_source

__all__ = [
    "FORMATS",
    "STANDARD_INPUT",
    "parse_transcript",
    "read_file",
    "read_source",
    "safe_name",
    "transcript_of",
]

_LINE_BREAK = re.compile("\n")

FORMATS: Mapping[str, Callable[[str], tuple[Block, ...]]] = {"plain": read_plain}
"""Name of each format to what finds the blocks in sanitised text."""


def parse_transcript(data: bytes, *, name: str, encoding: str | None = None) -> Transcript:
    """The transcript that the bytes of a file hold.

    Args:
        data: All of them.
        name: Of the file, for messages; need not be safe. `-` for standard input.
        encoding: Python codec name, where a guess would go wrong.

    Raises:
        DataError: they are no text, or not in `encoding`.
        OptionsError: there is no such encoding.
    """
    shown = safe_name(name)
    decoded = decode(data, name=shown, encoding=encoding)
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
    return _transcript(
        decoded.text, data, name=shown, encoding=decoded.encoding, notices=tuple(notices)
    )


def transcript_of(text: str, *, name: str = STANDARD_INPUT) -> Transcript:
    r"""The transcript that a string holds; offsets are those of the sanitised text.

    >>> transcript_of("Bonjour.\r\nIl pleut.").text
    'Bonjour.\nIl pleut.'
    """
    data = text.encode("utf-8", "surrogatepass")
    return _transcript(text, data, name=safe_name(name), encoding="utf-8")


def _transcript(
    text: str, data: bytes, *, name: str, encoding: str, notices: tuple[Notice, ...] = ()
) -> Transcript:
    sanitised = sanitise(text)
    kind = "plain"
    return Transcript(
        source=Source(
            name=name,
            sha256=hashlib.sha256(data).hexdigest(),
            size_bytes=len(data),
            encoding=encoding,
            format=kind,
        ),
        text=sanitised.text,
        blocks=FORMATS[kind](sanitised.text),
        line_starts=(0, *(match.end() for match in _LINE_BREAK.finditer(sanitised.text))),
        notices=notices + _notices_of(sanitised),
    )


def _notices_of(sanitised: Sanitised) -> tuple[Notice, ...]:
    notices = []
    if sanitised.hidden:
        notices.append(
            Notice(
                code="hidden-characters",
                message="hidden or control characters were removed ({count} in all)",
                values={"count": sanitised.hidden},
            )
        )
    if sanitised.repaired:
        notices.append(
            Notice(
                code="repaired-characters",
                message="characters damaged by an earlier conversion were repaired "
                "({count} in all)",
                values={"count": sanitised.repaired},
            )
        )
    return tuple(notices)
