"""One source of quotations: where the words of each stand in it, or what stands nearest to them."""

import math
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property
from itertools import islice

from newsum.model import Finding, Quotation, Sentence, Span, Transcript, Verdict
from newsum.reading.quotations.attribution import begins_attribution, words_attributed
from newsum.segmentation import segment
from newsum.timing import timed
from newsum.unwrapping import on_one_line
from newsum.verification.alignment import (
    LAST_MARKS,
    LONGEST_COMPARED,
    Alignment,
    align,
    count_words,
)
from newsum.wording import Token, Wording, keys, outward, tokens

_SLACK_MS = 1_000
"""Inside a cue, times are worked out: one may be a second off."""
_OTHER_SENSE = frozenset({"?", "!"})
"""What may not stand there instead."""
_ATTRIBUTION_WITHIN = 60
"""Characters behind quoted words."""
_LONGEST_NAME = 6
"""Words of a speaker's name before a colon."""
_RAREST_KEYS, _MOST_PLACES = 12, 1_000
"""By which the nearest sentence is sought, and how many of their places are looked at."""
_NEAREST = 3
_LEAST_SHARED, _FEWEST_SHARED = 0.6, 3
"""Share and number of words that make a sentence the one that was meant."""
RANK = {verdict: rank for rank, verdict in enumerate(Verdict)}
"""Of verdicts, the best first."""


