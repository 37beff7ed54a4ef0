"""The choice itself: the best first, each with the company it needs, as long as there is room."""

import heapq
import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from newsum.selection.echoes import Quoted
from newsum.selection.outcome import Obstacle, Rejection, Selection
from newsum.selection.room import Room

LONGEST_UNIT = 3
"""Sentences that may come along so that one is understood; it is passed over if it needs more."""
_FRESHNESS = 0.2
"""Share of a sentence's worth that is lost where all its concepts were quoted already, unless
people insist: they debate one theme."""
_ALONE = 0.7
"""Under a budget of words, what is left of the worth of a sentence that opens on a connective
without the one before, or of a question without what follows."""
_ECHOING = 0.8
"""What is left of the worth of an echo under a budget of words where people talk to each other:
they insist, and who quotes a debate at length follows them."""
_PARALLEL = 0.5
"""Among a number of sentences, what is left of the worth of one that tells another figure of much
the same thing."""
_WHOLE = 0.85
"""Share from which an echo is no insistence but the same again."""
_MOST_REJECTED = 20


class Choice(NamedTuple):
    """What there is to choose from."""

    units: Mapping[int, tuple[int, ...]]
    """For each position that may be picked, those to quote with it, itself among them, in order."""
    takes_reluctant: bool
    """Whether what is taken last is taken at all."""
    may_stand_alone: frozenset[int]
    """What may come without what it needs, at a discount, where words are counted."""
    people_insist: bool
    """Whether an echo is worth less instead of being taken last."""
    worth: Mapping[int, float]
    """For its cost."""
    cost: Mapping[int, float]
    words: Sequence[int]
    room: Room


class Picker:
    """What was picked so far, and what else is worth picking.

    Greedy, with lazy evaluation (Minoux 1978): near n log n.
    """

    def __init__(self, choice: Choice, quoted: Quoted, reluctant: dict[int, Rejection]) -> None:
        self._of = choice
        self._quoted = quoted
        self._reluctant = reluctant
        """What is taken last, and why."""
        self._chosen: set[int] = set()
        self._brought: dict[int, int] = {}
        self._echoing: set[int] = set()
        """What was found to be near what was chosen before, and is worth less for it."""
        self._too_long: set[int] = set()
        self._used = 0
        """Words."""
        self._is_too_long = False

    def pick(self) -> Selection:
        """Choose, once."""
        self._fill()
        if self._of.units and not self._chosen:
            # Each needs another to be understood, and there is room for one: better that than none.
            best = min(self._of.units, key=lambda i: (i in self._reluctant, -self._of.worth[i], i))
            self._take(best, along_with=best)
        return Selection(
            chosen=tuple(sorted(self._chosen)),
            brought=self._brought,
            rejected=self._rejected(),
            is_too_long=self._is_too_long,
        )

    def _fill(self) -> None:
        queue = [self._entry(i) for i in self._of.units]
        heapq.heapify(queue)
        while queue and not self._is_full():
            entry = heapq.heappop(queue)
            i = entry[2]
            if i in self._chosen:
                continue
            if entry[0] and self._chosen and not self._of.takes_reluctant:
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
                        if near in self._of.units and near not in self._chosen:
                            heapq.heappush(queue, self._entry(near))
            else:
                self._too_long.add(i)

    def _demote(self, i: int) -> bool:
        """Whether it echoes what was chosen since, so that it is now taken last, or for less."""
        if i in self._reluctant:
            return False
        echo = self._quoted.echo(i, closely=True)
        insists = echo is not None and self._of.people_insist and echo.share < _WHOLE
        if insists or (echo is None and self._is_parallel(i)):
            is_known = i in self._echoing
            self._echoing.add(i)
            return not is_known
        if echo is None:
            return False
        self._reluctant[i] = Rejection(i, Obstacle.ECHO, echo.of)
        return True

    def _is_parallel(self, i: int) -> bool:
        return not self._of.room.counts_words and self._quoted.is_parallel(i)

    def _rejected(self) -> tuple[Rejection, ...]:
        left = (i for i in self._of.units if i not in self._chosen)
        best = heapq.nsmallest(_MOST_REJECTED, left, key=lambda i: (-self._of.worth[i], i))
        return tuple(map(self._rejection, best))

    def _rejection(self, i: int) -> Rejection:
        if i in self._reluctant:
            return self._reluctant[i]
        if (echo := self._quoted.echo(i, closely=False)) is not None:
            return Rejection(i, Obstacle.ECHO, echo.of)
        missing = self._missing(i)
        if i not in self._of.may_stand_alone:
            if self._entry(i)[0] or missing[0] < i:
                return Rejection(i, Obstacle.HANGING)
            if missing[-1] > i:
                return Rejection(i, Obstacle.UNANSWERED)
        return Rejection(i, Obstacle.TOO_LONG if i in self._too_long else Obstacle.NO_ROOM)

    def _missing(self, i: int) -> list[int]:
        return [j for j in self._of.units[i] if j not in self._chosen]

    def _coming(self, i: int) -> list[int]:
        """What is chosen if this is."""
        missing = self._missing(i)
        is_worth_more_alone = (
            len(missing) > 1
            and i in self._of.may_stand_alone
            and _ALONE * self._value(i) > self._value_of(missing)
        )
        return [i] if is_worth_more_alone else missing

    def _entry(self, i: int) -> tuple[bool, float, int]:
        """Sorts the best first: whether it is reluctant, its worth negated, its position."""
        coming = self._coming(i)
        is_alone = coming == [i] and len(self._missing(i)) > 1
        value = _ALONE * self._value(i) if is_alone else self._value_of(coming)
        is_reluctant = len(coming) > LONGEST_UNIT or any(j in self._reluctant for j in coming)
        return is_reluctant, -value, i

    def _value_of(self, positions: Sequence[int]) -> float:
        """Of several together, for what they cost."""
        values = math.fsum(self._value(j) * self._of.cost[j] for j in positions)
        return values / math.fsum(self._of.cost[j] for j in positions)

    def _value(self, i: int) -> float:
        if self._of.people_insist:
            return self._of.worth[i] * (_ECHOING if i in self._echoing else 1.0)
        demoted = _PARALLEL if i in self._echoing else 1.0
        freshness = self._quoted.freshness(i)
        return demoted * self._of.worth[i] * (1 - _FRESHNESS + _FRESHNESS * freshness)

    def _is_full(self) -> bool:
        return len(self._chosen) >= self._of.room.sentences or self._used >= self._of.room.words

    def _fits(self, i: int) -> bool:
        coming = self._coming(i)
        if len(self._chosen) + len(coming) > self._of.room.sentences:
            return False
        before_last = self._used + sum(self._of.words[j] for j in coming[:-1])
        is_near = before_last + self._of.words[coming[-1]] / 2 <= self._of.room.words
        self._is_too_long |= not (is_near or self._chosen)
        return is_near or not self._chosen

    def _take(self, i: int, *, along_with: int) -> None:
        self._chosen.add(i)
        if i != along_with:
            self._brought[i] = along_with
        self._used += self._of.words[i]
        self._quoted.add(i)
