"""Which sentences say again what was said, and which sentences say it for them."""

from collections.abc import Mapping, Sequence

from newsum.model import Repeat, RepeatKind, Sentence
from newsum.options import RepeatPolicy
from newsum.repeats.comparison import Comparison
from newsum.repeats.exact import find_exact
from newsum.repeats.features import anchors
from newsum.repeats.judge import shipped_judge
from newsum.repeats.near import choose_removals, judge_pairs
from newsum.repeats.words import Word, split_words

_CONTAINED = 0.95
_MOST_SHARED = 8


def find_repeats(sentences: Sequence[Sentence], *, policy: RepeatPolicy) -> tuple[Repeat, ...]:
    """The removals, ordered by index; none of them carries another.

    Args:
        sentences: All those of a transcript, in order.
        policy: `near` adds other wordings to those that `exact` finds.
    """
    if policy is RepeatPolicy.OFF:
        return ()
    words = [split_words(sentence.text) for sentence in sentences]
    exact = find_exact(sentences, words)
    if policy is RepeatPolicy.EXACT:
        return tuple(exact)
    gone = {repeat.index for repeat in exact}
    left = [(s, w) for s, w in zip(sentences, words, strict=True) if s.index not in gone]
    near = {repeat.index: repeat for repeat in _find_near(left)}
    moved = [_moved(repeat, near) for repeat in exact]
    return tuple(sorted([*moved, *near.values()], key=lambda repeat: repeat.index))


def _find_near(spoken: Sequence[tuple[Sentence, Sequence[Word]]]) -> list[Repeat]:
    sentences = [sentence for sentence, _ in spoken]
    judged = judge_pairs([(sentence.text, words) for sentence, words in spoken])
    found = []
    for goes, (stays, _) in choose_removals(judged, shipped_judge()).items():
        comparison = judged[goes, stays].comparison
        found.append(
            Repeat(
                index=sentences[goes].index,
                covered_by=(sentences[stays].index,),
                kind=_kind(comparison),
                score=comparison.nearby_coverage,
                shared=_shared(comparison),
            )
        )
    return found


def _moved(repeat: Repeat, near: Mapping[int, Repeat]) -> Repeat:
    """An exact repeat whose keeper is itself removed is carried by what carries that."""
    carrier = near.get(repeat.covered_by[0])
    if carrier is None:
        return repeat
    return Repeat(
        index=repeat.index,
        covered_by=carrier.covered_by,
        kind=carrier.kind,
        score=carrier.score,
        shared=carrier.shared,
    )


def _kind(comparison: Comparison) -> RepeatKind:
    is_whole = comparison.nearby_coverage >= _CONTAINED
    is_fuller = comparison.coverage_back < _CONTAINED
    return RepeatKind.CONTAINED if is_whole and is_fuller else RepeatKind.REWORDED


def _shared(comparison: Comparison) -> tuple[str, ...]:
    """The numbers and the heaviest words that both say, in their order."""
    content = comparison.content
    ranges = [
        (quantity.start, quantity.end)
        for quantity, counted in zip(content.quantities, comparison.counted, strict=True)
        if counted
    ]
    heaviest = sorted(anchors(comparison), key=lambda anchor: (-anchor[1], anchor[0]))
    ranges += [
        (content.items[n].position, content.items[n].position + 1)
        for n, _ in heaviest[:_MOST_SHARED]
    ]
    spelled = [" ".join(content.surfaces[start:end]) for start, end in sorted(set(ranges))]
    return tuple(dict.fromkeys(spelled))
