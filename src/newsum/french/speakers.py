"""How transcripts name who speaks, and what stands before a colon without being anyone.

Written for this project. Folded: lower case, no accents, elided letters before a space.
"""

MEDIA_ROLES = frozenset(
    """
    animateur animatrice interviewe interviewee interviewer intervieweur intervieweuse journaliste
    moderateur moderatrice narrateur narratrice presentateur presentatrice
    commentateur commentatrice reporter chroniqueur chroniqueuse
    """.split()
)
"""Who speaks for a living: one such label is enough to make a file one of turns."""

ROLES = MEDIA_ROLES | frozenset(
    """
    auditeur auditrice avocat avocate candidat candidate depute deputee directeur directrice
    docteur enqueteur enquetrice expert experte invite invitee maire medecin ministre policier
    policiere president presidente procureur procureure professeur professeure rapporteur
    rapporteure redacteur redactrice secretaire senateur senatrice temoin voix
    """.split()
)
"""Roles that speak, but that are also spoken of."""

NUMBERED = frozenset(
    """
    femme homme interlocuteur interlocutrice intervenant intervenante locuteur locutrice orateur
    oratrice participant participante personne speaker voix
    """.split()
)
"""What stands before the number of a speaker without a name."""

FORMS_OF_ADDRESS = frozenset(
    """
    docteur dr dre lord m madame mademoiselle maitre me mgr mlle mm mme mmes monsieur pr pre
    professeur sir
    """.split()
)
"""What stands before a name, full stop apart."""

ARTICLES = frozenset("l la le les un une".split())

PARTICLES = frozenset("d da de del der des di du el la le les von van y".split())
"""Words that may be in small letters inside a name."""

ANNOUNCEMENTS = frozenset(
    """
    actualite alerte annonce article attention avantage avertissement
    basket bilan bourse breve but chapitre chiffre cinema citation comparaison conclusion conseil
    consequence constat contexte correction culture cyclisme date decision definition detail
    difference direct economie emploi enjeu environnement episode etape etranger exemple explication
    fait faits flash foot football handball hypothese idee images info infos international
    introduction inconvenient justice lecture lieu lire meteo methode musique
    nb note objectif objet ordre origine partie photo photos point politique precision preuve
    probleme programme ps rappel raison recap reportage resultat resultats resume
    rugby sante score societe solution sommaire source sources sport sports suite sujet sur
    tennis theme titre titres trafic verdict video videos voile
    """.split()
)
"""Words that announce what follows: « Attention : », « La météo : »."""
