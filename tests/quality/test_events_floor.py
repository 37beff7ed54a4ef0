"""Digests of invented events: floors below today's figures, on events that guided the rules."""

from collections import Counter

import pytest
from events import outcomes


@pytest.fixture(scope="module", name="counts")
def _counts() -> Counter[str]:
    total: Counter[str] = Counter()
    for outcome in outcomes():
        total += outcome.counts
    return total


@pytest.mark.parametrize(
    ("what", "fewest", "share"),
    [
        ("removals", 40, 0.95),
        ("sources", 40, 0.95),
        ("marks", 25, 0.9),
        ("disputes", 40, 0.7),
        ("shared", 12, 0.85),
    ],
)
def test_floors(counts: Counter[str], what: str, fewest: int, share: float) -> None:
    assert counts[what] >= fewest
    assert counts[f"right {what}"] >= share * counts[what]
