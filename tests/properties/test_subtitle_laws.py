"""Laws of subtitles: players can show them, and reading gives back what was said."""

import html
import json
import re
from collections.abc import Sequence
from itertools import pairwise

from hypothesis import assume, given
from hypothesis import strategies as st

from newsum.errors import DataError
from newsum.model import Cleaning, Language, Repeat, RepeatKind, Score, Summary
from newsum.options import Options
from newsum.reading import transcript_of
from newsum.reading.timings import milliseconds
from newsum.rendering.cutting import cut
from newsum.rendering.layout import Layout
from newsum.rendering.subtitles import cleaning_as_srt, cleaning_as_vtt, summary_as_srt
from newsum.segmentation import segment

LAYOUT = Layout(options=Options())

hostile = st.sampled_from(
    [
        *["<b>", "</i>", "<script>", "<00:00:01.000>", "-->", "->", "&amp;", "&lt;b>", "&#60;"],
        *["{\\an8}", "[b]", "NOTE", "WEBVTT", "STYLE", "7", "14:32", "- Oui.", "«\u00a0Non\u00a0»"],
        *["00:00:05.000 --> 00:00:06.000", "00:01,5 -> 00:02", "R&D", "5 < 6", "..."],
    ]
)
NAMES = {"Anne", "SPEAKER_01", ":"}
times = st.integers(0, 40_000)


@st.composite
def recordings(draw: st.DrawFn) -> str:
    """What a recogniser may write, in order or not; each segment says a word of its own."""
    segments = []
    for number in range(draw(st.integers(1, 8))):
        said = draw(st.lists(hostile, max_size=3))
        words = [f"mot{number}x{i}" for i in range(draw(st.integers(1, 14)))]
        end = draw(st.sampled_from([".", " !", "", "a" * 60]))
        segments.append(
            {
                "start": draw(times) / 1_000,
                "end": draw(times) / 1_000,
                "text": " ".join([f"Début{number}", *said, *words]) + end,
                **draw(st.sampled_from([{}, {"speaker": "Anne"}, {"speaker": "SPEAKER_01"}])),
            }
        )
    if draw(st.booleans()):
        segments.sort(key=lambda segment: (segment["start"], segment["end"]))
    return json.dumps({"segments": segments})


def cleaned(text: str, data: st.DataObject) -> Cleaning:
    transcript = transcript_of(text)
    sentences = segment(transcript)
    indices = st.sets(st.integers(1, max(1, len(sentences) - 1)), max_size=3)
    removed = data.draw(indices) if len(sentences) > 1 else set()
    return Cleaning(
        transcript=transcript,
        language=Language(code="fr", confidence=1.0, how="given"),
        sentences=sentences,
        repeats=tuple(
            Repeat(index=i, covered_by=(0,), kind=RepeatKind.VERBATIM, score=1.0)
            for i in sorted(removed)
        ),
    )


def check_times(shown: str) -> None:
    """All last, in order, none before the end of the one above."""
    timings = re.findall(r"^(\S+) --> (\S+)$", shown, flags=re.MULTILINE)
    moments = [milliseconds(time) for timing in timings for time in timing]
    assert moments
    for i, (before, after) in enumerate(pairwise(moments)):
        assert before is not None
        assert after is not None
        assert before < after if i % 2 == 0 else before <= after


def named_anew(words: Sequence[str]) -> list[str]:
    """The words, a voice being named where another one begins.

    Where what stood between two turns of a voice went, it may be named again or not.
    """
    found: list[str] = []
    last = ""
    for word, following in pairwise([*words, ""]):
        if following == ":":
            if word != last:
                found.append(word)
            last = word
        elif word != ":":
            found.append(word)
    return found


@given(recordings(), st.data())
def test_reading_gives_back_what_was_said_once(text: str, data: st.DataObject) -> None:
    """All of it; and in the same order where that is the order of time.

    Elsewhere a voice is named as often as it begins anew.
    """
    cleaning = cleaned(text, data)
    once = cut(cleaning.transcript, cleaning.sentences, cleaning.removed()).flowing
    try:
        shown = [cleaning_as_srt(cleaning, LAYOUT), cleaning_as_vtt(cleaning, LAYOUT)]
    except DataError:
        assert not cleaning.transcript.cues
        return
    cues = cleaning.transcript.cues
    are_in_order = all(left.end_ms <= right.start_ms for left, right in pairwise(cues))

    for subtitles, name in zip(shown, ["subrip", "webvtt"], strict=True):
        check_times(subtitles)
        said = transcript_of(subtitles, input_format=name).text.split()
        wanted = once.split()
        if are_in_order:
            assert named_anew(said) == named_anew(wanted)
        else:
            said, wanted = ([w for w in words if w not in NAMES] for words in (said, wanted))
            assert sorted(said) == sorted(wanted)


@given(recordings(), st.data())
def test_webvtt_holds_no_tag_but_voices(text: str, data: st.DataObject) -> None:
    cleaning = cleaned(text, data)
    assume(cleaning.transcript.cues)
    header, *cues = cleaning_as_vtt(cleaning, LAYOUT).split("\n\n")

    assert header == "WEBVTT"
    for cue in cues:
        timing, *lines = cue.split("\n")
        assert "-->" in timing
        assert all(line.strip() for line in lines)
        said = re.sub(r"<v (?:Anne|SPEAKER_01)>|</v>", "", "\n".join(lines))
        assert not re.search(r"[<>]|&(?!amp;|lt;|gt;|#123;)", said)


@given(recordings(), st.data())
def test_a_reel_holds_the_key_sentences(text: str, data: st.DataObject) -> None:
    cleaning = cleaned(text, data)
    assume(cleaning.transcript.cues)
    indices = st.sets(st.integers(0, len(cleaning.sentences) - 1), min_size=1)
    chosen = tuple(sorted(data.draw(indices)))
    summary = Summary(
        cleaning=cleaning,
        scores=(Score(salience=1.0),) * len(cleaning.sentences),
        chosen=chosen,
        title=None,
        key_terms=(),
        method="salience",
    )
    shown = summary_as_srt(summary, LAYOUT)

    check_times(shown)
    words = set(re.findall(r"mot\w+", html.unescape(shown)))
    assert words == {
        word for i in chosen for word in re.findall(r"mot\w+", cleaning.sentences[i].text)
    }
