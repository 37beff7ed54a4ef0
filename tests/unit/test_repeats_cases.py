"""What is said twice goes once, and nothing else: one labelled case for each rule."""

import json
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

import pytest

from newsum.model import Sentence, Span
from newsum.options import RepeatPolicy
from newsum.repeats import find_repeats
from newsum.repeats.guards import holding
from newsum.repeats.guards.missing_names import shares_names_alone
from newsum.repeats.pair.comparison import Comparison, compare_both
from newsum.repeats.pair.speech import ready
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart

CASES = json.loads(
    (Path(__file__).parents[1] / "cases" / "repeats.json").read_text(encoding="utf-8")
)


def sentences_of(texts: list[str]) -> tuple[Sentence, ...]:
    starts = accumulate((len(text) + 1 for text in texts[:-1]), initial=0)
    return tuple(
        Sentence(index=n, span=Span(at, at + len(t)), text=t, block=0, line=n + 1, last_line=n + 1)
        for n, (t, at) in enumerate(zip(texts, starts, strict=True))
    )


def removed(texts: list[str], policy: RepeatPolicy) -> dict[str, int]:
    sentences = sentences_of(texts)
    found = find_repeats(sentences, policy=policy).repeats
    return {str(repeat.index): repeat.covered_by[0] for repeat in found}


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    assert removed(case["sentences"], RepeatPolicy.NEAR) == case["removed"]


def test_exact_leaves_other_wordings() -> None:
    texts = [
        "Le pont de Rives ferme lundi.",
        "Le PONT de Rives ferme lundi !",
        "Lundi ferme le pont.",
    ]
    assert removed(texts, RepeatPolicy.EXACT) == {"1": 0}


def test_off_removes_nothing() -> None:
    texts = ["Le pont de Rives ferme lundi."] * 3
    assert removed(texts, RepeatPolicy.OFF) == {}


def test_ten_thousand_equal_sentences_leave_one() -> None:
    texts = ["Le pont de Rives ferme lundi."] * 10_000
    found = removed(texts, RepeatPolicy.NEAR)
    assert len(found) == 9_999
    assert set(found.values()) == {0}


def test_a_removal_names_what_both_say() -> None:
    sentences = sentences_of(
        [
            "L’investissement s’élève à 850 millions d’euros, dont 190 millions d’aides publiques.",
            "L’investissement s’élève à 850 millions d’euros.",
        ]
    )
    (repeat,) = find_repeats(sentences, policy=RepeatPolicy.NEAR).repeats
    assert repeat.kind == "contained"
    assert repeat.score == 1.0
    assert "850 millions" in repeat.shared


RECAP = [
    "Le groupe textile Maravelle fermera son usine de Hautcombe le 30 avril.",
    "La société Quandréa lève 90 millions d’euros pour une usine à Saint-Vigor.",
    "La météo sera douce demain sur tout le pays.",
    "On retient : Maravelle ferme son usine de Hautcombe, Quandréa lève 90 millions d’euros.",
]


def test_a_recap_is_carried_by_the_two_sentences_it_recalls() -> None:
    (repeat,) = find_repeats(sentences_of(RECAP), policy=RepeatPolicy.NEAR).repeats
    assert (repeat.index, repeat.covered_by, repeat.kind) == (3, (0, 1), "merged")


def test_a_recap_with_another_figure_stays() -> None:
    changed = [*RECAP[:3], RECAP[3].replace("90", "95")]
    assert find_repeats(sentences_of(changed), policy=RepeatPolicy.NEAR).repeats == ()


BETWEEN = ("Les écoles sont fermées.", "Le soleil revient demain.", "Le facteur est passé.")


@pytest.mark.parametrize(
    ("first", "later", "goes"),
    [
        (
            "La piscine de Port-Lannec ne fermera finalement pas.",
            (
                "À Port-Lannec, le maire, Gilles Kerouan, a renoncé hier soir à fermer la piscine, "
                "après une pétition de 4 000 signatures."
            ),
            True,
        ),
        # Among so much else the words may have met by chance: people debate.
        (
            "Le troisième chantier, c’est celui de l’hôpital public.",
            (
                "Et c’est pour cela que nous avons annoncé deux grands chantiers, l’éducation et "
                "l’hôpital public, avec des maires, des préfets, des soignants et des parents, "
                "pour rendre du temps, des lits, des classes et des moyens à chaque canton."
            ),
            False,
        ),
    ],
)
def test_a_headline_goes_for_its_story(first: str, later: str, *, goes: bool) -> None:
    texts = [first, *BETWEEN, later, "Il pleuvra demain."]
    found = find_repeats(sentences_of(texts), policy=RepeatPolicy.NEAR).repeats
    assert [(repeat.index, repeat.covered_by) for repeat in found] == [(0, (4,))] * goes


