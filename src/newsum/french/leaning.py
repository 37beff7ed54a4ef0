"""What begins a sentence that leans on the one before: pronouns, connectives.

Written for this project. Folded as `newsum.terms` folds words: lower case, no accents, elided
letters as words of their own, words parted by single spaces.
"""

LEANING_PRONOUNS = frozenset("il elle ils elles ca cela celui celle ceux celles lui eux".split())
"""Openers that stand for something named before."""

PARTITIVES = frozenset({("d", "entre", "eux"), ("d", "entre", "elles")})
"""« trois d'entre eux »."""

RELATIVES = frozenset("qui que qu dont ou".split())
"""« Ceux qui » and « celle que » stand for nothing named before."""

IMPERSONAL_VERBS = frozenset(
    """
    y faut faudra faudrait fallait fallu agit agissait agira reste restera convient existe semble
    suffit vaut pleut neige importe manque arrive parait
    """.split()
)
"""After « il », which then stands for nothing: « il y a », « il ne s'agit pas »."""

IMPERSONAL_ATTRIBUTES = frozenset(
    """
    clair vrai important possible impossible necessaire temps evident interdit urgent difficile
    facile normal question probable essentiel scandaleux indispensable utile inutile heures heure
    midi minuit
    """.split()
)
"""After « il est »: « il est temps », « il est 7 heures »."""

LEANING_CONNECTIVES = frozenset(
    "mais donc alors pourtant cependant toutefois neanmoins ainsi aussi or car bref sinon".split()
)
"""« Ensuite », « par ailleurs » and « enfin » are none: they add a point that stands alone."""

SUBORDINATIONS = frozenset(
    {("alors", "que"), ("alors", "qu"), ("ainsi", "que"), ("ainsi", "qu"), ("aussi", "bien")}
)
"""A connective and the word after, which together take nothing up: « alors que le pays vote »."""

ANSWERS = frozenset("oui non si exactement absolument evidemment".split())
"""What begins an answer that leaves out what was asked."""

LEANING_PHRASES = frozenset(
    tuple(phrase.split())
    for phrase in (
        "en effet", "en revanche", "au contraire", "c est pourquoi", "du coup", "par consequent",
        "autrement dit", "c est a dire", "d ailleurs", "en consequence", "a l inverse",
        "dans ce cas", "de ce fait", "pour autant", "c est pour ca", "c est pour cela",
        "ce dernier", "cette derniere", "ces derniers", "ces dernieres", "et donc", "et alors",
        "et pourtant", "et il", "et elle", "et ils", "et elles", "et ca", "et cela", "parce que",
        "parce qu", "comme ca", "pour cela", "pour ca",
    )
)  # fmt: skip

STRETCHES_OF_TIME = frozenset("jours mois temps semaines annees heures minutes".split())
"""After « ces derniers »: « ces derniers mois » are no people named before."""
