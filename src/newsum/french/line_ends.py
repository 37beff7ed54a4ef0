"""Words that leave a phrase open: a line that ends with one goes on in the next."""

NEVER_LAST = frozenset(
    """
    a afin au aux avec car ce ces cet cette chaque chez comme contre d dans de des donc dont du
    en entre et et/ou j jusque l la le les leur leurs lorsque mais malgre mes mon n ni nos notre
    ont or ou par parce parmi pendant pour puisque qu quand que quel quelle quelles quels qui
    s sa sans sauf selon ses si son sous sur t tandis tres un une vers vos votre
    """.split()
)
"""Folded: lower case, no accents, elided letters as words of their own."""

SELDOM_LAST = frozenset(
    """
    je tu il elle on ils elles ne pas me te se y tout toute ai avons avez suis sommes etes est sont
    etait etaient avait avaient sera seront aura auront serait seraient aurait auraient ete
    """.split()
)
"""Likewise, of a verb or a noun that follows; but each may end a sentence."""
