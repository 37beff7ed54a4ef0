"""What numbers that follow one another make: a share, a score, a part, another of the same unit."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from newsum.french.dates import MONTHS
from newsum.french.numbers.articles import OPEN_SHARE_REACH, SHARE_REACH
from newsum.french.numbers.cardinals import number_at
from newsum.french.numbers.measures import Quantity
from newsum.french.numbers.vocabulary import CENTIMES, THOUSANDS, word_at

_NOON, _HUNDRED, _MILLION = 12, 100, 10**6
_LARGE_PART = 10
"""What is less than that of some millions may be so many, and no millions."""
SCORE = 1000
"""What the first number of a score counts in its reading."""
_SCORE_REACH = 2
"""« trois buts à un »."""
_OF_SOME = frozenset("ces nos vos leurs ses les".split())
_SOME_OF = frozenset((word,) for word in _OF_SOME)
_LASTING = ("mo", "d", "h")
"""The readings of durations."""
_NO_NOUN = frozenset(
    "a ai ainsi apres au aux avant avec chez comme d dans de depuis des du en est et etaient etait"
    " demain dimanche ferme hier il ils jeudi lundi mardi mercredi"
    " ont ou par pendant pour qu que qui sans seront sera soit sont sous sur".split()
) | {""}
"""What may follow a number that stands without its noun."""
_RANGE = frozenset("a et ou".split())
_TWO = {("n", 2.0)}


def composed(words: Sequence[str], found: Sequence[Quantity]) -> Iterator[Quantity]:
    """What numbers that follow one another make, each being part of one thing at most."""
    end = 0
    for n, (one, other) in enumerate(pairwise(found)):
        quantity = _together(words, one, other) if one.start >= end else None
        # « sur trois loirs présents en 1990, un »: a date stands between.
        if not quantity and one.start >= end and found[n + 2 : n + 3]:
            quantity = _opened(words, one, found[n + 2]) if _is_date(words, other) else None
        if quantity:
            yield quantity
            end = quantity.end


def in_the_unit_of(words: Sequence[str], one: Quantity, bare: Quantity) -> Quantity:
    """« douze ans, et certaines n'en durent que trois »: a number without a noun has the unit."""
    is_bare = bare.keys == {("n", bare.value)} and word_at(words, bare.end) in _NO_NOUN
    if not is_bare:
        return bare
    number = number_at(words, one.start)
    scale = THOUSANDS.get(word_at(words, one.end - 1), 1)
    keys = {("n", bare.value * scale)} if scale >= _MILLION else set[tuple[str, float]]()
    if word_at(words, one.end - 1) in CENTIMES:
        keys.add(("n", bare.value / 100))
    for name, value in one.keys:
        if name == "h" and number and value == number[0] + _NOON:
            keys.add((name, bare.value + _NOON))  # « entre sept et huit heures du soir »
        elif name in _LASTING and number and number[0]:
            keys.add((name, round(bare.value * value / number[0], 4)))
        elif name == "r":
            keys.add((name, round(bare.value / 100, 4)))
    return bare._replace(keys=bare.keys | keys)


def before_the_unit_of(words: Sequence[str], bare: Quantity, other: Quantity) -> Quantity:
    """« 3 à 4 % », « deux ou trois jours », « 43 des 86 millions »: the unit is said once."""
    if other.start != bare.end + 1:
        return bare
    is_range = words[bare.end] in _RANGE
    if is_range and (hour := _hour_after_noon(words, bare, other)):
        return bare._replace(keys=bare.keys | {("h", hour)})
    has_unit = is_range or _is_of_millions(words, bare, other)
    return in_the_unit_of(words, other, bare) if has_unit else bare


def _hour_after_noon(words: Sequence[str], one: Quantity, other: Quantity) -> float | None:
    """« entre deux heures et six heures de l'après-midi »: both are after noon."""
    first, last = one.reading("h"), other.reading("h")
    number = number_at(words, other.start)
    if first is None or last is None or number is None or last < number[0] + _NOON:
        return None
    return first + _NOON if first < number[0] else None


def _is_of_millions(words: Sequence[str], part: Quantity, whole: Quantity) -> bool:
    """« 43 des 86 millions »; not « deux des 3 millions », which may be two."""
    scale = THOUSANDS.get(word_at(words, whole.end - 1), 1)
    is_large = part.value >= _LARGE_PART and part.value * scale <= whole.value
    return words[part.end] == "des" and scale >= _MILLION and is_large


