"""Whether a quantity follows from others: 40 % and 20 % make 60 %, 210 of 840 is a quarter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations, permutations

from newsum.french.numbers import Quantity

_PLAIN = ("n", "mo", "d", "h")
_FEW = 2
"""Numbers up to this follow from any others by chance."""
_YEARS = frozenset(range(1900, 2100))
"""As a set: a range would be gone through for each number with a point."""
_MONTHS = 12
_DAY = 24
_SCALES = (10**6, 10**9)
"""« 15 millions sur les 38 »: the unit is said once."""
_MOST_GIVEN = 6
"""Among more numbers than these, some sum or difference fits by chance."""


def is_derivable(quantity: Quantity, given: Sequence[Quantity], *, is_rest: bool = False) -> bool:
    """Whether one operation on two given quantities, or a change of form, gives the quantity.

    What is left of a whole is given where one side alone denies (`is_rest`): « un sur quatre a
    volé », « trois sur quatre n'ont pas volé ».
    """
    if len(given) > _MOST_GIVEN:
        return False
    counted = [q for q in given if not any(name == "r" for name, _ in q.keys)]
    # Of « deux sur trois » follow two thirds: no third, and no one unless what is left is meant.
    whole = [q for q in counted if not q.is_part]
    plain = _plain(counted if is_rest else whole)
    months = [value for q in counted for name, value in q.keys if name == "mo"]
    shares = sorted({value for q in given for name, value in q.keys if name == "r"})
    sums = [a + b for a, b in combinations(_whole_shares(given), 2)]
    factors = sorted({value for q in given for name, value in q.keys if name == "x"})
    for name, value in quantity.keys:
        if name == "s" or (name == "n" and value <= _FEW and value.is_integer()):
            continue
        if name in ("r", "x"):
            # « trois de ces neuf »: its own two numbers are asked for, not any that make a third
            counts = [] if quantity.is_composed else _plain(whole)
            found: Iterator[float] = chain(_ratios(counts, shares, factors), sums)
            if is_rest:
                found = chain(found, (1 - share for share in shares))
            if name == "x":  # « de 8 % à 4 % »: half as many
                found = chain(found, (a / b for a, b in permutations(shares, 2) if b))
        else:
            found = chain(
                _amounts(plain, shares + factors if name == "n" else shares),
                _points(shares),
                _delays(plain) if name == "mo" else _years(plain, months),
                _nights(counted) if name == "h" else (),
            )
        if _is_among(value, found):
            return True
    return False


def ratios(given: Sequence[Quantity]) -> list[float]:
    """How many times each of the numbers holds another; none of many, where one fits by chance."""
    plain = _plain([q for q in given if not q.is_part]) if len(given) <= _MOST_GIVEN else []
    return [a / b for a, b in permutations(plain, 2) if b]


def _whole_shares(given: Iterable[Quantity]) -> list[float]:
    """One reading of each: a third is 0.33 and 0.3333, and no two thirds."""
    readings = (q.reading("r") for q in given)
    return sorted(share for share in readings if share is not None)


def _plain(quantities: Iterable[Quantity]) -> list[float]:
    """What can be counted with, in order; durations told twice are two."""
    return sorted(
        value
        for (name, value), times in Counter(
            key for q in quantities for key in _told_once(q)
        ).items()
        if name in _PLAIN
        for _ in range(1 if name == "n" else min(times, 2))  # « quatre jours avant, quatre après »
    )


def _told_once(quantity: Quantity) -> Iterator[tuple[str, float]]:
    """Its readings that can be counted with; « 3 » of « 3 à 30 jours » is three, or three days."""
    values = {value: name for name, value in sorted(quantity.keys, reverse=True) if name in _PLAIN}
    return ((name, value) for value, name in values.items())


def _ratios(
    plain: Sequence[float], shares: Sequence[float], factors: Sequence[float]
) -> Iterator[float]:
    for a, b in combinations(plain, 2):
        if a and b:
            yield from (a / b, b / a, abs(a - b) / a, abs(a - b) / b)
    yield from shares
    yield from factors


def _amounts(plain: Sequence[float], factors: Sequence[float]) -> Iterator[float]:
    if len(plain) > 2:  # noqa: PLR2004 - the sums of two follow
        yield sum(plain)
    for a, b in combinations(plain, 2):
        yield from (a + b, abs(a - b), a * b)
    for a in plain:
        yield from (a * factor for factor in factors)
        yield from (a / factor for factor in factors if factor)
        yield from (a / scale for scale in _SCALES)


def _points(shares: Sequence[float]) -> Iterator[float]:
    """« passe de 3 % à 2,4 % »: 0,6 point less."""
    return (100 * abs(a - b) for a, b in combinations(shares, 2))


def _delays(plain: Sequence[float]) -> Iterator[float]:
    """« prévu pour 2021, attendu en 2026 »: five years, in months; « de 2019 à 2022 »: four too."""
    years = [value for value in plain if value in _YEARS]
    return (_MONTHS * (b - a + both) for a, b in combinations(years, 2) for both in (0, 1))


def _nights(quantities: Iterable[Quantity]) -> Iterator[float]:
    """« de 23 heures à 6 heures »: seven hours."""
    hours = sorted({value for q in quantities for name, value in q.keys if name == "h"})
    return (_DAY - (b - a) for a, b in combinations(hours, 2))


def _years(plain: Sequence[float], months: Sequence[float]) -> Iterator[float]:
    """« prévu en 2027, reporté d'un an »: 2028."""
    years = [value for value in plain if value in _YEARS]
    return (
        year + sign * lasting / _MONTHS for year in years for lasting in months for sign in (1, -1)
    )


def _is_among(value: float, found: Iterable[float]) -> bool:
    """Whether it is one of them but for rounding; years are not rounded."""
    if not value:
        return False
    reach = 0 if value in _YEARS else 0.005 * abs(value)
    return any(abs(value - other) <= reach for other in found)
