"""What became of quotations, as JSON."""

from collections.abc import Iterable

from newsum._version import __version__
from newsum.model import Finding, Span, Transcript, Verdict, Verification
from newsum.rendering.json_.document import SCHEMA, Json, describe, dump, warnings_of
from newsum.rendering.json_.passages import stretch
from newsum.rendering.layout import Layout
from newsum.rendering.quotes import LONGEST_QUOTE
from newsum.rendering.verifying import is_part


def verification_as_json(verification: Verification, _layout: Layout) -> str:
    """One indented object."""
    return dump(_verification(verification), indent=2)


def verification_as_jsonl(verification: Verification, _layout: Layout) -> str:
    """The same object on one line."""
    return dump(_verification(verification), indent=None)


def _verification(verification: Verification) -> Json:
    transcripts = verification.transcripts
    verdicts = [finding.verdict for finding in verification.quotations]
    return {
        "schema": SCHEMA,
        **_verified(verification),
        "is_good": verification.is_good,
        "is_same_file": verification.is_same_file,
        "other_summaries": verification.others,
        "counts": {verdict.value: verdicts.count(verdict) for verdict in Verdict},
        "quotations": _findings(verification, verification.quotations),
        "asides": _findings(verification, verification.asides),
        "warnings": warnings_of(
            notice if len(transcripts) == 1 else notice._replace(source=t.source.name)
            for t in transcripts
            for notice in t.notices
        ),
        "newsum_version": __version__,
    }


def _verified(verification: Verification) -> dict[str, Json]:
    """The source; of several, which of them are the very files that are quoted."""
    if len(verification.transcripts) == 1:
        return {"source": describe(verification.transcripts[0].source)}
    return {
        "sources": [
            {**describe(transcript.source), "is_same_file": is_same}
            for transcript, is_same in zip(
                verification.transcripts, verification.are_same, strict=True
            )
        ]
    }


def _findings(verification: Verification, findings: Iterable[Finding]) -> Json:
    are_several = len(verification.transcripts) > 1
    return [
        _finding(verification.transcript_of(finding), finding, are_several=are_several)
        for finding in findings
    ]


def _finding(transcript: Transcript, finding: Finding, *, are_several: bool) -> Json:
    quotation, span, sentence = finding.quotation, finding.span, finding.sentence
    source: dict[str, Json] = {"source": transcript.source.name} if are_several else {}
    return {
        "text": quotation.text,
        "named": {
            "source": finding.named,
            "start": quotation.start,
            "line": quotation.line,
            "speaker": quotation.speaker,
            "start_ms": quotation.start_ms,
            "end_ms": quotation.end_ms,
        },
        "verdict": finding.verdict,
        "is_part": is_part(transcript, finding),
        "found": None if span is None else {**source, **_found(transcript, span, finding.speaker)},
        "sentence": None if sentence is None else sentence.of(transcript.text)[:LONGEST_QUOTE],
        "differing": [mark.of(quotation.text) for mark in finding.differing],
        "differing_in_source": [m.of(transcript.text) for m in finding.differing_in_source],
    }


def _found(transcript: Transcript, span: Span, speaker: str | None) -> dict[str, Json]:
    text = span.of(transcript.text)[:LONGEST_QUOTE]
    return {**stretch(transcript, span), "speaker": speaker, "text": text}
