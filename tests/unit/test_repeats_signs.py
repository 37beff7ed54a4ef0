"""Signs before a number and behind it are said, so that another sign is no typography."""

import pytest

from newsum.api import clean


def removed(one: str, other: str, repeats: str) -> int:
    text = f"{one}\n\nLa chorale de Plouha répète chaque jeudi au foyer rural.\n\n{other}"
    return len(clean(text, language="fr", repeats=repeats).repeats)


@pytest.mark.parametrize("repeats", ["exact", "near"])
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Il faisait -5 degrés ce matin à Gap.", "Il faisait 5 degrés ce matin à Gap."),
        ("Il faisait \u22125 degrés ce matin à Gap.", "Il faisait 5 degrés ce matin à Gap."),
        ("On a tué 10⁵ poulets à Gap ce matin.", "On a tué 10 poulets à Gap ce matin."),
        ("Le taux est < 5 dans le sang du maire.", "Le taux est > 5 dans le sang du maire."),
        ("Le taux est ≤ 5 dans le sang du maire.", "Le taux est ≥ 5 dans le sang du maire."),
        ("Il a payé 5 % du repas de la cantine.", "Il a payé 5 ‰ du repas de la cantine."),
        ("Il a payé 5 € pour le repas du soir.", "Il a payé 5 $ pour le repas du soir."),
    ],
)
def test_another_sign_is_another_number(one: str, other: str, repeats: str) -> None:
    assert not removed(one, other, repeats)
    assert not removed(other, one, repeats)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Il faisait -5 degrés ce matin à Gap.", "Il faisait moins cinq degrés ce matin à Gap."),
        ("Il faisait -5 degrés ce matin à Gap.", "Il faisait \u22125 degrés ce matin à Gap."),
        ("On a tué 10⁵ poulets à Gap.", "On a tué 100 000 poulets à Gap."),
        ("Il a payé 5 $ pour le repas du soir.", "Il a payé 5 dollars pour le repas du soir."),
        ("-5 degrés ce matin dans la ville de Gap.", "- 5 degrés ce matin dans la ville de Gap."),
    ],
)
def test_the_same_sign_is_said(one: str, other: str) -> None:
    assert removed(one, other, "exact")
