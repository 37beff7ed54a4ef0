"""Small words that mark who does it, to whom, and whether it is talk. Folded forms."""

FIRST_AND_SECOND_PERSON = frozenset("je j me moi nous vous".split())
"""A clause that holds one speaks of the speech more often than of the news."""

CALLS = frozenset("bien alors oui non merci bonjour bonsoir ecoutez mais cher chere et ah".split())
"""What comes before the name of somebody spoken to."""

TITLES = frozenset("monsieur madame mademoiselle mme docteur docteure".split())
"""A rare word after one is a name, even without a capital."""

GREETINGS = frozenset("bien merci bonjour bonsoir ecoutez cher chere".split())
"""Those of them after which a name, alone at the start, is always that of somebody spoken to."""

LEADS = {
    "à": "à", "au": "à", "aux": "à", "de": "de", "d": "de", "du": "de", "des": "de", "en": "en",
    "dans": "en", "chez": "chez", "contre": "contre", "pour": "pour", "avec": "avec", "sur": "sur",
    "entre": "entre", "selon": "selon", "depuis": "depuis", "vers": "vers",
}  # fmt: skip
"""What tells the part of the name that follows, as written: « a » is no « à »."""

OF_PASSIVES = frozenset("que par est sont ete".split())
"""« qu'il préside » is « présidé par lui »."""

DETERMINERS = frozenset("le la une de du son sa ce cet cette leur".split())
"""Without the s that ends them."""

AUXILIARIES = frozenset(
    "avait avaient ont etait etaient sera seront bien donc alor aussi puis voila enfin".split()
)
"""« l'avaient donc bien examinée » is « l'ont examinée »; without the s that ends them."""

BEFORE_HAD = frozenset("nous n en y l".split())
"""« nous avions demandé » is about no plane."""

HESITATIONS = frozenset("euh heu hum hein ben bah pardon".split())
"""« Mme Zélie, euh, Abderrahim »."""

FILLERS = frozenset(
    """
    absolument franchement surtout evidemment bref effectivement notamment egalement actuellement
    attends rappelle rappel rappelons repete redis retenir retenez retenons retiens resume resumer
    madame mme monsieur
    """.split()
)
"""Content words that carry no fact in spoken news."""
