"""The page in a real browser, where one is installed: Chromium, by its protocol over two pipes."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]
ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
SHELL = shutil.which("bash")
PATIENCE = 60
"""Seconds after which a browser hangs."""

pytestmark = pytest.mark.skipif(
    CHROMIUM is None or SHELL is None or os.name != "posix", reason="needs Chromium"
)

OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LOST_LINKS = """
[...document.querySelectorAll('a[href^="#"]')]
  .filter(a => !document.getElementById(a.getAttribute('href').slice(1))).length
"""
FOLLOWED = """
[...document.querySelectorAll('.why a')].map(link => {
  link.click();
  const target = document.querySelector(':target');
  const {top, bottom} = target.getBoundingClientRect();
  const above = [...document.querySelectorAll('.text h3')]
    .filter(heading => heading.compareDocumentPosition(target) & 4);
  return {
    named: link.innerText, source: above.pop().innerText, text: target.innerText,
    is_seen: top >= 0 && bottom <= innerHeight,
  };
})
"""
CONTRAST = """
(() => {
  const channels = color => color.match(/[\\d.]+/g).map(Number);
  const light = color => {
    const [r, g, b] = channels(color).map(c => c / 255)
      .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = node => {
    for (; node; node = node.parentElement) {
      const color = getComputedStyle(node).backgroundColor;
      if ((channels(color)[3] ?? 1) > 0) return color;
    }
    return 'rgb(255, 255, 255)';
  };
  const seen = [...document.querySelectorAll('body *')].filter(n => n.innerText);
  return Math.min(...seen.map(node => {
    const [a, b] = [light(getComputedStyle(node).color), light(ground(node))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }));
})()
"""


class _BrowserGoneError(Exception):
    """The browser ended, or was ended for having said nothing."""


class _Tab:
    """A page of a browser, and what it complained of or asked for."""

    def __init__(self, to_browser: int, from_browser: int) -> None:
        self._out = to_browser
        self._in = os.fdopen(from_browser, "rb", closefd=False)
        self._numbers = count(1)
        self._session: str | None = None
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self._events: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        attached = self.call("Target.attachToTarget", targetId=target, flatten=True)
        self._session = attached["sessionId"]
        for domain in ("Page", "Log", "Network", "Runtime"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: object) -> dict[str, Any]:
        number = next(self._numbers)
        message = {"id": number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._out, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._read()
            if answer.get("id") == number:
                assert "error" not in answer, answer
                return dict(answer["result"])

    def _read(self) -> dict[str, Any]:
        data = bytearray()
        while (byte := self._in.read(1)) != b"\0":
            if not byte:
                raise _BrowserGoneError
            data += byte
        message: dict[str, Any] = json.loads(data)
        method = message.get("method", "")
        self._events.append(method)
        if method in {"Log.entryAdded", "Runtime.exceptionThrown", "Runtime.consoleAPICalled"}:
            self.complaints.append(str(message["params"]))
        if method == "Network.requestWillBeSent":
            self.requests.append(message["params"]["request"]["url"])
        return message

    def open(self, page: Path) -> None:
        self._events.clear()
        self.call("Page.navigate", url=page.as_uri())
        while "Page.loadEventFired" not in self._events:
            self._read()

    def look(self, *, width: int, scheme: str) -> None:
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=800, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip
        feature = {"name": "prefers-color-scheme", "value": scheme}
        self.call("Emulation.setEmulatedMedia", features=[feature])

    def ask(self, expression: str) -> Any:  # noqa: ANN401 - whatever the page answers
        asked = {"expression": expression, "returnByValue": True}
        return self.call("Runtime.evaluate", **asked)["result"]["value"]


@contextmanager
def _tab(folder: Path) -> Iterator[_Tab]:
    (theirs_in, ours_out), (ours_in, theirs_out) = os.pipe(), os.pipe()
    options = "--headless --no-sandbox --disable-gpu --no-first-run --remote-debugging-pipe"
    # Chromium listens on descriptor 3 and answers on 4.
    process = subprocess.Popen(
        [
            str(SHELL), "-c", f'exec "$0" {options} "$1" 3<&{theirs_in} 4>&{theirs_out}',
            str(CHROMIUM), f"--user-data-dir={folder}",
        ],
        pass_fds=(theirs_in, theirs_out),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(theirs_in)
    os.close(theirs_out)
    watch = Timer(PATIENCE, process.kill)
    watch.start()
    try:
        try:
            tab = _Tab(ours_out, ours_in)
        except (_BrowserGoneError, BrokenPipeError):
            pytest.skip("Chromium does not start here")
        yield tab
    finally:
        watch.cancel()
        process.kill()
        process.wait()
        os.close(ours_out)
        os.close(ours_in)


def test_a_page_fits_lands_and_keeps_quiet(newsum: Run, tmp_path: Path) -> None:
    """At the widths of a phone and a desk, in light and dark, with text that tries its best."""
    text = (ROOT / "samples" / "solaire.txt").read_text(encoding="utf-8")
    hostile = "<script>document.title = 'run'</script> \"><img src=https://example.org/x.png>"
    text += f"\nLe maire a dit {hostile} hier soir à 400 habitants. {'interminable' * 40}.\n"
    (tmp_path / "essai.txt").write_text(text, encoding="utf-8")
    options = ["--explain", "--show-removed", "-f", "html", "-o", "page.html"]
    assert newsum("summarize", "essai.txt", *options).code == 0

    with _tab(tmp_path / "profile") as tab:
        page = tmp_path / "page.html"
        tab.open(page)
        for width in (320, 1280):
            for scheme in ("light", "dark"):
                tab.look(width=width, scheme=scheme)
                assert tab.ask(OVERFLOW) <= 0, (width, scheme)
                assert tab.ask(CONTRAST) >= 4.5, (width, scheme)
        assert tab.ask("getComputedStyle(document.body).backgroundColor") == "rgb(22, 24, 28)"
        assert tab.ask(LOST_LINKS) == 0
        assert tab.ask("document.querySelectorAll('mark').length") == 5
        assert tab.ask("document.title") != "run"
        assert tab.complaints == []
        assert tab.requests == [page.as_uri()]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_remarks_of_a_digest_lead_to_what_they_name(
    newsum: Run, tmp_path: Path, language: str
) -> None:
    names = [
        str(ROOT / "samples" / "bac" / name) for name in ("matin.txt", "midi.srt", "soir.json")
    ]
    options = ["--ui-lang", language, "-f", "html", "-o", "page.html"]
    assert newsum("summarize", "--merge", *names, *options).code == 0

    with _tab(tmp_path / "profile") as tab:
        page = tmp_path / "page.html"
        tab.open(page)
        for width in (360, 1280):
            tab.look(width=width, scheme="light")
            assert tab.ask(OVERFLOW) <= 0
            assert tab.ask(CONTRAST) >= 4.5
            followed = tab.ask(FOLLOWED)
            assert len(followed) >= 5
            for link in followed:
                assert link["is_seen"], (width, link)
                assert link["source"].endswith(link["named"].split(", ")[0]), link
            assert any("Deux passagers" in link["text"] for link in followed)
        assert tab.ask(LOST_LINKS) == 0
        assert tab.complaints == []
        assert tab.requests == [page.as_uri()]
