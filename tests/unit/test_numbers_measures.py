"""A number is read with its unit: the same measure in other words is the same."""

import pytest
from number_readings import share_a_reading

from newsum.french.numbers import Quantity


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("soixante pour cent", "60 %"),
        ("un virgule deux pour cent", "1,2 %"),
        ("un quart", "25 %"),
        ("la moitié", "50 %"),
        ("deux fois plus", "le prix a doublé"),
        ("deux fois le prix", "le prix a doublé"),
        ("cinq fois davantage", "cinq fois plus"),
        ("trente fois inférieur", "trente fois moins"),
        ("vingt-quatre heures", "en un jour"),
        ("2 000 tonnes pour cent quatre-vingt-dix mètres", "190 mètres"),
        ("il a signé un doublé", "il a marqué deux fois"),
        ("divisé par deux", "deux fois moins"),
        ("soixante-dix centimes", "0,70 euro"),
        ("multiplié par deux", "le prix a doublé"),
        ("un tiers", "33 %"),
        ("les deux tiers", "67 %"),
        ("les deux tiers", "66 %"),
        ("deux kilos et demi", "2,5 kilos"),
        ("un demi-million d’euros", "500 000 euros"),
        ("une demi-douzaine", "six"),
        ("un quart de point", "0,25 point"),
        ("2 500 mètres", "deux kilomètres et demi"),
        ("un demi-kilomètre", "500 mètres"),
        ("soixante mètres cubes d’eau", "60 000 litres d’eau"),
        ("deux hectares", "20 000 mètres carrés"),
        ("un mètre cinquante", "150 centimètres"),
        ("trois euros cinquante", "3,50 euros"),
        ("20 tonnes", "20 000 kilos"),
        ("un quart de kilo", "250 grammes"),
        ("au XIIIe siècle", "au treizième siècle"),
        ("le XXe siècle", "le vingtième siècle"),
    ],
)
def test_the_same_measure_in_other_words(one: str, other: str) -> None:
    assert share_a_reading(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("deux fois plus", "deux fois moins"),
        ("le prix a monté deux fois", "le prix a doublé"),
        ("20 h", "20 %"),
        ("un tiers", "35 %"),
        ("100 mètres carrés", "10 000 centimètres"),
        ("au XIXe siècle", "au vingtième siècle"),
        ("un demi-million d’euros", "un million d’euros"),
    ],
)
def test_different_measures_share_no_reading(one: str, other: str) -> None:
    assert not share_a_reading(one, other)


@pytest.mark.parametrize("n", range(10, 30))
def test_of_several_readings_one_counts_whatever_the_hash_seed(n: int) -> None:
    plain = {("n", float(n)), ("n", n * 1e6), ("n", n * 1e9)}
    assert Quantity(frozenset({*plain, ("d", 1.0)}), 0, 1).value == n
    assert Quantity(frozenset({("mo", float(n)), ("h", n * 720.0)}), 0, 1).value == n * 720
