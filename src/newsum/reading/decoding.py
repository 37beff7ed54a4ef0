"""Bytes to text, and the name of the encoding that was used.

Byte order marks first, then strict UTF-8, which no other encoding passes by chance; then what
French files are really found in. Nothing is refused that can be read.
"""

import codecs
from itertools import islice
from typing import NamedTuple

from newsum.errors import DataError, OptionsError
from newsum.patterns import compiled_later
from newsum.phrases import Phrase
from newsum.reading.signatures import signature_of

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins like that of UTF-16: asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

# Escapes, bells, back spaces, page breaks and Ctrl-Z occur in logs of terminals.
_BINARY_CONTROL = compiled_later(r"[\x00-\x06\x0e-\x19\x1c-\x1f\x7f]")
_BINARY_BYTES = bytes([*range(7), *range(0x0E, 0x1A), *range(0x1C, 0x20), 0x7F])
"""The same in whatever encoding has a byte for each."""
_BINARY_SHARE = 0.02
_FEW_CONTROLS = 3
"""So many may be an accident in a text of any length."""
_BINARY_SHARE_OF_FEW = 0.3

_LATIN_NULS = 0.3
"""Least share of NUL among the high bytes of UTF-16 text in a Latin alphabet."""
_STRAY_NULS = 0.05
"""Greatest share of NUL among its low bytes."""

_CALLED = "summarize -"
"""What is advised after `newsum`, unless the command line knows better."""

_STRAY_BYTE = compiled_later("[\udc80-\udcff]")
_CUT_CHARACTER = compiled_later(r"(?:\udcc3|\udce2\udc80?)\Z")
"""What is left of é or ’ in UTF-8 where a file was cut in the middle of it."""


class Decoded(NamedTuple):
    """Text as the bytes give it, not yet made harmless."""

    text: str
    encoding: str
    """Python codec name."""
    is_guess: bool = False
    """No byte order mark, no UTF-8, and the caller did not say."""
    damaged: int = 0
    """Bytes that do not fit the encoding: taken for cp1252, or replaced by U+FFFD."""


def decode(data: bytes, *, name: str, encoding: str | None = None) -> Decoded:
    """The text of `data`.

    Args:
        data: A whole file.
        name: Shown in messages, free of control characters.
        encoding: Python codec name that overrules every guess.

    Raises:
        OptionsError: there is no such encoding.
        DataError: the bytes are no text, or not in `encoding`.
    """
    signature = signature_of(data)
    if signature is not None:
        raise DataError(
            "{name} is not text but a {kind}",
            hint=signature.advice,
            name=name,
            quoted=as_argument(name),
            called=_CALLED,
            kind=Phrase(signature.kind),
        )
    if encoding is not None:
        return _decode_as_told(data, name=name, encoding=encoding)
    decoded = _decode_unicode(data)
    # The other ways to read it keep its control characters, and cost seconds for a disk image.
    if decoded is None and not _are_binary(_controls_in(data), len(data)):
        decoded = _decode_mended_utf8(data) or _decode_legacy(data)
    if decoded is None or _is_binary(decoded.text):
        raise DataError(
            "{name} looks like a binary file, not like text",
            hint="if it is text, say in which encoding, as in: --encoding cp1252",
            name=name,
        )
    return decoded


def as_argument(name: str) -> str:
    """A file name as a shell needs it, and no program takes for an option.

    >>> as_argument("mon texte.gz"), as_argument("-f.gz"), as_argument("-")
    ("'mon texte.gz'", './-f.gz', '-')
    """
    import shlex  # for hints alone, and it has a pattern of its own

    is_like_option = len(name) > 1 and name.startswith("-")
    return shlex.quote(f"./{name}" if is_like_option else name)


