"""Bytes to text: every encoding that French files are found in, and what is no text."""

import bz2
import gzip
import lzma
import zlib
from pathlib import Path

import pytest

from newsum.errors import DataError, OptionsError
from newsum.reading import parse_transcript
from newsum.reading.decoding import decode

LONG = (
    "Le préfet l’a annoncé hier à Besançon : « Où est passé le bœuf ? » La maîtresse, âgée de "
    "27 ans, a été entendue… Ça s’arrête là, à 5 °C, dès août. Élysée : un dîner coûte 30 €.\n"
)
SHORT = ["Été", "garçon", "l’été", "dès", "ÉLYSÉE", "ÇA", "cœur", "À Paris…", "« Oui »", "hôpital"]

UNICODE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
EIGHT_BITS = ["cp1252", "iso8859-15", "mac_roman", "cp850"]


def as_written_in(encoding: str, text: str) -> str:
    """`text` with what `encoding` lacks typed as people type it."""
    for sign, substitute in {
        "’": "'",
        "œ": "oe",
        "…": "...",
        "€": "euros",
        "«": '"',
        "»": '"',
    }.items():
        try:
            sign.encode(encoding)
        except UnicodeEncodeError:
            text = text.replace(sign, substitute)
    return text


@pytest.mark.parametrize("encoding", [*UNICODE, *EIGHT_BITS, "latin-1"])
def test_a_paragraph(encoding: str) -> None:
    text = as_written_in(encoding, LONG)

    assert decode(text.encode(encoding), name="a").text == text


@pytest.mark.parametrize("text", SHORT)
@pytest.mark.parametrize("encoding", [*UNICODE, "cp1252"])
def test_a_word_or_two(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding), name="a").text == text


@pytest.mark.parametrize("text", ["Été", "garçon", "dès", "ÉLYSÉE", "hôpital", "Préfet"])
@pytest.mark.parametrize("encoding", ["mac_roman", "cp850"])
def test_a_word_from_an_old_machine(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding), name="a")

    assert (decoded.text, decoded.encoding) == (text, encoding)


def test_the_latin_alphabet_with_an_euro_and_an_oe() -> None:
    text = "Le cœur du marché vaut 10 €, une manœuvre."

    assert decode(text.encode("iso8859-15"), name="a").text == text


@pytest.mark.parametrize(
    ("data", "encoding", "is_guess"),
    [
        (b"", "utf-8", False),
        (b"Bonjour", "utf-8", False),
        ("é".encode(), "utf-8", False),
        ("é".encode("utf-8-sig"), "utf-8-sig", False),
        ("é".encode("utf-16"), "utf-16", False),
        ("Bonjour".encode("utf-16-be"), "utf-16-be", True),
        ("é".encode("cp1252"), "cp1252", True),
    ],
)
def test_the_name_of_the_encoding_reads_the_file(
    data: bytes, encoding: str, *, is_guess: bool
) -> None:
    decoded = decode(data, name="a")

    assert (decoded.encoding, decoded.is_guess) == (encoding, is_guess)
    assert data.decode(decoded.encoding) == decoded.text


def test_the_bytes_that_cp1252_leaves_open_stop_nothing() -> None:
    data = "Où étiez-vous, Zoé ? À la fête, ".encode("cp1252") + b"\x81\x8d\x8f\x90\x9d."

    assert decode(data, name="a").text == "Où étiez-vous, Zoé ? À la fête, \x81\x8d\x8f\x90\x9d."


def test_a_file_joined_from_two_encodings() -> None:
    data = "L’été a été très sec. ".encode() * 3 + "À l’été sec…".encode("cp1252")

    decoded = decode(data, name="a")

    assert decoded.text == "L’été a été très sec. " * 3 + "À l’été sec…"
    assert (decoded.encoding, decoded.damaged) == ("utf-8", 5)


@pytest.mark.parametrize("cut", [1, 2])
def test_a_file_cut_in_the_middle_of_a_character(cut: int) -> None:
    data = "L’été a été très sec, qu’".encode()[:-cut]

    assert decode(data, name="a").text == "L’été a été très sec, qu" + "\ufffd"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_damage_to_wide_characters_stays_where_it_is(encoding: str) -> None:
    data = "Été".encode(encoding) + b"\x00"

    assert decode(data, name="a").text.startswith("Été")


def test_the_user_knows_better() -> None:
    decoded = decode("Ł".encode("cp1250"), name="a", encoding="windows-1250")

    assert (decoded.text, decoded.encoding, decoded.is_guess) == ("Ł", "cp1250", False)


def test_the_user_need_not_know_of_byte_order_marks() -> None:
    assert decode("Été".encode("utf-8-sig"), name="a", encoding="utf-8").text == "Été"


def test_the_user_is_wrong() -> None:
    with pytest.raises(DataError, match=r"a is not in utf-8: .* offset 1") as refusal:
        decode("été à".encode("cp1252")[1:], name="a", encoding="utf-8")

    assert refusal.value.exit_code == 65
    assert "--encoding" in (refusal.value.advice() or "")


