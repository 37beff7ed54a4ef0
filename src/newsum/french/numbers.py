"""Numbers as French speech writes them: digits, words, fractions, percents, hours, durations."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import NamedTuple

from newsum.patterns import compiled_later

_FIGURE = compiled_later(r"\d+(?:[.,]\d+)?")
_VULGAR_FRACTION = compiled_later(r"(\d+)\u2044(\d+)")
"""« ¾ », folded."""
_UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
    "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
    "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "octante": 80,
    "huitante": 80, "nonante": 90,
}  # fmt: skip
_UNITS_AFTER = {tens: range(10) for tens in (20, 30, 40, 50, 70, 90)} | {
    0: range(100), 10: (7, 8, 9), 60: range(20), 80: range(20),
}  # fmt: skip
"""What may follow tens: « vingt | deux », « soixante | douze », « dix | huit »."""
_THOUSANDS = {"mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9,
              "milliards": 10**9}  # fmt: skip
_HUNDRED, _THOUSAND, _MILLION = 100, 1000, 10**6
_COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
_FRACTIONS = {
    "moitie": 1 / 2, "tiers": 1 / 3, "quart": 1 / 4, "quarts": 1 / 4, "cinquieme": 1 / 5,
    "cinquiemes": 1 / 5, "dixieme": 1 / 10, "dixiemes": 1 / 10, "centieme": 1 / 100,
}  # fmt: skip
_RANKS = {
    "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10, "onzieme": 11,
    "douzieme": 12, "treizieme": 13, "quatorzieme": 14, "quinzieme": 15, "seizieme": 16,
    "vingtieme": 20, "trentieme": 30, "quarantieme": 40, "cinquantieme": 50, "centieme": 100,
    "millieme": 1000, "millionieme": 10**6,
}  # fmt: skip
"""Ranks that are told as often by the number: « à la douzième minute », « après douze minutes »."""
_ENDING_RANKS = {"unieme": 1, "deuxieme": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5} | {
    rank: value for rank, value in _RANKS.items() if value < _UNITS["vingt"]
}
_BEFORE_RANKS = (20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0)
"""« vingt-deuxième », « soixante-douzième »."""
_CENTIMES = frozenset(("centime", "centimes"))
_EVERY = (("tous", "les"), ("toutes", "les"))
_A_YEAR = {"mo": 12.0, "d": 365.0, "h": 8760.0}
"""Months, days and hours in it."""
_TIMES = frozenset("fois reprise reprises".split())
_MULTIPLIED = frozenset("l le la les son sa ses leur ce cela celui celle ceux".split())
"""« deux fois le prix » doubles it; « le prix a monté deux fois » does not."""
_MULTIPLES = {"doubl": 2.0, "tripl": 3.0, "quadrupl": 4.0}
_STEMS = tuple(_MULTIPLES)
_MONTHS_IN = {"mois": 1, "trimestre": 3, "semestre": 6, "an": 12, "ans": 12, "annee": 12,
              "annees": 12, "decennie": 120, "decennies": 120}  # fmt: skip
_DAYS_IN = {"jour": 1, "jours": 1, "semaine": 7, "semaines": 7}
_WEEKS_CALLED_DAYS = {8.0: 7.0, 15.0: 14.0}
"""« huit jours » is a week, « quinze jours » are two."""
_HOURS_IN_A_DAY = 24
_MINUTES_IN_AN_HOUR = 60
_HOURS = {"h": 1.0, "heure": 1.0, "heures": 1.0}
_MONEY_MILLIONS = {"m€": 10**6, "md€": 10**9, "k€": 10**3}
_ARTICLES = frozenset(("le", "l", "du"))
_AFTER_ARTICLES = ("tiers", "quart")
"""« le tiers », « du quart »."""
_OPENERS = (
    {"cent", "cents", "moitie", "midi", "minuit"}
    | _ARTICLES
    | _UNITS.keys()
    | _THOUSANDS.keys()
    | _COLLECTIVES.keys()
    | _RANKS.keys()
)
"""What a quantity may start with, apart from digits."""
_MEASURED = frozenset(
    "point euro mort blesse metre kilometre degre minute seconde litre tonne gramme kilo".split()
)
"""What « un » counts rather than introduces."""
_BRAND = frozenset(("tout", "flambant"))
"""What makes « neuf » new."""
_ONE_MORE = (("de", "plus"), ("de", "moins"))
"""« une de plus »."""
_RENEWING_REACH = 4
_LASTING = frozenset("en d de pendant pour apres chaque par dans seul".split())
"""What makes « un jour » a duration rather than « some day »."""
_BEFORE_NOW = frozenset(("avant", "auparavant", "plus tot"))
"""« un an plus tôt » is last year and measures nothing."""
_SHARE_REACH = 6
"""Words between the parts of a share: « trois futurs passagers du train sur dix »."""
_OPEN_SHARE_REACH = 9
"""The same where the whole comes first: « sur dix mètres cubes de gaz consommés, six »."""
SCORE = 1000
"""What the first number of a score counts in its reading."""
_SCORE_REACH = 2
"""« trois buts à un »."""
_OF_SOME = frozenset("ces nos vos leurs ses les".split())
_SOME_OF = frozenset((word,) for word in _OF_SOME)


_NO_NOUN = frozenset(
    "a ai ainsi apres au aux avant avec chez comme d dans de depuis des du en est et etaient etait"
    " hier il ils ont ou par pendant pour qu que qui sans seront sera sont sous sur".split()
) | {""}
"""What may follow a number that stands without its noun."""


class Quantity(NamedTuple):
    """A number found in a run of words."""

    keys: frozenset[tuple[str, float]]
    """Its readings: `n` a plain value, `r` a share in [0, 1], `x` a factor, `t` times, `f` times a
    year, `mo` months, `d` days, `h` hours or the hour of the day, `s` a score. Two quantities are
    the same when they share one."""
    start: int
    end: int
    """Half-open range of words, units included."""
    is_composed: bool = False
    """Made of two others, with the words between: « trois lits sur dix »."""

    @property
    def value(self) -> float:
        """The plain value, or that of another reading; the smallest of several."""
        # Not the first that comes: the order of a set changes from run to run.
        return min(self.keys, key=lambda key: (key[0] != "n", key))[1]


def quantities(words: Sequence[str]) -> list[Quantity]:
    """All the numbers in folded words, in order; a lone « un » is an article, no number.

    >>> [sorted(q.keys) for q in quantities("trois lits sur dix".split())]
    [[('n', 3.0)], [('n', 10.0)], [('r', 0.3)]]
    >>> [sorted(q.keys) for q in quantities("un an et demi".split())]
    [[('mo', 18.0)]]
    """
    found = list(_simple_quantities(words))
    found[1:] = [_in_the_unit_of(words, one, other) for one, other in pairwise(found)]
    return found + list(_composed(words, found))


def _composed(words: Sequence[str], found: Sequence[Quantity]) -> Iterator[Quantity]:
    """What numbers that follow one another make, each being part of one thing at most."""
    end = 0
    for one, other in pairwise(found):
        quantity = _together(words, one, other) if one.start >= end else None
        if quantity:
            yield quantity
            end = quantity.end


def _in_the_unit_of(words: Sequence[str], one: Quantity, bare: Quantity) -> Quantity:
    """« douze ans, et certaines n'en durent que trois »: a number without a noun has the unit."""
    is_bare = bare.keys == {("n", bare.value)} and _word(words, bare.end) in _NO_NOUN
    if not is_bare:
        return bare
    number = _number_at(words, one.start)
    scale = _THOUSANDS.get(_word(words, one.end - 1), 1)
    keys = {("n", bare.value * scale)} if scale >= _MILLION else set[tuple[str, float]]()
    if _word(words, one.end - 1) in _CENTIMES:
        keys.add(("n", bare.value / 100))
    for name, value in one.keys:
        if name in ("mo", "d") and number and number[0]:
            keys.add((name, round(bare.value * value / number[0], 4)))
        elif name == "r":
            keys.add((name, round(bare.value / 100, 4)))
    return bare._replace(keys=bare.keys | keys)


