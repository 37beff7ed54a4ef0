"""Marks inside captions that nobody says: tags, word times, entities, names of voices."""

import re
from collections.abc import Iterator
from html import unescape

from newsum.reading.sanitising import Sanitised, sanitise

# Tags that players know, and no other: « 5 < 6 et 7 > 3 » is said.
_TAG = re.compile(
    r"</?(?:b|big|br|c|em|font|i|lang|p|rp|rt|ruby|s|small|span|strong|sub|sup|u|v)"
    r"(?:[.\s/][^<>\n]*+)?>"
    r"|<\d{1,6}:\d{2}(?::\d{2})?[.,]\d{1,3}>",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br[\s/]*+>", re.IGNORECASE)
_VOICE = re.compile(r"<v(?:\.[^\s<>]*+)?[ \t]++([^<>\n]++)>|</v>", re.IGNORECASE)
_OVERRIDE = re.compile(r"\{\\[^{}\n]*+\}")
"""Where SubRip files say how to draw: `{\\an8}`."""
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
    if "{\\" in bare:
        bare = _OVERRIDE.sub("", bare)
    shown = _ENTITY.sub(_character, bare) if "&" in bare else bare
    if shown == bare and (bare == text or not _MARK_AFTER_MARKUP.search(text)):
        return Sanitised(text=shown, hidden=0, repaired=0)
    return sanitise(shown)


def _character(entity: re.Match[str]) -> str:
    character = unescape(entity[0])
    return " " if character in "\n\r\v\f\u2028\u2029\x85\t" else character


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
