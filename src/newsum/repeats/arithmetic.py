"""Whether a quantity follows from others: 40 % and 20 % make 60 %, 210 of 840 is a quarter."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from newsum.french.numbers import Quantity

_PLAIN = ("n", "mo", "d", "h")
_SCALES = (10**6, 10**9)
"""« 15 millions sur les 38 »: the unit is said once."""
_MOST_GIVEN = 6
"""Among more numbers than these, some sum or difference fits by chance."""


def is_derivable(quantity: Quantity, given: Sequence[Quantity]) -> bool:
    """Whether one operation on two given quantities, or a change of form, gives the quantity."""
    if len(given) > _MOST_GIVEN:
        return False
    counted = [q for q in given if not any(name == "r" for name, _ in q.keys)]
    plain = sorted({value for q in counted for name, value in q.keys if name in _PLAIN})
    shares = sorted({value for q in given for name, value in q.keys if name == "r"})
    factors = sorted({value for q in given for name, value in q.keys if name == "x"})
    for name, value in quantity.keys:
        is_share = name in ("r", "x")
        found = _ratios(plain, shares, factors) if is_share else _amounts(plain, shares + factors)
        if any(_is_near(value, other) for other in found):
            return True
    return False


def _ratios(
    plain: Sequence[float], shares: Sequence[float], factors: Sequence[float]
) -> Iterator[float]:
    for a, b in combinations(plain, 2):
        if a and b:
            yield from (a / b, b / a)
    for a, b in combinations(shares, 2):
        yield a + b
    yield from (1 - share for share in shares)
    yield from shares
    yield from factors


def _amounts(plain: Sequence[float], factors: Sequence[float]) -> Iterator[float]:
    for a, b in combinations(plain, 2):
        yield from (a + b, abs(a - b), a * b)
    for a in plain:
        yield from (a * factor for factor in factors)
        yield from (a / factor for factor in factors if factor)
        yield from (a / scale for scale in _SCALES)


def _is_near(one: float, other: float) -> bool:
    return bool(one) and abs(one - other) <= 0.005 * abs(one)
