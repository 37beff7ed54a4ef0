"""Whether two sources speak of one event, by what each tells around a sentence."""

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from newsum.repeats.pair.speech import Speech
from newsum.repeats.pair.weighing import LITTLE
from newsum.repeats.sentence.content import Item

_AROUND = 3
"""Sentences on either side that tell what one speaks of."""
_TELLING = 2.0
_SAME_WORD = 0.8
_NOTHING: frozenset[str] = frozenset()


class Stories:
    """What is told around each sentence by its source."""

    def __init__(self, speech: Speech, sources: Sequence[object]) -> None:
        """Of sentences, and the source of each."""
        self._speech, self._sources = speech, sources

    def may_be_one(
        self, one: int, other: int, words: AbstractSet[str] = _NOTHING, least: float = LITTLE
    ) -> bool:
        """Whether what is around two sentences is shared, or nothing is.

        Args:
            one: A sentence.
            other: One of another source.
            words: Folded words that two stories may well share.
            least: Weight of what must be shared.
        """
        mine, theirs = list(self._around(one)), list(self._around(other))
        if min(len(mine), len(theirs)) == 1:
            return True
        known = self._keys(theirs)
        shared = {
            item.stem: weight
            for index in mine
            for item, weight in self._weighed(index)
            if self._speech.contents[index].folded[item.position] not in words
            and _is_known(item, known)
        }
        return sum(shared.values()) >= least

    def has_own_word(self, one: int, other: int, words: AbstractSet[str]) -> bool:
        """Whether a sentence has a telling word, none of some, that the other source has not."""
        content = self._speech.contents[one]
        known = self._keys(self._around(other))
        return any(
            weight >= _TELLING
            and content.folded[item.position] not in words
            and not _is_known(item, known)
            for item, weight in self._weighed(one)
        )

    def says_little(self, index: int) -> bool:
        """Whether its words alone tell no story: « deux personnes sont mortes »."""
        return sum(self._speech.weights[index]) < LITTLE

    def _weighed(self, index: int) -> Iterator[tuple[Item, float]]:
        return zip(self._speech.contents[index].items, self._speech.weights[index], strict=True)

    def _around(self, index: int) -> Iterator[int]:
        for near in range(index - _AROUND, index + _AROUND + 1):
            if 0 <= near < len(self._sources) and self._sources[near] is self._sources[index]:
                yield near

    def _keys(self, indices: Iterable[int]) -> set[str]:
        return {
            key
            for index in indices
            for item in self._speech.contents[index].items
            for key, strength in item.keys.items()
            if strength >= _SAME_WORD
        }


def _is_known(item: Item, known: AbstractSet[str]) -> bool:
    return any(strength >= _SAME_WORD and key in known for key, strength in item.keys.items())
