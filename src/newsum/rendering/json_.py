"""JSON for programs: stable keys, offsets for every quotation, the same bytes from run to run."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from newsum._version import __version__
from newsum.corroboration import tellers
from newsum.model import (
    Cleaning,
    Dispute,
    Finding,
    Inspection,
    Language,
    Notice,
    Origin,
    Reason,
    Repeat,
    Score,
    Sentence,
    Source,
    Span,
    Summary,
    Transcript,
    Verdict,
    Verification,
)
from newsum.rendering.counting import count
from newsum.rendering.cutting import cut
from newsum.rendering.layout import Layout
from newsum.rendering.places import link_to
from newsum.rendering.removals import LONGEST_QUOTE
from newsum.rendering.verifying import is_part
from newsum.timing import timed

SCHEMA = 1
_DIGITS = 4

Json: TypeAlias = "str | int | float | Sequence[Json] | Mapping[str, Json] | None"

_UNSAFE = re.compile(
    r"[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Legal in JSON and harmful where it is read: line breaks to some, bidi controls on a screen."""


def summary_as_json(summary: Summary, layout: Layout) -> str:
    """One indented object."""
    return _dump(_summary(summary, layout), indent=2)


def summary_as_jsonl(summary: Summary, layout: Layout) -> str:
    """The same object on one line."""
    return _dump(_summary(summary, layout), indent=None)


def cleaning_as_json(cleaning: Cleaning, layout: Layout) -> str:
    """One indented object."""
    return _dump(_cleaning(cleaning, layout), indent=2)


def cleaning_as_jsonl(cleaning: Cleaning, layout: Layout) -> str:
    """The same object on one line."""
    return _dump(_cleaning(cleaning, layout), indent=None)


def inspection_as_json(inspection: Inspection, _layout: Layout) -> str:
    """One indented object."""
    return _dump(_inspection(inspection), indent=2)


def inspection_as_jsonl(inspection: Inspection, _layout: Layout) -> str:
    """The same object on one line."""
    return _dump(_inspection(inspection), indent=None)


def verification_as_json(verification: Verification, _layout: Layout) -> str:
    """One indented object."""
    return _dump(_verification(verification), indent=2)


def verification_as_jsonl(verification: Verification, _layout: Layout) -> str:
    """The same object on one line."""
    return _dump(_verification(verification), indent=None)


def _dump(document: Json, *, indent: int | None) -> str:
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=indent)
    return _UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    is_lone_surrogate = "\ud800" <= character <= "\udfff"
    return "\\ufffd" if is_lone_surrogate else json.dumps(character)[1:-1]


def _summary(summary: Summary, layout: Layout) -> Json:
    cleaning = summary.cleaning
    counts = count(cleaning, summary.chosen)
    budget = layout.options.budget
    return {
        **_origin(cleaning),
        "counts": {
            "sentences": counts.sentences,
            "removed": counts.removed,
            "words": counts.words,
            "words_kept": counts.words_kept,
            "words_summary": counts.words_summary,
        },
        "title": _passage(summary.title, cleaning),
        "key_terms": summary.key_terms,
        "sentences": [
            {
                **_sentence(cleaning.sentences[i]),
                "link": link_to(cleaning.sentences[i], layout),
                **_score(summary.scores[i]),
                **why,
                **about,
            }
            for i, why, about in zip(
                summary.chosen, _whys(summary), _standings(summary), strict=True
            )
        ],
        **_disputes(cleaning),
        **_passed_over(summary),
        "repeats": [_repeat(repeat, cleaning.sentences) for repeat in cleaning.repeats],
        "unsaid": [_quoted(cleaning.sentences[i], limit=None) for i in cleaning.unsaid],
        "warnings": [_notice(notice) for notice in summary.notices],
        "options": {
            "method": summary.method,
            "language": layout.options.language,
            "repeats": layout.options.repeats,
            "sentences": budget.sentences,
            "words": budget.words,
            "ratio": _rounded(budget.ratio),
            "focus": layout.options.focus,
            "explain": layout.options.explains,
        },
        "newsum_version": __version__,
    }


def _cleaning(cleaning: Cleaning, layout: Layout) -> Json:
    removed = cleaning.removed()
    counts = count(cleaning)
    once = cut(cleaning.transcript, cleaning.sentences, removed)
    return {
        **_origin(cleaning),
        "counts": {
            "sentences": counts.sentences,
            "removed": counts.removed,
            "words": counts.words,
            "words_kept": counts.words_kept,
        },
        "text": once.text,
        "removed": [{"start": span.start, "end": span.end} for span in once.removed],
        "sentences": [_sentence(s) for s in cleaning.sentences if s.index not in removed],
        "repeats": [_repeat(repeat, cleaning.sentences) for repeat in cleaning.repeats],
        "unsaid": [_quoted(cleaning.sentences[i], limit=None) for i in cleaning.unsaid],
        "warnings": [_notice(notice) for notice in cleaning.notices],
        "options": {
            "language": layout.options.language,
            "repeats": layout.options.repeats,
        },
        "newsum_version": __version__,
    }


