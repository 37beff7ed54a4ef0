"""Whoever waits is told so after a while, and nothing is left behind."""

import io
import sys
import threading
from collections.abc import Callable

import pytest
from at_a_terminal import Terminal, job

from newsum.cli.job import Job
from newsum.cli.waiting import Waiting, input_of, shown_after
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


@pytest.mark.parametrize(
    ("asked", "looking", "is_watched"),
    [
        pytest.param(job("a.txt"), {"stdin", "stderr"}, True, id="a file"),
        pytest.param(job("-"), {"stderr"}, True, id="piped in"),
        pytest.param(job("a.txt"), {"stdin"}, False, id="nobody looks"),
        pytest.param(job("a.txt", is_quiet=True), {"stderr"}, False, id="quiet"),
        pytest.param(job("-"), {"stdin", "stderr"}, False, id="typed in"),
        pytest.param(job(), {"stdin", "stderr"}, False, id="typed in, unnamed"),
    ],
)
def test_only_who_waits_is_told(
    monkeypatch: pytest.MonkeyPatch,
    asked: Job,
    looking: set[str],
    is_watched: bool,  # noqa: FBT001 - a column of the table
) -> None:
    for name in ("stdin", "stderr"):
        monkeypatch.setattr(
            sys, name, Terminal() if name in looking else io.TextIOWrapper(io.BytesIO())
        )

    before = set(threading.enumerate())
    with Waiting(asked).during("a.txt"):
        watching = set(threading.enumerate()) - before

    assert bool(watching) is is_watched
    # Else an interruption as it starts would leave newsum waiting for it for ever.
    assert all(thread.daemon for thread in watching)


def test_a_screen_reader_says_it_once(monkeypatch: pytest.MonkeyPatch) -> None:
    told = threading.Event()

    class Spoken(Terminal):
        def flush(self) -> None:
            super().flush()
            told.set()

    spoken = Spoken()
    monkeypatch.setenv("ACCESSIBLE", "1")
    monkeypatch.setattr(sys, "stderr", spoken)
    monkeypatch.setattr("newsum.cli.waiting._PATIENCE_S", 0.0)
    waiting = Waiting(job("a.txt", "b.txt"))
    for name in ("a.txt", "b.txt"):
        told.clear()
        with waiting.during(name):
            assert told.wait(60 if name == "a.txt" else 0.1) is (name == "a.txt")

    assert spoken.shown() == "newsum: still working\n"


def test_the_mark_keeps_to_what_the_terminal_can_draw(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = threading.Event()

    class Drawn(Terminal):
        def flush(self) -> None:
            super().flush()
            drawn.set()

    poor = Drawn("latin-1")
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stderr", poor)
    monkeypatch.setattr("newsum.cli.waiting._PATIENCE_S", 0.0)
    with Waiting(job("a.txt")).during("a.txt"):
        assert drawn.wait(60)

    assert "a.txt" in poor.shown()


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
