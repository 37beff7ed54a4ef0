"""Which of the sentences that may be quoted tell the same, near enough that one will do."""

from collections.abc import Callable, Sequence

from newsum.model import Sentence
from newsum.repeats.guards import objection
from newsum.repeats.pair.comparison import compare_both
from newsum.repeats.pair.speech import ready
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart

_TOLD = 0.4
"""Share of what one sentence says that the other says too. Nothing is lost where a sentence is
passed over in a summary: less than what makes it a repeat is enough."""
_TOLD_OF_A_FIGURE = 0.3
"""The same, if both give a figure in common: few figures are told of two things."""
_MORE_PRECISE = frozenset((None, "number"))
"""What may be objected: that it adds a figure. Another name or a denial makes it another fact."""

Alike = Callable[[int, int], bool]
"""Whether two sentences, by position, tell the same."""


def find_alike(candidates: Sequence[Sentence], pool: Sequence[int]) -> Alike:
    """What tells of two candidates whether one tells most of the other.

    Nothing is known of those that are not in the pool.

    Args:
        candidates: In source order.
        pool: Ascending positions of those that are looked at, which takes time for each pair.
    """
    number = {position: n for n, position in enumerate(pool)}
    speech = ready(contents_of([take_apart(candidates[i].text) for i in pool]))
    figures = [
        {key for quantity in content.quantities for key in quantity.keys}
        for content in speech.contents
    ]

    def are_alike(one: int, other: int) -> bool:
        if one not in number or other not in number:
            return False
        first, second = number[one], number[other]
        least = _TOLD if figures[first].isdisjoint(figures[second]) else _TOLD_OF_A_FIGURE
        return any(
            comparison.coverage >= least and objection(comparison) in _MORE_PRECISE
            for comparison in compare_both(speech, first, second, least=least) or ()
        )

    return are_alike
