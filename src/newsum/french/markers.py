"""Words that turn, weaken, order or date a statement. Folded forms."""

NEGATIONS = frozenset("pas jamais aucun aucune rien personne nul nulle guere".split())
NEGATED_NOUNS = frozenset("aucun aucune nul nulle".split())
"""Negations that stand before the noun they deny, wherever the verb is."""
SINGLE = (("un", "seul"), ("une", "seule"))
"""« pas un seul » is « aucun »."""
NO_NEGATION_AFTER_PAS = frozenset("seulement mal davantage avant".split())
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
    quitter lacher garder maintenir conserver echapper sauf seul seule uniquement nie nient niait
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

FIRST_AND_SECOND_PERSON = frozenset("je j me moi nous vous".split())
"""A clause that holds one speaks of the speech more often than of the news."""

CALLS = frozenset("bien alors oui non merci bonjour bonsoir ecoutez mais cher chere et ah".split())
"""What comes before the name of somebody spoken to."""
CLAIMS = frozenset(
    """
    affirme affirment pretend pretendent soutient soutiennent rumeur assure assurent promet dement
    conteste croit soupconne suppose estime accuse
    """.split()
)
"""What follows is somebody's word, not yet a fact."""

BELIEVED = frozenset(
    """
    certain certaine certains certaines sure sures persuade persuadee convaincu convaincue
    crois croit croient croyons pense penses pensent pensons
    """.split()
)
"""What is not believed is held to be untrue: « je ne crois pas que le virage soit sûr »."""
DENIALS = frozenset("nier dementir contester refuter recuser infirmer exagerer".split())
"""What follows is said to be untrue."""

DIRECTIONS = frozenset(
    """
    augmenter baisser diminuer hausse baisse progresser reculer monter descendre gagner perdre
    """.split()
)
"""Which way a thing goes: common words, and never the same."""

PROSPECTS = frozenset(
    """
    demander proposer solliciter examiner examen etudier etude envisager esperer menacer reclamer
    saisir entendre interroger projeter deposer attendre negocier discuter hesiter prononcer
    manquer rumeur craindre soupconner
    """.split()
)
OUTCOMES = frozenset(
    """
    interdire rejeter refuser accepter accorder accord decider decision voter confirmer relacher
    liberer retrouver obtenir signer adopter valider annuler condamner demissionner demission
    dementir conclure trancher approuver renoncer abandonner echouer reussir promettre
    """.split()
)
"""« examine le recours », then « rejette le recours »: the second is news, no repeat."""

UNREALISED = frozenset(
    """
    tenter tente essayer essaie menacer menace hesiter hesite risquer risque promettre promet
    refuser refuse failli envisager envisage demander demande
    """.split()
)
"""What comes after in the infinitive is not done: « menace de bloquer », « a failli tomber »."""

INFINITIVES = ("er", "ir", "re", "oir")
"""How they end as written: « rencontré », folded, would be one."""

PENDING = (
    r"(?:pas|rien|personne|jamais) encore(?! (?:\w+ ){1,3}ans\b)"
    r"|(?:n|ne) \w+ encore(?! jamais| \w+ qu)"
    r"|pas de nouvelles?"
    r"|toujours (?:pas|rien|aucun\w*)"
)
STILL_OPEN = (
    r"encore|toujours|reste\w*|attend\w*|attente|tard\w*|pas|jamais|rien|personne|aucun\w*|sans"
    r"|futur\w*"
)
"""« n'a pas encore publié » is « reste à publier »; regular expressions over folded words."""

