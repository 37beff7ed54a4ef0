"""Repeats in the same words: verbatim, or with another typography or spelling of numbers."""

from collections.abc import Iterable, Sequence

from newsum.model import Repeat, RepeatKind, Sentence
from newsum.repeats.sentence.words import Spoken, Word

_FEWEST_WORDS, _FEWEST_STEMS = 4, 2
"""« Oui, tout à fait », « Ce n'est pas vrai » answer something else each time: what says less is
never a repeat."""


def find_exact(sentences: Sequence[Sentence], spoken: Iterable[Spoken]) -> list[Repeat]:
    """Each sentence whose words were all said before in the same order, with that earlier one.

    The first stays. A question and a statement in the same words are two things. Linear; holds no
    more than one sentence taken apart.
    """
    first: dict[str, Sentence] = {}
    found = []
    for sentence, its in zip(sentences, spoken, strict=True):
        if not says_enough(its.words):
            continue
        # As one string: of a long text, as many tuples of words weigh more than all the rest.
        asks = "?" if its.text.rstrip(" »\"'").endswith("?") else "."
        earlier = first.setdefault(" ".join([*canonical_words(its), asks]), sentence)
        if earlier is not sentence:
            same = earlier.text.split() == its.text.split()
            kind = RepeatKind.VERBATIM if same else RepeatKind.TYPOGRAPHY
            found.append(
                Repeat(index=sentence.index, covered_by=(earlier.index,), kind=kind, score=1.0)
            )
    return found


def says_enough(words: Sequence[Word]) -> bool:
    """Whether a sentence says the same thing wherever it stands."""
    stems = {word.stem for word in words} - {None}
    return len(words) >= _FEWEST_WORDS and len(stems) >= _FEWEST_STEMS


def canonical_words(spoken: Spoken) -> tuple[str, ...]:
    """The words with every number written as its value.

    >>> from newsum.repeats.sentence.words import take_apart
    >>> canonical_words(take_apart("Soixante morts à 20 h 30"))
    ('n=60', 'morts', 'a', 'h=20.5')
    """
    out: list[str] = []
    at = 0
    for quantity in spoken.quantities:
        if quantity.start >= at:
            name, value = min(quantity.keys)
            out += spoken.folded[at : quantity.start]
            out.append(f"{name}={value:g}")
            at = quantity.end
    return (*out, *spoken.folded[at:])