def _decode_as_told(data: bytes, *, name: str, encoding: str) -> Decoded:
    codec = _codec_named(encoding)
    try:
        text = data.decode(codec)
    except UnicodeError as error:
        raise DataError(
            "{name} is not in {encoding}: {reason}",
            hint="leave --encoding out to have the encoding guessed",
            name=name,
            encoding=codec,
            reason=_reason(error),
        ) from error
    return Decoded(text=text.removeprefix("\ufeff"), encoding=codec)


def _reason(error: UnicodeError) -> object:
    if isinstance(error, UnicodeDecodeError):
        values = {"byte": f"{error.object[error.start]:#04x}", "at": error.start}
        return Phrase("byte {byte} at offset {at} has no meaning there", values)
    return str(error)


def _codec_named(encoding: str) -> str:
    """Python's own name of a text encoding."""
    try:
        codec = codecs.lookup(encoding).name
        "".encode(codec)  # refuses what Python calls a codec but not for text, such as hex
    except (LookupError, ValueError) as error:  # ValueError: a NUL or surrogates in the name
        raise OptionsError(
            "there is no text encoding named {encoding}",
            hint="try utf-8, cp1252, mac_roman, cp850 or utf-16",
            encoding=repr(encoding),
        ) from error
    return codec


def _decode_unicode(data: bytes) -> Decoded | None:
    marked = next((codec for mark, codec in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    if marked == "utf-8-sig":
        text, stray = _mend(data.decode(marked, "surrogateescape"))
        return Decoded(text=text, encoding=marked, damaged=stray)
    wide = marked or _utf16_without_mark(data)
    if wide:
        text = data.decode(wide, "replace")
        return Decoded(text=text, encoding=wide, is_guess=not marked, damaged=text.count("\ufffd"))
    try:
        return Decoded(text=data.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return None


def _utf16_without_mark(data: bytes) -> str | None:
    """The byte order that the NULs of Latin letters betray."""
    first, second = data[0::2], data[1::2]
    for codec, high, low in (("utf-16-le", second, first), ("utf-16-be", first, second)):
        is_latin = high.count(0) > _LATIN_NULS * len(high)
        if is_latin and low.count(0) <= _STRAY_NULS * len(low):
            return codec
    return None


def _decode_mended_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bytes of cp1252 in it, as files joined from several sources have.

    French in cp1252 holds next to no valid sequence of UTF-8, so that the majority decides.
    """
    escaped = data.decode("utf-8", "surrogateescape")
    beyond_ascii = len(escaped) - len(escaped.encode("ascii", "ignore"))
    text, stray = _mend(escaped)
    if stray >= beyond_ascii - stray:
        return None
    return Decoded(text=text, encoding="utf-8", damaged=stray)


def _mend(escaped: str) -> tuple[str, int]:
    """The text with stray bytes, escaped as surrogates, taken for cp1252; and their number."""
    from newsum.reading.legacy import stray_bytes_as_cp1252

    stray = len(escaped) - len(_STRAY_BYTE.sub("", escaped))
    return stray_bytes_as_cp1252(_CUT_CHARACTER.sub("\ufffd", escaped)), stray


def _decode_legacy(data: bytes) -> Decoded | None:
    # Nearly every file is UTF-8, and the tables of this module are made when it is imported.
    from newsum.reading.legacy import decode_eight_bits, guess_encoding

    encoding = guess_encoding(data)
    if encoding is None:
        return None
    return Decoded(
        text=decode_eight_bits(data, encoding=encoding), encoding=encoding, is_guess=True
    )


def _is_binary(text: str) -> bool:
    enough = max(_FEW_CONTROLS, int(_BINARY_SHARE * len(text))) + 1  # more change nothing
    found = islice(_BINARY_CONTROL.finditer(text), enough)
    return _are_binary(sum(1 for _ in found), len(text))


def _controls_in(data: bytes) -> int:
    return len(data) - len(data.translate(None, _BINARY_BYTES))


def _are_binary(controls: int, size: int) -> bool:
    share = _BINARY_SHARE if controls > _FEW_CONTROLS else _BINARY_SHARE_OF_FEW
    return controls > share * size
