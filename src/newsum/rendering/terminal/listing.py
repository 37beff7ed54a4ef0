"""Removed sentences on a screen, each beside those that carry its content."""

from collections.abc import Iterator
from itertools import zip_longest

from rich.text import Text

from newsum.model import Cleaning
from newsum.rendering.layout import Layout
from newsum.rendering.quotes import Quote
from newsum.rendering.removals import Removal, removals
from newsum.rendering.terminal.screen import (
    MUTED,
    QUOTED,
    REPEATED,
    Screen,
    fold,
    marked,
    pad,
    styled,
)
from newsum.translation import translated

_LARGE = 94
"""From so many columns on, sentences stand side by side; else one above the other."""
_GUTTER = 3


def removal_lines(cleaning: Cleaning, layout: Layout, screen: Screen) -> Iterator[Text]:
    """All removals, a blank line before each."""
    for removal in removals(cleaning, has_times=layout.has_times):
        yield Text()
        if screen.width >= _LARGE:
            yield from _side_by_side(removal, screen)
        else:
            yield from _one_above_the_other(removal, screen)


def _side_by_side(removal: Removal, screen: Screen) -> Iterator[Text]:
    column = (screen.width - _GUTTER) // 2
    left = _removed(removal, screen, column)
    right = _kept(removal, screen, column)
    for one, other in zip_longest(left, right, fillvalue=Text()):
        yield pad(one, column + _GUTTER).append_text(other)


def _one_above_the_other(removal: Removal, screen: Screen) -> Iterator[Text]:
    yield from _removed(removal, screen, screen.width)
    yield from _kept(removal, screen, screen.width)


def _removed(removal: Removal, screen: Screen, width: int) -> list[Text]:
    heading = styled(removal.reason, REPEATED)
    for detail in filter(None, [removal.removed.place, removal.likeness]):
        heading.append(f"{screen.glyphs.dot}{detail}", MUTED)
    return [*fold(heading, width), *_body(removal.removed, width)]


def _kept(removal: Removal, screen: Screen, width: int) -> list[Text]:
    lines = []
    for quote in removal.covered_by:
        heading = styled(translated("kept"), QUOTED).append(
            f"{screen.glyphs.dot}{quote.place}", MUTED
        )
        is_same = quote.text == removal.removed.text
        if is_same:
            heading.append(f"{screen.glyphs.dot}{translated('the same words')}", MUTED)
        lines += [*fold(heading, width), *([] if is_same else _body(quote, width))]
    return lines


def _body(quote: Quote, width: int) -> list[Text]:
    return [Text("  ").append_text(line) for line in fold(marked(quote), width - 2)]
