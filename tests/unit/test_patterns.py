"""Patterns that are compiled late find what others find."""

import re
from unittest.mock import Mock

import pytest

from newsum.patterns import compiled_later


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
