"""JSON: a stable schema, offsets that lead back to the source, safe on any screen."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from newsum._version import __version__
from newsum.model import Cleaning, Notice, Summary
from newsum.options import Budget, Options
from newsum.rendering.json_ import (
    cleaning_as_json,
    cleaning_as_jsonl,
    summary_as_json,
    summary_as_jsonl,
)
from newsum.rendering.layout import Layout

LAYOUT = Layout(options=Options(budget=Budget(ratio=1 / 3)))


def test_the_schema_of_a_summary(solar: Summary) -> None:
    document = json.loads(summary_as_json(solar, LAYOUT))

    assert list(document) == [
        "schema",
        "source",
        "language",
        "counts",
        "title",
        "key_terms",
        "sentences",
        "repeats",
        "unsaid",
        "warnings",
        "options",
        "newsum_version",
    ]
    assert document["schema"] == 1
    assert document["source"] == {
        "name": "samples/solaire.txt",
        "sha256": "0" * 64,
        "bytes": solar.cleaning.transcript.source.size_bytes,
        "encoding": "utf-8",
        "format": "plain",
    }
    assert document["language"] == {
        "code": "fr",
        "confidence": 1.0,
        "how": "detected",
        "foreign": [],
    }
    assert document["counts"]["sentences"] == 11
    assert document["counts"]["removed"] == 2
    assert document["counts"]["words"] > document["counts"]["words_kept"]
    assert document["counts"]["words_kept"] > document["counts"]["words_summary"]
    assert document["options"] == {
        "method": "salience",
        "language": "auto",
        "repeats": "near",
        "sentences": None,
        "words": None,
        "ratio": 0.3333,
        "focus": [],
        "explain": False,
    }
    assert document["newsum_version"] == __version__


def test_a_sentence_carries_its_place_and_its_reasons(solar: Summary) -> None:
    """Floats are rounded, and minus zero is zero."""
    sentence = json.loads(summary_as_json(solar, LAYOUT))["sentences"][3]

    assert sentence == {
        "index": 9,
        "text": solar.cleaning.sentences[9].text,
        "start": solar.cleaning.sentences[9].span.start,
        "end": solar.cleaning.sentences[9].span.end,
        "line": 5,
        "last_line": 6,
        "speaker": None,
        "start_ms": None,
        "end_ms": None,
        "link": None,
        "score": 0.1235,
        "reasons": {"centrality": 0.5, "cue": 0.0},
    }
    assert '"cue": 0.0' in summary_as_json(solar, LAYOUT)


def test_offsets_lead_back_to_the_source(solar: Summary) -> None:
    """Every quotation, title included, is the source between its offsets."""
    text = solar.cleaning.transcript.text
    document = json.loads(summary_as_json(solar, LAYOUT))

    repeats = document["repeats"]
    quotations = [
        document["title"],
        *document["sentences"],
        *repeats,
        *(covering for repeat in repeats for covering in repeat["covered_by"]),
    ]
    assert len(quotations) == 10
    for quotation in quotations:
        assert quotation["text"] == text[quotation["start"] : quotation["end"]]


def test_the_schema_of_a_cleaning(solar: Summary) -> None:
    document = json.loads(cleaning_as_json(solar.cleaning, LAYOUT))

    assert list(document) == [
        "schema",
        "source",
        "language",
        "counts",
        "text",
        "removed",
        "sentences",
        "repeats",
        "unsaid",
        "warnings",
        "options",
        "newsum_version",
    ]
    assert [sentence["index"] for sentence in document["sentences"]] == [0, 1, 2, 3, 4, 5, 6, 9, 10]
    assert document["options"] == {"language": "auto", "repeats": "near"}


def test_the_cleaned_text_is_the_source_without_the_removed_spans(solar: Summary) -> None:
    text = solar.cleaning.transcript.text
    document = json.loads(cleaning_as_json(solar.cleaning, LAYOUT))

    for span in reversed(document["removed"]):
        text = text[: span["start"]] + text[span["end"] :]

    assert text == document["text"]
    assert "va donc bâtir" not in text


def test_warnings_are_readable_and_stable(cleaning_of: Callable[..., Cleaning]) -> None:
    notice = Notice(code="loop", message="{count} times in a row", values={"count": 3}, line=7)

    document = json.loads(cleaning_as_json(cleaning_of(["Oui."], notices=[notice]), LAYOUT))

    assert document["warnings"] == [{"code": "loop", "message": "3 times in a row", "line": 7}]


def test_an_object_of_json_lines_is_one_line(
    solar: Summary, cleaning_of: Callable[..., Cleaning]
) -> None:
    """Whatever any reader takes for a line break is escaped."""
    cleaning = cleaning_of(["a\u2028b\u2029c\x85d\ne."])

    assert json.loads(summary_as_jsonl(solar, LAYOUT)) == json.loads(summary_as_json(solar, LAYOUT))
    assert len(cleaning_as_jsonl(cleaning, LAYOUT).splitlines()) == 1
    assert json.loads(cleaning_as_jsonl(cleaning, LAYOUT))["text"] == "a\u2028b\u2029c\x85d\ne."


@pytest.mark.parametrize(
    "character",
    ["\u202e", "\u2066", "\u200b", "\ufeff", "\x9b", "\x7f", "\x1b", "\U000e0041"],
    ids=ascii,
)
def test_invisible_characters_are_escaped(
    character: str, cleaning_of: Callable[..., Cleaning]
) -> None:
    line = cleaning_as_jsonl(cleaning_of([f"Il a dit{character} oui."]), LAYOUT)

    assert character not in line
    assert json.loads(line)["text"] == f"Il a dit{character} oui."


def test_the_output_is_always_utf_8(cleaning_of: Callable[..., Cleaning]) -> None:
    """A lone surrogate, as in an undecodable file name, becomes the replacement character."""
    line = cleaning_as_jsonl(cleaning_of(["Été."], name="a\udcff.txt"), LAYOUT)

    document: dict[str, Any] = json.loads(line.encode())
    assert document["source"]["name"] == "a\ufffd.txt"
    assert "Été." in line
