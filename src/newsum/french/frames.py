"""Narration that carries no fact: « il est intéressant de noter que », « pour résumer »."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files


def frame_mask(words: Sequence[str]) -> list[bool]:
    """Which folded words belong to a frame; the longest frame wins at each place.

    >>> frame_mask("on le sait le train part".split())
    [True, True, True, False, False, False]
    """
    mask = [False] * len(words)
    at = 0
    while at < len(words):
        length = next(
            (len(f) for f in _frames().get(words[at], ()) if tuple(words[at : at + len(f)]) == f), 0
        )
        mask[at : at + length] = [True] * length
        at += max(1, length)
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
