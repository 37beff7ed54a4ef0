"""Rolling captions pasted as plain text: each line begins with the end of the one above.

Or all is on a few long lines, and each phrase stands there two or three times in a row.
"""

from collections.abc import Sequence
from itertools import accumulate

from newsum.reading.doubled_text import looks_doubled, said_once
from newsum.reading.normalised import Normalised
from newsum.reading.plain import read_plain
from newsum.reading.rolling import (
    ShownAgain,
    is_rolling,
    rolling_notices,
    said_lines,
    shown_again,
    unroll,
)
from newsum.terms import count_words


def looks_like_rolling_text(text: str) -> bool:
    """Whether at least half of the lines roll, or nearly all is doubled."""
    return is_rolling(text.split("\n")) or looks_doubled(text)


def read_rolling_text(text: str) -> Normalised:
    r"""Each line without what the line above said, read as plain text.

    >>> read_rolling_text("il pleut\nil pleut sur la ville\nsur la ville et il vente").text
    'il pleut\nsur la ville\net il vente'
    """
    is_doubled = looks_doubled(text) and not is_rolling(text.split("\n"))
    lines, again = _doubled(text) if is_doubled else _rolled(text)
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


def _rolled(text: str) -> tuple[Sequence[tuple[int, str]], ShownAgain]:
    """What each line says, with its number, and what they show again."""
    shown = text.split("\n")
    said = list(unroll(shown, are_brief=[False] * len(shown)))
    lines = [(number, new[0].text) for number, new in enumerate(said, start=1) if new]
    return lines, shown_again([said_lines(line) for line in shown], said)


def _doubled(text: str) -> tuple[Sequence[tuple[int, str]], ShownAgain]:
    """What each line says for the first time, with its number, and what they say again."""
    lines, copies = said_once(text)
    words = count_words(text) - sum(count_words(line) for _, line in lines)
    return lines, ShownAgain(captions=copies, words=words)
