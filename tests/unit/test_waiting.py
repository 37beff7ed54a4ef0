"""Whoever waits is told so after a while, and nothing is left behind."""

import io
import threading
from collections.abc import Callable

import pytest

from newsum.cli.waiting import input_of, shown_after
from newsum.rendering.terminal.waiting import mark_on


def test_what_takes_long_is_told_until_it_is_over() -> None:
    shown, hidden = threading.Event(), threading.Event()

    def show() -> Callable[[], None]:
        shown.set()
        return hidden.set

    with shown_after(0.0, show):
        assert shown.wait(60)
        assert not hidden.is_set()
    assert hidden.is_set()


def test_what_is_soon_over_is_not_told() -> None:
    told: list[str] = []

    def show() -> Callable[[], None]:
        told.append("shown")
        return lambda: told.append("hidden")

    with shown_after(3600.0, show):
        pass
    assert told == []


def test_a_failure_hides_it_as_well() -> None:
    hidden = threading.Event()
    shown = threading.Event()

    def show() -> Callable[[], None]:
        shown.set()
        return hidden.set

    def fail() -> None:
        with shown_after(0.0, show):
            shown.wait(60)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert hidden.is_set()


def test_inputs_are_counted() -> None:
    assert input_of("a.txt", 1, 1) == "a.txt"
    assert input_of("a\x1b.txt", 3, 12).endswith(".txt (3 of 12)")
    assert "\x1b" not in input_of("a\x1b.txt", 3, 12)


def test_the_mark_is_text_and_ascii_where_wanted() -> None:
    """Square brackets in a name are no markup."""
    paper = io.StringIO()
    mark = mark_on(paper, "[red]a.txt[/]", is_ascii=True, has_color=False)
    mark.console.print(mark.renderable)
    assert "[red]a.txt[/]" in paper.getvalue()
    assert paper.getvalue().isascii()
