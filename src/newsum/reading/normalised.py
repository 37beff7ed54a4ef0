"""What a format makes of a file: the words that were said, and where each stands in it."""

from typing import NamedTuple

from newsum.model import Block, Cue, Notice


class Normalised(NamedTuple):
    """The part of a transcript that depends on its format."""

    text: str
    """As in `Transcript`, like all fields below."""
    blocks: tuple[Block, ...]
    line_starts: tuple[int, ...]
    line_numbers: tuple[int, ...] = ()
    cues: tuple[Cue, ...] = ()
    notices: tuple[Notice, ...] = ()
    hidden: int = 0
    """Hidden characters that only came out when the format was undone."""
    repaired: int = 0
    """Characters repaired then."""
    words_again: int = 0
    """As in `Transcript`."""
