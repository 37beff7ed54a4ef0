"""Which sentences need others to be understood: an opener what it takes up, a question an answer.

Positions are those of candidates; `body` are the positions that may be quoted, in order.
"""

from collections.abc import Iterator, Sequence

from newsum.discourse.openers import leans_on_previous
from newsum.french.leaning import ANSWERS
from newsum.model import Sentence
from newsum.selection.outcome import Obstacle, Rejection
from newsum.terms import Terms

_SHORT_ANSWER = 14
"""Words."""


def units_of(
    candidates: Sequence[Sentence], terms: Sequence[Terms], body: Sequence[int], *, longest: int
) -> dict[int, tuple[int, ...]]:
    """For each position of the body those to quote with it, itself among them, in order.

    Of the sentences before, at most `longest`.
    """
    before = _before(candidates)
    inside = frozenset(body)
    units: dict[int, tuple[int, ...]] = {}
    for i in body:
        if before[i] in inside and _leans(i, candidates, terms, before[i]):
            units[i] = (*units[before[i]][-longest:], i)
        else:
            units[i] = (i,)
    for i in body:
        after = i + 1
        if after in inside and before[after] == i and _is_question(candidates[i]):
            units[i] = (*units[i], after)
    return units


def find_lonely(
    candidates: Sequence[Sentence], terms: Sequence[Terms], body: Sequence[int]
) -> Iterator[Rejection]:
    """Openers and questions that cannot have the company that they need."""
    before = _before(candidates)
    inside = frozenset(body)
    for i in body:
        is_answered = i + 1 in inside and before[i + 1] == i
        if before[i] not in inside and _leans(i, candidates, terms, before[i]):
            yield Rejection(i, Obstacle.HANGING)
        elif _is_question(candidates[i]) and not is_answered:
            yield Rejection(i, Obstacle.UNANSWERED)


def _before(candidates: Sequence[Sentence]) -> Sequence[int]:
    """The position of the sentence before each, -1 where it is none of the candidates."""
    places = [_place(candidate) for candidate in candidates]
    steps = (_place(candidate, -1) for candidate in candidates)
    return [n - 1 if n and places[n - 1] == step else -1 for n, step in enumerate(steps)]


def _place(candidate: Sentence, step: int = 0) -> tuple[int, int]:
    """Where a sentence stands, or one so many sentences further: in its own transcript alone."""
    start = candidate.origin.span.start if candidate.origin else 0
    return start, candidate.index + step


def _leans(i: int, candidates: Sequence[Sentence], terms: Sequence[Terms], before: int) -> bool:
    """Whether a sentence cannot be understood without the one before, of which -1 is none."""
    is_answer = before >= 0 and _answers(terms[i], candidates[before])
    return is_answer or leans_on_previous(terms[i])


def _answers(terms: Terms, before: Sentence) -> bool:
    """« Oui, avec trois semaines d'avance. »: to be read with its question.

    A longer answer says what is asked once more.
    """
    is_short = len(terms.words) <= _SHORT_ANSWER
    return is_short and not ANSWERS.isdisjoint(terms.words[:1]) and _is_question(before)


def _is_question(candidate: Sentence) -> bool:
    return candidate.text.rstrip(" »\"'").endswith("?")
