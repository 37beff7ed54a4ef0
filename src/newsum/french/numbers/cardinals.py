"""How many: « 6 540 », « trois cent vingt et un », « 1,8 milliard », « deux douzaines »."""

from collections.abc import Sequence

from newsum.french.counting import LABELLED
from newsum.french.numbers.articles import counts
from newsum.french.numbers.vocabulary import (
    AND_A_HALF,
    COLLECTIVES,
    MONEY,
    RANKS,
    THOUSANDS,
    UNITS,
    word_at,
)
from newsum.french.stop_words import STOP_WORDS
from newsum.patterns import compiled_later

_FIGURE = compiled_later(r"\d+(?:[.,]\d+)?")
_UNITS_AFTER = {tens: range(10) for tens in (20, 30, 40, 50, 70, 90)} | {
    0: range(100), 10: (7, 8, 9), 60: range(20), 80: range(20),
}  # fmt: skip
"""What may follow tens: « vingt | deux », « soixante | douze », « dix | huit »."""
_HUNDRED, _THOUSAND = 100, 1000
_ENDING_RANKS = {"unieme": 1, "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5} | {
    rank: value for rank, value in RANKS.items() if value < UNITS["vingt"]
}
_BEFORE_RANKS = (10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0)
"""« dix-neuvième », « vingt-deuxième », « soixante-douzième »."""
_BELOW = (frozenset(("million", "millions")), frozenset(("mille",)))
"""Scales that may follow a larger one, in order."""
_HUNDREDS = frozenset(("cent", "cents"))
_TENTHS = 10
_DETERMINERS = frozenset("un le son leur notre votre mon ton ce dernier premier".split())
_BRAND = frozenset("tout flambant du un".split())
"""What makes « neuf » new."""
_RENEWING_REACH = 4
_ARE = frozenset("est sont ont etait etaient avait avaient".split())


def number_at(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """The number that starts at `at` and where it ends, scales such as « millions » included."""
    if words[at] == "neuf" and _is_new(words, at):
        return None
    if _FIGURE.fullmatch(words[at]):
        value, end = float(words[at].replace(",", ".")), at + 1
    else:
        in_words = spelled(words, at)
        if in_words is None:
            return None
        value, end = in_words
    if value in _BEFORE_RANKS and word_at(words, end) in _ENDING_RANKS:
        return value + _ENDING_RANKS[words[end]], end + 1
    while word_at(words, end) in THOUSANDS:
        value, end = _scaled(words, value, end)
    collective = word_at(words, end).removesuffix("s")
    if collective in COLLECTIVES:
        value, end = value * COLLECTIVES[collective], end + 1
    return value, end


def _scaled(words: Sequence[str], value: float, at: int) -> tuple[float, int]:
    """The value with the scale at `at` and what is said after it, and where that ends."""
    scale, end = THOUSANDS[words[at]], at + 1
    value *= scale
    for smaller in _BELOW:
        rest = _below_a_thousand(words, end)
        if rest and word_at(words, rest[1]) in smaller and THOUSANDS[words[rest[1]]] < scale:
            value, end = value + rest[0] * THOUSANDS[words[rest[1]]], rest[1] + 1
    if scale > _THOUSAND and (tenths := _tenths(words, end)):
        return value + tenths[0] * scale, tenths[1]
    rest = spelled(words, end) or digits(words, end)
    # « neuf millions, deux fois moins » : what follows millions and is small is another number.
    least, most = (0, _THOUSAND) if scale == _THOUSAND else (_HUNDRED, scale)
    if rest and least <= rest[0] < most and word_at(words, rest[1]) not in THOUSANDS:
        return value + rest[0], rest[1]
    return value, end


def _below_a_thousand(words: Sequence[str], at: int) -> tuple[float, int] | None:
    rest = spelled(words, at) or digits(words, at)
    return rest if rest and rest[0] < _THOUSAND else None


def _tenths(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """« un million et demi », « un million trois »: part of the scale said after it, and its end.

    Only money is told the second way: « un million, trois élus… » are two numbers.
    """
    if tuple(words[at : at + 2]) in AND_A_HALF:
        return 0.5, at + 2
    tenths = UNITS.get(word_at(words, at), 0)
    after = word_at(words, at + 1)
    is_money = after in MONEY or (after in ("d", "de") and word_at(words, at + 2) in MONEY)
    return (tenths / _TENTHS, at + 1) if 0 < tenths < _TENTHS and (is_money or not after) else None


def _is_new(words: Sequence[str], at: int) -> bool:
    """« tout neuf », « le marché du neuf », « remis entièrement à neuf »: not the number.

    Nor « les ventes de neuf ont baissé », « un toit neuf ».
    """
    before, following = word_at(words, at - 1), word_at(words, at + 1)
    if before == "de" and (following in _ARE or word_at(words, at - 2) in ("rien", "quoi")):
        return True
    verb = words[max(0, at - _RENEWING_REACH) : at - 1]
    if word_at(words, at - 2) in _DETERMINERS and _is_noun(before):
        return not following or (following in STOP_WORDS and following != "fois")
    return before in _BRAND or (before == "a" and any(word.startswith("re") for word in verb))


def _is_noun(word: str) -> bool:
    """Whether « neuf » after a word, which stands after a determiner, may be said of it."""
    return word.isalpha() and word not in STOP_WORDS | LABELLED and word not in UNITS


def is_percent(words: Sequence[str], at: int) -> bool:
    """« cinq pour cent »; not « un habitant pour cent mille », « 2 tonnes pour cent mètres »."""
    if words[at] != "pour" or word_at(words, at + 1) not in _HUNDREDS:
        return False
    before, after = word_at(words, at - 1), word_at(words, at + 2)
    is_counted = before[:1].isdigit() or before in UNITS or before in _HUNDREDS
    return is_counted and after != "mille"


def digits(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """A whole number written in digits, and where it ends."""
    word = word_at(words, at)
    return (float(word), at + 1) if word.isdecimal() else None


def spelled(
    words: Sequence[str], at: int, *, has_decimals: bool = True
) -> tuple[float, int] | None:
    """A number below a thousand written in words, « virgule » included, and where it ends."""
    value, end = 0, at
    while end < len(words):
        word = words[end]
        joined = word == "et" and end > at and word_at(words, end + 1) in ("un", "une", "onze")
        if joined:
            end += 1
            word = words[end]
        is_hundred = word in _HUNDREDS and value < _HUNDRED
        if is_hundred and not (words[end - 1] == "pour" and is_percent(words, end - 1)):
            value, end = max(value, 1) * 100, end + 1
        elif word in ("vingt", "vingts") and value % 100 == UNITS["quatre"]:
            value, end = value + 76, end + 1
        elif word in UNITS and (end == at or UNITS[word] in _UNITS_AFTER.get(value % 100, ())):
            value, end = value + UNITS[word], end + 1
        else:
            break
    if end == at:
        return (1.0, at) if word_at(words, at) == "mille" else None
    if has_decimals and word_at(words, end) == "virgule":
        decimals = spelled(words, end + 1, has_decimals=False)
        if decimals:
            return value + float(f"0.{int(decimals[0])}"), decimals[1]
    lone_article = end == at + 1 and words[at] in ("un", "une")
    return None if lone_article and not counts(words, end) else (float(value), end)
