"""A summary as JSON."""

from collections.abc import Iterator

from newsum._version import __version__
from newsum.corroboration import tellers
from newsum.model import Cleaning, Dispute, Reason, Score, Span, Summary
from newsum.rendering.counting import count
from newsum.rendering.json_.cleaning import counts_of, opening, repeats_of
from newsum.rendering.json_.document import Json, dump, rounded, warnings_of
from newsum.rendering.json_.passages import in_source, quoted, whole
from newsum.rendering.layout import Layout
from newsum.rendering.places import link_to


def summary_as_json(summary: Summary, layout: Layout) -> str:
    """One indented object."""
    return dump(_summary(summary, layout), indent=2)


def summary_as_jsonl(summary: Summary, layout: Layout) -> str:
    """The same object on one line."""
    return dump(_summary(summary, layout), indent=None)


def _summary(summary: Summary, layout: Layout) -> Json:
    cleaning = summary.cleaning
    counts = count(cleaning, summary.chosen)
    budget = layout.options.budget
    return {
        **opening(cleaning),
        "counts": {**counts_of(counts), "words_summary": counts.words_summary},
        "title": _passage(summary.title, cleaning),
        "key_terms": summary.key_terms,
        "sentences": [
            {
                **whole(cleaning.sentences[i]),
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
        "repeats": repeats_of(cleaning),
        "unsaid": [quoted(cleaning.sentences[i], limit=None) for i in cleaning.unsaid],
        "warnings": warnings_of(summary.notices),
        "options": {
            "method": summary.method,
            "language": layout.options.language,
            "repeats": layout.options.repeats,
            "sentences": budget.sentences,
            "words": budget.words,
            "ratio": rounded(budget.ratio),
            "focus": layout.options.focus,
            "explain": layout.options.explains,
        },
        "newsum_version": __version__,
    }


def _passage(span: Span | None, cleaning: Cleaning) -> Json:
    if span is None:
        return None
    transcript = cleaning.transcript
    origin = transcript.origin_at(span.start)
    start = origin.span.start if origin else 0
    return {
        **in_source(origin),
        "text": span.of(transcript.text),
        "start": span.start - start,
        "end": span.end - start,
        "line": transcript.line_at(span.start),
    }


def _score(score: Score) -> dict[str, Json]:
    return {
        "score": rounded(score.salience),
        "reasons": {name: rounded(value) for name, value in score.reasons.items()},
    }


def _whys(summary: Summary) -> Iterator[dict[str, Json]]:
    """Of each key sentence what an explanation adds."""
    if summary.explanation is None:
        yield from ({} for _ in summary.chosen)
    else:
        for reasons in summary.explanation.reasons:
            yield {"why": [_reason(reason) for reason in reasons]}


def _passed_over(summary: Summary) -> dict[str, Json]:
    if summary.explanation is None:
        return {}
    sentences = summary.cleaning.sentences
    return {
        "passed_over": [
            {**quoted(sentences[passed.index], limit=None), "why": [_reason(passed.reason)]}
            for passed in summary.explanation.passed_over
        ]
    }


def _reason(reason: Reason) -> Json:
    return {"code": reason.code, "message": str(reason)}


def _standings(summary: Summary) -> Iterator[dict[str, Json]]:
    """Of each key sentence what the sources of a digest make of it."""
    cleaning = summary.cleaning
    told = tellers(cleaning)
    for index in summary.chosen:
        others = [quoted(cleaning.sentences[i], limit=None) for i in told.get(index, ())]
        disputed_by = [
            {
                "about": dispute.about,
                "newer": _newer(dispute, index),
                **quoted(cleaning.sentences[dispute.other(index)], limit=None),
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
                    quoted(cleaning.sentences[i], limit=None)
                    for i in (dispute.earlier, dispute.later)
                ],
            }
            for dispute in cleaning.disputes
        ]
    }
