"""A health report on a screen."""

from collections.abc import Iterator

from rich.text import Text

from newsum.model import STANDARD_INPUT, Inspection
from newsum.rendering.health import Row, health_rows
from newsum.rendering.layout import Layout
from newsum.rendering.terminal.screen import (
    MUTED,
    REPEATED,
    TITLE,
    Screen,
    flat,
    fold,
    shorten,
    styled,
)
from newsum.translation import counted

_LABEL = 18
_MOST_ENTRIES = 5
"""Of a row: the report fits on one screen. The other formats have them all."""


def inspection_lines(inspection: Inspection, layout: Layout, screen: Screen) -> Iterator[Text]:
    """All lines, top to bottom: the name of the source, then a row for each thing to know."""
    name = inspection.cleaning.transcript.source.name
    if not layout.is_one_of_several and name != STANDARD_INPUT:
        yield styled(shorten(flat(name), screen.width, screen.glyphs.ellipsis), TITLE)
        yield styled(screen.glyphs.rule * screen.width, MUTED)
    for row in health_rows(inspection):
        yield from _row(row, screen)


def _row(row: Row, screen: Screen) -> Iterator[Text]:
    """The label beside its entries, or above them where there is no room."""
    entries = row.entries[:_MOST_ENTRIES]
    if more := len(row.entries) - len(entries):
        entries = (*entries, counted("and {count} more", "and {count} more", more))
    label = styled(row.label, MUTED)
    indent = 2 if screen.is_small else _LABEL
    if screen.is_small:
        yield label
        label = Text()
    for entry in entries:
        text = styled(flat(entry), REPEATED if row.is_alarm else "")
        for line in fold(text, screen.width - indent):
            yield label.append(" " * (indent - label.cell_len)).append_text(line)
            label = Text()
