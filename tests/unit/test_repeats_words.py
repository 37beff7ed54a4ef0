"""Words are compared by the stem of their infinitive, whatever their form."""

import pytest

from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import comparison_stems, take_apart
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


def test_words_are_held_once_however_often_they_are_said() -> None:
    bridge = take_apart("Lundi, le pont ferme.").words[2]
    again, in_another_clause = (
        take_apart(f"{a} le pont.").words[2] for a in ("Hier,", "Voici donc")
    )
    assert again is bridge
    assert in_another_clause != bridge


def test_a_sentence_knows_where_its_words_start() -> None:
    spoken = take_apart("L'usine, à Fos : 3-1.")
    pairs = zip(spoken.words, spoken.starts, strict=True)
    assert [spoken.text[start:].startswith(word.surface) for word, start in pairs] == [True] * 7
    assert [word.clause for word in spoken.words] == [0, 0, 1, 1, 2, 2, 2]
