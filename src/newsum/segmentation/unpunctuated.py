"""Units of speech that no full stop ends: words between which a new one is likely to start."""

from collections.abc import Iterator, Sequence
from itertools import islice, repeat

from newsum.french.boundaries import KEY_BITS, OUTSIDE, BoundaryTable, Places, boundary_table
from newsum.french.discourse import OPENERS
from newsum.patterns import compiled_later

Bounds = tuple[int, int]

_TOKEN = compiled_later(r"\S+")
_PART = compiled_later(r"[^\W_]+(?:[-.,][^\W_]+)*'?")
_LONGEST_TOKEN = 40
"""More letters than that in a row are no words, and what they hold is not looked at."""

_AFTER_MARK = {",": 1.5, ":": 1.0, ";": 3.0, "—": 2.0, "–": 2.0, "…": 2.0, ".": -4.0}
"""Log-odds that a mark before the gap adds; a full stop here is that of an abbreviation."""
_BEFORE_CAPITAL = 4.0
"""Log-odds that a capital adds on a word like « le » or « il »."""
_MARGIN = 5
_WINDOW = 4_000
"""Words scored together, so that memory stays bounded on a line of any length."""
_SHORTEST = 3
"""Words that a unit has at least."""
_SOFT_TARGET, _MOST_WORDS, _MOST_WORDS_OF_SENTENCE = 12, 60, 100
_ENOUGH, _EASIER = -0.8, 0.04
"""Log-odds above which a unit of `_SOFT_TARGET` words is cut, and how much less will do for each
word more. On debates and narrations that training had not seen, the F1 of boundaries inside turns
is 0.49 and 0.56 (0.05 for cuts of equal length), and 84 and 88 % of the cuts fall on a mark of the
original, commas included (`tests/training/measure_boundaries.py`): which marks were full stops, the
words seldom tell. Other values are worth 0.01 at most on both. The words around hold little more:
with the best threshold for each, a recurrent network of 0.7 million weights, too slow here, added
0.02 and 0.03 to the table; a small convolutional one 0.00 and 0.01; a semi-Markov model of the
words inside a unit 0.00 and 0.04, half of that on narrations held out."""
_NEVER = float("-inf")


def cut_units(text: str, start: int, end: int) -> list[Bounds]:
    """Bounds of the units of speech in `text[start:end]`, which no white space surrounds.

    In order, trimmed, covering all but white space; most have 8 to 25 words, none more than 60.
    Linear in `end - start`.
    """
    return _cut(text, start, end, enough=_ENOUGH, most_words=_MOST_WORDS)


def cut_long_sentence(text: str, start: int, end: int) -> list[Bounds]:
    """The same for a sentence whose punctuation is right: cut only where it is beyond 100 words."""
    return _cut(text, start, end, enough=float("inf"), most_words=_MOST_WORDS_OF_SENTENCE)


def _cut(text: str, start: int, end: int, *, enough: float, most_words: int) -> list[Bounds]:
    bounds: list[Bounds] = []
    while start < end:
        tokens = [m.span() for m in islice(_TOKEN.finditer(text, start, end), _WINDOW)]
        odds = _log_odds(text, tokens)
        lasts = list(_lasts(odds, len(tokens), enough=enough, most_words=most_words))
        if tokens[-1][1] < end and len(lasts) > 1:
            lasts.pop()  # the window may end in the middle of this unit
        first = 0
        for last in lasts:
            bounds.append((tokens[first][0], tokens[last - 1][1]))
            first = last
        start = tokens[first][0] if first < len(tokens) else _next_token(text, tokens[-1][1], end)
    return bounds


def _next_token(text: str, start: int, end: int) -> int:
    found = _TOKEN.search(text, start, end)
    return found.start() if found else end


def _lasts(odds: Sequence[float], words: int, *, enough: float, most_words: int) -> Iterator[int]:
    """How many words have been said at the end of each unit, by cutting in two again and again."""
    pending = [(0, words)]
    while pending:
        first, last = pending.pop()
        length = last - first
        at = _likeliest(odds, first + _SHORTEST, last - _SHORTEST)
        if at and odds[at - 1] < enough - _EASIER * max(0, length - _SOFT_TARGET):
            # Too unlikely; but what is too long is cut all the same, not far from its middle.
            margin = length // 4
            at = _likeliest(odds, first + margin, last - margin) if length > most_words else None
        if at:
            pending += [(at, last), (first, at)]
        else:
            yield last


def _likeliest(odds: Sequence[float], lowest: int, highest: int) -> int | None:
    """The number of words, in a range, after which a unit most likely ends."""
    if lowest > highest:
        return None
    part = odds[lowest - 1 : highest]
    best = max(part)
    return None if best == _NEVER else lowest + part.index(best)


def _log_odds(text: str, tokens: Sequence[Bounds]) -> list[float]:
    """Log-odds that a unit ends after each token, the last one excepted."""
    table = boundary_table()
    parts: list[str] = []
    after: list[int] = []
    spelled = [text[start : min(end, start + _LONGEST_TOKEN)] for start, end in tokens]
    for token in spelled:
        parts += word_parts(token)
        after.append(len(parts))
    by_part = _score(table, parts)
    odds = [by_part[at] for at in after[:-1]]
    for i, at in enumerate(after[:-1]):
        if at == after[i + 1] or at == 0:
            odds[i] = _NEVER  # marks alone stay with the words before them
        else:
            odds[i] += _AFTER_MARK.get(text[tokens[i][1] - 1], 0.0)
            if _opens_with_capital(spelled[i + 1]):
                odds[i] += _BEFORE_CAPITAL
    return odds


def _opens_with_capital(token: str) -> bool:
    if not token[0].isupper() or token.isupper():
        return False
    return word_parts(token)[0] in OPENERS


def _score(table: BoundaryTable, parts: Sequence[str]) -> list[float]:
    """Log-odds of a boundary before each part, and after the last one."""
    margin = [(OUTSIDE, OUTSIDE)] * _MARGIN
    codes = list(zip(*margin, *map(table.code, parts), *margin, strict=True))
    keys: dict[Places, Sequence[int]] = {}
    by_feature = [
        map(weights.get, _keys(places, codes, keys), repeat(0.0))
        for places, weights in table.weights.items()
    ]
    return [table.bias + sum(found) for found in zip(*by_feature, strict=True)]


def _keys(
    places: Places, codes: Sequence[Sequence[int]], known: dict[Places, Sequence[int]]
) -> Sequence[int]:
    """The key of a feature at each gap; `known` keeps those of its first parts for the others."""
    keys = known.get(places)
    if keys is None:
        is_class, place = places[-1]
        column = codes[is_class]
        keys = column[_MARGIN + place : len(column) - _MARGIN + place + 1]
        if len(places) > 1:
            high = _keys(places[:-1], codes, known)
            keys = [key << KEY_BITS | code for key, code in zip(high, keys, strict=True)]
        known[places] = keys
    return keys


def word_parts(token: str) -> list[str]:
    """What the learned table sees of a token: lower case, elided letters apart, no figures.

    >>> word_parts("L’an-2000,")
    ["l'", '0']
    """
    parts = _PART.findall(token.lower().replace("’", "'"))
    return [part if part.isalpha() else _without_figures(part) for part in parts]


def _without_figures(part: str) -> str:
    return "0" if any(map(str.isdigit, part)) else part
