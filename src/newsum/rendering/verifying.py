"""What became of each quotation, the same on a screen and in a pipe."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum.model import Finding, Quotation, Span, Transcript, Verdict, Verification
from newsum.phrases import ONE_THEN_OTHER, to_translate
from newsum.rendering.places import lines
from newsum.rendering.removals import LONGEST_QUOTE, Quote
from newsum.timing import clock, timed
from newsum.translation import counted, translated

_OPEN = frozenset("?!")
"""A sentence quoted without these says something else."""

_SAMENESS = {
    True: to_translate("{name}, the same file, byte for byte"),
    False: to_translate("{name}, another file than that of the summary"),
    None: to_translate("{name}, no telling whether it is the same file"),
}
_VERDICTS = {
    Verdict.VERBATIM: to_translate("verbatim"),
    Verdict.TYPOGRAPHY: to_translate("typography"),
    Verdict.ELSEWHERE: to_translate("elsewhere"),
    Verdict.OTHER_SPEAKER: to_translate("other-speaker"),
    Verdict.ALTERED: to_translate("altered"),
    Verdict.ABSENT: to_translate("absent"),
}


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
    shown = translated("standard input") if name == "-" else name
    told = translated(_SAMENESS[verification.is_same_file], name=shown)
    if not verification.others:
        return told
    others = counted(
        "a summary of another file passed over",
        "{count} summaries of other files passed over",
        verification.others,
    )
    return translated(ONE_THEN_OTHER, one=told, other=others)


def tell_verdict(verdict: Verdict) -> str:
    """What became of a quotation, in a word or two."""
    return translated(_VERDICTS[verdict])


def tell_result(verification: Verification) -> str:
    """How many quotations there are, and how many of them are good."""
    findings = verification.findings
    good = sum(finding.verdict.is_good for finding in findings)
    if good == len(findings):
        return counted(
            "the only quotation is in the source", "all {count} quotations are in the source", good
        )
    return translated(
        "{good} of {total} quotations are in the source", good=good, total=len(findings)
    )


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
        yield translated(
            "said by {speaker}, not by {named}", speaker=finding.speaker, named=quotation.speaker
        )
    if finding.verdict is Verdict.ELSEWHERE:
        yield translated("not at {place}", place=_named(quotation))
    if is_part(transcript, finding):
        yield translated("part of a sentence")


def _named(quotation: Quotation) -> str:
    """The place that the quotation names."""
    if quotation.line is not None:
        return lines(quotation.line, quotation.line)
    if quotation.start_ms is not None:
        return clock(quotation.start_ms)
    return translated("character {offset}", offset=quotation.start)


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
