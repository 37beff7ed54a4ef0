"""How French asks, supposes, expects, or leaves it to somebody to say so.

Folded forms.
"""

QUESTIONS = (
    r"se demand\w+(?! (?:a|au|aux|en|par)\b)"
    r"|je (?:vous|te) demande(?:rai)?(?! de\b| d\b)|reste a savoir"
    r"|(?<!sans )(?<!sans le )(?<!pour )savoir (?:si|ce|qui|quel\w*)|(?<!que l )(?<!qu )on ignore"
    r"|(?:dit|(?<!c est )(?<!\ba )dire|sait|savent|ignor\w+|precis\w+|indiqu\w+)(?: \w+){0,2}"
    r" (?:si|s ils?)(?= )"
)
"""A question without its mark."""

INVERTING = (
    "encore ", "aussi ", "ainsi ", "peut etre ", "sans doute ", "a peine ", "du moins ", "toujours "
)  # fmt: skip
"""What a verb stands before its subject after, and asks nothing: « encore faut-il »."""

HEDGES = (
    r"peut-[eê]tre|sans doute|probablement|vraisemblablement|[ée]ventuellement|hypoth[ée]tiquement"
    r"|il se peut|il est (?:fort |bien )?(?:possible|probable)"
    r"|(?<!nul )(?<!aucun )(?<!de )(?<!sans )dout(?:e|es|ent|ait|aient|ons|ez) qu\w*"
    r"|(?:a|ont|avons|avait) (?:longtemps |d'abord |toujours )?cru (?:que|qu')"
    r"|susceptibles?|incertain\w*|redout\w+|soup[çc]onn\w+|accus[ée]e?s? (?=d)|suspect[eé]\w*"
)
"""What makes a statement a mere possibility, as the conditional does.

Regular expressions over the text in small letters: « peut être fermé » without hyphen is a right.
"""

CONDITIONS = frozenset("si s quand lorsque lorsqu condition cas sauf sinon faute sans".split())
"""What states a condition."""

AFTER_IF = frozenset(
    """
    l le la les un une des ce cette ces on vous nous je j tu elle elles mon ma ton ta son sa
    """.split()
)
"""What « si » stands before in a condition: not « si grand », « si bien que »."""

HE = frozenset(("il", "ils"))

ASKING = frozenset(
    """
    savoir sais sait savez savent demande demandent ignore ignorent dire dit dites meme comme sauf
    """.split()
)
"""After these « si » asks, or concedes."""

MODALS = ("pourr", "devr", "faudr", "saur")

TENTATIVE = (
    r"dit|disent|disait|dires|affirm\w+|assur\w+|estim\w+|pens(?:e|ent|ait|aient)|croit|croient"
    r"|croyait|crain\w+|jugent|jugeait|propos\w+|sugger\w+|envisag\w+|projett\w+|en projet"
    r"|prevo\w+|prevision\w*|attend\w*|esper\w+|souhait\w+|veut|veulent|comptent?|prome\w+"
    r"|objectifs?|besoins?|manqu\w+|faut|faudra|fallait|sembl\w+|parait|rumeurs?|risqu\w+"
    r"|menac\w+|demand\w+|reclam\w+|hypothese|piste|possib\w+|probab\w+|calcul\w+|evalu\w+"
    r"|peut|peuvent|pourra|pourront|suspects?|presume\w*"
    r"|reproch\w*|accus\w*|soupconn\w*|(?:jug|poursuiv)\w+ pour|mise?s? en examen"
)
"""What somebody says, needs or plans is as possible as a conditional makes it."""

ATTRIBUTED = r"selon|d apres"
"""The same where the other, in the conditional, says it of nobody."""

TAKING_UP = r"donc|si je (?:vous )?(?:suis|comprends)|si j ai bien compris"
"""« on mettrait donc dix-neuf minutes »: who asks takes up what he was told."""

CONFIRMS = frozenset("confirme confirmons confirment".split())
"""« je vous le confirme, il veut la racheter » is surer than « il voudrait »."""

DUE = frozenset(
    "doit doivent prevoit prevoient prevu prevue prevus prevues attend attendu attendue".split()
)
"""« doit rouvrir en mars » is as sure as « devrait rouvrir en mars »."""

EXPECTED = frozenset(("devrait", "devraient"))
"""What is due, in the conditional."""

TOLD = frozenset(
    "dit disait rappele rappelait explique expliquait indique indiquait precise precisait".split()
)
"""« comme l'a dit le maire »."""

REPORTED = frozenset(
    """
    annonce promis calcule evalue assure dit declare indique precise confirme decide prevenu jure
    savoir averti
    predit annoncait annoncaient assurait assuraient disait disaient promettait promettaient
    prevoyait prevoyaient predisait indiquait precisait
    """.split()
)
"""« il a annoncé qu'il partirait »: he is to leave, as far as he is concerned."""

CLAIMS = frozenset(
    """
    affirme affirment pretend pretendent soutient soutiennent rumeur assure assurent promet dement
    conteste croit soupconne suppose estime
    """.split()
)
"""What follows is somebody's word, not yet a fact."""

ACCUSES = "accuse"
"""The same where it says of what: « l'accuse d'avoir triché », not « la chimie l'accuse »."""
