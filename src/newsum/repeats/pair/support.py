"""Which numbers of a sentence others give, in whatever form: no new fact is in them."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from itertools import pairwise, product

from newsum.french import counting, dates
from newsum.french.numbers import SCORE, Quantity
from newsum.patterns import compiled_later
from newsum.repeats.pair.arithmetic import is_derivable, ratios
from newsum.repeats.pair.examples import told_together
from newsum.repeats.pair.swapping import are_swapped
from newsum.repeats.pair.telling import (
    RATE,
    Way,
    are_told_apart,
    is_rounded,
    is_same_rate,
    period_of,
    way_of_telling,
)
from newsum.repeats.pair.times import is_the_same_time
from newsum.repeats.sentence.content import Content
from newsum.repeats.sentence.keys import other_side

_MANY = 24
"""Among more numbers than these one is like another by chance, and each would ask each."""
_ROUNDING = 0.01
_MOST_ASKED = 240
"""Nobody says more numbers than these in a sentence; each would be looked for near each other."""
_ALREADY_TOLD = 10
"""« les deux pays » points back; « les 840 agences » counts."""
_SHARES = frozenset(("r", "x"))
_HALVES = frozenset(("mi", "demi"))
_HALVED = frozenset("course parcours chemin distance saison mandat journee mois annee".split())
_COMMON_PARTS = (3, 4, 10)
"""Shares that people round to, and that are complements of others by chance."""
_MEASURES = frozenset(("g", "l", "m"))
_FEW_MONTHS, _DAYS_IN_A_MONTH, _SPAN = 6, 30.4, 0.1
_LAST_YEAR = compiled_later(
    r"\b(?:l an dernier|l an passe|l annee (?:derniere|passee|d avant|precedente)"
    r"|il y a un an|sur un an|un an (?:plus tot|auparavant|avant))\b"
)
"""« a doublé en un an », « contre 35 l'année dernière »."""


def given_by(other: Content, mine: Content) -> tuple[bool, ...]:
    """Which of the quantities of a sentence another gives as they are. Linear."""
    asked = {key for quantity in mine.quantities for key in quantity.keys}
    ways: dict[tuple[str, float], set[Way]] = {}
    for quantity in other.quantities:
        if shared := quantity.keys & asked:
            way = way_of_telling(quantity, other)
            for key in shared:
                ways.setdefault(key, set()).add(way)
    return tuple(
        _is_given(quantity, mine, {way for key in quantity.keys for way in ways.get(key, ())})
        for quantity in mine.quantities
    )


def _is_given(quantity: Quantity, mine: Content, ways: Collection[Way]) -> bool:
    """Whether one of the ways in which the other tells the same number is no other number."""
    own = way_of_telling(quantity, mine) if ways else None
    return own is not None and not all(are_told_apart(own, way) for way in ways)


def supported_by(
    mine: Content, others: Sequence[Content], counted: Sequence[bool]
) -> tuple[bool, ...]:
    """Which quantities are given or follow from those given.

    « Trois sur dix » does when its two numbers do.

    Args:
        mine: the sentence whose quantities are asked about.
        others: those that may give them.
        counted: which of them are given as they are.
    """
    asked = mine.quantities
    how_many = sum(len(other.quantities) for other in others)
    if all(counted) or how_many > _MANY or len(asked) > _MOST_ASKED:
        return tuple(counted)
    given = [(q, way_of_telling(q, other)) for other in others for q in other.quantities]

    @cache
    def is_rest() -> bool:
        return any(_tells_the_rest(mine, other) for other in others)

    def follows(quantity: Quantity, own: Sequence[Quantity]) -> bool:
        own_way = way_of_telling(quantity, mine) if given else Way(0.0, "", "")
        like = [g for g, way in given if not are_told_apart(own_way, way)]
        told = {key for g in like for key in g.keys}
        apart = [q for q in own if told.isdisjoint(q.keys)]  # « vingt-quatre » is told once
        among = [*apart, *like]
        return bool(among) and is_derivable(quantity, among, is_rest=is_rest())

    known = [
        ok
        or follows(q, ())
        or _is_none(q, others)
        or _is_rank(q, others)
        or _is_a_unit(q, mine, others)
        or is_the_same_time(q, mine, others)
        or _is_turned_round(q, mine, others)
        or _is_half(q, others)
        or _is_about_a_share(q, mine, others)
        or _points_back(q, mine, others)
        or _is_told_otherwise(q, mine, others)
        for q, ok in zip(asked, counted, strict=True)
    ]
    # « huit stations de la ligne 14 » is no six and fourteen.
    own = [
        q
        for q, ok in zip(asked, known, strict=True)
        if ok and way_of_telling(q, mine).counts != "label"
    ]
    if own:
        known = [ok or follows(q, own) for q, ok in zip(asked, known, strict=True)]
    left = [q for q, ok in zip(asked, known, strict=True) if not ok and not q.is_composed]
    if told_together(left, mine, [g for g, _ in given]):
        known = [ok or q in left for q, ok in zip(asked, known, strict=True)]
    for n, quantity in enumerate(asked):
        if known[n]:
            continue
        if _is_score(quantity) and not _holds_both(quantity, [g for g, _ in given]):
            continue
        parts = [known[m] for m, q in enumerate(asked) if m != n and q.is_inside(quantity)]
        whole = [known[m] for m, q in enumerate(asked) if m != n and quantity.is_inside(q)]
        known[n] = (len(parts) > 1 and all(parts)) or any(whole)
    return tuple(known)


