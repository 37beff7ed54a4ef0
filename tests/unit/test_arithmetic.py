"""A quantity that follows from others adds no fact; one that does not, does."""

import pytest

from newsum.french.numbers import Quantity, quantities
from newsum.repeats.pair.arithmetic import is_derivable
from newsum.repeats.sentence.words import split_words


def read(text: str) -> list[Quantity]:
    return quantities([word.folded for word in split_words(text)])


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("soixante pour cent", "40 % pour la région et 20 % pour le département"),
        ("une agence sur quatre", "210 des 840 agences"),
        ("15,2 millions d’euros", "38 millions d’euros, dont 40 %"),
        ("18 millions d’euros", "neuf millions, deux fois moins"),
        ("divisée par deux", "réduite de moitié"),
        ("les 38", "38 millions d’euros"),
        ("huit jours", "quatre jours avant et quatre jours après"),
        ("2028", "prévu en 2027, reporté d’un an"),
        ("pendant sept heures", "de 23 heures à 6 heures"),
    ],
)
def test_it_follows(asked: str, given: str) -> None:
    assert all(
        is_derivable(quantity, read(given)) or any(quantity.keys & g.keys for g in read(given))
        for quantity in read(asked)[-1:]
    )


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("450 agences", "210 des 840 agences"),
        ("2029", "prévu en 2027, reporté d’un an"),
        ("quatre morts", "deux morts ici et deux morts là"),
        ("50 %", "40 % pour la région et 20 % pour le département"),
        ("deux tiers des commerces", "un tiers des commerces"),
        ("six mois", "entre trois et trente jours"),
        ("deux caissières sur quatre", "deux nageurs sur cinq, oui, deux nageurs sur cinq"),
    ],
)
def test_it_does_not_follow(asked: str, given: str) -> None:
    assert not all(
        is_derivable(quantity, read(given)) or any(quantity.keys & g.keys for g in read(given))
        for quantity in read(asked)
    )


def test_among_many_numbers_nothing_follows() -> None:
    assert not is_derivable(read("30")[0], read("1 million, 2, 3, 4, 5, 6, 10, 20"))


@pytest.mark.parametrize(
    ("asked", "given"),
    [
        ("trois quarts des prototypes", "un quart des prototypes"),
        ("trois hôpitaux", "sur 40 hôpitaux, 37 ont dit oui"),
    ],
)
def test_the_rest_follows_where_one_side_denies(asked: str, given: str) -> None:
    (quantity,) = read(asked)
    assert is_derivable(quantity, read(given), is_rest=True)
    assert not is_derivable(quantity, read(given))


def test_a_factor_makes_no_duration_longer() -> None:
    (asked,) = read("en deux ans")
    assert not is_derivable(asked, read("a doublé, cela a pris un an"))
