"""Sentences that hang in the air when quoted without the one before."""

from newsum.french.cues import (
    CONNECTIVE_PHRASES,
    IMPERSONAL_AFTER_IL,
    LEANING_CONNECTIVES,
    LEANING_PRONOUNS,
)
from newsum.terms import Terms

_LONGEST_PHRASE = 4
_IL_REACH = 4
"""Words after « il » among which an impersonal verb is sought: « il ne s'en faut »."""


def leans_on_previous(terms: Terms) -> bool:
    """Whether a sentence opens on a pronoun or connective that needs what was said before.

    >>> from newsum.terms import terms_of
    >>> leans_on_previous(terms_of("Elle emploie 230 salariés."))
    True
    >>> leans_on_previous(terms_of("Il faut réparer le pont."))
    False
    """
    words = terms.words
    if not words:
        return False
    if words[0] == "il":
        return IMPERSONAL_AFTER_IL.isdisjoint(words[1 : 1 + _IL_REACH])
    if words[0] in LEANING_PRONOUNS or words[0] in LEANING_CONNECTIVES:
        return True
    return any(words[:size] in CONNECTIVE_PHRASES for size in range(2, _LONGEST_PHRASE + 1))
