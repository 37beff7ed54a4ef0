"""Whether a person looks at a stream, and what can be shown there: width, colour, drawings."""

import os
from collections.abc import Mapping
from typing import TextIO

from newsum.cli.job import ColorChoice

_DRAWN = "─█░▂…·→"
_DEFAULT_WIDTH = 80
_LEAST_WIDTH = 20


def wants_color(choice: ColorChoice, environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Whether to colour a stream.

    `--color`, then NO_COLOR (no-color.org), FORCE_COLOR (force-color.org) or CLICOLOR_FORCE, then
    CLICOLOR=0 and TERM=dumb, then whether a person is looking. An empty variable counts as unset,
    and so does CLICOLOR_FORCE=0 (bixense.com/clicolors).
    """
    if choice is not ColorChoice.AUTO:
        return choice is ColorChoice.ALWAYS
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR") or environment.get("CLICOLOR_FORCE", "0") not in {"", "0"}:
        return True
    if environment.get("CLICOLOR") == "0" or environment.get("TERM") == "dumb":
        return False
    return is_terminal


def is_accessible(environment: Mapping[str, str]) -> bool:
    """Whether the terminal is read aloud: ACCESSIBLE is set, and not to 0."""
    return environment.get("ACCESSIBLE", "0") not in {"", "0"}


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at the other end."""
    return stream is not None and stream.isatty()


def can_draw(stream: TextIO | None) -> bool:
    """Whether a terminal's encoding has the characters that newsum draws with."""
    try:
        _DRAWN.encode(stream.encoding if stream is not None else "ascii")
    except UnicodeEncodeError:
        return False
    return True


def width_of(stream: TextIO | None) -> int:
    """Columns of a terminal, 80 where it does not say."""
    try:
        columns = os.get_terminal_size(stream.fileno()).columns if stream is not None else 0
    except OSError:
        columns = 0
    return max(columns, _LEAST_WIDTH) if columns else _DEFAULT_WIDTH
