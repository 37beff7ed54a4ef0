"""What is counted again, and what a number counts that is no fact.

Folded forms.
"""

REST = frozenset(
    "reste restent restait restaient restera resteront restant restants seul seuls seule".split()
)

DEFINITE = frozenset("les ces ses leurs nos vos".split())
"""« les deux pays »: a number already told."""

TOLLS = frozenset(
    """
    mort blesse disparu victime deces cas hospitalise evacue interpelle rescape arrestation
    naufrage sinistre
    """.split()
)
"""What is counted again as it rises."""

UNCOUNTED = frozenset(
    "choses chiffres mots points questions gestes conseils raisons consignes etapes".split()
)
"""« ces deux choses » counts words, not facts."""

BELOW = (("sous",), ("dessous",))
"""« quatre degrés sous zéro » is « moins quatre degrés »."""

LABELLED = frozenset(
    """
    ligne vol article route autoroute departementale nationale rn rd bus tram tramway metro canal
    chaine chapitre quai porte salle terminal covid cop formule lot secteur zone
    """.split()
)
"""After one of them a number is a name: « la ligne 14 »."""
