"""Loops of speech recognisers: the same words again and again, in the place of what was said.

People repeat themselves as well. In 115 debates, one sentence of some length is said three times in
a row, and no word or phrase more than five times.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise, takewhile
from sys import intern
from typing import NamedTuple

from newsum.model import Loop, Notice, Repeat, RepeatKind, Sentence, Span, Transcript
from newsum.patterns import compiled_later
from newsum.phrases import Phrase
from newsum.repeats.exact import says_enough
from newsum.repeats.sentence.words import split_words
from newsum.timing import timed

_WORD = compiled_later(r"[^\W_]+")
_MARKS = compiled_later(r"\S*+\Z")
_FEWEST_UNITS = 3
"""Copies in a row of one or several whole sentences or cues that say enough."""
_FEWEST = 6
"""Copies in a row of anything else."""
_LONGEST = 100
"""Words of a copy: recognisers listen to half a minute at once."""
_OTHER_VOICE = compiled_later(r"[^\d\s\[\]():.,;]")
"""What stands between two blocks, unless it is a time stamp: a label, a dash, a chevron."""
_LONGEST_QUOTE = 40


class _Word(NamedTuple):
    start: int
    """Offset in the transcript, of the marks before it as well."""
    end: int
    """With the marks behind it."""
    begins: bool
    """A sentence or a cue begins with it."""


class _Copies(NamedTuple):
    """A loop."""

    first: int
    """Index of its first word."""
    times: int


class _Run(NamedTuple):
    """Words each of which stands there again so many words later; indices of words."""

    start: int
    end: int
    period: int


def find_loops(transcript: Transcript, sentences: Sequence[Sentence]) -> tuple[Loop, ...]:
    """The loops in a transcript, in order, disjoint; none goes on when another voice speaks.

    Args:
        transcript: Its cues tell where recognisers started anew.
        sentences: Those in which loops are looked for, in order; one left out ends a loop.
    """
    folded, firsts = _fold(transcript.text, sentences)
    runs = sorted(_runs(folded))
    if not runs:
        return ()
    cues = [cue.span.start for cue in transcript.cues]
    words = _Words(folded, firsts, lru_cache(lambda n: _words_of(sentences[n], cues)))
    loops: list[Loop] = []
    reached = 0
    for run in runs:
        left = run._replace(start=max(run.start, reached))
        copies = _copies(words, left, transcript.text)
        if copies is None:
            continue
        second = copies.first + run.period
        reached = copies.first + copies.times * run.period
        loops.append(
            Loop(
                copy=Span(words.at(copies.first).start, words.at(second - 1).end),
                rest=Span(words.at(second).start, words.at(reached - 1).end),
                times=copies.times,
            )
        )
    return tuple(loops)


def loop_repeats(loops: Sequence[Loop], sentences: Sequence[Sentence]) -> list[Repeat]:
    """The sentences of all copies but the first, each carried by those of the first.

    Args:
        loops: In order.
        sentences: All those of the transcript, parted where the loops are.
    """
    starts = [sentence.span.start for sentence in sentences]
    repeats = []
    for loop in loops:
        first = bisect_right(starts, loop.copy.start) - 1
        second, end = (bisect_left(starts, at) for at in (loop.rest.start, loop.rest.end))
        copy = tuple(sentence.index for sentence in sentences[first:second])
        repeats += [
            Repeat(index=sentence.index, covered_by=copy, kind=RepeatKind.LOOP, score=1.0)
            for sentence in sentences[second:end]
        ]
    return repeats


def loop_notices(transcript: Transcript, loops: Sequence[Loop]) -> tuple[Notice, ...]:
    """One for each, with its place in the recording where that is known."""
    return tuple(_notice(transcript, loop) for loop in loops)


def _notice(transcript: Transcript, loop: Loop) -> Notice:
    said = timed(transcript.cues, loop.span)
    last = Phrase("to line {line}", {"line": transcript.line_at(loop.rest.end - 1)})
    quote = " ".join(loop.copy.of(transcript.text).split())
    if len(quote) > _LONGEST_QUOTE:
        quote = quote[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return Notice(
        code="loop",
        message="« {copy} » {times} times in a row ({where}): speech is probably missing there",
        values={
            "copy": quote,
            "times": loop.times,
            "where": str(said) if said else last,
        },
        line=transcript.line_at(loop.copy.start),
        says_where=said is not None,
    )


class _Words(NamedTuple):
    """All words, their places worked out for the sentences in which somebody asks."""

    folded: Sequence[str]
    firsts: Sequence[int]
    """Index of the first word of each sentence."""
    words_of: Callable[[int], Sequence[_Word]]

    def at(self, i: int) -> _Word:
        """The word at an index that is one's of a sentence."""
        n = bisect_right(self.firsts, i) - 1
        return self.words_of(n)[i - self.firsts[n]]

    def begins(self, i: int) -> bool:
        """Whether a sentence or a cue ends before an index, which may be that of a break."""
        n = bisect_right(self.firsts, i) - 1
        words = self.words_of(n)
        return i - self.firsts[n] >= len(words) or words[i - self.firsts[n]].begins


