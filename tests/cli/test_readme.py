"""What the README shows is what the program does."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Result

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"```console\n\$ newsum ([^\n]+)\n(.*?)```", README, flags=re.DOTALL)


def test_the_readme_shows_something() -> None:
    assert len(SHOWN) >= 2


@pytest.mark.parametrize(("arguments", "output"), SHOWN, ids=[a for a, _ in SHOWN])
def test_the_output_shown_is_the_output(arguments: str, output: str) -> None:
    command = [sys.executable, "-m", "newsum", *arguments.split()]
    env = {**os.environ, "NEWSUM_LANG": "en"}
    done = subprocess.run(command, capture_output=True, cwd=ROOT, env=env, check=False)
    assert done.returncode == (1 if "absent: " in output else 0)
    assert done.stdout.decode() == output


def test_the_options_named_exist() -> None:
    helps = "".join(
        subprocess.run(
            [sys.executable, "-m", "newsum", *command, "--help"], capture_output=True, check=True
        ).stdout.decode()
        for command in ([], ["summarize"], ["clean"], ["inspect"], ["verify"])
    )
    of_other_programs = {"--speech", "--skip-download", "--write-auto-subs", "--sub-langs"}
    options = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", README)) - of_other_programs
    assert {option for option in options if option not in helps} == set()


def test_the_exit_codes_named_are_those_of_the_errors() -> None:
    from newsum import errors

    codes = {
        cls.exit_code
        for cls in vars(errors).values()
        if isinstance(cls, type) and issubclass(cls, errors.NewsumError)
    }
    rows = re.findall(r"^\| ([\d, ]+) \|", README, flags=re.MULTILINE)
    named = {int(code) for row in rows for code in row.split(",")}
    assert codes <= named


def test_there_are_two_set_up_commands() -> None:
    commands = re.findall(r"^python3 -m venv .+$", README, flags=re.MULTILINE)
    assert len(commands) == 2
    assert "newsum summarize samples/solaire.txt" in commands[0]
    assert "pytest" in commands[1]


@pytest.mark.parametrize("name", ["README.md", "README.fr.md"])
def test_what_it_links_to_is_there_and_pictures_are_light(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:|#)([^)#\s]+)[^)]*\)", text)
    assert {link for link in links if not (ROOT / link).is_file()} == set()
    pictures = [ROOT / link for link in links if link.endswith(".png")]
    assert len(pictures) == 2
    assert max(picture.stat().st_size for picture in pictures) < 200_000


_OF_OTHERS = {"curl": "cat bulletin.txt", "yt-dlp": "cp made/* .", "whisper": "cp made/* ."}
"""Programs that are not here, and what they would leave."""
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", README, flags=re.DOTALL)
    for line in block.splitlines()
    if not line.startswith("python3 -m venv")
]


def _prepare(folder: Path) -> None:
    """The files that the commands name."""
    samples = ROOT / "samples"
    for name, sample in {
        "bulletin.txt": "solaire.txt",
        "debat.txt": "budget.txt",
        "entretien.json": "phare.json",
        "talk.json": "phare.json",
        "talk.fr.vtt": "ruches.vtt",
        "matin.txt": "bac/matin.txt",
        "midi.srt": "bac/midi.srt",
        "soir.json": "bac/soir.json",
    }.items():
        shutil.copy(samples / sample, folder / name)
    (folder / "made").mkdir()
    for name in ("talk.json", "talk.fr.vtt"):
        shutil.copy(folder / name, folder / "made" / name)
    (folder / "article.txt").write_text("« Rien de tel n’a été dit hier. »\n", encoding="utf-8")
    (folder / "resume.md").write_text("> Le premier panneau\n", encoding="utf-8")
    programs = folder / "bin"
    programs.mkdir()
    own = f'exec {sys.executable} -m newsum "$@"'  # for xargs, which knows no function of the shell
    for name, script in {**_OF_OTHERS, "newsum": own}.items():
        (programs / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (programs / name).chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="they are for a POSIX shell")
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_runs_and_leaves_something(
    shell: Callable[[str], "Result"], tmp_path: Path, command: str
) -> None:
    if "| jq" in command and shutil.which("jq") is None:
        pytest.skip("no jq here")
    _prepare(tmp_path)
    before = set(tmp_path.iterdir())

    result = shell(f"PATH=$PWD/bin:$PATH; {command}")

    assert result.code == 0, result.notes
    assert "Traceback" not in result.notes
    made = [path for path in tmp_path.iterdir() if path not in before]
    assert all(path.stat().st_size for path in made)
    assert made or result.out or "resume.md" in command or "/dev/null" in command


def test_the_commands_are_found() -> None:
    assert len(COMMANDS) > 20
    assert {command.split()[0] for command in COMMANDS} == {"newsum", "for", "find", *_OF_OTHERS}


def test_the_program_in_python_runs() -> None:
    (program,) = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, cwd=ROOT, check=True
    )
    assert done.stdout.decode().startswith("1 None None Le texte")
