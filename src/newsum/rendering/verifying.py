"""What became of each quotation, the same on a screen and in a pipe."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum.model import Finding, Quotation, Span, Transcript, Verdict, Verification
from newsum.rendering.places import lines
from newsum.rendering.removals import LONGEST_QUOTE, Quote
from newsum.timing import clock, timed

_OPEN = frozenset("?!")
"""A sentence quoted without these says something else."""


class Checked(NamedTuple):
    """One quotation beside what the source has."""

    verdict: Verdict
    remark: str
    """What there is to say besides; may be empty."""
    quoted: Quote
    """Where it stands in the source; marks are what is not there."""
    source: Quote | None
    """The sentence of the source, where that is not the quotation itself."""


def checked(verification: Verification) -> Iterator[Checked]:
    """Each quotation, in order."""
    for finding in verification.findings:
        yield _checked(verification.transcript, finding)


def tell_source(verification: Verification) -> str:
    """Whether the quotations are from this very file."""
    name = verification.transcript.source.name
    shown = "standard input" if name == "-" else name
    told = {
        True: "the same file, byte for byte",
        False: "another file than that of the summary",
        None: "no telling whether it is the same file",
    }[verification.is_same_file]
    others = verification.others
    if others:
        files = "a summary of another file" if others == 1 else f"{others} summaries of other files"
        told += f"; {files} passed over"
    return f"{shown}, {told}"


def tell_result(verification: Verification) -> str:
    """How many quotations there are, and how many of them are good."""
    findings = verification.findings
    good = sum(finding.verdict.is_good for finding in findings)
    if good == len(findings):
        return (
            "the only quotation is in the source"
            if good == 1
            else (f"all {good} quotations are in the source")
        )
    return f"{good} of {len(findings)} quotations are in the source"


def is_part(transcript: Transcript, finding: Finding) -> bool:
    """Whether the source says more in the same sentence."""
    span, sentence = finding.span, finding.sentence
    if span is None or sentence is None:
        return False
    rest = transcript.text[sentence.start : span.start] + transcript.text[span.end : sentence.end]
    return any(map(str.isalnum, rest)) or not _OPEN.isdisjoint(rest)


def _checked(transcript: Transcript, finding: Finding) -> Checked:
    verdict, sentence = finding.verdict, finding.sentence
    place = _place(transcript, finding.span) if finding.span else ""
    shows_source = verdict in {Verdict.TYPOGRAPHY, Verdict.ALTERED} or is_part(transcript, finding)
    source = None
    if sentence is not None and shows_source:
        start = sentence.start
        marks = [Span(m.start - start, m.end - start) for m in finding.differing_in_source]
        source = _quote(sentence.of(transcript.text), _place(transcript, sentence), marks)
    return Checked(
        verdict=verdict,
        remark=", ".join(_remarks(transcript, finding)),
        quoted=_quote(finding.quotation.text, place, finding.differing),
        source=source,
    )


def _remarks(transcript: Transcript, finding: Finding) -> Iterator[str]:
    quotation = finding.quotation
    if finding.verdict is Verdict.OTHER_SPEAKER:
        yield f"said by {finding.speaker}, not by {quotation.speaker}"
    if finding.verdict is Verdict.ELSEWHERE:
        yield f"not at {_named(quotation)}"
    if is_part(transcript, finding):
        yield "part of a sentence"


def _named(quotation: Quotation) -> str:
    """The place that the quotation names."""
    if quotation.line is not None:
        return lines(quotation.line, quotation.line)
    if quotation.start_ms is not None:
        return clock(quotation.start_ms)
    return f"character {quotation.start}"


def _place(transcript: Transcript, span: Span) -> str:
    where = lines(transcript.line_at(span.start), transcript.line_at(span.end - 1))
    said = timed(transcript.cues, span)
    return f"{clock(said.start_ms)}, {where}" if said else where


def _quote(text: str, place: str, marks: Sequence[Span]) -> Quote:
    # Marks keep their offsets, so that a line break becomes one space and no more.
    flat = text.replace("\n", " ")
    if len(flat) > LONGEST_QUOTE:
        flat = flat[:LONGEST_QUOTE] + "…"
    return Quote(text=flat, place=place, marks=tuple(m for m in marks if m.end <= LONGEST_QUOTE))
