"""Narration that carries no fact: « il est intéressant de noter que », « pour résumer »."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

_NONE = ""
"""Stands for the second word of a frame of one."""


def frame_mask(words: Sequence[str]) -> list[bool]:
    """Which folded words belong to a frame; the longest frame wins at each place.

    >>> frame_mask("on le sait le train part".split())
    [True, True, True, False, False, False]
    """
    words = tuple(words)
    mask = [False] * len(words)
    frames, end = _frames(), 0
    for at, word in enumerate(words):
        if at < end or word not in frames:
            continue
        by_second = frames[word]
        following = words[at + 1] if at + 1 < len(words) else _NONE
        for frame in (*by_second.get(following, ()), *by_second.get(_NONE, ())):
            if words[at : at + len(frame)] == frame:
                end = at + len(frame)
                mask[at:end] = [True] * len(frame)
                break
    return mask


@lru_cache(maxsize=1)
def _frames() -> dict[str, dict[str, list[tuple[str, ...]]]]:
    """The frames of `frames.txt` by first word, then by second, longest first.

    A hundred start with « il » or « on », and few go on as the sentence does.
    """
    table = files("newsum.french").joinpath("frames.txt").read_text(encoding="utf-8")
    frames: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for line in table.splitlines():
        if not line.startswith("#"):
            frame = tuple(line.split())
            first, second = (*frame, _NONE)[:2]
            frames.setdefault(first, {}).setdefault(second, []).append(frame)
    for by_second in frames.values():
        for found in by_second.values():
            found.sort(key=len, reverse=True)
    return frames