def _together(words: Sequence[str], one: Quantity, other: Quantity) -> Quantity | None:
    """What two numbers that follow one another make: a share, or part of a duration."""
    between = tuple(words[one.end : other.start])
    if between in (("d",), ("de",)):
        key = _part_of_duration(one, other)
    elif _is_share_of(between) and 0 < one.value <= other.value:
        key = ("r", round(one.value / other.value, 4))
    elif _opens_a_share(words, one, other):
        key = ("r", round(other.value / one.value, 4))
    elif _is_score(words, one, other):
        key = ("s", SCORE * one.value + other.value)
    else:
        key = None
    return key and Quantity(frozenset({key}), one.start, other.end, is_composed=True)


def _is_share_of(between: tuple[str, ...]) -> bool:
    """« trois lits sur dix », « trois des dix lits », « trois de ces dix lits »."""
    if between[-1:] == ("sur",):
        return len(between) <= _SHARE_REACH
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
        and _word(words, one.start - 1) != "de"
    )


def _opens_a_share(words: Sequence[str], whole: Quantity, part: Quantity) -> bool:
    """« sur dix lits, trois sont fermés », « sur les dix lits, … »."""
    at = whole.start - 1
    at -= _word(words, at) in _OF_SOME
    are_counts = all(name == "n" for q in (whole, part) for name, _ in q.keys)
    is_near = part.start - whole.end <= _OPEN_SHARE_REACH
    return _word(words, at) == "sur" and are_counts and is_near and 0 < part.value < whole.value


