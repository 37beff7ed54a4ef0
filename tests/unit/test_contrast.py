"""A number is put right where another stands in its place, and a verb denied puts none right."""

import pytest

from newsum.repeats.sentence.contrast import is_put_right
from newsum.repeats.sentence.words import take_apart


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il ne reste pas 300 hectares à battre, mais 30.", True),
        ("Elle n’avait pas arrêté le cinéma en 1931, mais en 1929.", True),
        ("Le pont ne rouvrira plus dans trois semaines, mais dans huit.", True),
        ("La lettre date de 1877, non de 1871.", True),
        ("Neuf habitants sur dix n’ont pas leurs deux doses.", False),
        ("À deux pas d’ici, on passe de dix minutes à cinquante.", False),
        ("Il reste 300 hectares, et 30 maisons.", False),
    ],
)
def test_what_puts_a_number_right(text: str, expected: bool) -> None:  # noqa: FBT001 - a table
    spoken = take_apart(text)
    assert is_put_right(spoken.folded, spoken.quantities) is expected
