"""SubRip files, well made and badly: what was said, when, and on which line."""

from functools import partial

import pytest
from readings import blocks_of, codes, cues_of, read_as

from newsum.reading import transcript_of

TWO_CUES = """\
1
00:00:00,800 --> 00:00:04,870
Bonjour et bienvenue à Clermont.
Le festival international du court

2
00:00:04,950 --> 00:00:09,295
métrage ouvre ses portes demain.
"""


read = partial(read_as, "subrip")


def test_sentences_go_on_from_cue_to_cue() -> None:
    transcript = read(TWO_CUES)

    assert blocks_of(transcript) == [
        (
            None,
            (
                "Bonjour et bienvenue à Clermont. Le festival international du court "
                "métrage ouvre ses portes demain."
            ),
        )
    ]
    assert cues_of(transcript) == [
        (800, 4870, "Bonjour et bienvenue à Clermont. Le festival international du court"),
        (4950, 9295, "métrage ouvre ses portes demain."),
    ]
    assert codes(transcript) == []


@pytest.mark.parametrize(
    ("words", "line"), [("Bonjour", 3), ("Clermont", 3), ("festival", 4), ("métrage", 8)]
)
def test_offsets_lead_back_to_the_line_of_the_file(words: str, line: int) -> None:
    transcript = read(TWO_CUES)

    assert transcript.line_at(transcript.text.index(words)) == line


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(TWO_CUES.replace("\n", "\r\n"), id="line breaks of Windows"),
        pytest.param(TWO_CUES.replace("\n", "\r"), id="line breaks of old Macs"),
        pytest.param(TWO_CUES.replace("1\n0", "0").replace("2\n0", "0"), id="no indices"),
        pytest.param(TWO_CUES.replace("1\n0", "7\n0").replace("2\n0", "3\n0"), id="wrong indices"),
        pytest.param(TWO_CUES.replace("\n\n", "\n"), id="no blank lines"),
        pytest.param(TWO_CUES.replace("\n\n", "\n\n\n\n"), id="many blank lines"),
        pytest.param(TWO_CUES.replace("Le f", "\nLe f"), id="blank line inside a cue"),
        pytest.param(TWO_CUES.replace("1\n0", "1\n\n0"), id="blank line below an index"),
        pytest.param(TWO_CUES.replace(",", "."), id="decimal points"),
        pytest.param(TWO_CUES.replace("-->", "->"), id="short arrows"),
        pytest.param(TWO_CUES.replace("00:00:0", "00:0"), id="no hours"),
        pytest.param(TWO_CUES.replace("870\n", "870 X1:63 X2:223 Y1:43 Y2:58\n"), id="places"),
        pytest.param(TWO_CUES.rstrip(), id="no line break at the end"),
        pytest.param(TWO_CUES + "\n3\n00:00:09,400 --> 00:00:10,000\n\n", id="empty cue"),
    ],
)
def test_habits_of_programs_make_no_difference(text: str) -> None:
    transcript = transcript_of(text)

    assert transcript.source.format in {"subrip", "webvtt"}  # decimal points are WebVTT's
    assert transcript.text.split() == read(TWO_CUES).text.split()
    assert cues_of(transcript) == cues_of(read(TWO_CUES))
    assert codes(transcript) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("<i>Rien</i> ne va <b>plus</b>.", "Rien ne va plus."),
        ('<font color="#ffff00">Jaune.</font>', "Jaune."),
        ("{\\an8}En haut.", "En haut."),
        ("{i}Penché{/i} et\\Nplus bas.", "Penché et plus bas."),
        ("Dans C:\\Nos documents.", "Dans C:\\Nos documents."),
        ("R&amp;D&nbsp;: 5 &lt; 6.", "R&D\u00a0: 5 < 6."),
        ("L&amp;#39;&amp;eacute;t&amp;amp;eacute; &amp;lt; &inconnu;", "L'été &lt; &inconnu;"),
        ("Si 5 < 6 et 7 > 3, alors…", "Si 5 < 6 et 7 > 3, alors…"),
        ("AT&T et <inconnu> restent.", "AT&T et <inconnu> restent."),
        ("Fin<br/>de ligne.", "Fin de ligne."),
        ("Mot<i", "Mot<i"),
        ("Vu à 20:30 --> 21:00 hier.", "Vu à 20:30 --> 21:00 hier."),
        ("2026", "2026"),
        ("20:30", "20:30"),
    ],
)
def test_only_what_players_show_is_left(written: str, said: str) -> None:
    transcript = read(f"1\n00:00:01,000 --> 00:00:02,000\n{written}\n")

    assert cues_of(transcript) == [(1000, 2000, said)]


