"""Bytes of files, pipes, devices and standard input, never more than asked for."""

import errno
import io
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsum.errors import DataError, ReadError
from newsum.reading.source import read_file, read_source

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="devices and pipes of POSIX")


class Tap:
    """An endless stream that counts what is taken from it."""

    def __init__(self) -> None:
        self.taken = 0

    def read(self, size: int) -> bytes:
        self.taken += size
        return b"\n" * size


Feed = Callable[[object], None]


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> Feed:
    """Make a stream of bytes the standard input."""

    def feed(stream: object) -> None:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=stream))

    return feed


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "journal.txt"
    path.write_bytes(b"Bonjour.\r\n\x92\x00")

    assert read_source(str(path), max_bytes=100) == b"Bonjour.\r\n\x92\x00"


@pytest.mark.parametrize(("size", "limit"), [(0, 1), (9, 10), (10, 10), (3_000_000, 3_000_000)])
def test_up_to_the_limit_nothing_is_missing(tmp_path: Path, size: int, limit: int) -> None:
    path = tmp_path / "journal.txt"
    path.write_bytes(b"a" * size)

    assert len(read_source(str(path), max_bytes=limit)) == size


def test_the_limit_counts_bytes_and_not_letters(tmp_path: Path) -> None:
    path = tmp_path / "été.txt"
    path.write_text("é" * 6, encoding="utf-8")

    with pytest.raises(DataError, match="holds more than 10 bytes") as refusal:
        read_source(str(path), max_bytes=10)

    assert refusal.value.exit_code == 65
    assert "--max-bytes" in (refusal.value.advice() or "")


def test_no_more_is_taken_than_shows_that_it_is_too_much(
    standard_input: Feed,
) -> None:
    tap = Tap()
    standard_input(tap)

    with pytest.raises(DataError):
        read_source("-", max_bytes=2_500_000)

    assert tap.taken == 2_500_001


def test_standard_input_is_read_for_a_dash(standard_input: Feed) -> None:
    standard_input(io.BytesIO(b"Bonjour."))

    assert read_source("-", max_bytes=100) == b"Bonjour."


def test_a_file_may_be_called_dash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "-").write_bytes(b"Bonjour.")
    monkeypatch.chdir(tmp_path)

    assert read_file(Path("-"), max_bytes=100) == b"Bonjour."


def test_standard_input_that_was_never_open(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    with pytest.raises(ReadError, match="standard input is closed"):
        read_source("-", max_bytes=100)


def test_standard_input_that_was_closed_since(
    standard_input: Feed,
) -> None:
    stream = io.BytesIO(b"Bonjour.")
    standard_input(stream)
    stream.close()

    with pytest.raises(ReadError, match="cannot be read"):
        read_source("-", max_bytes=100)


def test_standard_input_that_breaks_off(standard_input: Feed) -> None:
    """A terminal that is gone, a disk that fails."""

    class Broken(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _: object) -> int:
            raise OSError(errno.EIO, "Input/output error")

    standard_input(io.BufferedReader(Broken()))

    with pytest.raises(ReadError, match="cannot be read: Input/output error") as refusal:
        read_source("-", max_bytes=100)

    assert refusal.value.exit_code == 66


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"absent\.txt does not exist") as refusal:
        read_source(str(tmp_path / "absent.txt"), max_bytes=100)

    assert refusal.value.exit_code == 66


def test_a_directory(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="is a directory") as refusal:
        read_source(str(tmp_path), max_bytes=100)

    assert f"{tmp_path}/*.txt" in (refusal.value.advice() or "")


@posix_only
@pytest.mark.skipif(sys.platform != "win32" and os.geteuid() == 0, reason="root reads it all")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_bytes(b"Bonjour.")
    path.chmod(0)

    with pytest.raises(ReadError, match="cannot be read"):
        read_source(str(path), max_bytes=100)


@pytest.mark.parametrize("name", ["a\0b.txt", "x" * 5_000, "notes.txt/autre.txt"])
def test_names_that_no_file_can_have(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "notes.txt").touch()
    monkeypatch.chdir(tmp_path)

    with pytest.raises(ReadError) as refusal:
        read_source(name, max_bytes=100)

    assert "\0" not in str(refusal.value)


def test_a_hostile_name_is_shown_harmless(tmp_path: Path) -> None:
    with pytest.raises(ReadError) as refusal:
        read_source(str(tmp_path / "\x1b]0;x\x07\n\u202e.txt"), max_bytes=100)

    assert str(refusal.value).isprintable()


def test_a_hostile_name_of_what_is_too_large_or_no_file_is_shown_harmless(tmp_path: Path) -> None:
    large = tmp_path / "\u202egros.txt"
    large.write_bytes(b"Bonjour.")
    folder = tmp_path / "\u202edossier"
    folder.mkdir()

    with pytest.raises(DataError) as too_large:
        read_source(str(large), max_bytes=2)
    with pytest.raises(ReadError) as no_file:
        read_source(str(folder), max_bytes=2)

    for refusal in (too_large.value, no_file.value):
        assert "\\u202e" in str(refusal)
        assert str(refusal).isprintable()
        assert (refusal.advice() or "").isprintable()


@posix_only
def test_no_byte_beyond_the_limit_is_taken_from_a_pipe(tmp_path: Path) -> None:
    """But the one that tells that there are more: what is left belongs to somebody else."""
    pipe = tmp_path / "tuyau"
    os.mkfifo(pipe)
    ours = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)
    os.write(ours, b"Bonjour. " * 100)

    with pytest.raises(DataError):
        read_source(str(pipe), max_bytes=10)

    assert len(os.read(ours, 9_999)) == 900 - 11
    os.close(ours)


@posix_only
def test_an_endless_device_is_refused() -> None:
    """S16: what never ends is given up at the limit, and nothing hangs."""
    with pytest.raises(DataError):
        read_source("/dev/zero", max_bytes=100_000)


@posix_only
def test_a_named_pipe(tmp_path: Path) -> None:
    """S16: a pipe has no size and no end before its writer closes it."""
    pipe = tmp_path / "tuyau"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"Bonjour. " * 50_000,))
    writer.start()

    data = read_source(str(pipe), max_bytes=1_000_000)
    writer.join()

    assert len(data) == 450_000
