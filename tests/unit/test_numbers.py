"""French numbers in words and digits are read as the quantities they are."""

import pytest

from newsum.french.numbers import Quantity, quantities
from newsum.repeats.words import split_words


def read(text: str) -> list[list[tuple[str, float]]]:
    return [sorted(q.keys) for q in quantities([word.folded for word in split_words(text)])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("deux millions quatre cent mille euros", [[("n", 2_400_000)]]),
        ("un million cent mille mètres cubes", [[("n", 1_100_000)]]),
        ("quatre-vingt-dix-sept lits", [[("n", 97)]]),
        ("septante tonnes", [[("n", 70)]]),
        ("trois cent vingt et un", [[("n", 321)]]),
        ("onze cents signatures", [[("n", 1100)]]),
        ("six mille cinq cent quarante points", [[("n", 6540)]]),
        ("6 540 points", [[("n", 6540)]]),
        ("1 234,5 M€", [[("n", 1_234_500_000)]]),
        ("1,8 milliard d’euros", [[("n", 1_800_000_000)]]),
        ("une douzaine de contrats", [[("n", 12)]]),
        ("deux douzaines", [[("n", 24)]]),
        ("le 0 800 200 142", [[("n", 800200142)]]),
        ("le 02.97.00.80.00", [[("n", 297008000)]]),
        ("1.234.567 euros", [[("n", 1_234_567)]]),
    ],
)
def test_plain_numbers(text: str, expected: list[list[tuple[str, float]]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("¾ de litre", [[("r", 0.75)]]),
        ("⅓ des voix", [[("r", 0.3333)]]),
        ("1½ litre", [[("n", 1)], [("r", 0.5)]]),
        ("2 m²", [[("n", 2)]]),
        ("③ places", [[("n", 3)]]),
        ("٣ places", [[("n", 3)]]),
        ("9" * 400, [[("n", float("inf"))]]),
    ],
)
def test_signs_that_stand_for_numbers(text: str, expected: list[list[tuple[str, float]]]) -> None:
    """Some become several characters once they are folded."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("soixante pour cent", "60 %"),
        ("un virgule deux pour cent", "1,2 %"),
        ("un quart", "25 %"),
        ("la moitié", "50 %"),
        ("trois lits sur dix", "30 %"),
        ("dix-huit mois", "un an et demi"),
        ("vingt heures trente", "20 h 30"),
        ("20h30", "20 h 30"),
        ("midi", "12 heures"),
        ("une semaine", "sept jours"),
        ("deux fois plus", "le prix a doublé"),
        ("deux semaines", "quinze jours"),
        ("une semaine", "huit jours"),
        ("soixante-douze heures", "trois jours"),
        ("les trois quarts d’une année", "neuf mois"),
        ("soixante-dix centimes", "0,70 euro"),
        ("sur les 840 agences, 210 vont fermer", "25 %"),
        ("trois des quatre prototypes", "les trois quarts"),
        ("trois de ces dix lits", "30 %"),
        ("à la douzième minute", "après 12 minutes"),
        ("la millionième voiture", "1 000 000"),
        ("il faut 60 millions d’euros, et 15 sont promis", "15 millions"),
        ("elle devait durer douze ans, certaines n’en durent que trois", "trois ans"),
        ("11 % mardi, puis 4 mercredi", "11 %"),
    ],
)
def test_the_same_quantity_in_other_words(one: str, other: str) -> None:
    first = {key for keys in read(one) for key in keys}
    second = {key for keys in read(other) for key in keys}
    assert first & second


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
        "remettra complètement à neuf",
    ],
)
def test_an_article_is_no_number(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("deux fois plus", "deux fois moins"),
        ("20 h", "20 %"),
        ("15 candidats", "15 millions"),
        ("depuis douze ans, trois hommes", "trois ans"),
    ],
)
def test_different_quantities_share_no_reading(one: str, other: str) -> None:
    assert not {k for keys in read(one) for k in keys} & {k for keys in read(other) for k in keys}


def test_an_article_is_no_part_of_a_share_told_after_it() -> None:
    assert read("une photo un Français sur deux") == read("la photo un Français sur deux")


@pytest.mark.parametrize("n", range(10, 30))
def test_of_several_readings_one_counts_whatever_the_hash_seed(n: int) -> None:
    plain = {("n", float(n)), ("n", n * 1e6), ("n", n * 1e9)}
    assert Quantity(frozenset({*plain, ("d", 1.0)}), 0, 1).value == n
    assert Quantity(frozenset({("mo", float(n)), ("h", n * 720.0)}), 0, 1).value == n * 720


def test_the_end_of_a_share_opens_no_other() -> None:
    text = "douze lits sur soixante sont fermés, et trois enfants transférés"
    assert [("r", 0.2)] in read(text)
    assert [("r", 0.05)] not in read(text)
