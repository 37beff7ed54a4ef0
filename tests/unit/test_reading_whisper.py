"""What speech recognisers write: JSON of several kinds, tables, and lines with times."""

import json
from functools import partial

import pytest
from readings import codes, read_as

from newsum.errors import DataError, OptionsError
from newsum.model import Transcript
from newsum.reading import transcript_of


def cues_of(transcript: Transcript) -> list[tuple[int, int, str | None, str]]:
    return [(c.start_ms, c.end_ms, c.speaker, c.span.of(transcript.text)) for c in transcript.cues]


read = partial(read_as, "whisper-json")


WHISPER = {
    "text": " Bonjour à tous. Il pleut sur Nantes.",
    "segments": [
        {"id": 0, "seek": 0, "start": 0.0, "end": 2.5, "text": " Bonjour à tous.", "tokens": [1]},
        {
            "id": 1,
            "seek": 0,
            "start": 2.5,
            "end": 4.123,
            "text": " Il pleut sur Nantes.",
            "words": [{"word": " Il", "start": 2.5, "end": 2.6, "probability": 0.9}],
        },
    ],
    "language": "fr",
}
SEGMENTS: list[dict[str, object]] = WHISPER["segments"]  # type: ignore[assignment]
WHISPER_CPP = {
    "systeminfo": "AVX = 1",
    "params": {"model": "ggml-large.bin", "language": "fr"},
    "result": {"language": "fr"},
    "transcription": [
        {
            "timestamps": {"from": "00:00:00,000", "to": "00:00:02,500"},
            "offsets": {"from": 0, "to": 2500},
            "text": " Bonjour à tous.",
        },
        {
            "timestamps": {"from": "00:00:02,500", "to": "00:00:04,123"},
            "offsets": {"from": 2500, "to": 4123},
            "text": " Il pleut sur Nantes.",
            "tokens": [{"text": " Il", "offsets": {"from": 2500, "to": 2600}, "id": 4, "p": 0.9}],
        },
    ],
}
TRANSFORMERS = {
    "text": " Bonjour à tous. Il pleut sur Nantes.",
    "chunks": [
        {"timestamp": [0.0, 2.5], "text": " Bonjour à tous."},
        {"timestamp": [2.5, 4.123], "text": " Il pleut sur Nantes."},
    ],
}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(json.dumps(WHISPER), id="Whisper"),
        pytest.param(json.dumps(WHISPER, indent=2, ensure_ascii=False), id="Whisper, indented"),
        pytest.param(json.dumps(WHISPER_CPP, indent="\t"), id="whisper.cpp"),
        pytest.param(json.dumps(WHISPER["segments"]), id="faster-whisper"),
        pytest.param("\n".join(map(json.dumps, WHISPER["segments"])), id="an object a line"),
        pytest.param(
            json.dumps([[s["id"], 0, s["start"], s["end"], s["text"]] for s in SEGMENTS]),
            id="faster-whisper, older",
        ),
        pytest.param(json.dumps(TRANSFORMERS), id="transformers"),
        pytest.param(json.dumps({"sentences": SEGMENTS}), id="Parakeet"),
        pytest.param(
            '[{"text": "Bonjour à tous.", "start": 0, "duration": 2.5},'
            ' {"text": "Il pleut sur Nantes.", "start": 2.5, "duration": 1.623}]',
            id="captions of a video platform",
        ),
        pytest.param(
            "start\tend\ttext\n0\t2500\tBonjour à tous.\n2500\t4123\tIl pleut sur Nantes.\n",
            id="table",
        ),
        pytest.param(
            "[00:00.000 --> 00:02.500]  Bonjour à tous.\n"
            "[00:02.500 --> 00:04.123]  Il pleut sur Nantes.\n",
            id="lines",
        ),
        pytest.param(
            "Detecting language using up to the first 30 seconds.\nDetected language: French\n"
            "[00:00:00.000 --> 00:00:02.500]   Bonjour à tous.\n\n"
            "[00:00:02.500 --> 00:00:04.123]   Il pleut\nsur Nantes.\n",
            id="lines of a terminal",
        ),
        pytest.param(
            "whisper_init_state: compute buffer = 98 MB\nmain: processing 'a.wav' (4 sec)\n\n"
            "[00:00:00.000 --> 00:00:02.500]   Bonjour à tous.\n"
            "[00:00:02.500 --> 00:00:04.123]   Il pleut sur Nantes.\n\n"
            "whisper_print_timings:    total time =  1000.00 ms\n",
            id="whisper.cpp with its log",
        ),
        pytest.param(
            "Detected language 'fr' with probability 0.99\n"
            "[0.00s -> 2.50s]  Bonjour à tous.\n[2.50s -> 4.123s]  Il pleut sur Nantes.\n",
            id="lines of faster-whisper",
        ),
    ],
)
def test_all_recognisers_say_the_same(text: str) -> None:
    transcript = transcript_of(text)

    assert transcript.source.format.startswith("whisper-")
    assert transcript.text == "Bonjour à tous. Il pleut sur Nantes."
    assert cues_of(transcript) == [
        (0, 2500, None, "Bonjour à tous."),
        (2500, 4123, None, "Il pleut sur Nantes."),
    ]
    assert codes(transcript) == []


