"""Who is not the person he is named by. Folded forms."""

RELATED = frozenset(
    """
    frere freres soeur soeurs pere mere parents fils fille filles femme mari epouse epoux compagne
    compagnon veuve veuf fiance fiancee cousin cousine oncle tante neveu niece ami amie amis proche
    proches voisin voisine voisins successeur predecesseur adjoint adjointe avocat avocate avocats
    rival rivale assistant assistante demo
    """.split()
)
"""« le frère de Paul » is not Paul."""

REMOVED = frozenset("grand grands grande beau beaux belle petit petite petits".split())
"""« mon grand-père » is not my father."""

UNDER = frozenset(("vice", "sous"))
"""« le vice-président » is not the president."""
