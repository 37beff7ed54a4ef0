"""The screen: nothing overflows, nothing is told by colour alone, no text acts."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from newsum.model import Repeat, RepeatKind, Summary
from newsum.options import Options, RepeatPolicy
from newsum.rendering.layout import Layout
from newsum.rendering.linear import summary_as_linear
from newsum.rendering.terminal import removals_as_rich, summary_as_rich

GOLDEN = Path(__file__).parent.parent / "golden"
"""Regenerated with NEWSUM_GOLDEN=write, to be read in the diff."""
ESCAPE = re.compile(r"\x1b\[[0-9;]*m")


def _layout(width: int, **how: bool) -> Layout:
    return Layout(options=Options(), width=width)._replace(**how)  # type: ignore[arg-type]


@pytest.mark.parametrize("has_color", [False, True], ids=["plain", "color"])
@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_summary_looks_as_agreed(solar: Summary, width: int, has_color: bool) -> None:  # noqa: FBT001
    path = GOLDEN / f"solaire-{width}{'-color' if has_color else ''}.txt"

    shown = summary_as_rich(solar, _layout(width, has_color=has_color, has_removals=True)) + "\n"

    if os.environ.get("NEWSUM_GOLDEN") == "write":
        path.write_text(shown, encoding="utf-8")
    assert shown == path.read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [20, 40, 80, 120, 200])
def test_color_only_adds_color(solar: Summary, width: int) -> None:
    """Without its escapes, the coloured screen is the plain one: it tells nothing more."""
    plain = summary_as_rich(solar, _layout(width, has_removals=True))
    colored = summary_as_rich(solar, _layout(width, has_removals=True, has_color=True))

    assert "\x1b" not in plain
    assert ESCAPE.sub("", colored) == plain
    assert colored != plain


def test_the_words_of_the_text_keep_the_color_of_the_screen(solar: Summary) -> None:
    """Numbers and places are styled, sentences are not."""
    lines = summary_as_rich(solar, _layout(80, has_color=True)).split("\n")

    assert lines[11] == (
        " \x1b[36m 4  \x1b[0mLe premier panneau doit désormais sortir à l’automne 2028, le       "
        "\x1b[2ml.\u00a05-6\x1b[0m"
    )


@pytest.mark.parametrize("width", [20, 33, 40, 59, 60, 80, 96, 120, 200])
def test_no_line_overflows(summary_of: Callable[..., Summary], width: int) -> None:
    """Nor with wide characters, endless words, long names and long terms; 100 columns at most."""
    sentences = [
        "Le mot " + "漢字" * 18 + " est large.",
        "a" * 300,
        "e\u0301" * 300 + "\u00a0!",
        "\U0001f600" * 150 + " \u2764\ufe0f" * 50,
        *["Oui."] * 9,
    ]
    summary = summary_of(
        ("UNE PERSONNE AU NOM VRAIMENT TRÈS LONG", sentences),
        chosen=[0, 1, 2, 3],
        title=sentences[0],
        key_terms=["x" * 150, "漢字" * 30, "un terme"],
        name="un/chemin/" * 20 + "漢字.txt",
        repeats=[Repeat(index=5, covered_by=(4,), kind=RepeatKind.VERBATIM, score=1.0)],
    )

    lines = summary_as_rich(summary, _layout(width, has_removals=True)).split("\n")

    assert max(map(cell_len, lines)) <= min(width, 100) - 1
    assert all(line == line.rstrip(" ") for line in lines)


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u202f"], ids=ascii)
def test_punctuation_stays_with_its_word(summary_of: Callable[..., Summary], space: str) -> None:
    """Neither « nor ? nor € stands alone at an end of a line, whatever the space before it.

    Nor is a number broken between its thousands.
    """
    sentence = "Il dit «_oui_», pour 50_€_? Ah_! Ou 71_250_000. " * 30
    summary = summary_of([sentence.replace("_", space).strip()], chosen=[0])

    for width in range(20, 80):
        for line in summary_as_rich(summary, _layout(width)).split("\n"):
            assert not re.match(r"\s*(?:[»?€!]|250|000)", line)
            assert not line.endswith(("«", "50", "71", "250"))


@pytest.mark.parametrize("is_ascii", [False, True])
def test_no_line_begins_with_the_mark_between_terms(
    summary_of: Callable[..., Summary],
    is_ascii: bool,  # noqa: FBT001
) -> None:
    terms = ["pont de Recouvrance", "maire", "bus gratuits", "Brest", "tramway"]
    summary = summary_of(["Le pont ferme."], chosen=[0], key_terms=terms)

    for width in range(36, 80):  # in which each term fits
        shown = summary_as_rich(summary, _layout(width, is_ascii=is_ascii))
        assert not any(line.strip().startswith(("·", "- ")) for line in shown.split("\n"))
        assert "maire" in shown


@pytest.mark.parametrize(
    "text",
    ["[/]", "[b]x[/i]", "[link=file:///etc/passwd]clic[/link]", ":smiley: [red]", "[Musique] oui"],
)
def test_markup_is_printed_as_it_was_said(text: str, summary_of: Callable[..., Summary]) -> None:
    summary = summary_of(
        (text, [f"{text} ici", text]),
        chosen=[0],
        title=text,
        key_terms=[text],
        name=text,
        repeats=[Repeat(index=1, covered_by=(0,), kind=RepeatKind.VERBATIM, score=1.0)],
    )

    shown = summary_as_rich(summary, _layout(90, has_color=True, has_removals=True))

    assert ESCAPE.sub("", shown).count(text) >= 5
    assert "\x1b]" not in shown


def test_ascii_when_the_screen_has_nothing_else(summary_of: Callable[..., Summary]) -> None:
    summary = summary_of(
        ["Une.", "Deux.", "Trois."] * 4,
        chosen=[0, 2],
        title="Une.",
        key_terms=["un", "deux"],
        repeats=[Repeat(index=3, covered_by=(0,), kind=RepeatKind.VERBATIM, score=1.0)],
    )

    shown = summary_as_rich(summary, _layout(80, is_ascii=True, has_removals=True))

    assert shown.replace("\u00a0", " ").isascii()
    assert "#_#:________" in shown


def test_few_sentences_have_no_map(summary_of: Callable[..., Summary]) -> None:
    shown = summary_as_rich(summary_of(["Une.", "Deux."], chosen=[0]), _layout(80))

    assert "Map" not in shown


def test_adjacent_sentences_have_no_gap_between_them(summary_of: Callable[..., Summary]) -> None:
    adjacent = summary_of(["Une.", "Deux.", "Trois."], chosen=[0, 1])
    apart = summary_of(["Une.", "Deux.", "Trois."], chosen=[0, 2])

    assert "(…)" not in summary_as_rich(adjacent, _layout(80))
    assert "(…)" in summary_as_rich(apart, _layout(80))


def test_a_title_is_no_key_sentence(summary_of: Callable[..., Summary]) -> None:
    """Where the best headline is a quoted sentence, it is not printed twice."""
    summary = summary_of(["Une usine ouvre.", "Deux."], chosen=[0], title="Une usine ouvre.")

    assert summary_as_rich(summary, _layout(80)).count("Une usine ouvre.") == 1


@pytest.mark.parametrize("render", [summary_as_rich, summary_as_linear])
def test_a_title_does_not_stand_right_above_the_same_words(
    summary_of: Callable[..., Summary], render: Callable[[Summary, Layout], str]
) -> None:
    """That it lacks the final stop makes no difference; a part of the sentence is a title."""
    paragraphs = ["Une usine ouvre à Fos, dit le maire."], ["Deux."]
    same = summary_of(*paragraphs, chosen=[0], title=paragraphs[0][0][:-1])
    part = summary_of(*paragraphs, chosen=[0], title="Une usine ouvre à Fos")
    below = summary_of(*paragraphs, chosen=[1], title="Une usine ouvre à Fos, dit le maire")

    assert render(same, _layout(80)).count("Une usine ouvre à Fos") == 1
    assert render(part, _layout(80)).count("Une usine ouvre à Fos") == 2
    assert render(below, _layout(80)).count("Une usine ouvre à Fos") == 1


@pytest.mark.parametrize(
    ("policy", "told"),
    [
        (RepeatPolicy.NEAR, "none in 2 sentences"),
        (RepeatPolicy.OFF, "not looked for in 2 sentences"),
    ],
)
def test_no_repeat_is_told_too(
    summary_of: Callable[..., Summary], policy: RepeatPolicy, told: str
) -> None:
    layout = Layout(options=Options(repeats=policy))

    assert told in summary_as_rich(summary_of(["Une.", "Deux."], chosen=[0]), layout)


def test_the_name_is_told_once(solar: Summary) -> None:
    """Several inputs have it in a header above."""
    assert "solaire.txt" in summary_as_rich(solar, _layout(80))
    assert "solaire.txt" not in summary_as_rich(solar, _layout(80, is_one_of_several=True))


def test_removals_alone(solar: Summary) -> None:
    """As `clean` lists them on a terminal: the same lines as below a summary."""
    listing = removals_as_rich(solar.cleaning, _layout(80))

    assert listing in summary_as_rich(solar, _layout(80, has_removals=True))
    assert "[850\u00a0millions d’euros]" in listing


def test_the_same_words_are_not_shown_twice(summary_of: Callable[..., Summary]) -> None:
    repeat = Repeat(index=1, covered_by=(0,), kind=RepeatKind.VERBATIM, score=1.0)
    cleaning = summary_of(["Une usine.", "Une usine."], chosen=[0], repeats=[repeat]).cleaning

    assert removals_as_rich(cleaning, _layout(80)).split("\n") == [
        "",
        " already said · l.\u00a01 · verbatim 1.00",
        "   Une usine.",
        " kept · l.\u00a01 · the same words",
    ]


def test_a_sentence_of_200_000_words(summary_of: Callable[..., Summary]) -> None:
    """It is long, and it is shown."""
    summary = summary_of(["mot " * 200_000 + "fin."], chosen=[0])

    assert summary_as_rich(summary, _layout(80)).count("mot") == 200_000


@pytest.mark.parametrize("width", [40, 80, 120])
def test_times_stand_in_place_of_lines(timed: Summary, width: int) -> None:
    layout = _layout(width, has_removals=True)._replace(has_times=True)
    shown = summary_as_rich(timed, layout)

    assert re.findall(r"00:\d\d:\d\d$", shown, flags=re.MULTILINE)[:4] == (
        ["00:14:42", "00:14:52", "00:15:22", "00:16:02"]
    )
    assert "l.\u00a0" not in shown
    assert max(map(cell_len, shown.split("\n"))) <= min(width, 100) - 1


@pytest.mark.parametrize("width", [40, 80, 120])
def test_links_lead_to_the_moment_where_there_is_color(timed: Summary, width: int) -> None:
    """The same bytes each time; without its escapes, the screen is the plain one."""
    layout = _layout(width, has_color=True)._replace(link="https://example.org/v", has_times=True)
    shown = summary_as_rich(timed, layout)
    plain = summary_as_rich(timed, layout._replace(has_color=False))

    links = re.findall(r"\x1b]8;;(https:[^\x1b]*)\x1b\\(.*?)\x1b]8;;\x1b\\", shown)
    assert [(link, ESCAPE.sub("", text)) for link, text in links][:2] == [
        ("https://example.org/v?t=882", "00:14:42"),
        ("https://example.org/v?t=892", "00:14:52"),
    ]
    assert shown == summary_as_rich(timed, layout)
    assert "\x1b" not in plain
    assert ESCAPE.sub("", re.sub(r"\x1b]8;;.*?\x1b\\", "", shown)) == plain


def test_no_tab_jumps_over_the_edge_of_the_screen(summary_of: Callable[..., Summary]) -> None:
    """How far it jumps only the terminal knows."""
    words = "Le\tpont\tde\tBrest\tferme\tlundi\tmatin\tpour\tdes\ttravaux."
    summary = summary_of(
        ("A\tB", [words]), chosen=[0], title=words, key_terms=["a\tb"], name="a\tb"
    )

    shown = summary_as_rich(summary, _layout(40))

    assert "\t" not in shown
    assert "Le pont de Brest ferme" in shown
