"""Subtitles made of a summary or a cleaned transcript."""

import json
from collections.abc import Collection, Sequence

import pytest
from linearity import is_linear

from newsum.errors import DataError
from newsum.model import Cleaning, Language, Repeat, RepeatKind, Score, Summary
from newsum.options import Options
from newsum.reading import transcript_of
from newsum.rendering.breaks import Break, break_between
from newsum.rendering.layout import Layout
from newsum.rendering.screens import screens_of
from newsum.rendering.subtitles import cleaning_as_srt, cleaning_as_vtt, summary_as_srt
from newsum.rendering.wrapping import words_of
from newsum.segmentation import segment

LAYOUT = Layout(options=Options())
LONG = (
    "La halle de Villeneuve rouvre samedi, après quatorze mois de travaux qui ont coûté "
    "trois millions d’euros à la ville, soit un quart de plus que prévu au départ."
)


def cleaning_of(text: str, removed: Collection[int] = ()) -> Cleaning:
    transcript = transcript_of(text)
    return Cleaning(
        transcript=transcript,
        language=Language(code="fr", confidence=1.0, how="given"),
        sentences=segment(transcript),
        repeats=tuple(
            Repeat(index=i, covered_by=(0,), kind=RepeatKind.VERBATIM, score=1.0) for i in removed
        ),
    )


def segments(*said: tuple[float, float, str] | tuple[float, float, str, str]) -> str:
    keys = ("start", "end", "text", "speaker")
    return json.dumps([dict(zip(keys, segment, strict=False)) for segment in said])


def summary_of(text: str, chosen: Sequence[int]) -> Summary:
    cleaning = cleaning_of(text)
    return Summary(
        cleaning=cleaning,
        scores=(Score(salience=1.0),) * len(cleaning.sentences),
        chosen=tuple(chosen),
        title=None,
        key_terms=(),
        method="salience",
    )


def test_captions_keep_their_times() -> None:
    text = (
        "1\n00:00:01,250 --> 00:00:03,000\nLe pont ferme\nlundi à Brest.\n\n"
        "2\n01:02:03,004 --> 01:02:05,000\nLe maire en doute."
    )

    assert cleaning_as_srt(cleaning_of(text), LAYOUT) == (
        "1\n00:00:01,250 --> 00:00:03,000\nLe pont ferme lundi à Brest.\n\n"
        "2\n01:02:03,004 --> 01:02:05,000\nLe maire en doute."
    )


def test_what_was_said_again_is_gone_with_its_share_of_time() -> None:
    """The caption goes with it, unless it holds something else."""
    text = segments(
        (0, 2, "Le pont ferme."),
        (2, 4, "Le pont ferme."),
        (4, 8, "Le pont ferme. Vive le vent !!"),
    )

    assert cleaning_as_vtt(cleaning_of(text, removed=[1, 2]), LAYOUT) == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nLe pont ferme.\n\n"
        "00:00:06.000 --> 00:00:08.000\nVive le vent !!"
    )


def test_labels_and_sounds_are_shown_with_what_is_said_next() -> None:
    text = segments((0, 2, "Le pont ferme.", "Anne"), (3, 4, "[Rires]"), (4, 6, "Ah !", "Paul"))

    assert cleaning_as_srt(cleaning_of(text), LAYOUT) == (
        "1\n00:00:00,000 --> 00:00:02,000\nAnne : Le pont ferme.\n\n"
        "2\n00:00:04,000 --> 00:00:06,000\n[Rires]\nPaul : Ah !"
    )


def test_a_last_sound_is_not_lost() -> None:
    text = segments((0, 2, "Le pont ferme."), (3, 4, "[Rires]"))

    assert cleaning_as_srt(cleaning_of(text), LAYOUT).endswith("Le pont ferme.\n[Rires]")


def test_text_without_times_is_shown_with_what_comes_next() -> None:
    text = (
        "1\n00:00:01,000 --> 00:00:03,000\nLe pont ferme.\n\n"
        "2\n00:00:05: -->\nLe maire en doute.\n\n"
        "3\n00:00:05,000 --> 00:00:06,000\nVive le vent !"
    )

    assert cleaning_as_srt(cleaning_of(text), LAYOUT).endswith(
        "2\n00:00:05,000 --> 00:00:06,000\nLe maire en doute. Vive le vent !"
    )


@pytest.mark.parametrize(
    ("said", "times"),
    [
        pytest.param(
            [(0, 4, "Un."), (3, 6, "Deux.")],
            ["00:00:00,000 --> 00:00:03,000", "00:00:03,000 --> 00:00:06,000"],
            id="overlapping",
        ),
        pytest.param(
            [(5, 6, "Un."), (0, 2, "Deux.")],
            ["00:00:00,000 --> 00:00:02,000", "00:00:05,000 --> 00:00:06,000"],
            id="not in order",
        ),
        pytest.param([(0, 4, "Un."), (0.5, 3, "Deux.")], ["00:00:00,000 --> 00:00:04,000"], id="2"),
        pytest.param([(1, 1, "Un.")], ["00:00:01,000 --> 00:00:02,000"], id="without duration"),
        pytest.param(
            [(1, 1, "Un."), (1.25, 2, "Deux.")],
            ["00:00:01,000 --> 00:00:01,250", "00:00:01,250 --> 00:00:02,000"],
            id="without duration, then another",
        ),
    ],
)
def test_subtitles_are_disjoint_and_ordered(
    said: list[tuple[float, float, str]], times: list[str]
) -> None:
    shown = cleaning_as_srt(cleaning_of(segments(*said)), LAYOUT)

    assert [line for line in shown.split("\n") if "-->" in line] == times


