"""One input as read: its text, and where its blocks, lines and times stand in it."""

from bisect import bisect_right
from typing import NamedTuple

from newsum.model.language import Language
from newsum.model.notice import Notice


class Span(NamedTuple):
    """A half-open stretch of `Transcript.text`, in code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch of `text` that the span covers."""
        return text[self.start : self.end]


STANDARD_INPUT = "-"
"""Name of what was piped in."""


class Source(NamedTuple):
    """Where a transcript came from."""

    name: str
    """Free of control characters; `STANDARD_INPUT` where it has none."""
    sha256: str
    """Of the bytes as read."""
    size_bytes: int
    encoding: str
    """Python codec name, as used for decoding."""
    format: str
    """`plain`, or the name of the subtitle or recogniser format."""
    is_encoding_guess: bool = False
    is_format_guess: bool = False


class Block(NamedTuple):
    """A paragraph, a speaker's turn or a heading: no sentence crosses its ends.

    Speaker labels, dialogue dashes and time stamps lie between blocks, never inside.
    """

    span: Span
    speaker: str | None = None
    is_heading: bool = False


class Moment(NamedTuple):
    """A point of the text, and when it is reached: a tuple, because there may be a million."""

    offset: int
    time_ms: int


class Cue(NamedTuple):
    """A stretch of text and when it was said.

    A caption over several blocks gives a cue for each of them, all with the same times.
    """

    span: Span
    """Inside one block."""
    start_ms: int
    """From the start of the recording; `0 <= start_ms <= end_ms`."""
    end_ms: int
    speaker: str | None = None
    """That of its block."""
    moments: tuple[Moment, ...] = ()
    """Inside it, where the source tells when words are said; both numbers never fall."""


class Origin(NamedTuple):
    """One of the transcripts that are joined in a digest, and where it stands there."""

    source: Source
    label: str
    """The end of its name that tells it from the others: for people."""
    language: Language
    span: Span
    """The whole of it, in the text of the digest."""


class Transcript(NamedTuple):
    """One input, decoded and made harmless; or several joined, each at its place."""

    source: Source
    text: str
    """Line breaks are `\\n`; no escape, control, bidi or invisible character is left.

    Of captions and recognisers: what was said, given once, without the marks of the format.
    """
    blocks: tuple[Block, ...]
    """In order, disjoint, none empty."""
    line_starts: tuple[int, ...]
    """Offset at which each line of the source starts in the text; the first is 0."""
    line_numbers: tuple[int, ...] = ()
    """Which line of the source each of `line_starts` is; empty where the text has them all."""
    cues: tuple[Cue, ...] = ()
    """In the order of the text, disjoint; empty where the source has no times."""
    notices: tuple[Notice, ...] = ()
    hidden: int = 0
    """Escape sequences, control and invisible characters that were removed."""
    words_again: int = 0
    """Words that rolling captions showed again, which `text` gives once."""
    origins: tuple[Origin, ...] = ()
    """In a digest, the transcripts that it joins, in order; empty for one input."""

    def line_at(self, offset: int) -> int:
        """Line of the source, from 1, on which an offset lies. O(log lines)."""
        position = bisect_right(self.line_starts, offset)
        return self.line_numbers[position - 1] if self.line_numbers else position

    def origin_at(self, offset: int) -> Origin | None:
        """In a digest, the transcript in which an offset lies; else None."""
        position = bisect_right(self.origins, offset, key=lambda origin: origin.span.start)
        return self.origins[position - 1] if position else None