def _fold(text: str, sentences: Sequence[Sentence]) -> tuple[list[str], list[int]]:
    """All words, and at which each sentence starts.

    Where a loop cannot go on, between two sentences, stands a break: a word that is like no other.
    """
    folded: list[str] = []
    firsts: list[int] = []
    above: Sentence | None = None
    for sentence in sentences:
        if above is not None and _is_apart(text, above, sentence):
            folded.append(f" {len(folded)}")
        firsts.append(len(folded))
        folded += map(intern, map(str.lower, _WORD.findall(sentence.text)))
        above = sentence
    return folded, firsts


def _words_of(sentence: Sentence, cue_starts: Sequence[int]) -> list[_Word]:
    """The words of a sentence; together with the marks around them they are all of it.

    Args:
        sentence: It is not empty.
        cue_starts: Offsets at which the cues of the transcript start.
    """
    text, offset = sentence.text, sentence.span.start
    matches = list(_WORD.finditer(text))
    starts = [0, *(_opening(text, *pair) for pair in pairwise(matches)), len(text)]
    passed = bisect_right(cue_starts, offset)
    words = []
    for i, match in enumerate(matches):
        reached = bisect_right(cue_starts, offset + match.start())
        marks = text[match.end() : starts[i + 1]].rstrip()
        words.append(
            _Word(
                start=offset + starts[i],
                end=offset + match.end() + len(marks),
                begins=i == 0 or reached > passed,
            )
        )
        passed = reached
    return words


def _opening(text: str, above: re.Match[str], match: re.Match[str]) -> int:
    """Where the marks before a word start: behind the last white space, if any."""
    marks = _MARKS.search(text, above.end(), match.start())
    return marks.start() if marks and marks.start() > above.end() else match.start()


def _is_apart(text: str, above: Sentence, sentence: Sentence) -> bool:
    """Whether another voice speaks, or something was left out in between."""
    if above.index + 1 < sentence.index:
        return True
    if above.block == sentence.block:
        return False
    if above.speaker != sentence.speaker:
        return True
    between = text[above.span.end : sentence.span.start]
    return sentence.speaker is None and _OTHER_VOICE.search(between) is not None


def _runs(words: Sequence[str]) -> Iterator[_Run]:
    """Stretches with a period, three times as long and more.

    Found by a word that stands once in a copy. Linear, as each stretch is walked once for each
    period, and in memory that grows with the vocabulary alone.
    """
    latest: dict[str, int] = {}
    walked: dict[int, int] = {}
    for i, word in enumerate(words):
        period = i - latest.get(word, i)
        latest[word] = i
        if not 0 < period <= _LONGEST or i < walked.get(period, 0):
            continue
        start = i - period
        while start and words[start - 1] == words[start - 1 + period]:
            start -= 1
        end = i
        while end < len(words) and words[end] == words[end - period]:
            end += 1
        walked[period] = end
        if end - start >= _FEWEST_UNITS * period:
            yield _Run(start, end, period)


def _copies(words: _Words, run: _Run, text: str) -> _Copies | None:
    """The copies in a run, from the start of a sentence or cue if possible; None in speech."""
    period = run.period
    # One word further than a copy: the first copy may stand in mid-sentence, and is then no loop's.
    turns = range(run.start, min(run.start + period + 1, run.end))
    for first in [*filter(words.begins, turns), run.start]:
        times = (run.end - first) // period
        if times >= _FEWEST and _is_speech(words, first, period):
            return _Copies(first, times)
        times = _whole_copies(words, first, run)
        if times >= _FEWEST_UNITS and _says_enough(words, first, period, text):
            return _Copies(first, times)
    return None


def _whole_copies(words: _Words, first: int, run: _Run) -> int:
    """Copies from a word on that are whole sentences or cues."""
    ends = range(first, run.end + 1, run.period)
    return max(0, sum(1 for _ in takewhile(words.begins, ends)) - 1)


def _is_speech(words: _Words, first: int, period: int) -> bool:
    """Whether a copy is more than digits: « 1 000 000 000 000 000 000 » is a number."""
    return not all(word.isdecimal() for word in words.folded[first : first + period])


def _says_enough(words: _Words, first: int, period: int, text: str) -> bool:
    return says_enough(split_words(text[words.at(first).start : words.at(first + period - 1).end]))