CORRECTIONS = (
    r"rectif\w*|correcti(?:fs?|ons?)|corrig\w*|je me (?:trompe|reprends|suis tromp\w+)"
    r"|pardon|excusez moi|(?:au temps|autant) pour moi|je voulais dire|lapsus"
    r"|j ai (?:dit|annonce|parle|donne) (?:tout a l heure|plus tot|a l instant)"
    r"|(?:tout a l heure|plus tot) (?:j ai|je vous ai|on a|on vous a) (?:dit|annonce|parle|donne)"
    r"|precision|erreur(?! (?:de|d|judiciaire|medicale|humaine))"
)
"""What was said is taken back."""
CONTRASTS = (
    r"en realite|et non|contrairement|inverse\w*|ce ne sont pas|faux"
    r"|(?<=\w )et pas (?:en|le|la|les|l|du|des|au|aux|\d+)(?! \w+ comme (?:prevu|promis|annonce))"
    r"|(?:ce n|c) est pas(?! avant| seulement| encore)"
)
"""What might be believed is not so: « ce n'est pas du sabotage », a correction or no more than a
way to tell it."""
SUMMING_UP = (
    r"resum\w+|(?:en|pour) conclu\w+|en (?:bref|un mot|deux mots)|bref"
    r"|a (?:la une|retenir)|(?:les|des) (?:gros )?titres|au sommaire|recapitul\w+"
    r"|(?:je|on|nous) reti\w+|on retiendra|retenons|retenez|(?:ne )?deviez retenir"
)
"""« à la une », « si je résume »: what follows is told in full elsewhere."""

UPDATES = (
    r"desormais|maintenant|finalement|a l instant|vient d\w*|viennent d\w*|ne \w+ plus|n \w+ plus"
    r"|dernier bilan|monte a|revise\w*|derniere minute|a present|mise a jour"
    r"|depuis (?:hier|ce matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
)
"""Regular expressions over folded words joined by single spaces."""

QUESTIONS = (
    r"se demand\w+|je (?:vous|te) demande(?:rai)?(?! de\b| d\b)|reste a savoir"
    r"|(?<!sans )savoir (?:si|ce|qui|quel\w*)|on ignore"
    r"|(?:dit|(?<!c est )dire|sait|savent|ignor\w+|precis\w+|indiqu\w+)(?: \w+){0,2} (?:si|s ils?)"
    r"(?= )"
)
"""A question without its mark."""
PERIODS = {
    "seconde": 1.0, "minute": 60.0, "heure": 3600.0, "jour": 86400.0, "semaine": 7 * 86400.0,
    "mois": 30 * 86400.0, "trimestre": 91 * 86400.0, "an": 365 * 86400.0, "annee": 365 * 86400.0,
    "siecle": 36500 * 86400.0,
}  # fmt: skip
"""Seconds in each."""
REST = frozenset("reste restent restait restaient restant restants seul seuls seule".split())
DEFINITE = frozenset("les ces ses leurs nos vos".split())
"""« les deux pays »: a number already told."""

STATE = frozenset("est sont reste restent restera resteront".split())
"""What holds until it changes: « est fermé », « ne rouvrira pas avant lundi »."""
COPULAS = ("deven", "devien", "reste", "semble", "redev", "demeur", "parai")
"""How the verbs begin of which an attribute says what is denied: « ne deviendra pas payant »."""

BEFORE_EVER = tuple((word,) for word in ("a", "que", "si", "plus", "mieux", "pire", "moins"))
"""What makes « jamais » mean ever or for ever."""
REPORTED = frozenset(
    """
    annonce promis calcule evalue assure dit declare indique precise confirme decide prevenu jure
    savoir averti
    predit annoncait annoncaient assurait assuraient disait disaient promettait promettaient
    prevoyait prevoyaient predisait indiquait precisait
    """.split()
)
"""« il a annoncé qu'il partirait »: he is to leave, as far as he is concerned."""
MODALS = ("pourr", "devr", "faudr", "saur")

