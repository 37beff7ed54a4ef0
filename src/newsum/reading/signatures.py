"""What files begin with that are no text or are full of marks, and what to do with each instead."""

import codecs
from typing import NamedTuple

from newsum.phrases import to_translate


class Signature(NamedTuple):
    """A kind of file that is no plain text."""

    kind: str
    advice: str
    """Template with `{quoted}`, the file name as a shell needs it, and `{called}`, what has newsum
    read what is piped in.
    """
    start: bytes
    offset: int = 0
    """Where in the file `start` stands."""


_PLAIN_TEXT = to_translate("open it where it was made and save it as plain text (.txt)")
_NO_IMAGE = to_translate("newsum reads text: have the image recognised first")
_NO_SOUND = to_translate("newsum reads transcripts: have the recording transcribed first")
_UNPACK = to_translate("unpack it first")
_SUBSTATION = b"[Script Info]"


def _packed(kind: str, command: str, start: bytes, offset: int = 0) -> Signature:
    advice = f"{command} {{quoted}} | newsum {{called}}"
    return Signature(kind=kind, advice=advice, start=start, offset=offset)


def _substation(start: bytes) -> Signature:
    return Signature(
        kind=to_translate("subtitle file of Advanced SubStation"),
        advice="ffmpeg -i {quoted} -f srt - | newsum {called}",
        start=start,
    )


def _recording(kind: str, start: bytes, offset: int = 0) -> Signature:
    return Signature(kind=kind, advice=_NO_SOUND, start=start, offset=offset)


SIGNATURES = (
    _packed(to_translate("gzip archive"), "zcat", b"\x1f\x8b"),
    _packed(to_translate("bzip2 archive"), "bzcat", b"1AY&SY", offset=4),
    _packed(to_translate("xz archive"), "xzcat", b"\xfd7zXZ\x00"),
    _packed(to_translate("Zstandard archive"), "zstdcat", b"\x28\xb5\x2f\xfd"),
    Signature(
        kind=to_translate("zip archive"),
        advice=to_translate(
            "unzip -p {quoted} | newsum {called}; a word processor's file (.docx, .odt) "
            "is one too: save it as plain text (.txt)"
        ),
        start=b"PK\x03\x04",
    ),
    Signature(kind=to_translate("7z archive"), advice=_UNPACK, start=b"7z\xbc\xaf\x27\x1c"),
    Signature(kind=to_translate("RAR archive"), advice=_UNPACK, start=b"Rar!\x1a\x07"),
    Signature(
        kind=to_translate("PDF document"),
        advice="pdftotext {quoted} - | newsum {called}",
        start=b"%PDF-",
    ),
    Signature(kind=to_translate("RTF document"), advice=_PLAIN_TEXT, start=b"{\\rtf"),
    _substation(_SUBSTATION),
    _substation(codecs.BOM_UTF8 + _SUBSTATION),
    Signature(
        kind=to_translate("Word document"),
        advice=_PLAIN_TEXT,
        start=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ),
    Signature(kind=to_translate("PNG image"), advice=_NO_IMAGE, start=b"\x89PNG\r\n"),
    Signature(kind=to_translate("JPEG image"), advice=_NO_IMAGE, start=b"\xff\xd8\xff"),
    Signature(kind=to_translate("GIF image"), advice=_NO_IMAGE, start=b"GIF87a"),
    Signature(kind=to_translate("GIF image"), advice=_NO_IMAGE, start=b"GIF89a"),
    _recording(to_translate("WAV recording"), b"WAVE", offset=8),
    _recording(to_translate("AVI recording"), b"AVI ", offset=8),
    _recording(to_translate("MP3 recording"), b"ID3\x03"),
    _recording(to_translate("MP3 recording"), b"ID3\x04"),
    _recording(to_translate("Ogg recording"), b"OggS"),
    _recording(to_translate("FLAC recording"), b"fLaC"),
    _recording(to_translate("MP4 recording"), b"ftyp", offset=4),
    _recording(to_translate("Matroska recording"), b"\x1aE\xdf\xa3"),
)


def signature_of(data: bytes) -> Signature | None:
    """The known kind that `data` begins like."""
    return next((s for s in SIGNATURES if data.startswith(s.start, s.offset)), None)
