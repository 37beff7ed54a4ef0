"""A cause, a condition, an agent, an event that the other does not tell, told last."""

from collections.abc import Sequence

from newsum.french import circumstances, moods, subjects
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.ending import unsaid_ending

_LEAST = 3.0
"""Weight of what is new."""
_MORE = 6.0
"""The same, where it tells more of the same."""
_ITS_OWN = 5.0
"""Weight of a word of the other from which on the new may be that one in other words."""
_MARKS = (
    circumstances.ALWAYS
    | circumstances.BEFORE.keys()
    | circumstances.INDEFINITE
    | circumstances.STILL
)


def adds_a_circumstance(c: Comparison) -> bool:
    """« Des notaires reportent des ventes, parce que les banques tardent à répondre ».

    « On ne passe plus sur le pont, un camion s'y est couché », « la cycliste tombée est sortie de
    l'hôpital, elle a une clavicule cassée ».
    """
    if _MARKS.isdisjoint(c.content.folded):
        return False
    end = unsaid_ending(c)
    if end is None or end.weight < _LEAST or end.left >= _ITS_OWN or not all(c.counted_back):
        return False
    told, new = c.content.items[end.told[-1]], c.content.items[end.new[0]]
    between = c.content.folded[end.last + 1 : new.position + 1]
    if told.clause < new.clause and (
        between[0] in circumstances.INDEFINITE or (end.weight >= _MORE and _tells_on(between))
    ):
        return True
    return _introduces(between) and not _introduces(c.other_content.folded)


def _tells_on(words: Sequence[str]) -> bool:
    """Whether a clause begins with a pronoun of which something more is said."""
    return words[0] in circumstances.STILL and words[1] in subjects.LINKING


def _introduces(words: Sequence[str]) -> bool:
    return not circumstances.ALWAYS.isdisjoint(words) or any(
        following in circumstances.BEFORE.get(word, ()) and before not in moods.ASKING
        for before, word, following in zip(("", *words), words, words[1:], strict=False)
    )
