"""Whether one sentence tells as done what is asked, tried or to come in the other."""

from collections.abc import Sequence
from itertools import pairwise

from newsum.french import stages
from newsum.repeats.guards.polarity import SAID, SAME
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content, Item
from newsum.repeats.sentence.words import comparison_stems

_PROSPECTS = frozenset(s for w in stages.PROSPECTS for s in comparison_stems(w))
_OUTCOMES = frozenset(s for w in stages.OUTCOMES for s in comparison_stems(w))
_STAGES = _PROSPECTS | _OUTCOMES
_UNREALISED = frozenset(s for w in stages.UNREALISED for s in comparison_stems(w))
_CONSIDERED_REACH = 5
"""Words from « étudie » to what is."""
_LEFT_REACH, _HELD_REACH = 3, 4
"""Words from « sorti » and from « est dans » to the place or the state."""
_FULFILLED = {("chose", "faite"), ("a", "fait"), ("ont", "fait")}
_TRIED_REACH = 8
"""Words from « menace de » to what is threatened, « demande à quelqu'un d' » to what is asked."""


def is_broken_since(c: Comparison) -> bool:
    """« à l'instant, on m'apprend que… »: no sentence before says it, and what one said is past."""
    later = c.content if c.one > c.other else c.other_content
    earlier = c.other_content if c.one > c.other else c.content
    return later.is_breaking and not earlier.is_breaking


def is_asked_and_answered(c: Comparison) -> bool:
    """One tells what is asked or awaited, the other what came of it."""
    mine = _own_stages(c.content, c.said)
    theirs = _own_stages(c.other_content, c.back) if mine else set()
    return bool(
        (mine & _OUTCOMES and theirs & _PROSPECTS) or (mine & _PROSPECTS and theirs & _OUTCOMES)
    )


def _own_stages(content: Content, said: Sequence[float]) -> set[str]:
    return {
        item.stem
        for item, its in zip(content.items, said, strict=True)
        if item.stem in _STAGES and its < SAID and not _is_no_stage(content, item)
    }


def _is_no_stage(content: Content, item: Item) -> bool:
    """« la demande française », « pour obtenir une prime »."""
    before = content.folded[item.position - 1] if item.position else ""
    return before in stages.NO_STAGE_AFTER.get(content.folded[item.position], ()) or (
        before == "pour" and content.is_infinitive(item.position)
    )


def is_only_considered(c: Comparison) -> bool:
    """« étudie le retrait », « annonce le retrait »: weighed on one side alone."""
    return _considers_alone(c.content, c.said, c.other_content) or _considers_alone(
        c.other_content, c.back, c.content
    )


def _considers_alone(one: Content, said: Sequence[float], other: Content) -> bool:
    verbs = [
        item.position
        for item, s in zip(one.items, said, strict=True)
        if one.surfaces[item.position].lower() in stages.CONSIDERING
        and s < SAID
        and not item.is_negated
    ]
    if not verbs or other.possible_from is not None:
        return False
    if any(item.stem in _STAGES - _OUTCOMES for item in other.items):
        return False
    return any(
        s >= SAME and 0 < item.position - verb <= _CONSIDERED_REACH
        for item, s in zip(one.items, said, strict=True)
        for verb in verbs
    )


def leaves_it(c: Comparison) -> bool:
    """« est dans le coma », « est sorti du coma »: one is in what the other is out of."""
    return any(
        said >= SAME
        and by is not None
        and (
            _is_left_and_held(c.content, item, c.other_content, c.other_content.items[by])
            or _is_left_and_held(c.other_content, c.other_content.items[by], c.content, item)
        )
        for item, said, by in zip(c.content.items, c.said, c.by, strict=True)
    )


def _is_left_and_held(left: Content, item: Item, held: Content, its: Item) -> bool:
    before = left.folded[max(0, item.position - _LEFT_REACH) : item.position]
    there = held.folded[max(0, its.position - _HELD_REACH) : its.position]
    return (
        any(word.startswith(stages.LEAVING) for word in before)
        and not stages.INSIDE.isdisjoint(there)
        and not stages.STATE.isdisjoint(there)
    )


def is_tried_and_done(c: Comparison) -> bool:
    """« menace de bloquer le port », « bloque le port »: done on one side alone."""
    if c.overlap < SAID:
        return False
    mine, theirs = c.content, c.other_content
    if _is_fulfilled(mine) or _is_fulfilled(theirs):
        return False
    tried = _unrealised(mine), _unrealised(theirs)
    if bool(tried[0]) == bool(tried[1]):
        return False
    return any(
        _is_done_alone(mine, item, theirs, theirs.items[at], tried[1])
        or _is_done_alone(theirs, theirs.items[at], mine, item, tried[0])
        for item, at, said in zip(mine.items, c.by, c.said, strict=True)
        if at is not None and said >= SAME and not item.is_name
    )


def _is_fulfilled(content: Content) -> bool:
    """« il avait promis de vendre, c'est chose faite »."""
    return not _FULFILLED.isdisjoint(pairwise(content.folded))


def _unrealised(content: Content) -> frozenset[tuple[int, int]]:
    """Positions and clauses of « menace », « failli », « refuse »."""
    return frozenset((i.position, i.clause) for i in content.items if i.stem in _UNREALISED)


def _is_done_alone(
    done: Content, verb: Item, other: Content, tried: Item, unrealised: frozenset[tuple[int, int]]
) -> bool:
    """« bloque », where the other has « menace de bloquer »: its infinitive after such a word.

    « pour la demande, il suffit d'apporter ses comptes » asks for none.
    """
    is_tried = any(
        0 < tried.position - position <= _TRIED_REACH and clause == tried.clause
        for position, clause in unrealised
    )
    return (
        is_tried
        and other.is_infinitive(tried.position)
        and not done.is_infinitive(verb.position)
        and not (verb.is_negated or tried.is_negated)
        and done.possible_from is None
    )
