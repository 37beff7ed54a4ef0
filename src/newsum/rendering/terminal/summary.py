"""The summary on a screen."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.text import Text

from newsum.model import Sentence, Summary
from newsum.rendering.counting import count, reading_time, tell_sentences
from newsum.rendering.layout import Layout
from newsum.rendering.removals import on_one_line, place
from newsum.rendering.strip import Cell, strip
from newsum.rendering.terminal.screen import (
    MUTED,
    NUMBER,
    QUOTED,
    REPEATED,
    TITLE,
    Screen,
    flat,
    fold,
    shorten,
)

_LABEL = 11
"""Columns of the labels below the sentences."""
_FEWEST_CELLS = 8
"""A map of fewer sentences says nothing."""
_MOST_CELLS = 60


def summary_lines(summary: Summary, layout: Layout, screen: Screen) -> Iterator[Text]:
    """All lines, top to bottom."""
    yield from _heading(summary, layout, screen)
    yield from _sentences(summary, screen)
    yield Text()
    yield from _key_terms(summary.key_terms, screen)
    yield from _map(summary, screen)
    yield from _figures(summary, layout, screen)


def _heading(summary: Summary, layout: Layout, screen: Screen) -> Iterator[Text]:
    """The title with the source's name at its right, or below where there is no room."""
    source = summary.cleaning.transcript.source.name
    name = source if layout.has_name and source != "-" else ""
    name = shorten(flat(name), screen.width, screen.glyphs.ellipsis)
    text = summary.cleaning.transcript.text
    title = on_one_line(summary.title.of(text)) if summary.title else ""
    lines = fold(Text(flat(title), TITLE), screen.width) if title else []
    room = screen.width - cell_len(name)
    if name and len(lines) == 1 and lines[0].cell_len + 3 <= room:
        lines[0].append(" " * (room - lines[0].cell_len)).append(name, MUTED)
    elif name:
        lines.append(Text(name, MUTED if title else TITLE))
    if lines:
        yield from lines
        yield Text(screen.glyphs.rule * screen.width, MUTED)


def _sentences(summary: Summary, screen: Screen) -> Iterator[Text]:
    """The key sentences, numbered; a mute mark where the source goes on in between."""
    sentences = [summary.cleaning.sentences[index] for index in summary.chosen]
    digits = max(2, len(str(len(sentences))))
    places = max((len(place(sentence)) for sentence in sentences), default=0)
    indent = " " * (digits + 2)
    for number, sentence in enumerate(sentences, start=1):
        if number > 1 and sentence.index != sentences[number - 2].index + 1:
            yield Text(indent).append(screen.glyphs.gap, MUTED)
        for count_, line in enumerate(_folded(sentence, screen, len(indent), places)):
            lead = Text(f"{number:>{digits}}  ", NUMBER) if not count_ else Text(indent)
            yield lead.append_text(line)


def _folded(sentence: Sentence, screen: Screen, indent: int, places: int) -> Sequence[Text]:
    """A sentence with its place: after the text on a small screen, else in a column of its own."""
    text = Text()
    if sentence.speaker:
        text.append(f"{flat(sentence.speaker)}\u00a0: ", TITLE)
    text.append(flat(on_one_line(sentence.text)))
    if screen.is_small:
        text.append("  ").append(place(sentence), MUTED)
        return fold(text, screen.width - indent)
    lines = fold(text, screen.width - indent - places - 3)
    gap = screen.width - indent - lines[0].cell_len - len(place(sentence))
    lines[0].append(" " * gap).append(place(sentence), MUTED)
    return lines


def _labelled(label: str, lines: Sequence[Text]) -> Iterator[Text]:
    for count_, line in enumerate(lines):
        yield Text(f"{'' if count_ else label:<{_LABEL}}", MUTED).append_text(line)


def _key_terms(key_terms: Sequence[str], screen: Screen) -> Iterator[Text]:
    if key_terms:
        # A term stays whole: its spaces do not break.
        terms = [flat(term).replace(" ", "\u00a0") for term in key_terms]
        text = Text(f"{screen.glyphs.dot.rstrip()} ".join(terms))
        yield from _labelled("Key terms", fold(text, screen.width - _LABEL))


def _map(summary: Summary, screen: Screen) -> Iterator[Text]:
    glyphs = screen.glyphs
    removed = summary.cleaning.removed()
    total = len(summary.cleaning.sentences)
    if total < _FEWEST_CELLS:
        return
    drawn = {
        Cell.QUOTED: (glyphs.quoted, QUOTED),
        Cell.REPEATED: (glyphs.repeated, REPEATED),
        Cell.OTHER: (glyphs.other, MUTED),
    }
    legend = Text()
    legend.append(glyphs.quoted, QUOTED).append("\u00a0quoted")
    if removed:
        legend.append("   ").append(glyphs.repeated, REPEATED).append("\u00a0already\u00a0said")
    room = screen.width - _LABEL
    if not screen.is_small:
        room -= legend.cell_len + 3
    cells = strip(total, chosen=set(summary.chosen), removed=removed, cells=min(room, _MOST_CELLS))
    bar = Text.assemble(*(drawn[cell] for cell in cells))
    lines = (
        [bar, *fold(legend, room)] if screen.is_small else [bar.append("   ").append_text(legend)]
    )
    yield from _labelled("Map", lines)


def _figures(summary: Summary, layout: Layout, screen: Screen) -> Iterator[Text]:
    counts = count(summary.cleaning, summary.chosen)
    parts = [tell_sentences(counts)]
    if counts.words_summary < counts.words:
        before, after = reading_time(counts.words), reading_time(counts.words_summary)
        parts.append(f"{before} of reading {screen.glyphs.arrow} {after}")
    if counts.removed and not layout.has_removals:
        parts.append("--show-removed lists them")
    separator = f"{screen.glyphs.dot.rstrip()} "
    text = separator.join(part.replace(" ", "\u00a0") for part in parts)
    for line in fold(Text(text), screen.width):
        # Whoever copies the option must not copy a no-break space with it.
        yield Text(line.plain.replace("\u00a0", " "))
