"""Rolling captions pasted as plain text: each line begins with the end of the one above."""

from itertools import accumulate

from newsum.reading.normalised import Normalised
from newsum.reading.plain import read_plain
from newsum.reading.rolling import (
    is_rolling,
    rolling_notices,
    said_lines,
    shown_again,
    unroll,
)


def looks_like_rolling_text(text: str) -> bool:
    """Whether at least half of the lines roll."""
    return is_rolling(text.split("\n"))


def read_rolling_text(text: str) -> Normalised:
    r"""Each line without what the line above said, read as plain text.

    >>> read_rolling_text("il pleut\nil pleut sur la ville\nsur la ville et il vente").text
    'il pleut\nsur la ville\net il vente'
    """
    shown = text.split("\n")
    said = list(unroll(shown, are_brief=[False] * len(shown)))
    lines = [(number, new[0].text) for number, new in enumerate(said, start=1) if new]
    again = shown_again([said_lines(line) for line in shown], said)
    text = "\n".join(line for _, line in lines)
    starts = list(accumulate((len(line) + 1 for _, line in lines), initial=0))
    return Normalised(
        text=text,
        blocks=read_plain(text),
        line_starts=tuple(starts[:-1]) or (0,),
        line_numbers=tuple(number for number, _ in lines),
        notices=rolling_notices(again),
        words_again=again.words,
    )
