"""Numbers as French speech writes them, read as the quantities they are.

`vocabulary` has their words, `articles` tells « un » from a number, `cardinals` reads how many,
`telephone` which digits, `measures` the unit, `composed` what several numbers make together.
"""

from collections.abc import Sequence
from itertools import pairwise

from newsum.french.numbers.composed import (
    SCORE,
    before_the_unit_of,
    composed,
    in_the_unit_of,
    is_always,
    is_between,
)
from newsum.french.numbers.measures import Quantity, simple_quantities

__all__ = ["SCORE", "Quantity", "quantities"]


def quantities(words: Sequence[str], pauses: Sequence[int] = ()) -> list[Quantity]:
    """All the numbers in folded words, in order; a lone « un » is an article, no number.

    `pauses` are the places of the words that a comma or another mark stands before, in order.

    >>> [sorted(q.keys) for q in quantities("trois lits sur dix".split())]
    [[('n', 3.0)], [('n', 10.0)], [('r', 0.3)]]
    >>> [sorted(q.keys) for q in quantities("un an et demi".split())]
    [[('mo', 18.0)]]
    """
    found = list(simple_quantities(words, pauses))
    if not found:
        return []
    found = [q for q in found if not is_between(words, q)]
    always = {n for n, (one, other) in enumerate(pairwise(found)) if is_always(words, one, other)}
    found = [q for n, q in enumerate(found) if n not in always and n - 1 not in always]
    found[:-1] = [before_the_unit_of(words, one, other) for one, other in pairwise(found)]
    found[1:] = [in_the_unit_of(words, one, other) for one, other in pairwise(found)]
    together = list(composed(words, found))
    shares = [q for q in together if not any(name == "s" for name, _ in q.keys)]
    inside = {at for share in shares for at in range(share.start, share.end)}
    return [q._replace(is_part=q.start in inside) for q in found] + together
