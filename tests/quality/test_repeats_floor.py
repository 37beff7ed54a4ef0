"""Repeats found, and nothing lost, on the labelled transcripts: floors below today's figures.

The judge was learned from these very transcripts, so the floors guard against breakage and say
nothing of unseen text; `tests/training/learn_repeats.py` prints the cross-fitted figures.
"""

from collections import Counter
from hashlib import sha256
from pathlib import Path

import pytest

from labelled import load, score
from newsum.model import Sentence, Span
from newsum.options import RepeatPolicy
from newsum.repeats import find_repeats

LABELLED = Path(__file__).parents[1] / "labelled"
DIGEST = "2c98590978bf1267"
FLOORS = {
    "dev": (0.86, 0.96, 0.98),
    "new-a": (0.61, 0.93, 0.96),
    "new-b": (0.68, 0.96, 0.98),
    "new-c": (0.53, 0.90, 0.96),
    "new-d": (0.72, 0.95, 0.97),
    "new-e": (0.76, 0.92, 0.97),
    "train-a": (0.88, 0.97, 0.98),
    "train-b": (0.80, 0.95, 0.97),
}
"""Of each set: repeats found, removals that are right, traps kept. A set held out has none."""


def test_the_labels_are_those_the_floors_were_set_on() -> None:
    digest = sha256()
    for path in sorted(p for name in FLOORS for p in (LABELLED / name).glob("*.gold.json")):
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    assert digest.hexdigest()[:16] == DIGEST


@pytest.mark.parametrize("name", FLOORS)
def test_floors(name: str) -> None:
    found, precision, traps = FLOORS[name]
    counts: Counter[str] = Counter()
    for labelled in load([LABELLED / name]):
        sentences = [
            Sentence(index=n, span=Span(0, len(text)), text=text, block=0, line=1, last_line=1)
            for n, text in enumerate(labelled.sentences)
        ]
        repeats = find_repeats(sentences, policy=RepeatPolicy.NEAR).repeats
        counts += score(labelled.gold, {repeat.index for repeat in repeats})
    assert counts["found"] / counts["drops"] >= found
    assert (counts["right"] + counts["swapped"]) / counts["removed"] >= precision
    assert counts["traps_kept"] / counts["traps"] >= traps
    assert counts["lost"] == 0
