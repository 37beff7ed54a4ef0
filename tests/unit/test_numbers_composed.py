"""Numbers that follow one another make shares and scores, and lend one another their unit."""

import pytest
from number_readings import read, share_a_reading


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("trois lits sur dix", "30 %"),
        ("sur les 840 agences, 210 vont fermer", "25 %"),
        ("trois des quatre prototypes", "les trois quarts"),
        ("trois de ces dix lits", "30 %"),
        ("quarante pots sur les cent vingt", "un tiers"),
        ("sur trois raisins, la grêle en a volé un", "un tiers"),
        ("sur cinq euros payés, un seul va au cercueil", "20 %"),
        ("sur trois loirs présents en 1990, il n’en reste qu’un", "un tiers"),
        ("sur quatre litres, il s’en échappe un par les fuites", "un quart"),
        ("43 des 86 millions", "la moitié"),
        ("sur trois coraux, il y en a un que les filets ont cassé", "un tiers"),
        ("l’étude porte sur 120 pots, et un sur trois est coupé", "un tiers"),
        ("les trois quarts d’une année", "neuf mois"),
        ("un an et deux mois", "quatorze mois"),
    ],
)
def test_a_share_is_that_of_its_percents(one: str, other: str) -> None:
    assert share_a_reading(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("il faut 60 millions d’euros, et 15 sont promis", "15 millions"),
        ("elle devait durer douze ans, certaines n’en durent que trois", "trois ans"),
        ("25 % mardi, et 50 hier", "la moitié"),
        ("11 % mardi, puis 4 mercredi", "4 %"),
        ("à 642 millions, et le résultat tombe à 41, soit moins", "41 millions"),
        ("entre sept et huit heures du soir", "19 heures"),
        ("entre deux heures et six heures de l’après-midi", "14 heures"),
        ("la région met 43 des 86 millions", "43 millions"),
        ("60 centimes en mars, et 70 en avril", "0,70 euro"),
    ],
)
def test_a_number_without_a_noun_has_the_unit_of_the_one_before(one: str, other: str) -> None:
    assert share_a_reading(one, other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3 à 4 %", ("r", 0.03)),
        ("deux ou trois jours", ("d", 2.0)),
        ("entre 2 et 3 millions", ("n", 2_000_000.0)),
        ("entre deux et cinq heures", ("h", 2.0)),
        ("de 41 à 38 millions", ("n", 41_000_000.0)),
    ],
)
def test_the_first_of_a_range_has_the_unit_of_the_second(
    text: str, expected: tuple[str, float]
) -> None:
    assert expected in read(text)[0]


def test_what_is_before_noon_stays_there() -> None:
    assert read("de neuf heures à deux heures de l’après-midi")[0] == [("h", 9.0)]


def test_a_number_with_a_noun_has_no_other_unit() -> None:
    assert not share_a_reading("depuis douze ans, trois hommes", "trois ans")


def test_two_of_some_millions_may_be_two() -> None:
    assert not share_a_reading("deux des 3 millions d’abonnés", "2 millions")


def test_from_one_to_the_next_is_no_number() -> None:
    assert read("dix minutes entre deux navettes") == read("dix minutes entre les navettes")
    assert ("n", 2.0) in read("entre deux et cinq bateaux")[0]


def test_of_those_told_before_one_is_no_second_share() -> None:
    assert ("n", 1.0) not in [key for keys in read("sur dix, huit en ont volé un") for key in keys]


def test_the_end_of_a_share_opens_no_other() -> None:
    text = "douze lits sur soixante sont fermés, et trois enfants transférés"
    assert [("r", 0.2)] in read(text)
    assert [("r", 0.05)] not in read(text)


def test_a_score_is_no_range() -> None:
    def scores(text: str) -> list[float]:
        return [value for keys in read(text) for name, value in keys if name == "s"]

    assert scores("3 à 1") == scores("trois buts à un") != []
    assert scores("de 12 à 10") == scores("15 à 20") == []