def _part_of_duration(part: Quantity, whole: Quantity) -> tuple[str, float] | None:
    """« trois quarts d'une année » are nine months."""
    share = dict(part.keys).get("r")
    lasting = [(name, value) for name, value in whole.keys if name in ("mo", "d", "h")]
    return (lasting[0][0], share * lasting[0][1]) if share and lasting else None


def _simple_quantities(words: Sequence[str]) -> Iterator[Quantity]:
    end = 0
    for at, word in enumerate(words):
        if at < end or not _may_open(word):
            continue
        if word in _ARTICLES and _word(words, at + 1) not in _AFTER_ARTICLES:
            continue
        quantity = _quantity_at(words, at)
        if quantity:
            yield quantity
            end = quantity.end


@lru_cache(maxsize=50_000)
def _may_open(word: str) -> bool:
    return word in _OPENERS or word[:1].isdecimal() or word.startswith(_STEMS)


def _quantity_at(words: Sequence[str], at: int) -> Quantity | None:
    word = words[at]
    for stem, factor in _MULTIPLES.items():
        if word.startswith(stem):
            return Quantity(frozenset({("x", factor)}), at, at + 1)
    if word == "moitie" or (word in _ARTICLES and _word(words, at + 1) in _AFTER_ARTICLES):
        end = at + (1 if word == "moitie" else 2)
        key = ("x", 0.5) if _word(words, end) == "moins" else ("r", _FRACTIONS[words[end - 1]])
        return Quantity(frozenset({key, ("r", key[1])}), at, end)
    if word in ("midi", "minuit"):
        return Quantity(frozenset({("h", 12.0 if word == "midi" else 0.0)}), at, at + 1)
    if share := _VULGAR_FRACTION.fullmatch(word):
        return Quantity(frozenset({("r", round(int(share[1]) / int(share[2]), 4))}), at, at + 1)
    if word in _RANKS:
        return Quantity(frozenset({("n", float(_RANKS[word]))}), at, at + 1)
    number = _number_at(words, at)
    return number and _with_unit(words, at, *number)


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if 0 <= at < len(words) else ""


