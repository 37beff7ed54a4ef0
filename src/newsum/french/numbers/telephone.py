"""Telephone numbers told in words: « zéro quatre, soixante-cinq, onze, vingt, trente »."""

from bisect import bisect_right
from collections.abc import Sequence

from newsum.french.numbers.cardinals import digits, spelled
from newsum.french.numbers.vocabulary import UNITS, word_at

_DIGITS = (9, 10)
"""Of a number in Belgium or Switzerland, in France."""
_ZERO = frozenset(("zero", "0"))
_SINGLE = 10
_LONGEST = 6
"""Words told at once: « neuf cent quatre-vingt-dix-neuf »."""
_MOST_TOLD = 1000
"""What is told at once is below: « zéro huit cents »."""


def telephone_at(words: Sequence[str], at: int, pauses: Sequence[int]) -> tuple[float, int] | None:
    """The number as its digits make it, and where it ends.

    Pauses part what is told at once: « soixante, onze » is not « soixante et onze ». As where it is
    written in digits, the zero before it is lost.
    """
    if words[at] not in _ZERO:
        return None
    told, end = "", at
    following = bisect_right(pauses, at)
    while len(told) < max(_DIGITS) and end < len(words):
        if following < len(pauses) and pauses[following] <= end:
            following += 1
        until = min([*pauses[following : following + 1], end + _LONGEST])
        group = _group(words[end:until])
        if group is None:
            break
        told, end = told + group[0], end + group[1]
    return (float(told), end) if len(told) in _DIGITS else None


def _group(words: Sequence[str]) -> tuple[str, int] | None:
    """The digits that are told at once, « zéro un » or « soixante et onze », and of how many words.

    « zéro huit cents » is told at twice.
    """
    if words[0] in _ZERO:
        following, after = word_at(words, 1), word_at(words, 2)
        digit = UNITS.get(following, _SINGLE) if not following.isdecimal() else int(following)
        is_told = digit < _SINGLE and after not in ("cent", "cents")
        return (f"0{digit}", 2) if is_told else ("0", 1)
    found = digits(words, 0) or spelled(words, 0, has_decimals=False)
    if not found or not _SINGLE <= found[0] < _MOST_TOLD:
        return None
    return f"{found[0]:.0f}", found[1]
