"""The compiled lexicon is what its sources say, and finds the wordings that belong together."""

import subprocess
import sys
from pathlib import Path

import compile_lexicon
import pytest

from newsum.french.lexicon import nearest
from newsum.french.tables import keys_from, look_up
from newsum.repeats.pair.comparison import compare_both
from newsum.repeats.pair.speech import ready
from newsum.repeats.sentence.content import content_of
from newsum.repeats.sentence.words import comparison_stems, take_apart
from newsum.shipped import shipped_text

ROOT = Path(__file__).parents[2]


def test_the_compiled_files_are_up_to_date(tmp_path: Path) -> None:
    names = ("lexicon.txt", "frames.txt", "verb_forms.txt")
    compiled = [ROOT / "src/newsum/french" / name for name in names]
    before = [path.read_bytes() for path in compiled]
    program = ROOT / "tests/training/compile_lexicon.py"
    subprocess.run([sys.executable, program, "--to", tmp_path], check=True)
    assert [(tmp_path / path.name).read_bytes() for path in compiled] == before


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("construire", "construction"),
        ("augmenter", "hausse"),
        ("le décès du maire", "la mort du maire"),
        ("fermera", "fermeture"),
        ("obtiendra", "obtenu"),
        ("roudaut", "roudeau"),
    ],
)
def test_one_wording_says_the_other(one: str, other: str) -> None:
    contents = [content_of(take_apart(text), (), ()) for text in (one, other)]
    both = compare_both(ready(contents), 0, 1)
    assert both is not None
    assert min(both[0].said) > 0.6


@pytest.mark.parametrize(("one", "other"), [("train", "avion"), ("maire", "ministre")])
def test_unrelated_words_say_nothing_of_each_other(one: str, other: str) -> None:
    contents = [content_of(take_apart(text), (), ()) for text in (one, other)]
    assert compare_both(ready(contents), 0, 1) is None


@pytest.mark.parametrize(
    "name",
    ["lexicon", "verb_forms", "document_frequency", "summary_log_odds", "telling_words"],
)
def test_every_row_is_found_by_its_key(name: str) -> None:
    """Rows are looked up by bisection, which an unsorted table would make miss some."""
    rows = shipped_text(f"french/{name}.txt").splitlines()
    parted = [row.partition("\t") for row in rows if not row.startswith("#")]
    assert [key for key, _, told in parted if look_up(name, key) != told] == []
    assert [key for key, _, _ in parted if look_up(name, f"{key}\0") is not None] == []


@pytest.mark.parametrize("name", ["lexicon", "verb_forms"])
def test_keys_are_found_by_what_they_start_with(name: str) -> None:
    """Those of a block, those that go on in the next one, and those that head it."""
    rows = shipped_text(f"french/{name}.txt").splitlines()
    keys = [row.partition("\t")[0] for row in rows if not row.startswith("#")]
    for start in sorted({key[:4] for key in keys} | {"0", "zzzz"}):
        assert list(keys_from(name, start)) == [key for key in keys if key.startswith(start)]


def test_a_conjugated_form_finds_its_verb() -> None:
    assert nearest("augmentaient"[:9]) is not None
    assert nearest("xyz") is None


def test_a_member_that_denies_stands_on_the_other_side() -> None:
    parts = compile_lexicon.marked_parts("eq", "ignorer|ne pas savoir", 7)
    ignore, know = comparison_stems("ignorer"), comparison_stems("savoir")
    assert parts == [("e7", [ignore]), ("o7a", [ignore]), ("o7b", [know])]


@pytest.mark.parametrize("member", ["24 heures", "une demi-heure", "hors service", "peu de monde"])
def test_a_member_that_says_more_than_its_stems_is_left_out(member: str) -> None:
    assert compile_lexicon.phrases(f"{member}|panne") == [comparison_stems("panne")]
