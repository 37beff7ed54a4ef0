"""Laws of reading captions: nothing is lost, and every offset leads back to the file."""

import json
import re
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsum.errors import DataError
from newsum.model import Transcript
from newsum.reading import FORMATS, transcript_of
from newsum.reading.sanitising import sanitise

CAPTION_FORMATS = sorted(set(FORMATS) - {"plain", "whisper-json"})

times = st.sampled_from(
    [
        *["00:00:01,000 --> 00:00:02,000", "00:01.000 --> 00:02.500 align:start position:0%"],
        *["00:00:09,000 --> 00:00:03,000", "-00:00:01,000 --> 00:00:02,000", "00:00:07,000 -->"],
        *["--> 00:00:02,000", "00:00:xx --> 00:00:02,000", "-->", "[00:00.000 --> 00:04.000]"],
        *["00:00:05,000 --> 00:00:05,010", "100:59:59,999 --> 999999:00:00,000 X1:63"],
        *["0\t2500\t", "start\tend\ttext", "2500\t-1\t"],
    ]
)
marks = st.sampled_from(
    [
        *["", " ", "1", "2", "3", "12", "2026", "- ", ">> ", "[Musique]", "♪", "---", "<v Anne>"],
        *["<i>", "</i>", "&amp;", "&lt;", "<c.x", "{\\an8}", "ANNE : ", "P1 :", "WEBVTT", "STYLE"],
        *["Kind: captions", "00:00:1", "20:30", "\u00a0", "\ufeff", "\x1b[31m", "[SPEAKER_01]:"],
    ]
)
words = st.integers(min_value=0, max_value=60).map("mot{}".format)
lines = st.one_of(times, marks, words, st.lists(st.one_of(marks, words), max_size=4).map(" ".join))
files = st.lists(lines, max_size=30).map("\n".join)


def spoken(text: str) -> set[str]:
    return set(re.findall(r"mot\d+", text))


def check_cues(transcript: Transcript) -> None:
    end = 0
    blocks = iter(transcript.blocks)
    block = next(blocks, None)
    for cue in transcript.cues:
        said = cue.span.of(transcript.text)
        while block is not None and block.span.end <= cue.span.start:
            block = next(blocks, None)
        assert block is not None
        assert block.span.start <= cue.span.start
        assert cue.span.end <= block.span.end
        assert end <= cue.span.start
        assert said == said.strip() != ""
        assert cue.speaker == block.speaker
        assert 0 <= cue.start_ms <= cue.end_ms
        end = cue.span.end


def check_blocks(transcript: Transcript) -> None:
    end = 0
    for block in transcript.blocks:
        said = block.span.of(transcript.text)
        assert end <= block.span.start
        assert said == said.strip() != ""
        assert "\n" not in said or not transcript.cues
        end = block.span.end


def check_lines(transcript: Transcript, text: str) -> None:
    """Each word stands on the line of the file to which its offset leads."""
    source = text.split("\n")
    for word in re.finditer(r"mot\d+", transcript.text):
        assert word[0] in source[transcript.line_at(word.start()) - 1]


@pytest.mark.parametrize("name", CAPTION_FORMATS)
@given(text=files)
@example(text="<v Anne>\n>>  mot0")
def test_every_word_is_in_the_transcript_where_the_file_has_it(name: str, text: str) -> None:
    transcript = transcript_of(text, input_format=name)

    lost = spoken(text) - spoken(transcript.text)
    assert not lost or name == "webvtt"
    check_blocks(transcript)
    check_cues(transcript)
    check_lines(transcript, text)


@given(files)
@example("WEBVTT mot1\n\nmot2\n00:01.000 --> 00:02.000\nmot3\n\nmot4")
def test_webvtt_leaves_out_identifiers_headers_and_comments_only(text: str) -> None:
    transcript = transcript_of(text, input_format="webvtt")
    source = ["", *sanitise(text).text.split("\n"), ""]

    for word in spoken(text) - spoken(transcript.text):
        for number, line in enumerate(source):
            if word in spoken(line):
                first = number
                while source[first - 1].strip():
                    first -= 1
                is_identifier = ">" in source[number + 1] and first == number
                assert is_identifier or re.match("WEBVTT|STYLE", source[first]), line


@given(st.text(), st.sampled_from(CAPTION_FORMATS))
def test_any_text_can_be_read_in_any_format(text: str, name: str) -> None:
    transcript = transcript_of(text, input_format=name)

    check_blocks(transcript)
    check_cues(transcript)


json_values = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(), words),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.dictionaries(
            st.sampled_from(
                ["text", "start", "end", "segments", "words", "word", "speaker", "offsets", "from"]
            ),
            inner,
            max_size=4,
        ),
    ),
    max_leaves=20,
)


@given(json_values, st.integers(min_value=0, max_value=2_000), st.booleans())
def test_any_json_gives_a_transcript_or_is_refused(value: object, cut: int, is_cut: bool) -> None:  # noqa: FBT001
    text = json.dumps(value)
    try:
        transcript = transcript_of(text[:cut] if is_cut else text, input_format="whisper-json")
    except DataError:
        return
    check_blocks(transcript)
    check_cues(transcript)


segments = st.lists(
    st.fixed_dictionaries(
        {"text": st.lists(words, min_size=1, max_size=5).map(" ".join)},
        optional={
            "start": st.floats(0, 1e6),
            "end": st.floats(0, 1e6),
            "speaker": st.sampled_from(["SPEAKER_00", "Anne", "- x", "---", "[a]"]),
        },
    ),
    min_size=1,
    max_size=12,
)


@given(segments, st.sampled_from([None, 1]))
def test_every_word_of_every_segment_is_in_the_transcript(
    value: list[dict[str, object]], indent: int | None
) -> None:
    text = json.dumps({"segments": value}, indent=indent)
    transcript = transcript_of(text)

    assert transcript.source.format == "whisper-json"
    assert spoken(transcript.text) == spoken(text)
    check_blocks(transcript)
    check_cues(transcript)
    check_lines(transcript, text)


new_words = st.lists(
    st.lists(st.integers(0, 10**9).map("mot{}".format), min_size=3, max_size=6, unique=True).map(
        " ".join
    ),
    min_size=4,
    max_size=12,
    unique=True,
)


@given(new_words)
def test_rolling_captions_give_back_what_was_rolled(said: list[str]) -> None:
    shown = [said[0]]
    for above, line in pairwise(said):
        shown += [above, f"{above}\n{line}"]
    cues = [
        f"00:{i:02}.000 --> 00:{i:02}.{10 if i % 2 else 990:03}\n{text}"
        for i, text in enumerate(shown)
    ]
    pasted = "\n".join([said[0], *map(" ".join, pairwise(said))])

    assert transcript_of("WEBVTT\n\n" + "\n\n".join(cues)).text == " ".join(said)
    assert transcript_of(pasted).text == "\n".join(said)
