"""The summary on a screen."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len
from rich.style import Style
from rich.text import Text

from newsum.model import Sentence, Summary
from newsum.options import RepeatPolicy
from newsum.rendering.counting import Counts, count, reading_time, tell_total
from newsum.rendering.explaining import passed_over, reasons_of
from newsum.rendering.heading import name_of, title_above
from newsum.rendering.layout import Layout
from newsum.rendering.places import link_to, place
from newsum.rendering.sources import other_disputes, remarks
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
    pad,
    shorten,
    styled,
)
from newsum.translation import translated

_LABEL = 11
"""Columns of the labels below the sentences."""
_FEWEST_CELLS = 8
"""A map of fewer sentences says nothing."""
_MOST_CELLS = 60
_GAP = "   "
_WIDEST_PLACE = 3
"""Part of the screen beyond which places have no column of their own: sources may have any name."""


def summary_lines(summary: Summary, layout: Layout, screen: Screen) -> Iterator[Text]:
    """All lines, top to bottom."""
    yield from _heading(summary, layout, screen)
    yield from _sentences(summary, layout, screen)
    yield Text()
    yield from _key_terms(summary.key_terms, screen)
    yield from _map(summary, screen)
    yield from _figures(summary, layout, screen)


def _heading(summary: Summary, layout: Layout, screen: Screen) -> Iterator[Text]:
    """The title with the source's name at its right, or below where there is no room."""
    name = "" if layout.is_one_of_several else name_of(summary)
    name = shorten(flat(name), screen.width, screen.glyphs.ellipsis)
    title = title_above(summary)
    lines = fold(styled(flat(title), TITLE), screen.width) if title else []
    room = screen.width - cell_len(name)
    if name and len(lines) == 1 and lines[0].cell_len + 3 <= room:
        lines[0].append(" " * (room - lines[0].cell_len)).append(name, MUTED)
    elif name:
        lines.append(styled(name, MUTED if title else TITLE))
    if lines:
        yield from lines
        yield styled(screen.glyphs.rule * screen.width, MUTED)


def _sentences(summary: Summary, layout: Layout, screen: Screen) -> Iterator[Text]:
    """The key sentences, numbered; a mute mark where the source goes on in between."""
    sentences = [summary.cleaning.sentences[index] for index in summary.chosen]
    reasons = reasons_of(summary)
    about = remarks(summary, has_times=layout.has_times)
    digits = max(2, len(str(len(sentences))))
    places = [_place(sentence, layout) for sentence in sentences]
    widest = max((where.cell_len for where in places), default=0)
    indent = " " * (digits + 2)
    for number, sentence in enumerate(sentences, start=1):
        if number > 1 and sentence.index != sentences[number - 2].index + 1:
            yield styled(indent + screen.glyphs.gap, MUTED)
        where = places[number - 1]
        for row, line in enumerate(_folded(sentence, where, screen, len(indent), widest)):
            lead = Text(indent) if row else styled(f"{number:>{digits}}  ", NUMBER)
            yield lead.append_text(line)
        for remark in about.get(sentence.index, ()):
            yield from _muted(str(remark), indent, screen)
        if sentence.index in reasons:
            yield from _why(reasons[sentence.index], indent, screen)


def _why(reasons: str, indent: str, screen: Screen) -> Iterator[Text]:
    return _muted(translated("why: {reasons}", reasons=reasons), indent, screen)


def _muted(told: str, indent: str, screen: Screen) -> Iterator[Text]:
    for line in fold(styled(flat(told), MUTED), screen.width - len(indent)):
        yield Text(indent).append_text(line)


def not_quoted_lines(summary: Summary, layout: Layout, screen: Screen) -> Iterator[Text]:
    """Sentences that were passed over, a blank line before each."""
    for passed in passed_over(summary, has_times=layout.has_times):
        yield Text()
        heading = styled(translated("not quoted"), REPEATED)
        heading.append(f"{screen.glyphs.dot}{passed.place}", MUTED)
        yield from fold(heading, screen.width)
        yield from (
            Text("  ").append_text(line)
            for line in fold(Text(flat(passed.start)), screen.width - 2)
        )
        yield from _why(passed.why, "  ", screen)


