"""`newsum summarize --merge`: one digest of several transcripts."""

import json
import re
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
        "        told by all 3 sources: also midi.srt, l.\u00a03-4; soir.json, l.\u00a02",
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


VERIFIED = ["json", "jsonl", "markdown", "plain", "html"]


@pytest.mark.parametrize("shape", VERIFIED)
def test_what_it_quotes_is_looked_up_in_each_source(newsum: Run, shape: str) -> None:
    digest = newsum("summarize", "--merge", *FILES, "-f", shape).out
    reports = [
        json.loads(newsum("verify", "-", *names, "-f", "json", stdin=digest).text)
        for names in (FILES, *((name,) for name in FILES))
    ]
    of_all, *of_each = reports
    assert all(report["is_good"] for report in reports)
    assert all(q["verdict"] == "verbatim" for report in reports for q in report["quotations"])
    assert [source["name"] for source in of_all["sources"]] == list(FILES)
    assert {q["found"]["source"] for q in of_all["quotations"]} == set(FILES)
    assert all(report["other_summaries"] == 2 for report in of_each)
    assert sum(len(report["quotations"]) for report in of_each) == len(of_all["quotations"]) >= 5


@pytest.mark.parametrize("shape", VERIFIED)
def test_a_changed_word_of_one_source_is_a_mismatch(newsum: Run, shape: str) -> None:
    digest = newsum("summarize", "--merge", *FILES, "-f", shape).out
    changed = digest.replace(b"avec onze voitures", b"avec neuf voitures")
    assert changed != digest
    told = newsum("verify", "-", *FILES, stdin=changed)
    assert told.code == 1
    assert "altered (matin.txt, l.\u00a03): Trente-huit passagers" in told.text
    assert newsum("verify", "-", FILES[0], stdin=changed).code == 1
    assert newsum("verify", "-", FILES[2], stdin=changed).code == 0


@pytest.mark.parametrize("shape", ["plain", "markdown", "html"])
def test_a_quotation_given_to_another_source_is_a_mismatch(newsum: Run, shape: str) -> None:
    digest = newsum("summarize", "--merge", *FILES, "-f", shape).out
    swapped = digest.replace(b"matin.txt, l.", b"soir.json, l.")
    assert swapped != digest
    result = newsum("verify", "-", *FILES, stdin=swapped)
    assert result.code == 1
    assert "elsewhere (matin.txt, l.\u00a03, not at soir.json, l.\u00a03): Le bac" in result.text


def test_an_article_may_quote_any_of_the_sources(newsum: Run) -> None:
    article = (
        "« Il transportait 38 passagers et onze voitures. »\n"
        "« Le trafic fluvial entre Caudebec et Duclair a désormais repris. »\n"
        "« Le capitaine a démissionné lundi matin. »\n"
    ).encode()
    result = newsum("verify", "-", *FILES, stdin=article)
    assert result.code == 1
    assert "verbatim (midi.srt, 00:00:06, l.\u00a08-9): Il transportait" in result.text
    assert "verbatim (soir.json, 00:00:16, l.\u00a05): Le trafic" in result.text
    assert "absent: Le capitaine a démissionné" in result.text
    assert "2 of 3 quotations are in the sources" in result.text


def test_a_source_that_cannot_be_read_leaves_the_others_verified(newsum: Run) -> None:
    digest = newsum("summarize", "--merge", *FILES, "-f", "json").out
    result = newsum("verify", "-", FILES[0], "missing.txt", stdin=digest)
    assert result.code == 4
    assert "missing.txt does not exist" in result.notes
    assert re.search(r"result: all \d+ quotations are in the source", result.text)


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
    assert "told by both sources: also" in result.text


def test_all_bad_inputs(newsum: Run) -> None:
    result = newsum("summarize", "--merge", "missing.txt", "lost.txt")
    assert (result.code, result.out) == (66, b"")


def test_standard_input_may_be_one_of_them(newsum: Run) -> None:
    result = newsum("summarize", "--merge", "-", FILES[0], stdin=Path(FILES[1]).read_bytes())
    assert result.code == 0
    assert "standard input, l.\u00a0" in result.text