def test_two_voices_at_once_are_shown_at_once() -> None:
    text = segments((0, 4, "Oui !", "Anne"), (0, 3, "Non !", "Paul"))

    assert cleaning_as_srt(cleaning_of(text), LAYOUT) == (
        "1\n00:00:00,000 --> 00:00:04,000\nAnne : Oui !\nPaul : Non !"
    )


def test_a_long_caption_is_shown_in_parts() -> None:
    shown = cleaning_as_srt(cleaning_of(segments((0, 16, LONG))), LAYOUT)

    assert shown == (
        "1\n00:00:00,000 --> 00:00:07,643\nLa halle de Villeneuve rouvre samedi,\n"
        "après quatorze mois de travaux qui ont\n\n"
        "2\n00:00:07,643 --> 00:00:16,000\ncoûté trois millions d’euros à la ville,\n"
        "soit un quart de plus que prévu au départ."
    )


@pytest.mark.parametrize("end", [0.001, 0.1, 1.5])
def test_a_caption_too_short_to_be_read_in_parts_stays_whole(end: float) -> None:
    shown = cleaning_as_srt(cleaning_of(segments((0, end, LONG))), LAYOUT)

    assert len(shown.split("\n")) == 6


def test_a_word_is_never_broken() -> None:
    word = "https://example.org/" + "a" * 60
    shown = cleaning_as_srt(cleaning_of(segments((0, 9, f"Voyez {word} ce soir."))), LAYOUT)

    assert word in shown.split("\n")


def test_a_short_key_sentence_is_one_subtitle() -> None:
    """Though it was said over three captions, from the middle of the first on."""
    text = segments((0, 2, "Bonjour. Le pont"), (2, 3, "ferme"), (3, 5, "lundi. Ah bon ?"))

    assert summary_as_srt(summary_of(text, [1]), LAYOUT) == (
        "1\n00:00:01,125 --> 00:00:03,800\nLe pont ferme lundi."
    )


def test_a_long_key_sentence_is_shown_over_its_captions() -> None:
    words = LONG.split(" ")
    said = [" ".join(words[i : i + 5]) for i in range(0, len(words), 5)]
    text = segments(*((2.0 * i, 2.0 * i + 1.5, words) for i, words in enumerate(said)))

    assert summary_as_srt(summary_of(text, [0]), LAYOUT) == (
        "1\n00:00:00,000 --> 00:00:05,500\nLa halle de Villeneuve rouvre samedi, après\n"
        "quatorze mois de travaux qui ont coûté trois\n\n"
        "2\n00:00:06,000 --> 00:00:11,500\nmillions d’euros à la ville,\n"
        "soit un quart de plus que prévu au départ."
    )


def test_each_key_sentence_names_its_speaker() -> None:
    text = segments((0, 2, "Le pont ferme.", "Anne"), (2, 4, "Il rouvre en mai.", "Anne"))

    assert summary_as_srt(summary_of(text, [0, 1]), LAYOUT) == (
        "1\n00:00:00,000 --> 00:00:02,000\nAnne : Le pont ferme.\n\n"
        "2\n00:00:02,000 --> 00:00:04,000\nAnne : Il rouvre en mai."
    )


def test_nothing_in_the_text_means_something_to_a_player() -> None:
    text = segments(
        (0, 4, r"<script>1</script> & &lt; {\an8}ici"), (4, 8, "00:00:05.000 --> 00:00:06.000")
    )

    assert cleaning_as_vtt(cleaning_of(text), LAYOUT) == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n"
        "&lt;script&gt;1&lt;/script&gt; &amp; &amp;lt; &#123;\\an8}ici\n\n"
        "00:00:04.000 --> 00:00:08.000\n00:00:05.000 --&gt; 00:00:06.000"
    )
    assert cleaning_as_srt(cleaning_of(text), LAYOUT) == (
        "1\n00:00:00,000 --> 00:00:04,000\n"
        "&lt;script>1&lt;/script> & &amp;lt; &#123;\\an8}ici\n\n"
        "2\n00:00:04,000 --> 00:00:08,000\n00:00:05.000 --&gt; 00:00:06.000"
    )


