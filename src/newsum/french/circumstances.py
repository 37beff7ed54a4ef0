"""What introduces a cause, a condition, an exception, an agent, an event. Folded forms."""

ALWAYS = frozenset(
    """
    parce car puisque puisqu faute grace cause raison vu suite sauf hormis excepte condition pourvu
    presentation pression ordre
    """.split()
)

BEFORE = {
    "par": frozenset("un une son sa ses leur leurs des".split()),
    "si": frozenset("le la les l un une tout il ils elle elles".split()),
    "apres": frozenset("un une des".split()),
}
"""Words that do, before such others: « par une voiture », not « par bonheur »."""

INDEFINITE = frozenset("un une des".split())
"""What a clause begins with that tells of something else: « …, un camion s'y est couché »."""

STILL = frozenset("il ils elle elles".split())
"""What a clause begins with that tells more of the same: « …, elle a une clavicule cassée »."""
