"""Words that people would tag the text with."""

from collections import Counter
from collections.abc import Sequence

from newsum.model import Sentence
from newsum.terms import Terms


def find_key_terms(
    candidates: Sequence[Sentence], terms: Sequence[Terms], limit: int
) -> tuple[str, ...]:
    """At most `limit` terms as the text writes them, most telling first."""
    del candidates
    counts = Counter(stem for t in terms for stem in t.stems)
    return tuple(stem for stem, _ in counts.most_common(limit))
