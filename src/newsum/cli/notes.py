"""What the person is told beside the result, on standard error."""

import os
import sys
from collections.abc import Iterable, Iterator

from newsum.cli.appearance import layout_of_notes
from newsum.cli.job import STANDARD_STREAM, Job, Timestamps
from newsum.cli.streams import tell, tell_lines
from newsum.cli.terminal import is_accessible, is_terminal
from newsum.model import Cleaning, Language, Notice, Source, Summary, Transcript
from newsum.phrases import Phrase, to_translate
from newsum.rendering.counting import count, tell_sentences
from newsum.rendering.layout import OutputFormat
from newsum.rendering.places import tell_notice
from newsum.translation import counted, translated

_HOW = {
    "detected": to_translate("detected"),
    "given": to_translate("given"),
    "too-short": to_translate("too-short"),
}
_MOST_ALIKE = 3
"""Notices of a kind that are told one by one."""


def tell_notes(result: Cleaning | Summary, job: Job, shape: OutputFormat, *, header: str) -> None:
    """Counts, warnings and details, unless `--quiet`; removals and reasons where asked for.

    JSON carries its warnings itself, and a program that reads both streams must not trip over them.

    Args:
        result: What was printed.
        job: What was asked for.
        shape: How it was printed.
        header: Line that names the input among several, or nothing.
    """
    if isinstance(result, Summary) and result.explanation and _is_bare(result, shape):
        from newsum.rendering.reports import explanation_as_plain

        tell_lines(header + explanation_as_plain(result, layout_of_notes(job)) + "\n")
    cleaning = result if isinstance(result, Cleaning) else result.cleaning
    if job.has_removals and cleaning.removed() and _is_bare(result, shape):
        tell_lines(header + _removals(cleaning, job) + "\n")
    if job.is_quiet:
        return
    name = cleaning.transcript.source.name
    is_named = name != STANDARD_STREAM and not cleaning.transcript.origins
    for note in _notes(result, cleaning, job, shape):
        tell(note, source=name if is_named else None, wraps=True)


def _notes(
    result: Cleaning | Summary, cleaning: Cleaning, job: Job, shape: OutputFormat
) -> Iterator[str]:
    if job.is_verbose:
        yield from _details(cleaning.transcript, cleaning.language)
    is_program = shape in {OutputFormat.JSON, OutputFormat.JSONL}
    if not is_program or job.is_verbose:
        yield from _warnings(result.notices, most=None if job.is_verbose else _MOST_ALIKE)
        if not cleaning.transcript.cues and (job.link or job.timestamps is Timestamps.ALWAYS):
            yield translated("the input has no times, so none are shown")
    if _is_bare(result, shape):
        yield _counts(result, cleaning, job)


def _warnings(notices: Iterable[Notice], *, most: int | None) -> Iterator[str]:
    """The notices; of those of a kind only so many, and how many more there are."""
    by_code: dict[str, list[Notice]] = {}
    for notice in notices:
        by_code.setdefault(notice.code, []).append(notice)
    for code, alike in by_code.items():
        for notice in alike[:most]:
            yield tell_notice(notice)
        if most is not None and len(alike) > most:
            yield counted(
                "{count} more of these ({code}): newsum inspect lists them",
                "{count} more of these ({code}): newsum inspect lists them",
                len(alike) - most,
                code=code,
            )


def _is_bare(result: Cleaning | Summary, shape: OutputFormat) -> bool:
    """Whether the output is the words of the text alone."""
    return shape in {OutputFormat.PLAIN, OutputFormat.SRT, OutputFormat.VTT} or (
        shape in {OutputFormat.RICH, OutputFormat.LINEAR} and isinstance(result, Cleaning)
    )


def _details(transcript: Transcript, language: Language) -> Iterator[str]:
    for origin in transcript.origins:
        yield f"{origin.source.name}: {_detail(origin.source, origin.language)}"
    if not transcript.origins:
        yield _detail(transcript.source, language)


def _detail(source: Source, language: Language) -> str:
    return translated(
        "{bytes} bytes of {encoding}, read as {format}; language {code} ({how}, {confidence:.2f})",
        bytes=source.size_bytes,
        encoding=source.encoding,
        format=source.format,
        code=language.code,
        how=Phrase(_HOW[language.how]),
        confidence=language.confidence,
    )


def _counts(result: Cleaning | Summary, cleaning: Cleaning, job: Job) -> str:
    note = tell_sentences(count(cleaning))
    if unsaid := len(cleaning.unsaid):
        note += counted(", {count} never said", ", {count} never said", unsaid)
    if isinstance(result, Summary):
        note += counted(", {count} quoted", ", {count} quoted", len(result.chosen))
    elif removed := len(cleaning.removed()):
        is_one_kind = removed in {unsaid, len(cleaning.repeats)}
        note += (
            counted(" and left out", " and left out", removed)
            if is_one_kind
            else counted(", {count} left out", ", {count} left out", removed)
        )
    if cleaning.removed() and not job.has_removals:
        note += translated("; --show-removed lists them")
    return note


def _removals(cleaning: Cleaning, job: Job) -> str:
    layout = layout_of_notes(job)
    if not is_terminal(sys.stderr) or is_accessible(os.environ):
        from newsum.rendering.reports import removals_as_plain

        return removals_as_plain(cleaning, layout)
    from newsum.rendering.terminal import removals_as_rich

    return removals_as_rich(cleaning, layout)