class QuotedSource:
    """A transcript in which quotations are looked up."""

    def __init__(self, number: int, transcript: Transcript) -> None:
        self._number = number
        self.transcript = transcript
        self._wording = Wording(transcript.text)

    @cached_property
    def _sentences(self) -> Sequence[Sentence]:
        return segment(self.transcript)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [sentence.span.start for sentence in self._sentences]

    @cached_property
    def _speakers(self) -> AbstractSet[str | None]:
        return {block.speaker for block in self.transcript.blocks}

    def found(self, quotation: Quotation) -> Finding | None:
        """What there is of it, where the same words stand in the source, maybe after a name.

        Or before words that say whose they are. Where the source has that name as well, it is a
        label: how it is written says nothing.
        """
        whole, said = self._found(quotation), self._after_name(quotation)
        if whole is None and said is None:
            return self._attributed(quotation)
        if said is None or (whole is not None and whole.verdict is Verdict.VERBATIM):
            return whole
        named = self._found(said)
        if whole is None or named is None:
            return whole or named
        is_label = named.speaker == said.speaker
        return named if is_label and RANK[named.verdict] < RANK[whole.verdict] else whole

    def _after_name(self, quotation: Quotation) -> Quotation | None:
        """The words of somebody whose name stands before a colon, None where none seems to."""
        name, _, said = quotation.text.partition(":")
        is_name = name.strip() in self._speakers or _reads_like_name(name)
        if not (is_name and said.strip() and quotation.start is None):
            return None
        return quotation._replace(text=said.strip(), speaker=name.strip())

    def _attributed(self, quotation: Quotation) -> Finding | None:
        """What there is of words that a line ascribes to somebody behind them.

        Nothing where the source ascribes them itself: in other words, as those of the line are.
        """
        words = words_attributed(quotation.text) if quotation.start is None else None
        found = self._found(quotation._replace(text=words)) if words else None
        if found is None or found.span is None:
            return None
        end = found.span.end
        is_ascribed = begins_attribution(self.transcript.text[end : end + _ATTRIBUTION_WITHIN])
        return None if is_ascribed else found

    def _found(self, quotation: Quotation) -> Finding | None:
        """What there is of it, where the same words stand in the source."""
        best = None
        for span, likeness in self._occurrences(quotation):
            speaker = self._speaker_at(span)
            verdict = likeness
            if not self._is_at_place(quotation, span):
                verdict = Verdict.ELSEWHERE
            elif _are_others(quotation.speaker, speaker):
                verdict = Verdict.OTHER_SPEAKER
            if best is None or RANK[verdict] < RANK[best.verdict]:
                best = Finding(
                    quotation=quotation,
                    verdict=verdict,
                    source=self._number,
                    span=span,
                    sentence=self._sentence_around(span),
                    speaker=speaker,
                )
            if verdict is Verdict.VERBATIM:
                break
        return best

    def _occurrences(self, quotation: Quotation) -> Iterator[tuple[Span, Verdict]]:
        """Where the same words stand, the place that was named first."""
        text = self.transcript.text
        start, said = quotation.start, quotation.text
        if start is not None and text.startswith(said, start) and _is_whole(text, start, said):
            yield Span(start, start + len(said)), Verdict.VERBATIM
        own = list(tokens(said))
        if not own:
            return
        quoted = on_one_line(said[own[0].span.start : own[-1].span.end])
        near = self._named(quotation)
        for span in self._wording.find(keys(own), near=near):
            same = on_one_line(span.of(text)) == quoted
            yield span, Verdict.VERBATIM if same else Verdict.TYPOGRAPHY
        if len(own) > 1 and own[-1].key in LAST_MARKS:
            for span in self._wording.find(keys(own[:-1]), near=near):
                if self._wording.following(span) not in _OTHER_SENSE:
                    yield span, Verdict.TYPOGRAPHY

    def _named(self, quotation: Quotation) -> int:
        """The offset that a quotation names, in one way or another; 0 where it names none."""
        start, line, start_ms = quotation.start, quotation.line, quotation.start_ms
        transcript = self.transcript
        if start is not None:
            return start
        if line is not None:
            numbers = transcript.line_numbers
            position = bisect_left(numbers, line) if numbers else line - 1
            return transcript.line_starts[max(0, min(position, len(transcript.line_starts) - 1))]
        if start_ms is not None and transcript.cues:
            position = bisect_right(transcript.cues, start_ms, key=lambda cue: cue.start_ms)
            return transcript.cues[max(position - 1, 0)].span.start
        return 0

    def _is_at_place(self, quotation: Quotation, span: Span) -> bool:
        """Whether it stands where the quotation says, as far as it says so."""
        start, line = quotation.start, quotation.line
        if start is not None and self._first_token_at(start) != self._first_token_at(span.start):
            return False
        if line is not None and line != self.transcript.line_at(span.start):
            return False
        said = timed(self.transcript.cues, span)
        start_ms, end_ms = quotation.start_ms, quotation.end_ms
        if said is None or start_ms is None:
            return True
        end_ms = start_ms if end_ms is None else end_ms
        return start_ms - _SLACK_MS <= said.end_ms and said.start_ms <= end_ms + _SLACK_MS

    def _first_token_at(self, offset: int) -> int:
        """Offset of the first word or mark from there on: quotation marks before it are none."""
        window = self.transcript.text[offset : offset + 9]
        return next((offset + token.span.start for token in tokens(window)), offset)

    def _speaker_at(self, span: Span) -> str | None:
        """Of the first block that it reaches into: a label before it may be quoted with it."""
        blocks = self.transcript.blocks
        index = bisect_right(blocks, span.start, key=lambda block: block.span.end)
        return blocks[index].speaker if index < len(blocks) else None

    def _sentence_around(self, span: Span) -> Span:
        first = bisect_right(self._sentences, span.start, key=lambda s: s.span.end)
        last = bisect_right(self._starts, span.end - 1) - 1
        if first > last:  # between sentences
            return span
        return Span(self._sentences[first].span.start, self._sentences[last].span.end)

    def nearest(self, quotation: Quotation) -> tuple[int, Finding] | None:
        """The sentence that has most of its words in the same order, how many, what differs."""
        own = list(tokens(quotation.text))[:LONGEST_COMPARED]
        best: tuple[Alignment, Sentence] | None = None
        for index in self._candidates(own, self._named(quotation)):
            sentence = self._sentences[index]
            aligned = align(own, _tokens_of(sentence))
            if aligned is not None and (best is None or aligned.shared > best[0].shared):
                best = aligned, sentence
        if best is None or best[0].shared < max(_FEWEST_SHARED, _LEAST_SHARED * count_words(own)):
            return None
        aligned, sentence = best
        differing, in_source = aligned.differences()
        finding = Finding(
            quotation=quotation,
            verdict=Verdict.ALTERED,
            source=self._number,
            span=sentence.span,
            sentence=sentence.span,
            speaker=sentence.speaker,
            differing=differing,
            differing_in_source=in_source,
        )
        return aligned.shared, finding

    def _candidates(self, own: Iterable[Token], near: int) -> list[int]:
        """Indices of the sentences that share most of the rarest words, those near an offset."""
        if not self._sentences:
            return []
        places = [self._wording.places.get(key, []) for key in dict.fromkeys(keys(list(own)))]
        known = sorted(filter(None, places), key=len)[:_RAREST_KEYS]
        weights: dict[int, float] = {}
        looked_at = 0
        for positions in known:
            looked_at += len(positions)
            if weights and looked_at > _MOST_PLACES:
                break
            weight = math.log(1 + len(self._wording.tokens) / len(positions))
            nearest = islice(outward(positions, self._wording.position(near)), _MOST_PLACES)
            for index in {self._sentence_at(position) for position in nearest}:
                weights[index] = weights.get(index, 0.0) + weight
        return sorted(weights, key=lambda index: (-weights[index], index))[:_NEAREST]

    def _sentence_at(self, position: int) -> int:
        start = self._wording.tokens[position].span.start
        return max(bisect_right(self._starts, start) - 1, 0)


def _tokens_of(sentence: Sentence) -> list[Token]:
    """The first words and marks of a sentence, where they stand in the source."""
    start = sentence.span.start
    return [
        Token(key, Span(start + span.start, start + span.end))
        for key, span in tokens(sentence.text[: 8 * LONGEST_COMPARED])
    ][:LONGEST_COMPARED]


def _reads_like_name(words: str) -> bool:
    return words[:1].isupper() and len(words.split()) <= _LONGEST_NAME


def _is_whole(text: str, start: int, said: str) -> bool:
    """Whether the stretch cuts no word in two."""
    end = start + len(said)
    is_cut_before = _joins(text[max(start - 1, 0) : start], said[:1])
    return not is_cut_before and not _joins(said[-1:], text[end : end + 1])


def _are_others(named: str | None, speaker: str | None) -> bool:
    """Whether both are known and not the same."""
    if not named or not speaker:
        return False
    return named.casefold() != speaker.casefold()


def _joins(left: str, right: str) -> bool:
    return left.isalnum() and right.isalnum()