def test_offsets_lead_back_to_the_line_of_the_file() -> None:
    text = json.dumps(WHISPER, indent=1, ensure_ascii=False)
    transcript = read(text)

    for words in ("Bonjour", "Il pleut"):
        line = transcript.line_at(transcript.text.index(words))
        assert f'"text": " {words}' in text.split("\n")[line - 1]


def test_speakers_of_whisperx_are_kept_and_shown() -> None:
    transcript = read(
        json.dumps(
            {
                "segments": [
                    {"start": 0, "end": 1, "text": "Où ça ?", "speaker": "SPEAKER_00"},
                    {
                        "start": 1,
                        "end": 2,
                        "text": "À Lyon.",
                        "words": [{"word": "À", "speaker": "SPEAKER_01"}],
                    },
                    {"start": 2, "end": 3, "text": "Demain.", "speaker": "SPEAKER_01"},
                ],
                "word_segments": [{"word": "Où", "start": 0, "end": 0.1}],
            }
        )
    )

    assert transcript.text == "SPEAKER_00 : Où ça ?\nSPEAKER_01 : À Lyon. Demain."
    assert [(b.speaker, b.span.of(transcript.text)) for b in transcript.blocks] == [
        ("SPEAKER_00", "Où ça ?"),
        ("SPEAKER_01", "À Lyon. Demain."),
    ]
    assert [cue.speaker for cue in transcript.cues] == ["SPEAKER_00", "SPEAKER_01", "SPEAKER_01"]


def test_labels_in_brackets_are_speakers() -> None:
    transcript = transcript_of(
        "[00:00.000 --> 00:02.000] [SPEAKER_00]: Où ça ?\n"
        "[00:02.000 --> 00:04.000] [SPEAKER_01]: À Lyon.\n"
    )

    assert [(b.speaker, b.span.of(transcript.text)) for b in transcript.blocks] == [
        ("SPEAKER_00", "Où ça ?"),
        ("SPEAKER_01", "À Lyon."),
    ]


@pytest.mark.parametrize(
    "segment",
    [
        {"words": [{"word": " Oui,"}, {"word": " merci."}]},
        {"text": " Oui, merci. "},
        {"text": "Oui,\nmerci."},
        {"word": "Oui, merci."},
    ],
)
def test_words_are_found_where_they_are(segment: object) -> None:
    transcript = read(json.dumps([segment]))

    assert transcript.text == "Oui, merci."
    assert transcript.cues == ()
    assert codes(transcript) == ["untimed-text"]


def test_a_text_without_segments_is_read() -> None:
    assert read('{"text": " Bonjour à tous."}').text == "Bonjour à tous."
    assert read('{"segments": [], "text": " Bonjour à tous."}').text == "Bonjour à tous."


