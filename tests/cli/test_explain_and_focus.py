"""Reasons beside a summary that stays fit for a pipe; a focus that can do no harm."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]


def test_the_reasons_leave_standard_output_alone(newsum: Run, bulletin: Path) -> None:
    plain = newsum("summarize", bulletin.name)
    explained = newsum("summarize", bulletin.name, "--explain")

    assert explained.code == 0
    assert explained.out == plain.out
    assert "why: " not in plain.notes
    assert explained.notes.count("        why: ") > explained.text.count("\n")
    assert "not quoted (l.\u00a01): Bonjour" in explained.notes


def test_quiet_silences_notes_and_not_what_was_asked_for(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, "--explain", "-q")

    assert result.notes.startswith("1 (l.\u00a0")
    assert "newsum:" not in result.notes


def test_reasons_of_several_inputs_come_under_their_names(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, bulletin.name, "--explain", "-q")

    assert result.notes.count(f"==> {bulletin.name} <==\n1 (") == 2


def test_json_holds_them_where_asked(newsum: Run, bulletin: Path) -> None:
    without = json.loads(newsum("summarize", bulletin.name, "-f", "json").out)
    result = newsum("summarize", bulletin.name, "-f", "json", "--explain", "--focus", "tramway")
    explained = json.loads(result.out)

    assert "passed_over" not in without
    assert all("why" not in sentence for sentence in without["sentences"])
    assert (without["options"]["focus"], without["options"]["explain"]) == ([], False)
    assert (explained["options"]["focus"], explained["options"]["explain"]) == (["tramway"], True)
    whys = [why for sentence in explained["sentences"] for why in sentence["why"]]
    assert all(set(why) == {"code", "message"} for why in whys)
    assert {"focus", "rank"} <= {why["code"] for why in whys}
    text = explained["passed_over"][0]
    assert set(text) >= {"index", "text", "start", "end", "line", "speaker", "why"}
    assert result.notes == ""


@pytest.mark.parametrize("width", [20, 40, 80, 120])
def test_on_a_screen_they_fit_and_are_told_in_words(
    newsum: Run, bulletin: Path, width: int
) -> None:
    arguments = ["summarize", bulletin.name, "-f", "rich", "--explain", "--width", str(width)]
    result = newsum(*arguments)

    assert all(len(line) <= width for line in result.text.splitlines())
    assert "why: " in result.text
    assert "not quoted" in result.text
    colored = newsum(*arguments, "--color", "always").text
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == result.text


def test_markdown_escapes_what_the_reasons_quote(newsum: Run) -> None:
    text = "\n".join(
        f"Le ministère <b>ZED{n}</b> annonce *12* millions pour l’école [ici](http://t) n° {n}."
        for n in range(9)
    )
    result = newsum("summarize", "-f", "markdown", "--explain", stdin=text.encode())

    assert "Why: " in result.text
    assert "## Not quoted" in result.text
    assert "<b>" not in result.text.replace("\\<b", "")
    assert "](http" not in result.text.replace("\\](", "")


def test_a_focus_that_nothing_speaks_of_is_noted(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, "--focus", "tramways, volcan, tavaux")

    assert result.code == 0
    assert "« volcan »" in result.notes
    assert "« tavaux »; the text has « travaux »" in result.notes
    assert "tramway" not in result.notes


@pytest.mark.parametrize(
    "focus",
    [
        b"pont\x1b[31m",
        b"\xff\xfe",
        "pont\u202e".encode(),
        b"x" * 5000,
        b",".join([b"pont"] * 500),
        b"",
        b" , ,",
        "«…»".encode(),
    ],
    ids=["escape", "bytes", "bidi", "long", "many", "empty", "commas", "marks"],
)
def test_a_hostile_focus_is_a_usage_error(newsum: Run, bulletin: Path, focus: bytes) -> None:
    result = newsum("summarize", bulletin.name, "--focus", focus)

    assert result.code == 2
    assert result.out == b""
    assert b"\x1b" not in result.err
    assert b"--focus" in result.err
    assert len(result.err) < 300


@pytest.mark.parametrize("focus", ["[b]pont[/b]", "{pont}", "%s", "<script>", "a" * 100, "$(id)"])
def test_any_other_focus_is_words(newsum: Run, bulletin: Path, focus: str) -> None:
    result = newsum("summarize", bulletin.name, "--focus", focus, "--explain")

    assert result.code == 0
    assert result.out


def test_a_length_that_nothing_fits_is_noted(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, "--words", "2")

    assert result.code == 0
    assert "no sentence fits the length asked for: the summary has " in result.notes


def test_the_reasons_are_the_same_from_run_to_run(newsum: Run) -> None:
    """Also where a sentence gives the later state of several earlier ones."""
    sample = Path(__file__).parents[2] / "samples" / "explosion.txt"
    told = {
        newsum("summarize", str(sample), "-n", "8", "--explain", env={"PYTHONHASHSEED": seed}).err
        for seed in "0123"
    }

    assert len(told) == 1
    assert b"later state" in told.pop()
