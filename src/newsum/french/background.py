"""What is known of a stem in French at large: how common it is, how often summaries name it."""

from collections.abc import Callable
from functools import lru_cache
from importlib.resources import files

_UNSEEN = 2.0**-14
"""Share given to a stem that the counted passages do not hold: below the rarest listed."""
_NUMBER = 2.0**-7
"""Share given to every number: the counts of years and sums age, and any number tells much."""


def document_frequency(stem: str) -> float:
    """Share of passages of some 400 words, news and speech, that hold the stem; in (0, 1].

    Args:
        stem: as `newsum.terms` makes it; an unseen one gets a small share, never 0.
    """
    share = _shares().get(stem)
    if share is not None:
        return share
    return _NUMBER if stem[:1].isdigit() else _UNSEEN


def summary_log_odds(stem: str) -> float:
    """Whether abstracts name the stem more (above 0) or less often than others of their text.

    « tue » and « champion » are named, « expliqu » and « souvent » are not. 0 where nothing is
    known. Natural logarithm of a ratio of shares.
    """
    return _log_odds().get(stem, 0.0)


@lru_cache(maxsize=1)
def _shares() -> dict[str, float]:
    """The table of `document_frequency.txt`. Read once, when first asked for."""
    return _by_stem("document_frequency.txt", lambda level: 2.0 ** (-level / 4))


@lru_cache(maxsize=1)
def _log_odds() -> dict[str, float]:
    return _by_stem("summary_log_odds.txt", lambda level: level / 10)


def _by_stem(name: str, value: Callable[[int], float]) -> dict[str, float]:
    """A table of `newsum.french` with an integer and the stems it belongs to on each line."""
    table = files("newsum.french").joinpath(name).read_text(encoding="utf-8")
    values: dict[str, float] = {}
    for line in table.splitlines():
        level, _, stems = line.partition(" ")
        if level != "#":
            values.update(dict.fromkeys(stems.split(" "), value(int(level))))
    return values
