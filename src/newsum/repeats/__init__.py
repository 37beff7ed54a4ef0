"""Which sentences say again what was said, and which sentences say it for them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsum.model import Repeat, RepeatKind, Sentence
from newsum.options import RepeatPolicy
from newsum.repeats.comparison import Comparison
from newsum.repeats.exact import find_exact
from newsum.repeats.features import anchors
from newsum.repeats.judge import shipped_judge
from newsum.repeats.merging import Merged, find_merged
from newsum.repeats.near import choose_removals, judge_pairs
from newsum.repeats.words import Spoken, take_apart

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
    spoken = [take_apart(sentence.text) for sentence in sentences]
    exact = find_exact(sentences, spoken)
    if policy is RepeatPolicy.EXACT:
        return tuple(exact)
    gone = {repeat.index for repeat in exact}
    left = [(s, its) for s, its in zip(sentences, spoken, strict=True) if s.index not in gone]
    near = {repeat.index: repeat for repeat in _find_near(left)}
    moved = [_moved(repeat, near) for repeat in exact]
    return tuple(sorted([*moved, *near.values()], key=lambda repeat: repeat.index))


def _find_near(left: Sequence[tuple[Sentence, Spoken]]) -> list[Repeat]:
    sentences = [sentence for sentence, _ in left]
    judged = judge_pairs([spoken for _, spoken in left])
    carried_by = {
        goes: stays
        for goes, (stays, _) in choose_removals(judged, shipped_judge(), len(left)).items()
    }
    merged = find_merged(judged, carried_by.keys(), set(carried_by.values()))
    found = [_single(judged[pair].comparison) for pair in carried_by.items()]
    found += [_double(goes, both) for goes, both in merged.items()]
    return [
        replace(
            repeat,
            index=sentences[repeat.index].index,
            covered_by=tuple(sentences[n].index for n in repeat.covered_by),
        )
        for repeat in found
    ]


def _single(comparison: Comparison) -> Repeat:
    is_whole = comparison.nearby_coverage >= _CONTAINED
    is_fuller = comparison.coverage_back < _CONTAINED
    return Repeat(
        index=comparison.one,
        covered_by=(comparison.other,),
        kind=RepeatKind.CONTAINED if is_whole and is_fuller else RepeatKind.REWORDED,
        score=comparison.nearby_coverage,
        shared=_shared([comparison]),
    )


def _double(goes: int, merged: Merged) -> Repeat:
    return Repeat(
        index=goes,
        covered_by=merged.keepers,
        kind=RepeatKind.MERGED,
        score=merged.coverage,
        shared=_shared(merged.comparisons),
    )


def _moved(repeat: Repeat, near: Mapping[int, Repeat]) -> Repeat:
    """An exact repeat whose keeper is itself removed is carried by what carries that."""
    carrier = near.get(repeat.covered_by[0])
    return replace(carrier, index=repeat.index) if carrier else repeat


def _shared(comparisons: Sequence[Comparison]) -> tuple[str, ...]:
    """The numbers and the heaviest words that both sides say, in their order."""
    content = comparisons[0].content
    ranges = {
        (quantity.start, quantity.end)
        for c in comparisons
        for quantity, counted in zip(content.quantities, c.counted, strict=True)
        if counted
    }
    for c in comparisons:
        heaviest = sorted(anchors(c), key=lambda anchor: (-anchor[1], anchor[0]))[:_MOST_SHARED]
        places = [content.items[n].position for n, _ in heaviest]
        ranges |= {(place, place + 1) for place in places}
    spelled = [" ".join(content.surfaces[start:end]) for start, end in sorted(ranges)]
    return tuple(dict.fromkeys(spelled))
