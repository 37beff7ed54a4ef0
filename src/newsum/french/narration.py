"""What a presenter says that is no news: greetings, thanks, transitions, sign-offs.

Written for this project. Folded as `newsum.terms` folds words: lower case, no accents, elided
letters as words of their own, words parted by single spaces. Constants written as alternatives
are parts of a regular expression over such text.
"""

NARRATOR_PHRASES = (
    r"bonjour|bonsoir|bienvenue?s?|salut (?:a|tout|les)|bon matin|au revoir|a (?:tres )?bientot"
    r"|(?<!jusqu )a demain(?! (?:\d|matin|midi|soir))"
    r"|a (?:la|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) prochaine?"
    r"|a la semaine prochaine|vous abonner|abonnez|pouce bleu|likez|un like|en commentaires?"
    r"|petite cloche|vous (?:ecoutez|regardez)|(?:nous|vous) rejoign\w+|restez (?:avec|bien|a l)"
    r"|on (?:se|vous) retrouve|(?:on|je) revien\w+|de retour en|tout de suite|sous titr\w+"
    r"|(?:bonne|excellente|belle) (?:soiree|journee|nuit|route|fin)|bon (?:apres midi|week end)"
    r"|pour (?:resumer|finir|conclure)|vif du sujet|rappel des titres|rappelle les titres"
    r"|a suivre|nous suivre|suivis|de suivre|suivr(?:a|ons)|avenir nous dira"
    r"|il est (?!de )(?:\w+ )?\w+ h(?:eures?)?"
    r"|c (?:etait|est) (?:votre|notre|le journal|la fin|tout|termine(?: pour|$))"
    r"|ce n est que le debut"
    r"|que commencer|avant de commencer|(?:ca|on) va commencer|prochain point"
    r"|(?:fait|refait) le point|le point pour"
    r"|on (?:passe|quitte|rejoint|ecoute|commence|reprend|refait|reviendra|resume)"
    r"|entrons|reprenons|passons(?! de)|commencons|revenons|creusons|attendez(?! vous)|accrochez"
    r"|(?:avez|donne|redonne|passe) la parole|la seance est"
    r"|(?:cette|ma|notre) (?:nouvelle )?video|la video"
    r"|comment ca va|ca va (?:tres )?bien|(?:dites|laissez) (?:le )?(?:moi|nous)|n hesitez"
    r"|n oubliez|pensez a (?:vous|nous|l|liker|activer|partager|mettre|laisser)"
    r"|vous allez voir|nous revoila|mon invitee?|merci"
    r"|(?:je|nous|on) (?:(?:vous|te|le|la|les) )?remerci\w+"
    r"|le detail tout de suite|en bref|prenez soin|tres clair|en description"
    r"|votre fidelite|d etre fideles?|le meilleur reste|ce n est pas tout|mesdames|chers collegues"
)
"""What a presenter says to the audience, to a guest, or of the programme itself."""

SUMMING_UP = (
    r"resum\w+|(?:en|pour) conclu\w+|en (?:bref|un mot|deux mots)|bref"
    r"|a (?:la une|retenir)|(?:les|des) (?:gros )?titres|au sommaire|recapitul\w+"
    r"|(?:je|on|nous) reti\w+|on retiendra|retenons|retenez|(?:ne )?deviez retenir"
    r"|en somme|en une phrase|(?:c est|c etait|voila) l essentiel|gardez (?:donc )?en tete"
    r"|(?:il restera|nous garderons) de (?:ce|cet|cette|notre)"
    r"|nous aurons (?:donc )?appris|on referme ce journal"
    r"|voila (?:donc )?(?:le (?:bilan|film)|pour|votre|tout\w* (?:l|ce)|ou (?:on|en|nous))"
)
"""« à la une », « si je résume »: what follows is told in full elsewhere."""
