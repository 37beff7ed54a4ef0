"""What a sentence denies: how far « ne… pas », « aucun » and « sans » reach; what denies alone."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from newsum.french import markers
from newsum.french.numbers.vocabulary import ONE_MORE, UNITS
from newsum.repeats.words import Word, comparison_stems

_IMPLICIT = frozenset(s for w in markers.IMPLICIT_NEGATIONS for s in comparison_stems(w))
_IMPLICIT_WORDS = frozenset("seul seule sauf seulement".split())
_NEGATORS = markers.NEGATIONS | {"sans", "plus", "ni", "non"}
_NOT_EVEN = ("pas", "meme")
"""« aucun navire, pas même un remorqueur » denies once."""
_SANS_REACH = 2
_ONE = (("un",), ("une",))
_NE = frozenset(("ne", "n"))
_NOT = frozenset(("pas", "plus", "jamais"))
_LIMIT = (("plus", "de"), ("plus", "d"))
"""« pas plus de quatre cents logements » limits them."""
_LIMIT_REACH = 3
_SUPERLATIVES = {("de", "mieux"), ("de", "pire")}
_AS_LONG_AS = {("tant", "que"), ("tant", "qu")}
"""« tant qu'ils n'ont pas comparu » is before they have."""
_NOUN_REACH = 7
"""Words within which « aucun » denies."""
_LONGEST_NEGATION = 6
"""Words between « ne » and what completes it, at most."""


def find_negated(
    words: Sequence[Word], folded: Sequence[str], carriers: Sequence[tuple[int, Word]]
) -> tuple[set[int], tuple[int, ...]]:
    """Positions of the words that are denied, and the clause of each denial. Linear."""
    places = [place for place, _ in carriers]
    negated: set[int] = set()
    clauses = []
    counted: set[tuple[str, int]] = set()
    for at, word in enumerate(words):
        reach = _reach(folded, at) if word.folded in _NEGATORS else None
        opens = at and words[at - 1].clause < word.clause
        if reach is None or (opens and tuple(folded[at : at + 2]) == _NOT_EVEN):
            continue
        denial = _denial(folded, at, word.clause)
        if denial not in counted:
            clauses.append(word.clause)
            counted.add(denial)
        first, last = reach
        near = carriers[bisect_left(places, first) : bisect_right(places, last)]
        inside = [p for p, w in near if w.clause == word.clause]
        found = [p for p in inside if first <= p < at]
        if not found:
            after = [p for p in inside if at < p <= last]
            found = after if _denies_a_noun(folded, at) else after[:1]
        negated.update(found)
    return negated, tuple(clauses)


def _denial(folded: Sequence[str], at: int, clause: int) -> tuple[str, int]:
    """What the negator at `at` shares with the others of its denial: the « ne », or « sans ».

    « plus jamais rien », « ni eau ni lumière », « sans aucun témoin » deny once.
    """
    if "sans" in folded[max(0, at - _SANS_REACH) : at + 1]:
        return "sans", clause
    before = reversed(range(max(0, at - _LONGEST_NEGATION), at))
    after = range(at + 1, min(at + 1 + _NOUN_REACH, len(folded)))
    ne = next((n for places in (before, after) for n in places if folded[n] in _NE), None)
    if ne is not None:
        return "ne", ne
    return folded[at], clause if folded[at] == "ni" else at


def _reach(folded: Sequence[str], at: int) -> tuple[int, int] | None:
    """From which word to which a negation at `at` may deny; None where there is none."""
    word = folded[at]
    following = folded[at + 1] if at + 1 < len(folded) else ""
    before = folded[max(0, at - _LONGEST_NEGATION) : at]
    ne = next((at - n for n, w in enumerate(reversed(before), 1) if w in ("ne", "n")), None)
    reach = None
    if _denies_nothing(folded, at, before):
        pass
    elif word in ("sans", "ni"):
        reach = None if following in ("doute", "cesse") else (at + 1, at + 4)
    elif word == "non":
        # « et non à l'heure », « non coupable »; not « Non, … », « oui ou non ».
        reach = (at + 1, at + (4 if before[-1:] == ("et",) else 1))
    elif _denies_a_noun(folded, at):
        reach = (at + 1, at + _NOUN_REACH)
    elif word == "plus":
        is_limit = following[:1].isdigit() or "pas" in before
        reach = None if ne is None or is_limit else (ne, at + 4)
    elif word == "pas" and following not in markers.NO_NEGATION_AFTER_PAS:
        reach = (at - 2 if ne is None else ne, at + 4)
    elif word in markers.NEGATIONS and word != "pas":
        opens = {"ne", "n"} & set(folded[at + 1 : at + 2 + _LONGEST_NEGATION])
        alone = word == "jamais" and before[-1:] not in markers.BEFORE_EVER
        first = at + 1 if opens or alone else None
        first = ne if ne is not None else first
        reach = None if first is None else (first, at + _LONGEST_NEGATION)
    return reach


def _denies_nothing(folded: Sequence[str], at: int, before: Sequence[str]) -> bool:
    """« tant qu'ils n'ont pas comparu », « rien de mieux que », « pas plus de dix ».

    Nor « ne peut pas vivre sans son appareil », which is to need it.
    """
    return (
        not _AS_LONG_AS.isdisjoint(pairwise(before))
        or (folded[at] == "sans" and not _NE.isdisjoint(before) and not _NOT.isdisjoint(before))
        or (folded[at] == "rien" and tuple(folded[at + 1 : at + 3]) in _SUPERLATIVES)
        or (folded[at] == "pas" and _limits(folded, at))
    )


def _limits(folded: Sequence[str], at: int) -> bool:
    """« pas plus de dix », « ne pas dormir plus de quatre heures », « pas un euro de plus »."""
    if folded[at + 1 : at + 2] in _ONE and tuple(folded[at + 3 : at + 5]) in ONE_MORE:
        return True
    return any(
        tuple(folded[n : n + 2]) in _LIMIT and (n == at + 1 or _is_number(folded[n + 2 : n + 3]))
        for n in range(at + 1, at + 1 + _LIMIT_REACH)
    )


def _is_number(word: Sequence[str]) -> bool:
    return bool(word) and (word[0] in UNITS or word[0].isdecimal())


def _denies_a_noun(folded: Sequence[str], at: int) -> bool:
    """« aucun staphylocoque », « pas une goutte », « plus un ordinateur ne … »."""
    following = tuple(folded[at + 1 : at + 3])
    before = set(folded[max(0, at - _LONGEST_NEGATION) : at])
    return (
        folded[at] in markers.NEGATED_NOUNS
        or (folded[at] == "pas" and following[:1] in _ONE and before.isdisjoint(_NE))
        or (folded[at] == "pas" and following in markers.SINGLE)
        or (
            folded[at] == "plus"
            and following[:1] in _ONE
            and not _NE.isdisjoint(folded[at + 2 : at + _NOUN_REACH])
        )
    )


def implicit_negations(words: Sequence[Word]) -> tuple[tuple[int, int], ...]:
    """Position and clause of the words that deny without a negation: « les achats s'arrêtent »."""
    return tuple(
        [
            (at, word.clause)
            for at, word in enumerate(words)
            if word.stem in _IMPLICIT
            or word.folded in _IMPLICIT_WORDS
            or _denies_with_others(words, at)
        ]
    )


def _denies_with_others(words: Sequence[Word], at: int) -> bool:
    """« pour la première fois » is « jamais avant »; « se passe de gardien » is « sans »."""
    before = words[at - 1].folded if at else ""
    after = words[at + 1].folded if at + 1 < len(words) else ""
    return (words[at].folded == "fois" and before == "premiere") or (
        words[at].folded.startswith("pass") and before in ("se", "s") and after in ("de", "d")
    )
