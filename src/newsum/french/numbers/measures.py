"""What one number measures, with its unit: percents, fractions, times, prices, hours, durations."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress, pairwise
from typing import NamedTuple

from newsum.french.numbers.amounts import amount, measured
from newsum.french.numbers.cardinals import is_percent, number_at
from newsum.french.numbers.durations import (
    Readings,
    every,
    lasting,
    lasts,
    noon_or_midnight,
    often,
)
from newsum.french.numbers.telephone import telephone_at
from newsum.french.numbers.vocabulary import (
    COLLECTIVES,
    FORTNIGHT,
    FRACTIONS,
    IN_AN_HOUR,
    MEASURES,
    QUALIFYING,
    RANKS,
    THOUSANDS,
    UNITS,
    word_at,
)
from newsum.patterns import compiled_later

_VULGAR_FRACTION = compiled_later(r"(\d{1,3})\u2044([1-9]\d{0,2})")
"""« ¾ », folded; « ⅟ » and any figures may follow one another."""
_ARTICLES = frozenset(("le", "l", "du"))
_AFTER_ARTICLES = ("tiers", "quart")
"""« le tiers », « du quart »."""
_OPENERS = (
    {"premier", "cent", "cents", "moitie", "midi", "minuit", "mi", "demi", "demie"}
    | _ARTICLES
    | UNITS.keys()
    | THOUSANDS.keys()
    | COLLECTIVES.keys()
    | RANKS.keys()
)
"""What a quantity may start with, apart from digits."""
_MULTIPLES = {"doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0}
_STEMS = tuple(_MULTIPLES)
_FEATS, _FEAT_ARTICLES = frozenset("double triple".split()), frozenset("un son ce".split())
"""« s'est offert un doublé » is « a marqué deux fois »."""
_TIMES = frozenset("fois reprise reprises".split())
_MORE = frozenset("plus davantage superieur superieure superieurs superieures".split())
_LESS = frozenset("moins inferieur inferieure inferieurs inferieures".split())
_MULTIPLIED = frozenset("l le la les son sa ses leur ce cela celui celle ceux".split())
"""« deux fois le prix » doubles it; « le prix a monté deux fois » does not."""
_POINTS = frozenset(("point", "points"))
_PARTS_OF_A_YEAR = ("trimestre", "semestre")
_BEFORE = 8
"""Words before a number that may tell how to read it."""
_LONGEST = 24
"""Words of the longest number."""
_MOST = 1e100
"""What is larger counts as so much: 400 digits make an infinite number, which has no ratio."""
_ROMAN = compiled_later(r"[ivx]+e(?:me)?")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


class Quantity(NamedTuple):
    """A number found in a run of words."""

    keys: frozenset[tuple[str, float]]
    """Its readings: `n` a plain value, `r` a share in [0, 1], `x` a factor, `t` times, `f` times a
    year, `mo` months, `d` days, `h` hours or the hour of the day, `m` metres, `g` grams, `l`
    litres, `a` square metres, `s` a score. Two quantities are
    the same when they share one."""
    start: int
    end: int
    """Half-open range of words, units included."""
    is_composed: bool = False
    """Made of two others, with the words between: « trois lits sur dix »."""
    is_part: bool = False
    """One of the two numbers of such a share."""

    def is_inside(self, other: "Quantity") -> bool:
        """Whether all its words are among those of the other."""
        return other.start <= self.start and self.end <= other.end

    def reading(self, name: str) -> float | None:
        """The value of a reading, the smallest of several; None where it has none."""
        return min((value for its, value in self.keys if its == name), default=None)

    @property
    def value(self) -> float:
        """The plain value, or that of another reading; the smallest of several."""
        # Not the first that comes: the order of a set changes from run to run.
        return min(self.keys, key=lambda key: (key[0] != "n", key))[1]


def simple_quantities(words: Sequence[str], pauses: Sequence[int] = ()) -> Iterator[Quantity]:
    """The numbers in folded words, each with its unit, in order.

    Args:
        words: the folded words.
        pauses: places of those that a comma or another mark stands before, in order: no number
            goes on after it.
    """
    end = 0
    for at in compress(range(len(words)), map(_may_open, words)):
        word = words[at]
        if at < end:
            continue
        if word in _ARTICLES and word_at(words, at + 1) not in _AFTER_ARTICLES:
            continue
        quantity = _telephone(words, at, pauses) or _quantity_before_a_pause(words, at, pauses)
        if quantity:
            yield quantity
            end = quantity.end


