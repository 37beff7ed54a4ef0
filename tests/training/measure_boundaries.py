"""Measure how well units without punctuation begin where sentences did.

    python tests/training/measure_boundaries.py ORANGESUM FREDSUM LABELLED

ORANGESUM and FREDSUM are those of `sentence_boundaries`, LABELLED holds `NN.gold.json`. Marks and
capitals are taken off and `newsum.segmentation` must find again where sentences began. The debates
are cross-validated: a table learned from the others, and the news, cuts each; all turns on one
event are left out together. Nothing is learned from LABELLED, which the table in use cuts. Cuts of
equal length, that of the mean sentence, are the baseline. Takes some ten minutes and 6 GB.
"""

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from pathlib import Path
from unittest.mock import patch

from corpora import read_news
from sentence_boundaries import Stretch, learn_table, read_speech, take_off_punctuation

from labelled import load
from newsum.french.boundaries import BoundaryTable, parse_table
from newsum.model import Block, Source, Span, Transcript
from newsum.segmentation import segment
from newsum.segmentation.punctuated import sentence_bounds

FOLDS = 2
_MARKS_AROUND = re.compile(r"^[\W_]+|[^\w%€$°'’]+$")
_ENDS_WITH_MARK = re.compile(r"[,;:.!?…»”\")–—]\s*\Z")

Cutter = Callable[[Sequence["Turn"]], list[set[int]]]


@dataclass(frozen=True, slots=True)
class Turn:
    """What someone said in a row, or a whole narration, without punctuation."""

    words: tuple[str, ...]
    starts: frozenset[int]
    """Numbers of the words, the first one excepted, with which a sentence began."""
    after_mark: frozenset[int]
    """Numbers of the words before which there was any mark, a comma for instance."""


def bare(sentences: Sequence[str]) -> Turn:
    """A turn, from its sentences as they were punctuated."""
    words: list[str] = []
    starts: set[int] = set()
    after_mark: set[int] = set()
    for sentence in sentences:
        starts.add(len(words))
        for token in sentence.split():
            word = _MARKS_AROUND.sub("", token).lower()
            if word:
                words.append(word)
            if _ENDS_WITH_MARK.search(token):
                after_mark.add(len(words))
    inside = range(1, len(words))
    return Turn(tuple(words), frozenset(starts & {*inside}), frozenset(after_mark & {*inside}))


def debate_turns(texts: Sequence[str]) -> list[Turn]:
    """The turns of a debate, one text each."""
    stripped = [text.strip() for text in texts]
    return [
        bare([text[start:end] for start, end in sentence_bounds(text, 0, len(text))])
        for text in stripped
        if text
    ]


def labelled_turns(folder: Path) -> Iterator[list[Turn]]:
    """The turns of each labelled transcript whose sentences are punctuated."""
    for transcript in load([folder]):
        sentences = transcript.gold["sentences"]
        if 2 * sum(bool(_ENDS_WITH_MARK.search(s["text"])) for s in sentences) > len(sentences):
            by_speaker = groupby(sentences, key=lambda sentence: sentence.get("speaker"))
            yield [bare([sentence["text"] for sentence in turn]) for _, turn in by_speaker]


def cut_as_shipped(turns: Sequence[Turn]) -> list[set[int]]:
    """Where the units of a transcript of these turns start, by number of words."""
    lines = [" ".join(turn.words) for turn in turns]
    ends = list(accumulate(len(line) + 1 for line in lines))
    spans = [Span(end - 1 - len(line), end - 1) for line, end in zip(lines, ends, strict=True)]
    transcript = Transcript(
        source=Source(name="-", sha256="", size_bytes=0, encoding="utf-8", format="plain"),
        text="\n".join(lines),
        blocks=tuple(Block(span=span) for span in spans),
        line_starts=(0, *ends[:-1]),
    )
    found: list[set[int]] = [set() for _ in turns]
    for sentence in segment(transcript):
        block = spans[sentence.block]
        before = transcript.text[block.start : sentence.span.start]
        found[sentence.block].add(len(before.split()))
    return [starts - {0} for starts in found]


def cut_equally(turns: Sequence[Turn]) -> list[set[int]]:
    """The baseline: units as long as the mean sentence."""
    sentences = sum(len(turn.starts) + 1 for turn in turns)
    length = max(1, round(sum(len(turn.words) for turn in turns) / sentences))
    return [set(range(length, len(turn.words), length)) for turn in turns]


def count(turns: Sequence[Turn], cut: Cutter) -> Counter[str]:
    """Counts that add up over transcripts."""
    counts: Counter[str] = Counter(turns=len(turns))
    for turn, found in zip(turns, cut(turns), strict=True):
        counts["found"] += len(found)
        counts["right"] += len(found & turn.starts)
        counts["at a mark"] += len(found & (turn.starts | turn.after_mark))
        counts["starts"] += len(turn.starts)
    return counts


def report(name: str, counts: Counter[str]) -> None:
    """Print one line of figures."""
    found, right, starts, turns = (counts[key] for key in ("found", "right", "starts", "turns"))
    inside = 2 * right / (found + starts)
    with_ends = 2 * (right + turns) / (found + starts + 2 * turns)
    print(
        f"{name:34}F1 inside turns {inside:.3f} (precision {right / found:.3f}, "
        f"recall {right / starts:.3f}), with turn ends {with_ends:.3f}; "
        f"cuts at a mark of any kind {counts['at a mark'] / found:.3f}"
    )


def learn(news: Sequence[Stretch], debates: Sequence[Sequence[str]]) -> BoundaryTable:
    """The table that training on these debates gives."""
    speech = [take_off_punctuation(text) for texts in debates for text in texts]
    return parse_table(learn_table(news, speech))


def cross_validate(orangesum: Path, fredsum: Path) -> tuple[Counter[str], Counter[str]]:
    """Counts of the debates, and those of the baseline."""
    news = [take_off_punctuation(text) for text in read_news(orangesum / "train.jsonl")]
    paths = sorted((fredsum / "transcript").iterdir())
    texts = {path: list(read_speech(path)) for path in paths}
    events = sorted({path.name.partition("--")[0] for path in paths})
    fold = {event: number % FOLDS for number, event in enumerate(events)}
    shipped: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    for left_out in range(FOLDS):
        is_out = {path: fold[path.name.partition("--")[0]] == left_out for path in paths}
        table = learn(news, [texts[path] for path in paths if not is_out[path]])
        with patch("newsum.segmentation.unpunctuated.boundary_table", lambda table=table: table):
            for path in paths:
                if is_out[path]:
                    turns = debate_turns(texts[path])
                    shipped += count(turns, cut_as_shipped)
                    equal += count(turns, cut_equally)
    return shipped, equal


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("orangesum", "fredsum", "labelled"):
        parser.add_argument(name, type=Path)
    folders = parser.parse_args()
    transcripts = list(labelled_turns(folders.labelled))
    for name, cut in (("units", cut_as_shipped), ("equal cuts", cut_equally)):
        counts = sum((count(turns, cut) for turns in transcripts), Counter[str]())
        report(f"labelled transcripts, {name}", counts)
    for name, counts in zip(
        ("units", "equal cuts"), cross_validate(folders.orangesum, folders.fredsum), strict=True
    ):
        report(f"debates left out, {name}", counts)


if __name__ == "__main__":
    main()
