"""Whether a number tells a time that another sentence tells without that number.

« le 31 décembre » is « fin décembre », « vingt-quatre heures plus tôt » is « la veille ».
"""

from collections.abc import Callable, Iterable
from itertools import pairwise

from newsum.french import dates
from newsum.french.numbers import Quantity
from newsum.repeats.sentence.content import Content

_DAY = dates.PERIODS["jour"]
_SECONDS = {"mo": dates.PERIODS["an"] / 12, "d": _DAY, "h": dates.PERIODS["heure"]}
_ROUNDING, _SPAN = 0.01, 0.1
"""How far rates over a period may be apart; the same of durations, which people round."""
_LAST_DAYS, _LAST_MONTH, _AT_ITS_END = (28.0, 29.0, 30.0, 31.0), "decembre", "fin"
_MIDDLE_DAYS, _IN_THE_MIDDLE = (14.0, 15.0, 16.0), "mi"
_ONE = frozenset("un une par chaque premier premiere".split())
"""« en une année » is told by « par an », « pendant un an » by « la première année »."""
_WEEK, _OUT_OF = frozenset("semaine semaines hebdomadaire hebdomadaires".split()), "sur"
_AWAY = 2
"""Words between « vingt-quatre heures » and « avant »."""
_NEXT_DAY = {
    "veille": frozenset("tot avant auparavant".split()),
    "lendemain": frozenset("tard apres".split()),
}
_LATE, _NOON = frozenset("soir soirs soiree soirees nuit nuits".split()), 12
_LONG_AGO = 50 * dates.PERIODS["an"]
_THIS_YEAR = (2015, 2035)
"""Between which a text is taken to be written."""
_CENTURY, _FIRST_YEAR, _LAST_YEAR = 100, 1000, 2099


def is_the_same_time(quantity: Quantity, mine: Content, others: Iterable[Content]) -> bool:
    """Whether one of the other sentences tells the time that a quantity of `mine` tells."""
    return any(way(quantity, mine, other) for other in others for way in _WAYS)


def _is_part_of_a_month(quantity: Quantity, mine: Content, other: Content) -> bool:
    """« le 31 décembre » is « fin décembre » and « à la fin de l'année », the 15th « mi- »."""
    month = "".join(mine.folded[quantity.end : quantity.end + 1])
    day = quantity.reading("n")
    if month not in dates.MONTHS:
        return False
    if day in _MIDDLE_DAYS:
        return (_IN_THE_MIDDLE, month) in pairwise(other.folded)
    is_told = month in other.months or (month == _LAST_MONTH and "annee" in other.folded)
    return day in _LAST_DAYS and is_told and _AT_ITS_END in other.folded


def _is_one_period(quantity: Quantity, mine: Content, other: Content) -> bool:
    """« douze mois » are « une année », « tous les six mois » is « par semestre »."""
    times = quantity.reading("f")
    if times:
        lasts, span = dates.PERIODS["an"] / times, _ROUNDING
    else:
        lasts, span = _lasts(quantity, mine), _SPAN
    return bool(lasts) and any(
        before in _ONE and abs(dates.PERIODS.get(word, 0.0) - lasts) <= span * lasts
        for before, word in pairwise(other.folded)
    )


def _lasts(quantity: Quantity, content: Content) -> float:
    """Seconds that a duration lasts, or 0: « 20 heures » may be an hour of the day."""
    is_hour = content.folded[quantity.end - 1] in ("h", "heures")
    return next(
        (
            value * _SECONDS[name]
            for name, value in sorted(quantity.keys)
            if name in _SECONDS and not (name == "h" and is_hour and value > 1)
        ),
        0.0,
    )


def _is_out_of_a_week(quantity: Quantity, mine: Content, other: Content) -> bool:
    """« trois jours sur sept » are « trois jours par semaine »."""
    before = mine.folded[quantity.start - 1 : quantity.start]
    is_seven = quantity.value == 7 and before == (_OUT_OF,)  # noqa: PLR2004 - days
    return is_seven and not _WEEK.isdisjoint(other.folded)


def _is_the_day_before(quantity: Quantity, mine: Content, other: Content) -> bool:
    """« vingt-quatre heures plus tôt » is « la veille »."""
    if _lasts(quantity, mine) != _DAY and quantity.reading("h") != _DAY / _SECONDS["h"]:
        return False
    after = mine.folded[quantity.end : quantity.end + _AWAY]
    return any(
        day in other.folded and not told.isdisjoint(after) for day, told in _NEXT_DAY.items()
    )


def _is_in_the_evening(quantity: Quantity, mine: Content, other: Content) -> bool:
    """« les soirs, à onze heures » is 23 heures."""
    hour = quantity.reading("h")
    if not hour or hour >= _NOON or _LATE.isdisjoint(mine.folded):
        return False
    return any(("h", hour + _NOON) in its.keys for its in other.quantities)


def _is_since_a_year(quantity: Quantity, mine: Content, other: Content) -> bool:
    """« depuis plus d'un siècle » is since 1910, « un demi-siècle » is from 1861 to 1912."""
    lasts = _lasts(quantity, mine)
    if lasts < _LONG_AGO:
        return False
    years = lasts / dates.PERIODS["an"]
    first, last = _THIS_YEAR
    told = sorted(
        year
        for its in other.quantities
        if _FIRST_YEAR <= (year := its.reading("n") or 0.0) <= _LAST_YEAR
    )
    spans = [(first - year, last - year) for year in told]
    spans += [(until - since, until - since) for since, until in pairwise(told)]
    return any(
        shortest * (1 - _SPAN) <= years <= longest * (1 + _SPAN) for shortest, longest in spans
    )


def _is_a_year_in_short(quantity: Quantity, mine: Content, other: Content) -> bool:
    """« en 87 » is in 1987."""
    before = mine.folded[quantity.start - 1 : quantity.start] if quantity.start else ()
    is_written = mine.folded[quantity.start].isdecimal() and quantity.keys == {
        ("n", quantity.value)
    }
    may_be_year = is_written and (before == ("en",) or not dates.MONTHS.isdisjoint(before))
    return may_be_year and any(
        _FIRST_YEAR <= (year := its.reading("n") or 0.0) <= _LAST_YEAR
        and year % _CENTURY == quantity.value
        for its in other.quantities
    )


_WAYS: tuple[Callable[[Quantity, Content, Content], bool], ...] = (
    _is_part_of_a_month,
    _is_one_period,
    _is_out_of_a_week,
    _is_the_day_before,
    _is_in_the_evening,
    _is_since_a_year,
    _is_a_year_in_short,
)
