"""Which sentences make the summary: best for the budget, nothing twice, nothing left hanging."""

import heapq
import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from newsum.concepts import weigh_concepts
from newsum.discourse.boilerplate import is_boilerplate
from newsum.discourse.conversation import conversation_degree
from newsum.discourse.names import names_in
from newsum.discourse.openers import leans_on_previous, takes_up_a_thread
from newsum.discourse.updates import find_updates
from newsum.echoes import Alike, find_alike
from newsum.model import Score, Sentence
from newsum.options import DEFAULT_SENTENCES, LARGEST_SHARE, Budget
from newsum.terms import Terms, count_words

_FRESHNESS = 0.2
"""Share of a sentence's worth that is lost where all its concepts were quoted already."""
_LENGTH_POWER = 0.25
"""Under a budget of words a sentence is worth its score over this power of its words."""
_ALONE = 0.7
"""Under a budget of words, what is left of the worth of a sentence that opens on a connective
without the one before, or of a question without what follows."""
_ECHOING = 0.8
"""What is left of the worth of an echo under a budget of words where people talk to each other:
they insist, and who quotes a debate at length follows them."""
_PARALLEL = 0.5
"""Among a number of sentences, what is left of the worth of one that tells another figure of much
the same thing."""
_TALK = 0.5
"""Degree of conversation from which people talk to each other."""
_ECHO_SHARES = {3: 0.95, 4: 0.7}
"""By the number of concepts that two sentences hold in common, their share of the shorter one from
which one echoes the other, unless each has a figure that the other lacks: few are a common theme,
unless the shorter one says little else."""
_ECHO_SHARE = 0.5
"""The same for more concepts."""
_WHOLE = 0.85
"""Share from which an echo is no insistence but the same again."""
_FEWEST_ECHOED = min(_ECHO_SHARES)
_FEWEST_ECHOED_WITH_NAMES = 4
_FEWEST_NAMES = 2
"""Two sentences that share as many names are about one event: figures do not part them, and fewer
common concepts will do."""
_POOL, _LARGEST_POOL = 3, 100
"""For each sentence of a summary, how many of the best are looked at closely; in all at most."""
_FEWEST_COMMON = 2
"""Concepts that two of them must share to be looked at."""
_MOST_POSTINGS = 8
"""A stem points back to the last chosen sentences only: keeps long summaries linear."""
_LONGEST_UNIT = 3
"""Sentences that may come along so that one is understood; it is passed over if it needs more."""
_MOST_PASSED_OVER = 20


class Obstacle(StrEnum):
    """What kept a sentence out of a summary."""

    NO_ROOM = "no-room"
    """Others deserved the room more."""
    TOO_LONG = "too-long"
    """For the room that was left."""
    ECHO = "echo"
    """A chosen sentence says much of the same."""
    REPLACED = "replaced"
    """A later sentence updates or corrects it."""
    HANGING = "hanging"
    """It needs sentences before it that are not quoted."""
    UNANSWERED = "unanswered"
    """A question, and what follows it is not quoted."""


class PassedOver(NamedTuple):
    """A position that was not chosen, and why."""

    position: int
    obstacle: Obstacle
    other: int | None = None
    """Position of the sentence that is in its way."""


