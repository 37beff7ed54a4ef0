"""How French says behind a quotation whose words it gives: « … », écrit le journal.

Written for this project. Folded: lower case, no accents. No verb is here that takes the words back,
as « dément » does.
"""

_REGULAR = (
    "affirm ajout alert annonc assen assur argument avou clam comment confess confi confirm constat"
    " declar declam demand denonc deplor detaill estim expliqu exult glis ecri grinc indiqu insist"
    " interrog ironis jubil jug jur lanc lach martel murmur not object observ precis protest"
    " questionn racont raill raisonn rapport rappel recommand regrett remarqu repet resum retorqu"
    " revel soulign soupir souffl temper temoign titr tonn tranch"
).split()
_STEMS = "|".join(sorted(_REGULAR, key=len, reverse=True))
_PRESENT = (
    "avertit avertissent concede concedent conclut concluent dit disent disait disaient ecrit"
    " ecrivent ecrivait poursuit poursuivent poursuivait predit previent"
    " previennent promet promettent reagit reagissent reconnait reconnaissent repond repondent"
    " repondait reprend reprennent soutient soutiennent soutenait"
).split()
_PAST = (
    "averti concede conclu dit ecrit poursuivi predit prevenu promis reagi reconnu repondu"
    " repris soutenu"
).split()

SAYS = rf"""
    (?:(?:s'|se[ ]|l'|lui[ ]|leur[ ]|nous[ ]|m'|me[ ])?
        (?:(?:{_STEMS})(?:e|ent|ait|aient|a|erent)|{"|".join(_PRESENT)})
      | (?:lui[ ]|leur[ ]|nous[ ]|m'|l')?(?:a|ont|avait|avaient|aura)(?:-t-(?:il|elle|on))?
        (?:[ ]\w+)?[ ](?:(?:{_STEMS})e|{"|".join(_PAST)})
      | (?:fait|font|faisait|a[ ]fait|ont[ ]fait)[ ](?:savoir|valoir|observer|remarquer)
      | lit-on|peut-on[ ](?:y[ ])?lire|selon|d'apres|pour[ ]citer|aux[ ]dires[ ]de|dixit
    )(?!\w)
"""
"""A verbose expression for the first words."""
