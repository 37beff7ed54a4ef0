"""What newsum and the libraries below it do to the machine: read inputs, write outputs (S25, S26).

Python tells an audit hook of every file, socket, process and pickle, whoever asks for it.
"""

import ast
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newsum

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]

AUDITED = """
import os, sys
FORBIDDEN = ("socket.", "subprocess.", "pickle.", "shutil.", "urllib.", "ftplib.", "smtplib.",
             "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
             "os.remove", "os.rmdir", "os.chmod", "os.chown", "os.symlink")
def tell(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        # A descriptor was told of by its path: compiled modules are written that way.
        named = not isinstance(path, int) and "__pycache__" not in str(path)
        if named and flags & (os.O_WRONLY | os.O_RDWR):
            told.append(f"written: {path}")
    elif event.startswith(FORBIDDEN):
        told.append(f"{event} {arguments}")
told = []
sys.addaudithook(tell)
import atexit
atexit.register(lambda: os.write(2, "".join(f"{line}\\n" for line in told).encode()))
from newsum.__main__ import main
main()
"""
CALLS = [
    ["summarize", "-q"],
    ["summarize", "-q", "-f", "rich", "--explain", "--focus", "pont"],
    ["summarize", "-q", "-f", "json"],
    ["summarize", "-q", "-f", "markdown", "--link", "https://example.org/v"],
    ["summarize", "-q", "--language", "auto"],
    ["summarize", "-q", "--method", "lex-rank"],
    ["summarize", "-q", "--method", "lsa"],
    ["clean", "-q"],
    ["inspect"],
]


@pytest.mark.parametrize("arguments", CALLS, ids=" ".join)
def test_nothing_but_reading(newsum: Run, bulletin: Path, arguments: list[str]) -> None:
    """No file is written, no socket opened, no process started, nothing unpickled."""
    result = newsum(*arguments, bulletin.name, command=[sys.executable, "-c", AUDITED])

    assert result.code == 0
    assert result.out
    assert result.notes == ""


def test_an_output_is_the_only_file_written(newsum: Run, bulletin: Path) -> None:
    result = newsum(
        *["clean", "-q", bulletin.name, "-o", "propre.txt"],
        command=[sys.executable, "-c", AUDITED],
    )

    written, removed = result.notes.splitlines()
    assert written.startswith("written: .newsum-")
    assert removed.startswith("os.remove ('.newsum-")


@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
@pytest.mark.skipif(sys.platform != "linux", reason="strace is of Linux")
@pytest.mark.parametrize("method", ["salience", "lex-rank"])
def test_the_kernel_sees_no_socket_and_no_process(newsum: Run, bulletin: Path, method: str) -> None:
    watched = ["strace", "-f", "-qq", "-e", "trace=%network,execve", sys.executable, "-m", "newsum"]

    # Without HOME, Python itself asks the system's directory of users for it.
    home = {"HOME": str(bulletin.parent)}

    result = newsum("summarize", bulletin.name, "--method", method, command=watched, env=home)

    if "ptrace" in result.notes.lower():
        pytest.skip("strace is not allowed here")
    assert result.code == 0
    assert "execve(" in result.notes
    assert result.notes.count("execve(") == 1
    assert "socket(" not in result.notes


FORBIDDEN_NAMES = {"eval", "exec", "compile", "__import__", "breakpoint"}
FORBIDDEN_MODULES = {
    *["pickle", "marshal", "shelve", "subprocess", "socket", "ssl", "urllib.request", "http"],
    *["http.client", "ftplib", "smtplib", "yaml", "requests", "ctypes", "tempfile", "code"],
}


def _suspicions(source: str) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id=name)) if name in FORBIDDEN_NAMES:
                found.append(name)
            case ast.Import(names=names):
                found += [alias.name for alias in names if alias.name in FORBIDDEN_MODULES]
            case ast.ImportFrom(module=module) if module in FORBIDDEN_MODULES:
                found.append(str(module))
            case ast.Attribute(value=ast.Name(id="os"), attr=name) if name.startswith(
                ("system", "popen", "exec", "spawn", "fork")
            ):
                found.append(f"os.{name}")
    return found


def test_no_code_is_made_from_data() -> None:
    sources = sorted(Path(newsum.__file__).parent.rglob("*.py"))

    assert len(sources) > 50
    assert {
        source.name: found
        for source in sources
        if (found := _suspicions(source.read_text(encoding="utf-8")))
    } == {}


def test_the_guards_work(newsum: Run) -> None:
    """Else the tests above prove nothing."""
    assert _suspicions("import pickle\nfrom socket import socket\neval('1')\nos.system('a')") == [
        *["pickle", "socket", "eval", "os.system"]
    ]
    script = AUDITED.partition("from newsum")[0] + (
        "import pickle, socket, subprocess\n"
        "socket.socket().close()\n"
        "pickle.loads(pickle.dumps(len))\n"
        "subprocess.run([sys.executable, '-c', ''])\n"
        "open('a', 'w').close()\n"
    )
    told = newsum(command=[sys.executable, "-c", script]).notes
    for event in ("socket.__new__", "pickle.find_class", "subprocess.Popen", "written: a"):
        assert event in told
