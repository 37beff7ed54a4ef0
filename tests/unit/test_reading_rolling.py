"""Rolling captions: what was said is given once, and what was said twice, twice."""

import textwrap
from pathlib import Path

import pytest

from newsum.reading import parse_transcript, transcript_of

LABELLED = Path(__file__).parents[1] / "labelled" / "dev"

ROLLING = """\
WEBVTT
Kind: captions
Language: fr

00:00:00.160 --> 00:00:02.480 align:start position:0%
~
bonjour<00:00:00.430><c> à</c><00:00:00.700><c> tous</c>

00:00:02.480 --> 00:00:02.490 align:start position:0%
bonjour à tous
~

00:00:02.490 --> 00:00:04.230 align:start position:0%
bonjour à tous
il<00:00:02.760><c> pleut</c><00:00:03.030><c> sur</c>

00:00:04.230 --> 00:00:04.240 align:start position:0%
il pleut sur
~

00:00:04.240 --> 00:00:06.850 align:start position:0%
il pleut sur
nantes
""".replace("~", " ")
"""As YouTube writes them: a line that holds nothing holds a space."""


@pytest.mark.parametrize(
    ("name", "format_name"),
    [("06.srt", "subrip"), ("07.vtt", "webvtt"), ("08.json", "whisper-json")],
)
def test_labelled_files_give_what_was_said_exactly(name: str, format_name: str) -> None:
    transcript = parse_transcript((LABELLED / name).read_bytes(), name=name)
    said = (LABELLED / f"{name[:2]}.norm.txt").read_text("utf-8")

    assert transcript.source.format == format_name
    assert transcript.text.split() == said.split()


def test_each_line_is_given_once_with_the_times_at_which_it_came_up() -> None:
    transcript = transcript_of(ROLLING)

    assert transcript.text == "bonjour à tous il pleut sur nantes"
    assert [(c.start_ms, c.end_ms, c.span.of(transcript.text)) for c in transcript.cues] == [
        (160, 2480, "bonjour à tous"),
        (2490, 4230, "il pleut sur"),
        (4240, 6850, "nantes"),
    ]
    assert [transcript.line_at(transcript.text.index(w)) for w in ("bonjour", "il", "nantes")] == [
        7,
        15,
        23,
    ]
    assert [str(notice) for notice in transcript.notices] == [
        "rolling captions were reduced to what was said (4 of them showed something again)"
    ]


def captions(*shown: str) -> str:
    return "\n\n".join(
        f"{i}\n00:00:{i:02},000 --> 00:00:{i:02},990\n{text}"
        for i, text in enumerate(shown, start=1)
    )


@pytest.mark.parametrize(
    ("shown", "said"),
    [
        pytest.param(
            [
                "il pleut sur la ville",
                "il pleut sur la ville\net dans mon cœur",
                "et dans mon cœur\nil neige",
            ],
            "il pleut sur la ville et dans mon cœur il neige",
            id="two lines",
        ),
        pytest.param(
            [
                "un deux\ntrois quatre\ncinq six",
                "trois quatre\ncinq six\nsept huit",
                "cinq six\nsept huit\nneuf dix",
            ],
            "un deux trois quatre cinq six sept huit neuf dix",
            id="three lines",
        ),
        pytest.param(
            ["bonjour", "bonjour à", "bonjour à tous", "bonjour à tous et bienvenue"],
            "bonjour à tous et bienvenue",
            id="a line that grows",
        ),
        pytest.param(
            ["il pleut sur la ville", "sur la ville et dans mon cœur", "et dans mon cœur il neige"],
            "il pleut sur la ville et dans mon cœur il neige",
            id="lines broken elsewhere",
        ),
        pytest.param(
            ["il dit non", "il dit non\nnon", "non\nnon", "non\nil part", "il part\nce soir"],
            "il dit non non non il part ce soir",
            id="the same word as a line of its own",
        ),
        pytest.param(
            [
                "il pleut sur la ville",
                "il pleut sur la ville\nil pleut sur la ville",
                "il pleut sur la ville\nil neige",
            ],
            "il pleut sur la ville il pleut sur la ville il neige",
            id="a line said twice",
        ),
        pytest.param(
            [
                "un mot",
                "un mot\nun autre",
                "un autre\nencore un",
                "\nencore un",
                "encore un\nle dernier",
            ],
            "un mot un autre encore un encore un le dernier",
            id="said again on a cleared screen",
        ),
        pytest.param(
            [
                "la pluie",
                "la pluie",
                "le vent",
                "le vent",
                "la neige",
                "la neige",
                "le gel",
                "le gel",
            ],
            "la pluie le vent la neige le gel",
            id="every caption twice",
        ),
    ],
)
def test_rolling_captions_are_reduced_to_what_was_said(shown: list[str], said: str) -> None:
    assert transcript_of(captions(*shown)).text == said


