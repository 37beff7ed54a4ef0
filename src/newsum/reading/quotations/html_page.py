"""The quotations of a page: its block quotes, each with the place that newsum writes behind it."""

import re
from collections.abc import Iterator

from newsum.model import Quotation
from newsum.reading.html_text import read_html
from newsum.reading.quotations.marks import without_marks
from newsum.reading.quotations.places import PLACE, placed
from newsum.reading.quotations.plain_lines import quoted_in_lines

_QUOTE = re.compile(r"<blockquote\b[^<>]*+>", re.IGNORECASE)
_QUOTE_END = re.compile(r"</blockquote\s*+>", re.IGNORECASE)
_SPEAKER = re.compile(r"<p><b>([^<>]*+)</b>\u00a0: ")
_PLACE_BEHIND = re.compile(r'\s*+<p class="at">')


def quoted_in_html(text: str) -> Iterator[tuple[str | None, Quotation]]:
    """The block quotes, each after the source that it names, if any; without any, all lines.

    A paragraph after one may say where it stands.
    """
    quoted = _QUOTE.split(text)[1:]
    if not quoted:
        yield from quoted_in_lines(read_html(text).text.split("\n"))
    for piece in quoted:
        body, after, *_ = (*_QUOTE_END.split(piece, maxsplit=1), "")
        told = _PLACE_BEHIND.match(after)
        where = read_html(after[told.end() :].partition("</p>")[0]).text if told else ""
        place = PLACE.fullmatch(where.rpartition(" · ")[2])
        if place is None:
            for paragraph in read_html(body).text.split("\n\n"):
                yield None, Quotation(text=without_marks(" ".join(paragraph.split("\n"))))
        else:
            name = _SPEAKER.match(body)
            quotation = Quotation(
                text=read_html(body[name.end() if name else 0 :]).text,
                speaker=read_html(name[1]).text if name else None,
            )
            yield place["who"], placed(quotation, place)