def _tells_the_rest(mine: Content, other: Content) -> bool:
    """Whether one tells what is left of what the other tells: the numbers may be complements."""
    if _rests(other) != _rests(mine):
        return True
    complements = _complements(mine, other)
    return bool(complements) and (_are_turned(mine, other) or any(map(_is_uncommon, complements)))


def _is_none(quantity: Quantity, others: Iterable[Content]) -> bool:
    """« zéro » is « aucun »."""
    return not quantity.value and any(other.negated_clauses for other in others)


def _is_rank(quantity: Quantity, others: Iterable[Content]) -> bool:
    """« trois jets arrêtés » where another sentence tells of the third."""
    is_count = all(name == "n" for name, _ in quantity.keys)
    # « premier » and « dernier » are told of what nobody has counted.
    may_be_one = is_count and 1 < quantity.value < dates.LAST
    return may_be_one and any(quantity.value in other.ordinals for other in others)


def _is_a_unit(quantity: Quantity, mine: Content, others: Iterable[Content]) -> bool:
    """« 700 francs pour un kilo » is « le kilo est passé à 700 francs »."""
    unit = mine.folded[quantity.end : quantity.end + 1]
    is_one = ("n", 1.0) in quantity.keys and any(name in _MEASURES for name, _ in quantity.keys)
    return is_one and any(word in other.folded for word in unit for other in others)


def _is_turned_round(quantity: Quantity, mine: Content, others: Iterable[Content]) -> bool:
    """« l'encre coûte huit fois plus que le vin », « le vin coûte huit fois moins que l'encre »."""
    factor = quantity.reading("x") or 0.0
    return bool(factor) and any(
        abs(its * factor - 1) <= _ROUNDING
        and are_swapped(mine, _words_of(quantity), other, _words_of(given))
        for other in others
        for given in other.quantities
        if (its := given.reading("x"))
    )


def _words_of(quantity: Quantity) -> range:
    return range(quantity.start, quantity.end)


def _is_half(quantity: Quantity, others: Iterable[Content]) -> bool:
    """« à la moitié de la course » is « à mi-course »."""
    return quantity.reading("r") == 1 / 2 and any(
        half in _HALVES and whole in _HALVED
        for other in others
        for half, whole in pairwise(other.folded)
    )


def _is_about_a_share(quantity: Quantity, mine: Content, others: Iterable[Content]) -> bool:
    """« moins de la moitié » of 210 is 95."""
    shares = [key for key in quantity.keys if key[0] in _SHARES]
    return bool(shares) and any(
        is_rounded(share, exact, quantity, mine)
        for other in others
        for exact in ratios(other.quantities)
        for share in shares
    )


def is_complement(mine: Content, other: Content) -> bool:
    """« un train sur trois », « deux trains sur trois »: what is left of one is the other."""
    return bool(_complements(mine, other))


def _complements(mine: Content, other: Content) -> list[float]:
    """Shares of `mine` of which the rest is one of the other."""
    shares = _shares(mine)
    others = _shares(other) if shares else []
    return [
        a
        for a, b in product(shares, others)
        if abs(a + b - 1) <= _ROUNDING and abs(a - b) > _ROUNDING
    ]


def _is_uncommon(share: float) -> bool:
    """« onze des dix-sept », « 37 hôpitaux sur 40 »."""
    return all(abs(share * n - round(share * n)) > n * _ROUNDING for n in _COMMON_PARTS)


def _shares(content: Content) -> list[float]:
    found = (quantity.reading("r") for quantity in content.quantities[:_MANY])
    return [share for share in found if share is not None]


def _are_turned(mine: Content, other: Content) -> bool:
    """« circulera », « annulés »."""
    sides = {other_side(side) for item in mine.items for side in item.opposites}
    return any(not sides.isdisjoint(item.opposites) for item in other.items)


