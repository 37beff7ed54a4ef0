"""The labels of tests/labelled say what they mean to say: a test of the data, not of newsum."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from build_labelled import build, to_json

from labelled import keepers, optional

SETS = Path(__file__).parents[1] / "labelled"
GOLDS = sorted(SETS.glob("*/*.gold.json"))
SOURCES = sorted(SETS.glob("*/*.src"))
Gold = dict[str, Any]


def name(path: Path) -> str:
    return f"{path.parent.name}/{path.name.partition('.')[0]}"


def read(path: Path) -> str:
    """As it is on disk: offsets count the characters of the file."""
    with path.open(encoding="utf-8", newline="") as file:
        return file.read()


@pytest.fixture(params=GOLDS, ids=name)
def path(request: pytest.FixtureRequest) -> Path:
    found: Path = request.param
    return found


@pytest.fixture
def gold(path: Path) -> Gold:
    labels: Gold = json.loads(read(path))
    return labels


def dropped(gold: Gold) -> set[int]:
    return {i for repeat in gold["repeats"] for i in repeat["drop"]}


def unremarkable(gold: Gold) -> set[int]:
    """Sentences whose removal loses nothing."""
    return dropped(gold) | set(gold["boilerplate"]) | optional(gold)


def is_in_one_group(gold: Gold, pair: Gold) -> bool:
    groups = ({repeat["keep"], *repeat["drop"]} for repeat in gold["repeats"])
    return any({pair["a"], pair["b"]} <= group for group in groups)


def test_there_are_transcripts_in_every_set() -> None:
    folders = {folder for folder in SETS.iterdir() if folder.is_dir()}
    assert folders == {path.parent for path in GOLDS}


def test_a_transcript_is_named_once() -> None:
    assert len({path.name for path in GOLDS}) == len(GOLDS)


def test_sentences_and_structure_are_the_whole_transcript(path: Path, gold: Gold) -> None:
    prefix = "norm_" if "norm_file" in gold else ""
    text = read(path.parent / gold[f"{prefix}file"])
    spans = [
        *((s[f"{prefix}start"], s[f"{prefix}end"], s["text"]) for s in gold["sentences"]),
        *((s["start"], s["end"], s["text"]) for s in gold.get("structure", [])),
    ]
    end, between = 0, ""
    for start, after, spoken in sorted(spans):
        assert start >= end
        assert text[start:after] == spoken == spoken.strip() != ""
        between += text[end:start]
        end = after
    assert not (between + text[end:]).strip()


def test_a_transcript_is_clean_text(path: Path, gold: Gold) -> None:
    text = read(path.parent / gold["file"])
    assert text == unicodedata.normalize("NFC", text)
    assert not set(text) & {"\r", "\ufeff", "\u2423"}


def test_sentences_are_numbered_in_order(gold: Gold) -> None:
    assert [s["i"] for s in gold["sentences"]] == list(range(len(gold["sentences"])))


def test_every_index_is_a_sentence_named_once_in_its_list(gold: Gold) -> None:
    lists = [
        gold["boilerplate"],
        [option["i"] for option in gold["optional"]],
        *([*keepers(repeat), *repeat["drop"]] for repeat in gold["repeats"]),
        *([pair["a"], pair["b"]] for pair in gold["traps"] + gold["partials"]),
        *gold["key_sentences"].values(),
    ]
    for indices in lists:
        assert len(set(indices)) == len(indices)
        assert set(indices) <= set(range(len(gold["sentences"])))


def test_every_label_has_a_kind_and_a_reason(gold: Gold) -> None:
    kinds = [label["kind"] for label in gold["repeats"] + gold["traps"]]
    assert {repeat["kind"] for repeat in gold["repeats"]} <= set("abcdefghi")
    assert {trap["kind"] for trap in gold["traps"]} <= {f"t{n}" for n in range(1, 8)}
    assert set(kinds) <= set(gold["kinds"])
    for label in gold["repeats"] + gold["traps"] + gold["partials"] + gold["optional"]:
        assert label["note"]


def test_a_sentence_is_dropped_once_or_is_boilerplate_or_is_optional(gold: Gold) -> None:
    removable = [
        *(i for repeat in gold["repeats"] for i in repeat["drop"]),
        *gold["boilerplate"],
        *optional(gold),
    ]
    assert [i for i, times in Counter(removable).items() if times > 1] == []


def test_a_repeat_drops_something_and_keeps_what_stays(gold: Gold) -> None:
    for repeat in gold["repeats"]:
        assert repeat["drop"]
        assert not set(keepers(repeat)) & unremarkable(gold), repeat["note"]


def test_a_verbatim_repeat_is_verbatim(gold: Gold) -> None:
    for repeat in gold["repeats"]:
        texts = {gold["sentences"][i]["text"] for i in (repeat["keep"], *repeat["drop"])}
        assert (len(texts) == 1) == (repeat["kind"] in ("a", "i")), repeat["note"]


def test_only_what_one_sentence_says_can_be_swapped_for_it(gold: Gold) -> None:
    for repeat in gold["repeats"]:
        assert not (repeat["swap_ok"] and len(keepers(repeat)) > 1), repeat["note"]


def test_both_sentences_of_a_trap_stay(gold: Gold) -> None:
    for trap in gold["traps"]:
        assert not {trap["a"], trap["b"]} & unremarkable(gold), trap["note"]
        assert not is_in_one_group(gold, trap), trap["note"]


def test_a_partial_overlap_is_no_repeat(gold: Gold) -> None:
    assert not [pair["note"] for pair in gold["partials"] if is_in_one_group(gold, pair)]


def test_a_pair_is_a_trap_once(gold: Gold) -> None:
    pairs = Counter((trap["a"], trap["b"]) for trap in gold["traps"])
    assert max(pairs.values(), default=1) == 1


def test_an_update_and_a_correction_say_which_of_the_two_holds(gold: Gold) -> None:
    for trap in gold["traps"]:
        assert ("current" in trap) == (trap["kind"] in ("t4", "t5")), trap["note"]
        assert trap.get("current", trap["a"]) in (trap["a"], trap["b"])


def test_key_sentences_stay_and_hold(gold: Gold) -> None:
    three, five = (set(gold["key_sentences"][size]) for size in "35")
    stale = {t["a"] + t["b"] - t["current"] for t in gold["traps"] if "current" in t}
    assert (len(three), len(five)) == (3, 5)
    assert three < five
    assert not five & (dropped(gold) | set(gold["boilerplate"]) | stale)


def test_the_headline_is_a_line_and_the_facts_are_several(gold: Gold) -> None:
    assert re.fullmatch(r"\S.+\S", gold["headline"])
    assert len(gold["key_facts"]) >= 4


@pytest.mark.parametrize("source", SOURCES, ids=name)
def test_the_transcript_and_its_labels_are_what_their_source_says(source: Path) -> None:
    text, gold = build(read(source))
    assert text == read(source.with_suffix(".txt"))
    assert to_json(gold) == read(source.with_suffix(".gold.json"))
