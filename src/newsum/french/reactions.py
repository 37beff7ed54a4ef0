"""How somebody answers what happened."""

from collections.abc import Mapping

VERBS = frozenset(
    """
    salue saluent regrette regrettent déplore déplorent dénonce dénoncent approuve approuvent
    critique critiquent attaque attaquent inquiète inquiètent proteste protestent saisit saisissent
    déçoit déçoivent
    """.split()
)
"""As written: « critiqué » is none."""

AFTER: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(
        """
        oppose opposent excuse excusent indigne indignent réjouit réjouissent félicite félicitent
        """.split(),
        frozenset(("se", "s")),
    ),
    "appel": frozenset(("fait", "font")),
    "réclamation": frozenset(("porte", "portent")),
}
"""The same where one of these stands just before: « s'excuse », « fait appel »."""

ENOUGH = ("assez", "suffi", "insuffi")
"""How the words begin of which one is in each of these:"""

NOT_ENOUGH = (
    r"(?:ce|cela|ca) n est pas (?:assez|suffisant\w*)|ne suffi\w* pas(?! de?\b)|insuffisant\w*"
)
"""« mille euros par hectare, ce n'est pas assez »; a regular expression over folded words."""

NONE_AFTER = frozenset("je j m me ne n nous on qui".split())
"""Words after which they are none: « je salue », « ne s'oppose pas », « qui s'inquiètent »."""
