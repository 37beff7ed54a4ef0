"""Telling a person who waits what newsum is doing, on standard error and at a terminal only."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from time import monotonic

from newsum.cli.job import STANDARD_STREAM, Job
from newsum.cli.streams import tell
from newsum.cli.terminal import can_draw, is_accessible, is_terminal, wants_color
from newsum.reading import safe_name
from newsum.rendering.naming import shown_name
from newsum.translation import translated

_PATIENCE_S = 1.0
"""What is done by then needs no telling."""


class Waiting:
    """What is told while a job is done; nothing of a short one."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._start = monotonic()
        is_typing = is_terminal(sys.stdin) and STANDARD_STREAM in (job.files or (STANDARD_STREAM,))
        self._is_wanted = is_terminal(sys.stderr) and not job.is_quiet and not is_typing
        self._was_told = False

    def during(self, told: str) -> AbstractContextManager[None]:
        """Tell it as long as this lasts, from a second after the start of the job on."""
        if not self._is_wanted:
            return nullcontext()
        patience = max(0.0, self._start + _PATIENCE_S - monotonic())
        return shown_after(patience, lambda: self._show(told))

    def _show(self, told: str) -> Callable[[], None]:
        if is_accessible(os.environ):
            # Spoken once: a screen reader would begin again at each turn of a mark.
            if not self._was_told:
                tell(translated("still working"))
            self._was_told = True
            return lambda: None
        from newsum.rendering.terminal.waiting import mark_on

        mark = mark_on(
            sys.stderr,
            told,
            is_ascii=self._job.is_ascii or not can_draw(sys.stderr),
            has_color=wants_color(self._job.color, os.environ, is_terminal=True),
        )
        mark.start()
        return mark.stop


def input_of(name: str, number: int, total: int) -> str:
    """Which input of how many is being looked at."""
    shown = shown_name(safe_name(name))
    if total == 1:
        return shown
    return translated("{name} ({number} of {total})", name=shown, number=number, total=total)


@contextmanager
def shown_after(patience_s: float, show: Callable[[], Callable[[], None]]) -> Iterator[None]:
    """Call `show` once this has lasted so long, and what it returns at the end."""
    from threading import Event, Thread

    is_over = Event()

    def wait() -> None:
        if not is_over.wait(patience_s):
            hide = show()
            is_over.wait()
            hide()

    thread = Thread(target=wait, daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()
