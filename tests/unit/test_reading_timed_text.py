"""Text with times before its passages: recognised by the times, which go on."""

import pytest

from newsum.model import Transcript
from newsum.reading import transcript_of

PANEL = """\
0:05
Bonjour à tous et bienvenue dans ce journal
0:09
la mairie ferme le pont de Recouvrance
1:14
les travaux coûteront 12 millions d'euros
"""


def said(transcript: Transcript) -> list[tuple[int, int, str]]:
    return [(c.start_ms, c.end_ms, c.span.of(transcript.text)) for c in transcript.cues]


@pytest.mark.parametrize(
    "text",
    [
        PANEL,
        PANEL.replace("\n", "\r\n"),
        PANEL.replace("0:05\n", "0:05\n5 secondes\n").replace("0:09\n", "0:09\n9 seconds\n"),
        PANEL.replace("1:14\n", "1:14\n1 minute et 14 secondes\n"),
        PANEL.replace("0:05\n", "0:055 secondes").replace("1:14\n", "1:141 minute, 14 seconds"),
        PANEL.replace("0:05", "[00:00:05]").replace("0:09\n", "(0:09) ").replace("1:14", "1:14 -"),
    ],
)
def test_the_panel_of_a_video_platform(text: str) -> None:
    transcript = transcript_of(text)

    assert transcript.source.format == "timed-text"
    assert said(transcript) == [
        (5_000, 9_000, "Bonjour à tous et bienvenue dans ce journal"),
        (9_000, 74_000, "la mairie ferme le pont de Recouvrance"),
        (74_000, 76_460, "les travaux coûteront 12 millions d'euros"),
    ]
    assert len(transcript.blocks) == 1


def test_a_title_above_the_first_time_is_a_block_of_its_own() -> None:
    transcript = transcript_of(f"Le port de Lorient fermé\n{PANEL.replace('0:05', '0:00')}")

    assert [block.span.of(transcript.text)[:24] for block in transcript.blocks] == [
        "Le port de Lorient fermé",
        "Bonjour à tous et bienve",
    ]
    assert [block.is_heading for block in transcript.blocks] == [True, False]
    (notice,) = transcript.notices
    assert str(notice) == "text without times was kept, the first here (1 in all)"


@pytest.mark.parametrize(
    "above", ["le port a fermé", "Le port a fermé.", "Le port\na fermé", "Le port a fermé " * 5]
)
def test_not_all_that_stands_above_is_a_title(above: str) -> None:
    first, *_ = transcript_of(f"{above}\n{PANEL}").blocks

    assert not first.is_heading


def test_another_duration_is_said() -> None:
    transcript = transcript_of(PANEL.replace("0:05\n", "0:05\n9 secondes\n"))

    assert transcript.text.startswith("9 secondes Bonjour")


def test_speakers_and_lines_are_told() -> None:
    text = "[00:01:02] Anne : Oui.\n\n[00:01:05] Paul : Non.\nJamais.\n[00:01:09] Anne : Si.\n"

    transcript = transcript_of(text)

    spoken = [(b.speaker, b.span.of(transcript.text)) for b in transcript.blocks]
    assert spoken == [("Anne", "Oui."), ("Paul", "Non. Jamais."), ("Anne", "Si.")]
    assert [transcript.line_at(block.span.start) for block in transcript.blocks] == [1, 3, 5]
    assert transcript.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("20:30\nLe film commence.\n21:00\nIl finit.\n", id="two"),
        pytest.param("9:10 Oui.\n4:12 Non.\n7:00 Si.\n2:10 Oui.\n", id="times go back"),
        pytest.param("Il est\n20:30\n" + "Une ligne de texte.\n" * 20, id="few"),
    ],
)
def test_times_that_are_said_stay(text: str) -> None:
    assert transcript_of(text).source.format == "plain"


def test_times_that_may_be_of_day_are_a_guess_that_can_be_overruled() -> None:
    text = "8:00 Réunion.\n9:30 Visite du pont.\n12:00 Repas.\n"

    guessed = transcript_of(text)
    assert [(notice.code, notice.line) for notice in guessed.notices] == [("format-guessed", 1)]
    assert guessed.source.is_format_guess
    assert transcript_of(text, input_format="plain").cues == ()
