"""What a sentence speaks of, and the verbs that say something of it. Folded forms."""

KNOWN = frozenset(
    "le la les l ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos".split()
)
"""What a noun begins with that was spoken of before."""

JOINING = frozenset("et mais or donc alors puis enfin".split())
"""What joins a sentence to the one before."""

RELATIVES = frozenset("qui que qu dont ou lequel laquelle".split())

OTHERS = frozenset("c cela ca il ils elle elles on je j nous vous voila".split())
"""Where one of them stands, what follows is not said of the noun before; unless a relative clause
is theirs (« que vous avez consultée »)."""

OBJECTS = frozenset("vous nous".split())
"""Those to whom something is said or done, before a verb in the third person."""

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

PARTICIPLES = tuple(
    f"{ending}{gender}{number}"
    for ending in ("é", "i", "u", "it", "is", "ert")
    for gender in ("", "e")
    for number in ("", "s")
)
"""How they end, as written."""

BEFORE_PARTICIPLES = LINKING | {"été", "était", "étaient"}
"""As written: « à » is no « a »."""
