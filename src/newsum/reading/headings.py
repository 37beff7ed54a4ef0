"""Which paragraphs are headings: short, without full stop, above text that has full stops."""

from collections.abc import Sequence
from itertools import groupby

from newsum.patterns import compiled_later
from newsum.reading.layout import Layout, hangs
from newsum.reading.paragraphs import Paragraph

_LETTER = compiled_later(r"[^\W\d_]")
_LONGEST = 150
_MOST_WORDS = 15
"""In a heading that stands alone."""
_MOST_WORDS_BETWEEN_LINES = 8
"""In one between lines of text, where only brevity tells."""
_MOST_IN_A_ROW = 2
"""More are a list, or verse."""
_NO_HEADING_END = frozenset(",;–—»”\"')]")


def are_headings(text: str, paragraphs: Sequence[Paragraph], *, layout: Layout) -> list[bool]:
    """For each paragraph, whether it is a heading. Linear in the length of `text`.

    Where nothing has full stops, the lack of one says nothing: only marked headings are found.
    """
    marked = [paragraph.first.is_title for paragraph in paragraphs]
    if not layout.is_punctuated:
        return marked
    likely = [
        not paragraph.last.is_closed
        and _reads_like_heading(text, paragraph, stands_alone=_stands_alone(paragraphs, i))
        and _is_expected(paragraphs, i)
        for i, paragraph in enumerate(paragraphs)
    ]
    start = 0
    for is_likely, row in groupby(list(likely)):
        length = len(list(row))
        below = start + length
        if is_likely and not (
            length <= _MOST_IN_A_ROW
            and below < len(paragraphs)
            and paragraphs[below].last.is_closed
        ):
            likely[start:below] = [False] * length
        start = below
    return [a or b for a, b in zip(marked, likely, strict=True)]


def _stands_alone(paragraphs: Sequence[Paragraph], i: int) -> bool:
    is_last = i + 1 == len(paragraphs)
    return i == 0 or (
        paragraphs[i].first.after_gap and (is_last or paragraphs[i + 1].first.after_gap)
    )


def _is_expected(paragraphs: Sequence[Paragraph], i: int) -> bool:
    """Whether what stands above paragraph `i` is finished."""
    above = paragraphs[i - 1] if i else None
    if above is None:
        return True
    if above.start == above.end:
        # A label with nothing after it awaits what is said; a time stamp awaits nothing.
        return above.label is None
    is_short = above.end - above.start <= _LONGEST
    return paragraphs[i].first.after_gap or above.last.is_closed or is_short


def _reads_like_heading(text: str, paragraph: Paragraph, *, stands_alone: bool) -> bool:
    first, start, end = paragraph.first, paragraph.start, paragraph.end
    if (
        paragraph.label is not None
        or first is not paragraph.last
        or first.is_dashed
        or first.has_chevrons
        or not 0 < end - start <= _LONGEST
    ):
        return False
    content = text[start:end]
    if not _LETTER.search(content):
        return False
    if content[0].islower() or content[-1] in _NO_HEADING_END or hangs(text, first):
        return False
    words = len(content.split())
    if stands_alone or content.isupper():
        return words <= _MOST_WORDS
    return words <= _MOST_WORDS_BETWEEN_LINES and "," not in content
