"""Which sentences make the summary: best for the budget, nothing twice, nothing left hanging."""

import heapq
import math
from collections.abc import Collection, Mapping, Sequence

from newsum.concepts import weigh_concepts
from newsum.discourse.boilerplate import is_boilerplate
from newsum.discourse.conversation import conversation_degree
from newsum.discourse.openers import leans_on_previous, takes_up_a_thread
from newsum.discourse.updates import find_updates
from newsum.model import Score, Sentence
from newsum.options import Budget
from newsum.selection.company import find_lonely, units_of
from newsum.selection.echoes import Quotable, Quoted
from newsum.selection.likeness import find_alike
from newsum.selection.outcome import Obstacle, Rejection, Selection
from newsum.selection.picking import LONGEST_UNIT, Choice, Picker
from newsum.selection.room import Room, room_of
from newsum.terms import Terms, count_words

__all__ = ["Obstacle", "Rejection", "Selection", "select"]

_LENGTH_POWER = 0.25
"""Under a budget of words a sentence is worth its score over this power of its words."""
_TALK = 0.5
"""Degree of conversation from which people talk to each other."""
_POOL, _LARGEST_POOL = 3, 100
"""For each sentence of a summary, how many of the best are looked at closely; in all at most."""


def select(
    candidates: Sequence[Sentence],
    terms: Sequence[Terms],
    scores: Sequence[Score],
    *,
    budget: Budget,
    focus: Collection[str] = (),
) -> Selection:
    """The best candidates for a budget.

    A budget of words is met as nearly as whole sentences allow, exceeded by at most half of the
    last one. A sentence that opens on « elle » or « mais » comes with the one before, a question
    with what follows it. Under a budget of words company costs words: those that come together must
    be worth them together, and « mais » and a question may do without, at a discount, where that is
    worth more; an echo is worth less, if people talk to each other. What stands in the way of
    understanding (a fact that was corrected later, an opener that refers to nothing kept) is taken
    last, and not at all under the default budget.
    The stems of `focus` count as surely named: what holds one not quoted yet comes sooner.
    Of the best sentences, those that tell the same in other words are not quoted together.
    """
    body = [
        i for i, t in enumerate(terms) if not candidates[i].is_heading and not is_boilerplate(t)
    ]
    words = [count_words(c.text) for c in candidates]
    room = room_of(budget, words)
    cost = {i: float(max(1, words[i]) ** _LENGTH_POWER) if room.counts_words else 1.0 for i in body}
    highest = max((scores[i].salience for i in body), default=0.0) or 1.0
    people_insist = room.counts_words and conversation_degree(terms) >= _TALK
    pool = () if people_insist else _pool(body, scores, words, room)
    choice = Choice(
        units=units_of(candidates, terms, body, longest=1 if room.counts_words else LONGEST_UNIT),
        takes_reluctant=budget != Budget(),
        may_stand_alone=_independent(terms, body) if room.counts_words else frozenset(),
        people_insist=people_insist,
        worth={i: scores[i].salience / highest / cost[i] for i in body},
        cost=cost,
        words=words,
        room=room,
    )
    quotable = Quotable(
        candidates=candidates,
        stems={i: tuple(dict.fromkeys(terms[i].stems)) for i in body},
        concepts=_concepts(tuple(terms[i] for i in body), focus),
        are_alike=find_alike(candidates, pool),
        goes_by_names=not people_insist,
    )
    reluctant = _reluctant(candidates, terms, body)
    return Picker(choice, Quoted(quotable), reluctant).pick()


def _pool(
    body: Sequence[int], scores: Sequence[Score], words: Sequence[int], room: Room
) -> Sequence[int]:
    """The best positions, in source order, several for each sentence that there is room for."""
    spoken = sum(words[i] for i in body)
    most = math.ceil(min(room.sentences, len(body) * room.words / max(1, spoken)))
    size = min(_LARGEST_POOL, _POOL * most)
    return sorted(heapq.nsmallest(size, body, key=lambda i: (-scores[i].salience, i)))


def _reluctant(
    candidates: Sequence[Sentence], terms: Sequence[Terms], body: Sequence[int]
) -> dict[int, Rejection]:
    """Positions that would mislead or puzzle: replaced facts, openers and questions left alone."""
    lonely = {rejection.position: rejection for rejection in find_lonely(candidates, terms, body)}
    updates = find_updates([candidates[i] for i in body], [terms[i] for i in body])
    return lonely | {
        body[earlier]: Rejection(body[earlier], Obstacle.REPLACED, body[later])
        for earlier, later in updates.items()
    }


def _independent(terms: Sequence[Terms], body: Sequence[int]) -> frozenset[int]:
    """What can be understood alone: a question, or what opens on « mais », but not on « elle »."""
    return frozenset(
        i for i in body if takes_up_a_thread(terms[i]) or not leans_on_previous(terms[i])
    )


def _concepts(terms: tuple[Terms, ...], focus: Collection[str]) -> Mapping[str, float]:
    """How likely a summary names each stem; those of the focus surely."""
    concepts = weigh_concepts(terms)
    return {**concepts, **{stem: 1.0 for stem in focus if stem in concepts}}
