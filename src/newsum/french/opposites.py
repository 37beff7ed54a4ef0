"""Words that turn a sentence round when one takes the place of the other.

Folded forms.
"""

DIRECTIONS = frozenset(
    """
    augmenter baisser diminuer hausse baisse progresser reculer monter descendre gagner perdre
    """.split()
)
"""Which way a thing goes: common words, and never the same."""

COMPARING = {"plus": "plus", "moins": "moins", "dessus": "plus", "dessous": "moins"}
"""« au-dessus de 2 000 euros » is « plus de 2 000 euros »."""

OPPOSITE_FRAMES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("pour", "contre"),
        ("avant", "apres"),
        ("avec", "sans"),
        ("tous toutes", "quelques certains certaines"),
        ("beaucoup enormement", "peu guere"),
        ("toujours", "jamais"),
        ("oui", "non"),
        ("debut", "fin"),
        ("matin", "soir"),
        ("jour", "nuit"),
        ("nord", "sud"),
        ("gauche", "droite droit"),
        ("aller", "retour"),
        ("demi", "quart quarts huitieme huitiemes"),
        ("haut haute", "bas basse"),
        ("grand grande", "petit petite"),
        ("commence commencent", "finit finissent termine terminent"),
    )
)
"""Small words, those of either side together."""
