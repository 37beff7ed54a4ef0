"""-o: a file that is complete or absent, and never somebody else's (S18)."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .conftest import COMMAND

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="devices and links of POSIX")


def test_a_file_holds_what_a_pipe_would_get(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, "-o", "resume.txt")

    assert result.code == 0
    assert result.out == b""
    assert bulletin.with_name("resume.txt").read_bytes() == newsum("summarize", bulletin.name).out
    assert "3 quoted" in result.notes


def test_standard_output_has_a_name(newsum: Run, bulletin: Path) -> None:
    assert newsum("clean", bulletin.name, "-o", "-").out == newsum("clean", bulletin.name).out


def test_a_terminal_does_not_shape_a_file(in_terminal: Run, newsum: Run, bulletin: Path) -> None:
    in_terminal("summarize", bulletin.name, "-o", "resume.txt")

    assert bulletin.with_name("resume.txt").read_bytes() == newsum("summarize", bulletin.name).out


@posix_only
def test_permissions_follow_the_umask(newsum: Run, bulletin: Path) -> None:
    before = os.umask(0o027)
    try:
        newsum("clean", bulletin.name, "-o", "propre.txt", command=COMMAND)
    finally:
        os.umask(before)

    mode = bulletin.with_name("propre.txt").stat().st_mode
    assert stat.S_IMODE(mode) == 0o640


def test_a_file_that_is_there_stays(newsum: Run, bulletin: Path) -> None:
    target = bulletin.with_name("resume.txt")
    target.write_text("précieux", encoding="utf-8")

    result = newsum("summarize", bulletin.name, "-o", target.name)

    assert result.code == 73
    assert "resume.txt is there already" in result.notes
    assert "--force" in result.notes
    assert target.read_text(encoding="utf-8") == "précieux"


def test_force_replaces_it(newsum: Run, bulletin: Path) -> None:
    target = bulletin.with_name("resume.txt")
    target.write_text("ancien", encoding="utf-8")

    result = newsum("summarize", bulletin.name, "-o", target.name, "--force")

    assert result.code == 0
    assert target.read_bytes() == newsum("summarize", bulletin.name).out


@posix_only
def test_a_private_file_is_replaced_by_a_private_one(newsum: Run, bulletin: Path) -> None:
    target = bulletin.with_name("resume.txt")
    target.touch(mode=0o600)

    result = newsum("summarize", bulletin.name, "-o", target.name, "--force")

    assert result.code == 0
    assert stat.S_IMODE(target.stat().st_mode) == 0o600


def test_a_failure_leaves_nothing(newsum: Run, bulletin: Path) -> None:
    """No empty file, no temporary one, and what --force would replace is still there."""
    target = bulletin.with_name("resume.txt")
    target.write_text("précieux", encoding="utf-8")

    result = newsum("summarize", "absent.txt", "-o", target.name, "--force")

    assert result.code == 66
    assert target.read_text(encoding="utf-8") == "précieux"
    assert sorted(path.name for path in bulletin.parent.iterdir()) == ["brest.txt", "resume.txt"]


@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "--force"])
def test_the_source_is_never_replaced(newsum: Run, bulletin: Path, force: list[str]) -> None:
    """By its name, or by another one."""
    before = bulletin.read_bytes()
    names = [bulletin.name, f"./{bulletin.name}", str(bulletin)]
    if sys.platform != "win32":
        bulletin.with_name("lien.txt").symlink_to(bulletin)
        names.append("lien.txt")

    for name in names:
        result = newsum("clean", bulletin.name, "-o", name, *force)
        assert result.code == 73
        assert "is an input" in result.notes
    assert bulletin.read_bytes() == before


@posix_only
def test_a_link_is_not_followed(newsum: Run, bulletin: Path) -> None:
    """Not without --force, and with it the link is replaced, not what it points to."""
    victim = bulletin.with_name("victime.txt")
    victim.write_text("précieux", encoding="utf-8")
    link = bulletin.with_name("lien.txt")
    link.symlink_to(victim)

    assert newsum("clean", bulletin.name, "-o", link.name).code == 73
    assert link.is_symlink()
    assert newsum("clean", bulletin.name, "-o", link.name, "--force").code == 0
    assert not link.is_symlink()
    assert victim.read_text(encoding="utf-8") == "précieux"


@posix_only
def test_a_dangling_link_is_not_followed(newsum: Run, bulletin: Path) -> None:
    bulletin.with_name("lien.txt").symlink_to(bulletin.with_name("ailleurs.txt"))

    assert newsum("clean", bulletin.name, "-o", "lien.txt").code == 73
    assert not bulletin.with_name("ailleurs.txt").exists()


@posix_only
def test_a_link_to_a_device_is_never_replaced(newsum: Run, bulletin: Path) -> None:
    link = bulletin.with_name("lien.txt")
    link.symlink_to("/dev/null")

    assert newsum("clean", bulletin.name, "-o", link.name, "--force").code == 73
    assert link.is_symlink()


MEANWHILE = """
import os, sys
from newsum.cli import output_file as output
was, case = output._write_all, sys.argv.pop(1)
def write(descriptor, data):
    was(descriptor, data)
    with open("propre.txt", "x") as other:
        other.write("x")
