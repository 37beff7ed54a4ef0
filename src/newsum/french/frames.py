"""Narration that carries no fact: « il est intéressant de noter que », « pour résumer »."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files


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
        following = words[at + 1 : at + 2]
        for frame in frames[word]:
            if frame[1:2] in ((), following) and words[at : at + len(frame)] == frame:
                end = at + len(frame)
                mask[at:end] = [True] * len(frame)
                break
    return mask


@lru_cache(maxsize=1)
def _frames() -> dict[str, list[tuple[str, ...]]]:
    """The frames of `frames.txt` by first word, longest first."""
    table = files("newsum.french").joinpath("frames.txt").read_text(encoding="utf-8")
    frames: dict[str, list[tuple[str, ...]]] = {}
    for line in table.splitlines():
        if not line.startswith("#"):
            frame = tuple(line.split())
            frames.setdefault(frame[0], []).append(frame)
    for found in frames.values():
        found.sort(key=len, reverse=True)
    return frames
