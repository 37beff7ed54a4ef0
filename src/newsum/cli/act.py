"""Doing a job: read, clean, summarise, inspect or verify, print; one input after the other."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from newsum.cli.appearance import layout_of, shape_of
from newsum.cli.job import STANDARD_STREAM, Action, Job
from newsum.cli.notes import tell_notes
from newsum.cli.output import destination
from newsum.cli.streams import report, tell, tell_lines
from newsum.cli.terminal import is_terminal
from newsum.cli.waiting import Waiting, input_of
from newsum.errors import NewsumError
from newsum.model import Cleaning, Inspection, Quoting, Source, Summary, Transcript, Verification
from newsum.options import InputFormat
from newsum.phrases import to_translate
from newsum.pipeline import clean, digest, prepare, summarize
from newsum.reading import parse_transcript, safe_name
from newsum.reading.decoding import as_argument
from newsum.reading.source import read_source
from newsum.rendering import (
    CLEANING_RENDERERS,
    INSPECTION_RENDERERS,
    SUMMARY_RENDERERS,
    VERIFICATION_RENDERERS,
)
from newsum.rendering.layout import Layout, OutputFormat
from newsum.rendering.naming import shown_name
from newsum.translation import counted, translated

_T = TypeVar("_T")

_MISMATCH = 1
_USAGE = 2
_SOME_FAILED = 4
_END = "Z" if os.name == "nt" else "D"
"""Key that ends what is typed, with Ctrl."""
_MANY = 10
"""So many inputs that the failed ones may have scrolled away."""
_SHORT_HELP = to_translate("""\
usage: newsum {command} [OPTIONS] [FILE...]

  newsum {command} bulletin.txt
  cat bulletin.txt | newsum {command}

