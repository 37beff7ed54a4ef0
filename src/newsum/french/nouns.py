"""What stands around nouns in French, and which nouns say nothing of what a text is about.

Written for this project.
"""

DETERMINERS = frozenset(
    """
    le la les l un une des d de du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre
    nos votre vos leur leurs chaque plusieurs quelques quel quelle aucun aucune
    """.split()
)
"""What stands before a noun."""

MEASURE_WORDS = frozenset(
    """
    an ans année mois jour semaine heure minute seconde soir matin midi nuit lundi mardi mercredi
    jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
    octobre novembre décembre mètre kilomètre kilogramme kilo tonne litre hectare degré euro dollar
    million milliard millier pourcent cent premier première second deuxième troisième dernier
    dernière prochain nombre chiffre part point cas chose monsieur madame question titre personne
    gens info
    """.split()
)
"""Units, dates and general nouns: they tell what a figure counts, not what a text is about."""

LOCUTIONS = frozenset(
    "cause partir propos travers cote force defaut suite fin cours face titre terme".split()
)
"""After « à » or « en » part of a preposition: « à cause de », « en cours de »."""

TERM_LINKS = frozenset("de d du des a au aux en".split())
"""What joins the nouns of a term: « centre de données », « traité d'extradition »."""
