"""Whether « un » is a number or an article: « pendant un an », « un homme est venu »."""

from collections.abc import Sequence
from itertools import pairwise, takewhile

from newsum.french.numbers.vocabulary import (
    AND_A_HALF,
    COLLECTIVES,
    DAYS_IN,
    FRACTIONS,
    HOURS,
    MONTHS_IN,
    ONE_MORE,
    THOUSANDS,
    UNITS,
    word_at,
)

_MEASURED = frozenset(
    """
    point euro mort blesse metre kilometre degre minute seconde litre tonne gramme kilo hectare watt
    kilowatt megawatt gigawatt volt bar
    """.split()
)
"""What « un » counts rather than introduces."""
_LASTING = frozenset("en d de pendant pour apres chaque par dans seul".split())
"""What makes « un jour » a duration rather than « some day »."""
_LASTED = frozenset("de d plus apres avant et pour a par".split()) | {""}
"""What follows « une seconde » that lasts."""
_NOT, _DENIED_REACH = frozenset(("ne", "n")), 6
_BUT = frozenset(("que", "qu"))
"""« il n'y a qu'un mort » counts one."""
_OF_SPEECH = frozenset("est sur voila dernier encore".split())
_GLANCE = "oeil"
"""« garde un œil sur 26 immeubles » is no share."""
_BEFORE_NOW = frozenset(("avant", "auparavant", "plus tot"))
"""« un an plus tôt » is last year and measures nothing."""
_ALONE = frozenset(("seul", "seule"))
_STANDS_ALONE = frozenset(
    "ne n est a va sert part finit vit par dans pendant qui que qu".split()
) | {""}
"""What follows « un » without a noun, where the noun was told before."""
OPEN_SHARE_REACH = 14
"""Words from the whole of a share to its part: « sur dix mètres cubes de gaz consommés, six »."""
SHARE_REACH = 6
"""Words between the parts of a share: « trois futurs passagers du train sur dix »."""


def counts(words: Sequence[str], end: int) -> bool:
    """Whether the « un » before `end` counts something rather than being an article."""
    following = word_at(words, end)
    return (
        following in THOUSANDS
        or following in FRACTIONS
        or following.removesuffix("s") in COLLECTIVES
        or (following in MONTHS_IN and not _is_past(words, end))
        or (following in DAYS_IN and (following != "jour" or word_at(words, end - 2) in _LASTING))
        or following in HOURS
        or (following in _MEASURED and not (_is_rank(words, end) or _is_idle(words, end)))
        or (tuple(words[end : end + 2]) in ONE_MORE and word_at(words, end - 2) != "pas")
        or _ends_a_score(words, end)
        or _is_share(words, end)
        or _is_one_of_them(words, end)
    )


def _is_rank(words: Sequence[str], end: int) -> bool:
    """« une seconde enquête » is another one; « une seconde plus tard », « de plus » last."""
    return word_at(words, end) == "seconde" and word_at(words, end + 1) not in _LASTED


def _is_idle(words: Sequence[str], end: int) -> bool:
    """« n'a pas perdu un euro », « c'est un point important »: nothing is counted."""
    before = words[max(0, end - _DENIED_REACH) : end - 1]
    is_denied = "pas" in before[-1:] or (not _NOT.isdisjoint(before) and _BUT.isdisjoint(before))
    return is_denied or (word_at(words, end) == "point" and not _OF_SPEECH.isdisjoint(before[-1:]))


def _ends_a_score(words: Sequence[str], end: int) -> bool:
    """« trois buts à un »."""
    before = {word_at(words, end - 3), word_at(words, end - 4)} - {"un", "une"}
    return word_at(words, end - 2) == "a" and not before.isdisjoint(UNITS)


def _is_past(words: Sequence[str], end: int) -> bool:
    """« un an plus tôt », « il y a un an », « en hausse sur un an »; not « sur un an et demi »."""
    if tuple(words[end + 1 : end + 3]) in AND_A_HALF:
        return False
    after = {word_at(words, end + 1), " ".join(words[end + 1 : end + 3])}
    before = words[max(0, end - 4) : end - 1]
    return (
        bool(after & _BEFORE_NOW)
        or word_at(words, end - 2) == "sur"
        or " ".join(before) == "il y a"
    )


def _is_share(words: Sequence[str], end: int) -> bool:
    """Whether « sur » and a number follow soon: « un appareil sur quatre »."""
    window = list(takewhile(lambda word: word not in ("un", "une"), words[end : end + SHARE_REACH]))
    if "sur" not in window or _GLANCE in window:
        return False
    number = word_at(words, end + window.index("sur") + 1)
    return number not in ("un", "une") and (number in UNITS or number.isdecimal())


def _is_one_of_them(words: Sequence[str], end: int) -> bool:
    """« sur trois raisins, la grêle en a volé un »: one of those told before, and no article."""
    following = end + (word_at(words, end) in _ALONE)
    if word_at(words, following) not in _STANDS_ALONE:
        return False
    before = words[max(0, end - 1 - OPEN_SHARE_REACH) : end - 1]
    opening = next((n for n, pair in enumerate(pairwise(before)) if _opens(*pair)), None)
    if opening is None:
        return False
    # « neuf cas sur dix » is a share already, and so is « sur dix, huit en ont volé un ».
    return UNITS.keys().isdisjoint((*before[:opening], *before[opening + 2 :]))


def _opens(word: str, number: str) -> bool:
    return word == "sur" and (number.isdecimal() or UNITS.get(number, 0) > 1)
