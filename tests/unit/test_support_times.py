"""A time is told with a number by one, without it by another: the same time is no new fact."""

import pytest
from test_support import is_supported


@pytest.mark.parametrize(
    ("mine", "other"),
    [
        ("On moissonne autour du 15 septembre.", "On moissonne à la mi-septembre."),
        ("Elle consulte trois jours sur sept.", "Elle consulte trois jours par semaine."),
        ("Ils l’avaient monté vingt-quatre heures plus tôt.", "Ils l’avaient monté la veille."),
        ("Il écrit aux profs un jour avant le départ.", "Il écrit aux profs la veille du départ."),
        ("Pas de loyer pendant un an.", "Le loyer est offert la première année."),
        ("L’examen date de quatre semaines.", "On l’a examiné il y a un mois."),
        ("Soixante minutes offertes.", "La première heure reste gratuite."),
        ("Les soirs, à onze heures, on ferme.", "Les terrasses ferment à 23 heures."),
        ("Cela faisait plus d’un siècle.", "Ce n’était plus arrivé depuis 1910."),
        ("Cela a duré un demi-siècle.", "Cela a duré de 1861 à 1912."),
        ("C’était le 8 juin 24.", "C’était le 8 juin 1924."),
        ("Le silo s’est fendu en 87.", "Le silo s’est ouvert en 1987."),
    ],
)
def test_the_same_time(mine: str, other: str) -> None:
    assert is_supported(mine, other)


@pytest.mark.parametrize(
    ("mine", "other"),
    [
        ("On moissonne autour du 5 septembre.", "On moissonne à la mi-septembre."),
        ("Elle consulte trois jours sur sept.", "Elle consulte trois jours par mois."),
        ("Ils l’avaient monté deux heures plus tôt.", "Ils l’avaient monté la veille."),
        ("Pas de loyer pendant deux ans.", "Le loyer est offert la première année."),
        ("Le matin, à onze heures, on ouvre.", "Les terrasses ferment à 23 heures."),
        ("Cela faisait plus d’un siècle.", "Ce n’était plus arrivé depuis 1975."),
        ("Le silo s’est fendu en 87.", "Le silo s’est ouvert en 1978."),
        ("Il y avait 87 silos.", "Le silo s’est ouvert en 1987."),
    ],
)
def test_another_time(mine: str, other: str) -> None:
    assert not is_supported(mine, other)
