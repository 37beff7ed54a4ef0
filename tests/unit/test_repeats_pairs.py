"""Pairs of sentences, told again or not quite: how many of the first kind are found, at what cost.

The floors are what was measured, less a margin: no rule was made for one pair, so a rule that costs
some of them shows here.
"""

from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from newsum.repeats.judge import shipped_judge
from newsum.repeats.near import judge_pairs
from newsum.repeats.removals import find_removals
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart

CASES = Path(__file__).parents[1] / "cases"


@cache
def carriers(name: str, kind: str) -> tuple[Mapping[int, int], int]:
    """By what each removed sentence is carried, and how many pairs there are of a kind.

    All first sentences are read before all second ones, as one transcript.
    """
    lines = (CASES / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t")[1:] for line in lines if line.startswith(f"{kind}\t")]
    texts = [one for one, _ in pairs] + [other for _, other in pairs]
    judged = judge_pairs(contents_of([take_apart(text) for text in texts])).pairs
    return find_removals(judged, {}, shipped_judge(), len(texts)).carried, len(pairs)


def told_again(name: str, kind: str) -> tuple[int, int]:
    """Pairs of a kind of which one sentence goes for the other, and all of that kind."""
    carried, size = carriers(name, kind)
    found = Counter(carried.get(n) == n + size or carried.get(n + size) == n for n in range(size))
    return found[True], size


@pytest.mark.parametrize(
    ("name", "kind", "least"),
    [
        ("pairs", "same", 0.87),
        ("pairs", "part", 0.94),
        ("updates", "same", 0.82),
        ("small_words", "same", 0.93),
    ],
)
def test_what_is_told_again_is_found(name: str, kind: str, least: float) -> None:
    found, size = told_again(name, kind)
    assert found >= least * size


def test_another_fact_in_like_words_stays() -> None:
    found, size = told_again("pairs", "trap")
    assert found <= 0.2 * size


@pytest.mark.parametrize(
    ("name", "most"), [("updates", 0.18), ("small_changes", 0.12), ("small_words", 0.2)]
)
def test_what_is_new_of_the_known_stays(name: str, most: float) -> None:
    """The first may go where the second tells it as well; the second never."""
    carried, size = carriers(name, "trap")
    assert sum(carried.get(n + size) == n for n in range(size)) <= most * size
