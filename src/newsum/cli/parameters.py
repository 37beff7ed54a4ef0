"""The arguments and options of the commands, each declared once, with the help that it shows."""

from typing import Annotated

import typer

from newsum.cli.job import CleanFormat, ColorChoice, ReportFormat, SummaryFormat, Timestamps
from newsum.options import InputFormat, LanguagePolicy, Method, RepeatPolicy

FilesArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILE...]",
        help="Transcripts; - or nothing for standard input.",
        show_default=False,
    ),
]
QuotingArgument = Annotated[
    str,
    typer.Argument(
        metavar="SUMMARY",
        help="What quotes: a summary by newsum in any format but rich, Markdown or HTML with "
        "block quotes, or a text with one quotation a line; - for standard input.",
    ),
]
SourcesArgument = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", help="The transcript that is quoted, or several; or -."),
]
SentencesOption = Annotated[
    int | None,
    typer.Option(
        "-n",
        "--sentences",
        metavar="N",
        show_default="5, at most a third of the text",
        help="Key sentences to quote.",
    ),
]
WordsOption = Annotated[int | None, typer.Option(metavar="N", help="Length in words instead.")]
RatioOption = Annotated[
    str | None, typer.Option(metavar="P%", help="Length as a share of the text instead.")
]
SummaryFormatOption = Annotated[
    SummaryFormat,
    typer.Option(
        "-f",
        "--format",
        help="auto: rich at a terminal, plain in a pipe. json: one object, or one array "
        "for several files; jsonl: one object a line; srt: subtitles of the key sentences; "
        "html: a page with the transcript, of one file.",
    ),
]
CleanFormatOption = Annotated[
    CleanFormat,
    typer.Option(
        "-f",
        "--format",
        help="auto: rich, which is broken to fit, at a terminal, plain in a pipe. "
        "json, jsonl: as for summarize; srt, vtt: subtitles said once.",
    ),
]
ReportFormatOption = Annotated[
    ReportFormat,
    typer.Option(
        "-f",
        "--format",
        help="auto: rich at a terminal, plain in a pipe. json, jsonl: as for summarize.",
    ),
]
OutputOption = Annotated[
    str,
    typer.Option("-o", "--output", metavar="FILE", help="Where to write; - for standard output."),
]
ForceOption = Annotated[bool, typer.Option("--force", help="Let --output replace a file.")]
MethodOption = Annotated[Method, typer.Option(help="How sentences are ranked.")]
MergeOption = Annotated[
    bool,
    typer.Option(
        "--merge",
        help="One digest of several transcripts of the same events: who tells what, and who "
        "says otherwise.",
    ),
]
FocusOption = Annotated[
    str | None,
    typer.Option(metavar="WORDS", help="Favour what speaks of these; commas part terms."),
]
ExplainOption = Annotated[
    bool, typer.Option("--explain", help="Say why each sentence was chosen, or passed over.")
]
LanguageOption = Annotated[
    LanguagePolicy,
    typer.Option(
        help="auto: refuse a text that is not French; fr: do not look; any: go on whatever it is."
    ),
]
RepeatsOption = Annotated[
    RepeatPolicy,
    typer.Option(
        help="What counts as said twice. off: nothing; exact: word for word; near: in other words "
        "as well."
    ),
]
ShowRemovedOption = Annotated[
    bool,
    typer.Option(
        "--show-removed",
        help="List each removed sentence beside the one that carries its content.",
    ),
]
TimestampsOption = Annotated[
    Timestamps,
    typer.Option(
        help="Times of subtitles. auto: at a terminal, in Markdown and in HTML, beside the key "
        "sentences; always: one sentence a line after its time."
    ),
]
CleanTimestampsOption = Annotated[
    Timestamps,
    typer.Option(
        help="Times of the input. auto: beside what --show-removed lists alone; always: one "
        "sentence a line after its time as well; never: nowhere but in subtitles."
    ),
]
LinkOption = Annotated[
    str | None,
    typer.Option(
        metavar="URL",
        help="Address of the recording: each time becomes a link to the moment, ?t=872.",
    ),
]
EncodingOption = Annotated[
    str | None, typer.Option(metavar="NAME", help="Encoding of the input, instead of a guess.")
]
InputFormatOption = Annotated[
    InputFormat, typer.Option(help="Format of the input; auto: what its content looks like.")
]
MaxBytesOption = Annotated[
    str, typer.Option(metavar="SIZE", help="Refuse a larger input; 0 for no limit.")
]
ColorOption = Annotated[ColorChoice, typer.Option(help="Colour; auto: at a terminal only.")]
WidthOption = Annotated[
    int | None,
    typer.Option(
        min=20, metavar="N", help="Columns of the screen.", show_default="those of the terminal"
    ),
]
AsciiOption = Annotated[bool, typer.Option("--ascii", help="Draw with ASCII characters alone.")]
QuietOption = Annotated[bool, typer.Option("-q", "--quiet", help="No notes on standard error.")]
VerboseOption = Annotated[
    bool, typer.Option("-v", "--verbose", help="More notes on standard error.")
]
DebugOption = Annotated[bool, typer.Option("--debug", help="Show the traceback of a failure.")]
