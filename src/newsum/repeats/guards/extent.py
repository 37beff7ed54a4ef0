"""How much a sentence says, and how much of it the other does not."""

import math
from collections import defaultdict
from collections.abc import Sequence

from newsum.french import markers
from newsum.repeats.guards.polarity import SAME
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.features import scatter
from newsum.repeats.pair.weighing import LITTLE
from newsum.repeats.sentence.content import Content, Item

_SAID = 0.5
"""Strength from which something of a word is said."""
_SCANT = 8.0
"""Weight of one rare word, or of two that are not."""
_WHOLE = {2: 0.99, 3: 0.95}
"""Coverage from which all that so many words say is said, in one place; of two only where nobody
is spoken to: « Vous êtes pour ou contre le système avec le médecin ? »."""
_FEWEST = 3
"""Words of a sentence of which another may have all, in a row."""
_SOME = "des"
"""« des gendarmes ratissent la forêt » tells who."""
_MUCH_ALIKE = 0.65
"""Overlap from which a word or two may be a sentence told again."""
_FULLER = 10.0
_FAR_APART = 0.35
"""Log10: more than twice the length of the sentence itself."""
_CLAUSE = 4.5
"""Weight of a clause that says something: a telling word."""
_TELLING = 2.0
"""Weight of a word that makes another fact in the same words: « a reçu », « a refusé »."""


def is_scant(c: Comparison) -> bool:
    """A word or two, found in another sentence: « il y aura de la montagne ».

    Or where it is alone: « à Brest dans le Finistère ».
    """
    alike = _MUCH_ALIKE if len(c.content.items) > 1 else SAME
    is_little = _says(c) < _SCANT and c.overlap < alike and not _is_told_whole(c)
    return is_little or _tells_where_alone(c.content)


def _is_told_whole(c: Comparison) -> bool:
    """« Une enquête est ouverte », where the other says who opened it."""
    if _stands_in(c.content.folded, c.other_content.folded):
        return True
    size = min(len(c.content.items), max(_WHOLE))
    if size not in _WHOLE or (size < max(_WHOLE) and c.content.talk):
        return False
    return c.coverage >= _WHOLE[size] and not is_scattered(c)


def _stands_in(words: Sequence[str], others: Sequence[str]) -> bool:
    """Whether the other sentence has all the words in a row: « nous avons une caisse de grève »."""
    size = len(words)
    starts = (at for at, word in enumerate(others) if word == words[0])
    return size >= _FEWEST and any(others[at : at + size] == words for at in starts)


def _tells_where_alone(content: Content) -> bool:
    """Whether it is names alone, or what follows « à », « dans » and the like alone."""
    if all(item.is_name for item in content.items):
        return True
    places = {item.position for item in content.items}
    small = [w.lower() for at, w in enumerate(content.surfaces) if at not in places]
    first = content.surfaces[0].lower()
    return (
        first in markers.LEADS
        and first != _SOME
        and all(
            word in markers.LEADS or word.removesuffix("s") in markers.DETERMINERS for word in small
        )
    )


def is_poor(c: Comparison) -> bool:
    """It says so little that a longer sentence holds its words by chance."""
    is_whole = c.coverage >= SAME and any(c.counted)
    return _says(c) < LITTLE and c.overlap < SAME and not is_whole


def _says(c: Comparison) -> float:
    return c.speech.totals[c.one]


def is_scattered(c: Comparison) -> bool:
    """The other says its words far apart, each in another context."""
    return scatter(c) > _FAR_APART


def is_fuller_told(c: Comparison) -> bool:
    """It says all of the other, and much besides."""
    return c.coverage_back > SAME and c.unsaid > _FULLER


def has_word_of_its_own(
    items: Sequence[Item], weights: Sequence[float], said: Sequence[float]
) -> bool:
    """Whether a telling word is not said."""
    return any(w >= _TELLING and s < _SAID for _, w, s in zip(items, weights, said, strict=True))


def has_an_unsaid_clause(c: Comparison) -> bool:
    """« …, un camion s'y est couché »: neither the other nor its neighbours say so."""
    return has_clause_of_its_own(c.content, c.weights, c.said_nearby)


def has_clause_of_its_own(
    content: Content, item_weights: Sequence[float], strengths: Sequence[float]
) -> bool:
    """Whether there is a clause of which nothing at all is said elsewhere.

    Args:
        content: the sentence.
        item_weights: of its items.
        strengths: how well each is said elsewhere, in [0, 1].
    """
    weights: dict[int, float] = defaultdict(float)
    told = content.talk | content.preamble
    for item, weight, said in zip(content.items, item_weights, strengths, strict=True):
        weights[item.clause] += -math.inf if said >= _SAID else weight
    return any(w >= _CLAUSE and clause not in told for clause, w in weights.items())
