"""A file that is complete or absent: written beside its place, and moved there."""

import os
import stat
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from newsum.cli.job import STANDARD_STREAM
from newsum.errors import CreateError, WriteError, reason_of
from newsum.reading.sanitising import safe_name

_USUAL_MODE = 0o666


def publisher(
    output: str, *, may_overwrite: bool, sources: Iterable[str]
) -> Callable[[bytes], None]:
    """What puts data into the file `output`; what forbids it is said before the work is done.

    Raises:
        CreateError: the file is there already, or cannot be created.
    """
    path = Path(output)
    try:
        _check(path, may_overwrite=may_overwrite, sources=sources)
    except OSError as error:  # a name too long, a folder that may not be entered
        raise _not_created(path, error) from error

    def publish(data: bytes) -> None:
        if _is_stream(path):
            _write_into(path, data)
        else:
            _publish(path, data, may_overwrite=may_overwrite)

    return publish


def _check(path: Path, *, may_overwrite: bool, sources: Iterable[str]) -> None:
    """Refuse early, before the work is done."""
    if _is_stream(path):
        return
    name = safe_name(str(path))
    if path.is_dir():
        raise CreateError("{name} is a directory", hint="name a file in it", name=name)
    if any(_is_same(path, source) for source in sources):
        raise CreateError(
            "{name} is an input and will not be replaced", hint="choose another name", name=name
        )
    if _is_link_to_device(path):
        raise CreateError("{name} is a link to a device", hint="choose another name", name=name)
    if os.path.lexists(path) and not may_overwrite:
        raise _already_there(path)
    if not path.parent.is_dir():
        raise CreateError(
            "{folder} is no directory", hint="create it first", folder=safe_name(str(path.parent))
        )


def _already_there(path: Path) -> CreateError:
    return CreateError(
        "{name} is there already", hint="--force replaces it", name=safe_name(str(path))
    )


def _not_created(path: Path, error: OSError) -> CreateError:
    return CreateError(
        "{name} cannot be created: {reason}",
        name=safe_name(str(path)),
        reason=reason_of(error),
    )


def _is_stream(path: Path) -> bool:
    """A device or named pipe, which is written into and never replaced; links are not followed."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _is_link_to_device(path: Path) -> bool:
    """Or to what is open now: `/dev/stdout` leads to a file where the shell sent it to one.

    To replace the link itself would harm the machine.
    """
    if not path.is_symlink():
        return False
    folder = os.path.abspath(path.parent)  # links stay
    is_of_system = folder in {"/dev", "/dev/fd"} or folder.split("/")[:2] == ["", "proc"]
    return is_of_system or (path.exists() and not path.is_file())


def _is_same(path: Path, source: str) -> bool:
    """Whether a path leads to an input, be it the shell that opened it: newsum - -o a < a."""
    try:
        if source != STANDARD_STREAM:
            return path.samefile(source)
        return sys.stdin is not None and os.path.samestat(path.stat(), os.fstat(sys.stdin.fileno()))
    except OSError:
        return False


def _write_into(path: Path, data: bytes) -> None:
    try:
        with path.open("wb") as stream:
            _write_all(stream.fileno(), data)
    except OSError as error:
        raise _failed(path, error) from error


def _publish(path: Path, data: bytes, *, may_overwrite: bool) -> None:
    """Write a neighbour first, then give it the name: readers see all of the file or none."""
    neighbour = path.with_name(f".newsum-{os.urandom(6).hex()}.tmp")
    descriptor = _create(neighbour, path)
    try:
        try:
            _write_all(descriptor, data)
        finally:
            os.close(descriptor)
        _rename(neighbour, path, may_overwrite=may_overwrite)
    except OSError as error:
        raise _failed(path, error) from error
    finally:
        neighbour.unlink(missing_ok=True)


def _create(neighbour: Path, path: Path) -> int:
    try:
        return os.open(neighbour, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _mode_for(path))
    except OSError as error:
        raise _not_created(path, error) from error
    except KeyboardInterrupt:  # which is told the moment the file is there
        neighbour.unlink(missing_ok=True)
        raise


def _mode_for(path: Path) -> int:
    """Rights of a new file: no more than those of the file that it replaces."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return _USUAL_MODE
    return _USUAL_MODE & mode if stat.S_ISREG(mode) else _USUAL_MODE


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def _rename(neighbour: Path, path: Path, *, may_overwrite: bool) -> None:
    if not may_overwrite:
        try:
            # Unlike a renaming, a second name is never given to what is there already.
            os.link(neighbour, path)
        except OSError as error:
            # Something has that name, or this file system knows no second names.
            if os.path.lexists(path):
                raise _already_there(path) from error
        else:
            return
    neighbour.replace(path)


def _failed(path: Path, error: OSError) -> WriteError:
    return WriteError(
        "{name} cannot be written: {reason}", name=safe_name(str(path)), reason=reason_of(error)
    )
