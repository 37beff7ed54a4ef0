"""The command as a user runs it: a process, bytes in and out, a clean environment."""

import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from .forking import Forking

COMMAND = [sys.executable, "-m", "newsum"]
PATIENCE = 60
"""Seconds after which a process hangs."""

BULLETIN = """\
Bonjour à tous et bienvenue dans ce journal.
La mairie de Brest ferme le pont de Recouvrance pour huit mois à partir du 3 mars.
Les travaux coûteront 12 millions d’euros, payés pour moitié par la région.
Pourquoi fermer maintenant ?
Les piles du pont, construites en 1954, sont rongées par le sel.

La mairie de Brest ferme le pont de Recouvrance pour huit mois à partir du 3 mars.
Le tramway s’arrêtera place de la Liberté, et des bus gratuits prendront le relais.
Le maire, François Le Goff, promet une réouverture avant les fêtes maritimes de juillet 2028.
Les commerçants du quartier demandent une aide de 400 euros par semaine de fermeture.
Merci de nous avoir suivis, et à demain.
"""


@dataclass(frozen=True, kw_only=True)
class Result:
    """How a process ended, and what it said."""

    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return self.out.decode("utf-8")

    @property
    def notes(self) -> str:
        # Windows ends the lines of what is told, but not those of the result, in its own way.
        return self.err.decode("utf-8").replace(os.linesep, "\n")


def environment(changes: Mapping[str, str]) -> dict[str, str]:
    """As little as Python needs, and what a test is about."""
    kept = {k: os.environ[k] for k in ("PATH", "SYSTEMROOT") if k in os.environ}
    if os.name == "nt":
        kept["PYTHONIOENCODING"] = "utf-8"  # else messages are in the code page of the machine
    # Processes start elsewhere, so that a relative search path would lead nowhere.
    path = os.pathsep.join(part for part in sys.path if part)
    return {**kept, "PYTHONPATH": path, "LC_ALL": "C.UTF-8", **changes}


READ_WHILE_IT_RUNS = {
    *["ACCESSIBLE", "COLUMNS", "NO_COLOR", "FORCE_COLOR", "CLICOLOR_FORCE", "NEWSUM_LANG"],
    *["NEWSUM_SUMMARIZE_FORMAT", "_NEWSUM_COMPLETE"],
}
"""Variables that neither Python looks at as it starts, nor an import."""

ForkingIn = Callable[[Mapping[str, str]], Forking]


@pytest.fixture(scope="session")
def forking_in() -> Iterator[ForkingIn]:
    """A process that has imported newsum and forks, for each environment it may start in."""
    started: dict[frozenset[tuple[str, str]], Forking] = {}

    def forking(changes: Mapping[str, str]) -> Forking:
        early = {name: value for name, value in changes.items() if name not in READ_WHILE_IT_RUNS}
        key = frozenset(early.items())
        if key not in started:
            started[key] = Forking(environment(early))
        return started[key]

    yield forking
    for process in started.values():
        process.end()


@pytest.fixture
def newsum(tmp_path: Path, forking_in: ForkingIn) -> Callable[..., Result]:
    """Run newsum in an empty directory.

    By a process that forks, unless `command` says what to start, or `env` has what Python itself
    looks at; with `often`, even then: it comes so often that such a process is worth its start.
    """

    def run(
        *arguments: str | bytes,
        stdin: bytes | None = b"",
        env: Mapping[str, str] = {},
        command: Sequence[str] | None = None,
        often: bool = False,
    ) -> Result:
        is_forked = command is None and (often or env.keys() <= READ_WHILE_IT_RUNS)
        if is_forked and stdin is not None and hasattr(os, "fork"):
            ended = forking_in(env).call(
                arguments, stdin=stdin, cwd=tmp_path, env=environment(env), patience_s=PATIENCE
            )
            return Result(code=ended.code, out=ended.out, err=ended.err)
        done = subprocess.run(
            [*(command or COMMAND), *arguments],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=environment(env),
            timeout=PATIENCE,
            check=False,
        )
        return Result(code=done.returncode, out=done.stdout, err=done.stderr)

    return run


@pytest.fixture
def shell(tmp_path: Path) -> Callable[[str], Result]:
    """Run a script of the shell in which `newsum` is a command."""

    def run(script: str) -> Result:
        command = f'newsum() {{ {sys.executable} -m newsum "$@"; }}; {script}'
        done = subprocess.run(
            ["/bin/sh", "-c", command],
            capture_output=True,
            cwd=tmp_path,
            env=environment({}),
            timeout=PATIENCE,
            check=False,
        )
        return Result(code=done.returncode, out=done.stdout, err=done.stderr)

    return run


@pytest.fixture
def start(tmp_path: Path) -> Callable[..., subprocess.Popen[bytes]]:
    """Start newsum with all three streams in our hands."""

    def popen(*arguments: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [*COMMAND, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env=environment({}),
        )

    return popen


@pytest.fixture
def in_terminal(tmp_path: Path) -> Callable[..., Result]:
    """Run newsum with a terminal for standard output, and for input unless told otherwise.

    With `tells_all` for standard error as well, whose text comes among the output.
    """
    fcntl = pytest.importorskip("fcntl")
    termios = pytest.importorskip("termios")
    pty = pytest.importorskip("pty")

    def run(
        *arguments: str,
        stdin: bytes | None = None,
        columns: int = 80,
        env: Mapping[str, str] = {},
        tells_all: bool = False,
    ) -> Result:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        process = subprocess.Popen(
            [*COMMAND, *arguments],
            stdin=theirs if stdin is None else subprocess.PIPE,
            stdout=theirs,
            stderr=theirs if tells_all else subprocess.PIPE,
            cwd=tmp_path,
            env=environment({"TERM": "xterm-256color", **env}),
        )
        os.close(theirs)
        if stdin is not None:
            assert process.stdin is not None
            process.stdin.write(stdin)
            process.stdin.close()
        out = b""
        while True:
            try:
                chunk = os.read(ours, 65536)
            except OSError:  # Linux says so when the other end is gone
                break
            if not chunk:
                break
            out += chunk
        os.close(ours)
        err = b""
        if process.stderr is not None:
            err = process.stderr.read()
            process.stderr.close()
        code = process.wait(PATIENCE)
        return Result(code=code, out=out.replace(b"\r\n", b"\n"), err=err)

    return run


@pytest.fixture
def bulletin(tmp_path: Path) -> Path:
    """A short bulletin that says one sentence twice."""
    path = tmp_path / "brest.txt"
    path.write_text(BULLETIN, encoding="utf-8", newline="\n")
    return path
