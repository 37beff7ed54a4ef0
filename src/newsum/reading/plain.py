"""Plain text to blocks: paragraphs, turns and headings, without the marks around them."""

from newsum.model import Block, Span
from newsum.patterns import compiled_later
from newsum.reading.headings import are_headings
from newsum.reading.labels import find_labels
from newsum.reading.layout import layout_of
from newsum.reading.lines import split_lines
from newsum.reading.normalised import Normalised
from newsum.reading.paragraphs import paragraphs_of

_LINE_BREAK = compiled_later("\n")


def normalise_plain(text: str) -> Normalised:
    """Plain text as it is, with its blocks."""
    return Normalised(
        text=text,
        blocks=read_plain(text),
        line_starts=(0, *(match.end() for match in _LINE_BREAK.finditer(text))),
    )


def read_plain(text: str) -> tuple[Block, ...]:
    r"""The blocks of sanitised text, in order. Linear in its length.

    A paragraph without label goes on with the speaker before it, up to the next heading.

    >>> [block.speaker for block in read_plain("P1 : Qui ?\nP2 : Moi.\nEt toi ?\nP1 : Moi.")]
    ['P1', 'P2', 'P2', 'P1']
    """
    lines = split_lines(text)
    layout = layout_of(text, lines)
    labels = find_labels(text, lines, layout=layout)
    paragraphs = paragraphs_of(lines, labels, layout=layout)
    headings = are_headings(text, paragraphs, layout=layout)
    blocks = []
    speaker = None
    for paragraph, is_heading in zip(paragraphs, headings, strict=True):
        if paragraph.label is not None:
            speaker = paragraph.label.text
        elif is_heading or paragraph.first.has_chevrons:
            speaker = None
        if paragraph.start < paragraph.end:
            span = Span(paragraph.start, paragraph.end)
            blocks.append(Block(span=span, speaker=speaker, is_heading=is_heading))
    return tuple(blocks)
