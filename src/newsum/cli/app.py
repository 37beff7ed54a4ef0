"""The commands and which options each takes. They do nothing here: each returns its `Job`."""

from collections.abc import Callable
from typing import Annotated

import typer

from newsum.cli.commands import Command, Commands
from newsum.cli.job import (
    STANDARD_STREAM,
    Action,
    CleanFormat,
    ColorChoice,
    Job,
    ReportFormat,
    SummaryFormat,
    Timestamps,
)
from newsum.cli.parameters import (
    AsciiOption,
    CleanFormatOption,
    CleanTimestampsOption,
    ColorOption,
    DebugOption,
    EncodingOption,
    ExplainOption,
    FilesArgument,
    FocusOption,
    ForceOption,
    InputFormatOption,
    LanguageOption,
    LinkOption,
    MaxBytesOption,
    MergeOption,
    MethodOption,
    OutputOption,
    QuietOption,
    QuotingArgument,
    RatioOption,
    RepeatsOption,
    ReportFormatOption,
    SentencesOption,
    ShowRemovedOption,
    SourcesArgument,
    SummaryFormatOption,
    TimestampsOption,
    VerboseOption,
    WidthOption,
    WordsOption,
)
from newsum.cli.values import parse_focus, parse_link, parse_ratio, parse_size
from newsum.errors import OptionsError
from newsum.options import (
    DEFAULT_MAX_BYTES,
    Budget,
    InputFormat,
    LanguagePolicy,
    Method,
    Options,
    RepeatPolicy,
)
from newsum.phrases import to_translate

app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Nothing leaves this machine: newsum opens no connection.",
)


# A paragraph that begins with a backspace keeps its line breaks.
_HELP = to_translate("""\
Say a French transcript once: repeats removed, no fact lost, every sentence a quote.

\b
newsum summarize bulletin.txt
newsum clean debat.txt > une-fois.txt
newsum inspect video.fr.vtt
newsum verify resume.md bulletin.txt
newsum summarize *.txt --format jsonl | jq .title.text""")
_SUMMARIZE_HELP = to_translate("""\
Quote the key sentences of a transcript, none of them twice.

\b
newsum summarize bulletin.txt
curl -fsSL https://example.org/interview.txt | newsum summarize -n 3
newsum summarize *.txt --ratio 20% --format markdown -o resumes.md
newsum summarize --merge matin.txt midi.srt soir.json""")
_CLEAN_HELP = to_translate("""\
Print a transcript with everything said once, its paragraphs kept.

\b
newsum clean debat.txt > une-fois.txt
newsum clean debat.txt --show-removed 2> retire.txt
newsum clean video.fr.vtt --format vtt -o video.vtt""")
_INSPECT_HELP = to_translate("""\
Report what a transcript is made of, and what is likely to be missing from it.

\b
newsum inspect entretien.json
newsum inspect *.srt --format jsonl | jq -r 'select(.lost_speech.is_likely).source.name'""")
_VERIFY_HELP = to_translate("""\
Check that a source says what is quoted from it, word for word and where it is said to.

\b
newsum summarize bulletin.txt -f json | newsum verify - bulletin.txt
newsum verify digest.md matin.txt midi.srt soir.json
newsum verify citations.txt entretien.json --format json""")
_DEFAULT_SIZE = f"{DEFAULT_MAX_BYTES // 10**6}M"


@app.callback(help=_HELP)
def _newsum(
    version: Annotated[
        bool,
        typer.Option("--version", help="Show the version of newsum and of Python."),
    ] = False,
) -> None:
    """Options of newsum itself."""
    # `newsum --version` never comes here; with other options, this answers the same.
    if version:
        raise OptionsError("--version stands alone")


def _command(action: Action, help_: str) -> Callable[[Callable[..., Job]], Callable[..., Job]]:
    return app.command(
        action.value,
        cls=Command,
        help=help_,
        context_settings={"auto_envvar_prefix": f"NEWSUM_{action.upper()}"},
    )


