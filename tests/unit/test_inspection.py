"""A health report says what a transcript is made of, and what is likely to be missing."""

import json
from itertools import pairwise

import pytest

import newsum
from newsum.errors import NothingToSummarizeError
from newsum.model import Inspection, Punctuation
from newsum.reading import parse_transcript

FERRY = "Le ferry quittera le port de Roscoff mardi à l’aube."
STORM = "La tempête est passée au nord de la Bretagne dans la nuit."
ENGLISH = (
    "This is what the captain told us when we arrived at the harbour. "
    "He said that they had been waiting for the storm to pass since the night before."
)


def recognised(*texts: str, seconds: int = 10) -> str:
    segments = [
        {"start": i * seconds, "end": (i + 1) * seconds, "text": text}
        for i, text in enumerate(texts)
    ]
    return json.dumps({"segments": segments}, ensure_ascii=False)


def test_a_healthy_transcript_has_nothing_to_report() -> None:
    report = newsum.inspect(f"{STORM} {FERRY}")
    assert report.cleaning.loops == ()
    assert report.cleaning.phantoms == ()
    assert report.cleaning.notices == ()
    assert report.punctuation is Punctuation.NORMAL
    assert (report.doubling_of_captions, report.doubling_of_text) == (1.0, 1.0)
    assert (report.duration_ms, report.lost_ms, report.shouted) == (None, None, 0.0)


def test_what_a_loop_took_is_measured_from_its_second_copy() -> None:
    report = newsum.inspect(recognised(STORM, *[FERRY] * 6, STORM.replace("nuit", "soirée")))
    assert report.duration_ms == 80_000
    assert report.lost_ms == 50_000


def test_the_doubling_of_captions_is_told_from_that_of_the_text() -> None:
    lines = ["le ferry quitte le port", "à l’aube de mardi", "malgré la tempête", "dit le maire"]
    shown = [lines[0], *(f"{above} {line}" for above, line in pairwise(lines))]
    report = newsum.inspect("\n".join(shown))
    assert report.words == 16
    assert report.doubling_of_captions == pytest.approx((16 + 13) / 16)
    assert report.doubling_of_text == 1.0


def test_shares_are_of_what_people_said() -> None:
    """A recogniser's loop is nobody's speech."""
    text = "\n".join(
        [
            f"ANNE : {STORM}",
            "YVES : Oui, elle est passée très vite.",
            f"ANNE : {' '.join([FERRY] * 9)}",
            "YVES : On verra bien mardi.",
        ]
    )
    voices = {voice.speaker: voice.words for voice in newsum.inspect(text).voices}
    assert voices == {"ANNE": 23, "YVES": 10}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (f"{STORM} {FERRY}", Punctuation.NORMAL),
        ("alors le ferry part mardi et la mer est belle " * 12 + ".", Punctuation.LITTLE),
        ("alors le ferry part mardi et la mer est belle " * 60, Punctuation.NONE),
    ],
)
def test_punctuation(text: str, level: Punctuation) -> None:
    assert newsum.inspect(text).punctuation is level


def test_shouting_is_a_share_of_the_words() -> None:
    """Acronyms are no shouting."""
    strike = "La SNCF et la RATP font grève à Brest et à Roscoff. TF1."
    report = newsum.inspect(f"{STORM.upper()} {strike}")
    assert report.shouted == pytest.approx(12 / 25)


def test_hidden_characters_are_counted() -> None:
    assert newsum.inspect(f"\u202e{STORM}\x1b[31m").cleaning.transcript.hidden == 2


def test_guesses_are_told_from_what_is_sure() -> None:
    latin = parse_transcript(STORM.encode("cp1252"), name="a.txt").source
    told = parse_transcript(STORM.encode("cp1252"), name="a.txt", encoding="cp1252").source
    assert (latin.is_encoding_guess, told.is_encoding_guess) == (True, False)
    few = f"{STORM}\n" * 3 + "00:00:01,000 --> 00:00:02,000\nOui.\n" + f"{FERRY}\n" * 9
    assert parse_transcript(few.encode(), name="b.txt").source.is_format_guess


def test_another_language_is_reported_and_not_refused() -> None:
    report = newsum.inspect(ENGLISH)
    assert report.cleaning.language.code == "en"
    assert report.cleaning.language.foreign == ()


def test_a_foreign_passage_has_its_place() -> None:
    report = newsum.inspect(f"{STORM} {FERRY}\n{ENGLISH}\n{STORM} {FERRY}")
    (passage,) = report.cleaning.language.foreign
    assert passage.code == "en"
    span = report.cleaning.span_of(passage)
    assert span.of(report.cleaning.transcript.text) == ENGLISH


@pytest.mark.parametrize("text", ["", " \n\t ", "WEBVTT\n\n"])
def test_nothing_to_inspect(text: str) -> None:
    with pytest.raises(NothingToSummarizeError):
        newsum.inspect(text)


def test_only_credits_are_a_report_all_the_same() -> None:
    report: Inspection = newsum.inspect("Sous-titrage ST' 501\nSous-titrage ST' 501")
    assert report.words_kept == 0
    assert len(report.cleaning.phantoms) == 1
