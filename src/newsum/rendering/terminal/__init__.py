"""For a person at a terminal: the words of the text, and little else.

Only this package imports rich. Text reaches it as `Text`, never as markup, and nothing is told by
colour alone.
"""

from rich.text import Text

from newsum.model import Cleaning, Inspection, Summary, Verification
from newsum.rendering.layout import Layout
from newsum.rendering.plain import cleaning_as_plain
from newsum.rendering.terminal.inspection import inspection_lines
from newsum.rendering.terminal.listing import removal_lines
from newsum.rendering.terminal.screen import Screen, flat, fold
from newsum.rendering.terminal.summary import dispute_lines, not_quoted_lines, summary_lines
from newsum.rendering.terminal.verification import verification_lines


def summary_as_rich(summary: Summary, layout: Layout) -> str:
    """Title, numbered key sentences with their places, key terms, a map, counts."""
    screen = Screen.of(layout)
    lines = [
        *summary_lines(summary, layout, screen),
        *dispute_lines(summary, layout, screen),
        *not_quoted_lines(summary, layout, screen),
    ]
    if layout.has_removals and summary.cleaning.removed():
        lines += removal_lines(summary.cleaning, layout, screen)
    return screen.draw(lines)


def cleaning_as_rich(cleaning: Cleaning, layout: Layout) -> str:
    """The transcript said once, its paragraphs broken to fit."""
    screen = Screen.of(layout)
    paragraphs = cleaning_as_plain(cleaning, layout).split("\n")
    return screen.draw(line for p in paragraphs for line in fold(Text(flat(p)), screen.width))


def removals_as_rich(cleaning: Cleaning, layout: Layout) -> str:
    """Each removed sentence beside, or above, those that carry its content."""
    screen = Screen.of(layout)
    return screen.draw(removal_lines(cleaning, layout, screen))


def inspection_as_rich(inspection: Inspection, layout: Layout) -> str:
    """A label and its value for each thing to know, alarms first."""
    screen = Screen.of(layout)
    return screen.draw(inspection_lines(inspection, layout, screen))


def verification_as_rich(verification: Verification, layout: Layout) -> str:
    """The result, then each quotation; beside what is wrong, the sentence of the source."""
    screen = Screen.of(layout)
    return screen.draw(verification_lines(verification, screen))
