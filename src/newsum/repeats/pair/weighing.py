"""How much each item says: rare words and names most, narration least."""

import math
from array import array
from collections.abc import Iterator, Sequence
from functools import cache

from newsum.french.background import document_frequency
from newsum.repeats.pair.stretches import Places, stretch_size
from newsum.repeats.sentence.content import Content

QUANTITY = 6.0
"""Weight of a number: that of a fairly rare word."""
SMALL_NUMBERS = frozenset((1.0, 2.0, 3.0))
"""Those said so often that they tie nothing together."""
LITTLE = 12.0
"""Weight of two telling words: a sentence that says less is found in longer ones by chance."""
_LEAST, _MOST = 1.5, 12.0
_LEAST_OF_NAMES = 9.0
_LOCAL_SHARE = 0.65
"""How much of the weight depends on this transcript: a word it never stops saying says little."""
_TALK, _CHATTY, _PREAMBLE, _CALLED = 0.4, 0.25, 0.6, 0.25


def weigh(contents: Sequence[Content], stems: Places[str]) -> list[Sequence[float]]:
    """The weight of each item of each sentence: about 0.5 to 12, in bits of surprise.

    As arrays: of a long text, as many numbers apart weigh a tenth of all. `stems` tells in which
    sentences each stem stands.
    """

    @cache
    def rarity(stem: str) -> float:
        return min(_MOST, max(_LEAST, -math.log2(document_frequency(stem))))

    def weights(content: Content, index: int) -> Iterator[float]:
        size = stretch_size(index, len(contents))
        whole = math.log(1 + size)
        for item in content.items:
            bits = rarity(item.stem)
            if item.is_name:
                bits = max(bits, _LEAST_OF_NAMES)
            local = math.log(1 + size / stems.around(item.stem, index)) / whole
            bits *= 1 - _LOCAL_SHARE + _LOCAL_SHARE * local
            if item.clause in content.called:
                bits *= _CALLED
            yield bits if item.is_name else bits * _part(content, item.clause)

    return [array("d", weights(content, index)) for index, content in enumerate(contents)]


def _part(content: Content, clause: int) -> float:
    """How much of a word's weight its clause leaves: talk about the talk carries few facts."""
    if clause in content.talk:
        return _TALK
    if clause in content.preamble:
        return _CHATTY if content.is_chatty_preamble else _PREAMBLE
    return 1.0