@_command(Action.SUMMARIZE, _SUMMARIZE_HELP)
def summarize(
    files: FilesArgument = None,
    *,
    sentences: SentencesOption = None,
    words: WordsOption = None,
    ratio: RatioOption = None,
    format: SummaryFormatOption = SummaryFormat.AUTO,
    output: OutputOption = STANDARD_STREAM,
    force: ForceOption = False,
    method: MethodOption = Method.SALIENCE,
    merge: MergeOption = False,
    focus: FocusOption = None,
    explain: ExplainOption = False,
    language: LanguageOption = LanguagePolicy.AUTO,
    repeats: RepeatsOption = RepeatPolicy.NEAR,
    show_removed: ShowRemovedOption = False,
    timestamps: TimestampsOption = Timestamps.AUTO,
    link: LinkOption = None,
    encoding: EncodingOption = None,
    input_format: InputFormatOption = InputFormat.AUTO,
    max_bytes: MaxBytesOption = _DEFAULT_SIZE,
    color: ColorOption = ColorChoice.AUTO,
    width: WidthOption = None,
    ascii: AsciiOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    debug: DebugOption = False,
) -> Job:
    """The job of `newsum summarize`."""
    return Job(
        action=Action.SUMMARIZE,
        files=tuple(files or ()),
        options=Options(
            budget=Budget(
                sentences=sentences,
                words=words,
                ratio=None if ratio is None else parse_ratio(ratio),
            ),
            method=method,
            focus=() if focus is None else parse_focus(focus),
            explains=explain,
            language=language,
            repeats=repeats,
        ),
        format=format,
        output=output,
        may_overwrite=force,
        has_removals=show_removed,
        timestamps=timestamps,
        encoding=encoding,
        input_format=input_format,
        max_bytes=parse_size(max_bytes),
        color=color,
        width=width,
        is_ascii=ascii,
        is_quiet=quiet,
        is_verbose=verbose,
        has_traceback=debug,
        link=None if link is None else parse_link(link),
        merges=merge,
    )


@_command(Action.CLEAN, _CLEAN_HELP)
def clean(
    files: FilesArgument = None,
    *,
    format: CleanFormatOption = CleanFormat.AUTO,
    output: OutputOption = STANDARD_STREAM,
    force: ForceOption = False,
    language: LanguageOption = LanguagePolicy.AUTO,
    repeats: RepeatsOption = RepeatPolicy.NEAR,
    show_removed: ShowRemovedOption = False,
    timestamps: CleanTimestampsOption = Timestamps.AUTO,
    encoding: EncodingOption = None,
    input_format: InputFormatOption = InputFormat.AUTO,
    max_bytes: MaxBytesOption = _DEFAULT_SIZE,
    color: ColorOption = ColorChoice.AUTO,
    width: WidthOption = None,
    ascii: AsciiOption = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    debug: DebugOption = False,
) -> Job:
    """The job of `newsum clean`."""
    return Job(
        action=Action.CLEAN,
        files=tuple(files or ()),
        options=Options(language=language, repeats=repeats),
        format=format,
        output=output,
        may_overwrite=force,
        has_removals=show_removed,
        timestamps=timestamps,
        encoding=encoding,
        input_format=input_format,
        max_bytes=parse_size(max_bytes),
        color=color,
        width=width,
        is_ascii=ascii,
        is_quiet=quiet,
        is_verbose=verbose,
        has_traceback=debug,
    )


@_command(Action.INSPECT, _INSPECT_HELP)
def inspect(
    files: FilesArgument = None,
    *,
    format: ReportFormatOption = ReportFormat.AUTO,
    output: OutputOption = STANDARD_STREAM,
    force: ForceOption = False,
    encoding: EncodingOption = None,
    input_format: InputFormatOption = InputFormat.AUTO,
    max_bytes: MaxBytesOption = _DEFAULT_SIZE,
    color: ColorOption = ColorChoice.AUTO,
    width: WidthOption = None,
    ascii: AsciiOption = False,
    quiet: QuietOption = False,
    debug: DebugOption = False,
) -> Job:
    """The job of `newsum inspect`."""
    return Job(
        action=Action.INSPECT,
        files=tuple(files or ()),
        format=format,
        output=output,
        may_overwrite=force,
        encoding=encoding,
        input_format=input_format,
        max_bytes=parse_size(max_bytes),
        color=color,
        width=width,
        is_ascii=ascii,
        is_quiet=quiet,
        has_traceback=debug,
    )


@_command(Action.VERIFY, _VERIFY_HELP)
def verify(
    summary: QuotingArgument,
    files: SourcesArgument,
    *,
    format: ReportFormatOption = ReportFormat.AUTO,
    output: OutputOption = STANDARD_STREAM,
    force: ForceOption = False,
    encoding: EncodingOption = None,
    input_format: InputFormatOption = InputFormat.AUTO,
    max_bytes: MaxBytesOption = _DEFAULT_SIZE,
    color: ColorOption = ColorChoice.AUTO,
    width: WidthOption = None,
    ascii: AsciiOption = False,
    quiet: QuietOption = False,
    debug: DebugOption = False,
) -> Job:
    """The job of `newsum verify`."""
    if summary == STANDARD_STREAM and STANDARD_STREAM in files:
        raise OptionsError(
            "standard input cannot be both the summary and its source", hint="name one of them"
        )
    return Job(
        action=Action.VERIFY,
        files=tuple(files),
        format=format,
        output=output,
        may_overwrite=force,
        encoding=encoding,
        input_format=input_format,
        max_bytes=parse_size(max_bytes),
        color=color,
        width=width,
        is_ascii=ascii,
        is_quiet=quiet,
        has_traceback=debug,
        quoting=summary,
    )
