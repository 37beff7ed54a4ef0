"""Writing to the standard streams without ever crashing: the result, and what people are told."""

import os
import sys
from codecs import getincrementalencoder
from typing import BinaryIO, TextIO

from newsum.cli.terminal import is_accessible, is_terminal, width_of
from newsum.errors import NewsumError, WriteError, reason_of
from newsum.translation import say, translated

_PLAINER = str.maketrans({"\u202f": " ", "\u00a0": " ", "’": "'"})
_HANG = "  "
"""Before what goes on from the line above."""
_AT_ONCE = 1 << 20
"""Characters that are encoded at once: a long text is not held twice."""


def write_standard_output(text: str) -> None:
    """Write without waiting: UTF-8, or what the terminal speaks.

    Raises:
        BrokenPipeError: nobody reads any more.
        WriteError: standard output is closed, or its disk full.
    """
    stream = sys.stdout
    if stream is None:
        raise WriteError("standard output is closed", hint="name a file with --output")
    encoding = stream.encoding if is_terminal(stream) else "utf-8"
    try:
        encoder = getincrementalencoder(encoding)(errors="replace")
        for start in range(0, len(text), _AT_ONCE):
            piece = _fitted(text[start : start + _AT_ONCE], encoding)
            _write_all(stream.buffer, encoder.encode(piece))
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon(stream)
        raise WriteError(
            "standard output cannot be written: {reason}", reason=reason_of(error)
        ) from error


def _write_all(stream: BinaryIO, data: bytes) -> None:
    """Every byte, be it piece by piece.

    With PYTHONUNBUFFERED a stream takes what fits and says how much; one that another program has
    left non-blocking may take nothing for now.
    """
    view = memoryview(data)
    is_over = False
    while not is_over:
        try:
            view = view[stream.write(view) or 0 :]
            stream.flush()
            is_over = not view
        except BlockingIOError as error:
            view = view[error.characters_written :]
        if not is_over:
            from select import select  # hardly ever

            select([], [stream], [])


def _fitted(text: str, encoding: str) -> str:
    r"""The text without the typography that an encoding lacks.

    >>> _fitted("l’été\u202f!", "latin-1")
    "l'été !"
    """
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAINER)
    return text


def abandon(stream: TextIO) -> None:
    """Let what is left in a stream's buffer go nowhere, or Python complains about it at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def tell(message: str, *, source: str | None = None, wraps: bool = False) -> None:
    """A line for the person, on standard error, harmless whatever it quotes.

    Args:
        message: What there is to say.
        source: The input of which it is said, to be named before.
        wraps: Break it between words where the terminal would break it anywhere. Not for what may
            be copied, as a command.
    """
    from newsum.reading.sanitising import safe_name

    if source is not None:
        message = translated("{place}: {told}", place=source, told=message)
    line = f"newsum: {safe_name(message)}"
    if wraps and is_terminal(sys.stderr) and not is_accessible(os.environ):
        line = _wrapped(line, width_of(sys.stderr))
    tell_lines(f"{line}\n")


def _wrapped(line: str, width: int) -> str:
    """The line in as many as it takes, all but the first indented."""
    from newsum.rendering.wrapping import wrap

    spans = wrap(line, width - len(_HANG), measure=len)
    return f"\n{_HANG}".join(span.of(line) for span in spans)


def tell_lines(text: str) -> None:
    """Text for the person, on standard error; lost where that is closed or full."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(_fitted(text, sys.stderr.encoding))
        sys.stderr.flush()
    except OSError:
        abandon(sys.stderr)


def report(
    error: Exception, *, has_traceback: bool, source: str | None = None, called: str | None = None
) -> int:
    """Say what went wrong and what to try; the exit code.

    Args:
        error: A `NewsumError`, or anything that nobody foresaw.
        has_traceback: Show where an unforeseen error comes from.
        source: The input at fault, to be named unless the message does.
        called: How newsum would be called to read it from a pipe.
    """
    if isinstance(error, NewsumError):
        is_named = source is None or source in error.values.values()
        tell(say(error), source=None if is_named else source)
        if error.hint:
            values = error.values if called is None else {**error.values, "called": called}
            tell(translated(error.hint, **values))
        return error.exit_code
    if has_traceback:
        import traceback

        for line in "".join(traceback.format_exception(error)).splitlines():
            tell(line)
    told = translated(
        "unexpected failure ({kind}); --debug shows where it comes from", kind=type(error).__name__
    )
    tell(told, source=source)
    return 1
