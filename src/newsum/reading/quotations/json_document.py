"""The quotations of a document that newsum wrote as JSON or JSON Lines."""

from collections.abc import Iterator, Mapping

from newsum.errors import DataError
from newsum.model import Quotation, Quoting
from newsum.reading.json_items import BrokenJsonError, json_items, line_of
from newsum.reading.sanitising import safe_name, sanitise


def quoted_in_json(text: str, name: str) -> Iterator[Quoting]:
    """What each of the documents quotes.

    Raises:
        DataError: it is broken, or cannot be read; `name` is that of the file.
    """
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
    """What a digest quotes from each of its sources; what any other summary quotes from its one.

    The sentences of a summary first, then whatever else it quotes.
    """
    told = value if isinstance(value, Mapping) else {}
    several, listed = told.get("sources"), told.get("sentences")
    is_summary = any(True for _ in _quoted(listed, None))
    for source in several if isinstance(several, list) else [told.get("source")]:
        stated = source if isinstance(source, Mapping) else {}
        name, sha256 = stated.get("name"), stated.get("sha256")
        own = name if isinstance(several, list) else None
        sentences = dict.fromkeys(_quoted(listed, own))
        others = dict.fromkeys(q for q in _of_value(value, own) if q not in sentences)
        yield Quoting(
            quotations=(*sentences, *(q._replace(is_aside=is_summary) for q in others)),
            sha256=sha256 if isinstance(sha256, str) else None,
            source=safe_name(name) if isinstance(name, str) else None,
        )


def _of_value(value: object, source: object) -> Iterator[Quotation]:
    """Whatever has a text and an offset, in order: key sentences, repeats and what covers them."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, Mapping):
            yield from _quoted([value], source)
            waiting += reversed(list(value.values()))


def _quoted(values: object, source: object) -> Iterator[Quotation]:
    """Those of a list that have a text and an offset; of one source, where several are named."""
    for value in values if isinstance(values, list) else []:
        if not isinstance(value, Mapping):
            continue
        text, start = value.get("text"), _number(value.get("start"))
        is_own = source is None or value.get("source") == source
        if isinstance(text, str) and start is not None and text.strip() and is_own:
            yield _of_members(value, text, start)


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