TENTATIVE = (
    r"dit|disent|disait|dires|affirm\w+|assur\w+|estim\w+|pens(?:e|ent|ait|aient)|croit|croient"
    r"|croyait|crain\w+|jugent|jugeait|propos\w+|sugger\w+|envisag\w+|projett\w+|en projet"
    r"|prevo\w+|prevision\w*|attend\w*|esper\w+|souhait\w+|veut|veulent|comptent?|prome\w+"
    r"|objectifs?|besoins?|manqu\w+|faut|faudra|fallait|sembl\w+|parait|rumeurs?|risqu\w+"
    r"|menac\w+|demand\w+|reclam\w+|hypothese|piste|possib\w+|probab\w+|calcul\w+|evalu\w+"
    r"|peut|peuvent|pourra|pourront"
)
"""What somebody says, needs or plans is as possible as a conditional makes it."""
COMPARING = {"plus": "plus", "moins": "moins", "dessus": "plus", "dessous": "moins"}
"""« au-dessus de 2 000 euros » is « plus de 2 000 euros »."""
CONFIRMS = frozenset("confirme confirmons confirment".split())
"""« je vous le confirme, il veut la racheter » is surer than « il voudrait »."""
DUE = frozenset(
    "doit doivent prevoit prevoient prevu prevue prevus prevues attend attendu attendue".split()
)
"""« doit rouvrir en mars » is as sure as « devrait rouvrir en mars »."""
EXPECTED = frozenset(("devrait", "devraient"))
"""What is due, in the conditional."""

LEADS = {
    "à": "à", "au": "à", "aux": "à", "de": "de", "d": "de", "du": "de", "des": "de", "en": "en",
    "dans": "en", "chez": "chez", "contre": "contre", "pour": "pour", "avec": "avec", "sur": "sur",
    "entre": "entre", "selon": "selon", "depuis": "depuis", "vers": "vers",
}  # fmt: skip
"""What tells the part of the name that follows, as written: « a » is no « à »."""
STARTS = frozenset(("partir", "compter"))
"""« à partir de », « à compter de »."""

OF_PASSIVES = frozenset("que par est sont ete".split())
"""« qu'il préside » is « présidé par lui »."""

DETERMINERS = frozenset("le la une de du son sa ce cet cette leur".split())
"""Without the s that ends them."""
AUXILIARIES = frozenset(
    "avait avaient ont etait etaient sera seront bien donc alor aussi puis voila enfin".split()
)
"""« l'avaient donc bien examinée » is « l'ont examinée »; without the s that ends them."""

HEDGES = (
    r"peut-[eê]tre|sans doute|probablement|vraisemblablement|[ée]ventuellement|hypoth[ée]tiquement"
    r"|il se peut|il est (?:fort |bien )?(?:possible|probable)"
    r"|susceptibles?|incertain\w*|redout\w+|soup[çc]onn\w+|accus[ée]e?s? (?=d)|suspect[eé]\w*"
)
"""What makes a statement a mere possibility, as the conditional does.

Regular expressions over the text in small letters: « peut être fermé » without hyphen is a right.
"""

MONTHS = frozenset(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
)
MONTHS_IN_SHORT = {
    "janv": "janvier", "fevr": "fevrier", "avr": "avril", "juil": "juillet", "oct": "octobre",
    "nov": "novembre", "dec": "decembre",
}  # fmt: skip
DAYS = frozenset("lundi mardi mercredi jeudi vendredi samedi dimanche hier demain".split())
LAST = 99
ORDINALS = {
    "premier": 1, "premiere": 1, "premiers": 1, "premieres": 1, "second": 2, "seconde": 2,
    "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5, "dernier": LAST,
    "derniere": LAST, "derniers": LAST, "dernieres": LAST,
}  # fmt: skip
OPPOSITE_FRAMES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("pour", "contre"),
        ("avant", "apres"),
        ("avec", "sans"),
        ("tous toutes", "quelques certains certaines"),
        ("beaucoup enormement", "peu guere"),
        ("toujours", "jamais"),
        ("oui", "non"),
        ("debut", "fin"),
        ("matin", "soir"),
        ("jour", "nuit"),
        ("nord", "sud"),
        ("gauche", "droite"),
        ("haut haute", "bas basse"),
        ("grand grande", "petit petite"),
        ("commence commencent", "finit finissent termine terminent"),
    )
)
"""Small words that turn a sentence round when one takes the place of the other."""
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

BEFORE_HAD = frozenset("nous n en y l".split())
"""« nous avions demandé » is about no plane."""
FILLERS = frozenset(
    """
    absolument franchement surtout evidemment bref effectivement notamment egalement actuellement
    attends rappelle rappel rappelons repete redis retenir retenez retenons retiens resume resumer
    """.split()
)
"""Content words that carry no fact in spoken news."""
