"""A cause, a condition, an agent that the other does not give, told last."""

from collections.abc import Sequence

from newsum.french import circumstances, moods
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.ending import unsaid_ending

_LEAST = 3.0
"""Weight of what is new."""
_ITS_OWN = 5.0
"""Weight of a word of the other from which on the new may be that one in other words."""
_MARKS = circumstances.ALWAYS | circumstances.BEFORE.keys()


def adds_a_circumstance(c: Comparison) -> bool:
    """« Des notaires reportent des ventes, parce que les banques tardent à répondre »."""
    if _MARKS.isdisjoint(c.content.folded):
        return False
    end = unsaid_ending(c)
    if end is None or end.weight < _LEAST or end.left >= _ITS_OWN or not all(c.counted_back):
        return False
    first = c.content.items[end.new[0]].position
    between = c.content.folded[end.last + 1 : first + 1]
    return _introduces(between) and not _introduces(c.other_content.folded)


def _introduces(words: Sequence[str]) -> bool:
    return not circumstances.ALWAYS.isdisjoint(words) or any(
        following in circumstances.BEFORE.get(word, ()) and before not in moods.ASKING
        for before, word, following in zip(("", *words), words, words[1:], strict=False)
    )
