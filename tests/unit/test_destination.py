"""A file appears complete or not at all, and nothing is left open or lying about."""

import errno
import os
import sys
from pathlib import Path

import pytest

from newsum.cli.output import destination
from newsum.errors import CreateError, WriteError

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="links of POSIX")


def put(path: Path, text: str, *, may_overwrite: bool = False) -> None:
    with destination(str(path), may_overwrite=may_overwrite, sources=["-"]) as write:
        write(text)


def test_it_is_written_in_utf_8(tmp_path: Path) -> None:
    put(tmp_path / "été.txt", "l’été\n")
    assert (tmp_path / "été.txt").read_bytes() == "l’été\n".encode()


def test_a_closed_input_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that what is there may be replaced, and the input itself is told later."""
    path = tmp_path / "resume.txt"
    path.touch()
    monkeypatch.setattr(sys, "stdin", None)

    put(path, "Bonjour.", may_overwrite=True)

    assert path.read_text(encoding="utf-8") == "Bonjour."


@posix_only
def test_a_link_that_leads_nowhere_is_refused_before_the_work_is_done(tmp_path: Path) -> None:
    link = tmp_path / "lien.txt"
    link.symlink_to("absent.txt")
    is_begun = False

    with (
        pytest.raises(CreateError, match="is there already"),
        destination(str(link), may_overwrite=False, sources=[]),
    ):
        is_begun = True

    assert not is_begun


@posix_only
@pytest.mark.parametrize("has_second_names", [True, False])
def test_a_link_that_appears_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_second_names: bool
) -> None:
    """Though it leads nowhere, and looks like no file."""
    link = tmp_path / "lien.txt"

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    def work() -> None:
        with destination(str(link), may_overwrite=False, sources=[]) as write:
            write("Bonjour.")
            link.symlink_to("absent.txt")

    if not has_second_names:
        monkeypatch.setattr(os, "link", refuse)
    with pytest.raises(CreateError, match="is there already"):
        work()

    assert link.is_symlink()


def test_who_replaces_it_at_once_has_the_last_word(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once it has its name, nothing more is done to it."""
    path = tmp_path / "resume.txt"
    give = os.link

    def give_and_replace(source: Path, target: Path) -> None:
        give(source, target)
        target.unlink()
        target.write_text("plus récent", encoding="utf-8")

    monkeypatch.setattr(os, "link", give_and_replace)
    put(path, "Bonjour.")

    assert path.read_text(encoding="utf-8") == "plus récent"


def test_what_cannot_be_written_is_closed_and_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An open file could not be removed on Windows."""
    opened = []

    def full(descriptor: int, _: object) -> int:
        opened.append(descriptor)
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(WriteError, match="No space left"):
            put(tmp_path / "resume.txt", "Bonjour.")

    (descriptor,) = opened
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(descriptor)
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_takes_little_at_a_time_gets_it_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = os.write
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", lambda descriptor, data: whole(descriptor, data[:3]))
        put(tmp_path / "resume.txt", "Bonjour à tous.")

    assert (tmp_path / "resume.txt").read_text(encoding="utf-8") == "Bonjour à tous."
