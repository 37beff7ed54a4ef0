"""JSON of Whisper, whisper.cpp, whisperX, faster-whisper, and of those who write like them.

Segments are decoded one by one, so that a file that was cut off gives what it still holds, and
so that it is known on which line each stands.
"""

import re
from collections.abc import Iterable, Mapping

from newsum.errors import DataError
from newsum.model import Notice
from newsum.reading.captions import Caption, CaptionFile, oddities
from newsum.reading.json_items import BrokenJsonError, Item, json_items, line_of
from newsum.reading.sanitising import Sanitised, sanitise
from newsum.reading.segments import Segment, segment_of

_START = re.compile(r'\s*+(?:\[\s*+)?\{\s*+"(?:[^"\\\n]|\\.){0,60}"\s*+:')
_LISTS = frozenset({"segments", "transcription", "chunks"})
"""Where Whisper, whisper.cpp and transformers list segments."""
_TEXT_KEY = re.compile(r'"text"\s*+:')
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_MOST_CHARACTERS = 1_000_000
"""Of a segment, in which someone speaks for seconds, or of a text without segments."""
_HINT = "newsum reads what Whisper, whisper.cpp, whisperX and faster-whisper write"


def looks_like_json(text: str) -> bool:
    """Whether the text starts as a JSON object does, or a list of them."""
    return _START.match(text) is not None


def parse_whisper_json(text: str) -> CaptionFile:
    """The segments of sanitised text, as captions. Linear in its length.

    Raises:
        DataError: it is no JSON, or holds no segments; it is nested too deeply, names a key
            twice, or holds half characters, endless texts, or what is no number.

    >>> parse_whisper_json('{"segments": [{"start": 0, "end": 2, "text": " Oui."}]}').captions
    [Caption(line=1, text='Oui.', timing=Timing(start_ms=0, end_ms=2000, is_mended=False), \
speaker=None)]
    """
    items: list[Item] = []
    notices: tuple[Notice, ...] = ()
    try:
        items.extend(json_items(text, lists=_LISTS))
    except BrokenJsonError as error:
        notices = (_broken(text, error.offset),)
