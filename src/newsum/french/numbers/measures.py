"""What one number measures, with its unit: percents, fractions, times, prices, hours, durations."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsum.french.numbers.cardinals import number_at
from newsum.french.numbers.durations import Readings, every, lasting, often
from newsum.french.numbers.vocabulary import (
    CENTIMES,
    COLLECTIVES,
    DAYS_IN,
    FRACTIONS,
    HOURS,
    MONTHS_IN,
    RANKS,
    THOUSANDS,
    UNITS,
    word_at,
)
from newsum.patterns import compiled_later

_VULGAR_FRACTION = compiled_later(r"(\d+)\u2044(\d+)")
"""« ¾ », folded."""
_ARTICLES = frozenset(("le", "l", "du"))
_AFTER_ARTICLES = ("tiers", "quart")
"""« le tiers », « du quart »."""
_OPENERS = (
    {"cent", "cents", "moitie", "midi", "minuit"}
    | _ARTICLES
    | UNITS.keys()
    | THOUSANDS.keys()
    | COLLECTIVES.keys()
    | RANKS.keys()
)
"""What a quantity may start with, apart from digits."""
_MULTIPLES = {"doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0}
_STEMS = tuple(_MULTIPLES)
_TIMES = frozenset("fois reprise reprises".split())
_MULTIPLIED = frozenset("l le la les son sa ses leur ce cela celui celle ceux".split())
"""« deux fois le prix » doubles it; « le prix a monté deux fois » does not."""
_MONEY_MILLIONS = {"m€": 10**6, "md€": 10**9, "k€": 10**3}


class Quantity(NamedTuple):
    """A number found in a run of words."""

    keys: frozenset[tuple[str, float]]
    """Its readings: `n` a plain value, `r` a share in [0, 1], `x` a factor, `t` times, `f` times a
    year, `mo` months, `d` days, `h` hours or the hour of the day, `s` a score. Two quantities are
    the same when they share one."""
    start: int
    end: int
    """Half-open range of words, units included."""
    is_composed: bool = False
    """Made of two others, with the words between: « trois lits sur dix »."""

    @property
    def value(self) -> float:
        """The plain value, or that of another reading; the smallest of several."""
        # Not the first that comes: the order of a set changes from run to run.
        return min(self.keys, key=lambda key: (key[0] != "n", key))[1]


def simple_quantities(words: Sequence[str]) -> Iterator[Quantity]:
    """The numbers in folded words, each with its unit, in order."""
    end = 0
    for at, word in enumerate(words):
        if at < end or not _may_open(word):
            continue
        if word in _ARTICLES and word_at(words, at + 1) not in _AFTER_ARTICLES:
            continue
        quantity = _quantity_at(words, at)
        if quantity:
            yield quantity
            end = quantity.end


@lru_cache(maxsize=50_000)
def _may_open(word: str) -> bool:
    return word in _OPENERS or word[:1].isdecimal() or word.startswith(_STEMS)


def _quantity_at(words: Sequence[str], at: int) -> Quantity | None:
    word = words[at]
    for stem, factor in _MULTIPLES.items():
        if word.startswith(stem):
            return Quantity(frozenset({("x", factor)}), at, at + 1)
    if word == "moitie" or (word in _ARTICLES and word_at(words, at + 1) in _AFTER_ARTICLES):
        end = at + (1 if word == "moitie" else 2)
        key = ("x", 0.5) if word_at(words, end) == "moins" else ("r", FRACTIONS[words[end - 1]])
        return Quantity(frozenset({key, ("r", key[1])}), at, end)
    if word in ("midi", "minuit"):
        return Quantity(frozenset({("h", 12.0 if word == "midi" else 0.0)}), at, at + 1)
    if share := _VULGAR_FRACTION.fullmatch(word):
        return Quantity(frozenset({("r", round(int(share[1]) / int(share[2]), 4))}), at, at + 1)
    if word in RANKS:
        return Quantity(frozenset({("n", float(RANKS[word]))}), at, at + 1)
    number = number_at(words, at)
    return number and _with_unit(words, at, *number)


def _with_unit(words: Sequence[str], start: int, value: float, end: int) -> Quantity:
    unit, following = word_at(words, end), word_at(words, end + 1)
    keys: Readings = (("n", value),)
    if unit == "%" or (unit == "pour" and following in ("cent", "cents")):
        keys, end = (("r", value / 100), ("n", value)), end + (1 if unit == "%" else 2)
    elif unit in FRACTIONS:
        keys, end = (("r", value * FRACTIONS[unit]),), end + 1
    elif unit == "fois" and following in ("plus", "moins") and value:
        keys, end = (("x", value if following == "plus" else 1 / value),), end + 2
    elif unit in _TIMES:
        factor = (("x", value),) if following in _MULTIPLIED else ()
        keys, end = (("t", value), *factor, *often(words, end + 1, value)), end + 1
    elif word_at(words, start - 1) == "par" and word_at(words, start - 2)[:5] == "divis" and value:
        keys = (("x", 1 / value),)
    elif unit in _MONEY_MILLIONS:
        keys, end = (("n", value * _MONEY_MILLIONS[unit]),), end + 1
    elif unit in HOURS | MONTHS_IN | DAYS_IN:
        keys, end = lasting(words, value, end)
        keys += every(words, start, keys) if value else ()
    elif unit in CENTIMES:
        keys, end = (("n", value / 100),), end + 1
    return Quantity(frozenset((name, round(v, 4)) for name, v in keys), start, end)
