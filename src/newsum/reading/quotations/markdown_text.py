"""The quotations of Markdown: its block quotes, each with the place that newsum writes below it."""

import re
from collections.abc import Iterator

from newsum.model import Quotation
from newsum.reading.quotations.marks import without_marks
from newsum.reading.quotations.places import PLACE, placed

BLOCK_QUOTE = re.compile(r" {0,3}>[ ]?")
_ESCAPED, _PLAIN = re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"
_LINK_START = re.compile(r"(?:\A|(?<=, ))\[")
"""Before a source that is part of a link; one that is text is escaped."""
_TITLE = re.compile(r"(?:# (.+)|\*(.+)\*)")
"""Where the sources are named."""


def quoted_in_markdown(lines: list[str]) -> Iterator[tuple[str | None, Quotation]]:
    """The block quotes, each after the source that it names, if any.

    The last paragraph of one may say where it stands, after a dash.
    """
    quote: list[str] = []
    titles: list[str] = []
    for line in [*lines, ""]:
        mark = BLOCK_QUOTE.match(line)
        title = _TITLE.fullmatch(line)
        if mark:
            quote.append(line[mark.end() :].strip())
        elif quote:
            yield from _of_block_quote("\n".join(quote).strip(), titles)
            quote = []
        elif title:
            titles.append(f", {_ESCAPED.sub(_PLAIN, title[1] or title[2])}, ")


def _of_block_quote(text: str, titles: list[str]) -> Iterator[tuple[str | None, Quotation]]:
    body, _, last = text.rpartition("\n\n— ")
    place = PLACE.fullmatch(last)
    if place is None:
        place, body = None, text
    for paragraph in body.split("\n\n"):
        said = _ESCAPED.sub(_PLAIN, " ".join(paragraph.split("\n")))
        if not said.strip():
            continue
        if place is None:
            yield None, Quotation(text=without_marks(said))
            continue
        told = _LINK_START.sub("", place["who"] or "")
        speaker, source = _who(_ESCAPED.sub(_PLAIN, told), titles)
        yield source, placed(Quotation(text=said, speaker=speaker), place)


def _who(told: str, titles: list[str]) -> tuple[str | None, str | None]:
    """The speaker and the source: this is what the titles name among others.

    >>> _who("ANNE, soir.json", [", matin.txt, soir.json, "]), _who("ANNE", [", soir.json, "])
    (('ANNE', 'soir.json'), ('ANNE', None))
    """
    parts = told.split(", ")
    for first in range(len(parts)):
        source = ", ".join(parts[first:])
        if source and any(f", {source}, " in title for title in titles):
            return ", ".join(parts[:first]) or None, source
    return told or None, None
