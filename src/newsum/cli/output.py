"""Where the result goes: standard output, or a file that is complete or absent."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from newsum.cli.job import STANDARD_STREAM
from newsum.cli.streams import write_standard_output
from newsum.errors import CreateError


@contextmanager
def destination(
    output: str, *, may_overwrite: bool, sources: Iterable[str]
) -> Iterator[Callable[[str], None]]:
    """A function that takes the result piece by piece.

    A file appears when everything has been said, and not at all after an error or if nothing was.

    Args:
        output: A path, or `-` for standard output.
        may_overwrite: Replace a file that is there.
        sources: Paths of the inputs, which are never replaced.

    Raises:
        CreateError: the file is there already, or cannot be created.
        WriteError: writing failed half-way.
    """
    if output == STANDARD_STREAM:
        yield write_standard_output
        return
    if not output:  # `Path` would take it for the current directory
        raise CreateError(
            "the name of the output is empty", hint="is a variable of the shell not set?"
        )
    from newsum.cli import output_file  # standard output needs none, and starts the sooner

    publish = output_file.publisher(output, may_overwrite=may_overwrite, sources=sources)
    pieces: list[str] = []
    yield pieces.append
    if pieces:
        publish("".join(pieces).encode())
