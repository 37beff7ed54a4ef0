"""Tables that ship as text: a key, a tab and what is known of it on each line, sorted.

Few of the rows are ever asked for: to part the lines, or to make a dict of them, costs more than to
look a row up where it stands.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsum.shipped import shipped_bytes

_BLOCK = 512
"""Bytes that are searched at once."""


class _Table(NamedTuple):
    text: bytes
    """Each row after a line break; UTF-8, which sorts as what it spells."""
    starts: list[int]
    """Where blocks of rows start, and the last one ends."""
    heads: list[bytes]
    """The key that each block starts with, and the tab; of the first, what nothing comes before."""


@cache
def _table(name: str) -> _Table:
    text = b"\n" + shipped_bytes(f"french/{name}.txt")
    starts = sorted({text.rfind(b"\n", 0, at) for at in range(1, len(text), _BLOCK)})
    heads = [text[start + 1 : text.find(b"\t", start) + 1] for start in starts[1:]]
    return _Table(text, [*starts, len(text)], [b"", *heads])


def look_up(name: str, key: str) -> str | None:
    """What a table says of a key, or None. Logarithmic."""
    text, starts, heads = _table(name)
    start = key.encode(errors="surrogatepass") + b"\t"
    block = bisect_right(heads, start) - 1
    at = text.find(b"\n" + start, starts[block], starts[block + 1])
    if at < 0:
        return None
    at += 1 + len(start)
    return text[at : text.find(b"\n", at)].decode()


def keys_from(name: str, opening: str) -> Iterator[str]:
    """The keys of a table that start so, in order; `opening` is not empty."""
    text, starts, heads = _table(name)
    start = opening.encode(errors="surrogatepass")
    block = bisect_right(heads, start) - 1
    start = b"\n" + start
    # The first may head the block behind.
    at = text.find(start, starts[block], starts[block + 1] + len(start))
    while at >= 0 and text.startswith(start, at):
        tab = text.find(b"\t", at)
        yield text[at + 1 : tab].decode()
        at = text.find(b"\n", tab)