All options: newsum {command} --help
""")


class _Done(NamedTuple):
    """One input, and what is to be printed of it."""

    result: Cleaning | Summary | Inspection | Verification
    text: str

    @property
    def source(self) -> Source:
        if isinstance(self.result, Verification):
            return self.result.transcripts[0].source
        if isinstance(self.result, Cleaning):
            return self.result.transcript.source
        return self.result.cleaning.transcript.source


def act(job: Job) -> int:
    """Do a job; the exit code.

    Raises:
        NewsumError: the output cannot be written, or not be one file.
        BrokenPipeError: nobody reads it any more.
    """
    if not job.files and is_terminal(sys.stdin):
        tell_lines(translated(_SHORT_HELP, command=job.action))
        return _USAGE
    names = job.files or (STANDARD_STREAM,)
    _invite(job, names)
    are_several = len(names) > 1 and not job.merges and job.action is not Action.VERIFY
    shape = shape_of(job, are_several=are_several)
    layout = layout_of(job, shape, are_several=are_several)
    try:
        quotings = _quotings(job)
    except NewsumError as error:
        return report(error, has_traceback=job.has_traceback, called=_called(job, job.quoting))
    failures: list[int] = []
    with destination(
        job.output,
        may_overwrite=job.may_overwrite,
        sources=(*names, job.quoting or STANDARD_STREAM),
    ) as write:
        if job.merges:
            all_done = _merged(names, job, shape, layout, failures=failures)
        elif job.action is Action.VERIFY:
            all_done = _verified(names, job, shape, layout, quotings, failures=failures)
        else:
            all_done = _each(names, job, shape, layout, failures=failures)
        for piece in _joined(all_done, job, shape, are_several=are_several):
            write(piece)
    if not failures:
        return 0
    return _SOME_FAILED if len(failures) < len(names) else failures[0]


def _invite(job: Job, names: Sequence[str]) -> None:
    """Tell a person who is to type the text how to end it."""
    is_typed = STANDARD_STREAM in {*names, job.quoting} and is_terminal(sys.stdin)
    if is_typed and not job.is_quiet:
        tell(
            translated(
                "paste or type the text, then press Ctrl-{key} on a line of its own", key=_END
            )
        )


def _quotings(job: Job) -> Sequence[Quoting]:
    """What is to be verified, read before the source: its errors are not those of the source."""
    if job.quoting is None:
        return ()
    from newsum.reading.quotations import read_quotations

    data = read_source(job.quoting, max_bytes=job.max_bytes or sys.maxsize)
    return read_quotations(data, name=job.quoting)


def _called(job: Job, name: str | None) -> str:
    """What stands behind `newsum` to read from a pipe what is in an input."""
    if job.quoting is None:
        return f"{job.action} {STANDARD_STREAM}"
    named = [job.quoting, STANDARD_STREAM]
    if name == job.quoting:
        named = [STANDARD_STREAM, *job.files]
    return " ".join([job.action, *map(as_argument, named)])


def _each(
    names: Sequence[str], job: Job, shape: OutputFormat, layout: Layout, *, failures: list[int]
) -> Iterator[_Done]:
    """What becomes of each input; one that fails is reported and leaves its exit code."""

    def do(name: str) -> _Done:
        return _do(name, job, shape, layout)

    yield from _tried(do, names, job, Waiting(job), failures=failures)


def _merged(
    names: Sequence[str], job: Job, shape: OutputFormat, layout: Layout, *, failures: list[int]
) -> Iterator[_Done]:
    """One digest of all inputs that can be read; nothing where none can."""

    def prepared(name: str) -> Cleaning:
        return prepare(_read(name, job), job.options)

    waiting = Waiting(job)
    transcripts = list(_tried(prepared, names, job, waiting, failures=failures))
    if transcripts:
        told = counted("comparing {count} source", "comparing {count} sources", len(transcripts))
        with waiting.during(told):
            summary = digest(transcripts, job.options)
        yield _Done(result=summary, text=SUMMARY_RENDERERS[shape](summary, layout))


def _verified(
    names: Sequence[str],
    job: Job,
    shape: OutputFormat,
    layout: Layout,
    quotings: Sequence[Quoting],
    *,
    failures: list[int],
) -> Iterator[_Done]:
    """What all sources that can be read have of the quotations; nothing where none can."""

    def transcript(name: str) -> Transcript:
        return _read(name, job)

    waiting = Waiting(job)
    transcripts = list(_tried(transcript, names, job, waiting, failures=failures))
    if transcripts:
        from newsum.verification import verify_quotations

        with waiting.during(translated("looking up the quotations")):
            verification = verify_quotations(transcripts, quotings)
        if not failures and not verification.is_good:
            # Whichever of the sources it is from, what is quoted wrongly is in none of them.
            failures += [_MISMATCH] * len(names)
        text = VERIFICATION_RENDERERS[shape](verification, layout)
        yield _Done(result=verification, text=text)


def _tried(
    do: Callable[[str], _T],
    names: Sequence[str],
    job: Job,
    waiting: Waiting,
    *,
    failures: list[int],
) -> Iterator[_T]:
    """What is made of each input; one that fails is reported and leaves its exit code."""
    for number, name in enumerate(names, start=1):
        try:
            with waiting.during(input_of(name, number, len(names))):
                made = do(name)
        except Exception as error:  # noqa: BLE001 - one bad input must not stop the others
            source = None if name == STANDARD_STREAM else safe_name(name)
            failures.append(
                report(
                    error,
                    has_traceback=job.has_traceback,
                    source=source,
                    called=_called(job, name),
                )
            )
        else:
            yield made
    if failures and len(names) >= _MANY:
        tell(
            translated("{failed} of {total} inputs failed", failed=len(failures), total=len(names))
        )


def _read(name: str, job: Job) -> Transcript:
    forced = None if job.input_format is InputFormat.AUTO else job.input_format
    # The bytes have no name here, so that they are let go once they are decoded.
    return parse_transcript(
        read_source(name, max_bytes=job.max_bytes or sys.maxsize),
        name=name,
        encoding=job.encoding,
        input_format=forced,
    )


def _do(name: str, job: Job, shape: OutputFormat, layout: Layout) -> _Done:
    transcript = _read(name, job)
    if job.action is Action.CLEAN:
        cleaning = clean(transcript, job.options)
        return _Done(result=cleaning, text=CLEANING_RENDERERS[shape](cleaning, layout))
    if job.action is Action.INSPECT:
        from newsum.inspection import inspect_transcript

        inspection = inspect_transcript(transcript)
        return _Done(result=inspection, text=INSPECTION_RENDERERS[shape](inspection, layout))
    summary = summarize(transcript, job.options)
    return _Done(result=summary, text=SUMMARY_RENDERERS[shape](summary, layout))


def _joined(
    all_done: Iterable[_Done], job: Job, shape: OutputFormat, *, are_several: bool
) -> Iterator[str]:
    """The output in pieces; what is to be noted of an input is told once it is printed.

    Its text is a piece of its own: one of a hundred thousand sentences is not held twice.
    """
    is_array = are_several and shape is OutputFormat.JSON
    is_program = shape in {OutputFormat.JSON, OutputFormat.JSONL}
    has_headers = are_several and not is_program and shape is not OutputFormat.MARKDOWN
    lead, tail = ("[\n", "") if is_array else ("", "\n")
    between = ",\n" if is_array else "" if is_program else "\n"
    for done in all_done:
        name = shown_name(done.source.name)
        header = f"==> {name} <==\n" if has_headers else ""
        yield f"{lead}{header}"
        yield done.text
        yield tail
        # A report holds all that there is to be told.
        if not isinstance(done.result, Inspection | Verification):
            tell_notes(done.result, job, shape, header=header)
        lead = between
    if is_array:
        yield "\n]\n" if lead == between else "[]\n"
