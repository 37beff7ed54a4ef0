"""Terminals that are read aloud, and those with ASCII alone."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]
DRAWN = set("─█░▂·→─│┌┐└┘×")


def test_read_aloud_everything_is_in_words(in_terminal: Run, bulletin: Path) -> None:
    result = in_terminal(
        "summarize", bulletin.name, "--color", "always", env={"ACCESSIBLE": "1"}, columns=40
    )
    assert result.code == 0
    assert "\x1b" not in result.text
    assert not DRAWN & set(result.text)
    lines = result.text.splitlines()
    assert any(line.startswith("Sentence 1 of ") for line in lines)
    assert any(line.startswith("Key terms: ") for line in lines)
    whole = "La mairie de Brest ferme le pont de Recouvrance pour huit mois à partir du 3 mars."
    assert whole in lines, "no sentence is broken in lines"


@pytest.mark.parametrize("value", ["", "0"])
def test_no_wish_is_none(in_terminal: Run, bulletin: Path, value: str) -> None:
    result = in_terminal("summarize", bulletin.name, env={"ACCESSIBLE": value})
    assert "─" in result.text


def test_a_pipe_is_as_ever(newsum: Run, bulletin: Path) -> None:
    plain = newsum("summarize", bulletin.name)
    assert newsum("summarize", bulletin.name, env={"ACCESSIBLE": "1"}).out == plain.out


def test_what_was_removed_is_read_aloud_in_words(in_terminal: Run, bulletin: Path) -> None:
    result = in_terminal(
        "clean", bulletin.name, "--show-removed", tells_all=True, env={"ACCESSIBLE": "1"}
    )
    assert "already said" in result.text
    assert not DRAWN & set(result.text)


def test_what_was_removed_is_unbroken_in_a_pipe(newsum: Run, bulletin: Path) -> None:
    result = newsum("clean", bulletin.name, "--show-removed", env={"COLUMNS": "40"})
    whole = "La mairie de Brest ferme le pont de Recouvrance pour huit mois à partir du 3 mars."
    assert any(line.endswith(whole) for line in result.notes.splitlines())


def test_what_was_removed_is_drawn_with_what_is_there(in_terminal: Run, bulletin: Path) -> None:
    latin = {"PYTHONIOENCODING": "latin-1", "NO_COLOR": "1"}
    result = in_terminal("clean", bulletin.name, "--show-removed", tells_all=True, env=latin)
    drawn = result.out.decode("latin-1")
    assert "\\u" not in drawn
    assert " kept - l." in drawn


@pytest.mark.parametrize("command", ["clean", "inspect", "summarize"])
def test_ascii_draws_with_nothing_else(newsum: Run, tmp_path: Path, command: str) -> None:
    said = "Le pont de Brest ferme {} pour des travaux de {} mois, dit la mairie de la ville."
    text = "\n".join(said.format(day, n) for n, day in enumerate(["lundi", "mardi"] * 6, start=2))
    (tmp_path / "pont.txt").write_text(text, encoding="ascii")
    arguments = (command, "pont.txt", "-f", "rich", "--width", "70")
    assert newsum(*arguments, "--ascii").out.isascii()
    if command != "clean":
        assert not newsum(*arguments).out.isascii()


@pytest.mark.parametrize(("language", "where"), [("en", "on line"), ("fr", "ligne")])
def test_read_aloud_places_are_in_words(in_terminal: Run, language: str, where: str) -> None:
    """Those of other sources as well."""
    samples = Path(__file__).parents[2] / "samples" / "bac"
    names = [str(samples / name) for name in ("matin.txt", "midi.srt", "soir.json")]
    options = ["--timestamps", "never", "--explain", "--ui-lang", language]
    result = in_terminal("summarize", "--merge", *names, *options, env={"ACCESSIBLE": "1"})
    assert "l.\u00a0" not in result.text
    assert f", matin.txt, {where} 3" in result.text
    assert f"soir.json, {where} 2" in result.text
    assert ", la ligne" not in result.text
