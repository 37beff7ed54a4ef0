"""What the command line accepts. Commands do nothing here: each returns its `Job`."""

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


_Files = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE...]",
        help="Transcripts; - or nothing for standard input.",
        show_default=False,
    ),
]
_Language = Annotated[
    LanguagePolicy,
    typer.Option(
        help="auto: refuse a text that is not French; fr: do not look; any: go on whatever it is."
    ),
]
_Repeats = Annotated[
    RepeatPolicy,
    typer.Option(
        help="What counts as said twice. exact: word for word; near: in other words as well."
    ),
]
_Output = Annotated[
    str,
    typer.Option("-o", "--output", metavar="FILE", help="Where to write; - for standard output."),
]
_Force = Annotated[bool, typer.Option("--force", help="Let --output replace a file.")]
_ShowRemoved = Annotated[
    bool,
    typer.Option(
        "--show-removed",
        help="List each removed sentence beside the one that carries its content.",
    ),
]
_Timestamps = Annotated[
    Timestamps,
    typer.Option(
        help="Times of subtitles. auto: at a terminal, in Markdown and in HTML, beside the key "
        "sentences; always: one sentence a line after its time."
    ),
]
_ReportFormat = Annotated[
    ReportFormat,
    typer.Option(
        "-f",
        "--format",
        help="auto: rich at a terminal, plain in a pipe. json, jsonl: as for summarize.",
    ),
]
_Encoding = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding of the input, instead of a guess.")
]
_InputFormat = Annotated[
    InputFormat, typer.Option(help="Format of the input; auto: what its content looks like.")
]
_MaxBytes = Annotated[
    str, typer.Option(metavar="SIZE", help="Refuse a larger input; 0 for no limit.")
]
_Color = Annotated[ColorChoice, typer.Option(help="Colour; auto: at a terminal only.")]
_Width = Annotated[
    int | None,
    typer.Option(min=20, metavar="N", help="Columns of the screen.", show_default="terminal"),
]
_Ascii = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII characters alone.")]
_Quiet = Annotated[bool, typer.Option("-q", "--quiet", help="No notes on standard error.")]
_Verbose = Annotated[bool, typer.Option("-v", "--verbose", help="More notes on standard error.")]
_Debug = Annotated[bool, typer.Option("--debug", help="Show the traceback of a failure.")]


