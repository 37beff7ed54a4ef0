"""The bytes of a file or of standard input: the only reading of the outside world."""

import os
import sys
from io import BufferedReader, UnsupportedOperation
from typing import BinaryIO, NoReturn, cast

from newsum.errors import DataError, ReadError, reason_of
from newsum.model import STANDARD_INPUT
from newsum.reading.sanitising import safe_name

_CHUNK_BYTES = 1 << 20


def read_source(name: str, *, max_bytes: int) -> bytes:
    """All bytes of the file `name`, or of standard input where it is `-`.

    Pipes, devices and endless streams are welcome: no more than `max_bytes` + 1 are ever read.

    Raises:
        ReadError: it is missing, a directory, closed, or cannot be read.
        DataError: it holds more than `max_bytes`.
    """
    if name == STANDARD_INPUT:
        return _read_standard_input(max_bytes=max_bytes)
    if not name:
        raise ReadError("a file name is empty", hint="is a variable of the shell not set?")
    return read_file(name, max_bytes=max_bytes)


def read_file(path: str | os.PathLike[str], *, max_bytes: int) -> bytes:
    """All bytes of a file, with the limits and errors of `read_source`; `-` is a mere name."""
    name = os.fspath(path)
    try:
        # Asked first, because opening a directory is a matter of rights on some platforms.
        if os.path.isdir(name):
            raise ReadError(
                "{name} is a directory",
                hint="name the files in it, as in: {name}/*.txt",
                name=safe_name(name.rstrip(os.sep)),
            )
        # Unbuffered: a buffer would ask for more than the limit allows.
        with open(name, "rb", buffering=0) as stream:
            return _read_all(stream, name=name, max_bytes=max_bytes)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        _refuse(name, error)


def _read_standard_input(*, max_bytes: int) -> bytes:
    # Python sets it to None where the caller closed it: newsum summarize - <&-
    if sys.stdin is None:
        raise ReadError("standard input is closed", hint="name a file, or pipe the text in")
    try:
        return _read_all(sys.stdin.buffer, name=STANDARD_INPUT, max_bytes=max_bytes)
    except (OSError, ValueError) as error:  # ValueError: the stream was closed since
        _refuse(STANDARD_INPUT, error)


def _read_all(stream: BinaryIO, *, name: str, max_bytes: int) -> bytes:
    """The bytes left in a stream."""
    chunks = []
    left = max_bytes + 1
    while (chunk := _read_some(stream, min(_CHUNK_BYTES, left))) != b"":
        chunks.append(chunk)
        left -= len(chunk)
        # Who types at a terminal ends it once: another look would wait for more.
        if len(chunk) < _CHUNK_BYTES and isinstance(stream, BufferedReader) and _blocks(stream):
            break
    if not left:
        raise DataError(
            "{name} holds more than {max_bytes} bytes",
            hint="raise the limit with --max-bytes, or pass a part of it",
            name=safe_name(name),
            max_bytes=max_bytes,
        )
    return b"".join(chunks)


def _read_some(stream: BinaryIO, most: int) -> bytes:
    """What is there, or will be; nothing at the end."""
    while (chunk := cast("bytes | None", stream.read(most))) is None:
        from select import select  # hardly ever

        select([stream], [], [])
    return chunk


def _blocks(stream: BinaryIO) -> bool:
    """Whether a read waits for what comes; another program may have left it such that none does."""
    try:
        return sys.platform == "win32" or os.get_blocking(stream.fileno())
    except UnsupportedOperation:  # a program reads what it has in memory
        return True


def _refuse(name: str, error: OSError | ValueError) -> NoReturn:
    shown = safe_name(name)
    if isinstance(error, FileNotFoundError):
        raise ReadError(
            "{name} does not exist", hint="check the spelling and the directory", name=shown
        ) from error
    raise ReadError(
        "{name} cannot be read: {reason}", name=shown, reason=reason_of(error)
    ) from error
