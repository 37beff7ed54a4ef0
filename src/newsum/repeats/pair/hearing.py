"""One word heard in two ways: « Skjeggestad », « Chegestade » in the same sentence."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from newsum.french.background import document_frequency
from newsum.repeats.sentence.content import Content
from newsum.repeats.sentence.phonetics import phonetic

_UNKNOWN = 2.0**-10
"""Share of texts up to which a word is one that a recogniser may not know."""
_SAME_FRAME = 0.6
"""Share of the words of both sentences that are the same, in order."""
_ALIKE = 0.75
"""Share of the sounds that are, where a name is heard; known words must sound the same."""
_LONGEST_SENTENCE = 120
"""Words of a sentence that are put side by side; the cost grows with their square."""
_LONGEST, _SHORTEST = 4, 3
"""Words of a name, and sounds."""


def heard_alike(
    one: Content, unsaid: AbstractSet[int], other: Content, unsaid_back: AbstractSet[int]
) -> Iterator[tuple[range, range]]:
    """Places of words of both that sound alike, where all around them is the same.

    Args:
        one: a sentence.
        unsaid: positions of its words that the other does not say.
        other: another.
        unsaid_back: the same of that one.
    """
    if max(len(one.folded), len(other.folded)) > _LONGEST_SENTENCE:
        return
    matcher = SequenceMatcher(None, one.folded, other.folded, autojunk=False)
    if matcher.quick_ratio() < _SAME_FRAME or matcher.ratio() < _SAME_FRAME:
        return
    for tag, start, end, its_start, its_end in matcher.get_opcodes():
        mine, theirs = range(start, end), range(its_start, its_end)
        if (
            tag == "replace"
            and max(len(mine), len(theirs)) <= _LONGEST
            and not unsaid.isdisjoint(mine)
            and not unsaid_back.isdisjoint(theirs)
            and _are_alike(one.folded[start:end], other.folded[its_start:its_end])
        ):
            yield mine, theirs


def unsaid_words(content: Content, said: Sequence[float]) -> set[int]:
    """Positions of the words that another sentence does not say at all."""
    return {i.position for i, its in zip(content.items, said, strict=True) if not its}


def _are_alike(words: Sequence[str], others: Sequence[str]) -> bool:
    written = sorted(("".join(words), "".join(others)), key=len)
    if written[1].endswith(written[0]):  # « favorable », « défavorable »
        return False
    one, other = map(phonetic, written)
    if min(len(one), len(other)) < _SHORTEST:
        return one == other != ""
    is_name = any(document_frequency(word) <= _UNKNOWN for word in (*words, *others))
    least = _ALIKE if is_name else 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= least
