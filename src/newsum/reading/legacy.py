"""Which 8-bit encoding French bytes are in, judged by the letters that come out.

General detectors fail on short French text: they do not know that it is French.
"""

import math
import re
from itertools import islice

from newsum.french.letters import ENDS_WORD, OPENS, PER_MILLION

CANDIDATES = ("cp1252", "iso8859-15", "mac_roman", "cp850")
"""Likeliest first: it wins a tie."""

_ENOUGH_CHARACTERS = 4_000
"""So many beyond ASCII settle it; the rest is not looked at."""
_HEAD_START = math.log(20)
"""How much likelier cp1252 is before anything is read: nearly all such files are in it."""
_UNHEARD_OF = math.log(0.02)
"""Log of the frequency, per million, of what French never writes."""
_OUT_OF_PLACE = math.log(0.001)
"""Penalty for a capital after a small letter, a sign inside a word, and the like."""
_LOG_FREQUENCY = {character: math.log(count) for character, count in PER_MILLION.items()}
_CP1252 = tuple(bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(256))
_STRAY_BYTE = re.compile("[\udc80-\udcff]")
_BEYOND_ASCII = re.compile(rb"[\x80-\xff]")
_LEAST_PLAUSIBLE_SHARE = 0.5


def guess_encoding(data: bytes) -> str | None:
    """The likeliest of `CANDIDATES`, or None where even that makes gibberish of `data`.

    >>> guess_encoding("Été".encode("cp850"))
    'cp850'
    """
    places = [m.start() for m in islice(_BEYOND_ASCII.finditer(data), _ENOUGH_CHARACTERS)]
    scores = {name: _likelihoods(data, places, encoding=name) for name in CANDIDATES}
    best = max(
        CANDIDATES, key=lambda name: sum(scores[name]) + _HEAD_START * (name == CANDIDATES[0])
    )
    plausible = sum(score > _UNHEARD_OF for score in scores[best])
    return best if plausible >= _LEAST_PLAUSIBLE_SHARE * len(places) else None


def decode_eight_bits(data: bytes, *, encoding: str) -> str:
    """Text of bytes in one of `CANDIDATES`, whatever they are.

    The five bytes that cp1252 leaves open become control characters, as browsers do it.
    """
    if encoding == "cp1252":
        return stray_bytes_as_cp1252(data.decode("cp1252", "surrogateescape"))
    return data.decode(encoding)


def stray_bytes_as_cp1252(escaped: str) -> str:
    """The text with the bytes that Python's `surrogateescape` left in it taken for cp1252."""
    return _STRAY_BYTE.sub(lambda match: _CP1252[ord(match[0]) - 0xDC00], escaped)


def _likelihoods(data: bytes, places: list[int], *, encoding: str) -> list[float]:
    """For each byte in `places`, the log of how often French writes its character there."""
    table = bytes(range(256)).decode(encoding, "replace")
    last = len(data) - 1
    return [
        _likelihood(
            table[data[i]],
            before=table[data[i - 1]] if i else " ",
            after=table[data[i + 1]] if i < last else " ",
        )
        for i in places
    ]


def _likelihood(character: str, *, before: str, after: str) -> float:
    score = _LOG_FREQUENCY.get(character, _UNHEARD_OF)
    if character.isupper():
        fits = not before.islower()
    elif character in ENDS_WORD:
        fits = not after.isalpha()
    elif character.isalpha():
        fits = not after.isupper()
    elif character == "’":
        fits = before.isalpha()
    else:
        fits = not after.isalpha() or (character in OPENS and not before.isalpha())
    return score if fits else score + _OUT_OF_PLACE
