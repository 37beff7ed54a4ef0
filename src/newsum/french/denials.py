"""How French denies: negations, verbs and nouns that deny by themselves, and what denies nothing.

Folded forms.
"""

NEGATIONS = frozenset("pas jamais aucun aucune rien personne nul nulle guere".split())

PARTICLES = frozenset(("ne", "n"))
"""What stands before a verb that is denied."""

NEGATED_NOUNS = frozenset("aucun aucune nul nulle".split())
"""Negations that stand before the noun they deny, wherever the verb is."""

SINGLE = (("un", "seul"), ("une", "seule"))
"""« pas un seul » is « aucun »."""

NO_NEGATION_AFTER_PAS = frozenset("seulement mal avant".split())
"""« pas seulement », « pas avant » deny nothing."""

IMPLICIT_NEGATIONS = frozenset(
    """
    refuser exclure impossible interdire interdit inutile arreter cesser stopper fin finir
    abandonner renoncer empecher eviter manquer absence faute echouer epargner indemne gratuit
    fermer supprimer annuler contraire perdre priver dementir nier rejeter disparaitre incapable
    deconseiller suspendre interrompre contester lever dispenser exempter rester seulement faux
    ecarter evincer limoger destituer revoquer couper rater relacher inchange invaincu ignorer
    sortir partir abdiquer ceder complet plein vide inoffensif aneantir detruire remonter
    depourvu intact introuvable boycotter bouder proscrire bannir oublier loin record zero
    panne eteindre epuiser
    sain quitter lacher garder maintenir conserver echapper sauf
    seul seule uniquement nie nient niait
    """.split()
)
"""Words that deny without a negation: « n'achète plus » is « les achats se sont arrêtés »."""

MILD = frozenset(
    """
    contrairement maintenant maintenance coup coups sortant sortante sortants restez oubliez
    """.split()
)

MILD_AFTER = {
    "parti": frozenset("le un du les des ce son leur au aux nos vos notre votre".split()),
    "partie": frozenset("la une en les des fait faire faisait grande".split()),
    "contraire": frozenset(("au",)),
    "plein": frozenset("en a".split()),
    "pleine": frozenset("en a".split()),
    "part": frozenset("la sa une nulle ma leur quelque autre de".split()),
    "partir": frozenset(("a",)),
    "coupe": frozenset(("la",)),
    "sort": frozenset("le au du son leur".split()),
    "sorte": frozenset("une toutes la de".split()),
    "garde": frozenset("en la de".split()),
    "fin": frozenset(("en",)),
    "finir": frozenset(("pour",)),
    "ferme": frozenset("la une de cette sa leur".split()),
}
"""What denies nothing although it is written like what does, and the words that it follows."""

NECESSARY = (
    r"(?:ne|n) (?:\w+ ){1,6}que si?(?= )|tant qu\w*|(?:sauf|seulement) si?(?= )|a condition"
    r"|depend\w* d\w*|sans (?:\w+ ){1,9}(?:pas|aucun\w*|plus|ne|n)(?= )"
    r"|(?:pas|aucun\w*|plus|rien) (?:\w+ ){0,5}sans(?= )"
)
"""Nothing is done without it: « ne signera que si », « pas de signature tant que »; regular
expressions over folded words."""

BELIEVED = frozenset(
    """
    certain certaine certains certaines sure sures persuade persuadee convaincu convaincue
    crois croit croient croyons pense penses pensent pensons
    """.split()
)
"""What is not believed is held to be untrue: « je ne crois pas que le virage soit sûr »."""

DENIALS = frozenset("nier dementir contester refuter recuser infirmer exagerer".split())
"""What follows is said to be untrue."""

DISMISSED = (
    r"(?:ecart\w+|exclu\w*) (?:pour l instant |totalement |formellement )?"
    r"(?:toute?s? \w+"
    r"|(?:l|la|le|les|cette|un|une) (?:hypothese|piste|risque|idee|scenario|these)s?)"
)
"""« écarte l'hypothèse d'une marée verte », « exclut tout défaut de collage »."""

CLAIM_ANSWERED = (
    r"(?:repond\w*|retorqu\w+|repliqu\w+) que?(?: \w+){0,3} ne?"
    r"|(?:affirm|assur|jur)\w+ ne? (?:pas |jamais )?(?:avoir|etre)"
)
"""« répond qu'il n'a rien refusé », « affirme n'avoir jamais reçu »: somebody says he did."""

WILLING = tuple("veu voul souhait compt entend envisag prev doi dev os dai".split())
"""How the verbs begin with which an infinitive is denied: « je ne veux pas fermer »."""

COPULAS = ("deven", "devien", "reste", "semble", "redev", "demeur", "parai")
"""How the verbs begin of which an attribute says what is denied: « ne deviendra pas payant »."""

BEFORE_EVER = tuple((word,) for word in ("a", "que", "si", "plus", "mieux", "pire", "moins"))
"""What makes « jamais » mean ever or for ever."""

MOST = frozenset("plus moins meilleur meilleure meilleurs meilleures pire pires".split())
"""« la pire tempête qu'on ait jamais vue »."""

OPENERS = frozenset("ne n aucun aucune pas jamais nul nulle sans rien".split())
"""What a denial starts with."""

OF_A_NUMBER = r"n (?:est|etait|sera|serait|sont|etaient|seront) (?:plus|pas)|et non(?: pas)?"
"""What stands right before a number that is denied: « ce n'est plus 48 », « et non 48 »."""
