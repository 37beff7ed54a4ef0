"""When things were said, from the cues."""

import pytest

from newsum.model import Cue, Moment, Span
from newsum.reading import transcript_of
from newsum.segmentation import part, segment
from newsum.timing import Timed, timed, timed_parts

CUES = (
    Cue(span=Span(0, 10), start_ms=1_000, end_ms=2_000),
    Cue(span=Span(11, 31), start_ms=2_000, end_ms=6_000),
    Cue(span=Span(40, 50), start_ms=9_000, end_ms=9_000),
)


@pytest.mark.parametrize(
    ("span", "start_ms", "end_ms"),
    [
        pytest.param(Span(0, 10), 1_000, 2_000, id="one cue"),
        pytest.param(Span(0, 31), 1_000, 6_000, id="two cues"),
        pytest.param(Span(5, 21), 1_500, 4_000, id="the ends of two"),
        pytest.param(Span(16, 21), 3_000, 4_000, id="the middle of one"),
        pytest.param(Span(32, 45), 9_000, 9_000, id="a cue without duration"),
        pytest.param(Span(0, 99), 1_000, 9_000, id="more than all"),
    ],
)
def test_a_cue_shares_its_time_out_by_characters(span: Span, start_ms: int, end_ms: int) -> None:
    assert timed(CUES, span) == Timed(span, start_ms, end_ms)


@pytest.mark.parametrize("span", [Span(10, 11), Span(31, 40), Span(50, 60)])
def test_between_cues_there_is_no_time(span: Span) -> None:
    assert timed(CUES, span) is None


def test_without_cues_there_is_no_time() -> None:
    assert timed((), Span(0, 10)) is None


def test_the_parts_follow_the_cues() -> None:
    assert list(timed_parts(CUES, Span(5, 21))) == [
        Timed(Span(5, 10), 1_500, 2_000),
        Timed(Span(11, 21), 2_000, 4_000),
    ]


def test_cues_out_of_order_give_the_whole_time() -> None:
    """Of two voices at once, the second may begin before the first, and end before it."""
    cues = (
        Cue(span=Span(0, 10), start_ms=5_000, end_ms=9_000),
        Cue(span=Span(11, 20), start_ms=4_000, end_ms=6_000),
    )

    assert timed(cues, Span(0, 20)) == Timed(Span(0, 20), 4_000, 9_000)


def test_sentences_know_when_they_were_said() -> None:
    """One runs over two cues, one cue holds two, and one has no times."""
    transcript = transcript_of(
        "1\n00:00:01,000 --> 00:00:03,000\nLe pont ferme\n\n"
        "2\n00:00:03,000 --> 00:00:05,000\nlundi. Il rouvre en mai.\n\n"
        "3\n00:00:05: --> \nLe maire en doute.\n"
    )

    sentences = segment(transcript)

    assert [(s.text, s.start_ms, s.end_ms) for s in sentences] == [
        ("Le pont ferme lundi.", 1_000, 3_500),
        ("Il rouvre en mai.", 3_583, 5_000),
        ("Le maire en doute.", None, None),
    ]


def test_plain_text_has_no_times() -> None:
    assert segment(transcript_of("Le pont ferme lundi."))[0].start_ms is None


def test_parts_of_a_sentence_share_its_time_out() -> None:
    transcript = transcript_of("1\n00:00:01,000 --> 00:00:03,000\nil pleut il pleut il\n")
    parts = part(transcript, segment(transcript), [9])

    assert [(s.text, s.start_ms, s.end_ms) for s in parts] == [
        ("il pleut", 1_000, 1_800),
        ("il pleut il", 1_900, 3_000),
    ]


KNOWN = (
    Cue(
        span=Span(0, 20),
        start_ms=1_000,
        end_ms=9_000,
        moments=(Moment(4, 2_000), Moment(5, 6_000), Moment(10, 6_500), Moment(10, 8_000)),
    ),
)


@pytest.mark.parametrize(
    ("span", "start_ms", "end_ms"),
    [
        pytest.param(Span(0, 20), 1_000, 9_000, id="all"),
        pytest.param(Span(0, 4), 1_000, 2_000, id="up to a known end"),
        pytest.param(Span(5, 10), 6_000, 6_500, id="between two"),
        pytest.param(Span(10, 20), 8_000, 9_000, id="the later of two for a start"),
        pytest.param(Span(2, 15), 1_500, 8_500, id="shared out in between"),
    ],
)
def test_moments_inside_of_a_cue_are_believed(span: Span, start_ms: int, end_ms: int) -> None:
    assert timed(KNOWN, span) == Timed(span, start_ms, end_ms)
