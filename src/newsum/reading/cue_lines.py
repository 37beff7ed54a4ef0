"""Cues of SubRip and WebVTT: times, an arrow, and the lines below."""

import re
from collections.abc import Iterable, Iterator, Sequence

from newsum.reading.captions import Caption, CaptionFile, oddities
from newsum.reading.markup import has_word_times, voices, without_markup, word_starts
from newsum.reading.timed_lines import Stretch
from newsum.reading.timings import ARROW, TIME, Timing, milliseconds, timing_of

_COMMA = r"(?<=\.\d{3}),(?=\d{1,3}:\d{2}:\d{2}\.\d{3}[ \t]*$)"
"""Instead of an arrow, where a video platform lists captions for download: SubViewer."""
CUE_TIMING = re.compile(
    rf"""
    ^[\ \t]*+
    (?: (?P<start>{TIME})(?:{ARROW}|{_COMMA})(?P<end>{TIME})?(?P<rest>[^\n]*)
      | [\d:.,;\u2212\ \t]*+-{{1,2}}[\ ]?>[\d:.,;\u2212\ \t-]*+  # broken, with no word
    )$
    """,
    re.VERBOSE | re.MULTILINE,
)
"""The first line of a cue, whole."""

INDEX = re.compile(r"\s*+(\d{1,9})\s*+")
_SETTINGS = re.compile(r"(?:[ \t]++[a-zA-Z]\w{0,20}:\S++)*+[ \t]*+")
"""`align:start position:0%`, or the `X1:63` of old SubRip files."""
_CUT_TIMING = re.compile(r"\s*+(?=[\d\u2212-])[\d:.,;\u2212\s-]*+")
_UNSAID = re.compile(r":\d*+:|-")

_AT_NO_TIME = Timing(0, 0, is_mended=True)


def caption_file(captions: Iterable[Caption]) -> CaptionFile:
    """The captions with their markup undone, parted where another voice speaks."""
    shown = []
    hidden = repaired = 0
    for caption in captions:
        for part in _by_voice(caption):
            plain = without_markup(part.text)
            words = word_starts(part.text, plain.text) if has_word_times(part.text) else ()
            shown.append(part._replace(text=plain.text, words=words))
            hidden += plain.hidden
            repaired += plain.repaired
    return CaptionFile(captions=shown, notices=oddities(shown), hidden=hidden, repaired=repaired)


def _by_voice(caption: Caption) -> Iterator[Caption]:
    if "<v" not in caption.text.lower():
        yield caption
        return
    line = caption.line
    for speaker, text in voices(caption.text):
        if text.strip():
            yield caption._replace(line=line, text=text, speaker=speaker)
        line += text.count("\n")


def caption_of(stretch: Stretch, body: Sequence[str]) -> Caption | None:
    """The caption that a stretch of lines holds.

    Args:
        stretch: Its line with times, if any, counts too: some files go on behind them.
        body: Those of its lines that are shown.
    """
    text = "\n".join(body).rstrip()
    match = stretch.timing
    if match is None:
        return Caption(stretch.line, text) if text else None
    timing = None
    if match["start"] is not None:
        end = match["end"]
        timing = timing_of(milliseconds(match["start"]), milliseconds(end) if end else None)
        if _SETTINGS.fullmatch(match["rest"]) is None:
            return Caption(stretch.line - 1, f"{match['rest'].lstrip()}\n{text}", timing)
    return Caption(stretch.line, text, timing)


def cut_off(body: list[str], line: int, *, index: int | None) -> Caption | None:
    """What is left of a cue where the file was cut off in its first lines; taken off `body`.

    Args:
        body: The last lines of the file.
        line: Line of the file on which they start.
        index: That the next cue would have, where cues have one.
    """
    last = len(body)
    while last and not body[last - 1].strip():
        last -= 1
    if _is_index(body, last - 1, index):
        first = last - 1
    elif last and _CUT_TIMING.fullmatch(body[last - 1]):
        first = last - 1 - _is_index(body, last - 2, index)
        if first == last - 1 and not _UNSAID.search(body[first]):
            return None  # « 20:30 » may be said
    else:
        return None
    if first <= 0 or body[first - 1].strip():
        return None
    del body[first:]
    return Caption(line + first, "", _AT_NO_TIME)


def _is_index(body: Sequence[str], i: int, index: int | None) -> bool:
    number = INDEX.fullmatch(body[i]) if i >= 0 else None
    return number is not None and int(number[1]) == index
