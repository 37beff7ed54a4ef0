"""« un » is a number where it counts something, and an article elsewhere."""

import pytest
from number_readings import Readings, read


@pytest.mark.parametrize(
    "text",
    [
        "un homme est venu",
        "une usine",
        "le train",
        "sans suite",
        "un jour, il faudra payer",
        "il y a un an",
        "un an plus tôt",
        "en hausse sur un an",
        "pas une de plus",
        "une seconde enquête",
        "un seul va au cercueil",
        "c'est un point important",
        "il ne perdra pas un euro de sa paie",
    ],
)
def test_an_article_is_no_number(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pendant un jour", [[("d", 1)]]),
        ("cela dure un an", [[("mo", 12)]]),
        ("un mort", [[("n", 1)]]),
        ("il n'y a qu'un mort", [[("n", 1)]]),
        ("dix voix, une de plus", [[("n", 10)], [("n", 1)]]),
    ],
)
def test_what_counts_is_one(text: str, expected: Readings) -> None:
    assert read(text) == expected


def test_a_glance_is_no_part_of_a_share() -> None:
    assert read("un oeil sur 26 immeubles") == read("les 26 immeubles")


def test_an_article_is_no_part_of_a_share_told_after_it() -> None:
    assert read("une photo un Français sur deux") == read("la photo un Français sur deux")
