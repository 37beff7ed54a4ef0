"""What a sentence denies: the words that « ne… pas », « aucun » and « sans » bear on."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import chain, compress
from operator import itemgetter

from newsum.french import denials
from newsum.french.verbs import is_infinitive
from newsum.repeats.sentence.scope import (
    ALONE,
    LONGEST,
    NO,
    NOUN_REACH,
    THAN,
    denies_a_noun,
    reach_of,
)
from newsum.repeats.sentence.words import Word

_DECLINES, _TO = ("renonc", "refus", "exclu"), frozenset("a de d".split())
_NEGATORS = denials.NEGATIONS | ALONE | {"sans", "plus", "ni", "faute"}
_NOT_EVEN = ("pas", "meme")
"""« aucun navire, pas même un remorqueur » denies once."""
_SANS_REACH = 2
_WOULD_HAVE = frozenset(
    "aurait auraient aurions auriez aurais serait seraient serions saurait sauraient".split()
)
_WOULD_REACH = 2
"""Words from « n' » to « aurait »."""
_SPOKEN_DOUBTS = (("suis",), ("crois",), ("pense",))
"""« je suis pas sûre que », as people say it."""
_RAISING_REACH, _DOUBT_REACH = 5, 8
"""Words between « pas » and « que », and of what is doubted."""
_NOTHING = "rien"
_PLACE = itemgetter(0)


def find_negated(
    words: Sequence[Word],
    folded: Sequence[str],
    carriers: Sequence[tuple[int, Word]],
    framed: Sequence[bool],
) -> tuple[set[int], tuple[int, ...]]:
    """Positions of the words that are denied, and the clause of each denial. Linear.

    Args:
        words: all.
        folded: the same, folded.
        carriers: those that carry content, with their positions.
        framed: which words belong to a frame: « n'oubliez pas que » denies nothing.
    """
    if tells_what_would_not_be(folded):
        return set(), ()
    places = [place for place, _ in carriers]
    negated: set[int] = set()
    clauses = []
    counted: set[tuple[str, int]] = set()
    for at in compress(range(len(words)), map(_NEGATORS.__contains__, folded)):
        word, reach = words[at], None if framed[at] else reach_of(folded, at)
        opens = at and words[at - 1].clause < word.clause
        if reach is None or (opens and tuple(folded[at : at + 2]) == _NOT_EVEN):
            continue
        found = _denied(words, folded, at, reach, carriers)
        if folded[at] == NO and not found:
            continue
        denial = _denial(folded, at, word.clause)
        if denial not in counted:
            clauses.append(word.clause)
            counted.add(denial)
        negated.update(found)
        doubted = _doubted(folded, at)
        if believed := places[
            bisect_left(places, doubted.start) : bisect_left(places, doubted.stop)
        ]:
            negated.update(believed)
            clauses[-1:] = [words[believed[0]].clause]
    for at, clause in _declined(words, places):
        if at not in negated:
            negated.add(at)
            clauses.append(clause)
    return negated, tuple(clauses)


def _denied(
    words: Sequence[Word],
    folded: Sequence[str],
    at: int,
    reach: tuple[int, int],
    carriers: Sequence[tuple[int, Word]],
) -> list[int]:
    """Positions of what the negation at `at` denies, within its reach and its clause.

    What stands before it, as « ne » does, or else what follows; the subject where nothing does:
    « l'odeur n'y est pour rien ».
    """
    first, last = reach
    clause = words[at].clause
    start = bisect_left(carriers, first, key=_PLACE)
    near = carriers[start : bisect_right(carriers, last, key=_PLACE)]
    inside = [p for p, w in near if w.clause == clause]
    found = [p for p in inside if first <= p < at]
    after = [p for p in inside if max(at + 1, first) <= p <= last]
    if not found:
        is_copula = bool(after) and folded[after[0]].startswith(denials.COPULAS)
        found = after if denies_a_noun(folded, at) else after[: 1 + is_copula]
    elif (
        after and folded[found[-1]].startswith(denials.WILLING) and _is_infinitive(words, after[0])
    ):
        found += after[:1]
    if not found and folded[at] == _NOTHING:
        found = [p for p, w in carriers[max(0, start - 1) : start] if w.clause == clause]
    return found


def _is_infinitive(words: Sequence[Word], at: int) -> bool:
    return is_infinitive(words[at].surface, words[at].folded)


def tells_what_would_not_be(folded: Sequence[str]) -> bool:
    """« sans elle, rien n'aurait éclaté »: she did it, and it did."""
    without = folded.index("sans") if "sans" in folded else -1
    would = next((n for n, word in enumerate(folded) if word in _WOULD_HAVE), -1)
    if without < 0 or would < 0:
        return False
    return not denials.PARTICLES.isdisjoint(folded[max(0, would - _WOULD_REACH) : would])


def _doubted(folded: Sequence[str], at: int) -> range:
    """Where what is doubted stands: « je ne suis pas certaine que… », « on ne croit pas que… »."""
    before, after = (
        folded[max(0, at - _RAISING_REACH) : at],
        folded[at + 1 : at + 1 + _RAISING_REACH],
    )
    is_said = before[-1:] in _SPOKEN_DOUBTS or not denials.PARTICLES.isdisjoint(before)
    if folded[at] not in ("pas", "plus") or not is_said:
        return range(0)
    that = next((n for n, word in enumerate(after) if word in THAN), None)
    if that is None:
        return range(0)
    is_sure = after[that - 1 : that] == ("sur",)  # « sûr que »; « sur » alone is where it is
    if not is_sure and denials.BELIEVED.isdisjoint((*before[-2:], *after[:that])):
        return range(0)
    return range(at + 1 + that, at + 1 + that + _DOUBT_REACH)


def _declined(words: Sequence[Word], places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Positions and clauses of what is not to be done: « renonce à rouvrir », « refuse de »."""
    for at in places:
        if (
            at > 1
            and words[at - 1].folded in _TO
            and words[at - 2].folded.startswith(_DECLINES)
            and _is_infinitive(words, at)
        ):
            yield at, words[at].clause


def _denial(folded: Sequence[str], at: int, clause: int) -> tuple[str, int]:
    """What the negator at `at` shares with the others of its denial: the « ne », or « sans ».

    « plus jamais rien », « ni eau ni lumière », « sans aucun témoin », « pas un bateau pas une
    voile » deny once.
    """
    if "sans" in folded[max(0, at - _SANS_REACH) : at + 1]:
        return "sans", clause
    if folded[at] in ALONE:
        return folded[at], at
    before = reversed(range(max(0, at - LONGEST), at))
    after = range(at + 1, min(at + 1 + NOUN_REACH, len(folded)))
    ne = next((n for n in chain(before, after) if folded[n] in denials.PARTICLES), None)
    if ne is not None:
        return "ne", ne
    is_listed = folded[at] == "ni" or denies_a_noun(folded, at)
    return folded[at], clause if is_listed else at
