"""Each shell completes commands and options; checked in those that are here."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import PATIENCE, environment

SHELLS = {
    "bash": """
        eval "$(_NEWSUM_COMPLETE=source_bash newsum)"
        COMP_WORDS=({words}); COMP_CWORD={last}
        _newsum_completion newsum
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """,
    "zsh": """
        compdef() {{ }}
        _arguments() {{ print -r -- "$@" }}
        _files() {{ }}
        eval "$(_NEWSUM_COMPLETE=source_zsh newsum)"
        words=({words}); CURRENT=$(({last} + 1))
        _newsum_completion
    """,
    "fish": """
        _NEWSUM_COMPLETE=source_fish newsum | source
        complete --do-complete "{words}"
    """,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which `newsum` is a program."""
    program = tmp_path / "newsum"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m newsum "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return tmp_path


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("words", "offered", "others"),
    [
        ("newsum insp", "inspect", "clean"),
        ("newsum summarize --ra", "--ratio", "--repeats"),
        ("newsum clean --repeats ex", "exact", "near"),
    ],
)
def test_a_shell_completes(folder: Path, shell: str, words: str, offered: str, others: str) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"no {shell} here")
    script = SHELLS[shell].format(words=words, last=len(words.split()) - 1)
    path = f"{folder}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        [program, "-c", script],
        capture_output=True,
        env=environment({"PATH": path, "HOME": str(folder)}),
        timeout=PATIENCE,
        check=False,
    )
    assert offered in done.stdout.decode(), done.stderr.decode()
    assert others not in done.stdout.decode()


@pytest.mark.parametrize(
    ("shell", "code", "told"),
    [("bash", 0, "complétion de bash installée dans"), ("dash", 2, "n’est pas pris en charge")],
)
def test_installing_is_told_in_the_language_in_use(
    folder: Path, shell: str, code: int, told: str
) -> None:
    """A shell that has no completion is no success."""
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"no {shell} here")
    done = subprocess.run(
        [program, "-c", f'"{folder}/newsum" --install-completion; exit $?'],
        capture_output=True,
        env=environment({"HOME": str(folder), "NEWSUM_LANG": "fr"}),
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == code
    assert told in (done.stderr if code else done.stdout).decode()
    assert ".bash_completions" in {path.name for path in folder.iterdir()} or code
