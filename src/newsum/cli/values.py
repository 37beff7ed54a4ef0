"""Option values as people write them: `20%`, `50M`, `retraites, budget`, an address."""

import re

from newsum.errors import OptionsError
from newsum.patterns import compiled_later

_SIZE = compiled_later(r"(\d{1,18}) ?([kmg]?)b?", re.IGNORECASE)
_MULTIPLES = {"": 1, "k": 10**3, "m": 10**6, "g": 10**9}
_LINK = compiled_later(r"(https?://[\w.~:@%\[\]-]+[^?#]*)(?:\?([^#]*))?(#.*)?", re.IGNORECASE)
_HARMLESS = compiled_later(r"[\w.~:/?#\[\]@!$&()*+,;=%-]{1,2000}", re.ASCII)
"""Characters of an address (RFC 3986), without the quotation mark among them."""
_PERCENTAGE = compiled_later(r"(\d+(?:[.,]\d+)?)\s?(%?)")


def parse_ratio(value: str) -> float:
    """A percentage as a share.

    >>> parse_ratio("20%"), parse_ratio("20"), parse_ratio("12,5 %")
    (0.2, 0.2, 0.125)
    """
    match = _PERCENTAGE.fullmatch(value.strip())
    if match is None:
        raise OptionsError("--ratio: {value} is not a percentage", hint="write 20%", value=value)
    number = float(match[1].replace(",", "."))
    if 0 < number < 1 and not match[2]:
        # Whoever writes 0.2 may well mean a fifth: nothing is guessed.
        raise OptionsError(
            "--ratio: {value} may be read in two ways",
            hint="write {percentage}%, or {value}% if you mean that",
            value=value,
            percentage=round(number * 100),
        )
    return number / 100


def parse_size(value: str) -> int:
    """A number of bytes.

    >>> parse_size("50M"), parse_size("800 kB"), parse_size("0")
    (50000000, 800000, 0)
    """
    match = _SIZE.fullmatch(value.strip())
    if match is None:
        raise OptionsError(
            "--max-bytes: {value} is not a size",
            hint="write 800k, 50M or 2G; 0 for no limit",
            value=value,
        )
    return int(match[1]) * _MULTIPLES[match[2].lower()]


def parse_link(value: str) -> str:
    """An address that can be printed anywhere, without the moment it may point to already.

    >>> parse_link("https://example.org/watch?v=abc&t=30s")
    'https://example.org/watch?v=abc'
    """
    parts = _LINK.fullmatch(value) if _HARMLESS.fullmatch(value) else None
    if parts is None:
        raise OptionsError(
            "--link: {value} is not the address of a page",
            hint="write it as https://example.org/video, other letters than a to z as %C3%A9",
            value=value,
        )
    others = [pair for pair in (parts[2] or "").split("&") if pair and not pair.startswith("t=")]
    query = f"?{'&'.join(others)}" if others else ""
    return f"{parts[1]}{query}{parts[3] or ''}"


def parse_focus(value: str) -> tuple[str, ...]:
    """Terms parted by commas, white space made plain.

    >>> parse_focus("retraites,  pouvoir\u00a0d’achat")
    ('retraites', 'pouvoir d’achat')
    """
    terms = tuple(" ".join(term.split()) for term in value.split(",") if term.strip())
    if not terms:
        raise OptionsError("--focus names nothing", hint='write --focus "retraites, budget"')
    return terms
