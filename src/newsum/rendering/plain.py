"""Words of the text and nothing else, for a pipe."""

from newsum.model import Cleaning, Sentence, Summary
from newsum.rendering.cutting import cut
from newsum.rendering.layout import Layout
from newsum.rendering.places import clock, link_to
from newsum.rendering.removals import on_one_line, removals


def summary_as_plain(summary: Summary, layout: Layout) -> str:
    """The key sentences in source order, one a line."""
    sentences = summary.cleaning.sentences
    return "\n".join(_line(sentences[index], layout) for index in summary.chosen)


def cleaning_as_plain(cleaning: Cleaning, layout: Layout) -> str:
    """The transcript said once, its paragraphs kept, each on one line; with times, one sentence."""
    removed = cleaning.removed()
    if layout.has_times and cleaning.transcript.cues:
        return "\n".join(_line(s, layout) for s in cleaning.sentences if s.index not in removed)
    return cut(cleaning.transcript, cleaning.sentences, removed).flowing


def _line(sentence: Sentence, layout: Layout) -> str:
    """`[00:14:32] Nom : phrase <https://example.org/video?t=872>`, with what is known of it."""
    start_ms = sentence.start_ms if layout.has_times else None
    time = "" if start_ms is None else f"[{clock(start_ms)}] "
    speaker = f"{sentence.speaker} : " if sentence.speaker else ""
    link = link_to(sentence, layout)
    return f"{time}{speaker}{on_one_line(sentence.text)}{f' <{link}>' if link else ''}"


def removals_as_plain(cleaning: Cleaning, layout: Layout) -> str:
    """Each removed sentence on a line, those that carry its content indented below."""
    lines = []
    for removal in removals(cleaning, has_times=layout.has_times):
        kind = f"{removal.kind} {removal.score:.2f}"
        lines.append(f"already said ({removal.said_again.place}, {kind}): {removal.said_again}")
        lines += [f"        kept ({quote.place}): {quote}" for quote in removal.covered_by]
    return "\n".join(lines)
