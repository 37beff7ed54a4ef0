"""Which lines of captions make a turn, and what on them is not said by anyone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from newsum.reading.labels import find_labels
from newsum.reading.layout import hangs, layout_of
from newsum.reading.lines import Line, split_lines

_BRACKETED = re.compile(r"\[[^\[\]]{1,60}\]|[♪♫\s]{1,100}")
"""What captions write for anything that is not said."""

_MOST_CLOSED = 0.8
"""Share of lines that end sentences beyond which each is a unit, as those of recognisers are."""


class TurnLine(NamedTuple):
    """A line of captions on which something is said."""

    start: int
    """Offset of its first word, after dash and label."""
    end: int
    begins: bool
    """A turn begins with it."""
    speaker: str | None
    """As its own label or one above says."""


def turn_lines(text: str, *, has_labels: bool) -> Iterator[TurnLine]:
    r"""The lines of `text` on which something is said, in order. Linear in its length.

    A label on its own, a mark and a sound such as `[Musique]` part turns and are in none.

    Args:
        text: What captions show, a line for each of theirs.
        has_labels: Labels before a colon may name speakers.

    >>> text = "P1 : Qui ?\nP2 : Moi.\n[Rires]\nEt toi ?\nP1 : Moi."
    >>> [line.speaker for line in turn_lines(text, has_labels=True)]
    ['P1', 'P2', 'P2', 'P1']
    """
    lines = split_lines(text)
    layout = layout_of(text, lines)
    labels = find_labels(text, lines, layout=layout) if has_labels else [None] * len(lines)
    closed = sum(line.is_closed for line in lines)
    are_units = layout.is_punctuated and closed >= _MOST_CLOSED * len(lines)
    speaker = None
    begins = True
    for i, (line, label) in enumerate(zip(lines, labels, strict=True)):
        is_other = line.has_chevrons or (
            line.is_dashed and (i == 0 or lines[i - 1].is_closed or not layout.is_punctuated)
        )
        if label is not None:
            speaker = label.text
        elif is_other:
            speaker = None
        begins = begins or is_other or label is not None or line.after_gap
        begins = begins or (are_units and i > 0 and _is_apart(text, lines[i - 1], line))
        start = label.body if label else line.body if is_other else line.start
        is_said = label or _BRACKETED.fullmatch(text, line.start, line.end) is None
        if start >= line.end or not is_said:
            begins = True
            continue
        yield TurnLine(start, line.end, begins, speaker)
        begins = False


def _is_apart(text: str, above: Line, line: Line) -> bool:
    """Whether the line above, though without full stop, is no part of this one's sentence."""
    opens = text[line.start].isupper()
    return opens and not above.is_closed and not hangs(text, above)
