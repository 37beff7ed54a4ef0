"""Who does it to whom: the same words around the same verb, the other way round."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from newsum.french import markers
from newsum.patterns import compiled_later
from newsum.repeats.guards.polarity import SAME
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content, Item

_Aligned = tuple[int, int]
"""A word of the one sentence, and the word of the other that says it, as indices of items."""
_FEW = 2
_NEAR = 4
"""Words that carry content, from who does it to whom it is done."""
_SAME_WORDING = 0.8
"""Share of the words of both that are in both: a re-telling has others."""
_RELATIVE = frozenset(("que", "qu"))
"""« ce que promet l'entreprise »: who does it comes after."""
_LEAD_REACH = 3
"""Words before a name that may tell its part: « à la réalisatrice iranienne Shirin »."""
_PASSIVE = compiled_later(
    r"\b(?:ete|est|sont|sera|seront|etait|etaient|fut|furent)(?: \w+)? \w+(?:e|i|s|t|u)e?s? par\b"
)


def swaps_roles(c: Comparison) -> bool:
    """« Dupont accuse Durand », « Durand accuse Dupont »; « a sauvé », « a été sauvé par »."""
    if c.overlap < SAME:
        return False
    by = ["par" in content.folded for content in (c.content, c.other_content)]
    if any(by):
        return not all(by) and _is_turned(c)
    return _has_exchanged(c)


def _is_turned(c: Comparison) -> bool:
    """Whether one is in the passive and all the same words come in the same order."""
    is_passive = any(
        _PASSIVE.search(" ".join(content.folded)) for content in (c.content, c.other_content)
    )
    order = [at for at, said in zip(c.by, c.said, strict=True) if at is not None and said >= SAME]
    return is_passive and len(set(order)) > _FEW and order == sorted(order)


def _has_exchanged(c: Comparison) -> bool:
    """Whether two words have changed parts around the same verb: A does it to B, B to A."""
    mine, theirs = c.content.items, c.other_content.items
    is_same_wording = _likeness(c.content.folded, c.other_content.folded) >= _SAME_WORDING
    same = [
        (n, at)
        for n, (at, said) in enumerate(zip(c.by, c.said, strict=True))
        if at is not None and said >= SAME
    ]
    for (one, its), (verb, at), (other, others) in _near_triples(same):
        are_named = mine[one].is_name and mine[other].is_name
        if not (its > at > others >= its - _NEAR and (are_named or is_same_wording)):
            continue
        leads = _lead(c.content, mine[one]), _lead(c.content, mine[other])
        changed = _lead(c.other_content, theirs[others]), _lead(c.other_content, theirs[its])
        is_inverted = any(
            not _RELATIVE.isdisjoint(content.folded[max(0, item.position - 2) : item.position])
            for content, item in ((c.content, mine[verb]), (c.other_content, theirs[at]))
        )
        if leads == changed and not is_inverted:
            return True
    return False


def _near_triples(same: Sequence[_Aligned]) -> Iterator[tuple[_Aligned, _Aligned, _Aligned]]:
    """Three of them in order, from first to last within reach. Linear."""
    for n, first in enumerate(same):
        reached = [found for found in same[n + 1 : n + 1 + _NEAR] if found[0] <= first[0] + _NEAR]
        yield from ((first, second, third) for second, third in combinations(reached, 2))


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    mine, theirs = Counter(one), Counter(other)
    return (mine & theirs).total() / (mine | theirs).total()


def _lead(content: Content, name: Item) -> str:
    """The preposition that tells the part of a name; none for who acts and who is acted on."""
    before = content.surfaces[max(0, name.position - _LEAD_REACH) : name.position]
    found = [markers.LEADS[word.lower()] for word in before if word.lower() in markers.LEADS]
    return found[-1] if found else ""
