"""How much a text is people talking to each other."""

from collections.abc import Sequence

from newsum.terms import Terms

_SPEAKING = frozenset("je j moi me vous votre vos tu te toi".split())
"""Words of people who talk to each other."""
_QUOTED_SHARE, _SPOKEN_SHARE = 0.008, 0.03
"""Their share of the words of news, which quotes people, and of a debate."""


def conversation_degree(terms: Sequence[Terms]) -> float:
    """From 0, as in news, to 1, as in a debate; no name of a speaker is needed.

    >>> from newsum.terms import terms_of
    >>> conversation_degree([terms_of("Je vous ai écouté."), terms_of("Votre réponse ?")])
    1.0
    """
    words = sum(len(t.words) for t in terms)
    speaking = sum(word in _SPEAKING for t in terms for word in t.words)
    share = speaking / words if words else 0.0
    return min(1.0, max(0.0, (share - _QUOTED_SHARE) / (_SPOKEN_SHARE - _QUOTED_SHARE)))
