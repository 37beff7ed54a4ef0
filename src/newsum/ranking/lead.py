"""The baseline: what comes first counts most."""

from collections.abc import Sequence

from newsum.model import Score, Sentence
from newsum.terms import Terms


def rank_lead(
    candidates: Sequence[Sentence], terms: Sequence[Terms], said_again: Sequence[int] = ()
) -> tuple[Score, ...]:
    """Scores that fall from 1 towards 0 in source order."""
    del terms, said_again
    size = len(candidates)
    return tuple(Score(salience=1 - position / size) for position in range(size))
