"""Words of the text and nothing else, for a pipe."""

from newsum.model import Cleaning, Inspection, Summary
from newsum.rendering.cutting import cut
from newsum.rendering.health import health_rows
from newsum.rendering.layout import Layout
from newsum.rendering.removals import on_one_line, removals


def summary_as_plain(summary: Summary, _layout: Layout) -> str:
    """The key sentences in source order, one a line."""
    sentences = summary.cleaning.sentences
    return "\n".join(on_one_line(sentences[index].text) for index in summary.chosen)


def cleaning_as_plain(cleaning: Cleaning, _layout: Layout) -> str:
    """The transcript said once, its paragraphs kept, each on one line."""
    return cut(cleaning.transcript, cleaning.sentences, cleaning.removed()).flowing


def inspection_as_plain(inspection: Inspection, _layout: Layout) -> str:
    """A label, a colon and a value on each line; a label with several values on several lines."""
    return "\n".join(
        f"{row.label.lower()}: {on_one_line(entry)}"
        for row in health_rows(inspection)
        for entry in row.entries
    )


def removals_as_plain(cleaning: Cleaning) -> str:
    """Each removed sentence on a line, those that carry its content indented below."""
    lines = []
    for removal in removals(cleaning):
        where = ", ".join(filter(None, [removal.removed.place, removal.likeness]))
        lines.append(f"{removal.reason} ({where}): {removal.removed}")
        lines += [f"        kept ({quote.place}): {quote}" for quote in removal.covered_by]
    return "\n".join(lines)
