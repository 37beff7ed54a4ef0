"""How French speech says that a fact changes, or that it is not settled.

Written for this project. Folded as `newsum.terms` folds words: lower case, no accents, elided
letters as words of their own, words parted by single spaces. Constants written as alternatives
are parts of a regular expression over such text.
"""

from newsum.french.numbers.vocabulary import THOUSANDS, UNITS

_NUMBER = rf"(?:\d|(?:{'|'.join(sorted(UNITS.keys() - {'un', 'une'} | THOUSANDS.keys()))}|cent)\b)"
"""« un » may be an article."""

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

CORRECTIONS = (
    r"rectif\w*|correcti(?:fs?|ons?)|corrig\w*"
    r"|je me (?:trompe|reprends|suis (?:tromp|embrouill|emmel)\w+)"
    r"|(?<!\ba )(?<!\bde )(?<!\bdu )(?<!\ble )(?<!\bla )(?<!\bles )(?<!\bpar )pardon"
    r"(?! (?:pour|aux|si|a|de|d)\b(?!.{0,80}\bj ai dit))"
    r"|(?<!parce que )excusez moi(?! mais\b)|(?:au temps|autant) pour moi|je voulais dire|lapsus"
    r"|j ai (?:dit|annonce|parle|donne) (?:tout a l heure|plus tot|a l instant)"
    r"|j avais (?:dit|annonce|parle|donne)|rev(?:u|oi|oit|oient) (?:le|son|leur)s? chiffres?"
    r"|(?:tout a l heure|plus tot) (?:j ai|je vous ai|on a|on vous a) (?:dit|annonce|parle|donne)"
    rf"|j ai (?:dit|annonce|parle de|donne) {_NUMBER}.{{0,60}}\bc est (?:\w+ )?{_NUMBER}"
    r"|precision"
    r"|(?<!sauf )erreur(?! (?:(?:de|d)(?! (?:ma|notre) part)|judiciaire|medicale|humaine))"
    r"|(?:me|nous) (?:reprend|reprendre|reprennent|corriger)"
)
"""What was said is taken back."""

CONTRASTS = (
    r"en realite|et non|contrairement|inverse\w*|ce ne sont pas|(?:est|etait|sont|bien|tout) faux"
    r"|(?<=\w )et pas (?:en|le|la|les|l|du|des|au|aux|\d+)(?! \w+ comme (?:prevu|promis|annonce))"
    r"|(?:ce n|c) est pas(?! avant| seulement| encore)"
)
"""What might be believed is not so: « ce n'est pas du sabotage », a correction or no more than a
way to tell it."""

UPDATES = (
    r"desormais|maintenant|finalement|a l instant|vient d\w*|viennent d\w*|ne \w+ plus|n \w+ plus"
    r"|dernier bilan|monte a|revise\w*|derniere minute|a present|mise a jour"
    r"|depuis (?:hier|ce matin|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
)
"""« désormais », « n'est plus »: news of what was told before."""

BREAKING = (
    r"(?<!de )(?<!la )derniere minute|a l instant(?! ou| meme)|j apprends|on l apprend"
    r"|on (?:m|nous) (?:apprend|informe|indique|annonce a)|l on (?:m|nous) apprend"
    r"|on (?:me|nous) (?:signale|tend|fait passer|souffle|previent|communique|transmet)"
    r"|on (?:me|nous) dit (?:que|qu|dans)"
    r"|on (?:me|nous) remet (?:un (?:mot|papier|message)|une note)"
    r"|on (?:me|nous) l (?:apprend|annonce|indique|confirme a)"
    r"|tiens une alerte|une alerte (?:sur|qui)|pendant (?:la (?:pause|publicite)|l emission)"
    r"|(?:me|nous) (?:parvient|parviennent)|vien\w* de tomber"
    r"|vien\w* de (?:me|m|nous) (?:l )?(?:dire|ecrire|appeler|confirmer|apprendre|annoncer)"
    r"|(?:je|on|nous) rec(?:ois|oit|evons) (?:a|un message|une depeche|un communique|ce message)"
)
"""« on me tend une dépêche »: what follows was not known a moment ago."""
