"""The quotations that a file holds: newsum's own outputs, or any text with one quotation a line.

What such a file says is a claim to be checked: all of its text is made harmless, and nothing of it
is taken on trust.
"""

import re
from collections.abc import Iterator, Mapping

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
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_PLACE = re.compile(
    rf"(?:(?P<speaker>.+),[ ])?\[?(?:l\.\u00a0(?P<line>\d{{1,9}})(?:-\d{{1,9}})?|(?P<time>{TIME}))"
    r"(?:\]\([^()]*\))?"
)


def read_quotations(data: bytes, *, name: str, encoding: str | None = None) -> tuple[Quoting, ...]:
    """What each of the summaries in a file quotes; of other files one in all.

    Args:
        data: JSON, JSON Lines, Markdown with block quotes, SubRip, WebVTT or plain text.
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
    if looks_like_json(text):
        yield from _of_json(text, name)
    elif format_of(text) in _SUBTITLES:
        yield Quoting(quotations=tuple(_of_subtitles(text)))
    elif any(map(_BLOCK_QUOTE.match, lines)):
        yield Quoting(quotations=tuple(_of_markdown(lines)))
    else:
        yield Quoting(quotations=tuple(_of_lines(lines)))


def _of_json(text: str, name: str) -> Iterator[Quoting]:
    try:
        for item in json_items(text, lists=frozenset()):
            for source, sha256 in _sources(item.value):
                quotations = tuple(dict.fromkeys(_of_value(item.value, source)))
                yield Quoting(quotations=quotations, sha256=sha256)
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


def _sources(value: object) -> Iterator[tuple[object, str | None]]:
    """What quotations name as their source, and the hash of its file.

    A digest has several; what quotes from one file names none.
    """
    several = value.get("sources") if isinstance(value, Mapping) else None
    if isinstance(several, list):
        for source in several:
            yield source.get("name") if isinstance(source, Mapping) else None, _sha256(source)
    else:
        yield None, _sha256(value.get("source") if isinstance(value, Mapping) else None)


def _sha256(source: object) -> str | None:
    stated = source.get("sha256") if isinstance(source, Mapping) else None
    return stated if isinstance(stated, str) else None


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


def _of_markdown(lines: list[str]) -> Iterator[Quotation]:
    """The block quotes; the last paragraph of one may say where it stands, after a dash."""
    quote: list[str] = []
    for line in [*lines, ""]:
        mark = _BLOCK_QUOTE.match(line)
        if mark:
            quote.append(line[mark.end() :].strip())
        elif quote:
            yield from _of_block_quote("\n".join(quote).strip())
            quote = []


def _of_block_quote(text: str) -> Iterator[Quotation]:
    body, _, last = text.rpartition("\n\n— ")
    place = _PLACE.fullmatch(last)
    if place is None:
        place, body = None, text
    for paragraph in body.split("\n\n"):
        said = _ESCAPED.sub(r"\1", " ".join(paragraph.split("\n")))
        if not said.strip():
            continue
        if place is None:
            yield Quotation(text=_without_marks(said))
            continue
        speaker = place["speaker"]
        start_ms, end_ms = _second_of(place["time"])
        yield Quotation(
            text=said,
            speaker=speaker and _ESCAPED.sub(r"\1", speaker),
            line=int(place["line"]) if place["line"] else None,
            start_ms=start_ms,
            end_ms=end_ms,
        )


def _second_of(time: str | None) -> tuple[int | None, int | None]:
    """The first and the last millisecond of a time in whole seconds."""
    start_ms = milliseconds(time) if time else None
    return start_ms, None if start_ms is None else start_ms + _SECOND_MS


def _of_lines(lines: list[str]) -> Iterator[Quotation]:
    for line in lines:
        text = line.strip(_SPACES)
        said_at = _SAID_AT.match(text)
        if said_at:
            start_ms, end_ms = _second_of(said_at[1])
            said = _LINK.sub("", text[said_at.end() :])
            yield Quotation(text=said, start_ms=start_ms, end_ms=end_ms)
        elif any(map(str.isalnum, text)) and not _HEADER.fullmatch(text):
            yield Quotation(text=_without_marks(_LINK.sub("", text)))


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
