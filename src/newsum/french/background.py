"""What is known of a stem in French at large: how common it is, how often summaries name it."""

from functools import lru_cache

from newsum.french.tables import look_up

_UNSEEN = 2.0**-14
"""Share given to a stem that the counted passages do not hold: below the rarest listed."""
_NUMBER = 2.0**-7
"""Share given to every number: the counts of years and sums age, and any number tells much."""
_STEPS_PER_OCTAVE = 4
_STEPS = 10
"""How finely the tables tell shares and log-odds."""
_MOST_KNOWN = 50_000
"""Stems that are not looked up twice."""


@lru_cache(maxsize=_MOST_KNOWN)
def document_frequency(stem: str) -> float:
    """Share of passages of some 400 words, news and speech, that hold the stem; in (0, 1].

    Args:
        stem: as `newsum.terms` makes it; an unseen one gets a small share, never 0.
    """
    level = look_up("document_frequency", stem)
    if level is not None:
        share: float = 2.0 ** (-int(level) / _STEPS_PER_OCTAVE)
        return share
    return _NUMBER if stem[:1].isdigit() else _UNSEEN


@lru_cache(maxsize=_MOST_KNOWN)
def summary_log_odds(stem: str) -> float:
    """Whether abstracts name the stem more (above 0) or less often than others of their text.

    « tue » and « champion » are named, « expliqu » and « souvent » are not. 0 where nothing is
    known. Natural logarithm of a ratio of shares.
    """
    return int(look_up("summary_log_odds", stem) or 0) / _STEPS
