"""When a stretch of text was said."""

import pytest

from newsum.model import Cue, Source, Span, Transcript
from newsum.moments import moment_of

TRANSCRIPT = Transcript(
    source=Source(name="-", sha256="", size_bytes=0, encoding="utf-8", format="subrip"),
    text="un deux\ntrois quatre\ncinq",
    blocks=(),
    line_starts=(0,),
    cues=(
        Cue(span=Span(0, 7), start_ms=1_000, end_ms=9_000),
        Cue(span=Span(8, 20), start_ms=2_000, end_ms=3_000),
        Cue(span=Span(21, 25), start_ms=4_000, end_ms=5_000),
    ),
)


@pytest.mark.parametrize(
    ("span", "moment"),
    [
        (Span(0, 2), (1_000, 9_000)),
        (Span(8, 13), (2_000, 3_000)),
        (Span(3, 10), (1_000, 9_000)),
        (Span(14, 25), (2_000, 5_000)),
        (Span(7, 8), None),
        (Span(25, 25), None),
    ],
    ids=["one cue", "its start", "overlapping times", "two cues", "between two", "the end"],
)
def test_the_cues_that_a_span_touches(span: Span, moment: tuple[int, int] | None) -> None:
    assert moment_of(TRANSCRIPT, span) == moment
