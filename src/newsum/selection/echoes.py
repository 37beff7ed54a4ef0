"""What is quoted so far, concept by concept, and which sentences would say it again."""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsum.discourse.names import names_in
from newsum.model import Sentence
from newsum.selection.likeness import Alike

_ECHO_SHARES = {3: 0.95, 4: 0.7}
"""By the number of concepts that two sentences hold in common, their share of the shorter one from
which one echoes the other, unless each has a figure that the other lacks: few are a common theme,
unless the shorter one says little else."""
_ECHO_SHARE = 0.5
"""The same for more concepts."""
_FEWEST_ECHOED = min(_ECHO_SHARES)
_FEWEST_ECHOED_WITH_NAMES = 4
_FEWEST_NAMES = 2
"""Two sentences that share as many names are about one event: figures do not part them, and fewer
common concepts will do."""
_FEWEST_COMMON = 2
"""Concepts that two of them must share to be looked at."""
_MOST_POSTINGS = 8
"""A stem points back to the last chosen sentences only: keeps long summaries linear."""


class Echo(NamedTuple):
    """A sentence says again some of what a chosen one says."""

    share: float
    """Of the weight of the concepts of the one that says less."""
    concepts: int
    """How many both hold."""
    of: int
    """The chosen position."""


class Quotable(NamedTuple):
    """What the sentences say that may be chosen."""

    candidates: Sequence[Sentence]
    stems: Mapping[int, tuple[str, ...]]
    """By position, each once."""
    concepts: Mapping[str, float]
    """Weight of each stem."""
    are_alike: Alike
    goes_by_names: bool
    """What is told of the same two names is told again, whatever figures are added: not where there
    is room for more than one sentence about the people who debate."""


class Quoted:
    """What the chosen sentences say."""

    def __init__(self, quotable: Quotable) -> None:
        self._of = quotable
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        """Chosen positions in which a stem occurs, in the order of choice."""

    def add(self, i: int) -> None:
        """Quote a sentence."""
        for stem in self._of.stems[i]:
            self._holders[stem].append(i)

    def freshness(self, i: int) -> float:
        """Share of what a sentence says, by weight, that is not quoted yet, in [0, 1]."""
        total = self._total(i)
        fresh = math.fsum(self._of.concepts[s] for s in self._of.stems[i] if s not in self._holders)
        return fresh / total if total else 1.0

    def echo(self, i: int, *, closely: bool) -> Echo | None:
        """The chosen sentence of which it says most again, if that is enough to echo it.

        Other words for the same are known by a closer look, which costs more than all the rest.
        """
        echoes = (
            echo
            for echo in self._resembling(i)
            if (closely and self._tells_the_same(i, echo.of)) or self._says_enough(i, echo)
        )
        return max(echoes, default=None)

    def is_parallel(self, i: int) -> bool:
        """« 52 autres communes sont en alerte », after « 38 communes sont en crise »."""
        return any(
            echo.concepts >= _FEWEST_ECHOED
            and echo.share >= _ECHO_SHARE
            and self._have_own_figures(i, echo.of)
            for echo in self._resembling(i)
        )

    def _resembling(self, i: int) -> Iterator[Echo]:
        """The chosen sentences with which it has concepts in common."""
        shared: defaultdict[int, list[float]] = defaultdict(list)
        for stem in self._of.stems[i]:
            for chosen in self._holders.get(stem, ())[-_MOST_POSTINGS:]:
                shared[chosen].append(self._of.concepts[stem])
        total = self._total(i)
        for chosen, weights in shared.items():
            if len(weights) >= _FEWEST_COMMON:
                share = math.fsum(weights) / min(total, self._total(chosen))
                yield Echo(share, len(weights), chosen)

    def _says_enough(self, i: int, echo: Echo) -> bool:
        """« 4 % pour le gaz » is not « 3 % pour l'électricité », in whatever words."""
        if echo.concepts < _FEWEST_ECHOED:
            return False
        least = _ECHO_SHARES.get(echo.concepts, _ECHO_SHARE)
        if echo.share >= least and not self._have_own_figures(i, echo.of):
            return True
        is_likely = echo.share >= _ECHO_SHARE and echo.concepts >= _FEWEST_ECHOED_WITH_NAMES
        return is_likely and self._of.goes_by_names and self._name_the_same(i, echo.of)

    def _tells_the_same(self, i: int, chosen: int) -> bool:
        return not self._have_own_figures(i, chosen) and self._of.are_alike(i, chosen)

    def _name_the_same(self, i: int, chosen: int) -> bool:
        common = names_in(self._of.candidates[i].text) & names_in(self._of.candidates[chosen].text)
        return len(common) >= _FEWEST_NAMES

    def _have_own_figures(self, one: int, other: int) -> bool:
        """Whether each has a figure that the other lacks."""
        figures, other_figures = self._figures(one), self._figures(other)
        return bool(figures - other_figures) and bool(other_figures - figures)

    def _figures(self, i: int) -> set[str]:
        return {stem for stem in self._of.stems[i] if stem[0].isdigit()}

    def _total(self, i: int) -> float:
        return math.fsum(self._of.concepts[stem] for stem in self._of.stems[i])
