"""A list of facts goes where several sentences tell them, each its own; else it stays."""

from collections.abc import Sequence

import pytest
from linearity import is_linear

from newsum.repeats.lists import find_lists
from newsum.repeats.pair.speech import Speech, ready
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart

TOLD = (
    "La Veyse a inondé onze communes la nuit dernière, après six heures de pluie.",
    "Le préfet parle d’un événement rare.",
    "Six cents habitants ont été évacués en bateau.",
    "Les écoles restent fermées.",
    "Le bilan est de deux morts et d’un disparu.",
    "Le soleil revient demain.",
)


def speech(*texts: str) -> Speech:
    return ready(contents_of([take_apart(text) for text in texts]))


def sources(*texts: str) -> Sequence[int]:
    """Of the last one."""
    merged = find_lists(speech(*texts)).get(len(texts) - 1)
    return merged.keepers if merged else ()


def test_each_source_tells_a_part() -> None:
    text = "Onze communes inondées par la Veyse, deux morts, un disparu, 600 évacués."
    assert sources(*TOLD, text) == (0, 2, 4)


@pytest.mark.parametrize(
    "text",
    [
        "La Veyse a inondé onze communes, et 600 habitants ont été évacués.",
        "On retiendra ces onze communes inondées et ces habitants évacués sans un cri.",
        "Onze communes inondées, 600 habitants évacués, voilà le bilan.",
    ],
)
def test_two_facts_make_a_list(text: str) -> None:
    assert sources(*TOLD, text) == (0, 2)


def test_two_facts_are_told_in_two_pieces() -> None:
    """Where they mix, the words of a third fact meet theirs by chance."""
    assert sources(*TOLD, "Le préfet et le soleil rare reviennent avec l’événement.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Douze communes inondées par la Veyse, deux morts, un disparu, 600 évacués.",
        "Onze communes inondées par la Saulce, deux morts, un disparu, 600 évacués.",
        "Onze communes inondées par la Veyse, deux morts, une enquête pour homicide, 600 évacués.",
        "Je vous le dis, onze communes inondées par la Veyse, deux morts, 600 évacués.",
        "Deux morts, un disparu.",
        "En réalité, onze communes inondées par la Veyse, deux morts, un disparu, 600 évacués.",
    ],
)
def test_another_fact_keeps_it(text: str) -> None:
    assert sources(*TOLD, text) == ()


def test_what_one_source_tells_alone_is_a_pair() -> None:
    told = ("Onze communes inondées par la Veyse, deux morts, un disparu, 600 évacués.", *TOLD[1:])
    assert (
        sources(*told, "La Veyse inonde onze communes : deux morts, un disparu, 600 évacués.") == ()
    )


def test_the_sources_come_before() -> None:
    text = "Onze communes inondées par la Veyse, deux morts, un disparu, 600 évacués."
    assert find_lists(speech(text, *TOLD)) == {}


def test_a_long_programme_of_figures_is_looked_through_once() -> None:
    def looked_through(text: str) -> None:
        find_lists(speech(*text.split("\n")))

    def programme(size: int) -> str:
        return "\n".join(
            f"Le {n}e lot compte {n + 7} caisses, {2 * n + 31} sacs et un colis."
            for n in range(size)
        )

    assert is_linear(looked_through, programme, 400)
