"""Words that say nothing of what a text is about.

Written for this project: function words, auxiliaries and the small change of speech. News words
that general lists hold (état, droite, force, valeur, parole, personnes) are left out on purpose.
Folded: lower case, no accents, elided letters as words of their own.
"""

ELIDED = frozenset("c d j l m n s t qu jusqu lorsqu puisqu quoiqu quelqu presqu".split())
"""What stands before an apostrophe."""

TOLD_BY_ACCENTS = frozenset(("maïs", "dés"))
"""Words of which only the accents tell that they are none of these, as written."""

STOP_WORDS = ELIDED | frozenset(
    """
    a afin ah ai aie aient ailleurs ainsi ait alors apres as assez au aucun aucune aujourd hui
    auparavant auquel aura aurai auraient aurais aurait auront aussi autant autre autres autour aux
    auxquelles auxquels avaient avais avait avant avec avez avons avoir ayant ayez
    beaucoup bel bien bon bonjour bonsoir
    ca car ce ceci cela celle celles celui cependant certain certaine certaines certains ces cet
    cette ceux chacun chacune chaque chez ci combien comme comment contre
    dans de dedans dehors deja depuis des desormais dela desquelles desquels devant devait doit
    doivent donc dont du duquel durant
    eh elle elles en encore enfin ensuite entre envers es est et etaient etais etait etant ete etes
    etre eu euh eux eut
    faire fais fait faites faut fois font furent fut
    hein hors
    ici il ils
    je jusque juste
    la laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui la
    ma mais malgre me meme memes mes mien mieux moi moins mon
    ne neanmoins ni non nos notre nous
    on ont or ou oui ouais
    par parce parmi pas pendant peu peut peuvent peux pis plus plutot pour pourquoi pourtant pouvait
    puis puisque
    quand quant que quel quelle quelles quelque quelques quels qui quoi
    rien
    sa sans sauf se selon sera seraient serait seront ses si sien soi soient sois soit sommes son
    sont sous suis sur surtout
    ta tandis tant te tel telle telles tellement tels tes toi ton toujours tous tout toute toutes
    tres trop tu
    un une
    va vais vas vers veut veulent voici voila vont vos votre voulait vous vraiment vu
    y
    """.split()
)
