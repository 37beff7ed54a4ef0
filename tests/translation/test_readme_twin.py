"""README.fr.md is the twin of README.md: the same headings and commands, and true outputs."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENGLISH = (ROOT / "README.md").read_text(encoding="utf-8")
FRENCH = (ROOT / "README.fr.md").read_text(encoding="utf-8")
ADVICE = "README.fr.md says in French what README.md says: change both"
SHOWN = re.findall(r"```console\n\$ newsum ([^\n]+)\n(.*?)```", FRENCH, flags=re.DOTALL)


def levels(text: str) -> list[int]:
    outside = re.sub(r"```.*?```", "", text, flags=re.DOTALL)
    return [len(marks) for marks in re.findall(r"^(#+) ", outside, flags=re.MULTILINE)]


def commands(text: str) -> list[str]:
    """Those of the shell, without the remarks behind them."""
    blocks = re.findall(r"```sh\n(.*?)```", text, flags=re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    shown = re.findall(r"```console\n\$ ([^\n]+)", text)
    return [re.sub(r"\s+# .*", "", line) for line in lines] + shown


def test_both_have_the_same_headings() -> None:
    assert levels(FRENCH) == levels(ENGLISH), ADVICE


def test_both_have_the_same_commands() -> None:
    assert commands(FRENCH) == commands(ENGLISH), ADVICE


def test_both_explain_the_same_keys_and_codes() -> None:
    """Of the tables whose first column is the program's."""
    pattern = re.compile(r"^\| ((?:`[\w-]+`|\d+)(?:, (?:`[\w-]+`|\d+))*) \|", re.MULTILINE)
    english, french = (text[text.index("## JSON") :] for text in (ENGLISH, FRENCH))
    assert pattern.findall(french) == pattern.findall(english), ADVICE
    assert set(pattern.findall(FRENCH)) <= set(pattern.findall(ENGLISH)), ADVICE


@pytest.mark.parametrize(("arguments", "output"), SHOWN, ids=[a for a, _ in SHOWN])
def test_the_output_shown_is_the_output(arguments: str, output: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "newsum", *arguments.split()],
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "NEWSUM_LANG": "fr"},
        check=False,
    )
    assert done.stdout.decode() == output
