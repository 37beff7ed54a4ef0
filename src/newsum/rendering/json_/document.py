"""What every JSON document is made of, and how it becomes text that is safe to read."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeAlias

from newsum.model import Notice, Source

SCHEMA = 1
_DIGITS = 4
Json: TypeAlias = "str | int | float | Sequence[Json] | Mapping[str, Json] | None"
_UNSAFE = re.compile(
    r"[\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Legal in JSON and harmful where it is read: line breaks to some, bidi controls on a screen."""


def dump(document: Json, *, indent: int | None) -> str:
    """The text of a document; on one line without `indent`."""
    text = json.dumps(document, ensure_ascii=False, allow_nan=False, indent=indent)
    return _UNSAFE.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    is_lone_surrogate = "\ud800" <= character <= "\udfff"
    return "\\ufffd" if is_lone_surrogate else json.dumps(character)[1:-1]


def rounded(value: float | None) -> float | None:
    """Four digits; adding zero turns -0.0 into 0.0."""
    return None if value is None else round(float(value), _DIGITS) + 0.0


def warnings_of(notices: Iterable[Notice]) -> Json:
    """What there is to be said beside the result."""
    return [_warning(notice) for notice in notices]


def _warning(notice: Notice) -> Json:
    told: dict[str, Json] = {
        "code": notice.code,
        "message": str(notice),
        "line": notice.line,
    }
    return told if notice.source is None else {**told, "source": notice.source}


def describe(source: Source) -> dict[str, Json]:
    """What is known of an input."""
    return {
        "name": source.name,
        "sha256": source.sha256,
        "bytes": source.size_bytes,
        "encoding": source.encoding,
        "format": source.format,
    }
