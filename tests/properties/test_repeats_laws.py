"""Laws of the removals, whatever the text."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from newsum.french.numbers import Quantity
from newsum.model import Repeat, Sentence, Span
from newsum.options import RepeatPolicy
from newsum.repeats import find_repeats
from newsum.repeats.candidates import find_candidates
from newsum.repeats.pair.speech import Speech, ready
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart

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


def partners(speech: Speech, one: int) -> list[int]:
    """The sentences that share most with one, found by looking at all of them."""
    numbers = [
        {f"#{name}{value:g}": 1.0 for name, value in q.keys} for q in _quantities(speech, one)
    ]
    words: list[tuple[float, Mapping[str, float]]] = [(6.0, keys) for keys in numbers]
    items = zip(speech.weights[one], speech.contents[one].items, strict=True)
    words += [(weight, item.keys) for weight, item in sorted(items, key=lambda found: -found[0])]
    found = []
    for other in range(len(speech.contents)):
        keys = _keys(speech, other)
        bits = 0.0
        for weight, its in words:
            bits += weight * max((its[key] for key in its.keys() & keys), default=0.0)
        lighter = min(speech.totals[one], speech.totals[other])
        least = max(
            3.0, (0.75 if lighter < 12 else 0.4) * lighter, 0.4 * min(12, speech.totals[one])
        )
        if other != one and bits >= least and bits > 0.4 * lighter:
            found.append((-bits, other))
    return [other for _, other in sorted(found)[:4]]


def _quantities(speech: Speech, index: int) -> tuple[Quantity, ...]:
    return speech.contents[index].quantities


def _keys(speech: Speech, index: int) -> set[str]:
    numbers = {f"#{name}{value:g}" for q in _quantities(speech, index) for name, value in q.keys}
    return numbers.union(*(item.keys for item in speech.contents[index].items))


@given(texts)
def test_the_search_finds_what_looking_at_all_pairs_finds(lines: list[str]) -> None:
    """In a text so short that no key is common."""
    speech = ready(contents_of([take_apart(line) for line in lines]))
    pairs = {
        (min(one, other), max(one, other))
        for one in range(len(lines))
        for other in partners(speech, one)
    }
    assert list(find_candidates(speech)) == sorted(pairs)


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
