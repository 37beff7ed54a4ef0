"""Words of the text and nothing else, for a pipe."""

from newsum.model import Cleaning, Sentence, Summary
from newsum.rendering.cutting import cut
from newsum.rendering.layout import Layout
from newsum.rendering.places import link_to, place
from newsum.rendering.sources import remarks
from newsum.timing import clock
from newsum.unwrapping import on_one_line

_INDENT = " " * 8


def summary_as_plain(summary: Summary, layout: Layout) -> str:
    """The key sentences in source order, one a line; in a digest, what sources say of it below."""
    about = remarks(summary, has_times=layout.has_times)
    lines = []
    for index in summary.chosen:
        sentence = summary.cleaning.sentences[index]
        lines.append(_line(sentence, layout))
        if sentence.origin:
            lines.append(_INDENT + place(sentence, has_times=layout.has_times))
            lines += [f"{_INDENT}{remark}" for remark in about[index]]
    return "\n".join(lines)


def cleaning_as_plain(cleaning: Cleaning, layout: Layout) -> str:
    """The transcript said once, its paragraphs kept, each on one line; with times, one sentence."""
    removed = cleaning.removed()
    if layout.has_times and cleaning.transcript.cues:
        return "\n".join(_line(s, layout) for s in cleaning.sentences if s.index not in removed)
    return cut(cleaning.transcript, cleaning.sentences, removed).flowing


def _line(sentence: Sentence, layout: Layout) -> str:
    """`[00:14:32] Nom : phrase <https://example.org/video?t=872>`, with what is known of it."""
    start_ms = sentence.start_ms if layout.has_times and not sentence.origin else None
    time = "" if start_ms is None else f"[{clock(start_ms)}] "
    speaker = f"{sentence.speaker} : " if sentence.speaker else ""
    link = link_to(sentence, layout)
    return f"{time}{speaker}{on_one_line(sentence.text)}{f' <{link}>' if link else ''}"
