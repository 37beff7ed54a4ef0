"""Numbers that nobody says: read as some finite number or as none, at the cost of their length."""

import math

import pytest
from linearity import is_linear
from number_readings import read

from newsum.french.numbers import quantities
from newsum.repeats.sentence.words import take_apart


@pytest.mark.parametrize(
    "text",
    [
        "cent " * 400,
        "deux virgule " * 2_000,
        "mille milliards " * 100,
        "9" * 400 + " tiers",
        "9" * 400 + " lits sur " + "9" * 400,
        "9" * 400 + " milliards d’heures et demie, deux fois par jour",
        "toutes les 0,25 heure moins le quart",
        "toutes les zéro heures",
        "\u215f\u2070",  # one over nothing
        "\u215f" + "\u00b2" * 5_000,
        "IX" * 3_000 + "e siècle",
    ],
    ids=lambda text: text[:20],
)
def test_no_number_is_too_much(text: str) -> None:
    assert all(math.isfinite(value) for keys in read(text) for _, value in keys)


@pytest.mark.parametrize("text", ["Il paie le, quart", "Il vit du (tiers)", "Devant l'« quart »"])
def test_an_article_before_a_pause_opens_no_number(text: str) -> None:
    assert take_apart(text).quantities == ()


def test_hundreds_do_not_multiply_one_another() -> None:
    assert read("cent cent") == [[("n", 100)], [("n", 100)]]
    assert read("dix-neuf cent quatre-vingt") == [[("n", 1980)]]


@pytest.mark.parametrize("unit", ["trois sur dix", "trois a un", "deux virgule", "cent"])
def test_many_numbers_cost_their_number(unit: str) -> None:
    def text_of(size: int) -> str:
        return f"{unit} " * size

    assert is_linear(lambda text: quantities(text.split()), text_of, 4_000)


def test_each_share_has_its_two_parts() -> None:
    found = quantities("trois lits sur dix et trois lits sur dix".split())

    parts, shares = [q for q in found if q.is_part], [q for q in found if q.is_composed]
    assert [(q.start, q.end) for q in parts] == [(0, 1), (3, 4), (5, 6), (8, 9)]
    assert [(q.start, q.end) for q in shares] == [(0, 4), (5, 9)]
