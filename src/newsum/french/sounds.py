"""What captions write for sounds that are no words.

Written for this project. Folded: lower case, no accents.
"""

SOUNDS = frozenset(
    """
    acclamations applaudissement applaudissements brouhaha bruit bruits chant chants cri cris
    generique huees inaudible jingle musique rire rires sifflet sifflets silence sonnerie soupir
    toux
    """.split()
)
"""First word of such a note: « (Rires) », « (Musique douce) »."""