def _rests(content: Content) -> int:
    """Denials, and words that tell what is left: « il n'en reste qu'un tiers »."""
    return len(content.negated_clauses) + sum(map(counting.REST.__contains__, content.folded))


def _is_score(quantity: Quantity) -> bool:
    return any(name == "s" for name, _ in quantity.keys)


def _holds_both(score: Quantity, given: Sequence[Quantity]) -> bool:
    """Whether the numbers of a score are told apart, and no other score is."""
    if any(map(_is_score, given)):
        return False
    values = Counter(q.reading("n") for q in given)
    return Counter(divmod(score.value, SCORE)) <= values


def _points_back(quantity: Quantity, mine: Content, others: Sequence[Content]) -> bool:
    """« les deux pays »: known ones if spoken of, and the others have no number of their own left.

    Not « tous les trois mois ».
    """
    before = mine.folded[quantity.start - 1 : quantity.start]
    is_count = all(name == "n" for name, _ in quantity.keys) and quantity.value <= _ALREADY_TOLD
    if not is_count or not counting.DEFINITE.intersection(before):
        return False
    given = [q for other in others for q in other.quantities]
    is_spoken_of = _spoken_of(quantity, mine, others)
    return is_spoken_of and all(any(g.keys & q.keys for q in mine.quantities) for g in given)


def _spoken_of(quantity: Quantity, mine: Content, others: Sequence[Content]) -> bool:
    """Whether the others say what is counted, or name as many."""
    counted = next((i for i in mine.items if i.position == quantity.end), None)
    keys = counted.keys.keys() if counted else set[str]()
    items = [item for other in others for item in other.items]
    is_said = not counted or any(keys & item.keys.keys() for item in items)
    return is_said or len({i.stem for i in items if i.is_name}) >= quantity.value


def _is_told_otherwise(quantity: Quantity, mine: Content, others: Iterable[Content]) -> bool:
    """Whether the number is one of the others rounded, or the same rate over another period.

    Or what is done so often: « repoussé deux fois », « deux reports ».
    """
    is_year = ("mo", 12.0) in quantity.keys
    return any(
        (is_year and _LAST_YEAR.search(" ".join(other.folded)))
        or any(_is_another_way(quantity, mine, given, other) for given in other.quantities)
        for other in others
    )


def gives(other: Quantity, theirs: Content, one: Quantity, mine: Content) -> bool:
    """Whether one number alone gives the other, in whatever form: « 58 », « près de 60 »."""
    ways = way_of_telling(one, mine), way_of_telling(other, theirs)
    return not are_told_apart(*ways) and bool(
        other.keys & one.keys
        or is_derivable(one, [other])
        or _is_another_way(one, mine, other, theirs)
    )


def _is_another_way(one: Quantity, mine: Content, other: Quantity, theirs: Content) -> bool:
    if _is_as_often(one, other) or _is_as_often(other, one) or _is_as_long(one, other):
        return True
    if _comes_as_often(one, mine, other) or _comes_as_often(other, theirs, one):
        return True

    def is_same_over_another_period(value: float, exact: float) -> bool:
        return is_same_rate(value, period_of(one, mine), exact, period_of(other, theirs))

    return any(
        is_rounded((name, value), exact, one, mine)
        or (name == "n" and is_same_over_another_period(value, exact))
        for (name, value), (its, exact) in product(one.keys, other.keys)
        if its == name
    )


def _is_as_often(done: Quantity, things: Quantity) -> bool:
    times = {value for name, value in done.keys if name == "t"}
    return any(name == "n" and value in times for name, value in things.keys)


def _comes_as_often(things: Quantity, content: Content, other: Quantity) -> bool:
    """« trois bus par heure » come « toutes les vingt minutes »."""
    period, how_many = period_of(things, content), things.reading("n")
    often = other.reading("f")
    if not (period and how_many and often):
        return False
    return abs(how_many / period * dates.PERIODS["an"] / often - 1) <= RATE


def _is_as_long(one: Quantity, other: Quantity) -> bool:
    """« six semaines » are a month and a half, as people tell it."""
    months_and_days = [
        (months, days)
        for a, b in ((one, other), (other, one))
        for (name, months), (its, days) in product(a.keys, b.keys)
        if (name, its) == ("mo", "d") and 0 < months <= _FEW_MONTHS
    ]
    return any(
        abs(months * _DAYS_IN_A_MONTH - days) <= _SPAN * months * _DAYS_IN_A_MONTH
        for months, days in months_and_days
    )
