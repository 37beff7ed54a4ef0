"""Rolling captions: each shows again what the one before ended with.

Video platforms scroll them line by line, with cues of 10 ms in between that show nothing new;
live captions let a line grow word by word. Pasted as text, each line holds the end of the line
above. Copies are told from what is said twice by the file as a whole: speech does not repeat
the end of one caption at the start of the next, time and again.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from newsum.model import Notice
from newsum.patterns import compiled_later
from newsum.terms import count_words

_FEWEST_WORDS = 3
"""Shorter overlaps happen by chance."""
_MOST_WORDS = 60
_MOST_CHARACTERS = 1_000
"""An overlap lies inside so many words and characters."""
_FEWEST = 3
"""So many captions of a file roll, unless other signs are there."""
_LEAST_SHARE = 0.5
_MOST_PIECES = 8
"""Lines on screen at once."""
_FEWEST_RUNS = 4
_COPIES = range(2, 5)
"""How often each line stands there where the lines of rolling captions were pasted."""
_LEAST_COPIED = 0.8
_SPACES = compiled_later(" {2,}")


class Said(NamedTuple):
    """A line of a caption, or the end of one, shown for the first time."""

    line: int
    """Number of the line inside its caption, from 0."""
    text: str
    """Not blank, without white space around it."""


def is_rolling(shown: Sequence[str], *, fewest: int = _FEWEST) -> bool:
    """Whether the captions of a file roll. Linear in their length.

    Args:
        shown: What each shows, in order.
        fewest: Number of captions that must.
    """
    runs = [(text, len(list(run))) for text, run in groupby(filter(None, map(str.strip, shown)))]
    copied = sum(copies in _COPIES for _, copies in runs)
    if len(runs) >= _FEWEST_RUNS and copied >= _LEAST_COPIED * len(runs):
        return True
    rolled = others = 0
    for (above, _), (text, _) in pairwise(runs):
        rolls = _rolls(above, text)
        rolled += rolls is True
        others += rolls is False
    return rolled >= fewest and rolled >= _LEAST_SHARE * (rolled + others)


def _rolls(above: str, text: str) -> bool | None:
    """Whether a caption goes on with the end of the one above; None where it adds nothing.

    Neither has white space around it.
    """
    if text[:8].split(None, 1)[0] not in above:  # most captions, told at once
        return False
    before, after = said_lines(above), said_lines(text)
    if len(after) > 1 and before[-1].text == after[0].text:
        return True
    before_flat = " ".join(line.text for line in before)
    flat = " ".join(line.text for line in after)
    if before_flat.endswith(flat):
        return None
    return flat.startswith(f"{before_flat} ") or overlap(before_flat, flat) > 0


def overlap(above: str, text: str) -> int:
    """Characters of the longest end of `above` that `text` starts with, if it has a few words.

    >>> overlap("il pleut sur la ville", "sur la ville depuis hier")
    12
    """
    if text[:5] not in above:
        return 0
    before = above[-_MOST_CHARACTERS:].split(" ")[-_MOST_WORDS:]
    after = text[:_MOST_CHARACTERS].split(" ")[:_MOST_WORDS]
    for length in range(min(len(before), len(after)), _FEWEST_WORDS - 1, -1):
        if before[-length:] == after[:length]:
            return len(" ".join(after[:length]))
    return 0


def unroll(shown: Sequence[str], *, are_brief: Sequence[bool]) -> Iterator[list[Said]]:
    """For each caption of a file that rolls, what it shows for the first time.

    Linear in the length of the captions.

    Args:
        shown: What each shows, in order.
        are_brief: Whether it is shown too briefly for anything new.
    """
    window: list[str] = []
    for text, is_brief in zip(shown, are_brief, strict=True):
        lines = said_lines(text)
        if not lines:
            yield []
            continue
        # A blank line above means that the screen was cleared.
        is_cleared = not text.split("\n", 1)[0].strip()
        flat = " ".join(line.text for line in lines)
        pieces = 0 if is_cleared else _carried(window, flat, is_brief=is_brief)
        carried = len(" ".join(window[-pieces:])) if pieces else 0
        if not (carried or is_cleared):
            carried = overlap(" ".join(window), flat)
            window = [flat[:carried]] if carried else []
        elif pieces < len(window):
            window = window[-pieces:] if pieces else []
        new = list(_after(lines, carried))
        window = [*window, *(said.text for said in new)]
        yield new


class ShownAgain(NamedTuple):
    """How much a file shows more than once."""

    captions: int = 0
    words: int = 0


def shown_again(shown: Iterable[Sequence[Said]], said: Iterable[Sequence[Said]]) -> ShownAgain:
    """What captions show beyond what they say; both are the lines of each, in order."""
    pairs = [(all_, new) for all_, new in zip(shown, said, strict=True) if all_ != new]
    words = sum(_words(all_) - _words(new) for all_, new in pairs)
    return ShownAgain(captions=len(pairs), words=words)


def _words(lines: Sequence[Said]) -> int:
    return sum(count_words(line.text) for line in lines)


def rolling_notices(again: ShownAgain) -> tuple[Notice, ...]:
    """What to say of captions that showed again what others had shown."""
    if not again.captions:
        return ()
    return (
        Notice(
            code="rolling-captions",
            message="rolling captions were reduced to what was said "
            "({count} of them showed something again)",
            values={"count": again.captions},
        ),
    )


def said_lines(text: str) -> list[Said]:
    """The lines of a caption that are not blank."""
    return [
        Said(i, flat) for i, line in enumerate(text.split("\n")) if (flat := _on_one_line(line))
    ]


def _on_one_line(text: str) -> str:
    """The text without line breaks and needless spaces; no-break spaces stay."""
    flat = text.replace("\n", " ").replace("\t", " ")
    return (_SPACES.sub(" ", flat) if "  " in flat else flat).strip()


def _carried(window: Sequence[str], flat: str, *, is_brief: bool) -> int:
    """How many of the pieces shown before, up to the last, the caption starts with."""
    if not window:
        return 0
    sizes: list[int] = [len(window), *range(min(_MOST_PIECES, len(window) - 1), 0, -1)]
    fitting: list[int] = []
    for size in sizes:
        shown = " ".join(window[-size:])
        if flat == shown and not is_brief:
            fitting.append(size)  # unless another fits that leaves something new
        elif flat == shown or flat.startswith(f"{shown} "):
            return size
    return fitting[0] if fitting else 0


def _after(lines: Sequence[Said], carried: int) -> Iterator[Said]:
    """The lines without so many characters at their start, counting a space between lines."""
    for line in lines:
        if carried <= 0:
            yield line
        elif rest := line.text[carried:].lstrip():
            yield Said(line.line, rest)
        carried -= len(line.text) + 1
