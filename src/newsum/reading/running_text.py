"""Captions to running text with its cues.

Sentences go on from one caption to the next: only another speaker, a long pause or a sound
between them ends a block.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, groupby, pairwise, starmap
from typing import NamedTuple

from newsum.model import Block, Cue, Moment, Span
from newsum.reading.captions import Caption, CaptionFile
from newsum.reading.normalised import Normalised
from newsum.reading.rolling import (
    Said,
    ShownAgain,
    is_rolling,
    rolling_notices,
    said_lines,
    shown_again,
    unroll,
)
from newsum.reading.turns import turn_lines
from newsum.reading.word_times import WordTime, moments_of
from newsum.unwrapping import unwrap

_LONG_PAUSE_MS = 2_000
_BRIEF_MS = 50
"""Platforms write cues of 10 ms that show nothing new."""
_FEWEST_ROLLING = 2
_FEWEST_WITH_TITLE = 2
_MOST_WORDS_OF_TITLE = 15

_WORD = re.compile(r"\S++")
_NEXT_TURN = re.compile(
    r"[ \t]++(?=>{2,3}[ \t]) | (?<=[.!?…»\"”])[ \t]++(?=[-–—][ \t]++[A-ZÀ-ÖØ-ÞŒ«“\"])", re.VERBOSE
)
"""In the middle of a line: `>>`, or a dash between sentences."""


class _Piece(NamedTuple):
    """A line of a caption."""

    text: str
    caption: int
    """Index."""
    line: int
    """Line of the file, from 1."""
    label: int = 0
    """Characters of a label that the file has elsewhere."""
    begins: bool = False
    """A turn begins with it, whatever it reads."""
    word: int = 0
    """Number of its first word inside of the caption, where the file has times of words."""


class _Line(NamedTuple):
    """A piece on which something is said."""

    piece: _Piece
    start: int
    """Offset of the first word."""
    end: int
    speaker: str | None


def running_text(file: CaptionFile) -> Normalised:
    """What was said, as running text. Linear in the length of the captions.

    Labels that the file has elsewhere stand before what is said, as in plain text.
    """
    captions = file.captions
    pieces, again = _pieces_said(captions)
    starts = list(accumulate((len(piece.text) + 1 for piece in pieces), initial=0))
    text = "\n".join(piece.text for piece in pieces)
    has_voices = any(caption.speaker for caption in captions)
    blocks: list[Block] = []
    cues: list[Cue] = []
    for turn in _turns(captions, pieces, starts, text, has_voices=has_voices):
        span = Span(turn[0].start, turn[-1].end)
        is_heading = captions[turn[0].piece.caption].is_heading or (
            not blocks and _is_title_above(captions)
        )
        blocks.append(Block(span=span, speaker=turn[0].speaker, is_heading=is_heading))
        cues += _cues(captions, turn, text)
    return Normalised(
        text=unwrap(text, blocks),
        blocks=tuple(blocks),
        line_starts=tuple(starts[:-1]) or (0,),
        line_numbers=tuple(piece.line for piece in pieces),
        cues=tuple(cues),
        notices=file.notices + rolling_notices(again),
        hidden=file.hidden,
        repaired=file.repaired,
        words_again=again.words,
    )


def _is_title_above(captions: Sequence[Caption]) -> bool:
    """Whether all that stands above the first time is a line that is no sentence."""
    if len(captions) < _FEWEST_WITH_TITLE or captions[0].timing or not captions[1].timing:
        return False
    title = captions[0].text.strip()
    is_short = "\n" not in title and len(title.split()) <= _MOST_WORDS_OF_TITLE
    return is_short and title[:1].isupper() and title[-1:].isalnum()


def _said(captions: Sequence[Caption]) -> tuple[Iterable[Sequence[Said]], ShownAgain]:
    """For each caption what it says, and what they show again."""
    shown = [caption.text for caption in captions]
    are_brief = [
        caption.timing is not None
        and not caption.timing.is_mended
        and caption.timing.end_ms - caption.timing.start_ms <= _BRIEF_MS
        for caption in captions
    ]
    lines = map(said_lines, shown)
    if not is_rolling(shown, fewest=1 if any(are_brief) else _FEWEST_ROLLING):
        return lines, ShownAgain()
    new = list(unroll(shown, are_brief=are_brief))
    return new, shown_again(lines, new)


def _pieces_said(captions: Sequence[Caption]) -> tuple[Sequence[_Piece], ShownAgain]:
    """What is said, and what captions show again."""
    said, again = _said(captions)
    return list(_pieces(captions, said)), again


def _pieces(captions: Sequence[Caption], said: Iterable[Sequence[Said]]) -> Iterator[_Piece]:
    speaker = None
    begins = True
    for i, (is_after_pause, lines) in enumerate(zip(_pauses(captions), said, strict=True)):
        caption = captions[i]
        is_part = not caption.is_heading and not (i and captions[i - 1].is_heading)
        begins = begins or is_after_pause or caption.speaker != speaker or not is_part
        for line in lines:
            label = ""
            if caption.speaker != speaker:
                speaker = caption.speaker
                label = f"{speaker} : " if speaker else ""
            number = caption.line + line.line
            first, *others = _NEXT_TURN.split(line.text)
            word = _first_word(caption, line) if caption.words else 0
            # Added to nothing, the words stay the string that they are.
            yield _Piece(label + first, i, number, len(label), begins, word)
            for above, text in pairwise([first, *others]):
                word += len(above.split())
                yield _Piece(text, i, number, word=word)
            begins = False


def _first_word(caption: Caption, said: Said) -> int:
    """The number inside of its caption of the first word of a line, or of the end of one."""
    upto = caption.text.split("\n")[: said.line + 1]
    return len(" ".join(upto).split()) - len(said.text.split())


def _pauses(captions: Sequence[Caption]) -> Iterator[bool]:
    """For each caption, whether nobody spoke just before, or its times begin, or begin anew."""
    latest_start = latest_end = 0
    is_above = bool(captions) and captions[0].timing is None
    """Text without times is first a title, or whatever stands above the transcript."""
    for caption in captions:
        timing = caption.timing
        if timing is None or timing.is_mended:
            yield False
            continue
        is_anew = timing.start_ms + _LONG_PAUSE_MS < latest_start
        yield is_above or is_anew or timing.start_ms - latest_end > _LONG_PAUSE_MS
        is_above = False
        latest_start = timing.start_ms
        latest_end = timing.end_ms if is_anew else max(latest_end, timing.end_ms)


def _turns(
    captions: Sequence[Caption],
    pieces: Sequence[_Piece],
    starts: Sequence[int],
    text: str,
    *,
    has_voices: bool,
) -> Iterator[Sequence[_Line]]:
    """The lines of each turn, in order."""
    turn: list[_Line] = []
    reached = 0
    begins = False
    for line in turn_lines(text, has_labels=not has_voices):
        while starts[reached + 1] <= line.start:
            reached += 1
            begins = begins or pieces[reached].begins
        piece = pieces[reached]
        begins = begins or line.begins
        start = max(line.start, starts[reached] + piece.label)
        if start >= line.end:  # a name with nothing behind it but marks
            continue
        speaker = captions[piece.caption].speaker if has_voices else line.speaker
        if begins and turn:
            yield turn
            turn = []
        turn.append(_Line(piece, start, line.end, speaker))
        begins = False
    if turn:
        yield turn


def _cues(captions: Sequence[Caption], turn: Sequence[_Line], text: str) -> Iterator[Cue]:
    for number, run in groupby(turn, key=lambda line: line.piece.caption):
        lines = list(run)
        caption = captions[number]
        timing = caption.timing
        if timing is not None:
            words = _words(caption, lines, text) if caption.words else ()
            yield Cue(
                span=Span(lines[0].start, lines[-1].end),
                start_ms=timing.start_ms,
                end_ms=timing.end_ms,
                speaker=lines[0].speaker,
                moments=tuple(starmap(Moment, moments_of(words, timing))),
            )


def _words(
    caption: Caption, lines: Sequence[_Line], text: str
) -> Iterator[tuple[int, int, WordTime]]:
    """Where the words on the lines stand in the text, and when they are said."""
    for line in lines:
        # A mark or a label at the start of a piece is on no line.
        whole = len(line.piece.text[line.piece.label :].split())
        said = [match.span() for match in _WORD.finditer(text, line.start, line.end)]
        first = line.piece.word + whole - len(said)
        times = caption.words[first : first + len(said)]
        yield from ((start, end, time) for (start, end), time in zip(said, times, strict=False))
