"""Help, versions and mistakes on the command line."""

import re
import shlex
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newsum as package

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]


def test_alone_it_shows_its_help(newsum: Run) -> None:
    """On standard error, because nothing useful was asked for."""
    result = newsum()

    assert result.code == 2
    assert result.out == b""
    assert "Usage: newsum" in result.notes
    assert "summarize" in result.notes


@pytest.mark.parametrize(
    "command", [[], ["summarize"], ["clean"], ["inspect"], ["verify"]], ids=" ".join
)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_is_a_result(newsum: Run, command: list[str], option: str) -> None:
    result = newsum(*command, option)

    assert result.code == 0
    assert result.text.startswith("Usage: newsum")
    assert re.search(r"\n  newsum (summarize|clean|inspect|verify) [^\n]*\n  \w", result.text)
    assert result.err == b""


@pytest.mark.parametrize(
    "command", [[], ["summarize"], ["clean"], ["inspect"], ["verify"]], ids=" ".join
)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_help_fits_the_screen(newsum: Run, command: list[str], language: str, columns: int) -> None:
    """But for commands, which are there to be copied."""
    env = {"COLUMNS": str(columns), "NEWSUM_LANG": language}
    lines = newsum(*command, "--help", env=env).text.splitlines()

    told = [line for line in lines if not re.match(r"  (newsum|curl) ", line)]
    assert max(map(len, told)) <= min(columns, 80)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("columns", [40, 80])
def test_help_says_what_each_command_does_to_the_last_word(
    newsum: Run, language: str, columns: int
) -> None:
    env = {"COLUMNS": str(columns), "NEWSUM_LANG": language}
    whole = " ".join(newsum("--help", env=env).text.split())

    assert not re.search(r"\w\.\.\.", whole.partition("[ARGS]...")[2])
    for command in ("summarize", "clean", "inspect", "verify"):
        page = newsum(command, "--help", env={**env, "COLUMNS": "200"}).text
        told = page.split("\n\n")[1]
        assert f"{command} {' '.join(told.split())}" in whole


def test_the_version(newsum: Run) -> None:
    result = newsum("--version")

    python = ".".join(map(str, sys.version_info[:3]))
    assert result.code == 0
    assert result.text == f"newsum {package.__version__} (Python {python})\n"


def test_a_bare_command_at_a_terminal_explains_itself(in_terminal: Run) -> None:
    """It never waits for somebody to type a transcript."""
    result = in_terminal("summarize")

    assert result.code == 2
    assert result.out == b""
    assert "newsum summarize bulletin.txt" in result.notes


def test_a_forgotten_command_is_suggested(newsum: Run, bulletin: Path) -> None:
    result = newsum(bulletin.name)

    assert result.code == 2
    assert "newsum summarize brest.txt" in result.notes


def test_what_was_typed_is_suggested_in_full(newsum: Run) -> None:
    """As a shell takes it."""
    result = newsum("mon texte.txt", "-n", "3")

    assert result.code == 2
    assert "did you mean: newsum summarize 'mon texte.txt' -n 3" in result.notes


def test_a_misspelt_command_is_suggested(newsum: Run) -> None:
    result = newsum("sumarize", "x")

    assert result.code == 2
    assert "'summarize'" in result.notes


MISTAKES = {
    "unknown option": (["--sentence", "3"], "Did you mean --sentences?"),
    "a misspelt option": (["--formt", "json"], "Did you mean --format?"),
    "an option begun": (["--lang", "fr"], "Did you mean --language?"),
    "an option rather like one": (["--bogus"], "no such option: --bogus\n"),
    "no value": (["-n"], "see newsum summarize --help"),
    "an option like none": (["--top", "3"], "no such option: --top\n"),
    "two budgets": (["-n", "3", "--words", "40"], "choose one of --sentences, --words and --ratio"),
    "no sentence": (["-n", "0"], "--sentences must be at least 1"),
    "two mistakes at once": (["-n", "0", "--words", "0"], "--words must be at least 1"),
    "not a number": (["-n", "cinq"], "'cinq' is no whole number"),
    "not a percentage": (["--ratio", "beaucoup"], "beaucoup is not a percentage"),
    "an ambiguous share": (["--ratio", "0.2"], "write 20%, or 0.2% if you mean that"),
    "more than everything": (["--ratio", "120%"], "at most 100 %"),
    "not a size": (["--max-bytes", "beaucoup"], "beaucoup is not a size"),
    "a size of thousands of digits": (["--max-bytes", "9" * 5_000], "is not a size"),
    "unknown format": (["--format", "pdf"], "'pdf' is not one of 'auto', 'rich'"),
    "unknown method": (["--method", "magie"], "'lex-rank'"),
    "unknown encoding": (["--encoding", "klingon"], "klingon"),
    "too narrow": (["--width", "3"], "3 is not in the range: at least 20"),
}


