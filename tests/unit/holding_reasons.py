"""What the guard holds against one sentence told again by another, for the tests of it."""

from newsum.repeats.guards import holding
from newsum.repeats.pair.comparison import compare_both
from newsum.repeats.pair.speech import ready
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart


def held(one: str, other: str, said_by: str | None = None) -> set[str]:
    speech = ready(contents_of([take_apart(one), take_apart(other)], (None, said_by)))
    both = compare_both(speech, 0, 1, least=0.0)
    assert both
    return holding(both[0])
