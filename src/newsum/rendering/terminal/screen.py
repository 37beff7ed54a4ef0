"""The screen: its width, its characters, and lines of styled text on it."""

import io
import re
from collections.abc import Iterable
from typing import NamedTuple, Self

from rich.cells import cell_len
from rich.console import Console
from rich.style import Style
from rich.text import Text

from newsum.rendering.layout import Layout
from newsum.rendering.quotes import Quote
from newsum.rendering.wrapping import wrap
from newsum.unwrapping import on_one_line

LONGEST_LINE = 100
"""Columns: longer lines are hard to read."""
_SMALL = 60
_LINK_NUMBER = re.compile(r"(\x1b\]8;)id=[\d-]+(?=;)")
"""Drawn by lot for each link: without it, the same bytes come out each time."""

_PLAINER = str.maketrans({"\u00a0": " ", "\u202f": " ", "×": "x"})
"""What else newsum writes that is not ASCII, as wide as before."""

TITLE = "bold"
MUTED = "dim"
NUMBER = "cyan"
QUOTED = "cyan"
REPEATED = "yellow"
_MARKED = "bold"


class Glyphs(NamedTuple):
    """What newsum draws besides the words of the text."""

    rule: str = "─"
    gap: str = "(…)"
    dot: str = " · "
    arrow: str = "→"
    ellipsis: str = "…"
    quoted: str = "█"
    repeated: str = "░"
    other: str = "▂"


_ASCII = Glyphs(
    rule="-",
    gap="(...)",
    dot="\u00a0- ",
    arrow="->",
    ellipsis="...",
    quoted="#",
    repeated=":",
    other="_",
)


class Screen(NamedTuple):
    """Where lines are drawn; a column is left free at both sides."""

    width: int
    """Columns for text."""
    glyphs: Glyphs
    has_color: bool

    @classmethod
    def of(cls, layout: Layout) -> Self:
        """The screen that a layout describes."""
        return cls(
            width=min(layout.width, LONGEST_LINE) - 2,
            glyphs=_ASCII if layout.is_ascii else Glyphs(),
            has_color=layout.has_color,
        )

    @property
    def is_small(self) -> bool:
        """Too small for two things side by side."""
        return self.width < _SMALL - 2

    def draw(self, lines: Iterable[Text]) -> str:
        """The lines as a terminal takes them; no escape at all without colour."""
        paper = io.StringIO()
        console = Console(
            file=paper,
            width=self.width,
            force_terminal=self.has_color,
            color_system="standard" if self.has_color else None,
            no_color=not self.has_color,
            legacy_windows=False,
            markup=False,
            emoji=False,
            highlight=False,
        )
        console.print(Text("\n").join(lines), soft_wrap=True, end="")
        drawn = _LINK_NUMBER.sub(r"\1", paper.getvalue())
        if self.glyphs is _ASCII:
            drawn = drawn.translate(_PLAINER)
        return "\n".join(f" {line}".rstrip(" ") for line in drawn.split("\n"))


def styled(text: str, style: str | Style) -> Text:
    """Text in a style that does not spread to what is appended."""
    return Text().append(text, style)


def marked(quote: Quote) -> Text:
    """The words of a quote, what is marked in brackets and bold: seen without colour as well."""
    text = Text()
    for piece, is_marked in quote.pieces():
        text.append(f"[{flat(piece)}]" if is_marked else flat(piece), _MARKED if is_marked else "")
    return text


def flat(text: str) -> str:
    """The text on one line, without the tabs whose width only the terminal knows."""
    return on_one_line(text).replace("\t", " ")


def fold(text: Text, width: int) -> list[Text]:
    """The lines of a text, none wider than `width`, styles kept; at least one."""
    spans = wrap(text.plain, width, measure=cell_len)
    cuts = [offset for span in spans for offset in (span.start, span.end)]
    return list(text.divide(cuts))[1::2]


def shorten(text: str, width: int, ellipsis: str) -> str:
    """The end of a text that is too wide, after an ellipsis: of a path, the end tells most."""
    if cell_len(text) <= width:
        return text
    room = width - cell_len(ellipsis)
    start = len(text)
    while start and cell_len(text[start - 1 :]) <= room:
        start -= 1
    return ellipsis + text[start:]


def pad(text: Text, width: int) -> Text:
    """The text followed by spaces up to a width."""
    padded = text.copy()
    padded.append(" " * (width - text.cell_len))
    return padded
