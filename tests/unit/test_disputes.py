"""What two sources say that cannot both hold is marked; what can is not.

The first is counted with a margin, the second hardly: a false mark is worse than a missed one.
"""

from functools import cache
from pathlib import Path

import pytest

from newsum.model import Summary
from newsum.options import Options
from newsum.pipeline import digest, prepare
from newsum.reading import transcript_of
from newsum.repeats.sentence.claims import comes_too_late

CASES = Path(__file__).parents[1] / "cases" / "disputes.tsv"


def merged(*texts: str) -> Summary:
    named = [(f"{n}.txt", text) for n, text in enumerate(texts)]
    return digest([prepare(transcript_of(t, name=n), Options()) for n, t in named], Options())


def told(summary: Summary) -> dict[tuple[str, str], str | None]:
    """The sentences of each dispute, and which of them is the newer."""
    texts = [s.text for s in summary.cleaning.sentences]
    return {
        (texts[d.earlier], texts[d.later]): None if d.newer is None else texts[d.newer]
        for d in summary.cleaning.disputes
    }


@cache
def marked(kind: str) -> tuple[list[str], int]:
    """The pairs of a kind that are marked, and how many there are."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    pairs = [line for line in lines if line.startswith(f"{kind}\t")]
    found = [line for line in pairs if merged(*line.split("\t")[1:]).cleaning.disputes]
    return found, len(pairs)


def test_what_cannot_both_hold_is_marked() -> None:
    found, size = marked("dispute")
    assert size >= 40
    assert len(found) >= 0.9 * size


def test_what_can_both_hold_is_not_marked() -> None:
    found, size = marked("none")
    assert size >= 70
    assert len(found) <= 0.02 * size, found


MORNING = (
    "Un car scolaire a quitté la route ce matin près de Thônes. "
    "Le chauffeur, un homme de 52 ans, est grièvement blessé. "
    "Deux enfants sont légèrement blessés. "
    "L'accident s'est produit dans la descente du col de la Croix-Fry."
)
EVENING = (
    "Le car scolaire accidenté près de Thônes avait quitté la route au col de la Croix-Fry. "
    "Le chauffeur du car, 53 ans, est mort en fin de journée à l'hôpital. "
    "Les enfants blessés ont pu rentrer chez eux."
)
HURT = "Le chauffeur, un homme de 52 ans, est grièvement blessé."
DEAD = "Le chauffeur du car, 53 ans, est mort en fin de journée à l'hôpital."


@pytest.mark.parametrize("texts", [(MORNING, EVENING), (EVENING, MORNING)])
def test_the_later_state_is_known_whichever_comes_first(texts: tuple[str, str]) -> None:
    disputes = told(merged(*texts))
    assert {frozenset(pair): newer for pair, newer in disputes.items()}[
        frozenset((HURT, DEAD))
    ] == DEAD


def test_what_is_replaced_is_no_title() -> None:
    summary = merged(HURT, DEAD)
    assert summary.title is not None
    assert summary.title.of(summary.cleaning.transcript.text) in DEAD


def test_another_story_is_no_dispute() -> None:
    """The same toll in the same words, of two accidents that have nothing in common."""
    one = MORNING.replace("Deux enfants sont légèrement blessés.", "Deux personnes sont mortes.")
    other = (
        "Un hangar agricole s'est effondré hier à Pontivy pendant la tempête. "
        "Cinq personnes sont mortes. La préfecture du Morbihan a ouvert une cellule de crise."
    )
    assert told(merged(one, other)) == {}


def test_how_it_is_and_how_it_will_be_is_no_dispute() -> None:
    now = "La circulation des trains est interrompue entre Nancy et Strasbourg."
    then = "Le trafic reprendra vendredi matin entre Nancy et Strasbourg."
    assert told(merged(now, then)) == {}


@pytest.mark.parametrize(
    ("when", "not_before", "is_late"),
    [
        ("soon", "vendredi", True),
        ("mardi", "vendredi", True),
        ("vendredi", "vendredi", False),
        ("lundi", "vendredi", False),
        ("decembre", "mars", True),
        ("mars", "lundi", False),
    ],
)
def test_a_week_goes_round(when: str, not_before: str, *, is_late: bool) -> None:
    """« lundi » may be the one after « vendredi »."""
    assert comes_too_late(when, not_before) is is_late
