"""Two numbers may say together one that another sentence gives, if they are no facts themselves."""

import pytest
from test_support import is_supported


@pytest.mark.parametrize(
    ("mine", "other"),
    [
        ("La mairie vous rembourse quatre soixante.", "La mairie rembourse 4,60 euros."),
        ("Sept et vingt du kilo.", "Le kilo est à 7,20 dollars."),
        ("Le déficit, huit millions six.", "Le déficit atteint 8,6 millions d’euros."),
        ("De dix euros, quatre vont au quêteur.", "40 % vont au quêteur."),
        ("Là où l’on en postait trois, on n’en poste qu’une.", "On en poste trois fois moins."),
        ("Là où il en vendait trois, il en vend deux.", "Ses ventes ont chuté d’un tiers."),
        ("C’est 2 800 euros pour les deux oreilles.", "C’est 1 400 euros par oreille."),
    ],
)
def test_they_say_what_is_given(mine: str, other: str) -> None:
    assert is_supported(mine, other)


@pytest.mark.parametrize(
    ("mine", "other"),
    [
        ("La mairie vous rembourse quatre soixante.", "La mairie rembourse 4,70 euros."),
        ("De dix euros, trois vont au quêteur.", "40 % vont au quêteur."),
        ("On compte 12 blessés, dont 3 graves.", "Un quart des blessés sont graves."),
        ("Une équipe de trois ouvriers est venue.", "Un tiers des ouvriers sont venus."),
        ("En 2025, 11 % sont partis.", "En 2023, 6 % sont partis."),
        ("Ils sont 1,5 million, pour 12 millions d’habitants.", "Un habitant sur huit est parti."),
        ("400 bougies à 9 euros, cela fait 3 600 euros.", "On a allumé 400 bougies."),
    ],
)
def test_they_are_facts_of_their_own(mine: str, other: str) -> None:
    assert not is_supported(mine, other)
