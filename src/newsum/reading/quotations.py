"""The quotations that a file holds: newsum's own outputs, or any text with one quotation a line.

What such a file says is a claim to be checked: all of its text is made harmless, and nothing of it
is taken on trust.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from newsum.errors import DataError
from newsum.model import Quotation, Quoting
from newsum.reading.decoding import decode
from newsum.reading.formats import format_of
from newsum.reading.json_items import BrokenJsonError, json_items, line_of
from newsum.reading.sanitising import safe_name, sanitise
from newsum.reading.timings import TIME, milliseconds
from newsum.reading.whisper_json import looks_like_json

_SUBTITLES = frozenset({"subrip", "webvtt"})
_SECOND_MS = 999
"""What a time in whole seconds leaves open."""

_QUOTE_MARKS = (
    ("«", "»"),
    ("“", "”"),
    ("„", "“"),
    ("\u2039", "\u203a"),
    ("\u2018", "’"),
    ('"', '"'),
)
_SPACES = " \t\u00a0\u202f"
_BULLET = re.compile(r"(?:[-–—•*]|\d{1,3}[.)])[ \t\u00a0\u202f]+")
_HEADER = re.compile(r"==> .+ <==")
_SAID_AT = re.compile(rf"\[({TIME})\] ")
_LINK = re.compile(r" <https?://[^\s<>]+>\Z")

_BLOCK_QUOTE = re.compile(r" {0,3}>[ ]?")
_ESCAPED, _PLAIN = re.compile(r"\\([!-/:-@\[-`{-~])"), r"\1"
_POINT = rf"(?:l\.[ \u00a0](?P<line>\d{{1,9}})(?:-\d{{1,9}})?|(?P<time>{TIME}))"
_PLACE = re.compile(rf"(?:(?P<who>.+),[ ])?\[?{_POINT}(?:\]\([^()]*\))?")
_HTML_QUOTE = re.compile(r"<blockquote\b[^<>]*+>", re.IGNORECASE)
_HTML_QUOTE_END = re.compile(r"</blockquote\s*+>", re.IGNORECASE)
_HTML_SPEAKER = re.compile(r"<p><b>([^<>]*+)</b>\u00a0: ")
_HTML_PLACE = re.compile(r'\s*+<p class="at">')
_TITLE = re.compile(r"(?:# (.+)|\*(.+)\*)")
"""Where Markdown names the sources."""
_REMARK = "        "
"""Before what is said of the sentence above, in the plain text of a digest."""
_PLACE_IN_SOURCE = re.compile(rf"{_REMARK}(?P<source>\S.*), {_POINT}")


def read_quotations(data: bytes, *, name: str, encoding: str | None = None) -> tuple[Quoting, ...]:
    """What each of the summaries in a file quotes; of other files one in all.

    Args:
        data: JSON, JSON Lines, Markdown or HTML with block quotes, SubRip, WebVTT or plain text.
        name: Of the file, for messages; need not be safe.
        encoding: Where a guess would go wrong.

    Raises:
        DataError: it is no text, JSON that cannot be read, or holds no quotation.
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
        yield from _of_json(text, name)
    elif kind in _SUBTITLES:
        yield Quoting(quotations=tuple(_of_subtitles(text)))
    elif kind == "html":
        yield from _by_source(_of_html(text))
    elif any(map(_BLOCK_QUOTE.match, lines)):
        yield from _by_source(_of_markdown(lines))
    else:
        yield from _by_source(_of_lines(lines))


def _by_source(quotations: Iterable[tuple[str | None, Quotation]]) -> Iterator[Quoting]:
    """The quotations from each source together, the sources as they come."""
    own: dict[str | None, list[Quotation]] = {}
    for source, quotation in quotations:
        own.setdefault(source, []).append(quotation)
    for source, quoted in own.items():
        yield Quoting(quotations=tuple(quoted), source=source)


def _of_json(text: str, name: str) -> Iterator[Quoting]:
    try:
        for item in json_items(text, lists=frozenset()):
            yield from _of_document(item.value)
    except BrokenJsonError as error:
        raise DataError(
            "{name} is broken JSON from line {line} on",
            hint="have newsum write it again",
            name=name,
            line=line_of(text, error.offset),
        ) from error
    except DataError as error:
        raise DataError(
            "{name} cannot be read: {reason}",
            hint="have newsum write it again",
            name=name,
            reason=error,
        ) from error


def _of_document(value: object) -> Iterator[Quoting]:
    """What a digest quotes from each of its sources; what any other summary quotes from its one."""
    told = value if isinstance(value, Mapping) else {}
    several = told.get("sources")
    for source in several if isinstance(several, list) else [told.get("source")]:
        stated = source if isinstance(source, Mapping) else {}
        name, sha256 = stated.get("name"), stated.get("sha256")
        own = _of_value(value, name if isinstance(several, list) else None)
        yield Quoting(
            quotations=tuple(dict.fromkeys(own)),
            sha256=sha256 if isinstance(sha256, str) else None,
            source=safe_name(name) if isinstance(name, str) else None,
        )


def _of_value(value: object, source: object) -> Iterator[Quotation]:
    """Whatever has a text and an offset, in order: key sentences, repeats and what covers them.

    Only that of one source, where several are named.
    """
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, Mapping):
            text, start = value.get("text"), _number(value.get("start"))
            is_own = source is None or value.get("source") == source
            if isinstance(text, str) and start is not None and text.strip() and is_own:
                yield _of_members(value, text, start)
            waiting += reversed(list(value.values()))


