"""Text that can hurt no terminal, no page and no comparison.

Transcripts and file names are untrusted. What is removed here never enters `Transcript.text`,
so that no later stage has to think of it; and no word is removed with it.
"""

import re
import unicodedata
from typing import NamedTuple

from newsum.patterns import compiled_later

_MOST_MARKS = 30
"""Combining marks on one letter: the limit of Unicode's stream-safe format (UAX 15)."""

_HARMLESS = compiled_later(
    "[\n\t -~\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]*+"
)
"""What French is written with: nothing there acts, hides or combines."""
_LONE_SURROGATE = compiled_later("[\ud800-\udfff]")

# Possessive quantifiers, and payloads that stop at the next introducer: linear on any input.
_ESCAPE_SEQUENCE = compiled_later(
    r"""
      \x1b\[[0-?]*+(?:\x20q|[!-/]*+[@-~]?)                               # CSI: colour, cursor
    | \x1b[\]PX^_][^\x07\x1b\x9c\n\r\x0b\x0c\u2028\u2029]*+(?:\x07|\x1b\\|\x9c)   # OSC, DCS…
    | \x1b[()*+][0-2AB]                                                 # character sets
    | \x1b(?:\#[3-8]|%[@G8]|[=>\[\]\\^_|}~])
    | \x1b[78](?![\d\s.,%\u00a0])                                        # a figure is no cursor
    | \x1b[cDEHMNOZ](?![a-zà-ÿ\s.'’])                                    # nor is a word
    | \x1b
    # U+009B is a guillemet in disguise unless it looks very much like a CSI.
    | \x9b(?:[0-9;:]{1,32}[mJK]|\d{0,4};\d{0,4}[Hfr]|\?[0-9;]{1,16}[hlsu])
    # U+009D stands for nothing else than OSC, but U+009C, its end, is also œ or “ in disguise.
    | \x9d\x20?\d{1,4};[^\x07\x1b\x90\x9c\x9d\n\r\x0b\x0c\u2028\u2029]*+(?:\x07|\x1b\\|\x9c)
    """,
    re.VERBOSE,
)

_DISGUISED = {
    chr(code): character
    for code in range(0x80, 0xA0)
    if (character := bytes([code]).decode("cp1252", "ignore"))
}
"""C1 control characters to what cp1252 has in their place: U+0092 is ’, U+0085 is …"""
_DISGUISED_CHARACTER = compiled_later(f"[{''.join(_DISGUISED)}]")

_LINE_BREAK = compiled_later(r"\r{1,2}\n|[\r\v\u2028\u2029]")
_FORM_FEEDS = compiled_later(r"\f++")
_SEPARATOR = compiled_later(r"[\x1c-\x1f]")

_HIDDEN = compiled_later(
    "["
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters, tab and line feed apart
    "\u00ad"  # soft hyphen
    "\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0"  # marks and blank letters
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f"  # zero width, direction
    "\ufe00-\ufe0f\ufeff\ufff0-\ufffb"  # variation selectors, byte order mark, annotations
    "\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"  # tags and more variation selectors
    "]"
)

# No letter, digit, space or ASCII: the runs that may be combining marks, found at C speed.
_MAYBE_MARKS = compiled_later(rf"[^\w\s\x00-\x7f]{{{_MOST_MARKS + 1},}}")


class Sanitised(NamedTuple):
    """Harmless text, and how much was done to it."""

    text: str
    hidden: int
    """Escape sequences, control and invisible characters removed."""
    repaired: int
    """C1 characters that became the cp1252 character they stood for."""


def sanitise(text: str) -> Sanitised:
    r"""The text without anything that acts on a terminal or cannot be seen.

    Line breaks of every kind become a line feed, lone surrogates U+FFFD; the result is in NFC.
    No-break spaces stay. Linear in the length of the text.

    >>> sanitise("l\x92\x1b[31mÉtat\x1b[0m\r\n").text
    'l’État\n'
    """
    if _HARMLESS.fullmatch(text):
        return Sanitised(text, hidden=0, repaired=0)
    text = _LONE_SURROGATE.sub("\ufffd", text)
    text, escapes = _ESCAPE_SEQUENCE.subn("", text)
    text, repaired = _DISGUISED_CHARACTER.subn(lambda match: _DISGUISED[match[0]], text)
    text = _FORM_FEEDS.sub(_line_break_unless_there, _LINE_BREAK.sub("\n", text))
    text, separators = _SEPARATOR.subn(" ", text)
    text, invisible = _HIDDEN.subn("", text)
    marks = len(text)
    text = _MAYBE_MARKS.sub(_drop_piled_marks, text)
    marks -= len(text)
    return Sanitised(
        text=unicodedata.normalize("NFC", text),
        hidden=escapes + separators + invisible + marks,
        repaired=repaired,
    )


def _line_break_unless_there(form_feeds: re.Match[str]) -> str:
    """A line break, or nothing beside one: editors count no line for a form feed."""
    text, start, end = form_feeds.string, form_feeds.start(), form_feeds.end()
    is_beside_one = start == 0 or end == len(text) or "\n" in (text[start - 1], text[end])
    return "" if is_beside_one else "\n"


def _drop_piled_marks(match: re.Match[str]) -> str:
    """The run with at most `_MOST_MARKS` marks in a row.

    Normalising sorts the marks of a letter one by one, which is quadratic on a long pile.
    """
    kept = []
    pile = 0
    for character in match[0]:
        pile = pile + 1 if unicodedata.category(character).startswith("M") else 0
        if pile <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def safe_name(name: str) -> str:
    r"""A file name fit for a message or a header: one line, nothing hidden.

    >>> safe_name("\x1b]0;x\x07.txt")
    '\\x1b]0;x\\x07.txt'
    """
    if name.isascii() and name.isprintable():
        return name
    return "".join(c if _is_visible(c) else _escaped(c) for c in name)


def _is_visible(character: str) -> bool:
    is_shown = character.isprintable() or unicodedata.category(character) == "Zs"
    return is_shown and _HIDDEN.match(character) is None


def _escaped(character: str) -> str:
    # Python carries the bytes of an undecodable file name as U+DC80 to U+DCFF.
    if "\udc80" <= character <= "\udcff":
        return f"\\x{ord(character) - 0xDC00:02x}"
    return character.encode("unicode_escape").decode("ascii")
