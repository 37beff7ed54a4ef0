"""Whether two sentences compare the same things the other way round.

« L'encre coûte plus que le vin » is « le vin coûte moins que l'encre »: turned twice is the same.
"""

from newsum.repeats.sentence.content import Content


def are_swapped(mine: Content, here: range, theirs: Content, there: range) -> bool:
    """Whether what one compares with stands before the comparison of the other.

    And nothing stands after both: « plus cher qu'en mars », « moins cher qu'en mars » differ.

    Args:
        mine: what a sentence says.
        here: its words that compare: « huit fois plus ».
        theirs: what the other says.
        there: those of the other.
    """
    before, after = _around(mine, here)
    its_before, its_after = _around(theirs, there)
    is_crossed = not (before.isdisjoint(its_after) and after.isdisjoint(its_before))
    return is_crossed and after.isdisjoint(its_after)


def _around(content: Content, place: range) -> tuple[set[object], set[object]]:
    """The words and numbers before a place, and those after it."""
    told: list[tuple[int, object]] = [(item.position, item.stem) for item in content.items]
    told += [(q.start, key) for q in content.quantities for key in q.keys]
    return (
        {what for at, what in told if at < place.start},
        {what for at, what in told if at >= place.stop},
    )