def _inspection(inspection: Inspection) -> Json:
    cleaning = inspection.cleaning
    transcript, language = cleaning.transcript, cleaning.language
    return {
        "schema": SCHEMA,
        "source": {
            **_source(transcript.source),
            "encoding_is_guess": transcript.source.is_encoding_guess,
            "format_is_guess": transcript.source.is_format_guess,
        },
        "lost_speech": {"is_likely": bool(cleaning.loops), "ms": inspection.lost_ms},
        "loops": [
            {
                **_stretch(transcript, loop.span),
                "text": loop.copy.of(transcript.text),
                "times": loop.times,
            }
            for loop in cleaning.loops
        ],
        "phantoms": [
            {
                **_stretch(transcript, phantom.span),
                "text": phantom.span.of(transcript.text),
                "may_be_said": phantom.may_be_said,
            }
            for phantom in cleaning.phantoms
        ],
        "language": {
            "code": language.code,
            "confidence": _rounded(language.confidence),
            "how": language.how,
            "foreign": [
                {**_stretch(transcript, cleaning.span_of(passage)), "code": passage.code}
                for passage in language.foreign
            ],
        },
        "counts": {
            "sentences": len(cleaning.sentences),
            "removed": len(cleaning.repeats),
            "words": inspection.words,
            "words_kept": inspection.words_kept,
        },
        "duration_ms": inspection.duration_ms,
        "speakers": [
            {"speaker": v.speaker, "words": v.words, "share": _rounded(v.share)}
            for v in inspection.voices
        ],
        "punctuation": {
            "level": inspection.punctuation,
            "sentence_ends_in_100_words": _rounded(inspection.sentence_ends),
        },
        "capitals": _rounded(inspection.shouted),
        "doubling": {
            "captions": _rounded(inspection.doubling_of_captions),
            "text": _rounded(inspection.doubling_of_text),
        },
        "hidden_characters": transcript.hidden,
        "warnings": [_notice(notice) for notice in cleaning.notices],
        "newsum_version": __version__,
    }


def _verification(verification: Verification) -> Json:
    transcripts, findings = verification.transcripts, verification.findings
    verdicts = [finding.verdict for finding in findings]
    return {
        "schema": SCHEMA,
        **_verified(verification),
        "is_good": verification.is_good,
        "is_same_file": verification.is_same_file,
        "other_summaries": verification.others,
        "counts": {verdict.value: verdicts.count(verdict) for verdict in Verdict},
        "quotations": [
            _finding(verification.transcript_of(finding), finding, are_several=len(transcripts) > 1)
            for finding in findings
        ],
        "warnings": [
            _notice(notice if len(transcripts) == 1 else notice._replace(source=t.source.name))
            for t in transcripts
            for notice in t.notices
        ],
        "newsum_version": __version__,
    }


def _verified(verification: Verification) -> dict[str, Json]:
    """The source; of several, which of them are the very files that are quoted."""
    if len(verification.transcripts) == 1:
        return {"source": _source(verification.transcripts[0].source)}
    return {
        "sources": [
            {**_source(transcript.source), "is_same_file": is_same}
            for transcript, is_same in zip(
                verification.transcripts, verification.are_same, strict=True
            )
        ]
    }


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
    return {**_stretch(transcript, span), "speaker": speaker, "text": text}


def _stretch(transcript: Transcript, span: Span) -> dict[str, Json]:
    said = timed(transcript.cues, span)
    return {
        "start": span.start,
        "end": span.end,
        "line": transcript.line_at(span.start),
        "last_line": transcript.line_at(span.end - 1),
        "start_ms": said and said.start_ms,
        "end_ms": said and said.end_ms,
    }


def _source(source: Source) -> dict[str, Json]:
    return {
        "name": source.name,
        "sha256": source.sha256,
        "bytes": source.size_bytes,
        "encoding": source.encoding,
        "format": source.format,
    }


def _origin(cleaning: Cleaning) -> dict[str, Json]:
    transcript = cleaning.transcript
    return {
        "schema": SCHEMA,
        **(
            {"sources": [_source(origin.source) for origin in transcript.origins]}
            if transcript.origins
            else {"source": _source(transcript.source)}
        ),
        "language": _language(cleaning.language),
    }


