"""French for those who read it, English for everybody else and for programs."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]
FRENCH = {"NEWSUM_LANG": "fr"}
COMMANDS = [[], ["summarize"], ["clean"], ["inspect"], ["verify"]]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_french_to_the_last_word(newsum: Run, command: list[str]) -> None:
    """The same commands and options, and no English left."""
    french, english = newsum(*command, "-h", env=FRENCH), newsum(*command, "-h")

    assert french.text.startswith("Usage\u00a0: newsum")
    assert english.text.startswith("Usage: newsum")
    options = r"(?<![\w-])--?[a-z][a-z-]*"
    assert set(re.findall(options, french.text)) >= set(re.findall(options, english.text))
    examples = re.findall(r"^  newsum .*$", english.text, flags=re.MULTILINE)
    assert examples == re.findall(r"^  newsum .*$", french.text, flags=re.MULTILINE)
    words = set(re.findall(r"(?<![\w-])[a-z]+(?![\w-])", french.text))
    assert words & {"the", "of", "default", "input", "this", "what", "and", "file"} == set()


def test_the_option_goes_before_the_environment(newsum: Run) -> None:
    assert "Usage: " in newsum("--ui-lang", "en", "--help", env=FRENCH).text
    assert "Usage\u00a0: " in newsum("clean", "--help", "--ui-lang=fr").text


MISTAKES = {
    "unknown option": (["clean", "--formt", "x"], "--formt. Vouliez-vous dire --format\u202f?"),
    "unknown command": (["sumarize"], "commande inconnue\u00a0: 'sumarize'. Vouliez-vous dire"),
    "no command": (["brest.txt"], "vouliez-vous dire\u00a0: newsum summarize brest.txt"),
    "not a number": (["summarize", "-n", "cinq"], "'cinq' n’est pas un nombre entier"),
    "unknown format": (["clean", "-f", "pdf"], "'pdf' n’est pas parmi 'auto'"),
    "unknown language": (["clean", "--ui-lang", "de"], "'de' n’est pas parmi 'en', 'fr'"),
    "too narrow": (["clean", "--width", "3"], "3 est hors des limites"),
    "no argument": (["verify", "a"], "il manque l’argument 'FICHIER...'"),
    "no value": (["clean", "-o"], "l’option '-o' demande une valeur"),
    "no file": (["clean", "absent.txt"], "absent.txt n’existe pas"),
}  # fmt: skip


@pytest.mark.parametrize(("arguments", "told"), MISTAKES.values(), ids=MISTAKES)
def test_mistakes_are_explained_in_french(newsum: Run, arguments: list[str], told: str) -> None:
    result = newsum(*arguments, env=FRENCH)

    assert result.code in {2, 66}
    assert told in result.notes
    assert not re.search(r"\b(the|invalid|such|missing|see|option:)\b", result.notes)


ENGLISH = re.compile(
    r"\b(the|of|is|are|and|line|sentences?|words?|not|read|kept|removed|said|lists|shown|none|with)\b"
)
CALLS = {
    "notes": ["summarize", "brest.txt", "-v"],
    "removals": ["clean", "brest.txt", "--show-removed", "-v"],
    "reasons": ["summarize", "brest.txt", "--explain", "--focus", "pont, zèbre"],
    "a length that nothing fits": ["summarize", "brest.txt", "--words", "3"],
    "no times": ["clean", "brest.txt", "--timestamps", "always"],
    "several": ["summarize", "brest.txt", "absent.txt", "--show-removed"],
    "a digest": ["summarize", "--merge", "brest.txt", "brest.txt"],
    "report": ["inspect", "brest.txt", "-f", "rich"],
    "check": ["verify", "brest.txt", "brest.txt"],
    "no French": ["clean", "english.txt"],
    "binary": ["clean", "image.png"],
    "encoding": ["clean", "brest.txt", "--encoding", "klingon"],
    "bytes": ["clean", "english.txt", "--encoding", "utf-16"],
    "broken": ["clean", "broken.json", "--input-format", "whisper-json"],
    "too large": ["clean", "brest.txt", "--max-bytes", "10"],
    "there already": ["clean", "brest.txt", "-o", "english.txt"],
    "no folder": ["clean", "brest.txt", "-o", "nowhere/a.txt"],
    "no times for subtitles": ["clean", "brest.txt", "-f", "srt"],
    "an odd focus": ["summarize", "brest.txt", "--focus", "!", "-n", "0"],
    "an odd link": ["summarize", "brest.txt", "--link", "x"],
}


@pytest.mark.parametrize("arguments", CALLS.values(), ids=CALLS)
def test_no_english_is_left(newsum: Run, bulletin: Path, arguments: list[str]) -> None:
    """On neither stream, whatever happens."""
    english = "The bridge is closed for eight months, and the works will cost twelve million. " * 5
    (bulletin.parent / "english.txt").write_text(english)
    (bulletin.parent / "image.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (bulletin.parent / "broken.json").write_text('{"segments": [{"text": "a", "text": "b"}]}')
    result = newsum(*arguments, env=FRENCH)

    shown = re.sub(r"--[a-z-]+", "", f"{result.text}\n{result.notes}")
    assert ENGLISH.search(shown) is None, shown
    assert result.notes or result.text


def test_an_old_terminal_gets_what_it_can_show(newsum: Run) -> None:
    result = newsum("absent.txt", env={**FRENCH, "PYTHONIOENCODING": "latin-1"})

    assert "'absent.txt' n'est pas une commande" in result.err.decode("latin-1")
    assert "vouliez-vous dire\u00a0: newsum" in result.err.decode("latin-1")


def test_programs_read_english(newsum: Run, bulletin: Path) -> None:
    arguments = ["summarize", bulletin.name, "-f", "json", "--explain", "--words", "3"]

    assert newsum(*arguments).out == newsum(*arguments, env=FRENCH).out


COUNTS = {
    "repeats": (b"Le pont ferme lundi. Le pont ferme lundi.", "1 déjà dite (50 %) et retirée"),
    "repeats and a credit": (
        b"Le pont ferme lundi.\n\n" * 2 + b"Sous-titrage ST' 501",
        "1 déjà dite (33 %), 1 jamais dite, 2 retirées",
    ),
    "a credit": (b"Le pont ferme lundi.\n\nSous-titrage ST' 501", "1 jamais dite et retirée"),
}


@pytest.mark.parametrize(("text", "told"), COUNTS.values(), ids=COUNTS)
def test_what_was_removed_is_counted_in_good_french(newsum: Run, text: bytes, told: str) -> None:
    result = newsum("clean", "--language", "fr", stdin=text, env=FRENCH)

    assert told in result.notes.replace("\u202f", " ")
