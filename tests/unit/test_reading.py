"""Bytes to a transcript: where it came from, and what the reader should know of it."""

import hashlib

import pytest
from readings import codes

from newsum.errors import DataError, OptionsError
from newsum.reading import FORMATS, parse_transcript, transcript_of

TEXT = "P1 : L’été a été très sec, à Besançon.\r\nP2 : Où ça ?\r\nP1 : Là-bas.\r\n"


def test_a_transcript_knows_where_it_came_from() -> None:
    data = TEXT.encode("utf-8-sig")

    source = parse_transcript(data, name="a\x1b[31m.txt").source

    assert source.name == "a\\x1b[31m.txt"
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.size_bytes == len(data)
    assert source.encoding == "utf-8-sig"
    assert source.format == "plain"
    assert source.format in FORMATS


def test_text_is_cut_into_turns() -> None:
    transcript = parse_transcript(TEXT.encode(), name="a")

    assert [(b.speaker, b.span.of(transcript.text)) for b in transcript.blocks] == [
        ("P1", "L’été a été très sec, à Besançon."),
        ("P2", "Où ça ?"),
        ("P1", "Là-bas."),
    ]
    assert [transcript.line_at(b.span.start) for b in transcript.blocks] == [1, 2, 3]
    assert transcript.line_starts == (0, 39, 52, 65)


def test_a_string_is_read_like_its_bytes() -> None:
    transcript = transcript_of(TEXT, name="notes")

    assert transcript == parse_transcript(TEXT.encode(), name="notes")
    assert transcript_of(TEXT).source.name == "-"


def test_good_text_calls_for_no_notice() -> None:
    assert codes(parse_transcript(TEXT.encode(), name="a")) == []


def test_a_guess_is_told() -> None:
    transcript = parse_transcript(TEXT.encode("cp1252"), name="a")

    assert transcript.text == transcript_of(TEXT).text
    assert codes(transcript) == ["encoding-guessed"]
    assert "guessed to be cp1252" in str(transcript.notices[0])


def test_what_the_user_says_is_no_guess() -> None:
    assert codes(parse_transcript(TEXT.encode("cp1252"), name="a", encoding="cp1252")) == []


def test_damage_is_told() -> None:
    transcript = parse_transcript(TEXT.encode() + "à".encode("cp1252"), name="a")

    assert codes(transcript) == ["encoding-damaged"]
    assert transcript.notices[0].values["count"] == 1
    assert transcript.text.endswith("à")


def test_hidden_characters_are_told_and_counted() -> None:
    transcript = transcript_of("\x1b[31mRouge\x1b[0m, c\u00adaché.")

    assert transcript.text == "Rouge, caché."
    assert codes(transcript) == ["hidden-characters"]
    assert "3 in all" in str(transcript.notices[0])


def test_repairs_are_told_and_counted() -> None:
    transcript = transcript_of("l\x92\x9cuvre\x85")

    assert transcript.text == "l’œuvre…"
    assert codes(transcript) == ["repaired-characters"]
    assert "3 in all" in str(transcript.notices[0])


@pytest.mark.parametrize(
    "text",
    [
        "L&#39;&eacute;t&#xe9; 5 &lt; 6&#10;R&amp;D",
        "0:01 L&#39;&eacute;t&#xe9; 5 &lt; 6&#10;R&amp;D",
    ],
)
def test_letters_written_as_entities_are_repaired_and_told(text: str) -> None:
    transcript = transcript_of(text)

    assert transcript.text.endswith("L'été 5 &lt; 6 R&amp;D")
    assert codes(transcript) == ["repaired-characters"]
    assert "4 in all" in str(transcript.notices[0])


def test_what_is_no_entity_stays_as_it_is_written() -> None:
    text = "R&amp;inconnu; et &inconnu; et &amp;amp;inconnu;"
    transcript = transcript_of(text)

    assert (transcript.text, codes(transcript)) == (text, [])


@pytest.mark.parametrize("data", [b"", b"\n", "\ufeff".encode(), b"\r\n\t \xc2\xa0"])
def test_nothing_is_a_transcript_without_blocks(data: bytes) -> None:
    assert parse_transcript(data, name="a").blocks == ()


def test_refusals_name_the_file_harmlessly() -> None:
    with pytest.raises(DataError) as refusal:
        parse_transcript(b"\0" * 99, name="a\x1b]0;x\x07")

    assert str(refusal.value) == "a\\x1b]0;x\\x07 looks like a binary file, not like text"


def test_an_unknown_encoding_is_a_matter_of_usage() -> None:
    with pytest.raises(OptionsError):
        parse_transcript(b"a", name="a", encoding="martien")


def test_the_name_of_a_text_is_shown_harmless() -> None:
    assert transcript_of("Oui.", name="\x1b[31ma").source.name == "\\x1b[31ma"
    assert parse_transcript(b"Oui.", name="\x1b[31ma").source.name == "\\x1b[31ma"
