"""What the README shows is what the program does."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

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
