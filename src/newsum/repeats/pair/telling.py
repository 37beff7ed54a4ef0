"""In what way a number is told: rounded, of which side of it, over which period."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from newsum.french import counting, dates
from newsum.french.numbers import Quantity
from newsum.french.numbers.vocabulary import COLLECTIVES, UNITS
from newsum.repeats.sentence.content import Content

_ROUNDED = 0.2
"""« plus d'un million » for 1,1 million: at most this share away."""
_HALF_AN_HOUR = 0.5
_ABOVE = frozenset(("plus",))
_NEARLY = frozenset("pres presque quasiment pratiquement".split())
_BELOW = _NEARLY | {"moins", "meme"}
_ABOUT, _ABOUT_SHARE = frozenset("environ quelque".split()), 0.1
"""« environ soixante », « une soixantaine »: on either side, at most so far."""
_AFTER = frozenset("apres vers passees".split())
_BEFORE = frozenset("avant vers pres presque".split())
"""On which side of a round number the exact one is: « même pas cent », « vers 4 heures »."""
RATE = 0.03
"""Rates turned from one period into another are rounded: 500 000 a year, 1 400 a day."""
_PERIOD_REACH = 6
_WITHIN, _ARTICLES = frozenset(("sur", "dans")), frozenset("un une l".split())
_OVER = _WITHIN | {"par", "chaque"}
"""What a rate is told with: « par jour », « chaque année », « sur un an », « dans l'année »."""
_APPROACH = 3
"""Words between « plus de » or « près de » and its number."""


_COUNTS = frozenset(("days", "things", "label"))
"""What a number can be of that no other of these is."""


class Way(NamedTuple):
    """What tells a number from the same one told of something else."""

    period: float
    """Seconds over which a rate is given, or 0."""
    side: str
    """On which side of the number the exact one is said to be, or nothing."""
    counts: str
    """Whether it is the day of a month, a number of things or units, or what something is called:
    `days`, `things`, `label`, or nothing."""


def way_of_telling(quantity: Quantity, content: Content) -> Way:
    """That of one of the numbers of a sentence."""
    return Way(
        period_of(quantity, content), _side(quantity, content), _what_it_counts(quantity, content)
    )


def are_told_apart(one: Way, other: Way) -> bool:
    """« 9 000 repas par mois », « … par an »; « plus de la moitié », « près de la moitié ».

    And « le 10 mai », « dix minutes », « dix lettres »; « l'A7 », « sept morts ».
    """
    return (
        bool(one.period and other.period and one.period != other.period)
        or {one.side, other.side} == {"above", "below"}
        or (one.counts != other.counts and {one.counts, other.counts} <= _COUNTS)
    )


def _what_it_counts(quantity: Quantity, content: Content) -> str:
    if not dates.MONTHS.isdisjoint(content.folded[quantity.end : quantity.end + 1]):
        return "days"
    if any(name != "n" for name, _ in quantity.keys):
        return "things"
    if _is_label(quantity, content):
        return "label"
    return "things" if quantity.end in (item.position for item in content.items) else ""


def _is_label(quantity: Quantity, content: Content) -> bool:
    """« la ligne 14 », « l'A7 », « le G20 »; « il y a 7 morts » is as written no « A7 »."""
    before = content.folded[quantity.start - 1] if quantity.start else ""
    if before in counting.LABELLED:  # « des bus, 12 passagers » counts
        return not any(w.endswith("s") for w in content.folded[quantity.end : quantity.end + 1])
    is_letter = len(before) == 1 and content.folded[quantity.start][:1].isdecimal()
    return is_letter and content.surfaces[quantity.start - 1].isupper() and quantity.start > 1


def _side(quantity: Quantity, content: Content) -> str:
    """On which side of the number the exact one is said to be."""
    before = content.folded[max(0, quantity.start - _APPROACH) : quantity.start]
    if not _ABOVE.isdisjoint(before):
        return "above"
    return "" if _NEARLY.isdisjoint(before) else "below"


def is_rounded(key: tuple[str, float], exact: float, quantity: Quantity, mine: Content) -> bool:
    """« près de 10 % » for 9 %, « plus d'un million », « un peu avant 4 heures » for 3 h 40."""
    near = set(mine.folded[max(0, quantity.start - _APPROACH) : quantity.start])
    name, value = key
    above, below = (near & _ABOVE, near & _BELOW)
    if name == "h":
        above, below = above | near & _AFTER, below | near & _BEFORE
    reach = _HALF_AN_HOUR if name == "h" else _ROUNDED * value
    collective = mine.folded[quantity.end - 1].removesuffix("s") in COLLECTIVES
    return bool(
        (above and value < exact <= value + reach)
        or (below and value - reach <= exact < value)
        or ((near & _ABOUT or collective) and abs(exact - value) <= _ABOUT_SHARE * value)
    )


def is_same_rate(value: float, period: float, exact: float, per: float) -> bool:
    """Whether so much in a period is so much in another one; periods in seconds, 0 for none."""
    if not period or not per or period == per:
        return False
    return abs(value / period - exact / per) <= RATE * exact / per


def period_of(quantity: Quantity, content: Content) -> float:
    """Seconds over which a rate is given: « par jour », « chaque année »; 0 where it is none."""
    words, start, end = content.folded, quantity.start, quantity.end
    around = words[max(0, start - _PERIOD_REACH) : end + _PERIOD_REACH]
    if _OVER.isdisjoint(around):
        return 0.0

    def up_to_a_number(places: range) -> Iterator[int]:
        return takewhile(lambda at: not _is_number(words[at]), places)

    after = up_to_a_number(range(end, min(end + _PERIOD_REACH, len(words) - 1)))
    before = up_to_a_number(range(start - 1, max(-1, start - 1 - _PERIOD_REACH), -1))
    places = [at for at in after if words[at] in _OVER]
    places += [at for at in before if words[at] == "chaque"]
    found = (dates.PERIODS.get(_over(words[at : at + 3])) for at in places)
    return next(filter(None, found), 0.0)


def _over(words: Sequence[str]) -> str:
    """What « par an », « sur un an », « dans l'année » are told over."""
    if words[0] in _WITHIN:
        return words[2] if len(words) > 2 and words[1] in _ARTICLES else ""  # noqa: PLR2004
    return words[1]


def _is_number(word: str) -> bool:
    return word[:1].isdecimal() or (word in UNITS and word not in ("un", "une"))
