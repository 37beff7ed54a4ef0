"""Which line breaks part paragraphs, and which only wrap them.

Nothing in a text says so, but the lines together do: those of a wrapped text end where the next
word would not have fitted in, and a sentence without its full stop goes on below.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsum.french.abbreviations import TITLES
from newsum.french.line_ends import NEVER_LAST
from newsum.patterns import compiled_later
from newsum.reading.lines import Line
from newsum.terms import fold

_SENTENCE_END = compiled_later(r"[.!?…](?=[\s»\"”)]|\Z)")
_MOST_WORDS_PER_END = 60
"""Speech with punctuation has 11 to 27 in the transcripts at hand, without it 500 and more."""

_WIDTHS = range(25, 161)
"""Widths at which people and programs wrap text."""
_FEWEST_BREAKS = 4
_LEAST_FILLED = 0.4
"""Share of line breaks forced by the width: 0.63 and 0.86 in wrapped transcripts, less than 0.2
where each line is a unit."""
_LEAST_OPEN = 0.6
"""Share of those breaks inside a sentence, where sentences have full stops: short sentences,
one a line, may fill their lines by chance."""
_INSIDE_WIDTH = 0.98
"""Share of lines that fit the width; the rest may be addresses or titles."""

_FEWEST_CUTS = 3
_LONGEST_CUT_LINE = 120
"""A longer line without full stop is a paragraph of its own unless a small letter follows."""

_LAST_WORD = compiled_later(r"([^\W_]{1,12})(['’.]?)\Z")
_FIRST_WORD = compiled_later(r"[\S\u00a0\u202f]{1,40}")
_OPENERS = "«“\"'(["
_HANGING = ",;(«“"


class Layout(NamedTuple):
    """How a text uses its lines."""

    is_punctuated: bool
    """Sentences end with a mark."""
    goes_on: tuple[bool, ...]
    """For each line, whether it is the rest of the paragraph of the line before."""

    def paragraphs(self) -> int:
        """How many paragraphs the lines make."""
        return self.goes_on.count(False)


def layout_of(text: str, lines: Sequence[Line]) -> Layout:
    """How `text` uses its `lines`. Linear in the length of the text."""
    words = text.count(" ") + len(lines)
    ends = sum(1 for _ in _SENTENCE_END.finditer(text))
    is_punctuated = ends * _MOST_WORDS_PER_END >= words
    width = _wrap_width(text, lines, is_punctuated=is_punctuated)
    cuts_anywhere = width is None and _cuts_anywhere(text, lines)
    goes_on = [False] * len(lines)
    for i, (above, line) in enumerate(pairwise(lines), start=1):
        if line.after_gap or above.body == above.end or _begins_anew(line):
            continue
        if width is not None and _length_with_next_word(text, above, line) > width:
            # A dash may open an aside in the middle of a sentence.
            goes_on[i] = not line.is_dashed or (is_punctuated and not above.is_closed)
        elif is_punctuated and not (above.is_closed or line.is_dashed):
            is_short = above.end - above.start <= _LONGEST_CUT_LINE
            goes_on[i] = (
                not _may_open(text, line) or hangs(text, above) or (cuts_anywhere and is_short)
            )
    return Layout(is_punctuated=is_punctuated, goes_on=tuple(goes_on))


def hangs(text: str, line: Line) -> bool:
    """Whether the last word of the line cannot be the last of anything."""
    word = _LAST_WORD.search(text, max(line.body, line.end - 14), line.end)
    if word is None:
        return text[line.end - 1] in _HANGING
    return word[2] in ("'", "’") or fold(word[1]) in NEVER_LAST or word[1] in TITLES


def _wrap_width(text: str, lines: Sequence[Line], *, is_punctuated: bool) -> int | None:
    """Characters at which the lines were wrapped, if they were."""
    lengths = sorted(line.end - line.start for line in lines)
    width = lengths[int(len(lengths) * _INSIDE_WIDTH)] if lengths else 0
    if width not in _WIDTHS:
        return None
    breaks = [(above, line) for above, line in pairwise(lines) if not line.after_gap]
    filled = [above for above, line in breaks if _length_with_next_word(text, above, line) > width]
    open_lines = sum(not line.is_closed for line in filled) if is_punctuated else len(filled)
    is_wrapped = (
        len(breaks) >= _FEWEST_BREAKS
        and len(filled) >= _LEAST_FILLED * len(breaks)
        and open_lines >= _LEAST_OPEN * len(filled)
    )
    return width if is_wrapped else None


def _cuts_anywhere(text: str, lines: Sequence[Line]) -> bool:
    """Whether lines end in the middle of sentences, as those of speech recognisers do.

    Then most lines below one without full stop begin with what opens no sentence.
    """
    below_open = [
        line
        for above, line in pairwise(lines)
        if not (above.is_closed or line.after_gap or line.is_dashed or _begins_anew(line))
    ]
    cuts = sum(not _may_open(text, line) for line in below_open)
    return cuts >= _FEWEST_CUTS and 2 * cuts > len(below_open)


def _begins_anew(line: Line) -> bool:
    return line.is_stamped or line.has_chevrons or line.is_title


def _may_open(text: str, line: Line) -> bool:
    """Whether a sentence may begin with the line."""
    opening = text[line.body : line.body + 1]
    return opening.isupper() or opening in _OPENERS


def _length_with_next_word(text: str, line: Line, following: Line) -> int:
    word = _FIRST_WORD.match(text, following.start, following.end)
    return line.end - line.start + 1 + (len(word[0]) if word else 0)
