"""The sentences of short French texts, by linguistic theme."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

import pytest

from newsum.model import Block, Source, Span, Transcript
from newsum.segmentation import segment

THEMES = Path(__file__).parents[1] / "cases" / "segmentation"


class Case(TypedDict):
    label: str
    comment: str
    input: str
    expected: list[str]


def cases() -> Iterator[object]:
    for path in sorted(THEMES.glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8")):
            yield pytest.param(case, id=f"{path.stem}: {case['label']}")


@pytest.mark.parametrize("case", list(cases()))
def test_sentences(case: Case) -> None:
    text = case["input"]
    transcript = Transcript(
        source=Source(name="-", sha256="", size_bytes=0, encoding="utf-8", format="plain"),
        text=text,
        blocks=(Block(span=Span(0, len(text))),),
        line_starts=(0,),
    )
    assert [sentence.text for sentence in segment(transcript)] == case["expected"]
