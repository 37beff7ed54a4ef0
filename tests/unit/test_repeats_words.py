"""Words are compared by the stem of their infinitive, whatever their form."""

import pytest

from newsum.repeats.content import contents_of
from newsum.repeats.words import comparison_stems, take_apart
from newsum.terms import fold


def stem(word: str) -> str:
    (only,) = comparison_stems(word)
    return only


@pytest.mark.parametrize(
    ("forms", "verb"),
    [
        ("ferment ferme fermaient fermé", "fermer"),
        ("tombent tombait", "tomber"),
        ("demandons demandent", "demander"),
        ("préfèrent préférait", "préférer"),
        ("publie publiait publiez", "publier"),
        ("confie confiée", "confier"),
        ("sollicité sollicitées", "solliciter"),
        ("retirait retirent retirez", "retirer"),
        ("dépasse dépassent", "dépasser"),
        ("tué tués tuent", "tuer"),
        ("vit vivent vécu", "vivre"),
        ("voit voient verra", "voir"),
    ],
)
def test_every_form_of_a_verb_has_the_stem_of_its_infinitive(forms: str, verb: str) -> None:
    assert {stem(form) for form in forms.split()} == {stem(verb)}


@pytest.mark.parametrize(
    "word",
    "président accident agent moment argent couvent prison saison maison carton partie énergie"
    " loterie garantie polémique".split(),
)
def test_a_noun_is_not_taken_for_a_verb(word: str) -> None:
    """It keeps what its plural is stemmed to, and what the stemmer leaves of it."""
    assert stem(word) == stem(word + "s")
    assert fold(word).startswith(stem(word)[:4])


@pytest.mark.parametrize("word", ["nuit", "voie", "lit", "crue", "but"])
def test_nouns_that_look_like_irregular_verbs_are_found_in_the_plural(word: str) -> None:
    assert stem(word) == stem(word + "s")


def test_what_stands_between_the_parts_of_a_share_is_said() -> None:
    (content,) = contents_of([take_apart("Trois agriculteurs bretons sur dix ont renoncé.")])
    assert [item.stem for item in content.items] == [
        *comparison_stems("agriculteurs bretons"),
        *comparison_stems("renoncé"),
    ]
