"""How French speech says that a fact changes, or that it is not settled.

Written for this project. Folded as `newsum.terms` folds words: lower case, no accents, elided
letters as words of their own, words parted by single spaces. Constants written as alternatives
are parts of a regular expression over such text.
"""

REVISIONS = (
    r"rectifi\w*|une correction|corriger|je (?:me )?corrige|se corrige|erreur|et non(?: plus)?"
    r"|suis tromp\w*|me trompe|me reprends|finalement|desormais|mise a jour|dernier bilan|revise\w*"
    r"|inverse\w*|interverti\w*|abaiss\w+ (?:son|sa|leur)|relev\w+ (?:son|sa|leur)"
    r"|est passee? (?:a|de)|n est plus|maintenant|ne \w+ plus|contrairement a ce"
    r"|nouveau bilan|bilan (?:monte|grimpe|s alourdit)"
)
"""The speaker replaces what was said before."""

TIMELY = (
    r"ce (?:matin|midi|soir)|hier|a l instant|vien(?:t|nent) d\w*|vienne|a cette heure"
    r"|confirm\w*|bien|enfin|l heure ou|a la cloture|lundi|mardi|mercredi|jeudi|vendredi|samedi"
    r"|dimanche|decide|c est certain"
)
"""The fact is given as of a moment, or as settled."""

TENTATIVE = (
    r"pourrai\w*|doit se|examine|promis|a l etude|\w+rai(?:t|ent)|attendait|\w+aient|avions"
    r"|\w+ait|aucune?|menac\w*|ne confirme pas|prevo\w*"
)
"""The fact was expected, possible, or true in the past."""

HEARSAY = (
    r"soutien\w*|affirm\w*|repond\w*|retorque\w*|pretend\w*|assure\w*|dit que|disent|selon"
    r"|rappelle\w*|accuse\w*|montre\w*"
)
"""Somebody's word, which replaces nothing."""