def test_characters_hidden_in_entities_are_removed_and_told() -> None:
    transcript = read("1\n00:00:01,000 --> 00:00:02,000\nRouge&#x202e; et&ZeroWidthSpace; vert.\n")

    assert transcript.text == "Rouge et vert."
    assert codes(transcript) == ["hidden-characters"]


@pytest.mark.parametrize("count", ["3", "12"])
def test_a_number_that_is_said_is_no_index(count: str) -> None:
    transcript = read(
        f"1\n00:00:01,000 --> 00:00:02,000\nIls étaient\n{count}\n"
        "00:00:02,500 --> 00:00:03,000\nOui."
    )

    assert transcript.text == f"Ils étaient {count} Oui."


@pytest.mark.parametrize(
    "rest",
    ["\n3\n00:00:1", "\n3\n00:00:10,000 --", "\n3\n", "\n3\n00:00:10,000 -->", "\n00:00:10,0"],
)
def test_a_file_cut_off_in_its_last_cue_says_so(rest: str) -> None:
    transcript = read(TWO_CUES + rest)

    assert transcript.text == read(TWO_CUES).text
    assert codes(transcript) == ["caption-times"]
    assert transcript.notices[0].line in {10, 11, 12}


@pytest.mark.parametrize(
    ("times", "mended"),
    [
        ("00:00:05,000 --> 00:00:04,000", (5000, 5000)),
        ("-00:00:01,000 --> 00:00:04,000", (0, 4000)),
        ("00:00:05,000 --> ", (5000, 5000)),
        ("999999:00:05,000 --> 999999:00:06,000", (36_000_000_000, 36_000_000_000)),
    ],
)
def test_impossible_times_are_mended_and_told(times: str, mended: tuple[int, int]) -> None:
    transcript = read(f"1\n{times}\nBonjour.")

    assert cues_of(transcript) == [(*mended, "Bonjour.")]
    assert codes(transcript) == ["caption-times"]
    assert transcript.notices[0].line == 3


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Titre du film\n\n{TWO_CUES}", "Titre du film"),
        (f"{TWO_CUES}\n3\n00:00:xx --> \nÀ bientôt.", "À bientôt."),
        (f"{TWO_CUES}\n3\n00:00 : 1 --> 00;12\nÀ bientôt.", "À bientôt."),
        (f"{TWO_CUES}\n3\n00:00:10,000 --> 00:00:11,000 À bientôt.", "À bientôt."),
    ],
)
def test_what_stands_in_the_wrong_place_is_kept(text: str, said: str) -> None:
    transcript = read(text)

    assert said in transcript.text
    assert "court métrage" in transcript.text


def test_text_without_times_is_told_with_its_line() -> None:
    transcript = read(f"\nTitre du film\n\n{TWO_CUES}")

    assert codes(transcript) == ["untimed-text"]
    assert transcript.line_at(0) == 2
    assert len(transcript.cues) == 2


@pytest.mark.parametrize(("start", "blocks"), [("00:00:04,000", 1), ("00:00:04,001", 2)])
def test_a_pause_of_more_than_two_seconds_ends_a_block(start: str, blocks: int) -> None:
    transcript = read(
        f"1\n00:00:01,000 --> 00:00:02,000\nle festival\n\n2\n{start} --> 00:00:09,000\ncommence\n"
    )

    assert len(transcript.blocks) == blocks


def test_times_that_begin_anew_end_a_block() -> None:
    assert len(read(f"{TWO_CUES}\n{TWO_CUES}").blocks) == 2


def test_overlapping_cues_end_no_block() -> None:
    transcript = read(
        "1\n00:00:01,000 --> 00:00:09,000\nle festival\n\n"
        "2\n00:00:02,000 --> 00:00:03,000\ncommence\n\n"
        "3\n00:00:08,000 --> 00:00:10,000\ndemain\n"
    )

    assert blocks_of(transcript) == [(None, "le festival commence demain")]