@_command(Action.SUMMARIZE, _SUMMARIZE_HELP)
def summarize(
    files: _Files = None,
    *,
    sentences: Annotated[
        int | None,
        typer.Option(
            "-n",
            "--sentences",
            metavar="N",
            show_default="5, at most a third of the text",
            help="Key sentences to quote.",
        ),
    ] = None,
    words: Annotated[int | None, typer.Option(metavar="N", help="Length in words instead.")] = None,
    ratio: Annotated[
        str | None, typer.Option(metavar="P%", help="Length as a share of the text instead.")
    ] = None,
    format: Annotated[
        SummaryFormat,
        typer.Option(
            "-f",
            "--format",
            help="auto: rich at a terminal, plain in a pipe. json: one object, or one array "
            "for several files; jsonl: one object a line; srt: subtitles of the key sentences; "
            "html: a page with the transcript, of one file.",
        ),
    ] = SummaryFormat.AUTO,
    output: _Output = STANDARD_STREAM,
    force: _Force = False,
    method: Annotated[Method, typer.Option(help="How sentences are ranked.")] = Method.SALIENCE,
    merge: Annotated[
        bool,
        typer.Option(
            "--merge",
            help="One digest of several transcripts of the same events: who tells what, and who "
            "says otherwise.",
        ),
    ] = False,
    focus: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="Favour what speaks of these; commas part terms."),
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help="Say why each sentence was chosen, or passed over.")
    ] = False,
    language: _Language = LanguagePolicy.AUTO,
    repeats: _Repeats = RepeatPolicy.NEAR,
    show_removed: _ShowRemoved = False,
    timestamps: _Timestamps = Timestamps.AUTO,
    link: Annotated[
        str | None,
        typer.Option(
            metavar="URL",
            help="Address of the recording: each time becomes a link to the moment, ?t=872.",
        ),
    ] = None,
    encoding: _Encoding = None,
    input_format: _InputFormat = InputFormat.AUTO,
    max_bytes: _MaxBytes = _DEFAULT_SIZE,
    color: _Color = ColorChoice.AUTO,
    width: _Width = None,
    ascii: _Ascii = False,
    quiet: _Quiet = False,
    verbose: _Verbose = False,
    debug: _Debug = False,
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
    files: _Files = None,
    *,
    format: Annotated[
        CleanFormat,
        typer.Option(
            "-f",
            "--format",
            help="auto: rich, which is broken to fit, at a terminal, plain in a pipe. "
            "json, jsonl: as for summarize; srt, vtt: subtitles said once.",
        ),
    ] = CleanFormat.AUTO,
    output: _Output = STANDARD_STREAM,
    force: _Force = False,
    language: _Language = LanguagePolicy.AUTO,
    repeats: _Repeats = RepeatPolicy.NEAR,
    show_removed: _ShowRemoved = False,
    timestamps: _Timestamps = Timestamps.AUTO,
    encoding: _Encoding = None,
    input_format: _InputFormat = InputFormat.AUTO,
    max_bytes: _MaxBytes = _DEFAULT_SIZE,
    color: _Color = ColorChoice.AUTO,
    width: _Width = None,
    ascii: _Ascii = False,
    quiet: _Quiet = False,
    verbose: _Verbose = False,
    debug: _Debug = False,
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
    files: _Files = None,
    *,
    format: _ReportFormat = ReportFormat.AUTO,
    output: _Output = STANDARD_STREAM,
    force: _Force = False,
    encoding: _Encoding = None,
    input_format: _InputFormat = InputFormat.AUTO,
    max_bytes: _MaxBytes = _DEFAULT_SIZE,
    color: _Color = ColorChoice.AUTO,
    width: _Width = None,
    ascii: _Ascii = False,
    debug: _Debug = False,
) -> Job:
    """The job of `newsum inspect`."""
    return Job(
        action=Action.INSPECT,
        files=tuple(files or ()),
        options=Options(),
        format=format,
        output=output,
        may_overwrite=force,
        has_removals=False,
        timestamps=Timestamps.AUTO,
        encoding=encoding,
        input_format=input_format,
        max_bytes=parse_size(max_bytes),
        color=color,
        width=width,
        is_ascii=ascii,
        is_quiet=False,
        is_verbose=False,
        has_traceback=debug,
    )


@_command(Action.VERIFY, _VERIFY_HELP)
def verify(
    summary: Annotated[
        str,
        typer.Argument(
            metavar="SUMMARY",
            help="What quotes: a summary by newsum in any format but rich, Markdown or HTML with "
            "block quotes, or a text with one quotation a line; - for standard input.",
        ),
    ],
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE...", help="The transcript that is quoted, or several; or -."),
    ],
    *,
    format: _ReportFormat = ReportFormat.AUTO,
    output: _Output = STANDARD_STREAM,
    force: _Force = False,
    encoding: _Encoding = None,
    input_format: _InputFormat = InputFormat.AUTO,
    max_bytes: _MaxBytes = _DEFAULT_SIZE,
    color: _Color = ColorChoice.AUTO,
    width: _Width = None,
    ascii: _Ascii = False,
    debug: _Debug = False,
) -> Job:
    """The job of `newsum verify`."""
    if summary == STANDARD_STREAM and STANDARD_STREAM in files:
        raise OptionsError(
            "standard input cannot be both the summary and its source", hint="name one of them"
        )
    return Job(
        action=Action.VERIFY,
        files=tuple(files),
        options=Options(),
        format=format,
        output=output,
        may_overwrite=force,
        has_removals=False,
        timestamps=Timestamps.AUTO,
        encoding=encoding,
        input_format=input_format,
        max_bytes=parse_size(max_bytes),
        color=color,
        width=width,
        is_ascii=ascii,
        is_quiet=False,
        is_verbose=False,
        has_traceback=debug,
        quoting=summary,
    )
