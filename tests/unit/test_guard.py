"""What is held against taking one sentence for another told again, by name."""

import pytest

from newsum.repeats.guards import holding
from newsum.repeats.pair.comparison import compare_both, ready
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart


def held(one: str, other: str) -> set[str]:
    speech = ready(contents_of([take_apart(one), take_apart(other)]))
    both = compare_both(speech, 0, 1, least=0.0)
    assert both
    return holding(both[0])


@pytest.mark.parametrize(
    ("reason", "one", "other"),
    [
        ("opposite", "Les ventes de lits augmentent.", "Les ventes de canapés baissent."),
        (
            "possible",
            "Depuis mardi, le Brésil a rejoint le projet.",
            "Le Brésil pourrait rejoindre le projet.",
        ),
        (
            "negation",
            "Je ne suis pas certaine que le virage soit visible.",
            "Le virage était parfaitement visible.",
        ),
        ("negation", "Le vaccin ne protège pas moins bien.", "Le vaccin protège moins bien."),
        (
            "correction",
            "Tout à l’heure j’ai dit deux lames, c’est trois lames.",
            "Il faut deux lames.",
        ),
        ("stage", "Le juge a relâché les deux pêcheurs.", "Le juge entend les deux pêcheurs."),
        ("frame", "On pose le petit côté de la lame.", "On pose le grand côté de la lame."),
        ("question", "et est-ce que le four chauffe", "le four chauffe"),
    ],
)
def test_another_fact_is_held_against_it(reason: str, one: str, other: str) -> None:
    assert reason in held(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Le domaine du Val est fermé aux skieurs de Brest.",
            "Le domaine du Val ne rouvrira pas aux skieurs de Brest avant lundi.",
        ),
        (
            "Nul ne partira de Brest sans un an de salaire.",
            "Tous partiront de Brest avec un an de salaire.",
        ),
        (
            "La scierie du Val emploie douze apprentis à Brest.",
            "La scierie du Val emploie à Brest douze apprentis et trois menuisiers.",
        ),
        (
            "On compte douze fois plus de malades.",
            "On compte 420 malades, contre 35 il y a un an.",
        ),
    ],
)
def test_the_same_fact_told_otherwise_may_go(one: str, other: str) -> None:
    assert held(one, other) == set()
