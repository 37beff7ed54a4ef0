"""Months, days, periods and ranks.

Folded forms.
"""

YEAR = tuple(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre".split()
)
WEEK = tuple("lundi mardi mercredi jeudi vendredi samedi dimanche".split())
"""In order."""

MONTHS = frozenset(YEAR)

MONTHS_IN_SHORT = {
    "janv": "janvier", "fevr": "fevrier", "avr": "avril", "juil": "juillet", "oct": "octobre",
    "nov": "novembre", "dec": "decembre",
}  # fmt: skip

TIMES = frozenset("matin soir nuit midi semaine mois an annee hier demain".split())
"""When it is, which nobody denies: « plus un bateau ne circule depuis ce matin »."""

DAYS = frozenset((*WEEK, "hier", "demain"))

PERIODS = {
    "seconde": 1.0, "minute": 60.0, "heure": 3600.0, "jour": 86400.0, "semaine": 7 * 86400.0,
    "mois": 30 * 86400.0, "trimestre": 91 * 86400.0,
    "semestre": 182 * 86400.0, "an": 365 * 86400.0, "annee": 365 * 86400.0,
    "siecle": 36500 * 86400.0,
}  # fmt: skip
"""Seconds in each."""

BEFORE = (
    r"l an (?:dernier|passe)|l annee (?:derniere|passee)|il y a un an"
    r"|la (?:saison|semaine) (?:derniere|passee)|le mois (?:dernier|passe)"
)
NOW = r"cette (?:annee|saison|semaine)|ce mois(?: ci)?"
"""Two of the same kind, the one before and the one that runs: regular expressions."""

LAST = 99

ORDINALS = {
    "premier": 1, "premiere": 1, "premiers": 1, "premieres": 1, "second": 2, "seconde": 2,
    "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5, "dernier": LAST,
    "derniere": LAST, "derniers": LAST, "dernieres": LAST,
}  # fmt: skip
