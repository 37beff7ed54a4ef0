"""Units of speech that no full stop ends: words between which a new one is likely to start."""

import re

_PART = re.compile(r"[^\W_]+(?:[-.,][^\W_]+)*'?")


def word_parts(token: str) -> list[str]:
    """What the learned table sees of a token: lower case, elided letters apart, no figures.

    >>> word_parts("L’an-2000,")
    ["l'", '0']
    """
    parts = _PART.findall(token.lower().replace("’", "'"))
    return ["0" if not part.isalpha() and any(map(str.isdigit, part)) else part for part in parts]
