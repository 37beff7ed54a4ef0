"""Start-up stays light, and nothing ever opens a socket (S25)."""

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

TELL_MODULES = """
import atexit, sys
names = sys.argv.pop(1).split()
atexit.register(lambda: print(*[n for n in names if n in sys.modules], file=sys.stderr))
from newsum.__main__ import main
main()
"""

NO_SOCKETS = """
import socket, sys
def refuse(*_, **__):
    print("a socket was opened", file=sys.stderr)
    raise AssertionError
class Refusing(socket.socket):
    __init__ = refuse
socket.socket = Refusing
socket.create_connection = socket.getaddrinfo = refuse
from newsum.__main__ import main
main()
"""

HEAVY = "rich sumy numpy nltk requests pydantic asyncio"
NOT_FOR_TEXT = "shlex string gettext newsum.cli.output_file"
"""A millisecond or two each, which a summary in English on standard output needs not."""


@pytest.mark.parametrize(
    "arguments",
    [
        ["summarize", "-f", "rich", "--explain", "brest.txt", "absent.txt"],
        ["clean", "-f", "json"],
        ["--help"],
        ["inspect", "--format", "pdf"],
    ],
    ids=" ".join,
)
def test_what_forks_is_what_starts(newsum: Run, bulletin: Path, arguments: list[str]) -> None:
    """Most tests run newsum in a process that forks: all that is seen of it is the same."""
    data = bulletin.read_bytes()
    forked = newsum(*arguments, stdin=data)
    assert forked == newsum(*arguments, stdin=data, command=COMMAND)
    assert forked.out or forked.err


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [
        (["--version"], f"{HEAVY} typer langdetect Stemmer newsum.model"),
        (["--help"], f"{HEAVY} langdetect Stemmer"),
        (["summarize", "--help"], f"{HEAVY} langdetect Stemmer"),
        (["summarize", "brest.txt", "-q"], f"{HEAVY} {NOT_FOR_TEXT} typer"),
        (["summarize", "brest.txt", "-q", "-f", "json"], HEAVY),
        (["summarize", "brest.txt", "-q", "-f", "markdown"], HEAVY),
        (["summarize", "brest.txt", "-q", "-f", "html"], HEAVY),
        (["clean", "brest.txt", "-q"], f"{HEAVY} typer"),
        (["inspect", "brest.txt"], HEAVY),
        (["inspect", "brest.txt", "-f", "json"], HEAVY),
        (["verify", "brest.txt", "brest.txt"], HEAVY),
        (["summarize", "brest.txt", "-q", "-f", "rich"], "sumy numpy nltk requests"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_heavy_modules_stay_unimported(
    newsum: Run, bulletin: Path, arguments: list[str], heavy: str
) -> None:
    assert bulletin.exists()

    result = newsum(heavy, *arguments, command=[sys.executable, "-c", TELL_MODULES])

    assert result.code == 0
    assert result.notes.strip() == ""


@pytest.mark.parametrize(
    "arguments",
    [
        ["--method", "salience"],
        ["--method", "salience", "-f", "rich"],
        ["--method", "lex-rank"],
        ["--method", "lsa"],
        ["--method", "edmundson"],
        ["--show-removed"],
    ],
    ids=" ".join,
)
def test_no_socket_is_opened(newsum: Run, bulletin: Path, arguments: list[str]) -> None:
    result = newsum(
        "summarize", bulletin.name, *arguments, command=[sys.executable, "-c", NO_SOCKETS]
    )

    assert result.code == 0
    assert result.out
    assert "a socket was opened" not in result.notes


def test_the_guard_against_sockets_works() -> None:
    """Else the test above proves nothing."""
    script = NO_SOCKETS.partition("from newsum")[0] + "socket.socket()"

    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False)

    assert b"a socket was opened" in done.stderr
