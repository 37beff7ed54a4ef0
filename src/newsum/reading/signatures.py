"""What binary files begin with, and what to do with each instead."""

from typing import NamedTuple


class Signature(NamedTuple):
    """A kind of file that is no plain text."""

    kind: str
    advice: str
    """Template with `{quoted}`, the file name as a shell needs it."""
    start: bytes
    offset: int = 0
    """Where in the file `start` stands."""


_PLAIN_TEXT = "open it where it was made and save it as plain text (.txt)"
_NO_IMAGE = "newsum reads text: have the image recognised first"


def _packed(kind: str, command: str, start: bytes, offset: int = 0) -> Signature:
    advice = f"{command} {{quoted}} | newsum summarize -"
    return Signature(kind=kind, advice=advice, start=start, offset=offset)


def _recording(kind: str, start: bytes, offset: int = 0) -> Signature:
    advice = "newsum reads transcripts: have the recording transcribed first"
    return Signature(kind=kind, advice=advice, start=start, offset=offset)


SIGNATURES = (
    _packed("gzip archive", "zcat", b"\x1f\x8b"),
    _packed("bzip2 archive", "bzcat", b"1AY&SY", offset=4),
    _packed("xz archive", "xzcat", b"\xfd7zXZ\x00"),
    _packed("Zstandard archive", "zstdcat", b"\x28\xb5\x2f\xfd"),
    Signature(
        kind="zip archive",
        advice="unzip -p {quoted} | newsum summarize -; a word processor's file (.docx, .odt) "
        "is one too: save it as plain text (.txt)",
        start=b"PK\x03\x04",
    ),
    Signature(kind="7z archive", advice="unpack it first", start=b"7z\xbc\xaf\x27\x1c"),
    Signature(kind="RAR archive", advice="unpack it first", start=b"Rar!\x1a\x07"),
    Signature(
        kind="PDF document", advice="pdftotext {quoted} - | newsum summarize -", start=b"%PDF-"
    ),
    Signature(kind="RTF document", advice=_PLAIN_TEXT, start=b"{\\rtf"),
    Signature(kind="Word document", advice=_PLAIN_TEXT, start=b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    Signature(kind="PNG image", advice=_NO_IMAGE, start=b"\x89PNG\r\n"),
    Signature(kind="JPEG image", advice=_NO_IMAGE, start=b"\xff\xd8\xff"),
    Signature(kind="GIF image", advice=_NO_IMAGE, start=b"GIF87a"),
    Signature(kind="GIF image", advice=_NO_IMAGE, start=b"GIF89a"),
    _recording("WAV recording", b"WAVE", offset=8),
    _recording("AVI recording", b"AVI ", offset=8),
    _recording("MP3 recording", b"ID3\x03"),
    _recording("MP3 recording", b"ID3\x04"),
    _recording("Ogg recording", b"OggS"),
    _recording("FLAC recording", b"fLaC"),
    _recording("MP4 recording", b"ftyp", offset=4),
    _recording("Matroska recording", b"\x1aE\xdf\xa3"),
)


def signature_of(data: bytes) -> Signature | None:
    """The known binary kind that `data` begins like."""
    return next((s for s in SIGNATURES if data.startswith(s.start, s.offset)), None)
