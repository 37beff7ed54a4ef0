"""Marks inside captions that nobody says: tags, word times, entities, names of voices."""

import re
from collections.abc import Iterator

from newsum.reading.entities import character_of, with_letters
from newsum.reading.sanitising import Sanitised, sanitise
from newsum.reading.timings import milliseconds
from newsum.reading.word_times import WordTime, WordTimes

# Tags that players know, and no other: « 5 < 6 et 7 > 3 » is said.
_NAMED_TAG = (
    r"</?(?:b|big|br|c|em|font|i|lang|p|rp|rt|ruby|s|small|span|strong|sub|sup|u|v)"
    r"(?:[.\s/][^<>\n]*+)?>"
)
_OTHER_TAG = re.compile(_NAMED_TAG, re.IGNORECASE)
_WORD_TIME = re.compile(r"<(\d{1,6}:\d{2}(?::\d{2})?[.,]\d{1,3})>")
_TAG = re.compile(rf"{_NAMED_TAG}|<\d{{1,6}}:\d{{2}}(?::\d{{2}})?[.,]\d{{1,3}}>", re.IGNORECASE)
_NO_TIME = WordTime()
_BREAK = re.compile(r"<br[\s/]*+>", re.IGNORECASE)
_VOICE = re.compile(r"<v(?:\.[^\s<>]*+)?[ \t]++([^<>\n]++)>|</v>", re.IGNORECASE)
_OVERRIDE = re.compile(r"\{\\[^{}\n]*+\}|\{/?[biu]\}")
"""Where SubRip files say how to draw: `{\\an8}`, `{i}`."""
_ESCAPED_SPACE = re.compile(r"(?<![A-Za-z]:)\\[Nh][ \t]*+")
"""A line break or a space where Advanced SubStation was converted, but no path of Windows."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")

_MARK_AFTER_MARKUP = re.compile(r"[>}](?:[^\w\s\x00-\x7f]|[\u1161-\u11ff])")
"""What may join the letter before the markup: a pile of marks could be hidden in tags."""


def without_markup(text: str) -> Sanitised:
    """What a player shows of the text, harmless again, with as many line breaks.

    >>> without_markup("<i>R&amp;D</i><00:00:01.000><c> à 5 < 6</c>").text
    'R&D à 5 < 6'
    """
    bare = text
    if "<" in bare:
        bare = _TAG.sub("", _BREAK.sub(" ", bare))
    if "{" in bare:
        bare = _OVERRIDE.sub("", bare)
    if "\\" in bare:
        bare = _ESCAPED_SPACE.sub(" ", bare)
    shown, _ = with_letters(bare)
    shown = _ENTITY.sub(lambda entity: character_of(entity[0]), shown) if "&" in shown else shown
    if shown == bare and (bare == text or not _MARK_AFTER_MARKUP.search(text)):
        return Sanitised(text=shown, hidden=0, repaired=0)
    return sanitise(shown)


def has_word_times(text: str) -> bool:
    """Whether the text says when some of its words begin. A glance."""
    return ":" in text and _WORD_TIME.search(text) is not None


def word_starts(text: str, shown: str) -> WordTimes:
    """When words begin, as the times before them say; empty where they stand inside of words.

    Args:
        text: As the file writes it.
        shown: Without markup.

    >>> word_starts("Bonjour<00:00:01.000> à tous", "Bonjour à tous")[1]
    WordTime(start_ms=1000, end_ms=None)
    """
    first, *others = _WORD_TIME.split(_OTHER_TAG.sub("", text))
    times = [_NO_TIME] * len(first.split())
    for time, words in zip(others[::2], others[1::2], strict=True):
        if count := len(words.split()):
            times.append(WordTime(milliseconds(time)))
            if count > 1:
                times += [_NO_TIME] * (count - 1)
    return tuple(times) if len(times) == len(shown.split()) else ()


def voices(text: str) -> Iterator[tuple[str | None, str]]:
    """Speakers and what each says, where WebVTT names voices; joined, the parts are the text.

    >>> list(voices("<v Anne>Oui.</v> <v Paul>Non."))
    [('Anne', 'Oui.'), (None, ' '), ('Paul', 'Non.')]
    """
    speaker = None
    start = 0
    for voice in _VOICE.finditer(text):
        if voice.start() > start:
            yield speaker, text[start : voice.start()]
        name = " ".join((voice[1] or "").split())
        speaker = name or None
        start = voice.end()
    if start < len(text):
        yield speaker, text[start:]
