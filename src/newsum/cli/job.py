"""One run of the command line, as asked for."""

from enum import StrEnum
from typing import NamedTuple

from newsum.options import DEFAULT_MAX_BYTES, InputFormat, Options


class Action(StrEnum):
    """The commands."""

    SUMMARIZE = "summarize"
    CLEAN = "clean"
    INSPECT = "inspect"
    VERIFY = "verify"


class SummaryFormat(StrEnum):
    """Shapes of a summary."""

    AUTO = "auto"
    RICH = "rich"
    PLAIN = "plain"
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"
    SRT = "srt"
    HTML = "html"


class CleanFormat(StrEnum):
    """Shapes of a cleaned transcript."""

    AUTO = "auto"
    RICH = "rich"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"
    SRT = "srt"
    VTT = "vtt"


class Timestamps(StrEnum):
    """When to show times."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


class ReportFormat(StrEnum):
    """Shapes of a report on a transcript, or on what is quoted from it."""

    AUTO = "auto"
    RICH = "rich"
    PLAIN = "plain"
    JSON = "json"
    JSONL = "jsonl"


class ColorChoice(StrEnum):
    """When to use colour."""

    AUTO = "auto"
    ALWAYS = "always"
    NEVER = "never"


STANDARD_STREAM = "-"
"""Stands for standard input among the files, for standard output after --output."""


_USUAL = Options()


class Job(NamedTuple):
    """What to do, to which inputs, and how to print it."""

    action: Action
    files: tuple[str, ...]
    """As given; empty for standard input."""
    format: SummaryFormat | CleanFormat | ReportFormat
    output: str = STANDARD_STREAM
    """A path, or `-`."""
    may_overwrite: bool = False
    encoding: str | None = None
    input_format: InputFormat = InputFormat.AUTO
    max_bytes: int = DEFAULT_MAX_BYTES
    """0 for no limit."""
    color: ColorChoice = ColorChoice.AUTO
    width: int | None = None
    """Columns; None for those of the terminal."""
    is_ascii: bool = False
    """Draw with ASCII alone."""
    has_traceback: bool = False
    """Show where an unexpected failure comes from."""
    options: Options = _USUAL
    has_removals: bool = False
    """List what was removed."""
    timestamps: Timestamps = Timestamps.AUTO
    link: str | None = None
    """Address of the recording."""
    merges: bool = False
    """Make one digest of all files."""
    quoting: str | None = None
    """What quotes the file, to be verified: as `files`."""
    is_quiet: bool = False
    is_verbose: bool = False
