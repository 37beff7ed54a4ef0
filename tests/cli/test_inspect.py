"""`newsum inspect`: a health report, in every shape."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]

ENGLISH = "This is what the captain told us when we arrived at the harbour with the others."


@pytest.fixture
def looped(tmp_path: Path) -> Path:
    """What a recogniser makes of an interview when it stumbles."""
    texts = [
        "La tempête est passée au nord de la Bretagne dans la nuit.",
        *["Le ferry quittera le port de Roscoff mardi."] * 30,
        "Sous-titrage ST' 501",
        "Les passagers peuvent demander un remboursement.",
    ]
    segments = [{"start": i * 4, "end": i * 4 + 4, "text": text} for i, text in enumerate(texts)]
    path = tmp_path / "boucle.json"
    path.write_text(json.dumps({"segments": segments}, ensure_ascii=False), encoding="utf-8")
    return path


def test_in_a_pipe_each_line_has_its_label(newsum: Run, looped: Path) -> None:
    result = newsum("inspect", looped.name)

    assert result.code == 0
    assert result.err == b""
    lines = result.text.splitlines()
    assert lines[0] == "lost speech: likely, 00:01:56 in a loop"
    assert lines[1].startswith("transcribe again: 00:00:04-00:02:04, l.\u00a01: «\u00a0Le ferry")
    assert all(re.match(r"[a-z ]+: \S", line) for line in lines)


def test_the_alarm_stands_first_on_a_screen(in_terminal: Run, looped: Path) -> None:
    result = in_terminal("inspect", looped.name)

    assert result.code == 0
    assert "Lost speech" in result.text.splitlines()[2]
    assert "likely" in result.text.splitlines()[2]


@pytest.mark.parametrize("columns", [40, 80, 120])
def test_it_fits_on_one_screen(in_terminal: Run, looped: Path, columns: int) -> None:
    result = in_terminal("inspect", looped.name, columns=columns)

    lines = re.sub(r"\x1b\[[0-9;]*m", "", result.text).splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= columns


def test_json_gives_the_ranges_to_transcribe_again(newsum: Run, looped: Path) -> None:
    result = newsum("inspect", looped.name, "--format", "json")

    report = json.loads(result.text)
    assert list(report) == [
        "schema",
        "source",
        "lost_speech",
        "loops",
        "phantoms",
        "language",
        "counts",
        "duration_ms",
        "speakers",
        "punctuation",
        "capitals",
        "doubling",
        "hidden_characters",
        "warnings",
        "newsum_version",
    ]
    assert report["lost_speech"] == {"is_likely": True, "ms": 116_000}
    (loop,) = report["loops"]
    assert (loop["start_ms"], loop["end_ms"], loop["times"]) == (4_000, 124_000, 30)
    (phantom,) = report["phantoms"]
    assert (phantom["start_ms"], phantom["may_be_said"]) == (124_000, False)


def test_jsonl_has_a_report_a_line(newsum: Run, looped: Path, bulletin: Path) -> None:
    result = newsum("inspect", looped.name, bulletin.name, "--format", "jsonl")

    reports = [json.loads(line) for line in result.text.splitlines()]
    assert [r["lost_speech"]["is_likely"] for r in reports] == [True, False]
    assert [r["source"]["name"] for r in reports] == [looped.name, bulletin.name]


def test_several_files_have_headers(newsum: Run, looped: Path, bulletin: Path) -> None:
    result = newsum("inspect", looped.name, bulletin.name)

    assert result.code == 0
    assert re.findall(r"==> (.+) <==", result.text) == [looped.name, bulletin.name]


def test_another_language_is_reported(newsum: Run) -> None:
    result = newsum("inspect", "-", stdin=ENGLISH.encode())

    assert result.code == 0
    assert "not French" in result.text


@pytest.mark.parametrize("data", [b"", b"  \n"])
def test_an_empty_input_has_nothing_to_report(newsum: Run, data: bytes) -> None:
    result = newsum("inspect", stdin=data)

    assert result.code == 3
    assert result.out == b""
    assert "no sentence" in result.notes


def test_what_is_no_text_is_bad_data(newsum: Run) -> None:
    assert newsum("inspect", stdin=bytes(range(256)) * 8).code == 65


def test_a_file_that_fails_leaves_the_others(newsum: Run, bulletin: Path) -> None:
    result = newsum("inspect", bulletin.name, "absent.txt")

    assert result.code == 4
    assert "lost speech" in result.text
    assert "absent.txt" in result.notes


def test_a_hostile_speaker_is_harmless(newsum: Run) -> None:
    segments = [{"start": 0, "end": 1, "text": "Oui, je le crois.", "speaker": "[b]\x1b[31m"}] * 2
    result = newsum("inspect", "-f", "rich", stdin=json.dumps({"segments": segments}).encode())

    assert result.code == 0
    assert "\x1b" not in result.text
    assert "[b]" in result.text


def test_many_loops_are_told_in_a_few_notes(newsum: Run) -> None:
    """The rest is in the report."""
    lines = [
        f"Le ferry numéro {number} quittera le port de Roscoff."
        for number in range(9)
        for _ in range(5)
    ]
    result = newsum("clean", stdin="\n".join(lines).encode())

    assert result.notes.count("speech is probably missing") == 3
    assert "6 more of these (loop): newsum inspect lists them" in result.notes


def test_a_credit_that_is_left_out_is_listed(newsum: Run, looped: Path) -> None:
    result = newsum("clean", looped.name, "--show-removed")

    assert "501" not in result.text
    assert "never said (00:02:04): Sous-titrage ST' 501" in result.notes
    assert "29 already said (88%), 1 never said, 30 left out" in result.notes