def test_in_webvtt_each_caption_has_its_voice() -> None:
    """Also the second in a row, and each part of a long one; none goes on over what has none."""
    text = segments(
        (0, 2, "Le pont ferme.", "Anne & Co"),
        (2, 4, "Il rouvre en mai.", "Anne & Co"),
        (4, 6, "Ah !"),
        (6, 8, "Oui.", "Paul"),
        (6, 8, "[Rires]"),
        (8, 24, LONG, "Paul"),
    )

    shown = cleaning_as_vtt(cleaning_of(text), LAYOUT)

    assert [cue.split("\n", 1)[1] for cue in shown.split("\n\n")[1:]] == [
        "<v Anne &amp; Co>Le pont ferme.",
        "<v Anne &amp; Co>Il rouvre en mai.",
        "Ah !",
        "<v Paul>Oui.",
        "[Rires]",
        "<v Paul>La halle de Villeneuve rouvre samedi,\naprès quatorze mois de travaux qui ont",
        f"<v Paul>coûté trois millions d’euros à la ville,\n{LONG[-42:]}",
    ]


def test_in_webvtt_a_voice_ends_where_nobody_is_known_to_speak() -> None:
    text = segments((0, 4, "Oui !", "Anne"), (0, 3, "Si."))

    assert cleaning_as_vtt(cleaning_of(text), LAYOUT) == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n<v Anne>Oui !\n</v>Si."
    )


def test_in_webvtt_two_voices_at_once_are_two() -> None:
    text = segments((0, 4, "Oui !", "Anne"), (0, 3, "Non !", "Paul"))

    assert cleaning_as_vtt(cleaning_of(text), LAYOUT) == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:04.000\n<v Anne>Oui !\n<v Paul>Non !"
    )


def test_a_name_that_the_text_writes_in_its_own_way_stays_text() -> None:
    text = "".join(
        f"{n}\n00:00:0{n},000 --> 00:00:0{n},900\n{name}: Le pont ferme {day}.\n\n"
        for n, name, day in [(1, "ANNE", "lundi"), (2, "PAUL", "mardi"), (3, "ANNE", "jeudi")]
    )

    shown = cleaning_as_vtt(cleaning_of(text), LAYOUT)

    assert shown.count("ANNE: Le pont ferme") == 2
    assert "<v" not in shown


def test_without_times_there_are_no_subtitles() -> None:
    summary = summary_of("Le pont ferme lundi.", [0])

    with pytest.raises(DataError, match="what is to be shown has no times"):
        summary_as_srt(summary, LAYOUT)
    with pytest.raises(DataError, match="what is to be shown has no times"):
        cleaning_as_vtt(summary.cleaning, LAYOUT)


FITS = "Le pont ferme. Il rouvre en mai."
ORDER = "À l’ordre du jour, le lancement de l’appli, le budget et le recrutement."
BUGS = "Il reste 34 bugs, dont 5 bloquants. Je propose de décaler au 2 avril."
PARTED = {
    "sentences": (
        f"Sophie Martin : Bonjour à tous, on commence. {ORDER}",
        (
            "Sophie Martin :/Bonjour à tous, on commence.//"
            f"{ORDER.replace('lancement ', 'lancement/')}"
        ),
    ),
    "a number and what it counts": (
        f"Julien Roche : Sauf que l’équipe de test n’a pas fini. {BUGS}",
        f"Julien Roche :/Sauf que l’équipe de test n’a pas fini.//{BUGS.replace('. Je', './Je')}",
    ),
    "an article and its noun": (
        "La piscine restera fermée pendant toute la durée du chantier.",
        "La piscine restera fermée/pendant toute la durée du chantier.",
    ),
    "a title and a name": (
        "Le projet a été présenté lundi soir par M. Duverger au conseil.",
        "Le projet a été présenté lundi soir/par M. Duverger au conseil.",
    ),
    "what fits is not parted": (FITS, FITS),
}


@pytest.mark.parametrize(("said", "shown"), PARTED.values(), ids=PARTED)
def test_subtitles_are_parted_where_the_sense_is(said: str, shown: str) -> None:
    """A stroke stands for a line break, two for a new screen."""
    blocks = cleaning_as_srt(cleaning_of(segments((0, 12, said))), LAYOUT).split("\n\n")

    assert "//".join("/".join(block.split("\n")[2:]) for block in blocks) == shown


BREAKS = {
    Break.SENTENCES: ["commence. À", "« Oui ! » Il", "quoi ? Rien"],
    Break.CLAUSES: ["ferme, dit", "ferme ; il", "dit « oui"],
    Break.PHRASES: ["ferme à", "pont et", "coûtera 4"],
    Break.LEANING: ["on commence", "Claire Duvernois", "sont partis"],
    Break.OPEN: ["le pont", "de Brest", "M. Duverger", "Mme Leroy", "J. Martin", "d’une maison"],
    Break.FIGURE: ["5 bloquants", "2 avril", "avril 2024", "trois millions", "deux ponts"],
    Break.WORDS: ["pont ferme"],
}
"""What a break parts, between the words of each."""


@pytest.mark.parametrize(
    ("words", "parts"), [(words, parts) for parts, alike in BREAKS.items() for words in alike]
)
def test_what_a_break_parts(words: str, parts: Break) -> None:
    first, second = words_of(words)[-2:]

    assert break_between(first.of(words), second.of(words)) is parts


def test_time_to_break_grows_with_the_words() -> None:
    assert is_linear(lambda text: screens_of(text, 42, 2), lambda size: "a le 5 " * size, 4_000)
