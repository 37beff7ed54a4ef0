"""Tables that ship as text: a key, a tab and what is known of it on each line, sorted.

Taking one apart to a dict costs 3 to 6 ms at every start; few of the rows are ever asked for.
"""

from bisect import bisect_left
from functools import cache

from newsum.shipped import shipped_text


@cache
def rows(name: str) -> list[str]:
    """The lines of a table of this package, remarks at its head included."""
    return shipped_text(f"french/{name}.txt").splitlines()


def look_up(name: str, key: str) -> str | None:
    """What a table says of a key, or None. Logarithmic."""
    lines, start = rows(name), key + "\t"
    at = bisect_left(lines, start)
    return lines[at][len(start) :] if at < len(lines) and lines[at].startswith(start) else None
