"""A quotation and a sentence of its source, word by word: what both say, and what differs."""

from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from newsum.model import Span
from newsum.wording import Token, keys

LONGEST_COMPARED = 400
"""Words and marks of a quotation or a sentence that are compared one by one."""
LAST_MARKS = frozenset({".", "...", ",", ";", ":"})
"""What may end a quotation whatever stands there in the source."""
_MOST_PAIRS = 10
"""Like words in both, for each word: comparing what says `oui non oui non` takes far longer."""


class Alignment(NamedTuple):
    """How the words and marks of both match."""

    own: Sequence[Token]
    """Of the quotation."""
    theirs: Sequence[Token]
    """Of the source."""
    matcher: "SequenceMatcher[str]"
    shared: int
    """Words that both say in the same order."""

    def differences(self) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
        """Stretches of either side that the other lacks; what the source goes on with is none."""
        own, theirs = self.own, self.theirs
        said, written = [], []
        ends = {0, len(own) - (own[-1].key in LAST_MARKS), len(own)}
        for tag, first, last, their_first, their_last in self.matcher.get_opcodes():
            if tag == "equal" or (tag == "insert" and first in ends):
                continue
            size = last - first
            left = their_first if first else max(their_first, their_last - size)
            right = their_last if last < len(own) else min(their_last, their_first + size)
            if size:
                said.append(Span(own[first].span.start, own[last - 1].span.end))
            if left < right:
                written.append(Span(theirs[left].span.start, theirs[right - 1].span.end))
        return tuple(said), tuple(written)


def align(own: Sequence[Token], theirs: Sequence[Token]) -> Alignment | None:
    """What both say; None where they are so alike and so long that to tell takes too long."""
    if _count_pairs(own, theirs) > _MOST_PAIRS * (len(own) + len(theirs)):
        return None
    matcher = SequenceMatcher(None, keys(own), keys(theirs), autojunk=False)
    shared = sum(
        count_words(own[start : start + size]) for start, _, size in matcher.get_matching_blocks()
    )
    return Alignment(own, theirs, matcher, shared)


def count_words(found: Iterable[Token]) -> int:
    """Words, marks apart."""
    return sum(token.key.isalnum() for token in found)


def _count_pairs(own: Sequence[Token], theirs: Sequence[Token]) -> int:
    """In how many ways a word or mark of one can be taken for one of the other."""
    mine = Counter(keys(own))
    return sum(mine[key] for key in keys(theirs))
