"""Phrases by which French speech says what it is doing: greeting, proposing, correcting.

Written for this project. Folded as `newsum.terms` folds words: lower case, no accents, elided
letters as words of their own. A phrase is a sequence of words with single spaces.
"""

BONUS_WORDS = frozenset(
    """
    annonce annoncer conclusion confirme decision essentiel important importante principal
    principale resultat selon
    """.split()
)
"""Words of sentences that sum up, for Edmundson's cue method."""

STIGMA_WORDS = frozenset("bonjour bonsoir exemple merci abonner peut-etre bref".split())
"""Words of sentences that a summary can do without, for Edmundson's cue method."""
