"""How a result is to be printed, and what was asked for."""

from enum import StrEnum
from typing import NamedTuple

from newsum.options import Options


class OutputFormat(StrEnum):
    """The shapes a result can take."""

    RICH = "rich"
    """For a person at a terminal."""
    LINEAR = "linear"
    """For a person who has a terminal read aloud."""
    PLAIN = "plain"
    """One sentence a line and nothing else."""
    MARKDOWN = "markdown"
    JSON = "json"
    JSONL = "jsonl"
    SRT = "srt"
    """Subtitles that any player opens: SubRip."""
    VTT = "vtt"
    """Those of the web: WebVTT."""
    HTML = "html"
    """A page that stands alone."""


class Layout(NamedTuple):
    """Everything a renderer may know besides the result itself."""

    options: Options
    """What was asked for; JSON repeats it."""
    width: int = 80
    """Columns of the screen."""
    has_color: bool = False
    is_ascii: bool = False
    """Draw with ASCII alone: the screen cannot show box and block characters."""
    has_removals: bool = False
    """List each removed sentence beside those that carry its content."""
    has_times: bool = False
    """Say when a sentence was said rather than on which line it stands, where the input tells."""
    link: str | None = None
    """Address of the recording, to which moments are added; harmless, without a `t` of its own."""
    is_one_of_several: bool = False
    """Several results follow each other: a header names the source, or in Markdown a heading."""
