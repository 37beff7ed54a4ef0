"""What is kept, removed, ranked and quoted as a whole."""

from typing import NamedTuple

from newsum.model.transcript import Origin, Span


class Sentence(NamedTuple):
    """A unit that is kept, removed, ranked and quoted as a whole."""

    index: int  # type: ignore[assignment] # a field, not the method of tuples
    """Position in the transcript, from 0: the sentence's identity."""
    span: Span
    text: str
    """`span.of(transcript.text)`, always."""
    block: int
    """Index of its block in `Transcript.blocks`."""
    line: int
    """Line of the source on which it starts, from 1."""
    last_line: int
    speaker: str | None = None
    is_heading: bool = False
    start_ms: int | None = None
    """When it begins in the recording; None where the source does not tell."""
    end_ms: int | None = None
    """When it ends, not before it begins; None likewise."""
    origin: Origin | None = None
    """In a digest, the transcript it comes from, of which are line and times; else None."""

    @property
    def span_in_source(self) -> Span:
        """Its span in the text of its own transcript."""
        start = self.origin.span.start if self.origin else 0
        return Span(self.span.start - start, self.span.end - start)
