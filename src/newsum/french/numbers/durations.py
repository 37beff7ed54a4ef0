"""How long, at what hour, how often: « un an et demi », « 20 h 30 », « six fois par jour »."""

from collections.abc import Sequence
from typing import TypeAlias

from newsum.french.numbers.cardinals import digits, spelled
from newsum.french.numbers.vocabulary import (
    AND_A_HALF,
    DAYS_IN,
    HOURS,
    IN_AN_HOUR,
    MONTHS_IN,
    ONE_MORE,
    word_at,
)

Readings: TypeAlias = tuple[tuple[str, float], ...]
"""Names and values, as the keys of a `Quantity`."""

_NO_NOON = frozenset("apres le du notre votre".split())
"""Before « midi »: the afternoon, the South."""
_EVERY = (("tous", "les"), ("toutes", "les"))
_A_YEAR = {"mo": 12.0, "d": 365.0, "h": 8760.0}
"""Months, days and hours in it."""
_WEEKS_CALLED_DAYS = {8.0: 7.0, 15.0: 14.0}
"""« huit jours » is a week, « quinze jours » are two."""
_HOURS_IN_A_DAY, _NOON = 24, 12
_PARTS_OF_AN_HOUR = {
    ("et", "demi"): 0.5, ("et", "demie"): 0.5, ("et", "quart"): 0.25,
    ("moins", "le", "quart"): -0.25,
}  # fmt: skip
_LATER = (("du", "soir"), ("ce", "soir"), ("le", "soir"), ("hier", "soir"))
_AFTERNOON = ("apres", "midi")
_BEFORE_AFTERNOON = (("de", "l"), ("l",), ("cet",))
_MINUTES_IN_AN_HOUR = 60


def every(words: Sequence[str], start: int, keys: Readings) -> Readings:
    """« toutes les quatre heures »: how often a year, where a duration starts."""
    if tuple(words[max(0, start - 2) : start]) not in _EVERY:
        return ()
    return tuple(
        [("f", _A_YEAR[name] / value) for name, value in keys if name in _A_YEAR and value]
    )


def often(words: Sequence[str], at: int, times: float) -> Readings:
    """« six fois par jour » is « toutes les quatre heures »: how often a year, if it is told."""
    period = word_at(words, at + 1) if word_at(words, at) == "par" else ""
    if period in HOURS:
        return (("f", times * _A_YEAR["h"]),)
    if period in IN_AN_HOUR:
        return (("f", times * _A_YEAR["h"] * IN_AN_HOUR[period]),)
    if period in MONTHS_IN:
        return (("f", times * _A_YEAR["mo"] / MONTHS_IN[period]),)
    return (("f", times * _A_YEAR["d"] / DAYS_IN[period]),) if period in DAYS_IN else ()


def in_hours(words: Sequence[str], value: float, at: int) -> Readings:
    """« 90 minutes » is an hour and a half: minutes or seconds, if these stand at `at`."""
    unit = word_at(words, at)
    return (("h", value / IN_AN_HOUR[unit]),) if unit in IN_AN_HOUR else ()


def noon_or_midnight(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """The hour of « midi », « minuit », « mi-journée » at `at`, and where it ends.

    None where it is no hour: « cet après-midi », « dans le Midi ».
    """
    word = words[at]
    if word == "mi":
        return (float(_NOON), at + 2) if word_at(words, at + 1) == "journee" else None
    if word == "midi" and word_at(words, at - 1) in _NO_NOON:
        return None
    return (float(_NOON) if word == "midi" else 0.0), at + 1


def lasts(unit: str) -> bool:
    """Whether a word is a unit of time that `lasting` reads."""
    return unit in HOURS or unit in MONTHS_IN or unit in DAYS_IN


def lasting(words: Sequence[str], value: float, at: int) -> tuple[Readings, int]:
    """The readings of a duration or hour whose unit stands at `at`, and where it ends."""
    unit = words[at]
    if unit in HOURS:
        value, end = _hour(words, value, at + 1)
        if value < _NOON and _is_after_noon(words, end):
            value += _NOON
        days = (("d", value / _HOURS_IN_A_DAY),) if value >= _HOURS_IN_A_DAY else ()
        return (("h", value), *days), end
    half = half_at(words, at + 1)
    name, table = ("mo", MONTHS_IN) if unit in MONTHS_IN else ("d", DAYS_IN)
    is_week = unit == "jours" and value in _WEEKS_CALLED_DAYS
    weeks = ((name, _WEEKS_CALLED_DAYS[value]),) if is_week else ()
    return ((name, (value + half / 2) * table[unit]), *weeks), at + 1 + 2 * half


def _is_after_noon(words: Sequence[str], end: int) -> bool:
    """« huit heures du soir », « quatre heures de l'après-midi »."""
    for before in _BEFORE_AFTERNOON:
        after = end + len(before)
        if tuple(words[end:after]) == before and tuple(words[after : after + 2]) == _AFTERNOON:
            return True
    return tuple(words[end : end + 2]) in _LATER


def _hour(words: Sequence[str], hours: float, end: int) -> tuple[float, int]:
    """The hour of the day or the duration, minutes included, and where it ends."""
    minutes = digits(words, end) or spelled(words, end)
    if minutes and tuple(words[minutes[1] : minutes[1] + 2]) in ONE_MORE:
        minutes = None  # « cinq heures, une de plus »
    if minutes and minutes[0] < _MINUTES_IN_AN_HOUR:
        return hours + minutes[0] / _MINUTES_IN_AN_HOUR, minutes[1]
    after = tuple(words[end : end + 3])
    for told, part in _PARTS_OF_AN_HOUR.items():
        if after[: len(told)] == told:
            return hours + part, end + len(told)
    minutes = spelled(words, end + 1) if after[:1] == ("moins",) else None
    if minutes and minutes[0] < _MINUTES_IN_AN_HOUR / 2:
        return hours - minutes[0] / _MINUTES_IN_AN_HOUR, minutes[1]
    return hours, end


def half_at(words: Sequence[str], at: int) -> int:
    """1 where « et demi » stands, or 0."""
    return int(tuple(words[at : at + 2]) in AND_A_HALF)
