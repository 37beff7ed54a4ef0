"""Loops of speech recognisers go, but for one copy; what people repeat stays."""

import json

import pytest

from newsum.model import Cleaning, RepeatKind
from newsum.options import LanguagePolicy, Options, RepeatPolicy
from newsum.pipeline import clean, summarize
from newsum.reading import transcript_of
from newsum.rendering.cutting import cut

FERRY = "Le ferry quittera le port de Roscoff mardi à l’aube."
INTRO = "La tempête est passée au nord de la Bretagne dans la nuit."
END = "Les passagers peuvent demander un remboursement."


def cleaned(text: str, *, repeats: RepeatPolicy = RepeatPolicy.EXACT) -> Cleaning:
    return clean(transcript_of(text), Options(repeats=repeats, language=LanguagePolicy.FR))


def kept(text: str) -> str:
    result = cleaned(text)
    return cut(result.transcript, result.sentences, result.removed()).flowing


def recognised(*texts: str, seconds: int = 4) -> str:
    """A Whisper file whose segments follow each other."""
    segments = [
        {"start": i * seconds, "end": (i + 1) * seconds, "text": f" {text}"}
        for i, text in enumerate(texts)
    ]
    return json.dumps({"segments": segments}, ensure_ascii=False)


@pytest.mark.parametrize("times", [3, 4, 60])
def test_a_sentence_in_a_loop_stays_once(times: int) -> None:
    result = cleaned(" ".join([INTRO, *[FERRY] * times, END]))
    (loop,) = result.loops
    assert loop.times == times
    assert loop.copy.of(result.transcript.text) == FERRY
    assert [repeat.kind for repeat in result.repeats] == [RepeatKind.LOOP] * (times - 1)
    assert {repeat.covered_by for repeat in result.repeats} == {(1,)}


def test_the_first_copy_may_stand_in_mid_sentence() -> None:
    result = cleaned(" ".join([INTRO, f"Dans une heure, l{FERRY[1:]}", *[FERRY] * 3, END]))
    (loop,) = result.loops
    assert (loop.times, loop.copy.of(result.transcript.text)) == (3, FERRY)


def test_twice_is_no_loop() -> None:
    result = cleaned(f"{INTRO} {FERRY} {FERRY} {END}")
    assert result.loops == ()
    assert [repeat.kind for repeat in result.repeats] == [RepeatKind.VERBATIM]


def test_two_sentences_may_loop_together() -> None:
    result = cleaned(" ".join([INTRO, *[FERRY, END] * 4]))
    (loop,) = result.loops
    assert (loop.times, loop.copy.of(result.transcript.text)) == (4, f"{FERRY} {END}")
    assert {repeat.covered_by for repeat in result.repeats} == {(1, 2)}


def test_a_copy_begins_with_its_sentence_whatever_the_word_before() -> None:
    text = kept(f"On partira à l’aube. {FERRY} {FERRY} {FERRY} {END}")
    assert text == f"On partira à l’aube. {FERRY} {END}"


def test_a_phrase_in_a_loop_stays_once_inside_its_sentence() -> None:
    """The sentence around it is parted, not lost."""
    text = "Alors voilà, le vent, le vent, le vent, le vent, le vent, le vent est tombé à minuit."
    assert kept(text) == "Alors voilà, le vent, est tombé à minuit."


def test_a_word_in_a_loop_stays_once() -> None:
    assert kept(f"{INTRO} merci merci merci merci merci merci merci {END}") == (
        f"{INTRO} merci {END}"
    )


def test_a_loop_without_punctuation_goes_on_over_cues() -> None:
    texts = ["on regarde la mer", *["et puis on revient au port"] * 30, "et la nuit tombe vite"]
    result = cleaned(recognised(*texts))
    (loop,) = result.loops
    assert loop.times == 30
    once = cut(result.transcript, result.sentences, result.removed()).flowing
    assert once == "on regarde la mer et puis on revient au port et la nuit tombe vite"


@pytest.mark.parametrize(
    "text",
    [
        "Non, non, non, je ne partirai pas.",
        "Non. Non. Non. Je ne partirai pas.",
        "C’est, c’est, c’est, c’est, c’est une question de temps.",
        "Il faut le dire, il faut le dire, il faut le dire, ce port est dangereux.",
        "Ce n’est pas vrai. Ce n’est pas vrai. Ce n’est pas vrai. Je suis resté.",
        "Le budget est de 1 000 000 000 000 000 000 000 francs.",
        f"{FERRY} On attend. {FERRY.replace('mardi', 'jeudi')} On attend. {END}",
    ],
    ids=["words", "answers", "stutter", "emphasis", "denial", "figure", "refrain"],
)
def test_what_people_repeat_is_no_loop(text: str) -> None:
    assert cleaned(text).loops == ()
    assert kept(text) == text


@pytest.mark.parametrize("mark", ["P{} : ", "- "])
def test_a_vote_is_no_loop(mark: str) -> None:
    """Each voice answers for itself."""
    votes = "\n".join(f"{mark.format(i)}Je vote pour la proposition." for i in range(8))
    assert cleaned(votes).loops == ()


def test_time_stamps_do_not_part_a_loop() -> None:
    lines = [f"[00:0{i}] {FERRY}" for i in range(5)]
    (loop,) = cleaned("\n".join([f"[00:00] {INTRO}", *lines])).loops
    assert loop.times == 5


def test_the_notice_gives_the_range_to_transcribe_again() -> None:
    texts = [INTRO, *[FERRY] * 30, END]
    (notice,) = cleaned(recognised(*texts)).notices
    assert notice.code == "loop"
    assert "30 times in a row (00:00:04-00:02:04)" in str(notice)


def test_the_notice_gives_lines_where_there_are_no_times() -> None:
    (notice,) = cleaned("\n".join([INTRO, *[FERRY] * 3, END])).notices
    assert notice.line == 2
    assert "(to line 4)" in str(notice)


def test_nothing_is_removed_where_nothing_is_to_be() -> None:
    result = cleaned(" ".join([FERRY] * 5), repeats=RepeatPolicy.OFF)
    assert result.repeats == ()
    assert [notice.code for notice in result.notices] == ["loop"]


def test_a_copy_of_what_was_said_above_is_carried_by_that() -> None:
    """Of a sentence said, and in a loop later, the first stays."""
    result = cleaned(" ".join([FERRY, INTRO, END, *[FERRY] * 3]))
    assert [(r.index, r.covered_by) for r in result.repeats] == [(3, (0,)), (4, (0,)), (5, (0,))]


def test_a_loop_does_not_weigh_in_the_ranking() -> None:
    """A recogniser that stumbles says nothing of what matters."""
    others = [INTRO, END, "Le port de Roscoff accueille trois lignes régulières par semaine."]

    def score(times: int) -> float:
        summary = summarize(
            transcript_of(" ".join([*others, *[FERRY] * times])),
            Options(repeats=RepeatPolicy.EXACT),
        )
        return summary.scores[len(others)].salience

    assert score(60) == score(1)


def test_a_long_transcript_takes_no_time() -> None:
    """Fifty thousand words with a long period, each stretch walked once."""
    words = " ".join(f"mot{i % 99}" for i in range(50_000))
    assert [loop.times for loop in cleaned(words).loops] == [505]
