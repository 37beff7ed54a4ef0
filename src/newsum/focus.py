"""What the reader asks for: sentences that carry it are favoured, whatever ranks them."""

from collections.abc import Iterable, Sequence

from newsum.discourse.boilerplate import is_boilerplate
from newsum.model import Notice, Score, Sentence
from newsum.patterns import compiled_later
from newsum.phrases import Phrase, Sentences
from newsum.terms import Terms, fold, holds, terms_of

_NEAR = 0.75
"""Similarity (difflib) from which a word of the text may be what was meant."""
_LENGTH_APART = 2
_WORD = compiled_later(r"[^\W\d_]+")


def find_focus(terms: Sequence[Terms], focus: Sequence[str]) -> tuple[tuple[int, ...], ...]:
    """For each sentence the numbers of the terms of `focus` that it carries.

    Whatever the endings and accents; the words of a term stand side by side, « le », « de » and
    their like apart. Boilerplate carries nothing. Linear in the number of words.
    """
    phrases = [terms_of(term) for term in focus]
    return tuple(
        tuple(n for n, phrase in enumerate(phrases) if holds(t, phrase) and not is_boilerplate(t))
        for t in terms
    )


def favour(scores: Sequence[Score], carried: Sequence[Sequence[int]]) -> tuple[Score, ...]:
    """The scores, raised for what a sentence carries of the focus.

    One term is worth twice the highest score, a second half of it, a third a quarter, and so on:
    what carries the focus comes before what does not, new or not, whatever the method.
    """
    highest = max((score.salience for score in scores), default=0.0) or 1.0
    return tuple(
        score.raised("focus", highest * (3 - 2.0 ** (1 - len(numbers)))) if numbers else score
        for score, numbers in zip(scores, carried, strict=True)
    )


def focus_notices(
    candidates: Sequence[Sentence],
    terms: Sequence[Terms],
    focus: Sequence[str],
    carried: Iterable[Sequence[int]],
) -> tuple[Notice, ...]:
    """One for each term that no sentence carries, with the word that was meant, if any."""
    found = {number for numbers in carried for number in numbers}
    missing = [term for number, term in enumerate(focus) if number not in found]
    notices = []
    for term in missing:
        told = [Phrase("nothing worth quoting speaks of « {term} »", {"term": term})]
        if nearest := _nearest(term, candidates, terms):
            told.append(Phrase("the text has « {nearest} »", {"nearest": nearest}))
        if not found and term == missing[-1]:
            told.append(Phrase("the summary is as without --focus"))
        values = {"told": Sentences(told)}
        notices.append(Notice(code="focus-not-found", message="{told}", values=values))
    return tuple(notices)


def _nearest(term: str, candidates: Sequence[Sentence], terms: Sequence[Terms]) -> str | None:
    """The word of the text, as written there, that is nearest to a word the text lacks."""
    from difflib import get_close_matches

    vocabulary = {word for t in terms for word in t.words}
    for word in terms_of(term).words:
        if word in vocabulary or not word.isalpha():
            continue
        alike = sorted(
            other
            for other in vocabulary
            if other[0] == word[0] and abs(len(other) - len(word)) <= _LENGTH_APART
        )
        for near in get_close_matches(word, alike, n=1, cutoff=_NEAR):
            written = (word for c in candidates for word in _WORD.findall(c.text))
            return next((word for word in written if fold(word) == near), None)
    return None
