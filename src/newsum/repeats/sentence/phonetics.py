"""How a French word sounds, roughly: recognisers write by ear."""

import re
from functools import lru_cache

from newsum.patterns import compiled_later

_NASAL = "[nm](?![aeiouyhnm])"
"""« chaîne », « bonne »: before a vowel or another n there is none."""
_SPELLINGS = (
    ("sch|tch|tx|sh|sz|cz|ch", "S"), ("e?au", "o"), ("ph", "f"), ("gn", "ni"),
    ("qu?|ck|c(?![eiy])", "k"), ("c", "s"), ("w", "v"), ("x(?!$)", "ks"),
    ("ge(?=[ao])|g(?=[eiy])", "j"), ("(?<=[aeiouy])s(?=[aeiouy])", "z"),
    (f"(?:[ae]?[iy]|u){_NASAL}", "1"), (f"[ae]{_NASAL}", "2"), (f"o{_NASAL}", "3"),
    ("eille?|[ae]y(?=[aeou])", "ei"), ("oi|oy|oua", "wa"), ("ill(?=[aeou])|y", "i"),
    ("[ae][iy]|e[trz]$", "e"), ("h", ""),
)  # fmt: skip
"""Each with its sound, the first that fits before the others: S is that of « chat », and 1, 2 and
3 are the nasals of « vin », « vent » and « vont »."""
_SPELLING = compiled_later("|".join(f"({spelling})" for spelling, _ in _SPELLINGS))
_DOUBLED = compiled_later(r"(.)\1+")
_SILENT = compiled_later(r"[tdsxzep]+$")


@lru_cache(maxsize=20_000)
def phonetic(word: str) -> str:
    """A key that words written for one another by ear share; empty where nothing is heard.

    >>> phonetic("roudaut") == phonetic("roudeau"), phonetic("cauces") == phonetic("cosses")
    (True, True)
    >>> phonetic("wyszkowski") == phonetic("vichkovski"), phonetic("chaine") == phonetic("chance")
    (True, False)
    """
    heard = _SPELLING.sub(_sound, word)
    return _SILENT.sub("", _DOUBLED.sub(r"\1", heard))


def _sound(spelled: re.Match[str]) -> str:
    return _SPELLINGS[(spelled.lastindex or 0) - 1][1]
