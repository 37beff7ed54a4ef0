"""Repeats in the same words: verbatim, or with another typography or spelling of numbers."""

from collections.abc import Sequence

from newsum.french.numbers import quantities
from newsum.model import Repeat, RepeatKind, Sentence
from newsum.repeats.words import Word

_FEWEST_WORDS = 4
"""« Oui, tout à fait. » answers a new question each time: shorter units are never repeats."""


def find_exact(sentences: Sequence[Sentence], words: Sequence[Sequence[Word]]) -> list[Repeat]:
    """Each sentence whose words were all said before in the same order, with that earlier one.

    The first stays. A question and a statement in the same words are two things. Linear.
    """
    first: dict[tuple[bool, tuple[str, ...]], int] = {}
    found = []
    for sentence, its_words in zip(sentences, words, strict=True):
        if len(its_words) < _FEWEST_WORDS:
            continue
        folded = [word.folded for word in its_words]
        key = (sentence.text.rstrip(" »\"'").endswith("?"), canonical_words(folded))
        earlier = first.setdefault(key, sentence.index)
        if earlier != sentence.index:
            same = sentences[earlier].text.split() == sentence.text.split()
            kind = RepeatKind.VERBATIM if same else RepeatKind.TYPOGRAPHY
            found.append(Repeat(index=sentence.index, covered_by=(earlier,), kind=kind, score=1.0))
    return found


def canonical_words(words: Sequence[str]) -> tuple[str, ...]:
    """The words with every number written as its value.

    >>> canonical_words("soixante morts a 20 h 30".split())
    ('n=60', 'morts', 'a', 'h=20.5')
    """
    out: list[str] = []
    at = 0
    for quantity in quantities(words):
        if quantity.start >= at:
            name, value = min(quantity.keys)
            out += words[at : quantity.start]
            out.append(f"{name}={value:g}")
            at = quantity.end
    return (*out, *words[at:])
