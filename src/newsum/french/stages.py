"""How far a thing has come: asked for, tried, decided, still open, or so until it changes.

Folded forms.
"""

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

NO_STAGE_AFTER = {
    "demande": frozenset("la cette leur sa forte".split()),
    "attendant": frozenset(("en",)),
    "entendre": frozenset("fait s".split()),
}
"""What is no stage although it is written like one, and the words that it follows."""

CONSIDERING = frozenset(
    """
    étudie étudient étudions étudiait étudiaient examine examinent examinait examinaient envisage
    envisagent envisageait envisageaient réfléchit réfléchissent songe songent songeait projette
    projettent projetait
    """.split()
)
"""What is weighed may never be done; as written: « étudié » is past."""

UNREALISED = frozenset(
    """
    tenter tente essayer essaie menacer menace hesiter hesite risquer risque promettre promet
    refuser refuse failli envisager envisage demander demande esperer espere souhaiter souhaite
    """.split()
)
"""What comes after in the infinitive is not done: « menace de bloquer », « a failli tomber »."""

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

STATE = frozenset("est sont reste restent restera resteront".split())
"""What holds until it changes: « est fermé », « ne rouvrira pas avant lundi »."""

WAS_DUE = r"devai(?:t|ent)|aurai(?:t|ent) du|(?:avai|etai)(?:t|ent) prevue?s?"
"""What was to be, and may not be any more; a regular expression over folded words."""

STARTS = frozenset(("partir", "compter"))
"""« à partir de », « à compter de »."""

LEAVING = ("sorti", "quitt")
"""How the verbs begin that leave a place or a state: « sorti du coma »."""

INSIDE = frozenset(("dans", "en"))
"""What stands before the place or the state that somebody is in."""