def dispute_lines(summary: Summary, layout: Layout, screen: Screen) -> Iterator[Text]:
    """What the sources disagree about besides, a blank line before each."""
    for disagreement in other_disputes(summary, has_times=layout.has_times):
        yield Text()
        yield styled(disagreement.told, REPEATED)
        places = [styled(side.place, MUTED) for side in disagreement.sides]
        widest = max(where.cell_len for where in places)
        for side, where in zip(disagreement.sides, places, strict=True):
            told = Text(flat(side.start))
            if _is_narrow(screen, widest):
                for line in fold(where.append("  ").append_text(told), screen.width - 2):
                    yield Text("  ").append_text(line)
                continue
            for row, line in enumerate(fold(told, screen.width - widest - 4)):
                beside = pad(Text() if row else where, widest)
                yield Text("  ").append_text(beside).append("  ").append_text(line)


def _place(sentence: Sentence, layout: Layout) -> Text:
    link = link_to(sentence, layout)
    return styled(
        place(sentence, has_times=layout.has_times), Style(dim=True, link=link) if link else MUTED
    )


def _folded(
    sentence: Sentence, where: Text, screen: Screen, indent: int, widest: int
) -> Sequence[Text]:
    """A sentence with its place: after the text on a small screen, else in a column of its own."""
    text = Text()
    if sentence.speaker:
        text.append(f"{flat(sentence.speaker)}\u00a0: ", TITLE)
    text.append(flat(sentence.text))
    if _is_narrow(screen, widest):
        return fold(text.append("  ").append_text(where), screen.width - indent)
    lines = fold(text, screen.width - indent - widest - 3)
    gap = screen.width - indent - lines[0].cell_len - where.cell_len
    lines[0].append(" " * gap).append_text(where)
    return lines


def _is_narrow(screen: Screen, widest: int) -> bool:
    """Whether a column of places that wide leaves too little for the text."""
    return screen.is_small or widest > screen.width // _WIDEST_PLACE


def _labelled(label: str, text: Text, screen: Screen) -> Iterator[Text]:
    for row, line in enumerate(fold(text, screen.width - _LABEL)):
        yield styled(f"{'' if row else label:<{_LABEL}}", MUTED).append_text(line)


def _key_terms(key_terms: Sequence[str], screen: Screen) -> Iterator[Text]:
    if key_terms:
        # A term stays whole: its spaces do not break.
        terms = [flat(term).replace(" ", "\u00a0") for term in key_terms]
        text = Text(screen.glyphs.dot.join(terms))
        yield from _labelled(translated("Key terms"), text, screen)


def _map(summary: Summary, screen: Screen) -> Iterator[Text]:
    glyphs = screen.glyphs
    removed = {repeat.index for repeat in summary.cleaning.repeats}
    total = len(summary.cleaning.sentences)
    if total < _FEWEST_CELLS:
        return
    drawn = {
        Cell.QUOTED: (glyphs.quoted, QUOTED),
        Cell.REPEATED: (glyphs.repeated, REPEATED),
        Cell.OTHER: (glyphs.other, MUTED),
    }
    legend = styled(glyphs.quoted, QUOTED).append(f"\u00a0{translated('quoted')}")
    if removed:
        already = translated("already said").replace(" ", "\u00a0")
        legend.append("   ").append(glyphs.repeated, REPEATED).append(f"\u00a0{already}")
    room = screen.width - _LABEL
    if not screen.is_small:
        room -= legend.cell_len + len(_GAP)
    cells = strip(total, chosen=set(summary.chosen), removed=removed, cells=min(room, _MOST_CELLS))
    bar = Text.assemble(*(drawn[cell] for cell in cells))
    yield from _labelled(translated("Map"), bar.append(_GAP).append_text(legend), screen)


def _figures(summary: Summary, layout: Layout, screen: Screen) -> Iterator[Text]:
    counts = count(summary.cleaning, summary.chosen)
    yield from _labelled(translated("Repeats"), _repeats(counts, layout, screen), screen)
    if counts.words_summary < counts.words:
        before, after = reading_time(counts.words), reading_time(counts.words_summary)
        yield from _labelled(
            translated("To read"), Text(f"{before} {screen.glyphs.arrow} {after}"), screen
        )


def _repeats(counts: Counts, layout: Layout, screen: Screen) -> Text:
    total = tell_total(counts)
    if layout.options.repeats is RepeatPolicy.OFF:
        return Text(translated("not looked for in {total}", total=total))
    if not counts.removed:
        return Text(translated("none in {total}", total=total))
    share = counts.removed / counts.sentences
    text = Text(
        translated(
            "{removed} of {total} ({share:.0%})", removed=counts.removed, total=total, share=share
        )
    )
    if not layout.has_removals:
        text.append(f"{screen.glyphs.dot}{translated('--show-removed lists them')}", MUTED)
    return text