@pytest.mark.parametrize("encoding", ["martien", "", "hex", "rot13", "a\0b", "\x1b[31m", "\ud800"])
def test_encodings_that_are_none(encoding: str) -> None:
    with pytest.raises(OptionsError) as refusal:
        decode("été".encode(), name="a", encoding=encoding)

    assert str(refusal.value).isprintable()


BINARY = {
    "zeros": b"\0" * 10_000,
    "a few zeros": b"\0\0\0",
    "every byte": bytes(range(256)) * 8,
    "deflated": zlib.compress(LONG.encode() * 50, 9)[2:],
    "a program": Path(zlib.__file__ or "").read_bytes()[:20_000] if zlib.__file__ else b"\0" * 99,
    "numbers of 32 bits": b"".join(i.to_bytes(4, "little") for i in range(500)),
    "UTF-32 without mark": LONG.encode("utf-32-le"),
}


@pytest.mark.parametrize("data", BINARY.values(), ids=BINARY)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DataError, match="a looks like a binary file") as refusal:
        decode(data, name="a")

    assert refusal.value.exit_code == 65


ARCHIVES = {
    "gzip": (gzip.compress(b"Bonjour. " * 9), "zcat 'mon texte.gz' | newsum summarize -"),
    "bzip2": (bz2.compress(b"Bonjour. " * 9), "bzcat 'mon texte.gz' |"),
    "xz": (lzma.compress(b"Bonjour. " * 9), "xzcat 'mon texte.gz' |"),
    "zip": (b"PK\x03\x04\x14\x00", "unzip -p 'mon texte.gz' |"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", "pdftotext 'mon texte.gz' - |"),
    "RTF": (b"{\\rtf1\\ansi Bonjour.}", "plain text"),
    "SubStation": (b"\xef\xbb\xbf[Script Info]\r\nTitle: a", "ffmpeg -i 'mon texte.gz' -f srt - |"),
    "PNG": (b"\x89PNG\r\n\x1a\n", "image"),
    "WAV": (b"RIFF\x24\x08\x00\x00WAVEfmt ", "transcribed"),
    "MP4": (b"\x00\x00\x00\x20ftypisom", "transcribed"),
}


@pytest.mark.parametrize("encoding", [None, "latin-1"])
@pytest.mark.parametrize(("data", "advice"), ARCHIVES.values(), ids=ARCHIVES)
def test_known_files_are_refused_with_a_way_out(
    data: bytes, advice: str, encoding: str | None
) -> None:
    """S17: nothing is unpacked, so that nothing can burst."""
    with pytest.raises(DataError, match=r"mon texte.gz is not text but a") as refusal:
        decode(data, name="mon texte.gz", encoding=encoding)

    assert advice in (refusal.value.advice() or "")


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour.\0",
        "\x1b[31mrouge\x1b[0m \x1b]0;titre\x07 \x1b[1mgras\x1b[0m" * 5,
        "un\x0cdeux\x0b trois\x08\x08\r\n\x1a",
        "PK est une commune.",
        "RIFF et RAFF jouent ce soir.",
        "ID3 est une marque.",
        "BZh91 est un code.",
        "MZ",
    ],
)
def test_text_with_oddities_is_still_text(text: str) -> None:
    assert decode(text.encode(), name="a").text == text


def test_a_hostile_name_is_quoted_for_the_shell() -> None:
    with pytest.raises(DataError) as refusal:
        decode(gzip.compress(b""), name="$(id);{0}.gz")

    assert refusal.value.advice() == "zcat '$(id);{0}.gz' | newsum summarize -"


FRENCH = "L’élève a dit : « Ça coûte 45 € à Évreux, où le cœur bat. » Le maire s’est tu."


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        (FRENCH.encode().decode("cp1252", "replace"), True),
        (FRENCH, False),
        ("« Ça va ? » Ã© est une faute, et « Â » une lettre.", False),
        ("SÃO PAULO, SÃO LUÍS, SÃO BENTO : ÂGE, ÂME ET ÂPRETÉ.", False),
    ],
    ids=["twice", "once", "told of", "capitals"],
)
def test_text_that_was_encoded_twice_is_told_of(text: str, is_told: bool) -> None:  # noqa: FBT001
    transcript = parse_transcript(text.encode(), name="x.txt")

    assert ["encoded-twice"] * is_told == [notice.code for notice in transcript.notices]


def test_an_encoding_named_wrongly_is_told_of() -> None:
    transcript = parse_transcript(FRENCH.encode(), name="x.txt", encoding="latin-1")

    assert [notice.code for notice in transcript.notices][-1] == "wrong-encoding"


def test_an_encoding_that_nobody_named_is_not_to_be_left_out() -> None:
    """Cp1252 with a little UTF-8 in it: that the encoding is a guess is told."""
    mixed = "Il a été décidé de fermer l’école à Évry. ".encode("cp1252") * 9 + "é à è ".encode()
    transcript = parse_transcript(mixed, name="x.txt")

    assert [notice.code for notice in transcript.notices] == ["encoding-guessed"]