@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(["merci"] * 6, id="loop of a recogniser"),
        pytest.param(["non non non", "non non", "si", "non", "non", "oui"], id="short answers"),
        pytest.param(
            ["il dit qu'il viendra", "qu'il viendra demain", "le maire parle", "la foule écoute"],
            id="few overlaps",
        ),
        pytest.param(["la pluie", "la pluie", "le vent", "la neige", "le gel"], id="one copy"),
    ],
)
def test_other_captions_lose_nothing(shown: list[str]) -> None:
    assert transcript_of(captions(*shown)).text == " ".join(shown)


def test_pasted_rolling_captions_are_lines_said_once() -> None:
    text = (LABELLED / "17.txt").read_text("utf-8")
    transcript = transcript_of(text)

    lines = transcript.text.split("\n")
    assert transcript.source.format == "rolling-text"
    assert len(lines) == len(set(lines)) == 24
    assert [transcript.line_at(block.span.start) for block in transcript.blocks] == list(
        range(1, 25)
    )
    assert " ".join(lines).startswith(text.splitlines()[1])


def test_pasted_lines_of_rolling_captions_are_told_by_their_copies() -> None:
    transcript = transcript_of("un mot\nun mot\nun mot\ndeux\ndeux\ndeux\nun tas\nun tas\nfin\nfin")

    assert transcript.text == "un mot\ndeux\nun tas\nfin"
    assert [transcript.line_at(b.span.start) for b in transcript.blocks] == [1, 4, 7, 9]


@pytest.mark.parametrize(
    "text",
    [
        "il pleut sur la ville\nsur la ville il pleut\nle vent se lève\nla nuit tombe",
        "refrain\nrefrain\ncouplet un\nrefrain\nrefrain\ncouplet deux\nfin",
        "Bonjour.\n" * 60,
    ],
)
def test_plain_text_is_no_rolling_text(text: str) -> None:
    transcript = transcript_of(text)

    assert transcript.source.format == "plain"
    assert transcript.text == text


SAID = (
    "la mairie de quimper a décidé",
    "de fermer la piscine municipale",
    "pendant six mois à partir de mars",
    "les travaux coûteront 4 millions d'euros",
    "et ils seront payés par la région",
)


@pytest.mark.parametrize("copies", [2, 3])
@pytest.mark.parametrize("width", [72, 10_000], ids=["wrapped", "on one line"])
def test_pasted_without_its_line_breaks_each_phrase_is_given_once(copies: int, width: int) -> None:
    text = textwrap.fill(" ".join(line for line in SAID for _ in range(copies)), width)
    transcript = transcript_of(text)

    assert transcript.source.format == "rolling-text"
    assert transcript.text.split() == " ".join(SAID).split()
    assert f"{len(SAID) * (copies - 1)} of them" in str(transcript.notices[0])
    for word in ("quimper", "municipale", "mars", "payés"):
        line = text.split("\n")[transcript.line_at(transcript.text.index(word)) - 1]
        assert word in line


def test_text_that_is_doubled_here_and_there_is_left_alone() -> None:
    doubled = " ".join(f"{line} {line}" for line in SAID)
    others = " ".join(f"et le numéro {i} est sorti" for i in range(20))

    for text in (f"{doubled} {others}", f"{SAID[0]} {SAID[0]} {SAID[1]}", f"{SAID[0]} " * 20):
        assert transcript_of(text).source.format == "plain"


def test_a_few_doubled_phrases_and_loops_are_no_rolling_captions() -> None:
    for lines, copies in ((SAID[:3], 2), (SAID, 6)):
        text = " ".join(line for line in lines for _ in range(copies))
        assert transcript_of(text).source.format == "plain"


def test_a_long_text_is_looked_at_as_a_whole() -> None:
    doubled = " ".join(
        f"{a} {b} {c} {a} {b} {c}" for a, b, c in (f"m{i} n{i} o{i}".split() for i in range(90))
    )
    others = " ".join(f"p{i}" for i in range(400))

    assert transcript_of(doubled).source.format == "rolling-text"
    assert transcript_of(f"{doubled} {others}").source.format == "plain"
