"""A telephone number told in words is the one that is written in digits."""

import pytest
from linearity import is_linear
from number_readings import share_a_reading

from newsum.repeats.sentence.words import take_apart


@pytest.mark.parametrize(
    ("told", "written"),
    [
        ("au zéro quatre, soixante-cinq, soixante et onze, vingt, vingt", "au 04 65 71 20 20"),
        ("au zéro quatre, soixante-cinq, soixante, onze, vingt et un", "au 04 65 60 11 21"),
        ("au zéro trois cinquante-trois zéro un dix-huit dix-huit", "au 03.53.01.18.18"),
        ("au zéro huit cent, douze, treize, quatorze", "au 0 800 12 13 14"),
        ("au zéro deux, cinq cent cinquante-cinq, douze, trente-quatre", "au 02 555 12 34"),
        ("au 0 quatre, 65, 71, vingt, zéro zéro", "au 04 65 71 20 00"),
    ],
)
def test_digits_are_told_in_words(told: str, written: str) -> None:
    numbers = take_apart(told).quantities
    assert len(numbers) == 1
    assert numbers[0].keys == take_apart(written).quantities[0].keys


@pytest.mark.parametrize(
    "text",
    [
        "Le score est de zéro à zéro",
        "zéro quatre-vingt-douze, douze",
        "zéro degré, dix, vingt et trente litres",
        "au zéro quatre, soixante-cinq, soixante et onze",
    ],
)
def test_zero_alone_opens_none(text: str) -> None:
    assert max(q.value for q in take_apart(text).quantities) < 100


def test_another_number_is_another() -> None:
    assert not share_a_reading("au zéro quatre, onze, douze, treize, seize", "04 11 12 13 14")


def test_many_zeros_cost_no_more_than_words() -> None:
    assert is_linear(take_apart, lambda size: "zéro, " * size, 20_000)
