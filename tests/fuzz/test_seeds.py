"""All laws on all seeds: what the fuzzer starts from, and what it found."""

from pathlib import Path

import pytest
from laws import (
    check_asking,
    check_everything,
    check_harmless,
    check_quotations,
    check_sentences,
    is_forbidden,
)

SEEDS = sorted(Path(__file__).with_name("seeds").iterdir())


EACH = 23
"""Of the ways to read a seed every so many are tried: all of them, over all seeds."""


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_no_seed_breaks_a_law(seed: Path) -> None:
    """In the way it was found, and in some others."""
    data, number = seed.read_bytes(), SEEDS.index(seed)

    for choice in {data[:1], *(bytes([n]) for n in range(number % EACH, 256, EACH))} - {b""}:
        check_everything(choice + data[1:])
    for choice in (b"\0", b"\1", b"\xff"):
        check_quotations(choice + data[1:])
    check_sentences(data)
    check_asking(data)


def test_each_way_to_read_is_tried() -> None:
    assert len(SEEDS) >= EACH


@pytest.mark.parametrize("hidden", ["\x1b", "\x9b", "\u202e", "\u200b", "\u3164", "\ud800"])
def test_the_laws_can_be_broken(hidden: str) -> None:
    """Else they prove nothing."""
    assert is_forbidden(hidden)
    with pytest.raises(AssertionError):
        check_harmless(f"a{hidden}")
