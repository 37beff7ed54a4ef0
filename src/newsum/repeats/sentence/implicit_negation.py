"""What denies without a negation: « les achats s'arrêtent », « pour la première fois »."""

from collections.abc import Sequence
from itertools import pairwise

from newsum.french import denials
from newsum.french.verbs import is_infinitive
from newsum.repeats.sentence.words import Word, comparison_stems

_IMPLICIT = frozenset(s for w in denials.IMPLICIT_NEGATIONS for s in comparison_stems(w))
_FIRST, _SINCE_REACH = frozenset(("premier", "premiere")), 12
"""« la première visite depuis 1974 » is none between."""
_IN, _YEARS = "en", frozenset("ans annees siecles decennies saisons".split())
"""« le premier accident en trente ans »."""
_LAST, _DEFINITE = frozenset("dernier derniere".split()), frozenset(("le", "la"))
"""« la dernière boulangerie ferme » leaves none."""
_ITS = frozenset("son sa leur mon ma notre votre".split())
"""« son premier film »: she has made none before."""
_SAYS, _OF = frozenset("dit dire disent est".split()), frozenset(("de", "d"))
_STILL, _LEFT_REACH = frozenset("encore reste restent restait restaient".split()), 6
_EVER, _EVER_REACH = frozenset("histoire vie carriere".split()), 9
_TOO_REACH = 5
"""« les rafales sont trop fortes pour qu'il approche »: he does not."""
_WITH_OTHERS = frozenset(("trop", "fois", *_FIRST, *_LAST, "non", "a", "plus"))
"""What may deny together with the words around it; « passer » may as well."""
_IMPLICIT_WORDS = frozenset("seul seule sauf seulement".split())
_NO = "non"
_FULL, _IS = (
    ("complet", "plein"),
    frozenset(
        "est sont etait etaient sera seront affiche affichent affichait deja presque".split()
    ),
)
"""« l'hôtel est complet »: there is no room; « un diagnostic complet » lacks nothing."""


def implicit_negations(words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Position and clause of the words that deny without a negation: « les achats s'arrêtent »."""
    return tuple(
        [
            (at, word.clause)
            for at, word in enumerate(words)
            if (
                (word.stem in _IMPLICIT or word.folded in _IMPLICIT_WORDS)
                and not _is_mild(words, at)
            )
            or (
                (word.folded in _WITH_OTHERS or word.folded.startswith("pass"))
                and _denies_with_others(words, at)
            )
        ]
    )


def _is_mild(words: Sequence[Word], at: int) -> bool:
    """« le parti », « la Coupe », « à partir de », « maintenant »: they look like a denial."""
    word = words[at].folded
    before = words[at - 1].folded if at else ""
    return (
        word in denials.MILD
        or (word.rstrip("es") == "priv" and _following(words, at) not in _OF)
        or (word.startswith(_FULL) and before not in _IS)
        or before in denials.MILD_AFTER.get(word.removesuffix("s"), ())
        or (word == "fin" and before == "la" and at > 1 and words[at - 2].folded == "a")
    )


def _is_left(words: Sequence[Word], at: int) -> bool:
    """« il reste 60 000 euros à payer », « il y en a encore à payer »: they are not paid."""
    is_verb = at + 1 < len(words) and is_infinitive(words[at + 1].surface, words[at + 1].folded)
    before = (word.folded for word in words[max(0, at - _LEFT_REACH) : at])
    return is_verb and not _STILL.isdisjoint(before)


def _denies_with_others(words: Sequence[Word], at: int) -> bool:
    """« pour la première fois » is « jamais avant »; « se passe de gardien » is « sans »."""
    word = words[at].folded
    before = words[at - 1].folded if at else ""
    return (
        (word == "fois" and before == "premiere")
        or (word in _FIRST and _is_since(words[at : at + _SINCE_REACH]))
        or (word in _LAST and before in _DEFINITE)
        or (word in _FIRST and (before in _ITS or _is_ever(words, at)))
        or (word == "trop" and any(w.folded == "pour" for w in words[at : at + _TOO_REACH]))
        or (word == _NO and before in _SAYS)
        or (word == "a" and _is_left(words, at))
        or (word == "plus" and _opens_clause(words, at) and _following(words, at) in _OF)
        or (word.startswith("pass") and before in ("se", "s") and _following(words, at) in _OF)
    )


def _is_since(words: Sequence[Word]) -> bool:
    """« depuis 1974 », « en trente ans »."""
    told = [word.folded for word in words]
    in_years = _IN in told and not _YEARS.isdisjoint(told[told.index(_IN) :])
    return in_years or "depuis" in told


def _is_ever(words: Sequence[Word], at: int) -> bool:
    """« le premier titre de son histoire »: it had none."""
    return any(
        its.folded in _ITS and whole.folded in _EVER
        for its, whole in pairwise(words[at : at + _EVER_REACH])
    )


def _opens_clause(words: Sequence[Word], at: int) -> bool:
    """Whether a word is the first of its clause: « Plus d'eau, plus de chauffage. »."""
    return not at or words[at - 1].clause < words[at].clause


def _following(words: Sequence[Word], at: int) -> str:
    return words[at + 1].folded if at + 1 < len(words) else ""
