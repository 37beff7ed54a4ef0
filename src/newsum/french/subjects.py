"""What a sentence speaks of, and the verbs that say something of it. Folded forms."""

from collections.abc import Mapping

KNOWN = frozenset(
    "le la les l ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos".split()
)
"""What a noun begins with that was spoken of before."""

JOINING = frozenset("et mais or donc alors puis enfin".split())
"""What joins a sentence to the one before."""

RELATIVES = frozenset("qui que qu dont ou lequel laquelle".split())

OTHERS = frozenset("c cela ca il ils elle elles on je j nous vous voila".split())
"""Where one of them stands, what follows is not said of the noun before."""

DENYING = frozenset(("ne", "n"))
"""What stands before a verb that is denied."""

REFLEXIVE = frozenset(("se", "s"))

BEFORE_VERBS = DENYING | REFLEXIVE | frozenset("y en l le la les lui leur".split())

LINKING = frozenset(
    """
    est sont a ont etait etaient avait avaient sera seront aura auront fut furent va vont vient
    viennent reste restent devient deviennent menace menacent serait seraient
    """.split()
)
"""Verbs that lead to what is said of a subject: « est mort », « a coulé », « va fermer »."""

REACTIONS = frozenset(
    """
    salue saluent regrette regrettent déplore déplorent dénonce dénoncent approuve approuvent
    critique critiquent attaque attaquent inquiète inquiètent proteste protestent saisit saisissent
    déçoit déçoivent
    """.split()
)
"""Verbs by which somebody answers what happened, as written: « critiqué » is none."""

REACTIONS_AFTER: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        """
        oppose opposent excuse excusent indigne indignent réjouit réjouissent félicite félicitent
        """.split(),
        REFLEXIVE,
    ),
    "appel": frozenset(("fait", "font")),
    "réclamation": frozenset(("porte", "portent")),
}
"""The same where one of these stands just before: « s'excuse », « fait appel »."""

NO_REACTION = frozenset("je j m me ne n nous on qui".split())
"""Words before: « je salue les enquêteurs », « il ne le nie pas », « ceux qui s'inquiètent »."""

RELATED = frozenset(
    """
    frere freres soeur soeurs pere mere parents fils fille filles femme mari epouse epoux compagne
    compagnon veuve veuf fiance fiancee cousin cousine oncle tante neveu niece ami amie amis proche
    proches voisin voisine voisins successeur predecesseur adjoint adjointe avocat avocate avocats
    rival rivale assistant assistante demo
    """.split()
)
"""« le frère de Paul » is not Paul."""

UNDER = frozenset(("vice", "sous"))
"""« le vice-président » is not the president."""
