"""Repeats found, and nothing lost, on the labelled transcripts: floors below today's figures.

The judge was learned from these very transcripts, so the floors guard against breakage and say
nothing of unseen text; `tests/training/learn_repeats.py` prints the cross-fitted figures.
"""

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from labelled import load, score
from newsum.repeats.judge import shipped_judge
from newsum.repeats.near import choose_removals, judge_pairs
from newsum.repeats.words import take_apart

LABELLED = Path(__file__).parents[1] / "labelled"
DIGEST = "5e1675753e62b2bf"


def test_the_labels_are_those_the_floors_were_set_on() -> None:
    digest = sha256()
    for path in sorted(LABELLED.glob("*/*.gold.json")):
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    assert digest.hexdigest()[:16] == DIGEST


@pytest.mark.parametrize(
    ("name", "found", "precision", "traps"),
    [("dev", 0.76, 0.95, 0.97), ("train-a", 0.50, 0.92, 0.97), ("train-b", 0.55, 0.92, 0.97)],
)
def test_floors(name: str, found: float, precision: float, traps: float) -> None:
    counts: Counter[str] = Counter()
    for labelled in load([LABELLED / name]):
        judged = judge_pairs([take_apart(text) for text in labelled.sentences])
        counts += score(labelled.gold, set(choose_removals(judged, shipped_judge())))
    assert counts["found"] / counts["drops"] >= found
    assert (counts["right"] + counts["swapped"]) / counts["removed"] >= precision
    assert counts["traps_kept"] / counts["traps"] >= traps
    assert counts["lost"] == 0
