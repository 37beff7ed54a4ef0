"""Captions as a file lists them, whatever its format."""

from collections.abc import Sequence
from typing import NamedTuple

from newsum.model import Notice
from newsum.reading.timings import Timing
from newsum.reading.word_times import WordTimes


class Caption(NamedTuple):
    """What is shown at once: a tuple, because there may be a million."""

    line: int
    """Line of the file on which `text` starts, from 1."""
    text: str
    """Without markup; a line of it for each line of the file."""
    timing: Timing | None = None
    """None for text that stands outside of any caption."""
    speaker: str | None = None
    words: WordTimes = ()
    """Of `text`, where the file has them."""
    is_heading: bool = False


class CaptionFile(NamedTuple):
    """All that a file of captions holds."""

    captions: Sequence[Caption]
    """In the order of the file."""
    notices: tuple[Notice, ...] = ()
    hidden: int = 0
    """Hidden characters removed while markup and escapes were undone."""
    repaired: int = 0
    """Characters repaired then."""


def oddities(captions: Sequence[Caption]) -> tuple[Notice, ...]:
    """What was saved from captions that are not as they should be."""
    mended = []
    untimed = []
    for caption in captions:
        if caption.timing is None:
            untimed.append(caption.line)
        elif caption.timing.is_mended:
            mended.append(caption.line)
    notices = []
    if mended:
        notices.append(
            Notice(
                code="caption-times",
                message="a caption with broken or impossible times was kept"
                if len(mended) == 1
                else "captions with broken or impossible times were kept, the first here "
                "({count} in all)",
                values={"count": len(mended)},
                line=mended[0],
            )
        )
    if untimed and len(untimed) == len(captions):
        notices.append(
            Notice(code="untimed-text", message="no times were found: all was kept without times")
        )
    elif untimed:
        notices.append(
            Notice(
                code="untimed-text",
                message="text without times was kept here"
                if len(untimed) == 1
                else "text without times was kept in {count} places, the first here",
                values={"count": len(untimed)},
                line=untimed[0],
            )
        )
    return tuple(notices)
