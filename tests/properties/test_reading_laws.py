"""Laws of reading: whatever comes in, what comes out is harmless, whole and well cut."""

import re
import unicodedata

from hypothesis import assume, example, given
from hypothesis import strategies as st
from laws import is_forbidden

from newsum.errors import DataError
from newsum.model import Transcript
from newsum.reading import parse_transcript, safe_name, transcript_of

hostile_text = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from(
            "\x1b\x9b\x9d\x9c\x90\x07[]();:0123m\\\x85\x92\r\n\f\u202e\u200b\u0301\ufeff"
        ),
    )
)
french_text = st.text(
    st.one_of(
        st.characters(min_codepoint=0x20, max_codepoint=0x7E), st.sampled_from("éàèêç’«» œ…\n")
    ),
    min_size=1,
)
pieces = st.sampled_from(
    [
        *["", " ", "\n", "\n\n", " : ", ":", "- ", "– ", ">> ", "# ", "[", "] ", "---\n", "\u00a0"],
        *["11 h 30 – ", "[00:14:32] ", "14:32 ", "(0:01) ", "12 ", "M. ", "P1 : ", "[SPEAKER_01] "],
        *["Journaliste : ", "Dr Lebrun : ", "Attention : ", "JB: ", "\nP2 : ", "\nSamir : "],
        *[
            "Le maire parle",
            " la foule écoute",
            ".",
            " ?",
            "…",
            ",",
            " »",
            "« ",
            "PARIS\n",
            "Titre\n",
        ],
        "\nla région paye quarante pour cent des travaux et le département vingt pour cent\n",
    ]
)
transcripts = st.lists(pieces, max_size=40).map("".join)
any_text = st.one_of(hostile_text, french_text, transcripts)

STAMP = r"[\[(]?\d{1,2}(?: ?h(?: ?\d\d)?|(?::\d\d){1,2}(?:[.,]\d{1,3})?)[\])]?(?: ?[–—|:-])?"
LABEL = r"(?:[^:\n]{1,60}:|\[[^\]\n]{1,40}\])"
BRACKETED = rf"\W*{LABEL}\s*\[[\d:.,]+\]\W*"
"""Who speaks, then the time: « [SPEAKER0][0:00:00] », « A0:[0:00:00] »."""
STRUCTURE = re.compile(rf"\W*(?:{STAMP})?\W*(?:{LABEL})?\W*|[\W_]*|{BRACKETED}")


def outside_blocks(transcript: Transcript) -> list[str]:
    edges = [0]
    for block in transcript.blocks:
        edges += [block.span.start, block.span.end]
    edges.append(len(transcript.text))
    return [transcript.text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True)]


@given(st.binary())
@example(b"\xff\xfe")
@example(b"\x00\xd8")
@example(b"\xef\xbb\xbf\xe9")
@example(b"\xff\xfe\x00\x00\xff")
def test_any_bytes_give_a_transcript_or_are_refused(data: bytes) -> None:
    try:
        transcript = parse_transcript(data, name="a")
    except DataError:
        return
    assert not any(map(is_forbidden, transcript.text))
    assert transcript.source.size_bytes == len(data)


@given(any_text)
@example("\x1b]\x9d0;\x07")
@example("\x9b1;1H\x9d0;a\x9c")
@example("e\u200b\u0301")
def test_no_character_that_hides_or_acts_is_left(text: str) -> None:
    read = transcript_of(text).text

    assert not any(map(is_forbidden, read))
    assert unicodedata.is_normalized("NFC", read)


@given(any_text)
def test_reading_again_changes_nothing(text: str) -> None:
    once = transcript_of(text)
    twice = transcript_of(once.text)

    assert twice.text == once.text
    assert twice.blocks == once.blocks
    assert twice.notices == ()


@given(st.text(st.sampled_from("aé1ÉŒœ’ \n\u200b\u00ad\u202e\x00\x07\x92\x85\u2028\r\f")))
def test_no_letter_is_lost(text: str) -> None:
    def letters(string: str) -> str:
        return "".join(filter(str.isalnum, string))

    assert letters(transcript_of(text).text) == letters(text)


@given(french_text, st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_the_encoding_makes_no_difference(text: str, encoding: str) -> None:
    read = parse_transcript(text.encode(encoding), name="a")

    assert read.text == transcript_of(text).text
    assert read.blocks == transcript_of(text).blocks


@given(any_text)
def test_blocks_are_in_order_disjoint_trimmed_and_not_empty(text: str) -> None:
    transcript = transcript_of(text)

    end = 0
    for block in transcript.blocks:
        content = block.span.of(transcript.text)
        assert end <= block.span.start < block.span.end <= len(transcript.text)
        assert content == content.strip() != ""
        end = block.span.end


@given(any_text)
@example("[SPEAKER0][0:00:00]")
@example("A0:\rA0:[0:00:00]")
@example("Journaliste : Bonjour.\n[00:12] Journaliste : Oui.\n---\nJournaliste :")
def test_outside_blocks_there_are_marks_only(text: str) -> None:
    transcript = transcript_of(text)

    for gap in outside_blocks(transcript):
        for line in gap.split("\n"):
            assert STRUCTURE.fullmatch(line), line


@given(any_text)
def test_speakers_stand_before_what_they_say(text: str) -> None:
    transcript = transcript_of(text)

    for block in transcript.blocks:
        if block.speaker is not None:
            before = " ".join(transcript.text[: block.span.start].split())
            assert block.speaker in before
            assert not any(map(is_forbidden, block.speaker))


@given(any_text)
@example("")
@example("\n")
@example("a\n")
def test_lines_start_where_they_start(text: str) -> None:
    transcript = transcript_of(text)
    # The text of captions is not that of the file: it has the lines of the file told it.
    assume(not transcript.line_numbers)
    lines = transcript.text.split("\n")

    assert [
        transcript.text[start : start + len(line)]
        for start, line in zip(transcript.line_starts, lines, strict=True)
    ] == lines
    for offset in range(len(transcript.text)):
        assert transcript.line_at(offset) == 1 + transcript.text.count("\n", 0, offset)


@given(hostile_text)
@example("\u034f.txt")
def test_names_are_safe_to_show(name: str) -> None:
    shown = safe_name(name)

    assert not any(map(is_forbidden, shown))
    assert "\n" not in shown
    assert safe_name(shown) == shown
