"""When each word of a caption begins and ends, where the file tells."""

from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from newsum.reading.timings import Timing


class WordTime(NamedTuple):
    """When a word is said; either end may be unknown."""

    start_ms: int | None = None
    end_ms: int | None = None


WordTimes = tuple[WordTime, ...]
"""One for each word of a text, white space between them; empty where nothing is known."""


def word_times(text: str, spoken: Sequence[tuple[str, WordTime]]) -> WordTimes:
    """The times of the words of `text`; empty where it does not consist of what was spoken.

    Args:
        text: Of a caption.
        spoken: Words or parts of words as a recogniser tells them, in order.

    >>> word_times("L'usine ferme", [("L'", WordTime(0, 9)), ("usine", WordTime(9, 50))])
    ()
    >>> word_times("L'usine", [("L'", WordTime(0, 9)), ("usine", WordTime(9, 50))])
    (WordTime(start_ms=0, end_ms=50),)
    """
    parts = ["".join(word.split()) for word, _ in spoken]
    words = text.split()
    if not words or "".join(parts) != "".join(words):
        return ()
    starts = dict(zip(accumulate(map(len, parts), initial=0), spoken, strict=False))
    ends = dict(zip(accumulate(map(len, parts)), spoken, strict=True))
    nothing = ("", WordTime())
    return tuple(
        WordTime(starts.get(start, nothing)[1].start_ms, ends.get(end, nothing)[1].end_ms)
        for start, end in pairwise(accumulate(map(len, words), initial=0))
    )


def moments_of(times: Iterable[tuple[int, int, WordTime]], timing: Timing) -> list[tuple[int, int]]:
    """Offsets in the text and when each is reached; none unless time only goes on with them.

    Args:
        times: Where a word begins and ends, and when.
        timing: Of the caption, in which all of them lie.
    """
    moments = [
        (offset, time)
        for start, end, word in times
        for offset, time in ((start, word.start_ms), (end, word.end_ms))
        if time is not None
    ]
    bounds = [timing.start_ms, *(time for _, time in moments), timing.end_ms]
    return moments if all(left <= right for left, right in pairwise(bounds)) else []
