"""Irregular verbs: the infinitive behind a form, which no stemmer finds."""

from functools import lru_cache
from importlib.resources import files

_IMPERFECT = ("ais", "ait", "ions", "iez", "aient", "ant")
_FUTURE = ("ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "iez", "aient")
_PARTICIPLE = ("", "e", "s", "es")


def infinitive(word: str) -> str | None:
    """The infinitive of a folded form of an irregular verb, else None.

    A noun that looks like a form is taken for one: « part » gives « partir ».

    >>> infinitive("obtiendra"), infinitive("vendues"), infinitive("maison")
    ('obtenir', 'vendre', None)
    """
    return _forms().get(word)


@lru_cache(maxsize=1)
def _forms() -> dict[str, str]:
    """Every form of `irregular_verbs.txt`, compounds included: some 6,000, made in 4 ms."""
    table = files("newsum.french").joinpath("irregular_verbs.txt").read_text(encoding="utf-8")
    forms: dict[str, str] = {}
    for line in table.splitlines():
        if line.startswith("#"):
            continue
        verb, present, imperfect, future, participles, past, prefixes = (
            column.strip() for column in line.split("|")
        )
        own = {verb, *present.split(), *past.split()}
        own |= {stem + ending for stem in imperfect.split() for ending in _IMPERFECT}
        own |= {stem + ending for stem in future.split() for ending in _FUTURE}
        own |= {stem + ending for stem in participles.split() for ending in _PARTICIPLE}
        for prefix in ("", *prefixes.split()):
            for form in own:
                forms.setdefault(prefix + form, prefix + verb)
    return forms
