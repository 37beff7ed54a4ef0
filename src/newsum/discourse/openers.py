"""Sentences that hang in the air when quoted without the one before."""

from newsum.french.leaning import (
    IMPERSONAL_ATTRIBUTES,
    IMPERSONAL_VERBS,
    LEANING_CONNECTIVES,
    LEANING_PHRASES,
    LEANING_PRONOUNS,
    RELATIVES,
    STRETCHES_OF_TIME,
    SUBORDINATIONS,
)
from newsum.terms import Terms

_LONGEST_PHRASE = 4
_REACH = 5
"""Words after « il » among which an impersonal verb is sought: « il ne s'agit pas »."""


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
    if words[0] in LEANING_PRONOUNS:
        return not (_is_impersonal(words) or (len(words) > 1 and words[1] in RELATIVES))
    if takes_up_a_thread(terms):
        return True
    phrase = next((n for n in range(2, _LONGEST_PHRASE + 1) if words[:n] in LEANING_PHRASES), 0)
    is_time = not STRETCHES_OF_TIME.isdisjoint(words[phrase : phrase + 1])
    return phrase > 0 and not (is_time or _is_impersonal(words[phrase - 1 :]))


def _is_impersonal(words: tuple[str, ...]) -> bool:
    """Whether an « il » that stands first stands for nothing."""
    if words[0] != "il":
        return False
    near = words[1 : 1 + _REACH]
    is_attribute = not {"est", "etait", "sera", "serait"}.isdisjoint(near)
    return not IMPERSONAL_VERBS.isdisjoint(near[:4]) or (
        is_attribute and not IMPERSONAL_ATTRIBUTES.isdisjoint(near)
    )


def takes_up_a_thread(terms: Terms) -> bool:
    """Whether a sentence opens on a connective: it leans on what was said, but names its subject.

    >>> from newsum.terms import terms_of
    >>> takes_up_a_thread(terms_of("Mais la France n'a pas signé ce traité."))
    True
    >>> takes_up_a_thread(terms_of("Alors que la France vote, la Bourse recule."))
    False
    """
    is_connective = not LEANING_CONNECTIVES.isdisjoint(terms.words[:1])
    return is_connective and terms.words[:2] not in SUBORDINATIONS
