"""One word heard in two ways: « Skjeggestad », « Chegestade » in the same sentence."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher

from newsum.french import markers
from newsum.french.background import document_frequency
from newsum.repeats.sentence.content import Content
from newsum.repeats.sentence.phonetics import phonetic

_UNKNOWN = 2.0**-10
"""Share of texts up to which a word is one that a recogniser may not know."""
_SAME_FRAME = 0.6
"""Share of the words of both sentences that are the same, in order."""
_ALIKE = 0.72
"""Share of the sounds that are, where a name is heard; known words must sound the same."""
_LONGEST_SENTENCE = 120
"""Words of a sentence that are put side by side; the cost grows with their square."""
_LONGEST, _SHORTEST = 5, 3
"""Words of a name, and sounds."""
_BEGUN_TWICE = 3
"""Words that are said twice in a row: « celle qui, celle qui m'a appris »."""


Heard = tuple[list[int], list[int]]
"""Positions of words of one sentence, and of those of another that sound like them."""


def heard_alike(
    one: Content, unsaid: AbstractSet[int], other: Content, unsaid_back: AbstractSet[int]
) -> Iterator[Heard]:
    """Words of both that sound alike, where all around them or a name before them is the same.

    Args:
        one: a sentence.
        unsaid: positions of its words that the other does not say.
        other: another.
        unsaid_back: the same of that one.
    """
    if max(len(one.folded), len(other.folded)) > _LONGEST_SENTENCE:
        return
    mine, theirs = _voiced(one.folded), _voiced(other.folded)
    words, others = [one.folded[n] for n in mine], [other.folded[n] for n in theirs]
    for (start, end), (its_start, its_end) in (
        *_replaced(words, others),
        *_after_a_name(one, mine, other, theirs),
    ):
        here, there = mine[start:end], theirs[its_start:its_end]
        if not (unsaid.isdisjoint(here) and unsaid_back.isdisjoint(there)) and _are_alike(
            words[start:end], others[its_start:its_end]
        ):
            yield here, there


def _voiced(folded: Sequence[str]) -> list[int]:
    """Positions of the words that are meant: no hesitation, nothing begun twice."""
    meant = [n for n, word in enumerate(folded) if word not in markers.HESITATIONS]
    words = [folded[n] for n in meant]
    begun = {
        at + step
        for size in range(1, _BEGUN_TWICE + 1)
        for at in range(len(words) - size)
        if words[at : at + size] == words[at + size : at + 2 * size]
        for step in range(size)
    }
    return [n for at, n in enumerate(meant) if at not in begun]


_Stretch = tuple[int, int]


def _replaced(words: Sequence[str], others: Sequence[str]) -> Iterator[tuple[_Stretch, _Stretch]]:
    """Where a few words stand for a few others in sentences that are the same but for these."""
    matcher = SequenceMatcher(None, words, others, autojunk=False)
    if matcher.quick_ratio() < _SAME_FRAME or matcher.ratio() < _SAME_FRAME:
        return
    for tag, start, end, its_start, its_end in matcher.get_opcodes():
        if tag == "replace" and max(end - start, its_end - its_start) <= _LONGEST:
            yield (start, end), (its_start, its_end)


def _after_a_name(
    one: Content, mine: Sequence[int], other: Content, theirs: Sequence[int]
) -> Iterator[tuple[_Stretch, _Stretch]]:
    """Where two names stand after the same first name, be it in another order."""
    names, its_names = ({i.position for i in c.items if i.is_name} for c in (one, other))
    last = {
        other.folded[theirs[at - 1]]: at
        for at in range(1, len(theirs))
        if {theirs[at - 1], theirs[at]} <= its_names
    }
    for at in range(1, len(mine)):
        its = last.get(one.folded[mine[at - 1]])
        if its is not None and {mine[at - 1], mine[at]} <= names:
            yield (at, at + 1), (its, its + 1)


def unsaid_words(content: Content, said: Sequence[float]) -> set[int]:
    """Positions of the words that another sentence does not say at all."""
    return {i.position for i, its in zip(content.items, said, strict=True) if not its}


def _are_alike(words: Sequence[str], others: Sequence[str]) -> bool:
    written = sorted(("".join(words), "".join(others)), key=len)
    if written[0] == written[1]:  # « subalpin », « sub alpin »
        return True
    if written[1].endswith(written[0]):  # « favorable », « défavorable »
        return False
    one, other = map(phonetic, written)
    if min(len(one), len(other)) < _SHORTEST:
        return one == other != ""
    is_name = any(document_frequency(word) <= _UNKNOWN for word in (*words, *others))
    least = _ALIKE if is_name else 1.0
    return any(
        SequenceMatcher(None, a, b, autojunk=False).ratio() >= least
        for a, b in ((one, other), (written[0], written[1]))
    )