def _telephone(words: Sequence[str], at: int, pauses: Sequence[int]) -> Quantity | None:
    number = telephone_at(words, at, pauses)
    return number and Quantity(frozenset({("n", number[0])}), at, number[1])


def _quantity_before_a_pause(
    words: Sequence[str], at: int, pauses: Sequence[int]
) -> Quantity | None:
    """The quantity at `at`, which ends at the next pause: « neuf mille, trois fois plus »."""
    following = bisect_right(pauses, at)
    if following == len(pauses) or pauses[following] - at > _LONGEST:
        return _quantity_at(words, at)
    first = max(0, at - _BEFORE)
    found = _quantity_at(words[first : pauses[following]], at - first)
    return found and found._replace(start=found.start + first, end=found.end + first)


@lru_cache(maxsize=50_000)
def _shared(readings: Readings) -> frozenset[tuple[str, float]]:
    """The readings as a set; equal ones are one set, for a long text repeats its numbers."""
    return frozenset(readings)


@lru_cache(maxsize=5_000)
def _may_open(word: str) -> bool:
    return (
        word in _OPENERS
        or word[:1].isdecimal()
        or word.startswith(_STEMS)
        or _ROMAN.fullmatch(word) is not None
    )


def _quantity_at(words: Sequence[str], at: int) -> Quantity | None:
    word = words[at]
    if word in _BY_WORD:
        return _BY_WORD[word](words, at)
    for stem, factor in _MULTIPLES.items():
        if word.startswith(stem):
            is_feat = word in _FEATS and word_at(words, at - 1) in _FEAT_ARTICLES
            times = {("t", factor)} if is_feat else set()
            return Quantity(frozenset({("x", factor), *times}), at, at + 1)
    if "\u2044" in word and (share := _VULGAR_FRACTION.fullmatch(word)):
        return Quantity(frozenset({("r", round(int(share[1]) / int(share[2]), 4))}), at, at + 1)
    if _ROMAN.fullmatch(word):
        return _century(words, at)
    number = number_at(words, at)
    if number is None:
        return None
    value, end = min(number[0], _MOST), number[1]
    if word_at(words, end) in QUALIFYING and _is_measured_in(word_at(words, end + 1)):
        end += 1
    keys, end = (
        _factor(words, at, value, end)
        or _share(words, value, end)
        or _time(words, value, end)
        or amount(words, value, end)
    )
    keys = (*keys, *every(words, at, keys))
    return Quantity(_shared(tuple([(name, round(v, 4)) for name, v in keys])), at, end)


def _portion(words: Sequence[str], at: int) -> Quantity | None:
    """« la moitié », « moitié moins », « le tiers », « le quart d'heure »; not « la, quart »."""
    end = at + (1 if words[at] == "moitie" else 2)
    share = FRACTIONS.get(word_at(words, end - 1))
    if share is None or _is_of_a_cup(words, end):
        return None
    half = (("x", 0.5),) if word_at(words, end) == "moins" else ()
    keys, end = _fraction(words, share, end)
    return Quantity(frozenset({*keys, *half}), at, end)


def _half_of(words: Sequence[str], at: int) -> Quantity | None:
    """« une demi-heure », « un demi-million », « une demi-douzaine »; not « une demi-finale »."""
    whole = word_at(words, at + 1)
    if whole in MEASURES:
        return Quantity(frozenset((("n", 0.5), *measured(words, 0.5, at + 1))), at, at + 1)
    scale = THOUSANDS.get(whole) or COLLECTIVES.get(whole)
    if scale:
        return Quantity(frozenset({("n", scale / 2)}), at, at + 2)
    if not lasts(whole):
        return None
    keys, end = lasting(words, 0.5, at + 1)
    return Quantity(frozenset((*keys, *every(words, at, keys))), at, end)


def _hour(words: Sequence[str], at: int) -> Quantity | None:
    """« midi », « minuit », « à la mi-journée »."""
    hour = noon_or_midnight(words, at)
    return hour and Quantity(frozenset({("h", hour[0])}), at, hour[1])


def _part_of_a_year(words: Sequence[str], at: int) -> Quantity | None:
    """« au premier semestre » is in the first six months."""
    if word_at(words, at + 1) not in _PARTS_OF_A_YEAR:
        return None
    keys, end = lasting(words, 1.0, at + 1)
    return Quantity(frozenset(keys), at, end)


