"""What a sentence denies: how far « ne… pas », « aucun » and « sans » reach; what denies alone."""

from collections.abc import Sequence

from newsum.french import markers
from newsum.repeats.words import Word, comparison_stems

_IMPLICIT = frozenset(s for w in markers.IMPLICIT_NEGATIONS for s in comparison_stems(w))
_IMPLICIT_WORDS = frozenset("seul seule sauf seulement".split())
_NEGATORS = markers.NEGATIONS | {"sans", "plus"}
_NOT_EVEN = ("pas", "meme")
"""« aucun navire, pas même un remorqueur » denies once."""
_ONE = (("un",), ("une",))
_NE = frozenset(("ne", "n"))
_LIMIT = (("plus", "de"), ("plus", "d"))
"""« pas plus de quatre cents logements » limits them."""
_WITHOUT_EVER = ("sans", "jamais")
_NOUN_REACH = 7
"""Words within which « aucun » denies."""
_LONGEST_NEGATION = 6
"""Words between « ne » and what completes it, at most."""


def find_negated(
    words: Sequence[Word], folded: Sequence[str], carriers: Sequence[tuple[int, Word]]
) -> tuple[set[int], tuple[int, ...]]:
    """Positions of the words that are denied, and the clause of each denial."""
    negated: set[int] = set()
    clauses = []
    for at, word in enumerate(words):
        reach = _reach(folded, at) if word.folded in _NEGATORS else None
        opens = at and words[at - 1].clause < word.clause
        if reach is None or (opens and tuple(folded[at : at + 2]) == _NOT_EVEN):
            continue
        if at and (folded[at - 1], word.folded) == _WITHOUT_EVER:
            continue  # it denies once
        clauses.append(word.clause)
        inside = [p for p, w in carriers if w.clause == word.clause]
        first, last = reach
        found = [p for p in inside if first <= p < at]
        if not found:
            after = [p for p in inside if at < p <= last]
            found = after if _denies_a_noun(folded, at) else after[:1]
        negated.update(found)
    return negated, tuple(clauses)


def _reach(folded: Sequence[str], at: int) -> tuple[int, int] | None:
    """From which word to which a negation at `at` may deny; None where there is none."""
    word = folded[at]
    following = folded[at + 1] if at + 1 < len(folded) else ""
    before = folded[max(0, at - _LONGEST_NEGATION) : at]
    ne = next((at - n for n, w in enumerate(reversed(before), 1) if w in ("ne", "n")), None)
    reach = None
    if word == "sans":
        reach = None if following in ("doute", "cesse") else (at + 1, at + 4)
    elif _denies_a_noun(folded, at):
        reach = (at + 1, at + _NOUN_REACH)
    elif word == "plus":
        reach = None if ne is None or following[:1].isdigit() else (ne, at + 4)
    elif word == "pas" and tuple(folded[at + 1 : at + 3]) in _LIMIT:
        reach = None
    elif word == "pas" and following not in markers.NO_NEGATION_AFTER_PAS:
        reach = (at - 2 if ne is None else ne, at + 4)
    elif word in markers.NEGATIONS and word != "pas":
        opens = {"ne", "n"} & set(folded[at + 1 : at + 2 + _LONGEST_NEGATION])
        alone = word == "jamais" and before[-1:] not in markers.BEFORE_EVER
        first = at + 1 if opens or alone else None
        first = ne if ne is not None else first
        reach = None if first is None else (first, at + _LONGEST_NEGATION)
    return reach


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
            if word.stem in _IMPLICIT or word.folded in _IMPLICIT_WORDS
        ]
    )
