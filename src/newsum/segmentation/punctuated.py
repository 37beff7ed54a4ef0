"""Sentences that punctuation marks: which full stops end one, and which do not."""

import re
from collections.abc import Sequence

from newsum.french.abbreviations import (
    BEFORE_FIGURES,
    BEFORE_NAMES,
    LETTERED,
    MONTHS,
    OPEN_ENDED,
    TITLES,
    UNITS,
    WEB_SUFFIXES,
    WITHIN,
)
from newsum.french.discourse import INTERJECTIONS, OPENERS
from newsum.patterns import compiled_later

_SCAN = compiled_later(
    r"""
      (?P<aside>  # a short quotation or bracket stays in one piece
        «[^«»]{1,200}+» | “[^“”]{1,200}+” | \([^()]{1,200}+\)
        | (?<![^\s(\['’«])"(?=\S)[^"]{1,200}+"(?<!\s")
      )
    | (?P<stop>[.!?…]++)(?:\s?»|[”)\]]|"(?![^\W\d_])|\[\d{1,3}\])*+
    """,
    re.VERBOSE,
)
"""Every place where a sentence may end. Possessive and bounded: no input makes it slow."""
_ASIDE_END = compiled_later(r"([.!?…]{1,9})\s?[»”\")]\Z")
_BETWEEN = compiled_later(r"(\s*+)[«“\"(\[¿¡•*–—\s-]*+")
_LAST_WORD = compiled_later(r"([^\W_]{1,9})\s?\Z")
_NEXT_WORD = compiled_later(r"[^\W\d_]{1,20}+['’]?")
_FIGURE = compiled_later(r"\d|[A-Z]\.\s?\d|[IVXLC]++(?![\w'’])")
_AFTER_FIGURE = compiled_later(r"\d\s?\Z")
_AFTER_PLAIN_WORD = compiled_later(r"[^\W\d_A-ZÀ-Þ]{3}\s\Z")
_MARKER = r"\d{1,2}|\d{1,2}\s?[hH:]\s?\d\d|[^\W\d_]|[IVX]{1,5}"
_LIST_MARKER = compiled_later(_MARKER)
_NUMBERED = compiled_later(rf"(?:{_MARKER})\.")
_GLUED_OPENING = compiled_later(
    r"[A-ZÀ-ÖØ-ÞŒ][a-zà-öø-ÿœ'’]|MM?\.\s|(?:[«“\"]|[–—-]\s)\s?[A-ZÀ-ÖØ-ÞŒ]"
)
_GLUED_CAPITALS = compiled_later(r"[A-ZÀ-ÖØ-ÞŒ]{2}")
_INVERSION = compiled_later(r"[^\W\d_]['’\w]{0,20}-(?:ils?|elles?|on|je)\b|[^\W\d_]['’\w]{0,20}-t-")
_ADDRESS_AHEAD = compiled_later(r"[^\s@]{0,64}@")
_WORD_CHARACTER = compiled_later(r"[^\W_]")
_GOES_ON = frozenset(",;:.!?…)]»”%/")
_LONGEST_ADDRESS = 300
_LONGEST_ABBREVIATION = 10
_SHORTEST_PLAIN_WORD = 4