def test_a_recap_leans_on_what_carries_a_headline() -> None:
    texts = [
        "Un barrage fissuré à Vernazelle.",
        *BETWEEN,
        (
            "Une fissure a été repérée ce matin par un plongeur dans le mur du barrage de "
            "Vernazelle, au-dessus de la vallée de la Brize."
        ),
        (
            "La préfecture a fait évacuer les habitants de trois communes, Pralong, "
            "Sainte-Émerance et Les Arcelles."
        ),
        "Le Calmirex, ce sirop pour les enfants asthmatiques, est en rupture de stock.",
        "Après neuf jours d’audience, le faussaire Gérald Kohn a été condamné à six ans de prison.",
        "Le barrage de Vernazelle est fissuré, et trois communes ont été évacuées.",
        "Le Calmirex manque aux enfants asthmatiques, et Gérald Kohn ira six ans en prison.",
    ]
    found = find_repeats(sentences_of(texts), policy=RepeatPolicy.NEAR).repeats
    carried = {repeat.index: repeat.covered_by for repeat in found}
    assert carried == {0: (4,), 8: (4, 5), 9: (6, 7)}


def test_what_an_exact_repeat_leans_on_may_itself_be_carried() -> None:
    """The second and third are equal, and the first, fuller, says them both."""
    texts = [
        "L’investissement de Solenza s’élève à 850 millions d’euros, dont 190 d’aides publiques.",
        "L’investissement de Solenza s’élève à 850 millions d’euros.",
        "L’investissement de Solenza s’élève à 850 millions d’euros.",
    ]
    found = find_repeats(sentences_of(texts), policy=RepeatPolicy.NEAR).repeats
    assert [(repeat.index, repeat.covered_by) for repeat in found] == [(1, (0,)), (2, (0,))]


def compared_with_the_first(texts: Sequence[str]) -> list[tuple[Comparison, Comparison]]:
    """The first text and each of the others, compared both ways."""
    speech = ready(contents_of([take_apart(text) for text in texts]))
    pairs = [compare_both(speech, 0, other) for other in range(1, len(texts))]
    assert None not in pairs
    return [pair for pair in pairs if pair]


def test_to_be_left_without_is_not_the_opposite_of_losing() -> None:
    """« perdre » and « retrouver » are opposites; « se retrouver sans » turns it round again."""
    texts = (
        "2 340 salariés vont perdre leur emploi, dans une commune où un foyer sur quatre en vit.",
        "Ce sont donc 2 340 personnes qui vont se retrouver sans travail.",
        "Ce sont donc 2 340 personnes qui vont retrouver un travail.",
    )
    without, found = compared_with_the_first(texts)
    assert "opposite" not in holding(without[0])
    assert "opposite" in holding(found[0])


def test_the_same_people_may_do_another_thing() -> None:
    """Half of the weight is that of names, and no figure tells that it is the same."""
    texts = (
        "Sylvie Baudry est élue à Cholet dès le premier tour.",
        "« C’est une victoire de terrain », a déclaré Sylvie Baudry à Cholet.",
        "Dès le premier tour, Sylvie Baudry a été élue à Cholet.",
    )
    another, same = compared_with_the_first(texts)
    assert shares_names_alone(another[1])
    assert not shares_names_alone(same[1])


def test_a_name_beside_what_its_bearer_is_is_said_with_it() -> None:
    texts = (
        "Hélène Dufresnoy, la fondatrice, a appris la nouvelle dans le journal.",
        "La fondatrice a appris la nouvelle dans le journal.",
        "Le notaire a appris la nouvelle dans le journal.",
        "Le soleil revient.",
        "La mer monte.",
        "Hélène Dufresnoy a ouvert le magasin.",
    )
    speech = ready(contents_of([take_apart(text) for text in texts]))
    of_the_founder, of_another = compare_both(speech, 0, 1), compare_both(speech, 0, 2)
    assert of_the_founder
    assert of_another
    assert "name" not in holding(of_the_founder[0])
    assert "name" in holding(of_another[0])
