"""How much each item says: rare words and names most, narration least."""

import math
from collections import Counter
from collections.abc import Sequence

from newsum.french.background import document_frequency
from newsum.repeats.content import Content, Item

QUANTITY = 6.0
"""Weight of a number: that of a fairly rare word."""
LITTLE = 12.0
"""Weight of two telling words: a sentence that says less is found in longer ones by chance."""
_LEAST, _MOST = 1.5, 12.0
_LEAST_OF_NAMES = 9.0
_LOCAL_SHARE = 0.65
"""How much of the weight depends on this transcript: a word it never stops saying says little."""
_TALK, _CHATTY, _PREAMBLE = 0.4, 0.25, 0.6


def weigh(contents: Sequence[Content]) -> list[tuple[float, ...]]:
    """The weight of each item of each sentence: about 0.5 to 12, in bits of surprise."""
    total = len(contents)
    spread = Counter(stem for c in contents for stem in {item.stem for item in c.items})
    full = math.log(1 + total)
    local = {stem: math.log(1 + total / n) / full for stem, n in spread.items()}
    rarity = {stem: min(_MOST, max(_LEAST, -math.log2(document_frequency(stem)))) for stem in local}

    def weight(content: Content, item: Item) -> float:
        bits = max(rarity[item.stem], _LEAST_OF_NAMES) if item.is_name else rarity[item.stem]
        bits *= 1 - _LOCAL_SHARE + _LOCAL_SHARE * local[item.stem]
        return bits if item.is_name else bits * _part(content, item.clause)

    return [tuple(weight(c, item) for item in c.items) for c in contents]


def _part(content: Content, clause: int) -> float:
    """How much of a word's weight its clause leaves: talk about the talk carries few facts."""
    if clause in content.talk:
        return _TALK
    if clause in content.preamble:
        return _CHATTY if content.is_chatty_preamble else _PREAMBLE
    return 1.0
