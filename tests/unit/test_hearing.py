"""What a recogniser heard in two ways is one word, where all around it is the same."""

from collections.abc import Sequence

import pytest

from newsum.repeats.guards.same_frame import is_refrain
from newsum.repeats.pair.comparison import compare_both
from newsum.repeats.pair.speech import ready
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart


def coverage(one: str, other: str, *more: str) -> float:
    speech = ready(contents_of([take_apart(text) for text in (one, other, *more)]))
    both = compare_both(speech, 0, 1, least=0.0)
    assert both
    return both[0].coverage


@pytest.mark.parametrize(
    "names",
    [
        ("Halvard Skjeggestad", "Alvar Chegestade"),
        ("Theobald Wernicke", "Théobald Vernique"),
        ("Achille Roncourt", "Achile Rancourt"),
        ("Sylvère Mahieu", "Sylvère Maillieux"),
        ("Calorix", "cale au rixe"),
    ],
)
def test_a_name_heard_otherwise_is_the_same(names: Sequence[str]) -> None:
    one, other = (f"La négociation sera menée à Brest mardi par {name}." for name in names)
    assert coverage(one, other) > 0.9


def test_a_hesitation_before_a_name_is_no_part_of_it() -> None:
    one, other = "Zélie, euh, Abdérahime", "Zélie Abderrahim"
    assert coverage(*(f"La médiatrice sera Mme {name}, dès jeudi." for name in (one, other))) > 0.9


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "La directrice du musée de Laon, Mme Odile Fressange, part.",
            "La directrice du musée de Laon, euh, madame Odile Fraissanges, part.",
        ),
        (
            "sa préparatrice Enora Cadiou lui faisait tirer un pneu sur la plage",
            "sa préparatrice énora Cadiou lui faisais tiré un pneu sur la plage",
        ),
    ],
)
def test_the_same_words_spelled_by_ear_go_on_as_the_first_time(one: str, other: str) -> None:
    speech = ready(contents_of([take_apart(text) for text in (one, other)]))
    both = compare_both(speech, 0, 1)
    assert both
    assert not any(map(is_refrain, both))


def test_after_the_same_first_name_the_order_of_the_sentence_does_not_matter() -> None:
    told = "Le montage a été préparé par un banquier, Ferdinand Wyszkowski."
    assert (
        coverage(told, "C’est Ferdinand Vichkovski, le banquier, qui a préparé le montage.") > 0.9
    )
    assert coverage(told, "C’est Ferdinand Marchand, le banquier, qui a préparé le montage.") < 0.9


def test_another_name_in_its_place_is_another() -> None:
    one, other = (f"L’accord est signé par {n} à Brest." for n in ("Torben Lind", "Paul Marchand"))
    assert coverage(one, other) < 0.7


def test_elsewhere_a_name_that_sounds_alike_is_another() -> None:
    assert coverage("Rancourt chante à Brest.", "Le pont de Brest plaît à Roncourt.") < 0.7


def test_two_names_that_both_come_back_are_two_people() -> None:
    one, other = (f"Le but du match est marqué par {name}." for name in ("Rancourt", "Roncourt"))
    again = ("Rancourt sort.", "Roncourt entre.")
    assert coverage(one, other) > 0.9 > coverage(one, other, *again)