def test_silence_is_a_transcript_without_blocks() -> None:
    assert read('{"text": "", "segments": [], "language": "fr"}').blocks == ()


def test_a_text_that_says_more_than_its_segments_is_told() -> None:
    assert codes(read(json.dumps(WHISPER | {"text": "Bonjour à tous. Il neige."}))) == [
        "segments-differ"
    ]


@pytest.mark.parametrize(
    ("times", "mended"),
    [
        ({"start": 5, "end": 4}, (5000, 5000)),
        ({"start": -1, "end": 4}, (0, 4000)),
        ({"start": 5}, (5000, 5000)),
        ({"end": 5}, (5000, 5000)),
        ({"start": 1e300, "end": 1}, (36_000_000_000, 36_000_000_000)),
        ({"start": 10**30, "end": 1}, (36_000_000_000, 36_000_000_000)),
    ],
)
def test_impossible_times_are_mended_and_told(
    times: dict[str, float], mended: tuple[int, int]
) -> None:
    transcript = read(json.dumps([{"text": "Oui.", **times}]))

    assert cues_of(transcript) == [(*mended, None, "Oui.")]
    assert codes(transcript) == ["caption-times"]


@pytest.mark.parametrize("times", ['"start": 1e999', '"start": true', '"start": "midi"'])
def test_times_that_are_none_leave_the_text(times: str) -> None:
    transcript = read(f'[{{"text": "Oui.", {times}}}]')

    assert transcript.text == "Oui."
    assert transcript.cues == ()


def test_a_file_that_was_cut_off_gives_what_it_holds() -> None:
    text = json.dumps(WHISPER, indent=1)
    transcript = read(text[: text.index("Il pleut", text.index("segments"))])

    assert transcript.text == "Bonjour à tous."
    assert codes(transcript) == ["json-broken"]
    assert transcript.notices[0].line == 1 + text[: text.index('"id": 1') - 5].count("\n")


def test_segments_without_words_are_told() -> None:
    transcript = read('[\n{"text": "Oui."},\n{"id": 1},\nnull,\n"Non."\n]')

    assert transcript.text == "Oui. Non."
    assert codes(transcript) == ["untimed-text", "segments-without-text"]
    assert transcript.notices[1].line == 3
    assert transcript.notices[1].values["count"] == 2


def test_letters_that_a_platform_wrote_as_entities_are_letters() -> None:
    transcript = read('[{"text": "L&amp;#39;&eacute;t&eacute; &lt;", "start": 0, "end": 1}]')

    assert transcript.text == "L'été &lt;"
    assert codes(transcript) == ["repaired-characters"]


def test_characters_hidden_in_escapes_are_removed_and_told() -> None:
    transcript = read(
        json.dumps([{"text": "Rouge\u202e et\x1b[31m vert\u0000.", "speaker": "A\x07"}])
    )

    assert transcript.text == "A : Rouge et vert."
    assert codes(transcript) == ["hidden-characters", "untimed-text"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param('{"a":' * 100_000, "nested too deeply", id="deep objects"),
        pytest.param('{"segments":' + "[" * 100_000, "nested too deeply", id="deep lists"),
        pytest.param('[{"text": "Oui.", "start": NaN}]', "NaN is no number", id="NaN"),
        pytest.param('[{"text": "Oui.", "start": -Infinity}]', "-Infinity is no number", id="∞"),
        pytest.param('[{"text": "Oui.", "text": "Non."}]', "a key stands there twice", id="twice"),
        pytest.param(
            '{"segments": [{"text": "Oui."}], "segments": []}',
            "a key stands there twice",
            id="twice at the top",
        ),
        pytest.param('[{"text": "Oui. \\ud83d"}]', "half a character", id="lone surrogate"),
        pytest.param(
            '[{"text": "Oui.", "speaker": "A\\ud83d"}]', "half a character", id="half a name"
        ),
        pytest.param("[" * 100_000 + "]" * 100_000, "nested too deeply", id="nothing but lists"),
        pytest.param(f'[{{"text": "{"a" * 10_000_000}"}}]', "no segment is that long", id="10 MB"),
        pytest.param('[{"text": "Oui.", "start": 1' + "0" * 5_000 + "}]", "digits", id="digits"),
        pytest.param('{"meteo": "pluie"}', "holds no segments", id="other JSON"),
        pytest.param('{"text" Bonjour', "is no JSON", id="broken at once"),
    ],
)
def test_json_of_which_nobody_can_say_what_it_means_is_refused(text: str, reason: str) -> None:
    with pytest.raises(DataError) as refusal:
        transcript_of(text, input_format="whisper-json")

    assert reason in str(refusal.value)
    assert refusal.value.exit_code == 65
    assert refusal.value.advice()