class Selection(NamedTuple):
    """Which candidates make the summary, and what became of the next best."""

    chosen: tuple[int, ...]
    """Positions, in source order; empty where all is boilerplate."""
    brought: Mapping[int, int]
    """Positions chosen so that another is understood, to that other."""
    passed_over: tuple[PassedOver, ...]
    """Some of those that were not chosen, best first."""
    is_too_long: bool
    """Whether even the first was too long for the budget of words."""


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

    Greedy, with lazy evaluation (Minoux 1978): near n log n.
    """
    body = [
        i for i, t in enumerate(terms) if not candidates[i].is_heading and not is_boilerplate(t)
    ]
    words = [count_words(c.text) for c in candidates]
    most_sentences, most_words = _limits(budget, words)
    concepts = weigh_concepts(tuple(terms[i] for i in body))
    named = {stem: 1.0 for stem in focus if stem in concepts}
    counts_words = not math.isinf(most_words)
    power = _LENGTH_POWER if counts_words else 0.0
    cost = {i: float(max(1, words[i]) ** power) for i in body}
    highest = max((scores[i].salience for i in body), default=0.0) or 1.0
    people_insist = counts_words and conversation_degree(terms) >= _TALK
    pool: list[int] = []
    if not people_insist:
        spoken = sum(words[i] for i in body)
        most = math.ceil(min(most_sentences, len(body) * most_words / max(1, spoken)))
        best_first = heapq.nsmallest(
            min(_LARGEST_POOL, _POOL * most), body, key=lambda i: (-scores[i].salience, i)
        )
        pool = sorted(best_first)
    picker = _Picker(
        units=_units(candidates, terms, body, longest=1 if counts_words else _LONGEST_UNIT),
        reluctant=_reluctant(candidates, terms, body),
        worth={i: scores[i].salience / highest / cost[i] for i in body},
        cost=cost,
        stems={i: tuple(dict.fromkeys(terms[i].stems)) for i in body},
        concepts={**concepts, **named} if named else concepts,
        words=words,
        most_sentences=most_sentences,
        most_words=most_words,
        candidates=candidates,
        takes_reluctant=budget != Budget(),
        counts_words=counts_words,
        people_insist=people_insist,
        are_alike=_by_position(find_alike([candidates[i] for i in pool]), pool),
        may_stand_alone=frozenset(
            i
            for i in body
            if counts_words and (takes_up_a_thread(terms[i]) or not leans_on_previous(terms[i]))
        ),
    )
    return picker.pick()


def _by_position(are_alike: Alike, pool: Sequence[int]) -> Alike:
    """As `are_alike`, by position; nothing is known of what is not in the pool."""
    number = {i: n for n, i in enumerate(pool)}

    def asked(one: int, other: int) -> bool:
        return one in number and other in number and are_alike(number[one], number[other])

    return asked


def _limits(budget: Budget, words: Sequence[int]) -> tuple[float, float]:
    """Most sentences and most words; one of the two is infinite."""
    if budget.sentences is not None:
        return budget.sentences, math.inf
    if budget.words is not None:
        return math.inf, budget.words
    if budget.ratio is not None:
        return math.inf, budget.ratio * sum(words)
    return max(1, min(DEFAULT_SENTENCES, int(len(words) * LARGEST_SHARE))), math.inf


def _units(
    candidates: Sequence[Sentence], terms: Sequence[Terms], body: Sequence[int], *, longest: int
) -> dict[int, tuple[int, ...]]:
    """For each position the positions to quote with it, itself among them, in order.

    Of the sentences before, at most `longest`.
    """
    position_of = {_place(candidates[i]): i for i in body}
    units: dict[int, tuple[int, ...]] = {}
    for i in body:
        before = position_of.get(_place(candidates[i], -1))
        if before is not None and leans_on_previous(terms[i]):
            units[i] = (*units[before][-longest:], i)
        else:
            units[i] = (i,)
    for i in body:
        after = position_of.get(_place(candidates[i], 1))
        if after is not None and _is_question(candidates[i]):
            units[i] = (*units[i], after)
    return units


def _reluctant(
    candidates: Sequence[Sentence], terms: Sequence[Terms], body: Sequence[int]
) -> dict[int, PassedOver]:
    """Positions that would mislead or puzzle: replaced facts, openers and questions left alone."""
    places = {_place(candidates[i]) for i in body}
    found: dict[int, PassedOver] = {}
    for i in body:
        if leans_on_previous(terms[i]) and _place(candidates[i], -1) not in places:
            found[i] = PassedOver(i, Obstacle.HANGING)
        elif _is_question(candidates[i]) and _place(candidates[i], 1) not in places:
            found[i] = PassedOver(i, Obstacle.UNANSWERED)
    updates = find_updates([candidates[i] for i in body], [terms[i] for i in body])
    return found | {
        body[earlier]: PassedOver(body[earlier], Obstacle.REPLACED, body[later])
        for earlier, later in updates.items()
    }


def _place(candidate: Sentence, step: int = 0) -> tuple[int, int]:
    """Where a sentence stands, or one so many sentences further: in its own transcript alone."""
    start = candidate.origin.span.start if candidate.origin else 0
    return start, candidate.index + step


def _is_question(candidate: Sentence) -> bool:
    return candidate.text.rstrip(" »\"'").endswith("?")


class _Echo(NamedTuple):
    """A sentence says again some of what a chosen one says."""

    share: float
    """Of the weight of the concepts of the one that says less."""
    concepts: int
    """How many both hold."""
    of: int
    """The chosen position."""


@dataclass(slots=True, kw_only=True)
class _Picker:
    """What was picked so far, and what else is worth picking."""

    units: Mapping[int, tuple[int, ...]]
    reluctant: dict[int, PassedOver]
    """What is taken last, and why."""
    worth: Mapping[int, float]
    """For its cost."""
    cost: Mapping[int, float]
    stems: Mapping[int, tuple[str, ...]]
    concepts: Mapping[str, float]
    words: Sequence[int]
    most_sentences: float
    most_words: float
    candidates: Sequence[Sentence]
    takes_reluctant: bool
    counts_words: bool
    people_insist: bool
    """Whether an echo is worth less instead of being taken last."""
    are_alike: Alike
    may_stand_alone: frozenset[int]
    """What may come without what it needs, at a discount, where words are counted."""
    chosen: set[int] = field(default_factory=set)
    brought: dict[int, int] = field(default_factory=dict)
    echoing: set[int] = field(default_factory=set)
    """What was found to be near what was chosen before, and is worth less for it."""
    too_long: set[int] = field(default_factory=set)
    used: int = 0
    is_too_long: bool = False
    holders: defaultdict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """Chosen positions in which a stem occurs, in the order of choice."""

    def pick(self) -> Selection:
        self._fill()
        if self.units and not self.chosen:
            # Each needs another to be understood, and there is room for one: better that than none.
            best = min(self.units, key=lambda i: (i in self.reluctant, -self.worth[i], i))
            self._take(best, along_with=best)
        return Selection(
            chosen=tuple(sorted(self.chosen)),
            brought=self.brought,
            passed_over=self._passed_over(),
            is_too_long=self.is_too_long,
        )

    def _fill(self) -> None:
        queue = [self._entry(i) for i in self.units]
        heapq.heapify(queue)
        while queue and not self._is_full():
            entry = heapq.heappop(queue)
            i = entry[2]
            if i in self.chosen:
                continue
            if entry[0] and self.chosen and not self.takes_reluctant:
                break
            now = self._entry(i)
            if queue and now > queue[0]:
                heapq.heappush(queue, now)
                continue
            if any(self._demote(coming) for coming in self._coming(i)):
                heapq.heappush(queue, self._entry(i))
            elif self._fits(i):
                for taken in self._coming(i):
                    self._take(taken, along_with=i)
                    # What leans on a chosen sentence no longer has to bring it along.
                    for near in (taken - 1, taken + 1):
                        if near in self.units and near not in self.chosen:
                            heapq.heappush(queue, self._entry(near))
            else:
                self.too_long.add(i)

    def _demote(self, i: int) -> bool:
        """Whether it echoes what was chosen since, so that it is now taken last, or for less."""
        if i in self.reluctant:
            return False
        echo = self._echo(i, closely=True)
        insists = echo is not None and self.people_insist and echo.share < _WHOLE
        if insists or (echo is None and self._is_parallel(i)):
            is_known = i in self.echoing
            self.echoing.add(i)
            return not is_known
        if echo is None:
            return False
        self.reluctant[i] = PassedOver(i, Obstacle.ECHO, echo.of)
        return True

    def _passed_over(self) -> tuple[PassedOver, ...]:
        left = (i for i in self.units if i not in self.chosen)
        best = heapq.nsmallest(_MOST_PASSED_OVER, left, key=lambda i: (-self.worth[i], i))
        return tuple(map(self._obstacle, best))

    def _obstacle(self, i: int) -> PassedOver:
        if i in self.reluctant:
            return self.reluctant[i]
        if (echo := self._echo(i, closely=False)) is not None:
            return PassedOver(i, Obstacle.ECHO, echo.of)
        missing = self._missing(i)
        if i not in self.may_stand_alone:
            if self._entry(i)[0] or missing[0] < i:
                return PassedOver(i, Obstacle.HANGING)
            if missing[-1] > i:
                return PassedOver(i, Obstacle.UNANSWERED)
        return PassedOver(i, Obstacle.TOO_LONG if i in self.too_long else Obstacle.NO_ROOM)

    def _missing(self, i: int) -> list[int]:
        return [j for j in self.units[i] if j not in self.chosen]

    def _coming(self, i: int) -> list[int]:
        """What is chosen if this is."""
        missing = self._missing(i)
        is_worth_more_alone = (
            len(missing) > 1
            and i in self.may_stand_alone
            and _ALONE * self._value(i) > self._value_of(missing)
        )
        return [i] if is_worth_more_alone else missing

    def _entry(self, i: int) -> tuple[bool, float, int]:
        """Sorts the best first: whether it is reluctant, its worth negated, its position."""
        coming = self._coming(i)
        is_alone = coming == [i] and len(self._missing(i)) > 1
        value = _ALONE * self._value(i) if is_alone else self._value_of(coming)
        is_reluctant = len(coming) > _LONGEST_UNIT or any(j in self.reluctant for j in coming)
        return is_reluctant, -value, i

    def _value_of(self, positions: Sequence[int]) -> float:
        """Of several together, for what they cost."""
        values = math.fsum(self._value(j) * self.cost[j] for j in positions)
        return values / math.fsum(self.cost[j] for j in positions)

    def _value(self, i: int) -> float:
        stems = self.stems[i]
        total = self._total(i)
        fresh = math.fsum(self.concepts[s] for s in stems if s not in self.holders)
        share = fresh / total if total else 1.0
        near = _ECHOING if self.people_insist else _PARALLEL
        demoted = near if i in self.echoing else 1.0
        return demoted * self.worth[i] * (1 - _FRESHNESS + _FRESHNESS * share)

    def _is_full(self) -> bool:
        return len(self.chosen) >= self.most_sentences or self.used >= self.most_words

    def _fits(self, i: int) -> bool:
        coming = self._coming(i)
        if len(self.chosen) + len(coming) > self.most_sentences:
            return False
        before_last = self.used + sum(self.words[j] for j in coming[:-1])
        is_near = before_last + self.words[coming[-1]] / 2 <= self.most_words
        self.is_too_long |= not (is_near or self.chosen)
        return is_near or not self.chosen

    def _take(self, i: int, *, along_with: int) -> None:
        self.chosen.add(i)
        if i != along_with:
            self.brought[i] = along_with
        self.used += self.words[i]
        for stem in self.stems[i]:
            self.holders[stem].append(i)

    def _echo(self, i: int, *, closely: bool) -> _Echo | None:
        """The chosen sentence of which it says most again, if that is enough to echo it.

        Other words for the same are known by a closer look, which costs more than all the rest.
        """
        echoes = (
            echo
            for echo in self._resembling(i)
            if (closely and self._tells_the_same(i, echo.of)) or self._says_enough(i, echo)
        )
        return max(echoes, default=None)

    def _resembling(self, i: int) -> Iterator[_Echo]:
        """The chosen sentences with which it has concepts in common."""
        shared: defaultdict[int, list[float]] = defaultdict(list)
        for stem in self.stems[i]:
            for chosen in self.holders.get(stem, ())[-_MOST_POSTINGS:]:
                shared[chosen].append(self.concepts[stem])
        total = self._total(i)
        for chosen, weights in shared.items():
            if len(weights) >= _FEWEST_COMMON:
                share = math.fsum(weights) / min(total, self._total(chosen))
                yield _Echo(share, len(weights), chosen)

    def _is_parallel(self, i: int) -> bool:
        """« 52 autres communes sont en alerte », after « 38 communes sont en crise »."""
        return not self.counts_words and any(
            echo.concepts >= _FEWEST_ECHOED
            and echo.share >= _ECHO_SHARE
            and _have_own_figures(self.stems[i], self.stems[echo.of])
            for echo in self._resembling(i)
        )

    def _says_enough(self, i: int, echo: _Echo) -> bool:
        """« 4 % pour le gaz » is not « 3 % pour l'électricité », in whatever words."""
        if echo.concepts < _FEWEST_ECHOED:
            return False
        least = _ECHO_SHARES.get(echo.concepts, _ECHO_SHARE)
        if echo.share >= least and not _have_own_figures(self.stems[i], self.stems[echo.of]):
            return True
        is_likely = echo.share >= _ECHO_SHARE and echo.concepts >= _FEWEST_ECHOED_WITH_NAMES
        return is_likely and self._name_the_same(i, echo.of)

    def _tells_the_same(self, i: int, chosen: int) -> bool:
        return not _have_own_figures(self.stems[i], self.stems[chosen]) and self.are_alike(
            i, chosen
        )

    def _name_the_same(self, i: int, chosen: int) -> bool:
        """What is told of the same two names is told again, whatever figures are added.

        A long extract has room for more than one sentence about the people who debate.
        """
        if self.people_insist:
            return False
        common = names_in(self.candidates[i].text) & names_in(self.candidates[chosen].text)
        return len(common) >= _FEWEST_NAMES

    def _total(self, i: int) -> float:
        return math.fsum(self.concepts[stem] for stem in self.stems[i])


def _have_own_figures(stems: Sequence[str], others: Sequence[str]) -> bool:
    figures = {stem for stem in stems if stem[0].isdigit()}
    other_figures = {stem for stem in others if stem[0].isdigit()}
    return bool(figures - other_figures) and bool(other_figures - figures)