def _rank(words: Sequence[str], at: int) -> Quantity:
    """« au neuvième jour » is after nine days."""
    value = float(RANKS[words[at]])
    after = lasting(words, value, at + 1)[0] if lasts(word_at(words, at + 1)) else ()
    return Quantity(frozenset({("n", value), *after}), at, at + 1)


def _century(words: Sequence[str], at: int) -> Quantity | None:
    """« au XIXe siècle » is « au dix-neuvième siècle »."""
    if not word_at(words, at + 1).startswith("siecle"):
        return None
    values = [_ROMAN_VALUES[letter] for letter in words[at].rstrip("me")]
    value = sum(one if one >= other else -one for one, other in pairwise([*values, 0]))
    keys, end = lasting(words, float(value), at + 1)
    return Quantity(frozenset(keys), at, end)


_BY_WORD: Mapping[str, Callable[[Sequence[str], int], Quantity | None]] = {
    **dict.fromkeys(("moitie", *_ARTICLES), _portion),
    **dict.fromkeys(("midi", "minuit", "mi"), _hour),
    **dict.fromkeys(("demi", "demie"), _half_of),
    **dict.fromkeys(RANKS, _rank),
    "premier": _part_of_a_year,
}


def _factor(
    words: Sequence[str], start: int, value: float, end: int
) -> tuple[Readings, int] | None:
    """« deux fois plus », « deux fois le prix », « divisé par deux », « deux fois par jour »."""
    unit, following = word_at(words, end), word_at(words, end + 1)
    if unit == "fois" and following in _MORE | _LESS and value:
        return (("x", value if following in _MORE else 1 / value),), end + 2
    if unit in _TIMES:
        factor = (("x", value),) if following in _MULTIPLIED else ()
        return (("t", value), *factor, *often(words, end + 1, value)), end + 1
    verb = word_at(words, start - 2) if word_at(words, start - 1) == "par" else ""
    if verb.startswith("divis") and value:
        return (("x", 1 / value),), end
    return ((("x", value), ("n", value)), end) if verb.startswith("multipl") else None


def _share(words: Sequence[str], value: float, end: int) -> tuple[Readings, int] | None:
    """« 5 % », « cinq pour cent », « deux tiers »."""
    unit = word_at(words, end)
    if unit == "‰":
        return (("r", value / 1000),), end + 1
    if unit == "%" or (unit and is_percent(words, end)):
        return (("r", value / 100), ("n", value)), end + (1 if unit == "%" else 2)
    if unit not in FRACTIONS or _is_of_a_cup(words, end + 1):
        return None
    return _fraction(words, value * FRACTIONS[unit], end + 1)


def _is_of_a_cup(words: Sequence[str], end: int) -> bool:
    """« le quart de finale » is no share."""
    return word_at(words, end) == "de" and word_at(words, end + 1) in ("finale", "finales")


def _fraction(words: Sequence[str], share: float, end: int) -> tuple[Readings, int]:
    """The readings of a share, and where it ends: « un quart d'heure » is a time.

    A third is 33 %, two are 67 or 66.
    """
    whole = word_at(words, end + 1) if word_at(words, end) in ("d", "de") else ""
    if lasts(whole):
        return lasting(words, share, end + 1)
    if whole in MEASURES or whole in IN_AN_HOUR or whole in _POINTS:
        return (("n", share), *measured(words, share, end + 1)), end
    exact = ("r", round(share, 4))
    rounded = (("r", round(share, 2)), ("r", int(share * 100) / 100))
    return (exact, *rounded) if words[end - 1] == "tiers" else (exact,), end


def _is_measured_in(unit: str) -> bool:
    return lasts(unit) or unit in IN_AN_HOUR or unit in MEASURES


def _time(words: Sequence[str], value: float, end: int) -> tuple[Readings, int] | None:
    """« deux ans et demi », « une quinzaine (de jours) »."""
    if lasts(word_at(words, end)):
        return lasting(words, value, end)
    is_round = word_at(words, end - 1).removesuffix("s") in COLLECTIVES
    if is_round and word_at(words, end) in ("d", "de"):
        after = lasting(words, value, end + 1)[0] if lasts(word_at(words, end + 1)) else ()
        return (("n", value), *after, *measured(words, value, end + 1)), end
    if word_at(words, end - 1) == FORTNIGHT:
        return (("n", value), ("d", 14.0), ("d", 15.0)), end
    return None
