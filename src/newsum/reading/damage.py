"""What is told of a text that did not come whole: encodings guessed or wrong, what was mended."""

import re
from collections.abc import Iterator
from itertools import islice

from newsum.model import Notice
from newsum.reading.decoding import Decoded

_SECOND_BYTES = bytes(range(0x80, 0xC0)).decode("cp1252", "ignore")
_ENCODED_TWICE = re.compile(f"[ÃÂ][{_SECOND_BYTES}]|â€[{_SECOND_BYTES}]")
"""« Ã© » for é, « â€™ » for ’: no French word has these letters in a row."""
_FEWEST_TWICE = 3


def encoding_notices(decoded: Decoded) -> Iterator[Notice]:
    """What the bytes leave to doubt."""
    if decoded.is_guess:
        yield Notice(
            code="encoding-guessed",
            message="the encoding was guessed to be {encoding}; "
            "if letters look wrong, name it with --encoding",
            values={"encoding": decoded.encoding},
        )
    if decoded.damaged:
        yield Notice(
            code="encoding-damaged",
            message="a byte is not in {encoding} and was read as well as possible"
            if decoded.damaged == 1
            else "some bytes are not in {encoding} and were read as well as possible "
            "({count} in all)",
            values={"encoding": decoded.encoding, "count": decoded.damaged},
        )


def character_notices(*, hidden: int, repaired: int) -> Iterator[Notice]:
    """What was done to the characters, told by how many there were of each kind."""
    if hidden:
        yield Notice(
            code="hidden-characters",
            message="a hidden or control character was removed"
            if hidden == 1
            else "hidden or control characters were removed ({count} in all)",
            values={"count": hidden},
        )
    if repaired:
        yield Notice(
            code="repaired-characters",
            message="a character damaged by an earlier conversion was repaired"
            if repaired == 1
            else "characters damaged by an earlier conversion were repaired ({count} in all)",
            values={"count": repaired},
        )


def letter_notices(text: str, encoding: str) -> Iterator[Notice]:
    """UTF-8 taken for cp1252: by whoever wrote it as UTF-8 again, or by who names the encoding."""
    found = list(islice(_ENCODED_TWICE.finditer(text), _FEWEST_TWICE))
    if len(found) < _FEWEST_TWICE:
        return
    letters = {"letters": found[0][0]}
    if encoding.startswith("utf"):
        message = (
            "« {letters} » stands where one letter was: the text was encoded twice; "
            "iconv -f utf-8 -t cp1252 usually mends it"
        )
        yield Notice(code="encoded-twice", message=message, values=letters)
    else:
        message = "« {letters} » stands where one letter was: leave --encoding out"
        yield Notice(code="wrong-encoding", message=message, values=letters)
