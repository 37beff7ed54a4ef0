"""Lines that pages of the web have around an article, and that are pasted with it.

Written for this project. Folded as `newsum.terms` folds words: lower case, no accents, elided
letters as words of their own, words parted by single spaces; parts of a regular expression.
"""

_DATE = (
    r"(?:\d+|\d+h\d*|h|a|et|le|mis|mise|jour|modifiee?|publiee?|actualisee?|lundi|mardi|mercredi"
    r"|jeudi|vendredi|samedi|dimanche|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre"
    r"|octobre|novembre|decembre|1er|heures?|min|minutes?)"
)
_MEANS = (
    r"(?:sur|par|via|facebook|twitter|x|whatsapp|linkedin|messenger|bluesky|telegram|instagram"
    r"|mail|e|email|courriel|cet?|cette|l|article|page|video)"
)

WHOLE_LINES = (
    rf"(?:publiee?|modifiee?|actualisee?|mise? a jour) (?:le|a|il y a) {_DATE}(?: {_DATE})*"
    rf"|partage[rz] {_MEANS}(?: {_MEANS})*"
    r"|temps de lecture(?: \d+)?(?: min(?:utes?)?)?|lecture \d+ min(?:utes?)?"
    r"|(?:accepte[rz]|refuse[rz]|parametre[rz]|gere[rz]|personnalise[rz])"
    r" (?:(?:tou(?:s|tes)|les?|vos|mes|nos|des?|l|utilisation|depot) )*cookies"
    r"|(?:\d+ )?commentaires?(?: \d+)?|mentions legales(?: contact)?|publicite"
)
"""What is nothing but such a line from its first word to its last."""

OPENINGS = (
    r"(?:a )?(?:lire|relire|voir|revoir|ecouter|reecouter) (?:aussi|egalement)"
    r"|(?:nous|ce site|notre site|nos partenaires|nous et nos partenaires) (?:\w+ ){0,2}?"
    r"utilis\w+ (?:\w+ ){0,2}?cookies"
    r"|en (?:poursuivant|continuant) (?:votre|la|a) navig\w+"
)
"""What a line that begins so is, however it goes on."""
