"""A number that others give in another form is no new fact; another number is."""

import pytest

from newsum.repeats.pair.support import given_by, supported_by
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart


def is_supported(mine: str, other: str) -> bool:
    one, two = contents_of([take_apart(mine), take_apart(other)])
    return all(supported_by(one, [two], given_by(two, one)))


@pytest.mark.parametrize(
    ("mine", "other"),
    [
        (
            "Il lui faudra plus d’un million de mètres cubes.",
            "Elle pompe 1,1 million de mètres cubes.",
        ),
        ("Près de 1 400 voitures par jour.", "Elle équipera 500 000 voitures chaque année."),
        ("Le pompage se fait à 144 000 litres par heure.", "Il pompe 40 litres par seconde."),
        ("Les deux pays arrêtent le programme.", "La France et l’Italie arrêtent leur programme."),
        ("Le retard est de cinq ans.", "Prévu pour 2021, il n’est plus attendu avant 2026."),
        ("Le livret perd 0,6 point.", "Le taux passera de 3 % à 2,4 %."),
        (
            "Les salles sont agrandies de moitié.",
            "La surface passe de 3 000 à 4 500 mètres carrés.",
        ),
        ("Près d’une heure de cours sur dix est perdue.", "9 % des heures de cours sont perdues."),
        ("On n’en était même pas à cent malades.", "On a compté 96 malades."),
        ("Un peu avant 4 heures, le pont a cédé.", "Le pont s’est effondré à 3 h 40."),
        (
            "Redwing demande 18 millions, le double de Kerspace.",
            "Kerspace demande 9 millions, deux fois moins que Redwing.",
        ),
        ("Le tarif augmente de 70 centimes.", "Le tarif passera de 3,50 à 4,20 euros."),
        ("On le pèse six fois par jour.", "On le pèse toutes les quatre heures."),
        ("Le tirage a lieu deux fois par an.", "On tire au sort tous les six mois."),
        ("La traversée dure cinq heures, contre quatre.", "Cinq heures, une de plus qu’avant."),
        ("Le litre, à 57 centimes, passe à 62.", "Le litre coûte 62 centimes, cinq de plus."),
        ("L’absence est moitié moins forte.", "L’absence est tombée de 8 % à 4 %."),
        ("Au kilomètre vingt-deux, elle chute.", "Elle chute au vingt-deuxième kilomètre."),
        ("Le prix a doublé.", "On paie deux fois le prix d’avant."),
        ("Valmorel a gagné 3-1.", "Valmorel a gagné trois buts à un."),
        ("Le plan a été repoussé deux fois.", "Après deux reports, le plan est abandonné."),
        ("Le cahier des charges a connu onze changements.", "On l’a changé onze fois."),
        ("Une soixantaine d’opérations sont reportées.", "Soixante-deux opérations attendent."),
        ("Environ mille personnes défilent.", "La police a compté 950 personnes."),
        ("Quasiment quatre balles sur cinq.", "Elle réussit 78 % de ses balles."),
        ("Plus d’une heure avant, tout était su.", "Tout était su soixante-dix minutes avant."),
        ("Les facteurs sont en grève depuis un mois et demi.", "Ils font grève six semaines."),
        ("Le prix a doublé en un an.", "Il est passé de 35 à 70 euros depuis l’an dernier."),
        ("Un quart des lits ferme.", "Les trois quarts des lits ne ferment pas."),
        ("Il n’en reste qu’un tiers.", "Elle a perdu les deux tiers de ses clients."),
        ("Le bus sert 9 000 repas par mois.", "Chaque mois, le bus sert 9 000 repas."),
        ("L’aide court jusqu’au 31 décembre.", "L’aide court jusqu’à fin décembre."),
        ("L’aide court jusqu’au 31 décembre.", "L’aide court jusqu’à la fin de l’année."),
        ("Il a déjà arrêté trois tirs.", "C’est le troisième tir qu’il arrête."),
        ("Le bus passe toutes les demi-heures.", "Le bus passe deux fois par heure."),
        ("Elle a vendu quatre années durant.", "Elle a vendu de 2019 à 2022."),
        ("Un bus passe toutes les vingt minutes.", "Un bus passe trois fois par heure."),
        ("Ils voient un médecin tous les six mois.", "Ils voient un médecin chaque semestre."),
        ("Le vin coûte huit fois moins que l’encre.", "L’encre coûte huit fois plus que le vin."),
        ("En béton, elle aurait coûté le double.", "Elle a coûté moitié moins qu’en béton."),
        ("Onze des dix-sept élus tiennent.", "Six élus sur dix-sept ont renoncé."),
        ("Il a requis cinq ans, trois ferme.", "Il a requis cinq ans, dont deux avec sursis."),
        ("Cela fait six hivers.", "Cela fait six ans."),
        ("Elle change de vélo à la moitié de la course.", "Elle change de vélo à mi-course."),
        ("Ils ont trois bus par heure.", "Un bus passe toutes les vingt minutes."),
        ("On compte vingt-quatre sorties dans l’année.", "Nous sortons deux fois par mois."),
    ],
)
def test_it_is_told_otherwise(mine: str, other: str) -> None:
    assert is_supported(mine, other)


