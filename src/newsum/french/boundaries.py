"""Where French speech starts a new sentence, learned from the words on either side.

The head of `boundaries.txt` says what it was learned from, and
`tests/training/sentence_boundaries.py` how.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from newsum.shipped import shipped_text

KEY_BITS = 12
"""Width of one part of a key."""
UNKNOWN, OUTSIDE = 0, (1 << KEY_BITS) - 1
"""Codes of an unlisted word, and of what lies before the first word or after the last."""
_UNKNOWN_MARK, _OUTSIDE_MARK = "*", "^"
STEPS = 10
"""Weights are stored in tenths."""
LONGEST_SUFFIX = 3

Places = tuple[tuple[bool, int], ...]
"""Parts of a key, highest first: whether it is a class, or else a word, and of which word: -1 is
the last one before the gap, 0 the first one after it."""


class BoundaryTable(NamedTuple):
    """A linear model of the log-odds that a sentence ends between two words."""

    codes: Mapping[str, tuple[int, int]]
    """Number, from 1, and class of each frequent word; lower case, elided letters apart."""
    suffixes: Mapping[str, int]
    """Class of other words by their last letters."""
    bias: float
    weights: Mapping[Places, Mapping[int, float]]
    """By feature and key."""

    def code(self, word: str) -> tuple[int, int]:
        """Number and class of any word."""
        known = self.codes.get(word)
        if known is not None:
            return known
        for length in range(LONGEST_SUFFIX, 0, -1):
            found = self.suffixes.get(word[-length:])
            if found is not None:
                return UNKNOWN, found
        return UNKNOWN, UNKNOWN


def parse_places(template: str) -> Places:
    """The places that a template such as `w-1 c0 c1` names."""
    return tuple((place[0] == "c", int(place[1:])) for place in template.split(" "))


@lru_cache(maxsize=1)
def boundary_table() -> BoundaryTable:
    """The table of `boundaries.txt`. Read once, when first asked for: about 15 ms."""
    table = shipped_text("french/boundaries.txt")
    return parse_table(table.splitlines())


def parse_table(lines: Iterable[str]) -> BoundaryTable:
    """Read a table.

    Args:
        lines: `# remark`, `class NUMBER WORD…`, `suffix NUMBER LETTERS…`, `bias WEIGHT`,
            `feature TEMPLATE`, and after it `WEIGHT KEY…`, the parts of a key joined by `|`.
    """
    codes: dict[str, tuple[int, int]] = {}
    suffixes: dict[str, int] = {}
    weights: dict[Places, dict[int, float]] = {}
    bias, places = 0.0, parse_places("w0")
    for line in lines:
        head, _, rest = line.partition(" ")
        if head == "class":
            number, *words = rest.split(" ")
            codes.update((w, (n, int(number))) for n, w in enumerate(words, len(codes) + 1))
        elif head == "suffix":
            number, *endings = rest.split(" ")
            suffixes.update(dict.fromkeys(endings, int(number)))
        elif head == "bias":
            bias = int(rest) / STEPS
        elif head == "feature":
            places = parse_places(rest)
            weights[places] = {}
        elif head != "#":
            keys = [_parse_key(key, places, codes) for key in rest.split(" ")]
            weights[places].update(dict.fromkeys(keys, int(head) / STEPS))
    return BoundaryTable(codes=codes, suffixes=suffixes, bias=bias, weights=weights)


def _parse_key(key: str, places: Places, codes: Mapping[str, tuple[int, int]]) -> int:
    value = 0
    for part, (is_class, _) in zip(key.split("|"), places, strict=True):
        value <<= KEY_BITS
        if part == _OUTSIDE_MARK:
            value |= OUTSIDE
        elif is_class:
            value |= int(part)
        elif part != _UNKNOWN_MARK:
            value |= codes[part][0]
    return value
