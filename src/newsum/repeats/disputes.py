"""Sentences of two sources that say the same but for one fact: a figure, a name, a denial.

The guard keeps both of them apart; here the same guard tells that they contradict each other, not
merely that one says more.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise

from newsum.french.numbers import Quantity
from newsum.french.revisions import REVISIONS
from newsum.patterns import compiled_later
from newsum.repeats.guards import holding
from newsum.repeats.guards.same_frame import frame_likeness, is_same_frame
from newsum.repeats.pair.comparison import Comparison, covered_share
from newsum.repeats.pair.weighing import LITTLE
from newsum.repeats.sentence.claims import years_of
from newsum.repeats.sentence.content import Content, are_opposite

_REVISION = compiled_later(rf"\b(?:{REVISIONS})\b")
_WILL_BE = compiled_later(r"\b\w{3,}(?:ra|ront)\b")
_IS = compiled_later(r"\b(?:est|sont|reste|restent|demeure|demeurent|plus aucun|plus aucune)\b")
_NONE_OF = frozenset(("aucun", "aucune"))
_NOT_BEFORE = {("pas", "avant")}
_NOT = frozenset(("ne", "n"))
_SAID = 0.6
_SAME_NAME = 0.5
_ALIKE = 0.5
"""Share of the words of the one that says less, names and figures apart, that the other says."""
_ALIKE_BACK = 0.3
"""The same of the other."""
_ALIKE_OPPOSITE = 0.6
"""The same where two words are opposites: in other contexts they are none."""
_OTHER_MATTERS = frozenset(("scant", "question", "possible", "hypothesis"))
"""What keeps two sentences apart that contradict each other in nothing."""
_OTHER_FACTS = frozenset(("number", "date", "rank", "negation"))
"""Where these differ as well, another name is another story."""
_REACH = 4
"""Words from a figure within which stands what it counts."""
_PARALLEL = 0.6
"""Likeness of two sentences of which each has a word of its own: « le prix du gaz », « le prix de
l'électricité » speak of two things in the same words."""
_RELATED = 0.4
"""Likeness below which a denial in other words may deny something else."""
_TELLING = 3.0
_SEVERAL = 2
"""Figures from which on, all of them being others, the sentences are about two things."""


def disputed_fact(one: Comparison, back: Comparison) -> str | None:
    """What two sentences disagree about; None where they do not, or speak of different things.

    Args:
        one: A sentence against the other.
        back: The other against it.
    """
    held = {*holding(one), *holding(back)}
    if held & _OTHER_MATTERS or _is_now_and_to_come(one, held):
        return None
    about = next((name for name, differs in _FACTS.items() if differs(one, back, held)), None)
    if about is None or not _share_their_words(one, about):
        return None
    return None if _is_of_something_else(one, back, about) else about


def revises(content: Content) -> bool:
    """Whether a sentence says that it gives the later state of a fact."""
    return _REVISION.search(" ".join(content.folded)) is not None


def _is_now_and_to_come(c: Comparison, held: set[str]) -> bool:
    """« le trafic est interrompu », « le trafic reprendra vendredi »: how it is, and will be."""
    mine, theirs = (" ".join(content.folded) for content in (c.content, c.other_content))
    if held & {"negation", "opposite"} and bool(_WILL_BE.search(mine)) != bool(
        _WILL_BE.search(theirs)
    ):
        return bool(_IS.search(mine) or _IS.search(theirs))
    return False


def _is_of_something_else(one: Comparison, back: Comparison, about: str) -> bool:
    """Whether each sentence has a subject of its own, and only the wording is the same."""
    likeness = frame_likeness(one)
    has_words = _has_own_word(one, about) and _has_own_word(back, about)
    if about == "name":
        return has_words or likeness < _PARALLEL
    if _has_own_name(one) or _has_own_name(back):
        return True
    if about == "negation":
        return has_words and not _RELATED <= likeness < _PARALLEL
    return has_words and (likeness >= _PARALLEL or _all_figures_differ(one, back))


def _has_own_name(c: Comparison) -> bool:
    """Whether neither the other nor its neighbours say some name."""
    return any(
        item.is_name and said < _SAME_NAME
        for item, said in zip(c.content.items, c.said_nearby, strict=True)
    )


def _has_own_word(c: Comparison, about: str) -> bool:
    """Likewise some telling word that is no name; of opposites, besides the two."""
    return any(
        weight >= _TELLING
        and said < _SAME_NAME
        and not (item.is_name or (about == "opposite" and item.opposites))
        for item, weight, said in zip(c.content.items, c.weights, c.said_nearby, strict=True)
    )


def _all_figures_differ(one: Comparison, back: Comparison) -> bool:
    """Whether both give several figures, none of them the same."""
    return all(len(c.supported) >= _SEVERAL and not any(c.supported) for c in (one, back))


def _share_their_words(c: Comparison, about: str) -> bool:
    """Whether the words of one, figures and names apart, are mostly those of the other.

    Of opposites in the same frame with the names: « le pont de Blaye est fermé » has nothing else.
    """
    is_opposite = about == "opposite"
    names = is_opposite and is_same_frame(c)
    there = _share_said(c.content, c.weights, c.said, names=names)
    back = _share_said(c.other_content, c.other_weights, c.back, names=names)
    shared = sum(w * s for w, s in zip(c.weights, c.said, strict=True) if s >= _SAID)
    least = _ALIKE_OPPOSITE if is_opposite else _ALIKE_BACK
    return max(there, back) >= _ALIKE and min(there, back) >= least and shared >= LITTLE / 2


