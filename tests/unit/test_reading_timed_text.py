"""Text with times before its passages: recognised by the times, which go on."""

import pytest
from readings import cues_of

from newsum.reading import transcript_of

PANEL = """\
0:05
Bonjour à tous et bienvenue dans ce journal
0:09
la mairie ferme le pont de Recouvrance
1:14
les travaux coûteront 12 millions d'euros
"""


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
    assert cues_of(transcript) == [
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
    assert str(notice) == "text without times was kept here"


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


TALK = (
    ("Anne Durand", "Bonjour à tous, nous recevons le maire de Saint-Malo."),
    ("Gilles Martin", "Bonjour, je suis très heureux d'être ici."),
    ("Anne Durand", "Attention : votre calendrier est serré."),
    ("Gilles Martin", "Le résultat : nous livrerons en mars 2028."),
)


def talk(shape: str) -> str:
    return "".join(
        shape.format(name=name, time=f"00:{25 * i // 60:02}:{25 * i % 60:02}", said=said)
        for i, (name, said) in enumerate(TALK)
    )


@pytest.mark.parametrize(
    "shape",
    [
        "{name}  {time}\n{said}\n\n",
        "**{name}**   {time}\n{said}\n",
        "{name} - {time}\n{said}\n\n",
        "[{name}] {time}\n{said}\n\n",
        "{name} ({time})\n{said}\n\n",
        "{name} ({time}):\n{said}\n\n",
        "{name}: ({time})\n{said}\n\n",
        "{name}: [{time}] {said}\n\n",
        "**{name}:** [{time}] {said}\n\n",
        "{name} [{time}] : {said}\n",
        "{name} {time} --> 00:59:00\n{said}\n",
        "[{time}] - {name}\n{said}\n\n",
        "{time} {name}\n{said}\n\n",
        "{name}\n{time}\n{said}\n",
        "[{time}] {name} : {said}\n",
    ],
)
def test_who_speaks_stands_beside_the_time(shape: str) -> None:
    transcript = transcript_of(talk(shape))

    assert transcript.source.format == "timed-text"
    assert [(b.speaker, b.span.of(transcript.text)) for b in transcript.blocks] == list(TALK)
    assert [(cue.start_ms, cue.speaker) for cue in transcript.cues] == [
        (25_000 * i, name) for i, (name, _) in enumerate(TALK)
    ]
    for block, (_, said) in zip(transcript.blocks, TALK, strict=True):
        lines = talk(shape).split("\n")
        assert said in lines[transcript.line_at(block.span.start) - 1]


def test_numbers_of_speakers_are_names() -> None:
    text = "".join(
        f"Intervenant {i}  0:{10 * i}\nBonjour à toutes et à tous.\n" for i in range(1, 4)
    )
    transcript = transcript_of(text)

    assert [block.speaker for block in transcript.blocks] == [
        "Intervenant 1",
        "Intervenant 2",
        "Intervenant 3",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Paris 8:00\nLyon 10:00\nParis 12:00\nLyon 14:00\n",
        "Le journal 20:00\nLe port.\nLa météo 20:35\nIl fera beau.\nLe film 21:05\nRien.\n",
        "On part à 10:00\nIl dort.\nOn part à 9:00\nIl lit.\nOn part à 8:00\nOui.\n",
    ],
    ids=["a timetable", "a programme", "backwards"],
)
def test_not_all_that_stands_before_a_time_speaks(text: str) -> None:
    transcript = transcript_of(text)

    assert transcript.source.format == "plain"
    assert {block.speaker for block in transcript.blocks} == {None}


def test_a_line_that_looks_like_a_name_and_a_time_is_said_where_nobody_has_that_name() -> None:
    text = talk("{name}  {time}\n{said}\n").replace("d'être ici.", "d'être ici\nen gare à 20:30\n")
    transcript = transcript_of(text)

    assert transcript.blocks[1].span.of(transcript.text).endswith("d'être ici en gare à 20:30")


def test_chapters_are_headings_and_glued_to_no_sentence() -> None:
    transcript = transcript_of(
        "0:00 Introduction\nBonjour à tous, voici le pont de Cornouaille.\n"
        "1:15 Les travaux\nIls dureront six mois.\nIls coûteront 4 millions d'euros.\n"
        "3:40 Les habitants\nLes habitants sont inquiets.\n"
    )

    assert [(b.is_heading, b.span.of(transcript.text)) for b in transcript.blocks] == [
        (True, "Introduction"),
        (False, "Bonjour à tous, voici le pont de Cornouaille."),
        (True, "Les travaux"),
        (False, "Ils dureront six mois. Ils coûteront 4 millions d'euros."),
        (True, "Les habitants"),
        (False, "Les habitants sont inquiets."),
    ]
    assert {block.speaker for block in transcript.blocks} == {None}


def test_lines_that_go_on_below_are_no_chapters() -> None:
    transcript = transcript_of(
        "0:00 Le pont de Cornouaille\nferme lundi.\n0:05 Les travaux\ndureront six mois.\n"
        "0:09 La région\npaiera.\n"
    )

    assert not any(block.is_heading for block in transcript.blocks)


def test_rolling_captions_below_their_times_are_reduced() -> None:
    lines = ["il pleut sur la ville", "et les routes sont fermées", "le maire a réuni ses adjoints"]
    text = "".join(
        f"0:0{i}\n{above}\n{line}\n"
        for i, (above, line) in enumerate(zip(["bonjour à tous", *lines], lines, strict=False))
    )
    transcript = transcript_of(text)

    assert transcript.text == " ".join(["bonjour à tous", *lines])
