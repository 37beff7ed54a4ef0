"""What a transcript holds, in a form that tests can compare."""

from newsum.model import Transcript
from newsum.reading import transcript_of


def read_as(name: str, text: str) -> Transcript:
    """The transcript of a text that must be known for what it is."""
    transcript = transcript_of(text)
    assert transcript.source.format == name
    return transcript


def cues_of(transcript: Transcript) -> list[tuple[int, int, str]]:
    """Both times and the words."""
    return [(c.start_ms, c.end_ms, c.span.of(transcript.text)) for c in transcript.cues]


def blocks_of(transcript: Transcript) -> list[tuple[str | None, str]]:
    """Speaker and words."""
    return [(b.speaker, b.span.of(transcript.text)) for b in transcript.blocks]


def codes(transcript: Transcript) -> list[str]:
    """Those of the notices."""
    return [notice.code for notice in transcript.notices]
