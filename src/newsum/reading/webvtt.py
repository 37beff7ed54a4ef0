"""WebVTT: the subtitles of the web, those that video platforms make included."""

import re
from collections.abc import Iterator

from newsum.reading.captions import Caption, CaptionFile
from newsum.reading.cue_lines import CUE_TIMING, INDEX, caption_file, caption_of, cut_off
from newsum.reading.subrip import looks_like_subrip
from newsum.reading.timed_lines import stretches

_HEADER = re.compile(r"\s*+WEBVTT(?=\s|\Z)")
_METADATA = re.compile(r"[A-Za-z][\w-]{0,40}[:=]")
_BLOCK = re.compile(r"NOTE(?:[ \t]|\Z)|(?:STYLE|REGION)\s*+\Z|WEBVTT(?:\s|\Z)")
"""First line of a block that no player shows; files joined together have several headers."""


def looks_like_webvtt(text: str) -> bool:
    """Whether the text has the header, or is full of cues with its decimal point."""
    if _HEADER.match(text):
        return True
    first = CUE_TIMING.search(text)
    is_pointed = first is not None and "." in (first["start"] or "")
    return is_pointed and looks_like_subrip(text)


def parse_webvtt(text: str) -> CaptionFile:
    r"""The captions of sanitised text. Linear in its length.

    Comments, styles and identifiers of cues are no captions; lines outside of all of them are.

    >>> parse_webvtt("WEBVTT\n\n00:01.000 --> 00:02.000 align:start\n<c>Oui.</c>").captions[0].text
    'Oui.'
    """
    return caption_file(_captions(text))


def _captions(text: str) -> Iterator[Caption]:
    for stretch in stretches(text, CUE_TIMING):
        body = stretch.body
        rest = None
        if stretch.is_last:
            rest = cut_off(body, stretch.line, index=None)
        else:
            _take_identifier(body)
        _blank_out_blocks(body, is_start=stretch.timing is None)
        caption = caption_of(stretch, body)
        if caption is not None:
            yield caption
        if rest is not None:
            yield rest


def _take_identifier(body: list[str]) -> None:
    """Take the identifier of the next cue off the lines above it.

    It stands apart. Where nothing else would be said, it may be what is said, unless a number.
    """
    if not body or not body[-1].strip():
        return
    is_apart = len(body) == 1 or not body[-2].strip()
    if is_apart and (INDEX.fullmatch(body[-1]) or any(line.strip() for line in body[:-1])):
        del body[-1]


def _blank_out_blocks(body: list[str], *, is_start: bool) -> None:
    """Empty the lines of headers, comments and styles, each of which ends with a blank line."""
    is_after_blank = is_start
    is_inside = is_header = False
    for i, line in enumerate(body):
        if not line.strip():
            is_after_blank, is_inside = True, False
            continue
        if is_after_blank and _BLOCK.match(line):
            is_inside, is_header = True, line.startswith("WEBVTT")
            body[i] = ""
        elif is_inside and (not is_header or _METADATA.match(line)):
            body[i] = ""
        is_after_blank = False
