"""`newsum summarize --merge`: one digest of several transcripts."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Result

BAC = Path(__file__).parents[2] / "samples" / "bac"
FILES = tuple(str(BAC / name) for name in ("matin.txt", "midi.srt", "soir.json"))

Run = Callable[..., "Result"]


def test_plain_names_places_sources_and_disputes(newsum: Run) -> None:
    result = newsum("summarize", "--merge", *FILES)
    assert result.code == 0
    lines = result.text.splitlines()
    quotes = [line for line in lines if not line.startswith(" ")]
    assert len(quotes) == 5
    assert lines[1:3] == [
        "        matin.txt, l.\u00a03",
        "        told by 3 sources of 3: also midi.srt, l.\u00a03-4; soir.json, l.\u00a02",
    ]
    assert "says: « Deux passagers ont été légèrement blessés" in result.text
    assert "sentences" in result.notes


def test_json_gives_offsets_in_each_file_and_verifies(newsum: Run, tmp_path: Path) -> None:
    """A digest holds the quotations of each of its sources, in whose file they stand."""
    result = newsum("summarize", "--merge", *FILES, "-f", "json")
    digest = json.loads(result.text)
    assert [source["name"] for source in digest["sources"]] == list(FILES)
    assert {s["source"] for s in digest["sentences"]} == set(FILES)
    assert digest["disputes"]
    assert any(s["told_by"] for s in digest["sentences"])
    assert any(s["disputed_by"] for s in digest["sentences"])
    written = tmp_path / "digest.json"
    written.write_bytes(result.out)
    for name in FILES:
        verified = newsum("verify", str(written), name, "-f", "json")
        assert verified.code == 0, verified.text
        verdict = json.loads(verified.text)
        assert verdict["is_same_file"]
        assert verdict["counts"]["verbatim"] == len(verdict["quotations"]) > 0
    written.write_bytes(result.out.replace(b"Deux passagers", b"Neuf passagers"))
    assert newsum("verify", str(written), FILES[0]).code == 1


@pytest.mark.parametrize("shape", ["rich", "markdown", "jsonl", "html"])
def test_other_formats(newsum: Run, shape: str) -> None:
    result = newsum("summarize", "--merge", *FILES, "-f", shape)
    assert result.code == 0
    for name in ("matin.txt", "midi.srt", "soir.json"):
        assert name in result.text


@pytest.mark.parametrize(
    "options", [("-f", "srt"), ("--link", "https://example.org/v")], ids=["srt", "link"]
)
def test_what_several_recordings_cannot_have(newsum: Run, options: tuple[str, ...]) -> None:
    result = newsum("summarize", "--merge", *FILES, *options)
    assert (result.code, result.out) == (2, b"")
    assert "--merge" in result.notes


def test_one_bad_input_leaves_a_digest_of_the_others(newsum: Run) -> None:
    result = newsum("summarize", "--merge", FILES[0], "missing.txt", FILES[2])
    assert result.code == 4
    assert "missing.txt" in result.notes
    assert "sources of 2" in result.text


def test_all_bad_inputs(newsum: Run) -> None:
    result = newsum("summarize", "--merge", "missing.txt", "lost.txt")
    assert (result.code, result.out) == (66, b"")


def test_standard_input_may_be_one_of_them(newsum: Run) -> None:
    result = newsum("summarize", "--merge", "-", FILES[0], stdin=Path(FILES[1]).read_bytes())
    assert result.code == 0
    assert "standard input, l.\u00a0" in result.text
