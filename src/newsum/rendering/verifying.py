"""What became of each quotation, the same on a screen and in a pipe."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsum.merging import labels_of
from newsum.model import Finding, Quotation, Span, Transcript, Verdict, Verification
from newsum.phrases import ONE_THEN_OTHER, to_translate
from newsum.rendering.naming import shown_name
from newsum.rendering.places import lines
from newsum.rendering.quotes import LONGEST_QUOTE, Quote
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
    """Each quotation, in order, then what is wrong besides: what is right is counted only."""
    transcripts = verification.transcripts
    labels = labels_of([t.source.name for t in transcripts]) if len(transcripts) > 1 else [""]
    wrong = [finding for finding in verification.asides if not finding.verdict.is_good]
    for finding in (*verification.quotations, *wrong):
        label = labels[finding.source or 0]
        yield _checked(verification.transcript_of(finding), finding, shown_name(label))


def tell_sources(verification: Verification) -> Iterator[str]:
    """Of each source, whether the quotations are from this very file."""
    named = (shown_name(transcript.source.name) for transcript in verification.transcripts)
    *told, last = (
        translated(_SAMENESS[is_same], name=name)
        for name, is_same in zip(named, verification.are_same, strict=True)
    )
    yield from told
    if not verification.others:
        yield last
        return
    others = counted(
        "quotations from another file passed over",
        "quotations from {count} other files passed over",
        verification.others,
    )
    yield translated(ONE_THEN_OTHER, one=last, other=others)


def tell_verdict(verdict: Verdict) -> str:
    """What became of a quotation, in a word or two."""
    return translated(_VERDICTS[verdict])


def tell_result(verification: Verification) -> str:
    """How many quotations there are, and how many of them are good; the same of what is aside."""
    told = _tell_quotations(verification)
    asides = verification.asides
    good, total = sum(finding.verdict.is_good for finding in asides), len(asides)
    if not total:
        return told
    if good < total:
        others = translated("{good} of {total} other passages", good=good, total=total)
    else:
        others = counted("1 other passage as well", "{count} other passages as well", total)
    return translated(ONE_THEN_OTHER, one=told, other=others)


def _tell_quotations(verification: Verification) -> str:
    findings = verification.quotations
    if not findings:
        return translated("no sentence of the summary is from here")
    good, total = sum(finding.verdict.is_good for finding in findings), len(findings)
    if len(verification.transcripts) > 1:
        return _told_of_several(good, total)
    if good == total:
        return counted(
            "the only quotation is in the source", "all {count} quotations are in the source", good
        )
    if not good:
        return counted(
            "the only quotation is not in the source",
            "none of the {count} quotations is in the source",
            total,
        )
    return counted(
        "{count} of {total} quotations is in the source",
        "{count} of {total} quotations are in the source",
        good,
        total=total,
    )


def _told_of_several(good: int, total: int) -> str:
    """The same where there are several sources."""
    if good == total:
        return counted(
            "the only quotation is in one of the sources",
            "all {count} quotations are in the sources",
            good,
        )
    if not good:
        return counted(
            "the only quotation is in none of the sources",
            "none of the {count} quotations is in the sources",
            total,
        )
    return counted(
        "{count} of {total} quotations is in the sources",
        "{count} of {total} quotations are in the sources",
        good,
        total=total,
    )


def is_part(transcript: Transcript, finding: Finding) -> bool:
    """Whether the source says more in the same sentence."""
    span, sentence = finding.span, finding.sentence
    if span is None or sentence is None:
        return False
    rest = transcript.text[sentence.start : span.start] + transcript.text[span.end : sentence.end]
    return any(map(str.isalnum, rest)) or not _OPEN.isdisjoint(rest)


def _checked(transcript: Transcript, finding: Finding, label: str) -> Checked:
    """A quotation; its places after the label of the source, where there are several."""
    verdict, sentence = finding.verdict, finding.sentence
    place = _place(transcript, finding.span, label) if finding.span else ""
    shows_source = verdict in {Verdict.TYPOGRAPHY, Verdict.ALTERED} or is_part(transcript, finding)
    source = None
    if sentence is not None and shows_source:
        start = sentence.start
        marks = [Span(m.start - start, m.end - start) for m in finding.differing_in_source]
        source = _quote(sentence.of(transcript.text), _place(transcript, sentence, label), marks)
    return Checked(
        verdict=verdict,
        remark=", ".join(_remarks(transcript, finding, are_several=bool(label))),
        quoted=_quote(finding.quotation.text, place, finding.differing),
        source=source,
    )


def _remarks(transcript: Transcript, finding: Finding, *, are_several: bool) -> Iterator[str]:
    quotation = finding.quotation
    if finding.verdict is Verdict.OTHER_SPEAKER:
        yield translated(
            "said by {speaker}, not by {named}", speaker=finding.speaker, named=quotation.speaker
        )
    if finding.verdict is Verdict.ELSEWHERE:
        yield translated("not at {place}", place=_named(finding, are_several=are_several))
    if finding.verdict is Verdict.ABSENT and finding.named and are_several:
        yield translated("not in {name}", name=shown_name(finding.named))
    if is_part(transcript, finding):
        yield translated("part of a sentence")
    if quotation.is_aside:
        yield translated("not a sentence of the summary")


def _named(finding: Finding, *, are_several: bool) -> str:
    """The place that the quotation names."""
    source = shown_name(finding.named) if finding.named and are_several else ""
    return ", ".join(filter(None, [source, _named_there(finding.quotation)]))


def _named_there(quotation: Quotation) -> str:
    if quotation.line is not None:
        return lines(quotation.line, quotation.line)
    if quotation.start_ms is not None:
        return clock(quotation.start_ms)
    if quotation.start is not None:
        return translated("character {offset}", offset=quotation.start)
    return ""


def _place(transcript: Transcript, span: Span, label: str) -> str:
    where = lines(transcript.line_at(span.start), transcript.line_at(span.end - 1))
    said = timed(transcript.cues, span)
    return ", ".join(filter(None, [label, clock(said.start_ms) if said else "", where]))


def _quote(text: str, place: str, marks: Sequence[Span]) -> Quote:
    # Marks keep their offsets, so that a line break becomes one space and no more.
    flat = text.replace("\n", " ")
    if len(flat) > LONGEST_QUOTE:
        flat = flat[:LONGEST_QUOTE] + "…"
    return Quote(text=flat, place=place, marks=tuple(m for m in marks if m.end <= LONGEST_QUOTE))
