"""Irregular verbs: the infinitive behind a form, which no stemmer finds."""

from functools import lru_cache

from newsum.french.tables import look_up


@lru_cache(maxsize=50_000)
def infinitive(word: str) -> str | None:
    """The infinitive of a folded form of an irregular verb, else None.

    A noun that looks like a form is taken for one: « part » gives « partir ».

    >>> infinitive("obtiendra"), infinitive("vendues"), infinitive("maison")
    ('obtenir', 'vendre', None)
    """
    return look_up("verb_forms", word)
