"""A moving mark that says that something is being done."""

from typing import TextIO

from rich.console import Console
from rich.status import Status
from rich.text import Text


def mark_on(stream: TextIO, told: str, *, is_ascii: bool, has_color: bool) -> Status:
    """A mark and what it stands for, to be started and stopped, when it leaves nothing behind."""
    console = Console(file=stream, no_color=not has_color, legacy_windows=False)
    text = Text(told, no_wrap=True, overflow="ellipsis")
    return Status(text, console=console, spinner="line" if is_ascii else "dots")
