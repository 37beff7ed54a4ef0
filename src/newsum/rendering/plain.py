"""Words of the text and nothing else, for a pipe."""

from newsum.model import Cleaning, Summary
from newsum.rendering.cutting import cut
from newsum.rendering.explaining import passed_over, reasons_of, start_of
from newsum.rendering.layout import Layout
from newsum.rendering.removals import on_one_line, place, removals


def summary_as_plain(summary: Summary, _layout: Layout) -> str:
    """The key sentences in source order, one a line."""
    sentences = summary.cleaning.sentences
    return "\n".join(on_one_line(sentences[index].text) for index in summary.chosen)


def cleaning_as_plain(cleaning: Cleaning, _layout: Layout) -> str:
    """The transcript said once, its paragraphs kept, each on one line."""
    return cut(cleaning.transcript, cleaning.sentences, cleaning.removed()).flowing


def removals_as_plain(cleaning: Cleaning) -> str:
    """Each removed sentence on a line, those that carry its content indented below."""
    lines = []
    for removal in removals(cleaning):
        kind = f"{removal.kind} {removal.score:.2f}"
        lines.append(f"already said ({removal.said_again.place}, {kind}): {removal.said_again}")
        lines += [f"        kept ({quote.place}): {quote}" for quote in removal.covered_by]
    return "\n".join(lines)


def explanation_as_plain(summary: Summary) -> str:
    """The start of each key sentence and its reasons, then of some that were passed over."""
    lines = []
    for number, (index, why) in enumerate(reasons_of(summary).items(), start=1):
        sentence = summary.cleaning.sentences[index]
        lines += [f"{number} ({place(sentence)}): {start_of(sentence.text)}", f"        why: {why}"]
    for passed in passed_over(summary):
        lines += [f"not quoted ({passed.place}): {passed.start}", f"        why: {passed.why}"]
    return "\n".join(lines)
