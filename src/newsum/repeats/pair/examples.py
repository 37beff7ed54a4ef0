"""Numbers that together say one that another sentence gives.

« sur dix euros, quatre pour le quêteur » is 40 %, « quatre soixante » is 4,60.
"""

import math
from collections.abc import Sequence
from itertools import pairwise, permutations

from newsum.french.numbers import Quantity
from newsum.patterns import compiled_later
from newsum.repeats.sentence.content import Content

_ROUNDING = 0.005
_ONE = frozenset("un une seul seule".split())
"""« là où l'on postait trois lettres, on n'en poste plus qu'une »."""
_MOST_TOGETHER = 3
_ROUND = (10.0, 100.0)
_LARGEST_EXAMPLE = 100.0
"""Other numbers are facts of their own: « 3 blessés sur 12 » tells more than « un quart »."""
_IMAGE = compiled_later(r"\bla ou\b|\bsur (?:dix|cent|deux|trois|quatre|cinq)\b|\bpour chaque\b")
"""What opens an example: « là où l'on en vendait trois, on en vend deux », « sur trois, une »."""
_TIMES = (2.0, 12.0)
"""« 2 800 euros pour les deux oreilles », « 408 euros sur douze mois »: what is given of each."""
_CENTS, _TENTHS = (10.0, 99.0), 10.0
_JOINED = ((), ("et",))


def told_together(
    quantities: Sequence[Quantity], content: Content, given: Sequence[Quantity]
) -> bool:
    """Whether the quantities of a sentence that nobody gives say together one that is given.

    Args:
        quantities: those, without what two of them make.
        content: the sentence.
        given: those of the others.
    """
    if not 0 < len(quantities) <= _MOST_TOGETHER:
        return False
    return any(_is_said_in_two(pair, content, given) for pair in pairwise(quantities)) or (
        _exemplify(quantities, content, given)
    )


def _is_said_in_two(
    pair: tuple[Quantity, Quantity], content: Content, given: Sequence[Quantity]
) -> bool:
    """« quatre soixante » is 4,60, « huit millions six » are 8,6 millions."""
    one, other = pair
    whole, part = one.reading("n"), other.reading("n")
    between = content.folded[one.end : other.start]
    if whole is None or part is None or between not in _JOINED:
        return False
    scale = 1.0
    while whole >= _TENTHS**6 * scale:
        scale *= _TENTHS**3
    sums = [whole + part / 100] if _CENTS[0] <= part <= _CENTS[1] else []
    if scale > 1 and part < _TENTHS:
        sums.append(whole + part * scale * 100)
    return any(
        name == "n" and math.isclose(value, told)
        for value in sums
        for its in given
        for name, told in its.keys
    )


def _exemplify(quantities: Sequence[Quantity], content: Content, given: Sequence[Quantity]) -> bool:
    """« sur dix euros, quatre » is 40 %, « trois hier, une aujourd'hui » a third."""
    values = [value for q in quantities if (value := q.reading("n")) or (value := q.reading("mo"))]
    is_image = _IMAGE.search(" ".join(content.folded)) is not None
    if is_image and not _ONE.isdisjoint(content.folded):
        values.append(1.0)
    return any(
        (
            (max(a, b) in _ROUND or (is_image and max(a, b) <= _LARGEST_EXAMPLE))
            and (
                _is_among(b / a, given, "r")
                or _is_among(abs(a - b) / a, given, "r")
                or _is_among(b / a, given, "x")
            )
        )
        or (b in _TIMES and a > _LARGEST_EXAMPLE and _is_among(a / b, given, "n"))
        for a, b in permutations(values, 2)
        if a and b and a != b
    )


def _is_among(value: float, given: Sequence[Quantity], name: str) -> bool:
    return any(
        its == name and abs(value - other) <= _ROUNDING * abs(other)
        for quantity in given
        for its, other in quantity.keys
    )
