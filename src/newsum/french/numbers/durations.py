"""How long, at what hour, how often: « un an et demi », « 20 h 30 », « six fois par jour »."""

from collections.abc import Sequence
from typing import TypeAlias

from newsum.french.numbers.cardinals import digits, spelled
from newsum.french.numbers.vocabulary import DAYS_IN, HOURS, MONTHS_IN, ONE_MORE, word_at

Readings: TypeAlias = tuple[tuple[str, float], ...]
"""Names and values, as the keys of a `Quantity`."""

_EVERY = (("tous", "les"), ("toutes", "les"))
_A_YEAR = {"mo": 12.0, "d": 365.0, "h": 8760.0}
"""Months, days and hours in it."""
_WEEKS_CALLED_DAYS = {8.0: 7.0, 15.0: 14.0}
"""« huit jours » is a week, « quinze jours » are two."""
_HOURS_IN_A_DAY = 24
_MINUTES_IN_AN_HOUR = 60


def every(words: Sequence[str], start: int, keys: Readings) -> Readings:
    """« toutes les quatre heures »: how often a year, where a duration above zero starts."""
    if tuple(words[max(0, start - 2) : start]) not in _EVERY:
        return ()
    return tuple(("f", _A_YEAR[name] / value) for name, value in keys)


def often(words: Sequence[str], at: int, times: float) -> Readings:
    """« six fois par jour » is « toutes les quatre heures »: how often a year, if it is told."""
    period = word_at(words, at + 1) if word_at(words, at) == "par" else ""
    if period in HOURS:
        return (("f", times * _A_YEAR["h"]),)
    if period in MONTHS_IN:
        return (("f", times * _A_YEAR["mo"] / MONTHS_IN[period]),)
    return (("f", times * _A_YEAR["d"] / DAYS_IN[period]),) if period in DAYS_IN else ()


def lasting(words: Sequence[str], value: float, at: int) -> tuple[Readings, int]:
    """The readings of a duration or hour whose unit stands at `at`, and where it ends."""
    unit = words[at]
    if unit in HOURS:
        value, end = _hour(words, value, at + 1)
        days = (("d", value / _HOURS_IN_A_DAY),) if value > _HOURS_IN_A_DAY else ()
        return (("h", value), *days), end
    half = _half(words, at + 1)
    name, table = ("mo", MONTHS_IN) if unit in MONTHS_IN else ("d", DAYS_IN)
    is_week = unit == "jours" and value in _WEEKS_CALLED_DAYS
    weeks = ((name, _WEEKS_CALLED_DAYS[value]),) if is_week else ()
    return ((name, (value + half / 2) * table[unit]), *weeks), at + 1 + 2 * half


def _hour(words: Sequence[str], hours: float, end: int) -> tuple[float, int]:
    """The hour of the day or the duration, minutes included, and where it ends."""
    minutes = digits(words, end) or spelled(words, end)
    if minutes and tuple(words[minutes[1] : minutes[1] + 2]) in ONE_MORE:
        minutes = None  # « cinq heures, une de plus »
    if minutes and minutes[0] < _MINUTES_IN_AN_HOUR:
        return hours + minutes[0] / _MINUTES_IN_AN_HOUR, minutes[1]
    half = _half(words, end)
    return hours + half / 2, end + 2 * half


def _half(words: Sequence[str], at: int) -> int:
    return int(word_at(words, at) == "et" and word_at(words, at + 1) in ("demi", "demie"))
