"""Which sentences say again what was said, and which sentences say it for them.

Where several sources speak, also which of their sentences contradict each other.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsum.model import Dispute, Loop, Repeat, RepeatKind, Sentence
from newsum.options import RepeatPolicy
from newsum.repeats.disputes import revises
from newsum.repeats.exact import find_exact
from newsum.repeats.judge import shipped_judge
from newsum.repeats.lists import find_lists
from newsum.repeats.loops import loop_repeats
from newsum.repeats.merging import Merged
from newsum.repeats.near import judge_pairs
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.features import anchors
from newsum.repeats.removals import find_removals
from newsum.repeats.sentence.content import Content, contents_of
from newsum.repeats.sentence.words import let_go, take_apart

_CONTAINED = 0.95
_MOST_SHARED = 8


class Found(NamedTuple):
    """What sentences have to do with each other."""

    repeats: tuple[Repeat, ...] = ()
    """The removals, ordered by index; none of them carries another."""
    disputes: tuple[Dispute, ...] = ()
    """In order, between sentences that stay; only where there are several sources."""


def find_repeats(
    sentences: Sequence[Sentence], *, policy: RepeatPolicy, loops: Sequence[Loop] = ()
) -> Found:
    """What is said again, and what is said otherwise by another source.

    Args:
        sentences: Those of a transcript that somebody said, in order.
        policy: `near` adds other wordings to those that `exact` finds.
        loops: Those in the transcript, at which sentences are parted.
    """
    if policy is RepeatPolicy.OFF:
        return Found()
    looped = loop_repeats(loops, sentences)
    said = _without(looped, sentences)
    exact, left, contents = _told_apart(said, policy)
    near_repeats, disputes = _find_near(left, contents)
    near = {repeat.index: repeat for repeat in near_repeats}
    found = {repeat.index: _moved(repeat, near) for repeat in exact} | near
    found |= {repeat.index: _settled(repeat, found) for repeat in looped}
    compared = {s.index: (s, content) for s, content in zip(left, contents, strict=False)}
    return Found(
        repeats=tuple(found[index] for index in sorted(found)),
        disputes=tuple(_upheld(disputes, found, compared)),
    )


def _without(repeats: Sequence[Repeat], sentences: Sequence[Sentence]) -> Sequence[Sentence]:
    gone = {repeat.index for repeat in repeats}
    return [sentence for sentence in sentences if sentence.index not in gone]


def _told_apart(
    said: Sequence[Sentence], policy: RepeatPolicy
) -> tuple[list[Repeat], list[Sentence], list[Content]]:
    """The exact repeats, then the sentences to look at for near ones and what each says.

    The words they are made of are let go here, or as soon as they are compared where no near ones
    are looked for: of a long text they weigh as much as the rest.
    """
    taken_apart = (take_apart(sentence.text) for sentence in said)
    if policy is not RepeatPolicy.NEAR:
        return find_exact(said, taken_apart), [], []
    spoken = list(taken_apart)
    exact = find_exact(said, spoken)
    gone = {repeat.index for repeat in exact}
    spoken = [its for s, its in zip(said, spoken, strict=True) if s.index not in gone]
    left = [s for s in said if s.index not in gone]
    return exact, left, contents_of(let_go(spoken), (s.speaker for s in left))


def _find_near(
    sentences: Sequence[Sentence], contents: Sequence[Content]
) -> tuple[list[Repeat], list[Dispute]]:
    origins = [sentence.origin for sentence in sentences]
    judged, disputed, speech = judge_pairs(contents, origins if any(origins) else ())
    removals = find_removals(judged, find_lists(speech), shipped_judge(), len(sentences))
    found = [_single(judged[pair].comparison) for pair in removals.carried.items()]
    found += [_recap(goes, merged_by) for goes, merged_by in removals.merged.items()]
    repeats = [
        repeat._replace(
            index=sentences[repeat.index].index,
            covered_by=tuple(sentences[n].index for n in repeat.covered_by),
        )
        for repeat in found
    ]
    return repeats, [
        dispute._replace(
            earlier=sentences[dispute.earlier].index,
            later=sentences[dispute.later].index,
            newer=None if dispute.newer is None else sentences[dispute.newer].index,
        )
        for dispute in disputed
    ]


def _upheld(
    disputes: Sequence[Dispute],
    found: Mapping[int, Repeat],
    compared: Mapping[int, tuple[Sentence, Content]],
) -> Iterator[Dispute]:
    """The disputes between sentences that stay; what goes is stood up for by what carries it."""
    about: dict[tuple[int, int], str] = {}
    later_state: dict[tuple[int, int], int | None] = {}
    for dispute in disputes:
        one, other = (_standing_for(i, found) for i in (dispute.earlier, dispute.later))
        if one is None or other is None:
            continue
        # What carries the one may be of the source of the other.
        if compared[one][0].origin is not compared[other][0].origin:
            pair = min(one, other), max(one, other)
            about.setdefault(pair, dispute.about)
            if dispute.newer is not None:
                later_state[pair] = _standing_for(dispute.newer, found)
    for pair in sorted(about):
        newer = [index for index in pair if revises(compared[index][1])]
        yield Dispute(
            earlier=pair[0],
            later=pair[1],
            about=about[pair],
            newer=newer[0] if len(newer) == 1 else later_state.get(pair),
        )


def _standing_for(index: int, found: Mapping[int, Repeat]) -> int | None:
    """The sentence itself, or the one that carries it; None where several do together."""
    if index not in found:
        return index
    carriers = found[index].covered_by
    return carriers[0] if len(carriers) == 1 else None


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
    return carrier._replace(index=repeat.index) if carrier else repeat


def _settled(looped: Repeat, found: Mapping[int, Repeat]) -> Repeat:
    """A copy of what is itself removed is carried by what carries that."""
    carriers = [found[index] for index in looped.covered_by if index in found]
    kept = {index for index in looped.covered_by if index not in found}
    return looped._replace(
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
