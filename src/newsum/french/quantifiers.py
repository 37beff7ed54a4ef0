"""How many of them, without a figure. Regular expressions over folded words."""

SOME = (
    r"presque|quasi\w*|la plupart|la majorite|majoritairement|la moitie|certaine?s|une partie"
    r"|en partie|quelques|a peine|beaucoup d\w*|nombre d\w*"
)

ALL = r"tous|toutes|tout le monde|l ensemble des?|la totalite|l unanimite|sans exception|au complet"

ONE = r"(?<!d )(?<!de )une? seule?(?! et meme)"
"""« un seul planteur »; not « d'un seul côté »."""

ONE_OF = r"une? seule? (?:des|de ces|de ses|de leurs|parmi)"
