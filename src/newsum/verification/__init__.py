"""Quotations looked up in the sources that they are said to come from."""

from collections.abc import Iterable, Iterator, Sequence
from operator import itemgetter

from newsum.model import (
    STANDARD_INPUT,
    Finding,
    Quotation,
    Quoting,
    Transcript,
    Verdict,
    Verification,
)
from newsum.reading import transcript_of
from newsum.reading.quotations.marks import between_marks
from newsum.segmentation import segment
from newsum.verification.alignment import count_words
from newsum.verification.source import RANK, QuotedSource
from newsum.wording import tokens

_FEWEST_WORDS = 4
"""Words between marks that make the line around them one of an article."""


def verify_quotations(
    transcripts: Sequence[Transcript], quotings: Sequence[Quoting]
) -> Verification:
    """What the transcripts have of each quotation.

    Args:
        transcripts: The sources, at least one.
        quotings: Each from one of these, or from some other file. A source is known by its hash,
            or else by its name; what names one that is not there is looked up in those that
            nothing names, and passed over where there are none.
    """
    sources = [QuotedSource(number, transcript) for number, transcript in enumerate(transcripts)]
    looked_in = _assigned(quotings, transcripts)
    return Verification(
        transcripts=tuple(transcripts),
        findings=tuple(
            finding._replace(named=quoting.source)
            for quoting, own in zip(quotings, looked_in, strict=True)
            if own
            for quotation in quoting.quotations
            for finding in _look_up(
                quotation,
                [sources[i] for i in own],
                [source for i, source in enumerate(sources) if i not in own],
            )
        ),
        are_same=tuple(
            _is_same(
                transcript, [q for q, own in zip(quotings, looked_in, strict=True) if i in own]
            )
            for i, transcript in enumerate(transcripts)
        ),
        others=sum(not own for own in looked_in),
    )


def _assigned(
    quotings: Sequence[Quoting], transcripts: Sequence[Transcript]
) -> Sequence[Sequence[int]]:
    """For each of the quotings, the indices of the transcripts that it may be from."""
    everywhere = range(len(transcripts))
    by_hash = [
        [i for i in everywhere if transcripts[i].source.sha256 == quoting.sha256]
        for quoting in quotings
    ]
    free = set(everywhere).difference(*by_hash)
    own = [
        known or [i for i in sorted(free) if _is_called(transcripts[i].source.name, quoting.source)]
        for quoting, known in zip(quotings, by_hash, strict=True)
    ]
    free.difference_update(*own)
    return [
        known or (everywhere if quoting.source is quoting.sha256 is None else sorted(free))
        for quoting, known in zip(quotings, own, strict=True)
    ]


def _is_called(name: str, told: str | None) -> bool:
    """Whether one of the two paths ends with the other.

    >>> _is_called("bac/matin.txt", "matin.txt"), _is_called("matin.txt", "le-matin.txt")
    (True, False)
    """
    if told is None or STANDARD_INPUT in {name, told}:
        return False
    one, other = (path.replace("\\", "/").split("/")[::-1] for path in (name, told))
    return all(left == right for left, right in zip(one, other, strict=False))


def _is_same(transcript: Transcript, quotings: Sequence[Quoting]) -> bool | None:
    """Whether what is quoted from a source is from these bytes; None where nothing tells."""
    told = {quoting.sha256 for quoting in quotings} - {None}
    return transcript.source.sha256 in told if told else None


def _look_up(
    quotation: Quotation, own: Sequence[QuotedSource], others: Sequence[QuotedSource]
) -> Iterator[Finding]:
    """One finding; where a quotation of several sentences is not found, one for each.

    Where nothing like it is found, and it quotes between marks itself, one for each of these.

    Args:
        quotation: What is looked up.
        own: The sources that it may be from.
        others: Those that it is not said to be from.
    """
    findings = _as_a_whole(quotation, own, others)
    wrong = {finding.verdict for finding in findings if not finding.verdict.is_good}
    marked = _marked(quotation) if wrong == {Verdict.ABSENT} else ()
    for said in marked:
        yield from _as_a_whole(said, own, others)
    if not marked:
        yield from findings


def _as_a_whole(
    quotation: Quotation, own: Sequence[QuotedSource], others: Sequence[QuotedSource]
) -> Sequence[Finding]:
    """All of it, or else sentence by sentence."""
    found = _found(quotation, own, others)
    if found is not None:
        return [found]
    parts = list(_sentences_of(quotation))
    return [
        _found(part, own, others) or _nearest(part, own)
        for part in (parts if len(parts) > 1 else [quotation])
    ]


def _marked(quotation: Quotation) -> Sequence[Quotation]:
    """What an article quotes in a line of its own words: these are not said to be in the source.

    Nothing where a place is named, or where only a word or two are quoted: it is no article then.
    """
    if quotation != Quotation(text=quotation.text):
        return ()
    said = between_marks(quotation.text)
    if not any(count_words(tokens(text)) >= _FEWEST_WORDS for text in said):
        return ()
    return [Quotation(text=text) for text in said if any(map(str.isalnum, text))]


def _found(
    quotation: Quotation, own: Iterable[QuotedSource], others: Iterable[QuotedSource]
) -> Finding | None:
    """The same words in a source that they may be from; or else in another, which is a mistake."""
    found = _best(source.found(quotation) for source in own)
    if found is not None:
        return found
    said = Quotation(text=quotation.text)
    misplaced = _best(source.found(said) for source in others)
    return misplaced and misplaced._replace(quotation=quotation, verdict=Verdict.ELSEWHERE)


def _best(findings: Iterable[Finding | None]) -> Finding | None:
    """That of the best verdict, the first of several."""
    found = (finding for finding in findings if finding is not None)
    return min(found, key=lambda finding: RANK[finding.verdict], default=None)


def _nearest(quotation: Quotation, own: Iterable[QuotedSource]) -> Finding:
    """The nearest sentence of all, where one is near enough."""
    nearest = filter(None, (source.nearest(quotation) for source in own))
    absent = 0, Finding(quotation=quotation, verdict=Verdict.ABSENT)
    return max(nearest, key=itemgetter(0), default=absent)[1]


def _sentences_of(quotation: Quotation) -> Iterator[Quotation]:
    """Each of its sentences; where the first stands says little about the others."""
    if quotation.start is not None:
        return
    for sentence in segment(transcript_of(quotation.text, input_format="plain")):
        yield Quotation(
            text=sentence.text,
            speaker=quotation.speaker or sentence.speaker,
            start_ms=quotation.start_ms,
            end_ms=quotation.end_ms,
        )
