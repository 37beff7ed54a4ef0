"""Forms of verbs: the infinitive behind an irregular one, infinitives and conditionals."""

from functools import lru_cache

from newsum.french.tables import look_up
from newsum.patterns import compiled_later

_CONDITIONAL = compiled_later(r"\w*(?:er|ir|ur|dr|vr|rr|[ae]ttr|a[iî]tr)(?:ait|aient)")
_IMPERFECT = compiled_later(
    r"(?:\w*ér"
    r"|(?!s?aur|\w*clur)\w*ur"
    r"|(?!\w*(?:ev|[uv]iv|pleuv)r)\w*vr"
    r"|\w*(?:cad|gend)r"
    r"|(?!\w*(?:pou|ve|cou|mou|qu[ée])rr)\w*rr"
    r"|(?:(?:re|é|at|sou)?t|ad?m|\w*sp|exp|dés|(?:cha|re)?v|déch|emp|soup|dél|c)ir"
    r")(?:ait|aient)"
)
"""« espérait », « durait », « couvrait », « cadrait », « serrait », « tirait »: no conditional."""


_INFINITIVES = ("er", "ir")


@lru_cache(maxsize=5_000)
def infinitive(word: str) -> str | None:
    """The infinitive of a folded form of an irregular verb, else None.

    A noun that looks like a form is taken for one: « part » gives « partir ».

    >>> infinitive("obtiendra"), infinitive("vendues"), infinitive("maison")
    ('obtenir', 'vendre', None)
    """
    return look_up("verb_forms", word)


def is_infinitive(written: str, folded: str) -> bool:
    """Whether a word may be an infinitive: « rencontrer », and not « rencontré » nor « montre ».

    >>> [word for word in ("vendre", "attire", "attirer", "voir") if is_infinitive(word, word)]
    ['vendre', 'attirer', 'voir']
    """
    return written.lower().endswith(_INFINITIVES) or (
        folded.endswith("re") and infinitive(folded) == folded
    )


@lru_cache(maxsize=50_000)
def is_conditional(word: str) -> bool:
    """Whether a word, in small letters and with its accents, is a verb in the conditional.

    >>> [word for word in ("tirait", "partirait", "espérait", "irait") if is_conditional(word)]
    ['partirait', 'irait']
    """
    return _CONDITIONAL.fullmatch(word) is not None and _IMPERFECT.fullmatch(word) is None
