"""Phrases by which French speech says what it is doing: greeting, proposing, correcting.

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

LEANING_PRONOUNS = frozenset("il elle ils elles ca cela celui celle ceux celles lui eux".split())
"""Openers that stand for something named before."""
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

NUMBER_WORDS = frozenset(
    """
    deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante
    soixante cent cents mille million millions milliard milliards
    """.split()
)
"""Numbers spelled out often enough to tell a sentence with figures."""

DETERMINERS = frozenset(
    """
    le la les l un une des d de du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre
    nos votre vos leur leurs chaque plusieurs quelques quel quelle aucun aucune
    """.split()
)
"""What stands before a noun."""
MEASURE_WORDS = frozenset(
    """
    an ans année mois jour semaine heure minute seconde soir matin midi nuit lundi mardi mercredi
    jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre
    octobre novembre décembre mètre kilomètre kilogramme kilo tonne litre hectare degré euro dollar
    million milliard millier pourcent cent premier première second deuxième troisième dernier
    dernière prochain nombre chiffre part point cas chose monsieur madame question titre personne
    gens info
    """.split()
)
"""Units, dates and general nouns: they tell what a figure counts, not what a text is about."""
LOCUTIONS = frozenset(
    "cause partir propos travers cote force defaut suite fin cours face titre terme".split()
)
"""After « à » or « en » part of a preposition: « à cause de », « en cours de »."""
TERM_LINKS = frozenset("de d du des a au aux en".split())
"""What joins the nouns of a term: « centre de données », « traité d'extradition »."""

BONUS_WORDS = frozenset(
    """
    annonce annoncer conclusion confirme decision essentiel important importante principal
    principale resultat selon
    """.split()
)
"""Words of sentences that sum up, for Edmundson's cue method."""

STIGMA_WORDS = frozenset("bonjour bonsoir exemple merci abonner bref".split())
"""Words of sentences that a summary can do without, for Edmundson's cue method."""
