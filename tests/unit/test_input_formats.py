"""The formats that can be asked for are those that can be read."""

from pathlib import Path

import pytest

import newsum
from newsum.errors import OptionsError
from newsum.options import InputFormat
from newsum.reading.formats import FORMATS

LABELLED = Path(__file__).parents[1] / "labelled" / "dev"
SAMPLES = Path(__file__).parents[2] / "samples"


def test_every_choice_has_a_reader_and_every_reader_a_choice() -> None:
    assert set(FORMATS) == {choice.value for choice in InputFormat} - {InputFormat.AUTO}


@pytest.mark.parametrize(
    ("name", "kind"),
    [("06.srt", "subrip"), ("07.vtt", "webvtt"), ("08.json", "whisper-json"), ("18.txt", "plain")],
)
def test_subtitles_are_known_by_their_content(name: str, kind: str) -> None:
    summary = newsum.summarize(LABELLED / name)
    assert summary.cleaning.transcript.source.format == kind
    assert len(summary.chosen) == 5
    assert not any("-->" in summary.cleaning.sentences[i].text for i in summary.chosen)


def test_a_format_may_be_forced() -> None:
    text = "1\n00:00:01,000 --> 00:00:02,000\nBonjour à tous.\n"
    assert "-->" not in newsum.read_transcript(text).text
    assert "-->" in newsum.read_transcript(text, input_format="plain").text


def test_an_unknown_format_is_refused() -> None:
    with pytest.raises(OptionsError):
        newsum.read_transcript("Bonjour.", input_format="docx")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        *[("formats/gare.txt", "timed-text"), ("formats/digue.html", "html")],
        *[("formats/refuge.txt", "timed-text"), ("formats/passerelle.txt", "rolling-text")],
        *[("formats/marche.tsv", "whisper-tsv"), ("formats/ecluse.txt", "whisper-text")],
        *[("halle.srt", "subrip"), ("ruches.vtt", "webvtt"), ("conseil.json", "whisper-json")],
    ],
)
def test_there_is_a_sample_of_each_format(name: str, kind: str) -> None:
    assert newsum.summarize(SAMPLES / name).cleaning.transcript.source.format == kind