def _share_said(
    content: Content, weights: Sequence[float], said: Sequence[float], *, names: bool
) -> float:
    """Of the words, with the names or without."""
    words = [
        (w, s)
        for item, w, s in zip(content.items, weights, said, strict=True)
        if names or not item.is_name
    ]
    return covered_share([w for w, _ in words], [s for _, s in words], ())


def _numbers(c: Comparison, back: Comparison, _held: set[str]) -> bool:
    """Another figure for what both count, at the same time."""
    if _is_of_a_year(c) != _is_of_a_year(back):
        return False
    theirs = list(_unsupported(back))
    return any(_are_rivals(c, mine, other) for mine in _unsupported(c) for other in theirs)


def _is_of_a_year(c: Comparison) -> bool:
    """« comptait 300 habitants en 1950 »; not where the year is all that it tells."""
    years = years_of(c.content) - years_of(c.other_content)
    return 0 < len(years) < len(c.content.quantities)


def _unsupported(c: Comparison) -> Iterator[Quantity]:
    for quantity, is_supported in zip(c.content.quantities, c.supported, strict=True):
        if not is_supported:
            yield quantity


def _are_rivals(c: Comparison, mine: Quantity, other: Quantity) -> bool:
    """Whether two figures measure alike and count the same thing."""
    if not {name for name, _ in mine.keys} & {name for name, _ in other.keys}:
        return False
    counted = _next_to(c.content, mine)
    theirs = _next_to(c.other_content, other)
    return any(by in theirs and c.said[n] >= _SAID for n in counted if (by := c.by[n]) is not None)


def _next_to(content: Content, quantity: Quantity) -> set[int]:
    """The items nearest to a figure on either side."""
    after = [n for n, i in enumerate(content.items) if i.position >= quantity.end][:1]
    before = [n for n, i in enumerate(content.items) if i.position < quantity.start][-1:]
    return {
        n for n in after + before if -_REACH <= content.items[n].position - quantity.start <= _REACH
    }


def _names(c: Comparison, _back: Comparison, held: set[str]) -> bool:
    """Each names somebody or some place that the other does not."""
    return (
        "name" in held
        and not held & _OTHER_FACTS
        and all(
            any(
                item.is_name and s < _SAME_NAME for item, s in zip(content.items, said, strict=True)
            )
            for content, said in ((c.content, c.said), (c.other_content, c.back))
        )
    )


def _dates(c: Comparison, _back: Comparison, _held: set[str]) -> bool:
    """Another day; « pas avant lundi » leaves open which."""
    mine, theirs = c.content, c.other_content
    if any(set(pairwise(content.folded)) >= _NOT_BEFORE for content in (mine, theirs)):
        return False
    return any(
        one - other and other - one
        for one, other in ((mine.months, theirs.months), (mine.days, theirs.days))
    )


def _denials(c: Comparison, _back: Comparison, held: set[str]) -> bool:
    """One denies; where both do, they may say the same in two ways."""
    if not held & {"negation", "dispute"} or _are_of_one_polarity(c):
        return False
    return not any(_denies_the_opposite(*both) or _denies_another(*both) for both in _both_ways(c))


def _both_ways(c: Comparison) -> Iterator[tuple[Content, Content, Sequence[float]]]:
    yield c.content, c.other_content, c.said
    yield c.other_content, c.content, c.back


def _denies_the_opposite(one: Content, other: Content, _said: Sequence[float]) -> bool:
    """« n'est pas d'origine criminelle » beside « est d'origine accidentelle »."""
    denied = [item for item in one.items if item.clause in one.negated_clauses and item.opposites]
    return bool(denied) and any(
        are_opposite(item, its) for item in denied for its in other.items if not its.is_negated
    )


def _denies_another(one: Content, _other: Content, said: Sequence[float]) -> bool:
    """« plus aucune voiture ne passe » denies nothing of « les voitures ont été bloquées »."""
    words = one.folded
    none = next((at for at, word in enumerate(words) if word in _NONE_OF), None)
    denies = next((at for at, word in enumerate(words) if word in _NOT and at > (none or 0)), None)
    if none is None or denies is None:
        return False
    verb = next((s for i, s in zip(one.items, said, strict=True) if i.position > denies), 1.0)
    return verb < _SAME_NAME


def _ranks(_c: Comparison, _back: Comparison, held: set[str]) -> bool:
    return "rank" in held


def _opposites(c: Comparison, _back: Comparison, held: set[str]) -> bool:
    """« ouvert », « fermé »; not « privé de » beside « n'a plus », which are opposites denied."""
    return bool(held & {"opposite", "frame", "comparison"}) and _are_of_one_polarity(c)


def _are_of_one_polarity(c: Comparison) -> bool:
    return bool(c.content.negated_clauses) == bool(c.other_content.negated_clauses)


_FACTS: Mapping[str, Callable[[Comparison, Comparison, set[str]], bool]] = {
    "number": _numbers,
    "date": _dates,
    "name": _names,
    "rank": _ranks,
    "negation": _denials,
    "opposite": _opposites,
}