def _of_members(value: Mapping[object, object], text: str, start: int) -> Quotation:
    speaker = value.get("speaker")
    return Quotation(
        text=sanitise(text).text,
        speaker=sanitise(speaker).text if isinstance(speaker, str) else None,
        start=start,
        line=_number(value.get("line")),
        start_ms=_number(value.get("start_ms")),
        end_ms=_number(value.get("end_ms")),
    )


def _number(value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        return None
    return value


def _of_subtitles(text: str) -> Iterator[Quotation]:
    """Each subtitle by itself: a sentence may run over several."""
    from newsum.reading import transcript_of

    transcript = transcript_of(text)
    for cue in transcript.cues:
        yield Quotation(
            text=" ".join(cue.span.of(transcript.text).split("\n")),
            speaker=cue.speaker,
            start_ms=cue.start_ms,
            end_ms=cue.end_ms,
        )


def _of_markdown(lines: list[str]) -> Iterator[tuple[str | None, Quotation]]:
    """The block quotes; the last paragraph of one may say where it stands, after a dash."""
    quote: list[str] = []
    titles: list[str] = []
    for line in [*lines, ""]:
        mark = _BLOCK_QUOTE.match(line)
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
    place = _PLACE.fullmatch(last)
    if place is None:
        place, body = None, text
    for paragraph in body.split("\n\n"):
        said = _ESCAPED.sub(_PLAIN, " ".join(paragraph.split("\n")))
        if not said.strip():
            continue
        if place is None:
            yield None, Quotation(text=_without_marks(said))
            continue
        speaker, source = _who(_ESCAPED.sub(_PLAIN, place["who"] or ""), titles)
        yield source, _placed(Quotation(text=said, speaker=speaker), place)


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


def _placed(quotation: Quotation, place: re.Match[str]) -> Quotation:
    start_ms, end_ms = _second_of(place["time"])
    line = int(place["line"]) if place["line"] else None
    return quotation._replace(line=line, start_ms=start_ms, end_ms=end_ms)


def _second_of(time: str | None) -> tuple[int | None, int | None]:
    """The first and the last millisecond of a time in whole seconds."""
    start_ms = milliseconds(time) if time else None
    return start_ms, None if start_ms is None else start_ms + _SECOND_MS


def _of_html(text: str) -> Iterator[tuple[str | None, Quotation]]:
    """The block quotes; a paragraph after one may say where it stands. Without any, all lines."""
    from newsum.reading.html_text import read_html

    quoted = _HTML_QUOTE.split(text)[1:]
    if not quoted:
        yield from _of_lines(read_html(text).text.split("\n"))
    for piece in quoted:
        body, after, *_ = (*_HTML_QUOTE_END.split(piece, maxsplit=1), "")
        told = _HTML_PLACE.match(after)
        where = read_html(after[told.end() :].partition("</p>")[0]).text if told else ""
        place = _PLACE.fullmatch(where.rpartition(" · ")[2])
        if place is None:
            for paragraph in read_html(body).text.split("\n\n"):
                yield None, Quotation(text=_without_marks(" ".join(paragraph.split("\n"))))
        else:
            name = _HTML_SPEAKER.match(body)
            quotation = Quotation(
                text=read_html(body[name.end() if name else 0 :]).text,
                speaker=read_html(name[1]).text if name else None,
            )
            yield place["who"], _placed(quotation, place)


def _of_lines(lines: list[str]) -> Iterator[tuple[str | None, Quotation]]:
    """Each line; of a digest, a line may say where the one above stands, and others follow it."""
    above: Quotation | None = None
    has_remarks = False
    for line in lines:
        place = _PLACE_IN_SOURCE.fullmatch(line) if above else None
        if above and place:
            yield place["source"], _placed(above, place)
            above, has_remarks = None, True
        elif not (has_remarks and line.startswith(_REMARK)):
            if above:
                yield None, above
            above, has_remarks = _of_line(line.strip(_SPACES)), False
    if above:
        yield None, above


def _of_line(text: str) -> Quotation | None:
    said_at = _SAID_AT.match(text)
    if said_at:
        start_ms, end_ms = _second_of(said_at[1])
        said = _LINK.sub("", text[said_at.end() :])
        return Quotation(text=said, start_ms=start_ms, end_ms=end_ms)
    if any(map(str.isalnum, text)) and not _HEADER.fullmatch(text):
        return Quotation(text=_without_marks(_LINK.sub("", text)))
    return None


def _without_marks(text: str) -> str:
    """The text without the bullet before it and the quotation marks around all of it.

    >>> _without_marks("- « Il pleut. »"), _without_marks("« Oui » et « non »")
    ('Il pleut.', '« Oui » et « non »')
    """
    bullet = _BULLET.match(text)
    inner = text[bullet.end() :] if bullet else text
    for opening, closing in _QUOTE_MARKS:
        if len(inner) > 1 and inner.startswith(opening) and inner.endswith(closing):
            body = inner[1:-1]
            if not _closes_early(body, opening, closing):
                return body.strip(_SPACES)
    return inner


def _closes_early(body: str, opening: str, closing: str) -> bool:
    """Whether the first mark is closed before the end: two quotations stand there, not one."""
    if opening == closing:
        return closing in body
    depth = 0
    for character in body:
        depth += (character == opening) - (character == closing)
        if depth < 0:
            return True
    return False
