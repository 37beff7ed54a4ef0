"""How the news says what can be held against another source: tolls, states, causes, dates.

Written for this project. Regular expressions over folded text or words, as `newsum.terms` folds
them: lower case, no accents; the words that `TOLLS` looks at are parted by single spaces.
"""

PEOPLE = frozenset("personnes habitants riverains residents occupants".split())
"""All of them, beside « enfants » or « pompiers », who may be some of these."""

HARM = {
    "hurt": r"bless(?:e|es|ee|ees)",
    "dead": r"(?:morte?|tue|tuee|decede|decedee)s?",
    "missing": r"disparue?s?",
    "poisoned": r"intoxiquee?s?",
}
"""What people come to, as a noun as well: « deux blessés »."""

TOLLS = {
    **HARM,
    "evacuated": r"evacuee?s?|quitter leurs? (?:domicile|logement|maison|foyer|habitation)s?",
    "in hospital": r"hospitalisee?s?",
    "derailed": r"derailla?(?:e|ent)?|sortis? des rails|couchee?s? sur",
    "flooded": r"inondee?s?",
}

SEVERITIES = {
    "badly": r"grie?vement|graves?|serieusement|critique",
    "lightly": r"legerement|legere?s?",
}
"""« trois blessés graves » are some of the wounded."""

NOT_ALL = r"(?:dont|parmi|sur|moins|plus|pres|chaque|deux de|autres?|apres|contre|entre)"
"""Before a number or after it: of some only, or no more than a bound."""

APART = r"(?:dont|qui|que|et|mais|ou|ne|n|pas|autres?|sans)"
"""Between a number and what became of them: another thing may have."""

AGED = r"(?:ag|homme|femme|jeune|garcon|fill|personn)"
"""How the words begin that come with an age and say nothing of who it is."""

COUNTING = r"(?:f[ai]\w+|compt|denombr|deplor|recens|bilan|signal|annonc|y$)"
"""How a word begins before the number of all there are: « l'hôpital a reçu deux blessés »."""

ANY_MORE = frozenset("sont ont etaient avaient seront auraient seraient".split())
"""After « deux blessés »: it counts those of whom more is told."""

BUILT = r"construi\w+|bati[est]*|edifi\w+|erig\w+|perce[es]*|dat(?:e|ait|ent|aient) de|remont\w+ a"

STATES = {
    "life": (
        r"(?:grievement |serieusement )?blessee?|dans un etat (?:critique|grave)|hospitalisee?",
        r"(?:morte?|decedee?)(?! de rire)|succombe",
    ),
    "custody": (
        r"en fuite|(?:activement )?recherchee?|introuvable|en cavale",
        r"(?:ete )?(?:arretee?|interpellee?)|rendue? a|en garde a vue",
    ),
    "search": (
        r"(?:toujours )?(?:portee? )?disparue?|(?:toujours )?introuvable",
        r"(?:ete )?retrouvee?",
    ),
}
"""What holds until the other of the two does, which is never undone."""

CAUSES = {
    "accident": r"(?:d'origine )?accidentel(?:le)?",
    "crime": r"(?:d'origine )?(?:criminel(?:le)?|volontaire|intentionnel(?:le)?)"
    r"|un acte (?:criminel|volontaire|de malveillance|delibere)|d'origine malveillante",
}
"""Which of them excludes the other: an electrical fire may well be an accident."""

FOUND = r"(?:detect|decel|trouv|constat|relev|signal|observ|decouver|reper)\w*"
"""« aucune fuite n'a été détectée », « les pompiers ont décelé une fuite »."""

STARTING_AGAIN = {
    "again": r"repris\w*|reprendr\w*|rouvr\w+|reouvert\w*|retabli\w*|retour|revenir|reviend\w+",
    "open": r"ouvr\w+|ouverture",
}

TO_COME = r"(?:devrai|devraient|devrait|doit|doivent|va|vont|pourra\w*)|\w{3,}(?:ra|ront)"
"""« devrait rouvrir », « rouvrira »."""

EXPECTING = r"(?:esper|attend|prev|envisag|promet|annonc|compt)\w*"
"""Words beside the thing itself: « n'espère pas de reprise », « n'est pas attendue »."""

SOON = (
    r"aujourd'hui|ce soir|cette nuit|ce matin|ce midi|cet apres-midi"
    r"|demain(?: matin| midi| soir| apres-midi)?"
    r"|dans la (?:journee|soiree|matinee|nuit)"
)