@pytest.mark.parametrize(("options", "advice"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_explained(
    newsum: Run, bulletin: Path, options: list[str], advice: str
) -> None:
    result = newsum("summarize", bulletin.name, *options)

    assert result.code == 2
    assert result.out == b""
    assert advice in result.notes
    assert "Traceback" not in result.notes
    assert all(line.startswith("newsum: ") for line in result.notes.splitlines())


def test_a_variable_gives_a_default(newsum: Run, bulletin: Path) -> None:
    """That of its command alone; what is typed goes before it, and an empty one is none."""
    env = {"NEWSUM_SUMMARIZE_FORMAT": "jsonl", "NEWSUM_SUMMARIZE_QUIET": "1", "NEWSUM_VERSION": "1"}

    assert newsum("summarize", bulletin.name, env=env).text.startswith('{"schema"')
    assert newsum("summarize", bulletin.name, "-f", "plain", env=env).text.startswith("La mairie")
    assert newsum("summarize", bulletin.name, "-f", "plain", env=env).err == b""
    assert newsum("clean", bulletin.name, env=env).text.startswith("Bonjour")
    empty = newsum("summarize", bulletin.name, env={"NEWSUM_SUMMARIZE_FORMAT": ""})
    assert empty.text.startswith("La mairie")


def test_a_variable_that_makes_no_sense_is_explained(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, env={"NEWSUM_SUMMARIZE_FORMAT": "pdf"})

    assert result.code == 2
    assert "invalid value for NEWSUM_SUMMARIZE_FORMAT: 'pdf' is not one of" in result.notes


RIVALS = {
    "another length": ({"SENTENCES": "1"}, ["--words", "30"]),
    "the first length": ({"WORDS": "30", "QUIET": "0"}, ["-n", "2"]),
    "both others": ({"SENTENCES": "1", "WORDS": "30"}, ["--ratio", "20%"]),
    "one that makes no sense": ({"WORDS": "x", "RATIO": "0.2"}, ["-n", "2"]),
    "silence": ({"QUIET": "1"}, ["-v"]),
}


@pytest.mark.parametrize(("variables", "typed"), RIVALS.values(), ids=RIVALS)
def test_what_is_typed_goes_before_variables_that_say_otherwise(
    newsum: Run, bulletin: Path, variables: dict[str, str], typed: list[str]
) -> None:
    env = {f"NEWSUM_SUMMARIZE_{name}": value for name, value in variables.items()}
    plain = newsum("summarize", bulletin.name, *typed)
    result = newsum("summarize", bulletin.name, *typed, env=env)

    assert (result.code, result.text, result.notes) == (0, plain.text, plain.notes)


def test_variables_that_contradict_each_other_are_refused(newsum: Run, bulletin: Path) -> None:
    env = {"NEWSUM_SUMMARIZE_SENTENCES": "1", "NEWSUM_SUMMARIZE_WORDS": "30"}
    result = newsum("summarize", bulletin.name, env=env)

    assert result.code == 2
    assert "choose one of --sentences, --words and --ratio" in result.notes


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_shells_complete_commands_and_options(newsum: Run, shell: str) -> None:
    powershell = {
        "_TYPER_COMPLETE_ARGS": "newsum summarize --ra",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": "--ra",
    }
    words = {
        "powershell": powershell,
        "bash": {"COMP_WORDS": "newsum summarize --ra", "COMP_CWORD": "2"},
        "zsh": {"_TYPER_COMPLETE_ARGS": "newsum summarize --ra"},
        "fish": {
            "_TYPER_COMPLETE_ARGS": "newsum summarize --ra",
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        },
    }
    result = newsum(env={"_NEWSUM_COMPLETE": f"complete_{shell}", **words[shell]})

    assert result.code == 0
    assert "--ratio" in result.text
    assert "--repeats" not in result.text
    assert result.err == b""


def test_completion_is_offered(newsum: Run) -> None:
    assert "--install-completion" in newsum("--help").text


@pytest.mark.parametrize("ratio", ["20%", "20", "20 %", "20,0%"])
def test_a_ratio_is_a_percentage(newsum: Run, bulletin: Path, ratio: str) -> None:
    result = newsum("summarize", bulletin.name, "--ratio", ratio, "--format", "json")

    assert result.code == 0
    assert '"ratio": 0.2,\n' in result.text


@pytest.mark.parametrize("name", ["-tiret.txt", "--tiret.txt", "-q été.txt"])
@pytest.mark.parametrize("command", [[], ["summarize"], ["verify", "a.md"]], ids=" ".join)
def test_a_file_whose_name_is_read_as_an_option_is_told_of(
    newsum: Run, bulletin: Path, command: list[str], name: str
) -> None:
    (bulletin.parent / name).write_bytes(bulletin.read_bytes())
    result = newsum(*command, name)

    assert (result.code, result.out) == (2, b"")
    assert f"newsum: {name} is read as an option\n" in result.notes
    assert f"if the file is meant, write {shlex.quote(f'./{name}')}\n" in result.notes


def test_no_file_is_meant_after_two_dashes(newsum: Run, bulletin: Path) -> None:
    (bulletin.parent / "-t.txt").write_bytes(bulletin.read_bytes())

    assert newsum("summarize", "--", "-t.txt").code == 0
    assert "no such option: -t\n" in newsum("summarize", "-t", "--", "-t.txt").notes


def told_of(page: str, option: str) -> str:
    """What help says of an option, on one line."""
    told = re.search(rf"^  (?:-\w, )?{option} .*(?:\n {{5,}}.*)*", page, flags=re.MULTILINE)
    assert told
    return " ".join(told[0].split())


def test_help_tells_each_choice_and_no_formula(newsum: Run) -> None:
    of = {c: newsum(c, "--help").text for c in ("summarize", "clean")}

    assert "off: nothing; exact: word for word;" in told_of(of["summarize"], "--repeats")
    assert told_of(of["clean"], "--width").endswith("[default: those of the terminal; at least 20]")
    assert "[default: 5, at most a third" in told_of(of["summarize"], "--sentences")
    assert "Markdown" in told_of(of["summarize"], "--timestamps")
    assert not re.search("Markdown|HTML|key sentences", told_of(of["clean"], "--timestamps"))