def is_always(words: Sequence[str], one: Quantity, other: Quantity) -> bool:
    """« sept jours sur sept », « vingt-quatre heures sur vingt-quatre »: no number is told.

    « vingt sur vingt » is one.
    """
    return (
        words[other.start - 1] == "sur"
        and any(name in _LASTING for name, _ in one.keys)
        and other.start - one.end <= 1
        and (bool(one.keys & other.keys) or other.value in {value for _, value in one.keys})
    )


def is_between(words: Sequence[str], number: Quantity) -> bool:
    """« dix minutes entre deux navettes »: from one to the next, however many there are."""
    return (
        word_at(words, number.start - 1) == "entre"
        and number.keys == _TWO
        and word_at(words, number.end) not in _RANGE
    )


def _together(words: Sequence[str], one: Quantity, other: Quantity) -> Quantity | None:
    """What two numbers that follow one another make: a share, or part of a duration."""
    between = tuple(words[one.end : other.start])
    if between in (("d",), ("de",)):
        key = _part_of_duration(one, other)
    elif _is_share_of(between) and 0 < one.value <= other.value:
        key = ("r", round(_largest_within(one, other.value) / other.value, 4))
    elif opened := _opened(words, one, other):
        return opened
    elif between == ("et",) and (lasting := _in_two_units(words, one, other)):
        key = lasting
    elif _is_score(words, one, other):
        key = ("s", SCORE * one.value + other.value)
    else:
        key = None
    return key and Quantity(frozenset({key}), one.start, other.end, is_composed=True)


def _largest_within(part: Quantity, whole: float) -> float:
    """The value of a part, in the unit of the whole where it has one: « 43 des 86 millions »."""
    values = (value for name, value in part.keys if name == "n" and value <= whole)
    return max(values, default=part.value)


def _in_two_units(words: Sequence[str], one: Quantity, other: Quantity) -> tuple[str, float] | None:
    """« un an et deux mois » is fourteen; « entre un an et deux ans » is no one duration."""
    is_one_unit = word_at(words, one.end - 1)[:2] == word_at(words, other.end - 1)[:2]  # an, années
    if is_one_unit or word_at(words, one.start - 1) == "entre":
        return None
    for name in _LASTING:
        longer, shorter = one.reading(name), other.reading(name)
        if longer and shorter and shorter < longer:
            return name, longer + shorter
    return None


def _is_share_of(between: tuple[str, ...]) -> bool:
    """« trois lits sur dix », « sur les dix », « trois des dix lits », « de ces dix lits »."""
    of_some = between[-1:] in _SOME_OF
    if between[-1 - of_some : len(between) - of_some] == ("sur",):
        return len(between) - of_some <= SHARE_REACH
    return between == ("des",) or (between[:1] == ("de",) and between[1:2] in _SOME_OF)


def _is_score(words: Sequence[str], one: Quantity, other: Quantity) -> bool:
    """« 3-1 », « trois buts à un »; not « de 12 à 10 », nor « 15 à 20 »."""
    between = words[one.end : other.start]
    are_points = all(
        name == "n" and value < _HUNDRED for q in (one, other) for name, value in q.keys
    )
    return (
        list(between[-1:]) == ["a"]
        and len(between) <= _SCORE_REACH
        and are_points
        and one.value >= other.value
        and word_at(words, one.start - 1) != "de"
    )


def _opened(words: Sequence[str], whole: Quantity, part: Quantity) -> Quantity | None:
    """« sur dix lits, trois sont fermés » is three in ten."""
    if not _opens_a_share(words, whole, part):
        return None
    share = ("r", round(part.value / whole.value, 4))
    return Quantity(frozenset({share}), whole.start, part.end, is_composed=True)


def _is_date(words: Sequence[str], number: Quantity) -> bool:
    """« 4 juin », « en 1990 »."""
    return word_at(words, number.end) in MONTHS or word_at(words, number.start - 1) == "en"


def _opens_a_share(words: Sequence[str], whole: Quantity, part: Quantity) -> bool:
    """« sur dix lits, trois sont fermés », « sur les dix lits, … »."""
    at = whole.start - 1
    at -= word_at(words, at) in _OF_SOME
    are_counts = whole.reading("n") is not None and all(name == "n" for name, _ in part.keys)
    is_near = part.start - whole.end <= OPEN_SHARE_REACH
    is_whole = word_at(words, part.end) == "sur"  # « sur 120 pots, un sur trois »
    is_part = is_near and not is_whole and 0 < part.value < whole.value
    return word_at(words, at) == "sur" and are_counts and is_part


def _part_of_duration(part: Quantity, whole: Quantity) -> tuple[str, float] | None:
    """« trois quarts d'une année » are nine months."""
    share = part.reading("r")
    lasting = sorted((name, value) for name, value in whole.keys if name in ("mo", "d", "h"))
    return (lasting[0][0], share * lasting[0][1]) if share and lasting else None