@pytest.mark.parametrize(
    ("mine", "other"),
    [
        (
            "Il lui faudra plus d’un million de mètres cubes.",
            "Elle pompe 3 millions de mètres cubes.",
        ),
        ("900 voitures par jour.", "Elle équipera 500 000 voitures chaque année."),
        ("Il veut un rapport tous les trois mois.", "Il veut un rapport."),
        ("Les trois agents sont partis.", "Les deux agents sont partis."),
        ("Trévières a gagné 2-1.", "Trévières a gagné 2-0."),
        ("Un peu après 4 heures, le pont a cédé.", "Le pont s’est effondré à 3 h 40."),
        ("Près d’une heure de cours sur dix est perdue.", "2 % des heures de cours sont perdues."),
        ("1 100 000 mètres cubes.", "Plus d’un million de mètres cubes."),
        ("Le prix du pain a doublé.", "Le prix du pain a augmenté deux fois."),
        ("Les six conducteurs ne travaillent pas.", "Un tunnelier ne recule pas."),
        ("On le pèse deux fois par jour.", "On le pèse toutes les quatre heures."),
        ("Solvane est revenue à 3-3.", "Trois fois Solvane a servi, trois fois elle a perdu."),
        ("Solvane est revenue à 3-3.", "Elle a perdu en trois manches."),
        ("Valmorel mène 3-2.", "Valmorel a battu Brennac 2-1, devant 3 000 personnes."),
        ("Une soixantaine d’opérations sont reportées.", "Soixante-dix opérations attendent."),
        ("Soixante-deux opérations sont reportées.", "Une soixantaine d’opérations attendent."),
        ("Le plan a été repoussé trois fois.", "Après deux reports, le plan est abandonné."),
        ("L’action perd un tiers de sa valeur.", "L’action perd les deux tiers de sa valeur."),
        ("Le bus sert 9 000 repas par mois.", "Le bus sert 9 000 repas par an."),
        ("Près de la moitié des élus manquaient.", "Plus de la moitié des élus manquaient."),
        ("Un train sur trois circule.", "Deux trains sur trois circulent."),
        ("Les ventes ont doublé en un an.", "Les ventes ont doublé en deux ans."),
        ("J’ai dit 24 heures, c’est 48.", "Il faut attendre 24 heures."),
        ("L’aide court jusqu’au 15 décembre.", "L’aide court jusqu’à fin décembre."),
        ("Le port compte 99 grues.", "C’est la dernière grue du port."),
        ("Un élève a eu 20 sur 20.", "Un élève a eu une bonne note."),
        ("Ils voient un médecin tous les six mois.", "Ils voient un médecin chaque trimestre."),
        ("Le vin coûte huit fois moins que l’encre.", "Le vin coûte huit fois plus que l’encre."),
        ("Quatre élus sur dix tiennent.", "Six élus sur dix renoncent."),
        ("Trois fois moins de bus roulent.", "Les deux tiers des bus roulent."),
        ("La moitié des joueurs sont absents.", "En demi-finale, des joueurs sont absents."),
        ("Le gramme valait 6 000 francs.", "Il a perdu 40 % et vaut 3 000 francs."),
        ("Le blé est deux fois plus cher qu’en mars.", "Il est deux fois moins cher qu’en mars."),
        ("Les cars mettent vingt minutes.", "Le conseil vote le 20 mars."),
    ],
)
def test_it_is_another_number(mine: str, other: str) -> None:
    assert not is_supported(mine, other)


def test_among_many_numbers_one_is_like_another_by_chance() -> None:
    mine, other = "Il y a plus de cent lits.", "Il y a 110 lits"
    assert is_supported(mine, f"{other}.")
    many = " et ".join(f"{number} chaises" for number in range(500, 530))
    assert not is_supported(mine, f"{other} et {many}.")