def link(*_):
    raise OSError("this disk knows no second names")
if case == "guessed":
    os.urandom = bytes
else:
    output._write_all = write
if case == "no second names":
    os.link = link
from newsum.__main__ import main
main()
"""


@pytest.mark.parametrize("case", ["second names", "no second names"])
def test_a_file_that_appears_meanwhile_stays(newsum: Run, bulletin: Path, case: str) -> None:
    """Between the check, which comes first, and the end of the work."""
    result = newsum(
        *[case, "clean", bulletin.name, "-o", "propre.txt"],
        command=[sys.executable, "-c", MEANWHILE],
    )

    assert result.code == 73
    assert "propre.txt is there already" in result.notes
    assert bulletin.with_name("propre.txt").read_text(encoding="utf-8") == "x"
    assert len([*bulletin.parent.iterdir()]) == 2


@posix_only
def test_a_trap_at_the_temporary_name_is_not_stepped_into(newsum: Run, bulletin: Path) -> None:
    """Even if somebody guessed it: a link laid there would lead the result elsewhere."""
    victim = bulletin.with_name("victime.txt")
    victim.write_text("précieux", encoding="utf-8")
    bulletin.with_name(".newsum-000000000000.tmp").symlink_to(victim)

    result = newsum(
        *["guessed", "clean", bulletin.name, "-o", "propre.txt"],
        command=[sys.executable, "-c", MEANWHILE],
    )

    assert result.code == 73
    assert victim.read_text(encoding="utf-8") == "précieux"
    assert not bulletin.with_name("propre.txt").exists()


CHECKED = """
import sys
from pathlib import Path
from newsum.cli.output_file import _check
try:
    _check(Path(sys.argv[1]), may_overwrite=True, sources=[])
except Exception as error:
    print(error, file=sys.stderr)
"""


@posix_only
@pytest.mark.parametrize("name", ["/dev/stdout", "/dev/../dev/stdout", "/proc/self/fd/1"])
def test_a_link_of_the_system_is_never_replaced(tmp_path: Path, name: str) -> None:
    """Where the shell sends standard output to a file, such a link looks like one to that file.

    The check alone is tried: without it, root would lose the link.
    """
    if not Path(name).is_symlink():
        pytest.skip("no link here")
    with (tmp_path / "ailleurs.txt").open("wb") as redirected:
        done = subprocess.run(
            [sys.executable, "-c", CHECKED, name],
            stdout=redirected,
            stderr=subprocess.PIPE,
            check=False,
        )

    assert done.stderr.decode() == f"{Path(name)} is a link to a device\n"


@posix_only
def test_a_named_pipe_is_written_into(newsum: Run, bulletin: Path) -> None:
    """It is there before and after, and whoever reads it gets the result."""
    pipe = bulletin.with_name("tuyau")
    os.mkfifo(pipe)
    ours = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)

    result = newsum("clean", bulletin.name, "-o", pipe.name)

    assert result.code == 0
    assert os.read(ours, 65_536) == newsum("clean", bulletin.name).out
    assert stat.S_ISFIFO(pipe.lstat().st_mode)
    os.close(ours)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_device_is_told(newsum: Run, bulletin: Path) -> None:
    full = newsum("clean", bulletin.name, "-o", "/dev/full")

    assert full.code == 74
    assert "/dev/full cannot be written: No space left" in full.notes


@posix_only
def test_devices_are_written_into(newsum: Run, bulletin: Path) -> None:
    null = newsum("clean", bulletin.name, "-o", "/dev/null")

    assert null.code == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_nowhere_to_write(newsum: Run, bulletin: Path) -> None:
    """A missing directory, a directory itself, and no name at all."""
    missing = newsum("clean", bulletin.name, "-o", "absent/propre.txt")
    directory = newsum("clean", bulletin.name, "-o", ".", "--force")

    unnamed = newsum("clean", bulletin.name, "-o", "")

    assert (missing.code, directory.code, unnamed.code) == (73, 73, 73)
    assert "newsum: the name of the output is empty" in unnamed.notes
    assert "absent is no directory" in missing.notes
    assert "is a directory" in directory.notes


@posix_only
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_a_directory_without_rights(newsum: Run, bulletin: Path) -> None:
    locked = bulletin.with_name("fermé")
    locked.mkdir(mode=0o555)

    assert newsum("clean", bulletin.name, "-o", "fermé/propre.txt").code == 73


def test_it_is_refused_before_the_work_is_done(newsum: Run, bulletin: Path) -> None:
    """The input, which does not exist, is never looked for."""
    bulletin.with_name("resume.txt").touch()

    assert newsum("summarize", "absent.txt", "-o", "resume.txt").code == 73
