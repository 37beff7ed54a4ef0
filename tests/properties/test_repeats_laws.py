"""Laws of the removals, whatever the text."""

from hypothesis import given
from hypothesis import strategies as st

from newsum.model import Repeat, Sentence, Span
from newsum.options import RepeatPolicy
from newsum.repeats import find_repeats

WORDS = (
    "le la pont maire Rives Brest ferme ouvre lundi mardi 12 douze pas ne plus usine emploie deux "
    "cents salariés et de selon fermera [b] « » ? : , euh premier dernier 850 millions juin"
).split(" ")
texts = st.lists(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join), max_size=9
)


def repeats_of(lines: list[str], policy: RepeatPolicy) -> tuple[Repeat, ...]:
    sentences, at = [], 0
    for n, line in enumerate(lines):
        span = Span(at, at + len(line))
        sentences.append(
            Sentence(index=n, span=span, text=line, block=0, line=n + 1, last_line=n + 1)
        )
        at += len(line) + 1
    return find_repeats(sentences, policy=policy).repeats


@given(texts)
def test_what_carries_a_removed_sentence_is_kept(lines: list[str]) -> None:
    repeats = repeats_of(lines, RepeatPolicy.NEAR)
    gone = [repeat.index for repeat in repeats]
    assert gone == sorted(set(gone))
    for repeat in repeats:
        assert repeat.covered_by
        assert not set(repeat.covered_by) & set(gone)
        assert 0 <= repeat.score <= 1 + 1e-9


@given(texts)
def test_near_removes_all_that_exact_removes(lines: list[str]) -> None:
    exact = {repeat.index for repeat in repeats_of(lines, RepeatPolicy.EXACT)}
    assert exact <= {repeat.index for repeat in repeats_of(lines, RepeatPolicy.NEAR)}


@given(texts)
def test_a_second_pass_of_exact_finds_nothing(lines: list[str]) -> None:
    gone = {repeat.index for repeat in repeats_of(lines, RepeatPolicy.EXACT)}
    kept = [line for n, line in enumerate(lines) if n not in gone]
    assert repeats_of(kept, RepeatPolicy.EXACT) == ()
