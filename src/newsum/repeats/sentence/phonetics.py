"""How a French word sounds, roughly: recognisers write by ear."""

from functools import lru_cache

from newsum.patterns import compiled_later

_SPELLINGS = (
    ("eau", "o"), ("au", "o"), ("ain", "in"), ("ein", "in"), ("en", "an"), ("ai", "e"), ("ei", "e"),
    ("et", "e"), ("er", "e"), ("ez", "e"),
    ("ph", "f"), ("qu", "k"), ("c", "k"), ("y", "i"), ("h", ""),
)  # fmt: skip
_DOUBLED = compiled_later(r"(.)\1+")
_SILENT = compiled_later(r"[tdsxze]+$")


@lru_cache(maxsize=100_000)
def phonetic(word: str) -> str:
    """A key that words written for one another by ear share; empty where nothing is heard.

    >>> phonetic("roudaut") == phonetic("roudeau"), phonetic("plato") == phonetic("plateau")
    (True, True)
    """
    for spelling, sound in _SPELLINGS:
        word = word.replace(spelling, sound)
    return _SILENT.sub("", _DOUBLED.sub(r"\1", word))
