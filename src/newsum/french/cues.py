"""Cues that a sentence is worth quoting, or is not: it proposes, announces, counts off, recalls.

Written for this project. Folded as `newsum.terms` folds words: lower case, no accents, elided
letters as words of their own, words parted by single spaces. Constants written as alternatives
are parts of a regular expression over such text.
"""

FIRST_PERSON = frozenset("je j me m moi mon ma mes".split())

PROPOSALS = frozenset(
    """
    faut faudrait devons doit doivent devrait propose proposons souhaite veux voulons demande
    reforme supprimer augmenter baisser creer mettre
    """.split()
)
"""Words of sentences that say what should be done."""

POSITIONS = (
    r"je (?:suis|pense|crois|veux|propose|souhaite|dis|considere)"
    r"|nous (?:avons|allons|voulons|proposons|devons|sommes)|il faut|on doit"
    r"|il est (?:important|necessaire|temps)"
)
"""The speaker takes a position, or answers for what was done."""

NEGATIONS = frozenset("ne n pas jamais rien".split())

COUNTING_OFF = frozenset(
    "premierement deuxiemement troisiemement ensuite d enfin premier deuxieme".split()
)
"""Openers of points told one after another; « d » of « d'abord », « d'autre part »."""

JUST_IN = (
    r"vien(?:t|nent) d|a l instant|tombe|message|depeche|desormais|finalement"
    r"|on (?:me|nous) (?:tend|dit|signale|passe|fait passer|annonce|souffle|apprend)"
    r"|nouveau bilan|confirme\w*"
)
"""The programme is interrupted, or a fact is given as it stands now."""

RECAPS = (
    r"recapitul\w*|resum\w*|retenir|retiens|titres|en bref|pour finir|conclu\w*|a la une"
    r"|grandes lignes|l essentiel"
)
"""The speaker says what counts in what is told, before or after it is told."""

ANNOUNCEMENTS = (
    r"annonc(?:e|ent|ait|aient|er|era|ee?s?)|vien(?:t|nent) d|devoil(?:e|ent|ee?s?)"
    r"|confirm(?:e|ent|ee?s?)|(?:a|ont|est|sont) (?:ete )?(?:decide|vote|adopte|signe|lance"
    r"|autorise|obtenu|ouvert|ferme|elu|nomme|condamne)e?s?"
)
"""The sentence brings news."""

NOUN_OF_ANNOUNCEMENT = (
    r"(?<!\bil )(?<!\belle )(?<!\bils )(?<!\belles )(?<!\bon )(?<!\bqui )(?<!\bje )"
    r"(?<!\bne )\b(?:l|les?|la|une?|des?|d|cette|ces|son|sa|ses|mon|ma|mes|ton|tes|notre|nos"
    r"|votre|vos|leurs?|aux?|quelle|aucune|sans|pas|chaque|plusieurs)"
    r"(?: (?:nouvelles?|premieres?|dernieres?|petites?|grandes?|autres?|deux|trois|seule))?"
    r" annonces?"
)
"""« l'annonce », « une nouvelle annonce », where « il l'annonce » is the verb."""

NUMBER_WORDS = frozenset(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante
    soixante cent cents mille million millions milliard milliards
    """.split()
)
"""Numbers spelled out often enough to tell a sentence with figures."""

BONUS_WORDS = frozenset(
    """
    annonce annoncer conclusion confirme decision essentiel important importante principal
    principale resultat selon
    """.split()
)
"""Words of sentences that sum up, for Edmundson's cue method."""

STIGMA_WORDS = frozenset("bonjour bonsoir exemple merci abonner bref".split())
"""Words of sentences that a summary can do without, for Edmundson's cue method."""
