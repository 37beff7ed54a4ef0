"""Small words that make another fact of the same ones. Regular expressions over folded words."""

AGAIN = r"(?:de|a) nouveau"

NO_LONGER, NOT = r"ne? (?:\w+ ){1,3}?plus", r"ne? (?:\w+ ){1,3}?pas"
"""What is so again is not « plus » so; and what is not « plus » so was, once."""

RESTRICTED = (
    r"ne? (?:(?!(?:pas|plus|jamais|rien|personne)\b)\w+ ){1,8}?que?"
    r" (?:a|au|aux|chez|dans|de|des|du|en|pour|par|sur|une?)"
)
"""« ne réduit le risque que chez les fumeurs »."""

EITHER_WAY = (
    r"presque|quasi\w*|pas tout a fait|a moitie|mal",
    r"a peine(?! (?:une? )?\w+ (?:seconde|minute|heure|jour|semaine|mois|an)s?\b)",
    r"sauf(?! erreur)|hormis|excepte\w*|a l exception|mis a part",
    r"une (?:partie|moitie) d\w*|un tiers d\w*|certaine?s|la plupart|quelques|l un d\w+",
    r"(?:continu|cess|finiss)\w*(?: \w+)? (?:a|d|de)",
    r"ancien(?:ne)?s?|ex|vice|future?s?|faux|fausses?|factices?|adjointe?s?|interim",
    r"(?:c|il) est faux|faux de dire|n est pas vrai",
    RESTRICTED,
    r"au plus (?:tot|tard)",
    r"(?:va|vont) (?:mieux|bien|mal)",
    r"on (?:dit|raconte|pretend) qu\w*|il parait",
)
"""What neither sentence may have alone: « presque maîtrisé » and « maîtrisé »."""

BESIDES = {
    AGAIN: r"(?:rouv|reouv|repr|repart|redev|retabl|remis|remet|relanc|rechut|revien)\w*",
    r"selon|d apres": r"(?:di[ts]|estim|affirm|annonc|assur|calcul)\w*|\w+rai(?:t|ent)",
}
"""What the one that goes may not have alone, and what the other may say instead."""

BY_ANOTHER = r"(?:moi|toi|lui|elle|eux|elles) aussi|(?<!chacun )a (?:son|leur) tour"
"""« elle aussi a pleuré »: somebody else had, before."""

ALSO = r"aussi|egalement"
"""What the other may say instead."""

UNREALISED = r"(?:voul|veu|cherch|commenc|compt|cens|pens|rev)\w*(?: \w+)?(?: (?:a|de|d))?"
"""Before an infinitive, what is not done, or not yet: « voulait vendre ».

Besides the words of `stages`, which say so in any other sentence too.
"""

LIMITS = {
    "less": r"(?<!moitie )(?<!fois )moins d[eu]?(?: la)?|au plus|au maximum|jusqu a|meme pas|<",
    "more": r"(?<!fois )plus d[eu]?(?: la)?|au moins|au minimum|>",
    "still": r"encore",
    "below": r"moins",
}
"""What is said before a number, and what it makes of it: « moins de 150 », « moins cinq »."""

NO_LIMITS = r"(?:pas|non) (?:moins|plus) d[eu]?(?: la)?"

LIMITS_BEHIND = {"more": r"(?:de|en) plus", "less": r"(?:de|en) moins"}
"""The same behind its unit: « trois heures de plus »."""

PARTS = {
    "ago": r"il y a",
    "until": r"jusqu (?:en|a|au)",
    "since": r"depuis(?: le)?|des(?: le)?",
    "during": r"pendant|durant",
    "before": r"avant",
    "after": r"apres",
}
"""The part that a number has in what is told: « il y a dix ans », « pendant dix ans »."""

BY, TO = frozenset(("de", "d")), frozenset(("à",))
"""What stands between a verb and a number, as written: « augmente de 2 millions », « à 2 »."""

POINTING = frozenset((("la", "bas"), ("la", "haut"), ("ici", "meme"), ("la", "meme")))
"""What points to a place that was told: « dans le noir là-bas »."""

NEXT = "prochain"
"""What adds nothing to a date: « le 20 janvier prochain »."""
