"""SubRip: numbered cues, as nearly every tool writes subtitles."""

from collections.abc import Iterator

from newsum.reading.captions import Caption, CaptionFile
from newsum.reading.cue_lines import CUE_TIMING, INDEX, caption_file, caption_of, cut_off
from newsum.reading.timed_lines import share_of_lines, stretches

_LEAST_TIMED = 1 / 12
"""Share of lines with times; a cue of two lines has a quarter."""


def looks_like_subrip(text: str) -> bool:
    """Whether enough lines hold the times of a cue."""
    return share_of_lines(text, CUE_TIMING) >= _LEAST_TIMED


def parse_subrip(text: str) -> CaptionFile:
    r"""The captions of sanitised text. Linear in its length.

    Indices may lack or be wrong, blank lines may lack or stand inside of a cue, and the last cue
    may be cut off: whatever is no number and no time is taken for what is said.

    >>> parse_subrip("1\n00:00:01,000 --> 00:00:02,000\nBonjour\nà tous.").captions[0].text
    'Bonjour\nà tous.'
    """
    return caption_file(_captions(text))


def _captions(text: str) -> Iterator[Caption]:
    expected = 1
    for stretch in stretches(text, CUE_TIMING):
        body = stretch.body
        rest = None
        if stretch.is_last:
            rest = cut_off(body, stretch.line, index=expected)
        else:
            is_start = stretch.timing is None
            expected = _take_index(body, expected, is_start=is_start)
        caption = caption_of(stretch, body)
        if caption is not None:
            yield caption
        if rest is not None:
            yield rest


def _take_index(body: list[str], expected: int, *, is_start: bool) -> int:
    """Take the index of the next cue off the lines above it; the index to expect after that.

    Any number that stands where an index should is one; elsewhere, only the expected one is.
    """
    last = len(body)
    while last and not body[last - 1].strip():
        last -= 1
    number = INDEX.fullmatch(body[last - 1]) if last else None
    if number is None:
        return expected + 1
    index = int(number[1])
    is_apart = is_start if last == 1 else not body[last - 2].strip()
    is_right_above = last == len(body)
    if index != expected and not (is_apart and is_right_above):
        return expected + 1
    del body[last - 1 :]
    return index + 1
