"""Times of words: sentences get their own inside of a segment or a caption."""

import json

import pytest

from newsum.model import Transcript
from newsum.reading import transcript_of
from newsum.segmentation import segment

WORDS = [
    (" Bonjour", 0.0, 0.5),
    (" à", 0.5, 0.6),
    (" tous.", 0.6, 1.0),
    (" L'", 8.0, 8.1),
    ("usine", 8.1, 8.5),
    (" ferme.", 8.5, 9.5),
]


def whisper(words: list[tuple[str, object, object]], text: str = "", **more: object) -> str:
    spoken = [{"word": word, "start": start, "end": end} for word, start, end in words]
    text = text or "".join(word for word, *_ in words)
    return json.dumps(
        {"segments": [{"start": 0, "end": 10, "text": text, "words": spoken, **more}]}
    )


def sentences(transcript: Transcript) -> list[tuple[str, int | None, int | None]]:
    return [(s.text, s.start_ms, s.end_ms) for s in segment(transcript)]


def test_words_of_whisper_time_the_sentences_of_a_segment() -> None:
    assert sentences(transcript_of(whisper([*WORDS]))) == [
        ("Bonjour à tous.", 0, 1_000),
        ("L'usine ferme.", 8_000, 9_500),
    ]


@pytest.mark.parametrize(
    "segment_text",
    [
        pytest.param(whisper([*WORDS], "Bonjour à tous. L'usine est fermée."), id="other words"),
        pytest.param(whisper([*WORDS[3:], *WORDS[:3]], ""), id="times go back"),
        pytest.param(whisper([(w, 100 + s, 100 + e) for w, s, e in WORDS]), id="outside"),
        pytest.param(whisper([(word, None, None) for word, *_ in WORDS]), id="no times"),
        pytest.param(whisper([(word, 10**400, 10**400) for word, *_ in WORDS]), id="no float"),
        pytest.param(whisper([(word, "x", [1]) for word, *_ in WORDS]), id="no numbers"),
    ],
)
def test_where_words_disagree_with_the_segment_it_is_believed(segment_text: str) -> None:
    transcript = transcript_of(segment_text)

    assert [(cue.start_ms, cue.end_ms, cue.moments) for cue in transcript.cues] == [(0, 10_000, ())]


def test_a_word_without_times_lies_between_its_neighbours() -> None:
    """As figures do in the files of whisperX."""
    words = [(" Il", 0.0, 1.0), (" y", 1.0, 2.0), (" en", 2.0, 3.0), (" a", 3.0, 4.0)]
    told = sentences(transcript_of(whisper([*words, (" 12.", None, None), (" Oui.", 8.0, 9.0)])))

    assert told[0][:2] == ("Il y en a 12.", 0)
    assert 4_000 < (told[0][2] or 0) <= 8_000
    assert told[1] == ("Oui.", 8_000, 9_000)


def test_times_in_tags() -> None:
    tags = "Bonjour<00:00:00.500><c> à</c><00:00:00.600><c> tous.</c><00:00:08.000> Le pont ferme."
    transcript = transcript_of(f"WEBVTT\n\n00:00.000 --> 00:10.000\n{tags}\n")

    (first, start, end), (second, begins, ends) = sentences(transcript)
    assert (first, second) == ("Bonjour à tous.", "Le pont ferme.")
    assert (start, begins, ends) == (0, 8_000, 10_000)
    assert 600 < (end or 0) <= 8_000


def test_a_time_inside_of_a_word_is_not_believed() -> None:
    text = "WEBVTT\n\n00:00.000 --> 00:10.000\nBon<00:00:08.000>jour à tous.\n"

    assert transcript_of(text).cues[0].moments == ()


def test_rolling_captions_keep_the_times_of_what_is_new() -> None:
    text = """WEBVTT

00:00:00.000 --> 00:00:02.000
il pleut<00:00:01.000><c> sur</c><00:00:01.500><c> Brest</c>

00:00:02.000 --> 00:00:02.010
il pleut sur Brest

00:00:02.010 --> 00:00:06.000
il pleut sur Brest
le<00:00:03.000><c> pont</c><00:00:05.000><c> ferme</c>
"""
    transcript = transcript_of(text)

    told = [
        [(transcript.text[at:].split()[0], time) for at, time in cue.moments]
        for cue in transcript.cues
    ]
    assert told == [[("sur", 1_000), ("Brest", 1_500)], [("pont", 3_000), ("ferme", 5_000)]]


def test_labels_and_turns_move_no_word() -> None:
    tags = "- Anne : oui<00:00:02.000> certes >> Paul : non<00:00:06.000> jamais"
    transcript = transcript_of(f"WEBVTT\n\n00:00.000 --> 00:10.000\n{tags}\n")

    moments = {m for cue in transcript.cues for m in cue.moments}
    assert {(transcript.text[at:].split()[0], time) for at, time in moments} == {
        ("certes", 2_000),
        ("jamais", 6_000),
    }


@pytest.mark.parametrize("is_escaped", [False, True])
def test_services_on_the_web(*, is_escaped: bool) -> None:
    """Times of AssemblyAI are in milliseconds, those of Deepgram in seconds."""
    assembly = {
        "text": "Bonjour à tous. Oui.",
        "words": [{"text": "Bonjour", "start": 100, "end": 500}],
        "utterances": [
            {"speaker": "A", "start": 100, "end": 2000, "text": "Bonjour à tous.", "words": []},
            {"speaker": "B", "start": 2500, "end": 4000, "text": "Oui."},
        ],
    }
    deepgram = {
        "metadata": {"duration": 12},
        "results": {
            "channels": [{"alternatives": [{"transcript": "Bonjour à tous. Oui."}]}],
            "utterances": [
                {"speaker": "A", "start": 0.1, "end": 2, "transcript": "Bonjour à tous."},
                {"speaker": "B", "start": 2.5, "end": 4, "transcript": "Oui."},
            ],
        },
    }
    for file in (assembly, deepgram):
        transcript = transcript_of(json.dumps(file, ensure_ascii=is_escaped))
        assert [
            (cue.speaker, cue.start_ms, cue.end_ms, cue.span.of(transcript.text))
            for cue in transcript.cues
        ] == [("A", 100, 2000, "Bonjour à tous."), ("B", 2500, 4000, "Oui.")]
        assert transcript.notices == ()


def test_services_that_were_not_asked_for_utterances() -> None:
    words = [
        {"word": "bonjour", "punctuated_word": "Bonjour.", "start": 1, "end": 2},
        {"word": "oui", "punctuated_word": "Oui.", "start": 8, "end": 9},
    ]
    channel = {"alternatives": [{"transcript": "Bonjour. Oui.", "words": words}]}
    deepgram = {"metadata": {}, "results": {"channels": [channel]}}
    assembly = {
        "text": "Bonjour. Oui.",
        "utterances": None,
        "words": [
            {"text": "Bonjour.", "start": 1000, "end": 2000},
            {"text": "Oui.", "start": 8000, "end": 9000},
        ],
    }
    for file in (deepgram, assembly):
        assert sentences(transcript_of(json.dumps(file))) == [
            ("Bonjour.", 1_000, 2_000),
            ("Oui.", 8_000, 9_000),
        ]


def test_a_word_that_is_removed_moves_no_time() -> None:
    words = [(" \u200b", 0.0, 1.0), (" Oui.", 1.0, 2.0), (" Non.", 8.0, 9.0)]
    transcript = transcript_of(whisper([*words]))

    assert transcript.text == "Oui. Non."
    assert [cue.moments for cue in transcript.cues] == [()]
