"""Bad input: a clear message or result, the right exit code, no traceback, nothing lost."""

import gzip
import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="devices and pipes of POSIX")

ENGLISH = (
    "The city council voted on Tuesday to close the old bridge for eight months. "
    "The works will cost twelve million dollars, half of which the state will pay. "
    "Shop owners have asked for weekly help while the street stays closed. "
) * 3


def _zip() -> bytes:
    paper = io.BytesIO()
    with zipfile.ZipFile(paper, "w") as archive:
        archive.writestr("texte.txt", "Bonjour.")
    return paper.getvalue()


REFUSED = {
    "empty": (b"", 3, "no sentence"),
    "white space": (b" \n\t\n\xc2\xa0", 3, "no sentence"),
    "zeros": (b"\0" * 10_000, 65, "binary"),
    "gzip": (gzip.compress(b"Bonjour. " * 99), 65, "zcat"),
    "zip": (_zip(), 65, "unzip"),
    "png": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, 65, ""),
    "noise": (bytes((i * 7919 + i * i) % 256 for i in range(20_000)), 65, ""),
    "English": (ENGLISH.encode(), 65, "--language any"),
}


@pytest.mark.parametrize("command", ["summarize", "clean"])
@pytest.mark.parametrize(("data", "code", "message"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_used_is_refused(
    newsum: Run, command: str, data: bytes, code: int, message: str
) -> None:
    result = newsum(command, "-", stdin=data)

    assert result.code == code
    assert result.out == b""
    assert message in result.notes
    assert "Traceback" not in result.notes
    assert all(line.startswith("newsum: ") for line in result.notes.splitlines())


@pytest.mark.parametrize(
    ("arguments", "advice"),
    [
        ("summarize a.gz", "summarize -"),
        ("clean a.gz", "clean -"),
        ("inspect a.gz", "inspect -"),
        ("verify resume.md a.gz", "verify resume.md -"),
        ("verify a.gz b.txt", "verify - b.txt"),
    ],
)
def test_the_way_out_for_an_archive_names_the_command_that_was_used(
    newsum: Run, tmp_path: Path, arguments: str, advice: str
) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(b"Bonjour. " * 99))
    (tmp_path / "resume.md").write_text("Bonjour.", encoding="utf-8")

    result = newsum(*arguments.split())

    assert result.code == 65
    assert result.notes.splitlines()[1] == f"newsum: zcat a.gz | newsum {advice}"


def test_the_way_out_for_another_language_works(newsum: Run) -> None:
    result = newsum("summarize", "--language", "any", stdin=ENGLISH.encode())

    assert result.code == 0
    assert result.out


def test_missing(newsum: Run) -> None:
    result = newsum("summarize", "absent.txt")

    assert result.code == 66
    assert result.notes.splitlines()[0] == "newsum: absent.txt does not exist"


def test_a_directory(newsum: Run, tmp_path: Path) -> None:
    (tmp_path / "dossier").mkdir()

    for name in ("dossier", "dossier/"):
        result = newsum("summarize", name)

        assert result.code == 66
        assert "dossier is a directory" in result.notes
        assert "dossier/*.txt" in result.notes


@posix_only
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read anything")
def test_unreadable(newsum: Run, bulletin: Path) -> None:
    bulletin.chmod(0)

    assert newsum("summarize", bulletin.name).code == 66


def test_too_large(newsum: Run, bulletin: Path) -> None:
    """Bytes are counted, not characters; 0 is no limit."""
    size = len(bulletin.read_bytes())
    assert size > len(bulletin.read_text(encoding="utf-8"))

    refused = newsum("summarize", bulletin.name, "--max-bytes", str(size - 1))
    assert refused.code == 65
    assert "--max-bytes" in refused.notes
    assert newsum("summarize", bulletin.name, "--max-bytes", str(size)).code == 0
    assert newsum("summarize", bulletin.name, "--max-bytes", "0").code == 0


@posix_only
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/urandom"])
def test_endless_devices(newsum: Run, device: str) -> None:
    assert newsum("summarize", device, "--max-bytes", "1M").code == 65


@posix_only
def test_an_endless_pipe(shell: Run) -> None:
    result = shell("yes Oui. | newsum summarize --max-bytes 1M")

    assert result.code == 65
    assert "more than 1000000 bytes" in result.notes


@posix_only
def test_a_named_pipe(bulletin: Path, start: Callable[..., subprocess.Popen[bytes]]) -> None:
    pipe = bulletin.with_name("tube")
    os.mkfifo(pipe)
    process = start("summarize", pipe.name, "-q")
    Thread(target=pipe.write_bytes, args=[bulletin.read_bytes()], daemon=True).start()
    out, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (0, b"")
    assert out


def test_one_sentence_is_its_own_summary(newsum: Run) -> None:
    result = newsum("summarize", stdin="Le pont ferme lundi à Brest.".encode())

    assert result.code == 0
    assert result.text == "Le pont ferme lundi à Brest.\n"


def test_ten_thousand_identical_sentences(newsum: Run) -> None:
    """S15: what is compared with what grows with the text, not with its square."""
    data = "Le pont ferme lundi à Brest.\n".encode() * 10_000

    summary = newsum("summarize", stdin=data)
    cleaned = newsum("clean", stdin=data)

    assert summary.text == cleaned.text == "Le pont ferme lundi à Brest.\n"
    assert "10000 sentences, 9999 already said (100%)" in summary.notes


def test_a_sentence_of_200_000_words(newsum: Run) -> None:
    """S15: it is cut into units that can be quoted, and nothing of it is lost."""
    text = "Voici " + "une usine ou une ville " * 40_000 + "enfin."

    cleaned = newsum("clean", "--repeats", "off", stdin=text.encode())
    summary = newsum("summarize", stdin=text[: len(text) // 4].encode())

    assert (summary.code, cleaned.code) == (0, 0)
    assert 0 < len(max(summary.text.split("\n"), key=len)) < 1000
    assert cleaned.text.split() == text.split()


def test_thousands_of_different_sentences(newsum: Run) -> None:
    """S15: all of them much alike, so that none is far from any other."""
    lines = [f"Le train numéro {n} part à {n % 24} heures pour Brest.\n" for n in range(4_000)]

    result = newsum("summarize", "--language", "fr", stdin="".join(lines).encode())

    assert result.code == 0
    assert {f"{line}\n" for line in result.text.splitlines()} <= {*lines}
    assert "4000 sentences" in result.notes


def test_no_punctuation_at_all(newsum: Run) -> None:
    text = (
        "alors le maire a dit que le pont serait fermé lundi et que les bus seraient gratuits " * 9
    )

    assert newsum("summarize", stdin=text.encode()).code == 0
    assert newsum("clean", stdin=text.encode()).code == 0


def test_capitals(newsum: Run, bulletin: Path) -> None:
    """sumy takes such lines for headings and gives nothing."""
    text = bulletin.read_text(encoding="utf-8").upper()

    result = newsum("summarize", stdin=text.encode())

    assert result.code == 0
    assert "RECOUVRANCE" in result.text


FIRST_CUE = "WEBVTT\n\n00:00.000 --> 00:01.000\n"
LONG = {
    "one letter": "a" * 200_000,
    "letters and full stops": "a." * 50_000,
    "full stops": ". " * 50_000,
    "guillemets": "«" * 100_000,
    "abbreviations": "M. " * 30_000,
    "spaces": " " * 200_000 + "a",
    "brackets": "(" * 100_000,
    "times": "00:" * 30_000,
    "what stops pySBD": "..[111 111 111 111 111 111 111 111 111 111]",
    "line breaks": "\n" * 200_000 + "Oui.",
    "labels": "A : " * 25_000,
    "dashes": "- " * 50_000,
    "no-break spaces": "\u00a0" * 100_000 + "a",
    "figures": "1 234,5 " * 12_000,
    "angles": "<" * 300_000,
    "arrows": "-->" * 100_000,
    "arrow lines": "-->\n" * 75_000,
    "square brackets": "[" * 300_000,
    "ampersands": "&a" * 150_000,
    "escapes": "\x1b]" * 150_000 + "\x9d0;" * 100_000,
    "marks": "e" + "\u0301\u0323" * 300_000,
    "marks in tags": FIRST_CUE + "e" + ("\u0301\u0323" * 15 + "<b>") * 10_000,
    "voices": FIRST_CUE + "<v " * 30_000,
    "cues": "00:00:01,000 --> 00:00:02,000\n" * 10_000,
    "open lists": "[" * 300_000,
    "open objects": '{"text":"a","x":' * 20_000,
}


@pytest.mark.parametrize(
    ("arguments", "share"), [(["clean", "--repeats", "off"], 1), (["summarize"], 4)], ids=str
)
def test_endless_repetition_costs_linear_time(
    newsum: Run, tmp_path: Path, arguments: list[str], share: int
) -> None:
    """S13, S14: one quadratic step would take minutes, and the process would be ended.

    A quarter is enough for comparing and ranking, whose steps are no single instructions.
    """
    for name, text in LONG.items():
        (tmp_path / name).write_text(text[: max(1_000, len(text) // share)], encoding="utf-8")

    result = newsum(*arguments, "--language", "any", "-q", *LONG)

    assert result.code in {0, 4}
    assert "open objects: the JSON that starts on line 1 cannot be read" in result.notes
    refused = [line for line in result.notes.splitlines() if "no sentence" not in line]
    assert not [line for line in refused if "unexpected" in line or "Traceback" in line]
    assert "==> figures <==" in result.text


PASTED = {
    "scripts": "<html>" + "<script>" * 200_000,
    "comments": "<html>" + "<!--" * 200_000,
    "open tags": "<html>" + "<p " * 20_000,
    "times of a panel": "0:01\n" * 20_000 + "Oui.",
    "durations": "0:01\n" * 3 + "1 seconde " * 5_000,
    "times of words": FIRST_CUE + "<00:00:00.500>a" * 10_000,
    "times between words": FIRST_CUE + "<00:00:00.500>a " * 5_000,
}


def test_endless_pages_and_panels_cost_linear_time(newsum: Run, tmp_path: Path) -> None:
    """S14, as above."""
    for name, text in PASTED.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    result = newsum("clean", "--language", "any", "-q", *PASTED)

    assert result.code == 4
    assert "unexpected" not in result.notes
    assert "==> times of a panel <==" in result.text


JSON = {
    "escaped surrogate": (b'{"text": "\\ud800"}', 65, "lone surrogate"),
    "deep lists": (b'{"a": ' + b"[" * 100_000, 65, "nested too deeply"),
    "deep objects": (b'{"text":' * 100_000 + b"1" + b"}" * 100_000, 65, "nested too deeply"),
    "deep words": (b'[{"text":"Oui.","words":' + b"[" * 50_000 + b"]" * 50_000, 65, "too deeply"),
    "NaN": (b'[{"text":"Oui.","start":NaN}]', 65, "NaN is no number"),
    "infinity": (b'[{"text":"Oui.","end":-Infinity}]', 65, "-Infinity is no number"),
    "same key": (b'[{"text":"Oui.","text":"Non."}]', 65, "a key stands there twice"),
    "same list": (b'{"segments":[{"text":"Oui."}],"segments":[]}', 65, "a key stands there twice"),
    "long string": (b'{"text":"' + b"a" * 10_000_000 + b'"}', 65, "no segment is that long"),
    "long key": (b'{"text":"Oui.","' + b"a" * 10_000_000 + b'":1}', 0, ""),
    "long integer": (b'[{"text":"Oui.","start":' + b"9" * 5_000 + b"}]", 65, "thousands of digits"),
    "long fraction": (b'[{"text":"Oui.","start":0.' + b"9" * 5_000 + b"}]", 0, ""),
    "huge exponent": (b'[{"text":"Oui.","start":1e99999,"end":-1e999}]', 0, ""),
    "huge integer": (b'[{"text":"Oui.","start":' + b"9" * 4_000 + b"}]", 0, ""),
    "negative times": (b'[{"text":"Oui.","start":-5,"end":-9}]', 0, "impossible times"),
    "absurd times": (b'[{"text":"Oui.","start":1e15,"end":1e18}]', 0, "impossible times"),
    "strange times": (b'[{"text":"Oui.","start":[],"end":{"a":true}}]', 0, "without times"),
    "strange texts": (b'[{"text":{"text":"a"}},{"text":["b"]},{"text":"Oui."}]', 0, "left out"),
    "escapes": (
        b'[{"text":"Oui\\u001b[31m \\u202enon\\u0007.","speaker":"\\u009b1m"}]',
        0,
        "hidden",
    ),
    "cut off": (b'{"segments":[{"text":"Oui."},{"text":"No', 0, "the JSON is broken here"),
    "raw surrogate": ("Il a dit \ud800 hier.".encode("utf-8", "surrogatepass"), 0, ""),
    "separators": (b"Ligne \xe2\x80\xa8 et \xe2\x80\xa9 fin.", 0, ""),
    "utf-16": (b"\xff\xfeB\x00o\x00n\x00j\x00o\x00u\x00r\x00.\x00", 0, ""),
}


@pytest.mark.parametrize(("data", "code", "message"), JSON.values(), ids=JSON)
def test_json_is_always_valid(newsum: Run, data: bytes, code: int, message: str) -> None:
    """S20: whatever comes in, UTF-8 and JSON come out, one object a line, or a clear message."""
    result = newsum("clean", "-f", "jsonl", "-v", "--language", "any", stdin=data)

    assert result.code == code
    assert message in result.notes
    assert "unexpected" not in result.notes
    assert "\x1b" not in result.notes + result.text
    assert len(result.notes) < 1_000
    assert (code == 0) == bool(result.out)
    for line in result.out.decode("utf-8").splitlines():
        assert json.loads(line)["schema"] == 1
