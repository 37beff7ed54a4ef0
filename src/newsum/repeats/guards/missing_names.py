"""A name that the other sentence does not say: when it is missing, and when it does not count."""

from collections.abc import Sequence

from newsum.french import moods
from newsum.repeats.guards.polarity import SAME
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.features import word_coverage
from newsum.repeats.pair.stretches import stretch_size
from newsum.repeats.sentence.content import Content, Item

_SAME_NAME = 0.5
"""Strength from which a name is said, by ear or by a neighbour of the sentence."""
_APPOSED = 4
"""Words from a name to what its bearer is."""
_CITED_REACH = 5
"""Words from « comme » to who said it: « comme l'a rappelé madame Bertrand »."""
_OFTEN, _TOPIC = 4, 0.08
"""Sentences that name what a programme is about, and their share."""
_WORDS, _NAMES = 0.5, 0.1
"""Share of the words that is said at least, where names add more than so much to it."""


def another_name(c: Comparison) -> bool:
    """A name that the other does not say, but for what the whole programme is about.

    « Au Havre, le recours… » adds nothing where every third sentence is about Le Havre, unless
    the other names something else in its place; and who says the other is named before it: « M.
    Talbot nous dit que… ».
    """
    unsaid = _unsaid_names(c.content, c.said)
    return any(
        c.said_nearby[n] < _SAME_NAME
        and not _is_apposed(c, n)
        and c.content.items[n].clause not in c.content.called
        and not _is_cited(c.content, c.content.items[n])
        and c.content.items[n].stem not in c.other_content.said_by
        and (not _is_topic(c, c.content.items[n]) or _unsaid_names(c.other_content, c.back))
        for n in unsaid
    )


def _is_cited(content: Content, name: Item) -> bool:
    """« comme l'a dit Bertrand, … »: who said it first, not what is said."""
    before = content.folded[max(0, name.position - _CITED_REACH) : name.position]
    return "comme" in before and not moods.TOLD.isdisjoint(before)


def _is_apposed(c: Comparison, name: int) -> bool:
    """« Hélène Dufresnoy, la fondatrice, … » where the other says « la fondatrice ».

    And the name is told elsewhere.
    """
    items, its = c.content.items, c.content.items[name]
    return c.speech.stems.around(its.stem, c.one) > 1 and any(
        abs(item.clause - its.clause) == 1
        and abs(item.position - its.position) <= _APPOSED
        and not item.is_name
        and said >= SAME
        for item, said in zip(items, c.said, strict=True)
    )


def _unsaid_names(content: Content, said: Sequence[float]) -> list[int]:
    names = enumerate(zip(content.items, said, strict=True))
    return [n for n, (item, its) in names if item.is_name and its < _SAME_NAME]


def _is_topic(c: Comparison, name: Item) -> bool:
    size = stretch_size(c.one, len(c.speech.contents))
    return c.speech.stems.around(name.stem, c.one) >= max(_OFTEN, _TOPIC * size)


def shares_names_alone(c: Comparison) -> bool:
    """« la ministre viendra à Brest », « la ministre a téléphoné à Brest »: the same names.

    And less than half of the words, and no number.
    """
    words = word_coverage(c.content.items, c.weights, c.said)
    return words < _WORDS and c.coverage - words >= _NAMES and not any(c.supported)
