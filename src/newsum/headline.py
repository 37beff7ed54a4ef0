"""The best headline that the text itself offers."""

from collections.abc import Sequence

from newsum.model import Score, Sentence, Span
from newsum.terms import Terms


def find_title(
    candidates: Sequence[Sentence], terms: Sequence[Terms], scores: Sequence[Score]
) -> Span | None:
    """A heading of the text, else the best sentence."""
    del terms
    for candidate in candidates:
        if candidate.is_heading:
            return candidate.span
    if not candidates:
        return None
    best = max(range(len(candidates)), key=lambda i: (scores[i].salience, -i))
    return candidates[best].span