@pytest.mark.parametrize(
    "text", ["[Musique]\nBonjour.", "{ironie} Bonjour.", '"Bonjour", dit-il.', "[{}] Bonjour"]
)
def test_brackets_and_quotes_are_no_json(text: str) -> None:
    assert transcript_of(text).source.format == "plain"


def test_channels_of_whisper_cpp_are_speakers() -> None:
    transcript = transcript_of(
        "[00:00:00.000 --> 00:00:01.000]  (speaker 0) Où ça ?\n"
        "[00:00:01.000 --> 00:00:02.000]  (speaker ?) À Lyon.\n"
    )

    assert cues_of(transcript) == [
        (0, 1000, "speaker 0", "Où ça ?"),
        (1000, 2000, "speaker ?", "À Lyon."),
    ]


def test_words_of_vosk_have_their_times() -> None:
    transcript = read(
        '{"result": [{"word": "il", "start": 1.0, "end": 1.2},'
        ' {"word": "pleut", "start": 1.2, "end": 1.9}], "text": "il pleut"}'
    )

    assert cues_of(transcript) == [(1000, 1900, None, "il pleut")]


def test_an_object_in_the_place_of_segments_is_no_silence() -> None:
    with pytest.raises(DataError, match="holds no segments"):
        transcript_of('{"result": {"transcription": {"full_transcript": "Il pleut."}}}')


def test_rows_without_times_go_on_with_the_row_above() -> None:
    transcript = transcript_of("start\tend\ttext\n0\t2500\tBonjour\nà tous.\nx\ty\tz\n")

    assert transcript.text == "Bonjour à tous. x y z"
    assert [transcript.line_at(transcript.text.index(word)) for word in ("Bonjour", "à", "x")] == [
        2,
        3,
        4,
    ]


def test_lines_above_the_first_times_are_kept() -> None:
    transcript = transcript_of("Journal\n[00:00.000 --> 00:02.000] Bonjour.\n")

    assert transcript.text == "Journal\nBonjour."
    assert codes(transcript) == ["untimed-text"]


def test_a_few_times_make_no_subtitles_but_a_doubt() -> None:
    text = "Un article.\n" * 20 + "00:00:01,000 --> 00:00:02,000\n" + "La suite.\n" * 20

    guessed = transcript_of(text)
    assert guessed.source.format == "plain"
    assert codes(guessed) == ["format-guessed"]
    assert guessed.notices[0].line == 21
    told = transcript_of(text, input_format="plain")
    assert told.blocks == guessed.blocks
    assert codes(told) == []


def test_the_user_may_say_which_format_it_is() -> None:
    assert transcript_of("Bonjour.", input_format="subrip").text == "Bonjour."
    with pytest.raises(OptionsError, match="there is no format named 'docx'"):
        transcript_of("Bonjour.", input_format="docx")


def test_names_of_speakers_stand_on_one_line() -> None:
    """Else a name could be taken for a line of what is said, or for a header."""
    data = '[{"text": "Oui.", "speaker": "Anne\\n==> autre.txt <==\\u2028Marie"}]'

    (block,) = transcript_of(data).blocks

    assert block.speaker == "Anne ==> autre.txt <== Marie"
