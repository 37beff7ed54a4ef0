"""Which sentences need others to be understood: an opener what it takes up, a question an answer.

Positions are those of candidates; `body` are the positions that may be quoted, in order.
"""

from collections.abc import Iterator, Sequence

from newsum.discourse.openers import leans_on_previous
from newsum.model import Sentence
from newsum.selection.outcome import Obstacle, Rejection
from newsum.terms import Terms


def units_of(
    candidates: Sequence[Sentence], terms: Sequence[Terms], body: Sequence[int], *, longest: int
) -> dict[int, tuple[int, ...]]:
    """For each position of the body those to quote with it, itself among them, in order.

    Of the sentences before, at most `longest`.
    """
    position_of = {_place(candidates[i]): i for i in body}
    units: dict[int, tuple[int, ...]] = {}
    for i in body:
        before = position_of.get(_place(candidates[i], -1))
        if before is not None and leans_on_previous(terms[i]):
            units[i] = (*units[before][-longest:], i)
        else:
            units[i] = (i,)
    for i in body:
        after = position_of.get(_place(candidates[i], 1))
        if after is not None and _is_question(candidates[i]):
            units[i] = (*units[i], after)
    return units


def find_lonely(
    candidates: Sequence[Sentence], terms: Sequence[Terms], body: Sequence[int]
) -> Iterator[Rejection]:
    """Openers and questions that cannot have the company that they need."""
    places = {_place(candidates[i]) for i in body}
    for i in body:
        if leans_on_previous(terms[i]) and _place(candidates[i], -1) not in places:
            yield Rejection(i, Obstacle.HANGING)
        elif _is_question(candidates[i]) and _place(candidates[i], 1) not in places:
            yield Rejection(i, Obstacle.UNANSWERED)


def _place(candidate: Sentence, step: int = 0) -> tuple[int, int]:
    """Where a sentence stands, or one so many sentences further: in its own transcript alone."""
    start = candidate.origin.span.start if candidate.origin else 0
    return start, candidate.index + step


def _is_question(candidate: Sentence) -> bool:
    return candidate.text.rstrip(" »\"'").endswith("?")
