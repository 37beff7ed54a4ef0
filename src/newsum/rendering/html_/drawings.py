"""Drawings of a bounded size, with a text for whoever does not see them.

Both have the transcript from left to right, and what they tell stands in it, sentence by sentence.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from newsum.model import Cleaning, Summary
from newsum.rendering.html_.markup import Html, element, joined
from newsum.rendering.strip import Cell, strip
from newsum.translation import counted, translated

_WIDTH = 960
_FEWEST_SENTENCES = 8
"""A drawing of fewer says nothing."""
_CELLS = 160
_MOST_ARCS = 200
_GRIDS = (960, 480, 240, 120, 60, 30, 15)
"""Columns in which sentences may stand; the coarsest has fewer pairs than the most arcs."""
_MOST_TOLD = 12
"""Places that a text names one by one."""
_HEIGHTS = {Cell.QUOTED: 24, Cell.REPEATED: 12, Cell.OTHER: 3}
"""What a stretch holds is told by its height, and then by its colour."""
_NAMES = {Cell.QUOTED: "quoted", Cell.REPEATED: "again", Cell.OTHER: "other"}
_STRIP = max(_HEIGHTS.values())
_SKY = 120
_HIGHEST = _SKY - 4
"""Of an arc, which is a line of some width."""
_WIDE = _WIDTH / 4
"""What an arc spans at least to be the highest: on a phone narrower ones would be spikes."""
_WIDEST = 4.5
_THINNEST = 0.5
_FEW = 3
"""Pairs as one arc, from which on the arc of most is the widest."""


def map_of_summary(summary: Summary) -> Html | None:
    """Where the key sentences stand and which stretches were removed; None for a short text."""
    cleaning = summary.cleaning
    total = len(cleaning.sentences)
    if total < _FEWEST_SENTENCES:
        return None
    removed = cleaning.removed()
    cells = strip(total, chosen=set(summary.chosen), removed=removed, cells=_CELLS)
    legend = [
        translated("Where the key sentences stand: "),
        _key(Cell.QUOTED, translated("quoted")),
    ]
    if removed:
        legend += [", ", _key(Cell.REPEATED, translated("mostly left out"))]
    legend += [", ", _key(Cell.OTHER, translated("the rest"))]
    return element(
        "figure",
        _drawing("map", joined(_bars(cells)), _STRIP, _map_in_words(summary)),
        element("figcaption", *legend, "."),
    )


def _bars(cells: list[Cell]) -> Iterator[Html]:
    """One for each run of like cells, standing on the same ground."""
    start = 0
    for cell, run in groupby(cells):
        end = start + len(list(run))
        left, right = (_WIDTH * edge / len(cells) for edge in (start, end))
        yield _bar(cell, left, right - left)
        start = end


def _bar(cell: Cell, left: float, width: float) -> Html:
    height = _HEIGHTS[cell]
    return element(
        "rect",
        class_=_NAMES[cell],
        x=f"{left:g}",
        y=f"{_STRIP - height}",
        width=f"{width:g}",
        height=f"{height}",
    )


def _key(cell: Cell, label: str) -> Html:
    """An entry of the legend: a bar as in the map, and what it means."""
    box = f"0 0 {_STRIP // 2} {_STRIP}"
    swatch = element("svg", _bar(cell, 0, _STRIP // 2), viewBox=box, aria_hidden="true")
    return element("span", swatch, f"\u00a0{label}", class_="legend")


def _map_in_words(summary: Summary) -> str:
    total = len(summary.cleaning.sentences)
    places = [
        translated("{share:.0%}", share=index / total) for index in summary.chosen[:_MOST_TOLD]
    ]
    if (more := len(summary.chosen) - len(places)) > 0:
        places.append(translated("{more} more", more=more))
    return counted(
        "Map of the transcript, from left to right. Key sentences stand at {places} of it; "
        "{count} of {total} sentences is left out.",
        "Map of the transcript, from left to right. Key sentences stand at {places} of it; "
        "{count} of {total} sentences are left out.",
        len(summary.cleaning.removed()),
        places=", ".join(places),
        total=total,
    )


def arcs_of_repeats(cleaning: Cleaning) -> Html | None:
    """An arc from each repeat to what says it, near ones as one where there are many."""
    total = len(cleaning.sentences)
    if total < _FEWEST_SENTENCES or not cleaning.repeats:
        return None
    arcs = _arcs(cleaning)
    caption = translated("Each arc joins what is said again to the sentence that says it.")
    if len(arcs) < (pairs := arcs.total()):
        merged = translated(
            "Near ones are drawn as one, the more, the wider: {arcs} stand for {pairs}.",
            arcs=len(arcs),
            pairs=pairs,
        )
        caption = f"{caption} {merged}"
    words = counted(
        "Arc diagram of the repeats, the transcript from left to right: {count} of {total} "
        "sentences says again what others say. The transcript below links it to them.",
        "Arc diagram of the repeats, the transcript from left to right: {count} of {total} "
        "sentences say again what others say. The transcript below links each to them.",
        len(cleaning.repeats),
        total=total,
    )
    longest = max(_WIDE, *(right - left for left, right in arcs))
    most = max(_FEW, *arcs.values())
    drawn = (
        _arc(*ends, longest=longest, width=_WIDEST * many / most)
        for ends, many in sorted(arcs.items())
    )
    return element(
        "figure", _drawing("arcs", joined(drawn), _SKY, words), element("figcaption", caption)
    )


def _arcs(cleaning: Cleaning) -> Counter[tuple[float, float]]:
    """Both ends of each arc and how many pairs it stands for, on the finest grid that does."""
    total = len(cleaning.sentences)
    arcs: Counter[tuple[float, float]] = Counter()
    for columns in _GRIDS:
        middles = [_WIDTH * (i * columns // total + 0.5) / columns for i in range(total)]
        pairs = ((r.index, keeper) for r in cleaning.repeats for keeper in r.covered_by)
        arcs = Counter((middles[min(pair)], middles[max(pair)]) for pair in pairs)
        if len(arcs) <= _MOST_ARCS:
            break
    return arcs


def _arc(left: float, right: float, *, longest: float, width: float) -> Html:
    """Half an ellipse, one of `longest` as high as the drawing; one without any width is a mark."""
    across = max(1.0, (right - left) / 2)
    high = max(4.0, _HIGHEST * (right - left) / longest)
    path = f"M{left:g} {_SKY}a{across:g} {high:g} 0 0 1 {2 * across:g} 0"
    return element("path", d=path, stroke_width=f"{max(_THINNEST, width):.2g}")


def _drawing(name: str, content: Html, height: int, words: str) -> Html:
    return element(
        "svg",
        content,
        viewBox=f"0 0 {_WIDTH} {height}",
        preserveAspectRatio="none",
        role="img",
        aria_label=words,
        class_=name,
    )
