"""Times, speakers and subtitles as a user meets them, with files in place of the network."""

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]
SAMPLES = Path(__file__).parents[2] / "samples"
TIMED = ["halle.srt", "ruches.vtt", "conseil.json", "phare.json"]


@pytest.fixture(params=TIMED)
def recording(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A sample with times."""
    shutil.copy(SAMPLES / request.param, tmp_path)
    return str(request.param)


@pytest.fixture
def council(tmp_path: Path) -> str:
    """What a recogniser wrote of a meeting."""
    shutil.copy(SAMPLES / "conseil.json", tmp_path / "talk.json")
    return "talk.json"


def test_captions_from_a_pipe_become_running_text(shell: Callable[[str], "Result"]) -> None:
    """`yt-dlp … -o - | newsum clean`"""
    result = shell(f"cat '{SAMPLES / 'ruches.vtt'}' | newsum clean -q")

    assert result.code == 0
    assert result.text.startswith("bonjour à tous alors aujourd'hui on est chez Marius qui élève ")
    assert result.text.count("soixante ruches") == 1
    assert not re.search(r"<|-->|\d\d:\d\d", result.text)
    assert len(result.text.splitlines()) == 1


def test_what_a_recogniser_wrote_is_summarised(newsum: Run, council: str) -> None:
    """`whisper … && newsum summarize talk.json`"""
    result = newsum("summarize", council, "-q")

    assert result.code == 0
    lines = result.text.splitlines()
    assert 1 <= len(lines) <= 5
    assert all(re.match(r"SPEAKER_0\d : [A-ZÀ]", line) for line in lines)


def test_times_are_shown_when_asked_for(newsum: Run, recording: str) -> None:
    """In a pipe they are not, unless asked for; what is quoted is the same."""
    bare = newsum("summarize", recording, "-q")
    timed = newsum("summarize", recording, "-q", "--timestamps", "always")

    assert re.sub(r"^\[\d\d:\d\d:\d\d\] ", "", timed.text, flags=re.MULTILINE) == bare.text
    assert timed.text.count("[00:") == len(bare.text.splitlines())
    assert newsum("summarize", recording, "-q", "--timestamps", "never").out == bare.out


def test_times_are_shown_at_a_terminal(in_terminal: Run, recording: str) -> None:
    shown = in_terminal("summarize", recording, "-q")
    without = in_terminal("summarize", recording, "-q", "--timestamps", "never")

    assert "00:00:" in shown.text
    assert "l.\u00a0" not in shown.text
    assert "00:00:" not in without.text
    assert "l.\u00a0" in without.text


def test_a_cleaned_transcript_with_times_has_a_sentence_a_line(newsum: Run, council: str) -> None:
    result = newsum("clean", council, "-q", "--timestamps", "always")

    lines = result.text.splitlines()
    assert lines[0] == (
        "[00:00:00] SPEAKER_00 : Bonsoir à tous, je déclare ouverte la séance du conseil "
        "municipal de Lanvaur."
    )
    assert all(re.match(r"\[00:\d\d:\d\d\] SPEAKER_0\d : \S", line) for line in lines)
    assert lines == sorted(lines)


@pytest.mark.parametrize("command", ["summarize", "clean"])
def test_an_input_without_times_is_no_failure(newsum: Run, bulletin: Path, command: str) -> None:
    asked = newsum(command, bulletin.name, "--timestamps", "always")

    assert asked.code == 0
    assert asked.out == newsum(command, bulletin.name).out
    assert "the input has no times, so none are shown" in asked.notes


def test_removals_say_when(newsum: Run, council: str) -> None:
    notes = newsum("clean", council, "--show-removed", "-q").notes

    assert notes.startswith("already said (00:00:31, loop 1.00): Avec un car")


def test_json_has_times_speakers_and_links(newsum: Run, council: str) -> None:
    result = newsum("summarize", council, "-f", "json", "--link", "https://example.org/v?id=3")

    document = json.loads(result.out)
    for sentence in document["sentences"]:
        assert 0 <= sentence["start_ms"] < sentence["end_ms"]
        assert sentence["speaker"].startswith("SPEAKER_0")
        assert sentence["link"] == f"https://example.org/v?id=3&t={sentence['start_ms'] // 1000}"
    repeat = document["repeats"][0]
    assert repeat["start_ms"] > repeat["covered_by"][0]["start_ms"]
    assert repeat["speaker"] == "SPEAKER_01"


def test_json_of_plain_text_has_none(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, "-f", "json", "--link", "https://example.org/v")

    for sentence in json.loads(result.out)["sentences"]:
        assert (sentence["start_ms"], sentence["end_ms"], sentence["link"]) == (None, None, None)


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "ftp://example.org/v",
        "example.org/v",
        "https://",
        "https:///v",
        "https://example.org/a b",
        "https://example.org/\n",
        "https://example.org/\x1b]8;;x",
        'https://example.org/"onclick="x',
        "https://example.org/'",
        "https://example.org/<b>",
        "https://example.org/`x`",
        "https://example.org/\u202e",
        "https://example.org/été",
        "https://example.org/" + "a" * 3_000,
        "",
    ],
)
def test_only_the_address_of_a_page_is_a_link(newsum: Run, council: str, link: str) -> None:
    result = newsum("summarize", council, "--link", link)

    assert result.code == 2
    assert result.out == b""
    assert "is not the address of a page" in result.notes
    assert "\x1b" not in result.notes


@pytest.mark.parametrize(
    ("link", "moment"),
    [
        ("https://example.org/v", "https://example.org/v?t=5"),
        ("HTTP://example.org", "HTTP://example.org?t=5"),
        ("https://youtu.be/abc?t=30", "https://youtu.be/abc?t=5"),
        ("https://example.org/w?t=1m&v=a&list=b#c", "https://example.org/w?v=a&list=b&t=5#c"),
        ("https://[::1]:8080/v?", "https://[::1]:8080/v?t=5"),
    ],
)
def test_a_link_leads_to_the_moment(newsum: Run, council: str, link: str, moment: str) -> None:
    first = newsum("summarize", council, "-q", "-n", "1", "--link", link).text

    assert first == (
        "SPEAKER_00 : Premier point, la piscine, fermée depuis le 4 novembre à cause d'une fuite. "
        f"<{moment}>\n"
    )


@pytest.mark.parametrize(
    ("command", "shape"), [("summarize", "srt"), ("clean", "srt"), ("clean", "vtt")]
)
def test_subtitles_are_read_back(newsum: Run, recording: str, command: str, shape: str) -> None:
    """From a file, whose name says nothing: what was kept, once, and its times."""
    made = newsum(command, recording, "-q", "-f", shape, "-o", "sous-titres")
    again = newsum("clean", "sous-titres", "-q", "--repeats", "off")

    assert (made.code, made.out, again.code) == (0, b"", 0)
    if command == "clean":
        assert again.text.split() == newsum("clean", recording, "-q").text.split()
    else:
        key = newsum("summarize", recording, "-q").text
        assert again.text.split() == key.split()


@pytest.mark.parametrize(("command", "shape"), [("summarize", "srt"), ("clean", "vtt")])
def test_without_times_there_are_no_subtitles(
    newsum: Run, bulletin: Path, command: str, shape: str
) -> None:
    result = newsum(command, bulletin.name, "-f", shape, "-o", "sous-titres")

    assert result.code == 65
    assert "brest.txt: what is to be shown has no times" in result.notes
    assert not bulletin.with_name("sous-titres").exists()


def test_subtitles_are_made_of_one_file(newsum: Run, recording: str, council: str) -> None:
    result = newsum("clean", recording, council, "-f", "vtt")

    assert result.code == 2
    assert result.out == b""
    assert "--format vtt takes one file" in result.notes


def test_counts_and_removals_of_subtitles_are_told_beside_them(newsum: Run, council: str) -> None:
    result = newsum("clean", council, "-f", "srt", "--show-removed")

    assert result.notes.startswith("already said (")
    assert result.notes.endswith("sentences, 2 already said (12%) and left out\n")
    assert "already said" not in result.text


LOOP = "reste ouverte aux enfants."
CREDIT = "Sous-titrage"


def test_subtitles_lose_the_loops_and_credits_of_a_recogniser(newsum: Run, tmp_path: Path) -> None:
    """The screen stays empty in their place; what is said around them keeps its times."""
    shutil.copy(SAMPLES / "phare.json", tmp_path)
    whole = newsum("clean", "phare.json", "-q", "-f", "srt", "--repeats", "off")
    srt = newsum("clean", "phare.json", "-q", "-f", "srt")
    vtt = newsum("clean", "phare.json", "-q", "-f", "vtt")

    assert CREDIT in whole.text
    assert on_one_line(whole.text).count(LOOP) == 8
    for result in (srt, vtt):
        assert CREDIT not in result.text
        assert on_one_line(result.text).count(LOOP) == 1
    timings = re.findall(r"^(\S+) --> (\S+)$", srt.text, flags=re.MULTILINE)
    assert ("00:00:39,870", "00:01:09,870") in timings
    assert not [start for start, _ in timings if "00:00:39,870" < start < "00:04:58,370"]
    assert set(timings) < set(re.findall(r"^(\S+) --> (\S+)$", whole.text, flags=re.MULTILINE))


def test_a_reel_shows_neither(newsum: Run, tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "phare.json", tmp_path)
    result = newsum("summarize", "phare.json", "-q", "-f", "srt", "-n", "12")

    assert result.code == 0
    assert CREDIT not in result.text
    assert on_one_line(result.text).count(LOOP) <= 1
    starts = re.findall(r"^(\S+) -->", result.text, flags=re.MULTILINE)
    assert not [start for start in starts if "00:01:09,870" <= start < "00:04:58,370"]


def on_one_line(subtitles: str) -> str:
    return " ".join(subtitles.split())


def test_notes_say_when_rather_than_on_which_line(newsum: Run) -> None:
    """In a file of recognisers all may stand on one line."""
    english = "The minister said on Monday that the railway would open in May. "
    french = (
        "Le ferry de Roscoff part à midi, avec deux cents passagers et quarante voitures à bord. "
        "La compagnie promet une traversée calme, et le capitaine attend la marée haute. "
        "Le port de Brest, lui, reste fermé, parce que les dockers ont voté la grève ce matin."
    )
    texts = [
        french,
        *["Merci."] * 6,
        "Le port de Brest rouvre lundi.",
        english,
        "Sous-titrage ST' 501",
    ]
    segments = [
        {"start": 10.0 * number, "end": 10.0 * number + 9, "text": text}
        for number, text in enumerate(texts)
    ]
    result = newsum("clean", stdin=json.dumps({"segments": segments}).encode())

    assert "line 1" not in result.notes
    assert "« Merci. » 6 times in a row (00:00:10-00:01:09): speech is" in result.notes
    assert "newsum: 00:01:20-00:01:29 is not in French (en)" in result.notes
    assert "nobody says (00:01:30-00:01:39)" in result.notes
