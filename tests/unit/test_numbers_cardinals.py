"""How many: French numbers in digits and in words are read as their value."""

import pytest
from number_readings import Readings, read, share_a_reading


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("deux millions quatre cent mille euros", [[("n", 2_400_000)]]),
        ("un million cent mille habitants", [[("n", 1_100_000)]]),
        ("quatre-vingt-dix-sept lits", [[("n", 97)]]),
        ("septante lits", [[("n", 70)]]),
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
        ("la vingt-deuxième édition", [[("n", 22)]]),
        ("neuf millions, deux fois moins", [[("n", 9_000_000)], [("x", 0.5)]]),
        ("un million et demi", [[("n", 1_500_000)]]),
        ("un million trois d’euros", [[("n", 1_300_000)]]),
        ("ça coûte deux millions cinq", [[("n", 2_500_000)]]),
        ("deux millions, trois élus", [[("n", 2_000_000)], [("n", 3)]]),
        ("la dix-neuvième édition", [[("n", 19)]]),
        ("un milliard deux cents millions d’euros", [[("n", 1_200_000_000)]]),
        ("deux milliards cinq cents millions trois cent mille", [[("n", 2_500_300_000)]]),
        ("2 millions 500 000 euros", [[("n", 2_500_000)]]),
        ("une personne pour cent mille", [[("n", 100_000)]]),
    ],
)
def test_plain_numbers(text: str, expected: Readings) -> None:
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
        ("9" * 400, [[("n", 1e100)]]),
    ],
)
def test_signs_that_stand_for_numbers(text: str, expected: Readings) -> None:
    """Some become several characters once they are folded."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("à la douzième minute", "après 12 minutes"),
        ("la millionième voiture", "1 000 000"),
    ],
)
def test_a_rank_is_told_as_well_by_its_number(one: str, other: str) -> None:
    assert share_a_reading(one, other)


@pytest.mark.parametrize(
    "text",
    [
        "remettra complètement à neuf",
        "un vélo flambant neuf",
        "le marché du neuf",
        "remettre un toit neuf là-dessus",
        "leur plumage neuf",
    ],
)
def test_what_is_new_is_not_nine(text: str) -> None:
    assert read(text) == []


def test_a_scale_is_part_of_the_number() -> None:
    assert not share_a_reading("15 candidats", "15 millions")
