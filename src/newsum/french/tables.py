"""Tables that ship as text: a key, a tab and what is known of it on each line, sorted.

Few of the rows are ever asked for: to part the lines, or to make a dict of them, costs more than to
look a row up where it stands.
"""

from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from newsum.shipped import shipped_bytes

_BLOCK = 2048
"""Bytes that are searched at once."""


class _Table(NamedTuple):
    text: bytes
    """Each row after a line break; UTF-8, which sorts as what it spells."""
    starts: list[int]
    """Where blocks of rows start and end."""
    heads: list[bytes]
    """The key that each block starts with, and the tab."""

    def block_of(self, start: bytes) -> int:
        """The last block whose first row does not come after what starts so."""
        return max(0, bisect_right(self.heads, start) - 1)


@cache
def _table(name: str) -> _Table:
    text = b"\n" + shipped_bytes(f"french/{name}.txt")
    starts = sorted({text.rfind(b"\n", 0, at) for at in range(1, len(text), _BLOCK)})
    heads = [text[start + 1 : text.find(b"\t", start) + 1] for start in starts]
    return _Table(text, [*starts, len(text)], heads)


def _encoded(key: str) -> bytes:
    return key.encode(errors="surrogatepass")


def look_up(name: str, key: str) -> str | None:
    """What a table says of a key, or None. Logarithmic."""
    table, start = _table(name), _encoded(f"{key}\t")
    block = table.block_of(start)
    at = table.text.find(b"\n" + start, table.starts[block], table.starts[block + 1])
    if at < 0:
        return None
    at += 1 + len(start)
    return table.text[at : table.text.find(b"\n", at)].decode()


def keys_from(name: str, start: str) -> Iterator[str]:
    """The keys of a table that start so, in order; `start` is not empty."""
    table, opening = _table(name), b"\n" + _encoded(start)
    block = table.block_of(opening[1:])
    # The first may head the block behind.
    last = table.starts[block + 1] + len(opening)
    at = table.text.find(opening, table.starts[block], last)
    while at >= 0 and table.text.startswith(opening, at):
        tab = table.text.find(b"\t", at)
        yield table.text[at + 1 : tab].decode()
        at = table.text.find(b"\n", tab)