def _language(language: Language) -> Json:
    return {
        "code": language.code,
        "confidence": _rounded(language.confidence),
        "how": language.how,
        "foreign": [
            {"first": passage.first, "last": passage.last, "code": passage.code}
            for passage in language.foreign
        ],
    }


def _passage(span: Span | None, cleaning: Cleaning) -> Json:
    if span is None:
        return None
    transcript = cleaning.transcript
    origin = transcript.origin_at(span.start)
    start = origin.span.start if origin else 0
    return {
        **_in_source(origin),
        "text": span.of(transcript.text),
        "start": span.start - start,
        "end": span.end - start,
        "line": transcript.line_at(span.start),
    }


def _sentence(sentence: Sentence) -> dict[str, Json]:
    return {**_quoted(sentence, limit=None), "last_line": sentence.last_line}


def _score(score: Score) -> dict[str, Json]:
    return {
        "score": _rounded(score.salience),
        "reasons": {name: _rounded(value) for name, value in score.reasons.items()},
    }


def _whys(summary: Summary) -> Iterator[dict[str, Json]]:
    """Of each key sentence what an explanation adds."""
    if summary.explanation is None:
        yield from ({} for _ in summary.chosen)
    else:
        for reasons in summary.explanation.reasons:
            yield {"why": [_reason(reason) for reason in reasons]}


def _standings(summary: Summary) -> Iterator[dict[str, Json]]:
    """Of each key sentence what the sources of a digest make of it."""
    cleaning = summary.cleaning
    told = tellers(cleaning)
    for index in summary.chosen:
        others = [_quoted(cleaning.sentences[i], limit=None) for i in told.get(index, ())]
        disputed_by = [
            {
                "about": dispute.about,
                "newer": _newer(dispute, index),
                **_quoted(cleaning.sentences[dispute.other(index)], limit=None),
            }
            for dispute in cleaning.disputes
            if index in {dispute.earlier, dispute.later}
        ]
        is_digest = bool(cleaning.transcript.origins)
        yield {"told_by": others, "disputed_by": disputed_by} if is_digest else {}


def _newer(dispute: Dispute, index: int) -> Json:
    """Which of the two gives the later state, as seen from one; null where neither says so."""
    if dispute.newer is None:
        return None
    return "this" if dispute.newer == index else "other"


def _disputes(cleaning: Cleaning) -> dict[str, Json]:
    """All that the sources of a digest disagree about, quoted or not."""
    if not cleaning.transcript.origins:
        return {}
    return {
        "disputes": [
            {
                "about": dispute.about,
                "newer": dispute.newer,
                "sentences": [
                    _quoted(cleaning.sentences[i], limit=None)
                    for i in (dispute.earlier, dispute.later)
                ],
            }
            for dispute in cleaning.disputes
        ]
    }


def _passed_over(summary: Summary) -> dict[str, Json]:
    if summary.explanation is None:
        return {}
    sentences = summary.cleaning.sentences
    return {
        "passed_over": [
            {**_quoted(sentences[passed.index], limit=None), "why": [_reason(passed.reason)]}
            for passed in summary.explanation.passed_over
        ]
    }


def _reason(reason: Reason) -> Json:
    return {"code": reason.code, "message": str(reason)}


def _repeat(repeat: Repeat, sentences: Sequence[Sentence]) -> Json:
    return {
        **_quoted(sentences[repeat.index], limit=None),
        "kind": repeat.kind,
        "score": _rounded(repeat.score),
        "covered_by": [_quoted(sentences[i], limit=LONGEST_QUOTE) for i in repeat.covered_by],
        "shared": repeat.shared,
    }


def _quoted(sentence: Sentence, *, limit: int | None) -> dict[str, Json]:
    span = sentence.span_in_source
    return {
        "index": sentence.index,
        **_in_source(sentence.origin),
        "text": sentence.text[:limit],
        "start": span.start,
        "end": span.end,
        "line": sentence.line,
        "speaker": sentence.speaker,
        "start_ms": sentence.start_ms,
        "end_ms": sentence.end_ms,
    }


def _in_source(origin: Origin | None) -> dict[str, Json]:
    """In a digest, the name of the source that offsets and lines are of."""
    return {"source": origin.source.name} if origin else {}


def _notice(notice: Notice) -> Json:
    told: dict[str, Json] = {
        "code": notice.code,
        "message": str(notice),
        "line": notice.line,
    }
    return told if notice.source is None else {**told, "source": notice.source}


def _rounded(value: float | None) -> float | None:
    """Four digits; adding zero turns -0.0 into 0.0."""
    return None if value is None else round(float(value), _DIGITS) + 0.0
