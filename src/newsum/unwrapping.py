"""Hard-wrapped text as running text."""

from collections.abc import Iterable

from newsum.model import Block


def unwrap(text: str, blocks: Iterable[Block]) -> str:
    """The text, as long as before, with a space for each line break inside a block.

    Blocks are in order and disjoint. Linear in the length of the text.
    """
    pieces = []
    end = 0
    for block in blocks:
        start = block.span.start
        if text.find("\n", start, block.span.end) >= 0:  # most blocks of a long text have none
            pieces += [text[end:start], block.span.of(text).replace("\n", " ")]
            end = block.span.end
    return "".join([*pieces, text[end:]])


def on_one_line(text: str) -> str:
    r"""The text with each line break, and the white space around it, as one space.

    >>> on_one_line("une usine  \n  de panneaux")
    'une usine de panneaux'
    """
    if "\n" not in text:
        return text
    return " ".join(line.strip(" \t") for line in text.split("\n") if line.strip(" \t"))
