"""Words that people would tag a text with."""

import pytest

from newsum.keyterms import find_key_terms
from newsum.model import Sentence, Span
from newsum.terms import extract_terms

FACTORY = [
    "Bonjour à tous et bienvenue sur la chaîne !",
    "L’entreprise Solenza construit à Fos-sur-Mer une usine de panneaux solaires.",
    "Les panneaux solaires de Fos-sur-Mer partiront en Italie dans 5 ans.",
    "L’économiste Bérénice Faure doute de la rentabilité des panneaux solaires.",
    "En 2030, Solenza veut employer 3 000 personnes à Fos-sur-Mer, dit Bérénice Faure.",
]


def key_terms(texts: list[str], limit: int = 6) -> tuple[str, ...]:
    sentences = [
        Sentence(index=n, span=Span(0, len(t)), text=t, block=0, line=1, last_line=1)
        for n, t in enumerate(texts)
    ]
    return find_key_terms(sentences, extract_terms(sentences), limit)


@pytest.mark.parametrize("term", ["panneaux solaires", "Fos-sur-Mer", "Solenza", "Bérénice Faure"])
def test_terms_of_several_words_and_names_as_written(term: str) -> None:
    assert term in key_terms(FACTORY)


@pytest.mark.parametrize("word", ["Bonjour", "panneaux", "Fos", "ans", "construit", "personnes"])
def test_no_filler_no_part_no_unit_no_verb(word: str) -> None:
    assert word not in key_terms(FACTORY, 50)


def test_no_word_is_shown_twice() -> None:
    shown = [word for term in key_terms(FACTORY, 50) for word in term.lower().split()]
    content = [word for word in shown if word not in {"de", "des"}]
    assert len(content) == len(set(content))


def test_shouted_spellings_are_not_preferred() -> None:
    texts = ["L’USINE ouvre lundi à Brest.", "L’usine ouvre lundi.", "Voici l’USINE de Brest."]
    assert "usine" in key_terms(texts)


@pytest.mark.parametrize("texts", [[], ["…"], ["Bonjour à tous."]])
def test_none_where_nothing_is_said(texts: list[str]) -> None:
    assert key_terms(texts) == ()


PLANT = [
    "Les futures centrales seront construites en Normandie.",
    "Le gouvernement veut six centrales nucléaires à Penly.",
    "Les futures installations coûteront 50 milliards à cause de la hausse des prix.",
    "Les centrales ouvriront en 2035, dit la ministre Anne Rocher.",
    "Il faut réparer le parc à cause de la corrosion, selon Rocher.",
    "La quatorzième visite de Rocher à Penly a lieu lundi.",
]


@pytest.mark.parametrize("word", ["futures", "quatorzième", "réparer", "ouvriront", "cause"])
def test_no_adjective_alone_no_infinitive_no_piece_of_a_preposition(word: str) -> None:
    shown = " ".join(key_terms(PLANT, 50)).split()
    assert word not in shown
    assert "centrales" in shown


def test_a_full_name_speaks_for_the_surname() -> None:
    shown = key_terms(PLANT, 50)
    assert "Rocher" not in shown
    assert any(term.endswith("Anne Rocher") for term in shown)


def test_a_term_of_several_words_stands_for_a_frequent_part() -> None:
    texts = [
        "L’usine de panneaux solaires ouvre.",
        "Les panneaux solaires coûtent cher.",
        "Ces panneaux sont chinois.",
        "La Chine vend 85 panneaux sur 100.",
    ]
    assert "panneaux solaires" in key_terms(texts)


def test_a_verb_ends_no_term() -> None:
    texts = ["Si l’opération échouait, tout s’arrêterait.", "L’opération échouait déjà hier."]
    assert all("échouait" not in term for term in key_terms(texts, 50))
