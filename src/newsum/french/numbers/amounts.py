"""How much of a unit: « 3 M€ », « deux kilos et demi », « un mètre vingt », « dix lits »."""

from collections.abc import Sequence

from newsum.french.numbers.cardinals import digits, spelled
from newsum.french.numbers.durations import Readings, half_at, in_hours
from newsum.french.numbers.vocabulary import (
    CENTIMES,
    MEASURES,
    MEASURES_OF_AREA,
    MONEY,
    word_at,
)

_OF_AREA = ("carre", "cube")
_WITH_HUNDREDTHS = MONEY | {"metre", "metres"}
_TENTH, _HUNDRED = 10, 100
_PARTS, _OF = {"dixiemes": 0.1, "centiemes": 0.01}, frozenset(("d", "de", "des"))
_MONEY_MILLIONS = {"m€": 10**6, "md€": 10**9, "k€": 10**3}


def amount(words: Sequence[str], value: float, end: int) -> tuple[Readings, int]:
    """The readings of a number before its unit at `end`, and where it ends.

    « 3 M€ », « dix centimes », « deux kilos et demi », « 90 minutes », « dix lits ».
    """
    unit = word_at(words, end)
    if unit in _MONEY_MILLIONS:
        return (("n", value * _MONEY_MILLIONS[unit]),), end + 1
    if unit in CENTIMES:
        return (("n", value / 100),), end + 1
    hundredths = _hundredths(words, end + 1) if unit in _WITH_HUNDREDTHS else None
    if hundredths:
        value, end = value + hundredths[0] / 100, hundredths[1]
        return (("n", value), *((("m", value),) if unit not in MONEY else ())), end
    value, after = value + half_at(words, end + 1) / 2, end
    if tenths := _tenths(words, end + 1, unit):
        value, after = value + tenths[0], tenths[1]
    return (("n", value), *measured(words, value, end)), after


def measured(words: Sequence[str], value: float, at: int) -> Readings:
    """The readings in metres, grams, litres or hours of what the unit at `at` measures."""
    of = word_at(words, at + 1)
    if of.startswith(_OF_AREA):
        name, scale = MEASURES_OF_AREA.get((word_at(words, at), of[:4]), ("", 0.0))
        return ((name, value * scale),) if name else ()
    name, scale = MEASURES.get(word_at(words, at), ("", 0.0))
    return ((name, value * scale),) if name else in_hours(words, value, at)


def _tenths(words: Sequence[str], at: int, unit: str) -> tuple[float, int] | None:
    """« un degré et quatre dixièmes »: what is told after the unit, and its end.

    Not « une minute et quatre dixièmes de seconde », which is told of another unit.
    """
    found = spelled(words, at + 1) or digits(words, at + 1) if word_at(words, at) == "et" else None
    part = _PARTS.get(word_at(words, found[1])) if found else None
    if found is None or part is None:
        return None
    end = found[1] + 1
    whole = word_at(words, end + 1) if word_at(words, end) in _OF else unit
    return (found[0] * part, end) if whole.removesuffix("s") == unit.removesuffix("s") else None


def _hundredths(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """« trois euros cinquante », « un mètre vingt »: what is told after the unit, and its end."""
    found = digits(words, at) or spelled(words, at)
    return found if found and _TENTH <= found[0] < _HUNDRED else None
