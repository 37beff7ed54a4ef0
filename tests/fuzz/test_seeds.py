"""All laws on all seeds: what the fuzzer starts from, and what it found."""

from pathlib import Path

import pytest
from laws import check_everything, check_harmless, check_quotations, is_forbidden

SEEDS = sorted(Path(__file__).with_name("seeds").iterdir())


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_no_seed_breaks_a_law(seed: Path) -> None:
    data = seed.read_bytes()

    for choice in {data[:1], *(bytes([n]) for n in range(0, 256, 7))} - {b""}:
        check_everything(choice + data[1:])
    for choice in (b"\0", b"\1", b"\xff"):
        check_quotations(choice + data[1:])


@pytest.mark.parametrize("hidden", ["\x1b", "\x9b", "\u202e", "\u200b", "\u3164", "\ud800"])
def test_the_laws_can_be_broken(hidden: str) -> None:
    """Else they prove nothing."""
    assert is_forbidden(hidden)
    with pytest.raises(AssertionError):
        check_harmless(f"a{hidden}")
