"""Whether the sentences of a transcript are its own or were guessed, for want of punctuation."""

from collections.abc import Sequence
from itertools import pairwise

from newsum.model import Notice, Sentence
from newsum.segmentation.stops import STOPS

_FEWEST = 3
"""Guessed ends: one or two may be long sentences that were cut."""


def guess_notices(sentences: Sequence[Sentence]) -> tuple[Notice, ...]:
    """One where more ends than not were guessed: a quotation may run over or stop short.

    An end is guessed where no mark stands and the block goes on.
    """
    inside = [one for one, other in pairwise(sentences) if one.block == other.block]
    guessed = sum(sentence.text[-1] not in STOPS for sentence in inside)
    if guessed < _FEWEST or 2 * guessed < len(sentences):
        return ()
    return (
        Notice(
            code="guessed-sentences",
            message="next to no punctuation: newsum guessed where {count} of {all} sentences end",
            values={"count": guessed, "all": len(sentences)},
        ),
    )
