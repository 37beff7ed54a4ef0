"""A transcript without its repeats keeps its shape."""

from collections.abc import Sequence

import pytest

from newsum.model import Block, Sentence, Source, Span, Transcript
from newsum.rendering.cutting import cut

TEXT = "\n\nANNE : Un. Deux.\n\n\n\nTrois\nquatre. Cinq.\nBOB :   Six.\n\n00:12\nBOB : Sept.\n"
BLOCKS = [
    ("ANNE", "Un. Deux."),
    ("ANNE", "Trois\nquatre. Cinq."),
    ("BOB", "Six."),
    ("BOB", "Sept."),
]
SENTENCES = ["Un.", "Deux.", "Trois\nquatre.", "Cinq.", "Six.", "Sept."]


def _spans(text: str, parts: Sequence[str]) -> list[Span]:
    spans, end = [], 0
    for part in parts:
        start = text.index(part, end)
        end = start + len(part)
        spans.append(Span(start, end))
    return spans


def _parsed(
    text: str, blocks: Sequence[tuple[str | None, str]], parts: Sequence[str]
) -> tuple[Transcript, list[Sentence]]:
    spans = _spans(text, [body for _, body in blocks])
    transcript = Transcript(
        source=Source(name="-", sha256="", size_bytes=0, encoding="utf-8", format="plain"),
        text=text,
        blocks=tuple(
            Block(span=span, speaker=speaker)
            for span, (speaker, _) in zip(spans, blocks, strict=True)
        ),
        line_starts=(0,),
    )
    sentences = [
        Sentence(index=i, span=span, text=span.of(text), block=0, line=1, last_line=1)
        for i, span in enumerate(_spans(text, parts))
    ]
    return transcript, sentences


CASES = {
    "nothing removed: blank lines in a row and at the ends go": (
        [],
        "ANNE : Un. Deux.\n\nTrois quatre. Cinq.\nBOB :   Six.\n\n00:12\nBOB : Sept.",
    ),
    "first of a turn: the label stays": (
        [0],
        "ANNE : Deux.\n\nTrois quatre. Cinq.\nBOB :   Six.\n\n00:12\nBOB : Sept.",
    ),
    "last of a paragraph: no space is left behind": (
        [1],
        "ANNE : Un.\n\nTrois quatre. Cinq.\nBOB :   Six.\n\n00:12\nBOB : Sept.",
    ),
    "a paragraph of a turn that goes on: the label speaks for the next": (
        [0, 1],
        "ANNE : Trois quatre. Cinq.\nBOB :   Six.\n\n00:12\nBOB : Sept.",
    ),
    "a whole turn: its label goes": (
        [0, 1, 2, 3],
        "BOB :   Six.\n\n00:12\nBOB : Sept.",
    ),
    "between two breaks the stronger stays": (
        [4],
        "ANNE : Un. Deux.\n\nTrois quatre. Cinq.\n\n00:12\nBOB : Sept.",
    ),
    "the time stamp goes with its block": (
        [5],
        "ANNE : Un. Deux.\n\nTrois quatre. Cinq.\nBOB :   Six.",
    ),
    "across blocks": (
        [3, 4],
        "ANNE : Un. Deux.\n\nTrois quatre.\n\n00:12\nBOB : Sept.",
    ),
    "everything": ([0, 1, 2, 3, 4, 5], ""),
}


@pytest.mark.parametrize(("removed", "flowing"), CASES.values(), ids=CASES)
def test_what_is_left_reads_as_one_transcript(removed: list[int], flowing: str) -> None:
    transcript, sentences = _parsed(TEXT, BLOCKS, SENTENCES)

    assert cut(transcript, sentences, removed).flowing == flowing


def test_the_text_keeps_the_line_breaks_of_the_source() -> None:
    transcript, sentences = _parsed(TEXT, BLOCKS, SENTENCES)

    once = cut(transcript, sentences, [0, 1])

    assert once.text == "ANNE : Trois\nquatre. Cinq.\nBOB :   Six.\n\n00:12\nBOB : Sept."


def test_hard_wrapped_lines_are_joined_by_one_space() -> None:
    text = "Une phrase  \n   coupée.\n\nUne autre."
    transcript, sentences = _parsed(
        text,
        [(None, "Une phrase  \n   coupée."), (None, "Une autre.")],
        ["Une phrase  \n   coupée.", "Une autre."],
    )

    assert cut(transcript, sentences, []).flowing == "Une phrase coupée.\n\nUne autre."


def test_a_label_does_not_speak_for_another_speaker() -> None:
    text = "ANNE : Un.\n\nDeux."
    transcript, sentences = _parsed(text, [("ANNE", "Un."), (None, "Deux.")], ["Un.", "Deux."])

    assert cut(transcript, sentences, [0]).text == "Deux."


def test_what_no_sentence_covers_stays() -> None:
    text = "Un. *** Deux."
    transcript, sentences = _parsed(text, [(None, text)], ["Un.", "Deux."])

    assert cut(transcript, sentences, [0, 1]).text == "***"


def test_no_break_spaces_stay() -> None:
    text = "Est-ce vrai\u00a0? Oui. 3\u202f000 emplois."
    transcript, sentences = _parsed(
        text, [(None, text)], ["Est-ce vrai\u00a0?", "Oui.", "3\u202f000 emplois."]
    )

    assert cut(transcript, sentences, [1]).text == "Est-ce vrai\u00a0? 3\u202f000 emplois."


@pytest.mark.parametrize("filler", [" ", "\n", " \n", "\t"])
def test_endless_white_space_costs_linear_time(filler: str) -> None:
    text = "Un." + filler * 500_000 + "Deux."
    transcript, sentences = _parsed(text, [(None, "Un."), (None, "Deux.")], ["Un.", "Deux."])

    once = cut(transcript, sentences, [])

    assert once.text.split() == ["Un.", "Deux."]
