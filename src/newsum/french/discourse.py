"""Words with which French speech begins, or interrupts itself.

Written for this project. Lower case, an elided letter with its apostrophe.
"""

OPENERS = frozenset(
    """
    je j' tu il ils elle elles on nous vous ce c' ça cela ceci cette ces cet celui celle ceux
    celles le la les l' un une des du au aux mon ma mes ton ta tes son sa ses notre nos votre vos
    leur leurs et mais ou or donc car ni alors puis ensuite enfin ainsi aussi bref sinon pourtant
    cependant toutefois néanmoins d' dans en pour par avec sans sur sous à chez vers depuis
    pendant selon après avant dès lors contre entre malgré parmi si s' quand lorsque lorsqu' comme
    puisque puisqu' parce quoique afin tandis qui que qu' quel quelle quels quelles comment
    pourquoi où combien quant quoi est tout tous toute toutes chaque plusieurs certains certaines
    aucun aucune beaucoup personne rien oui non ouais voilà voici bon bonjour bonsoir merci euh ah
    oh eh ben bah hein aujourd' hier demain maintenant ici là désormais bientôt déjà encore jamais
    toujours ne n' y moi toi lui eux même madame monsieur mesdames messieurs
    """.split()
)
"""Words that open sentences so often that a full stop before one is the end of a sentence."""

INTERJECTIONS = frozenset(
    """
    ah oh eh hé ha ho ô hélas tiens allons allez bon ben bah euh ouf hop zut
    """.split()
)
"""An exclamation mark after one ends no sentence where lower case follows: « ah ! je vois »."""