@pytest.mark.parametrize(
    ("captions", "blocks"),
    [
        (["- Bonjour.\n- Salut."], [(None, "Bonjour."), (None, "Salut.")]),
        ([">> Bonjour. >> Salut."], [(None, "Bonjour."), (None, "Salut.")]),
        (
            ["JOURNALISTE : Où ça ?", "LA MAIRE : À Lyon,\ndemain.", "JOURNALISTE : Merci."],
            [
                ("JOURNALISTE", "Où ça ?"),
                ("LA MAIRE", "À Lyon, demain."),
                ("JOURNALISTE", "Merci."),
            ],
        ),
        (
            ["ANNE :\nOù ça ?", "PAUL :\nÀ Lyon.", "ANNE :\nMerci."],
            [("ANNE", "Où ça ?"), ("PAUL", "À Lyon."), ("ANNE", "Merci.")],
        ),
        (
            ["Il vient", "– demain, dit-on –", "à Lyon."],
            [(None, "Il vient – demain, dit-on – à Lyon.")],
        ),
        (["Attention : verglas.", "Prudence."], [(None, "Attention : verglas. Prudence.")]),
    ],
)
def test_turns_begin_where_someone_else_speaks(
    captions: list[str], blocks: list[tuple[str | None, str]]
) -> None:
    text = "\n\n".join(
        f"{i}\n00:00:0{i},000 --> 00:00:0{i},900\n{caption}"
        for i, caption in enumerate(captions, start=1)
    )

    assert blocks_of(read(text)) == blocks


@pytest.mark.parametrize(
    "sound",
    [
        "[Musique]",
        "[Musique douce]",
        "(Rires)",
        "*rires*",
        "* RIRES *",
        "♪",
        "♪ ♪",
        "(Applaudissements)",
    ],
)
def test_sounds_stand_between_blocks(sound: str) -> None:
    transcript = read(f"1\n00:00:01,000 --> 00:00:02,000\nBonsoir.\n{sound}\nMerci à tous.\n")

    assert blocks_of(transcript) == [(None, "Bonsoir."), (None, "Merci à tous.")]
    assert sound in transcript.text


@pytest.mark.parametrize("words", ["(ce qui est faux)", "et [inaudible] donc", "♪ Au clair ♪"])
def test_what_is_said_or_sung_is_in_a_block(words: str) -> None:
    transcript = read(f"1\n00:00:01,000 --> 00:00:02,000\nBonsoir\n{words}\nmerci\n")

    assert blocks_of(transcript) == [(None, f"Bonsoir {words} merci")]


def test_a_caption_over_two_turns_gives_a_cue_for_each() -> None:
    transcript = read("1\n00:00:01,000 --> 00:00:02,000\n- Bonjour.\n- Salut.\n")

    assert cues_of(transcript) == [(1000, 2000, "Bonjour."), (1000, 2000, "Salut.")]


@pytest.mark.parametrize("dash", ["-", "–"])
def test_dashes_between_sentences_of_a_line_part_turns(dash: str) -> None:
    transcript = read(
        "1\n00:00:01,000 --> 00:00:02,000\n"
        f"{dash} Vous partez ? {dash} Oui {dash} demain {dash}\navec eux. {dash} « Ah ! »\n"
    )

    assert blocks_of(transcript) == [
        (None, "Vous partez ?"),
        (None, f"Oui {dash} demain {dash} avec eux."),
        (None, "« Ah ! »"),
    ]


def test_commas_between_times_stand_for_arrows() -> None:
    transcript = read(
        "0:00:01.000,0:00:02.500\nIl a vu\nle film.\n\n0:00:02.500,0:00:04.000\nÀ 20:30.\n"
    )

    assert cues_of(transcript) == [
        (1000, 2500, "Il a vu le film."),
        (2500, 4000, "À 20:30."),
    ]


def test_no_break_spaces_stay() -> None:
    transcript = read("1\n00:00:01,000 --> 00:00:02,000\n850\u00a0millions\u202f?\n")

    assert transcript.text == "850\u00a0millions\u202f?"


def test_what_is_said_twice_is_kept_twice() -> None:
    cues = "\n\n".join(
        f"{i}\n00:00:0{i},000 --> 00:00:0{i},900\nC'est la première fois." for i in range(1, 6)
    )

    assert read(cues).text == " ".join(["C'est la première fois."] * 5)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Il pleut.\nIl vente.", "no times were found: all was kept without times"),
        (f"Il pleut.\n\n{TWO_CUES}", "text without times was kept here"),
    ],
    ids=["all", "some"],
)
def test_text_without_times_is_told_of(text: str, told: str) -> None:
    transcript = transcript_of(text, input_format="subrip")

    assert [str(notice) for notice in transcript.notices] == [told]