def sentence_bounds(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Half-open bounds of the sentences of `text[start:end]`, which no white space surrounds.

    In order, trimmed, covering all but white space; a line break is white space. Marks without a
    letter or a digit stay with the sentence before them. Linear in `end - start`.
    """
    bounds: list[tuple[int, int]] = []
    here = searched = start
    for match in _SCAN.finditer(text, start, end):
        if _is_list_marker(text, here, match, bounds):
            continue
        follows = _next_start(text, match, end)
        if follows is None:
            continue
        if not _WORD_CHARACTER.search(text, searched, match.end()):
            searched = match.end()
            continue
        bounds.append((here, match.end()))
        here = searched = follows
    if bounds and not _WORD_CHARACTER.search(text, searched, end):
        here, _ = bounds.pop()
    bounds.append((here, end))
    return bounds


def _is_list_marker(
    text: str, here: int, match: re.Match[str], before: Sequence[tuple[int, int]]
) -> bool:
    """Whether all that was said from `here` to the mark is « 2. », « II. », « 14 h 32. »."""
    stop = match.start()
    if text[stop] != "." or not _LIST_MARKER.fullmatch(text, here, stop):
        return False
    return not (before and _answers(text, before[-1], here, stop))


def _answers(text: str, question: tuple[int, int], here: int, stop: int) -> bool:
    """Whether a figure answers the sentence before it: « Combien ? 12. », but « Où ? 1. Ici. »."""
    start, end = question
    return (
        text[end - 1] == "?"
        and text[here:stop].isdecimal()
        and int(text[here:stop]) > 1
        and "\n" not in text[end:here]
        and not _NUMBERED.match(text, start, end)
    )


def _next_start(text: str, match: re.Match[str], end: int) -> int | None:
    """Where the next sentence starts, if one ends with `match`."""
    stop = _marks(match)
    if stop is None:
        return None
    tail = match.end()
    between = _BETWEEN.match(text, tail, end)
    if between is None or between.end() == end:
        return None
    follows = between.end(1)
    if follows == tail:
        ends = _ends_glued(text, stop[0], tail)
    else:
        ends = _ends(text, stop, between.end(), is_aside=tail > stop[1])
    return follows if ends else None


def _marks(match: re.Match[str]) -> tuple[int, int] | None:
    """Bounds of the marks that may end a sentence; None for an aside that does not end in one."""
    if match.lastgroup == "stop":
        return match.span("stop")
    inner = _ASIDE_END.search(match[0])
    return inner and (match.start() + inner.start(1), match.start() + inner.end(1))


def _ends(text: str, stop: tuple[int, int], ahead: int, *, is_aside: bool) -> bool:
    """Whether the marks at `stop` end a sentence before white space and then `text[ahead]`."""
    marks, char = text[stop[0] : stop[1]], text[ahead]
    if char in _GOES_ON or (is_aside and char.islower()):
        return False
    if marks == ".":
        return _ends_at_full_stop(text, stop[0], ahead)
    if not marks.strip(".…"):
        return char.isupper()
    if not char.islower():
        return True
    # « pourquoi ? s'étonne-t-il », « ah ! je vois », but « vraiment ? et vous étiez où ? ».
    word, _ = _last_word(text, stop[0])
    if _INVERSION.match(text, ahead):
        return False
    return _opens(text, ahead) and word.lower() not in INTERJECTIONS


def _ends_at_full_stop(text: str, dot: int, ahead: int) -> bool:
    """Whether a lone full stop ends a sentence: the word before it is no abbreviation."""
    word, at = _last_word(text, dot)
    folded, char = word.lower(), text[ahead]
    if word in UNITS and _follows_figure(text, at):
        return char.isupper()
    if word in TITLES or (folded in BEFORE_FIGURES and _FIGURE.match(text, ahead)):
        return False
    if (
        word in WITHIN
        or (word in BEFORE_NAMES and char.isupper())
        or (folded in MONTHS and (char.isdigit() or _follows_figure(text, at)))
    ):
        return char.isupper() and _opens(text, ahead)
    if len(word) == 1 and word.isalpha():
        return char.isupper() and _ends_at_letter(text, at, ahead)
    if not char.islower():
        return True
    return folded not in OPEN_ENDED and (len(word) >= _SHORTEST_PLAIN_WORD or _opens(text, ahead))


def _follows_figure(text: str, offset: int) -> bool:
    return _AFTER_FIGURE.search(text, max(0, offset - 2), offset) is not None


def _ends_at_letter(text: str, letter: int, ahead: int) -> bool:
    """Whether a sentence ends at a lone letter: « vitamine C. Elle », but no initial does."""
    before = text[max(0, letter - 4) : letter]
    if text[letter] in "ayà":
        return not before.endswith(".")
    named, _ = _last_word(text, letter)
    if text[letter].isupper() and named in LETTERED:
        return True
    if not _opens(text, ahead):
        return False
    if text[letter].islower():
        return before.endswith(".")
    return before.endswith((".", "-")) or bool(_AFTER_PLAIN_WORD.search(before))


def _ends_glued(text: str, stop: int, tail: int) -> bool:
    """Whether a sentence ends where the space after it is missing: « Pyrénées.Alors »."""
    word, _ = _last_word(text, stop)
    if word in TITLES or word in WITHIN or (len(word) == 1 and word.isalpha()):
        return False
    shouted = len(word) >= _SHORTEST_PLAIN_WORD and word.isupper()
    if not (_GLUED_OPENING.match(text, tail) or (shouted and _GLUED_CAPITALS.match(text, tail))):
        return False
    following = _NEXT_WORD.match(text, tail)
    if following and following[0].lower() in WEB_SUFFIXES:
        return False
    return not _in_address(text, tail)


def _in_address(text: str, offset: int) -> bool:
    """Whether the offset lies in a web or mail address, of which the nearest part is looked at."""
    token = text[max(0, offset - _LONGEST_ADDRESS) : offset].rsplit(None, 1)[-1]
    return (
        "://" in token
        or token.startswith("www.")
        or "@" in token
        or bool(_ADDRESS_AHEAD.match(text, offset))
    )


def _last_word(text: str, offset: int) -> tuple[str, int]:
    """The last letters and digits before the offset, at most nine, and where they start."""
    found = _LAST_WORD.search(text, max(0, offset - _LONGEST_ABBREVIATION), offset)
    return (found[1], found.start()) if found else ("", offset)


def _opens(text: str, offset: int) -> bool:
    """Whether the word at the offset is one that often begins a sentence."""
    word = _NEXT_WORD.match(text, offset)
    return word is not None and word[0].lower().replace("’", "'") in OPENERS
