"""Which sentences tell the same, near enough that a summary quotes one."""

import pytest

from newsum.model import Sentence, Span
from newsum.selection.likeness import find_alike


def are_alike(*texts: str) -> bool:
    sentences = [
        Sentence(index=i, span=Span(0, len(t)), text=t, block=0, line=1, last_line=1)
        for i, t in enumerate(texts)
    ]
    alike = find_alike(sentences, range(len(sentences)))
    assert alike(0, 1) == alike(1, 0)
    return alike(0, 1)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "L'incendie s'est déclaré à 2 h 40 dans un entrepôt de parfums de Vallauzac.",
            "Le feu dans un entrepôt de parfums à Vallauzac, on ne compte aucun blessé.",
        ),
        (
            "La maternité de Sainte-Orse fermera le 31 janvier, faute d'anesthésistes.",
            "À la une de ce journal, la maternité de Sainte-Orse qui va fermer ses portes.",
        ),
        (
            "Les travaux dureront deux ans et coûteront 140 millions d'euros à la métropole.",
            "Sur les 140 millions de travaux, la région en réglera 35.",
        ),
    ],
)
def test_a_headline_and_its_story_are_told_once(one: str, other: str) -> None:
    assert are_alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "La maternité de Sainte-Orse fermera le 31 janvier, faute d'anesthésistes.",
            "Une tempête de neige bloque les routes du Jura.",
        ),
        (
            "La commune de Rives construira une piscine.",
            "La commune de Rives ne construira pas de piscine.",
        ),
        (
            "La bibliothèque de Rives rouvrira en mars.",
            "La bibliothèque de Sorans rouvrira en mars.",
        ),
    ],
)
def test_another_fact_stands_beside_the_first(one: str, other: str) -> None:
    assert not are_alike(one, other)
