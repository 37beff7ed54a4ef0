"""Passages of a source, with all that leads back to them."""

from newsum.model import Origin, Sentence, Span, Transcript
from newsum.rendering.json_.document import Json
from newsum.timing import timed


def quoted(sentence: Sentence, *, limit: int | None) -> dict[str, Json]:
    """A sentence and its place; `limit` is the most characters of it."""
    span = sentence.span_in_source
    return {
        "index": sentence.index,
        **in_source(sentence.origin),
        "text": sentence.text[:limit],
        "start": span.start,
        "end": span.end,
        "line": sentence.line,
        "speaker": sentence.speaker,
        "start_ms": sentence.start_ms,
        "end_ms": sentence.end_ms,
    }


def in_source(origin: Origin | None) -> dict[str, Json]:
    """In a digest, the name of the source that offsets and lines are of."""
    return {"source": origin.source.name} if origin else {}


def whole(sentence: Sentence) -> dict[str, Json]:
    """A sentence in full, and the line it ends on."""
    return {**quoted(sentence, limit=None), "last_line": sentence.last_line}


def stretch(transcript: Transcript, span: Span) -> dict[str, Json]:
    """The place of any span: offsets, lines, times."""
    said = timed(transcript.cues, span)
    return {
        "start": span.start,
        "end": span.end,
        "line": transcript.line_at(span.start),
        "last_line": transcript.line_at(span.end - 1),
        "start_ms": said and said.start_ms,
        "end_ms": said and said.end_ms,
    }
