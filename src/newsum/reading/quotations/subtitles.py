"""The quotations of a reel of key sentences: SubRip, or WebVTT."""

from collections.abc import Iterator

from newsum.model import Quotation
from newsum.reading import transcript_of


def quoted_in_subtitles(text: str) -> Iterator[Quotation]:
    """Each subtitle by itself: a sentence may run over several."""
    transcript = transcript_of(text)
    for cue in transcript.cues:
        yield Quotation(
            text=" ".join(cue.span.of(transcript.text).split("\n")),
            speaker=cue.speaker,
            start_ms=cue.start_ms,
            end_ms=cue.end_ms,
        )
