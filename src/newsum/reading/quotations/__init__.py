"""The quotations that a file holds: newsum's own outputs, or any text with one quotation a line.

What such a file says is a claim to be checked: all of its text is made harmless, and nothing of it
is taken on trust.
"""

from collections.abc import Iterable, Iterator

from newsum.errors import DataError
from newsum.model import Quotation, Quoting
from newsum.reading.decoding import decode
from newsum.reading.formats import format_of
from newsum.reading.quotations.html_page import quoted_in_html
from newsum.reading.quotations.json_document import quoted_in_json
from newsum.reading.quotations.markdown_text import BLOCK_QUOTE, quoted_in_markdown
from newsum.reading.quotations.plain_lines import quoted_in_lines
from newsum.reading.quotations.screen import looks_like_screen
from newsum.reading.quotations.subtitles import quoted_in_subtitles
from newsum.reading.sanitising import safe_name, sanitise
from newsum.reading.whisper_json import looks_like_json

_SUBTITLES = frozenset({"subrip", "webvtt"})


def read_quotations(data: bytes, *, name: str, encoding: str | None = None) -> tuple[Quoting, ...]:
    """What each of the summaries in a file quotes; of other files one in all.

    Args:
        data: JSON, JSON Lines, Markdown or HTML with block quotes, SubRip, WebVTT or plain text.
        name: Of the file, for messages; need not be safe.
        encoding: Where a guess would go wrong.

    Raises:
        DataError: it is no text, JSON that cannot be read, what a terminal showed, or holds no
            quotation.
        OptionsError: there is no such encoding.
    """
    shown = safe_name(name)
    text = sanitise(decode(data, name=shown, encoding=encoding).text).text
    quotings = tuple(quoting for quoting in _quotings(text, shown) if quoting.quotations)
    if not quotings:
        raise DataError(
            "{name} holds no quotation",
            hint="pass what newsum summarize prints, or a text with one quotation a line",
            name=shown,
        )
    return quotings


def _quotings(text: str, name: str) -> Iterator[Quoting]:
    lines = text.split("\n")
    kind = "json" if looks_like_json(text) else format_of(text)
    if kind == "json":
        yield from quoted_in_json(text, name)
    elif kind in _SUBTITLES:
        yield Quoting(quotations=tuple(quoted_in_subtitles(text)))
    elif kind == "html":
        yield from _by_source(quoted_in_html(text))
    elif any(map(BLOCK_QUOTE.match, lines)):
        yield from _by_source(quoted_in_markdown(lines))
    elif looks_like_screen(lines):
        raise DataError(
            "{name} holds a summary as a terminal shows it, its sentences broken into lines",
            hint="have newsum write it with --format json, markdown or plain",
            name=name,
        )
    else:
        yield from _by_source(quoted_in_lines(lines))


def _by_source(quotations: Iterable[tuple[str | None, Quotation]]) -> Iterator[Quoting]:
    """The quotations from each source together, the sources as they come."""
    own: dict[str | None, list[Quotation]] = {}
    for source, quotation in quotations:
        own.setdefault(source, []).append(quotation)
    for source, quoted in own.items():
        yield Quoting(quotations=tuple(quoted), source=source)
