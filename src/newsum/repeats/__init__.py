"""Which sentences say again what was said, and which sentences say it for them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from newsum.model import Loop, Repeat, RepeatKind, Sentence
from newsum.options import RepeatPolicy
from newsum.repeats.comparison import Comparison
from newsum.repeats.content import Content, contents_of
from newsum.repeats.exact import find_exact
from newsum.repeats.features import anchors
from newsum.repeats.judge import shipped_judge
from newsum.repeats.loops import loop_repeats
from newsum.repeats.merging import Merged, find_merged
from newsum.repeats.near import choose_removals, judge_pairs
from newsum.repeats.words import take_apart

_CONTAINED = 0.95
_MOST_SHARED = 8


def find_repeats(
    sentences: Sequence[Sentence], *, policy: RepeatPolicy, loops: Sequence[Loop] = ()
) -> tuple[Repeat, ...]:
    """The removals, ordered by index; none of them carries another.

    Args:
        sentences: Those of a transcript that somebody said, in order.
        policy: `near` adds other wordings to those that `exact` finds.
        loops: Those in the transcript, at which sentences are parted.
    """
    if policy is RepeatPolicy.OFF:
        return ()
    looped = loop_repeats(loops, sentences)
    said = _without(looped, sentences)
    exact, left, contents = _told_apart(said, policy)
    near = {repeat.index: repeat for repeat in _find_near(left, contents)}
    found = {repeat.index: _moved(repeat, near) for repeat in exact} | near
    found |= {repeat.index: _settled(repeat, found) for repeat in looped}
    return tuple(found[index] for index in sorted(found))


def _without(repeats: Sequence[Repeat], sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    gone = {repeat.index for repeat in repeats}
    return [sentence for sentence in sentences if sentence.index not in gone]


def _told_apart(
    said: Sequence[Sentence], policy: RepeatPolicy
) -> tuple[list[Repeat], list[Sentence], list[Content]]:
    """The exact repeats, then the sentences to look at for near ones and what each says.

    The words they are made of are let go here: of a long text they weigh as much as the rest.
    """
    spoken = [take_apart(sentence.text) for sentence in said]
    exact = find_exact(said, spoken)
    if policy is not RepeatPolicy.NEAR:
        return exact, [], []
    gone = {repeat.index for repeat in exact}
    left = [(s, its) for s, its in zip(said, spoken, strict=True) if s.index not in gone]
    return exact, [s for s, _ in left], contents_of([its for _, its in left])


def _find_near(sentences: Sequence[Sentence], contents: Sequence[Content]) -> list[Repeat]:
    judged = judge_pairs(contents)
    carried_by = {
        goes: stays
        for goes, (stays, _) in choose_removals(judged, shipped_judge(), len(sentences)).items()
    }
    merged = find_merged(judged, carried_by.keys(), set(carried_by.values()))
    found = [_single(judged[pair].comparison) for pair in carried_by.items()]
    found += [_recap(goes, merged_by) for goes, merged_by in merged.items()]
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


def _recap(goes: int, merged: Merged) -> Repeat:
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


def _settled(looped: Repeat, found: Mapping[int, Repeat]) -> Repeat:
    """A copy of what is itself removed is carried by what carries that."""
    carriers = [found[index] for index in looped.covered_by if index in found]
    kept = {index for index in looped.covered_by if index not in found}
    return replace(
        looped,
        covered_by=tuple(sorted(kept.union(*(carrier.covered_by for carrier in carriers)))),
        score=min([looped.score, *(carrier.score for carrier in carriers)]),
    )


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