def _number_at(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """The number that starts at `at` and where it ends, scales such as « millions » included."""
    if words[at] == "neuf" and _is_new(words, at):
        return None
    if _FIGURE.fullmatch(words[at]):
        value, end = float(words[at].replace(",", ".")), at + 1
    else:
        spelled = _spelled(words, at)
        if spelled is None:
            return None
        value, end = spelled
    if value in _BEFORE_RANKS and _word(words, end) in _ENDING_RANKS:
        return value + _ENDING_RANKS[words[end]], end + 1
    while _word(words, end) in _THOUSANDS:
        scale = _THOUSANDS[words[end]]
        value, end = value * scale, end + 1
        rest = _spelled(words, end) or _digits(words, end)
        if rest and rest[0] < _THOUSAND and _word(words, rest[1]) == "mille":
            value, end = value + rest[0] * _THOUSAND, rest[1] + 1
            rest = _spelled(words, end)
        # « neuf millions, deux fois moins » : what follows millions and is small is another number.
        least = 0 if scale == _THOUSAND else _HUNDRED
        if rest and least <= rest[0] < _THOUSAND and _word(words, rest[1]) not in _THOUSANDS:
            value, end = value + rest[0], rest[1]
    collective = _word(words, end).removesuffix("s")
    if collective in _COLLECTIVES:
        value, end = value * _COLLECTIVES[collective], end + 1
    return value, end


def _is_new(words: Sequence[str], at: int) -> bool:
    """« tout neuf », « remis entièrement à neuf »: not the number."""
    before = _word(words, at - 1)
    verb = words[max(0, at - _RENEWING_REACH) : at - 1]
    return before in _BRAND or (before == "a" and any(word.startswith("re") for word in verb))


def _digits(words: Sequence[str], at: int) -> tuple[float, int] | None:
    word = _word(words, at)
    return (float(word), at + 1) if word.isdecimal() else None


def _spelled(words: Sequence[str], at: int) -> tuple[float, int] | None:
    """A number below a thousand written in words, « virgule » included."""
    value, end = 0, at
    while end < len(words):
        word = words[end]
        joined = word == "et" and end > at and _word(words, end + 1) in ("un", "une", "onze")
        if joined:
            end += 1
            word = words[end]
        if word in ("cent", "cents") and words[end - 1] != "pour":
            value, end = max(value, 1) * 100, end + 1
        elif word in ("vingt", "vingts") and value % 100 == _UNITS["quatre"]:
            value, end = value + 76, end + 1
        elif word in _UNITS and (end == at or _UNITS[word] in _UNITS_AFTER.get(value % 100, ())):
            value, end = value + _UNITS[word], end + 1
        else:
            break
    if end == at:
        return (1.0, at) if _word(words, at) in _THOUSANDS else None
    if _word(words, end) == "virgule":
        decimals = _spelled(words, end + 1)
        if decimals:
            return value + float(f"0.{int(decimals[0])}"), decimals[1]
    lone_article = end == at + 1 and words[at] in ("un", "une")
    return None if lone_article and not _counts(words, end) else (float(value), end)


def _counts(words: Sequence[str], end: int) -> bool:
    """Whether the « un » before `end` counts something rather than being an article."""
    following = _word(words, end)
    return (
        following in _THOUSANDS
        or following in _FRACTIONS
        or following.removesuffix("s") in _COLLECTIVES
        or (following in _MONTHS_IN and not _is_past(words, end))
        or (following in _DAYS_IN and (following != "jour" or _word(words, end - 2) in _LASTING))
        or following in _HOURS
        or following in _MEASURED
        or tuple(words[end : end + 2]) in _ONE_MORE
        or _ends_a_score(words, end)
        or _is_share(words, end)
    )


def _ends_a_score(words: Sequence[str], end: int) -> bool:
    """« trois buts à un »."""
    before = {_word(words, end - 3), _word(words, end - 4)} - {"un", "une"}
    return _word(words, end - 2) == "a" and not before.isdisjoint(_UNITS)


def _is_past(words: Sequence[str], end: int) -> bool:
    """« un an plus tôt », « il y a un an », « en hausse sur un an »."""
    after = {_word(words, end + 1), " ".join(words[end + 1 : end + 3])}
    before = words[max(0, end - 4) : end - 1]
    return (
        bool(after & _BEFORE_NOW) or _word(words, end - 2) == "sur" or " ".join(before) == "il y a"
    )


def _is_share(words: Sequence[str], end: int) -> bool:
    """Whether « sur » and a number follow soon: « un appareil sur quatre »."""
    window = list(
        takewhile(lambda word: word not in ("un", "une"), words[end : end + _SHARE_REACH])
    )
    number = _word(words, end + window.index("sur") + 1) if "sur" in window else ""
    return number not in ("un", "une") and (number in _UNITS or number.isdecimal())


def _with_unit(words: Sequence[str], start: int, value: float, end: int) -> Quantity:
    unit, following = _word(words, end), _word(words, end + 1)
    keys: tuple[tuple[str, float], ...] = (("n", value),)
    if unit == "%" or (unit == "pour" and following in ("cent", "cents")):
        keys, end = (("r", value / 100), ("n", value)), end + (1 if unit == "%" else 2)
    elif unit in _FRACTIONS:
        keys, end = (("r", value * _FRACTIONS[unit]),), end + 1
    elif unit == "fois" and following in ("plus", "moins") and value:
        keys, end = (("x", value if following == "plus" else 1 / value),), end + 2
    elif unit in _TIMES:
        factor = (("x", value),) if following in _MULTIPLIED else ()
        keys, end = (("t", value), *factor, *_often(words, end + 1, value)), end + 1
    elif _word(words, start - 1) == "par" and _word(words, start - 2)[:5] == "divis" and value:
        keys = (("x", 1 / value),)
    elif unit in _MONEY_MILLIONS:
        keys, end = (("n", value * _MONEY_MILLIONS[unit]),), end + 1
    elif unit in _HOURS | _MONTHS_IN | _DAYS_IN:
        keys, end = _lasting(words, value, end)
        if tuple(words[max(0, start - 2) : start]) in _EVERY and value:
            keys += tuple(("f", _A_YEAR[name] / lasting) for name, lasting in keys if lasting)
    elif unit in _CENTIMES:
        keys, end = (("n", value / 100),), end + 1
    return Quantity(frozenset((name, round(v, 4)) for name, v in keys), start, end)


def _often(words: Sequence[str], at: int, times: float) -> tuple[tuple[str, float], ...]:
    """« six fois par jour » is « toutes les quatre heures »: how often a year, if it is told."""
    period = _word(words, at + 1) if _word(words, at) == "par" else ""
    if period in _HOURS:
        return (("f", times * _A_YEAR["h"]),)
    if period in _MONTHS_IN:
        return (("f", times * _A_YEAR["mo"] / _MONTHS_IN[period]),)
    return (("f", times * _A_YEAR["d"] / _DAYS_IN[period]),) if period in _DAYS_IN else ()


def _lasting(
    words: Sequence[str], value: float, at: int
) -> tuple[tuple[tuple[str, float], ...], int]:
    """The readings of a duration or hour whose unit stands at `at`, and where it ends."""
    unit = words[at]
    if unit in _HOURS:
        value, end = _hour(words, value, at + 1)
        days = (("d", value / _HOURS_IN_A_DAY),) if value > _HOURS_IN_A_DAY else ()
        return (("h", value), *days), end
    half = _half(words, at + 1)
    name, table = ("mo", _MONTHS_IN) if unit in _MONTHS_IN else ("d", _DAYS_IN)
    is_week = unit == "jours" and value in _WEEKS_CALLED_DAYS
    weeks = ((name, _WEEKS_CALLED_DAYS[value]),) if is_week else ()
    return ((name, (value + half / 2) * table[unit]), *weeks), at + 1 + 2 * half


def _hour(words: Sequence[str], hours: float, end: int) -> tuple[float, int]:
    """The hour of the day or the duration, minutes included, and where it ends."""
    minutes = _digits(words, end) or _spelled(words, end)
    if minutes and tuple(words[minutes[1] : minutes[1] + 2]) in _ONE_MORE:
        minutes = None  # « cinq heures, une de plus »
    if minutes and minutes[0] < _MINUTES_IN_AN_HOUR:
        return hours + minutes[0] / _MINUTES_IN_AN_HOUR, minutes[1]
    half = _half(words, end)
    return hours + half / 2, end + 2 * half


def _half(words: Sequence[str], at: int) -> int:
    return int(_word(words, at) == "et" and _word(words, at + 1) in ("demi", "demie"))
