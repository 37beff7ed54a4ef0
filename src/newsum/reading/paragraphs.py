"""Lines that belong together, and the label before them."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from newsum.reading.labels import Label
from newsum.reading.layout import Layout
from newsum.reading.lines import Line


class Paragraph(NamedTuple):
    """One or more lines."""

    start: int
    """Offset of its first word, after marks and label."""
    end: int
    """Offset after its last word; `start` where it has marks or a label only."""
    first: Line
    last: Line
    label: Label | None


def paragraphs_of(
    lines: Sequence[Line], labels: Sequence[Label | None], *, layout: Layout
) -> list[Paragraph]:
    """The paragraphs that `lines` make, in order; a label always begins one."""
    begins = [
        i
        for i, label in enumerate(labels)
        if label is not None or not layout.goes_on[i] or _is_bare(labels[i - 1], lines[i - 1])
    ]
    paragraphs = []
    for i, end in pairwise([*begins, len(lines)]):
        first, last, label = lines[i], lines[end - 1], labels[i]
        start = first.body if label is None else label.body
        paragraphs.append(Paragraph(start, last.end, first, last, label))
    return paragraphs


def _is_bare(label: Label | None, line: Line) -> bool:
    """Whether the line is a label with nothing after it."""
    return label is not None and label.body >= line.end
