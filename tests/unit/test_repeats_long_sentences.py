"""Two long sentences that differ by a word cost what their length is, not its cube."""

import random

import pytest
from linearity import is_linear

from newsum.repeats.guards.roles import swaps_roles
from newsum.repeats.guards.same_frame import frame_likeness
from newsum.repeats.guards.stages import is_tried_and_done
from newsum.repeats.pair.comparison import compare_both
from newsum.repeats.pair.speech import ready
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.mood import possible_from
from newsum.repeats.sentence.words import take_apart


def different_words(size: int) -> str:
    draw = random.Random(size)
    syllables = [a + b for a in "bcdfglmnprst" for b in "aeiou"]
    return " ".join("".join(draw.choices(syllables, k=4)) for _ in range(size))


def test_who_does_it_and_what_is_tried_are_looked_for_near_by() -> None:
    def guarded(text: str) -> None:
        texts = (f"{text} menace de partir.", f"{text} part.")
        both = compare_both(ready(contents_of([take_apart(one) for one in texts])), 0, 1)
        assert both is not None
        swaps_roles(both[0])
        is_tried_and_done(both[0])

    assert is_linear(guarded, different_words, 1600)


def test_a_possibility_is_looked_for_once() -> None:
    def read(text: str) -> None:
        spoken = take_apart(text)
        possible_from(spoken)

    assert is_linear(read, lambda size: "le port serait fermé " * size, 20_000)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("le pont de Brest ferme lundi ", "le pont de Brest ferme lundi "),
        ("plus de deux lits ", "près de deux lits "),
        ("le maire ne ferme pas le pont ", "le maire ferme le pont "),
    ],
)
def test_what_is_told_again_and_again_is_compared_once(one: str, other: str) -> None:
    """A phrase, a number, a denial, so many times within one sentence."""

    def compared(text: str) -> None:
        times = len(text)
        texts = (f"{one * times} menace de partir.", f"{other * times} part.")
        both = compare_both(ready(contents_of([take_apart(one) for one in texts])), 0, 1)
        if both:
            both[0].said_nearby  # noqa: B018 - looked for when asked
            frame_likeness(both[0])

    assert is_linear(compared, lambda size: "x" * size, 800)
