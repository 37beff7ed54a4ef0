"""Same input, same options: the same bytes, wherever and whenever newsum runs."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsum.cli.job import CleanFormat, ReportFormat, SummaryFormat

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]

PLACES = [
    {"PYTHONHASHSEED": "0"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "C", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "2", "LC_ALL": "fr_FR.UTF-8", "COLUMNS": "40", "LINES": "5"},
    {"PYTHONHASHSEED": "3", "LC_ALL": "", "LANG": "", "TZ": "nowhere", "TERM": "dumb"},
    {"PYTHONHASHSEED": "4", "LC_ALL": "tr_TR.UTF-8", "COLUMNS": "0"},
]
"""Each against the first."""

CALLS = [
    *[["summarize", "--explain", "--focus", "pont", "-f", shape] for shape in SummaryFormat],
    *[["clean", "--show-removed", "-f", shape] for shape in CleanFormat],
    *[["inspect", "-f", shape] for shape in ReportFormat],
]


CAPTIONS = """\
WEBVTT

00:00:01.000 --> 00:00:05.000
<v Anne>Le pont de Recouvrance ferme<00:00:03.000> lundi à Brest pour huit mois.

00:00:05.000 --> 00:00:09.000
<v Anne>Les travaux coûteront 12 millions d’euros.

00:00:09.000 --> 00:00:12.000
<v Paul>Le pont de Recouvrance ferme lundi à Brest pour huit mois.

00:00:12.000 --> 00:00:15.000
<v Paul>Des bus gratuits remplaceront le tramway de la place de la Liberté.
"""


@pytest.fixture
def captions(tmp_path: Path) -> Path:
    path = tmp_path / "pont.vtt"
    path.write_text(CAPTIONS, encoding="utf-8", newline="\n")
    return path


@pytest.mark.parametrize("arguments", CALLS, ids=" ".join)
def test_same_bytes_everywhere(newsum: Run, captions: Path, arguments: list[str]) -> None:
    """With a width, and a language for messages: these alone may come from outside."""
    width = ["--width", "80"] if arguments[-1] == "rich" else []
    results = [
        newsum(*arguments, *width, captions.name, env={"NEWSUM_LANG": "en", **place}, often=True)
        for place in PLACES
    ]

    assert {result.code for result in results} == {0}
    assert results[0].out
    assert len({(result.out, result.err) for result in results}) == 1
