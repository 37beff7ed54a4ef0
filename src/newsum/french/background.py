"""How common a stem is in French at large: what a text is about stands out against it."""

from functools import lru_cache
from importlib.resources import files

_UNSEEN = 2.0**-14
"""Share given to a stem that the counted passages do not hold: below the rarest listed."""
_NUMBER = 2.0**-7
"""Share given to every number: the counts of years and sums age, and any number tells much."""


@lru_cache(maxsize=1)
def _shares() -> dict[str, float]:
    """The table of `document_frequency.txt`. Read once, when first asked for: about 5 ms."""
    table = files("newsum.french").joinpath("document_frequency.txt").read_text(encoding="utf-8")
    shares: dict[str, float] = {}
    for line in table.splitlines():
        level, _, stems = line.partition(" ")
        if level != "#":
            shares.update(dict.fromkeys(stems.split(" "), 2.0 ** (-int(level) / 4)))
    return shares


def document_frequency(stem: str) -> float:
    """Share of passages of some 400 words, news and speech, that hold the stem; in (0, 1].

    Args:
        stem: as `newsum.terms` makes it; an unseen one gets a small share, never 0.
    """
    share = _shares().get(stem)
    if share is not None:
        return share
    return _NUMBER if stem[:1].isdigit() else _UNSEEN
