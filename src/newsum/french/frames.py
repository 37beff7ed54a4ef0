"""Narration that carries no fact: « il est intéressant de noter que », « pour résumer »."""

from collections.abc import Sequence
from functools import cache, lru_cache

from newsum.shipped import shipped_text

_NONE = ""
"""Stands for the second word of a frame of one."""


def frame_mask(words: Sequence[str]) -> list[bool]:
    """Which folded words belong to a frame; the longest frame wins at each place.

    >>> frame_mask("on le sait le train part".split())
    [True, True, True, False, False, False]
    """
    words = tuple(words)
    mask = [False] * len(words)
    lines, end = _lines(), 0
    for at, word in enumerate(words):
        if at < end or word not in lines:
            continue
        by_second = _frames(word)
        following = words[at + 1] if at + 1 < len(words) else _NONE
        for frame in (*by_second.get(following, ()), *by_second.get(_NONE, ())):
            if words[at : at + len(frame)] == frame:
                end = at + len(frame)
                mask[at:end] = [True] * len(frame)
                break
    return mask


@lru_cache(maxsize=1)
def _lines() -> dict[str, list[str]]:
    """The frames of `frames.txt` by first word; few are ever asked for."""
    table = shipped_text("french/frames.txt")
    lines: dict[str, list[str]] = {}
    for line in table.splitlines()[1:]:
        lines.setdefault(line.partition(" ")[0], []).append(line)
    return lines


@cache
def _frames(first: str) -> dict[str, list[tuple[str, ...]]]:
    """The frames that start with a word, by the second one, longest first.

    A hundred start with « il » or « on », and few go on as the sentence does.
    """
    frames: dict[str, list[tuple[str, ...]]] = {}
    for line in _lines()[first]:
        frame = tuple(line.split())
        frames.setdefault((*frame, _NONE)[1], []).append(frame)
    for found in frames.values():
        found.sort(key=len, reverse=True)
    return frames
