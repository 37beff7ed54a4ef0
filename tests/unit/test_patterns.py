"""Patterns that are compiled late find what others find."""

import random
import re
from unittest.mock import Mock

import pytest

from newsum.french import cues, markers
from newsum.patterns import Phrases, compiled_later, openings_of


def test_it_finds_what_a_compiled_one_finds() -> None:
    pattern = compiled_later(r"(\d+) H", re.IGNORECASE)
    assert [match[1] for match in pattern.finditer("20 h, 8 H")] == ["20", "8"]
    assert pattern.sub("?", "20 h") == "?"


def test_it_is_compiled_once_and_only_when_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled = Mock(wraps=re.compile)
    monkeypatch.setattr(re, "compile", compiled)
    pattern = compiled_later("a")
    compiled.assert_not_called()
    assert [bool(pattern.search(text)) for text in ("a", "b")] == [True, False]
    compiled.assert_called_once()


@pytest.mark.parametrize(
    "alternatives",
    [
        markers.CORRECTIONS, markers.CONTRASTS, markers.UPDATES, markers.SUMMING_UP,
        markers.QUESTIONS, cues.NARRATOR_PHRASES, cues.REVISIONS, cues.TIMELY, cues.TENTATIVE,
        cues.HEARSAY, cues.POSITIONS, r"a(?:b|cd)? e|f{2}|gh*i|j?kl|(?:m|n)+|(?:op)*q|\w*z|r\w",
    ],
)  # fmt: skip
def test_phrases_are_found_where_a_search_finds_them(alternatives: str) -> None:
    """In words drawn from those of the phrases, some with another ending."""
    phrases, plain = Phrases(alternatives), re.compile(rf"\b(?:{alternatives})\b")
    draw = random.Random(0)
    letters = re.findall(r"[a-z]+", re.sub(r"\\[wd]", "", alternatives))
    letters += ["zut"] * len(letters)
    found = []
    for _ in range(3000):
        words = [draw.choice(letters) + draw.choice(["", "", "e", "ment"]) for _ in range(4)]
        text = " ".join(words)
        found.append(phrases.are_in(text, openings_of(words)))
        assert found[-1] == (plain.search(text) is not None), text
    assert len(set(found)) > 1
