"""Standard streams that are closed, full, narrow or of another alphabet: nothing crashes."""

import gc
import io
import os
import struct
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import TextIO

import pytest
from at_a_terminal import Terminal, job

from newsum.__main__ import main
from newsum.cli.act import act
from newsum.cli.streams import abandon, report, tell, tell_lines, write_standard_output
from newsum.cli.terminal import width_of
from newsum.errors import ReadError, WriteError

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="devices and pipes of POSIX")
needs_full_disk = pytest.mark.skipif(
    not Path("/dev/full").exists(), reason="needs a disk that is always full"
)


@pytest.fixture
def stream_on(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, TextIO | None], None]:
    """Put a stream in the place of a standard one."""

    def put(name: str, stream: TextIO | None) -> None:
        monkeypatch.setattr(sys, name, stream)

    return put


Put = Callable[[str, TextIO | None], None]


@pytest.fixture
def pipe() -> Iterator[tuple[int, TextIO]]:
    """A pipe: the end to read, and a stream that writes to it and keeps back what it can."""
    ours, theirs = os.pipe()
    stream = open(theirs, "w", encoding="utf-8", buffering=8192)  # noqa: SIM115 - a number
    yield ours, stream
    stream.close()


def test_nobody_who_reads_is_told_from_a_full_disk(
    pipe: tuple[int, TextIO], stream_on: Put
) -> None:
    """The one is no failure, and `run` ends quietly."""
    ours, stream = pipe
    os.close(ours)
    stream_on("stdout", stream)

    with pytest.raises(BrokenPipeError):
        write_standard_output("Bonjour.")

    abandon(stream)


def test_a_long_text_is_written_whole(stream_on: Put, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsum.cli import streams

    monkeypatch.setattr(streams, "_AT_ONCE", 3)
    written = io.BytesIO()
    stream_on("stdout", io.TextIOWrapper(written, encoding="utf-8"))

    write_standard_output("L’été à Brest, 12 °C\u202f!")

    assert written.getvalue().decode() == "L’été à Brest, 12 °C\u202f!"


@needs_full_disk
def test_what_a_full_disk_refused_is_forgotten(stream_on: Put) -> None:
    """Python would try it again at exit, and complain."""
    full = Path("/dev/full").open("w", encoding="utf-8")  # noqa: SIM115 - closed below
    stream_on("stdout", full)

    with pytest.raises(WriteError, match="No space left"):
        write_standard_output("Bonjour.")

    full.close()


@needs_full_disk
def test_a_full_disk_for_what_is_told_is_no_failure(stream_on: Put) -> None:
    full = Path("/dev/full").open("w", encoding="utf-8")  # noqa: SIM115 - closed below
    stream_on("stderr", full)

    tell_lines("Rien n’est dit.\n")

    full.close()


def test_closed_streams_are_told_or_passed_over(stream_on: Put) -> None:
    stream_on("stdout", None)
    stream_on("stderr", None)

    tell("Rien n’est dit.", wraps=True)
    with pytest.raises(WriteError, match="standard output is closed"):
        write_standard_output("Bonjour.")


def test_what_is_told_is_there_at_once(pipe: tuple[int, TextIO], stream_on: Put) -> None:
    """And what is abandoned is not, nor is a descriptor left open."""
    ours, stream = pipe
    stream_on("stderr", stream)
    tell_lines("Voilà.\n")
    assert os.read(ours, 99).decode() == "Voilà.\n"

    stream.write("perdu")
    free = os.dup(ours)
    os.close(free)
    abandon(stream)
    assert os.dup(ours) == free
    os.close(free)
    stream.flush()
    assert os.read(ours, 99) == b""
    os.close(ours)


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [("utf-8", "l’œuvre\u202f!"), ("latin-1", "l'?uvre !"), ("cp1252", "l'œuvre !")],
)
def test_a_terminal_gets_what_its_alphabet_has(encoding: str, shown: str, stream_on: Put) -> None:
    terminal = Terminal(encoding)
    stream_on("stdout", terminal)

    write_standard_output("l’œuvre\u202f!")

    assert terminal.shown() == shown


@pytest.mark.parametrize("is_quiet", [False, True], ids=["", "--quiet"])
def test_who_types_is_told_how_to_end_unless_quiet(stream_on: Put, *, is_quiet: bool) -> None:
    terminal = Terminal()
    stream_on("stdin", Terminal(typed=b"Le pont de Brest ferme lundi.\n"))
    stream_on("stdout", Terminal())
    stream_on("stderr", terminal)

    assert act(job("-", is_quiet=is_quiet)) == 0

    assert ("paste or type the text" in terminal.shown()) is not is_quiet


def test_who_types_nothing_and_names_nothing_is_helped(stream_on: Put) -> None:
    """Instead of being left to wait."""
    terminal = Terminal()
    stream_on("stdin", Terminal(typed=b"Bonjour."))
    stream_on("stderr", terminal)

    assert act(job()) == 2

    assert "usage: newsum clean" in terminal.shown()


def test_what_is_told_is_in_the_alphabet_of_its_stream(stream_on: Put) -> None:
    """Python writes an escape for what is missing: the rest need not be one."""
    paper = io.BytesIO()
    stream_on(
        "stderr", io.TextIOWrapper(paper, encoding="latin-1", errors="backslashreplace", newline="")
    )

    tell("l’été\u202f!")

    assert paper.getvalue().decode("latin-1") == "newsum: l'été !\n"


@posix_only
@pytest.mark.parametrize(("columns", "width"), [(0, 80), (5, 20), (50, 50)])
def test_a_terminal_too_narrow_or_that_does_not_say(columns: int, width: int) -> None:
    fcntl = pytest.importorskip("fcntl")
    termios = pytest.importorskip("termios")
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    with open(theirs, "w", encoding="utf-8") as terminal:
        assert width_of(terminal) == width
    os.close(ours)


def test_what_has_no_columns_is_as_wide_as_most() -> None:
    assert width_of(None) == 80
    with Path(os.devnull).open("w", encoding="utf-8") as no_terminal:
        assert width_of(no_terminal) == 80


def test_an_input_is_named_once(stream_on: Put) -> None:
    paper = io.BytesIO()
    stream_on("stderr", io.TextIOWrapper(paper, encoding="utf-8", newline=""))

    error = ReadError("{name} does not exist", name="a.txt")

    assert report(error, has_traceback=False, source="a.txt") == 66
    assert paper.getvalue().decode() == "newsum: a.txt does not exist\n"


def test_interrupted_while_it_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before `newsum.cli` is there to say so."""

    class Unready(ModuleType):
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "newsum.cli.run", Unready("newsum.cli.run"))
    monkeypatch.setattr(sys, "argv", ["newsum", "clean"])
    monkeypatch.setattr(gc, "disable", lambda: None)

    with pytest.raises(SystemExit) as end:
        main()

    assert end.value.code == 130
