"""Words that take a full stop without ending a sentence.

Written for this project. A word that is plain French too (« col », « art », « sept ») stands only
where a capital, a name or a figure settles which is meant.
"""

TITLES = frozenset(
    """
    M MM Mr Mrs Ms Mme Mmes Mlle Mlles MME MLLE Dr Drs DR Pr Prs Me Mgr MGR Vve St Ste Sts Stes ST
    STE
    """.split()
)
"""As written. A name follows: never the end of a sentence."""

_FIRST_NAMES_AND_RANKS = frozenset(
    """
    Adj Adjt Alex Alph Amb Cdt Ch Chr Cl Cne Col Fr Fréd Gal Gén Jos Lt Ph Prés Prof Sgt Th
    """.split()
)
_LOWER_CASE = frozenset(
    """
    adm adr apr approx arr auj av avr bd bld blvd boul boulv bros cass cf civ coll cons const corp
    crim dép dépt déc dict env esp ex excl exp fasc fém févr fév fg hab ibid id illustr inc inf
    janv jr juil loc ltd ltée masc ndlr ndt nbr nov oct op plén préf quest req resp rte rééd spéc
    sq sqq sr suiv suppl svp trad trib univ vs éd éq
    """.split()
)
WITHIN = _FIRST_NAMES_AND_RANKS | _LOWER_CASE | {word.capitalize() for word in _LOWER_CASE}
"""As written. No end of a sentence, unless the next word is one that opens sentences. « Cap » is no
member: it is the town more often than a captain, whose abbreviation is « Cne »."""

BEFORE_NAMES = frozenset(["prof"])
"""In lower case, plain nouns too. No end of a sentence when a capital follows, unless it is that of
a word that opens sentences."""

LETTERED = frozenset(
    """
    bac bloc catégorie chaîne classe division facteur formule groupe grippe hépatite immeuble ligne
    option plan point porte poule produit quai rubrique salle secteur section série terminal type
    variante version vitamine voie zone
    """.split()
)
"""In lower case, singular. A letter names one of them: « le plan A. », where it is no initial."""

BEFORE_FIGURES = frozenset(
    """
    al alin ann art arts ch chap civ com crim fig fol liv livr no nos num p pag par paragr pl pp
    req réf sect soc t tab tél tit tom v vers vol éd
    """.split()
)
"""In lower case. No end of a sentence when a figure follows: « art. 5 », « art. L. 12 »."""

MONTHS = frozenset(["sept"])
"""In lower case; the other months are in `WITHIN`, this one is a number too: between figures it is
the month (« 12 sept. 2024 »), else it may end a sentence."""

UNITS = frozenset("M cm dl g h ha j kg km kW kWh l m mg min mm s t".split())
"""As written. After a figure they are no abbreviation of anything else: « à 12 h. Le … »."""

OPEN_ENDED = frozenset(["etc"])
"""In lower case. The end of a sentence only when a capital follows."""

WEB_SUFFIXES = frozenset("be biz ca ch com eu fr gouv info io net org qc tv".split())
"""In lower case. What follows the last full stop of a host name."""
