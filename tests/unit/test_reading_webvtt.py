"""WebVTT files: headers, comments, voices, and what lies between them."""

from functools import partial

import pytest
from readings import blocks_of, read_as

read = partial(read_as, "webvtt")


CUE = "00:01.000 --> 00:02.000\nBonjour à tous.\n"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"WEBVTT\n\n{CUE}", id="bare"),
        pytest.param(CUE, id="no header"),
        pytest.param(f"WEBVTT - Journal de 20 heures\n\n{CUE}", id="title in the header"),
        pytest.param(f"WEBVTT\nKind: captions\nLanguage: fr\n\n{CUE}", id="YouTube header"),
        pytest.param(
            f"WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:900000,LOCAL:00:00:00.000\n\n{CUE}", id="streaming"
        ),
        pytest.param(f"WEBVTT\n\nNOTE\nrien à dire\nici\n\n{CUE}", id="comment"),
        pytest.param(f"WEBVTT\n\n{CUE}\nNOTE fin du sujet\n", id="comment at the end"),
        pytest.param(f"WEBVTT\n\nSTYLE\n::cue {{\n color: red;\n}}\n\n{CUE}", id="style"),
        pytest.param(f"WEBVTT\n\nREGION\nid:fred\nwidth:40%\n\n{CUE}", id="region"),
        pytest.param(f"WEBVTT\n\n1\n{CUE}", id="number"),
        pytest.param(f"WEBVTT\n\nintroduction - 1\n{CUE}", id="identifier"),
        pytest.param(f"WEBVTT\n{CUE}", id="no blank line below the header"),
        pytest.param(
            "WEBVTT\n\n00:01.000 --> 00:02.000 align:start position:0%\nBonjour à tous.",
            id="settings",
        ),
        pytest.param(
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<c.jaune>Bonjour</c> <00:00:01.500><c>à</c> tous.",
            id="classes",
        ),
    ],
)
def test_what_players_do_not_show_is_left_out(text: str) -> None:
    transcript = read(text)

    assert "Bonjour à tous." in transcript.text
    assert [cue.span.of(transcript.text) for cue in transcript.cues] == ["Bonjour à tous."]
    assert transcript.line_at(transcript.text.index("Bonjour")) == 1 + text[
        : text.index("Bonjour")
    ].count("\n")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(f"WEBVTT\nBonsoir.\n\n{CUE}", id="in the header"),
        pytest.param(f"WEBVTT\n\nBonsoir.\n\n{CUE}", id="above the first cue"),
        pytest.param(f"WEBVTT\n\n{CUE}\nBonsoir.\n", id="below a blank line"),
        pytest.param(f"WEBVTT\n\n00:00.000 --> 00:00.500\n\nBonsoir.\n{CUE}", id="in an empty cue"),
    ],
)
def test_lines_in_no_cue_are_kept(text: str) -> None:
    assert "Bonsoir." in read(text).text


def test_joined_files_have_headers_in_the_middle() -> None:
    transcript = read(f"WEBVTT\nKind: captions\n\n{CUE}\nWEBVTT\nKind: captions\n\n{CUE}")

    assert transcript.text == "Bonjour à tous. Bonjour à tous."


def test_voices_are_speakers() -> None:
    transcript = read(
        "WEBVTT\n\n"
        "00:01.000 --> 00:02.000\n<v Anne>Où ça ?\n\n"
        "00:02.000 --> 00:03.000\n<v.fort Anne>Dites-moi.</v>\n<v Jean-Paul>À Lyon.\n\n"
        "00:03.000 --> 00:04.000\nEt il pleut.\n"
    )

    assert blocks_of(transcript) == [
        ("Anne", "Où ça ? Dites-moi."),
        ("Jean-Paul", "À Lyon."),
        (None, "Et il pleut."),
    ]
    assert transcript.text == ("Anne : Où ça ? Dites-moi.\nJean-Paul : À Lyon.\nEt il pleut.")
    assert [(c.start_ms, c.speaker) for c in transcript.cues] == [
        (1000, "Anne"),
        (2000, "Anne"),
        (2000, "Jean-Paul"),
        (3000, None),
    ]
    assert transcript.line_at(transcript.text.index("À Lyon")) == 8
    assert transcript.line_at(transcript.text.index("Jean-Paul")) == 8


HOSTILE = {
    "an event in a class": "<c.x onclick=alert(1)>Bonjour</c> à tous.",
    "a style in a class": '<i.x style="x">Bonjour</i> à tous.',
    "a tag that never closes": "<b><i><c.rouge>Bonjour à tous.",
    "a tag that was never opened": "</c></v></ruby>Bonjour à tous.",
    "a script as entities": "&lt;script&gt;Bonjour&lt;/script&gt; à tous.",
    "a line break as an entity": "Bonjour&#10;&#13;&#x2028;à tous.",
    "a colour of the terminal as entities": "&#x1b;[31mBonjour&#x9b;0m à tous.",
    "no letter but marks": "<b>&#x301;</b>Bonjour<i>&#x301;</i> à tous.",
}


@pytest.mark.parametrize("said", HOSTILE.values(), ids=HOSTILE)
@pytest.mark.parametrize("times", ["00:01.000 --> 00:02.000", "-00:01.000 --> -99:02.000"])
def test_hostile_tags_and_times_of_captions_leave_what_is_said(said: str, times: str) -> None:
    """S21: tags with attributes, unclosed tags, entities and negative times; nothing acts."""
    style = "STYLE\n::cue { x: url(http://t/) }"
    transcript = read(f"WEBVTT\n\n{style}\n\n{times}\n{said}\n\n{CUE}")

    text = transcript.text
    assert "Bonjour" in text
    assert text.count("\n") <= 1
    assert not {"\x1b", "\x9b", "\u2028"} & {*text}
    for gone in ("onclick", "style=", "<c", "<v", "<b", "</c", "url("):
        assert gone not in text
    assert all(0 <= cue.start_ms <= cue.end_ms for cue in transcript.cues)


def test_a_line_break_written_as_an_entity_moves_no_line() -> None:
    transcript = read("WEBVTT\n\n00:01.000 --> 00:02.000\nOù&#10;&#x2028;ça ?\nÀ Lyon.\n")

    assert transcript.text == "Où ça ? À Lyon."
    assert transcript.line_at(transcript.text.index("À Lyon")) == 5


def test_names_of_voices_stand_on_one_line() -> None:
    transcript = read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v \t Anne \t Marie >Où ça ?\n")

    assert [name for name, _ in blocks_of(transcript)] == ["Anne Marie"]


@pytest.mark.parametrize("text", ["WEBVTT", "WEBVTT\n\n", "WEBVTT\n\nNOTE rien\n"])
def test_a_file_without_cues_is_a_transcript_without_blocks(text: str) -> None:
    transcript = read(text)

    assert transcript.blocks == ()
    assert transcript.line_at(0) == 1
