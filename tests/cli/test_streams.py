"""A good citizen of the shell: what goes where, and when it goes wrong."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import sleep
from typing import TYPE_CHECKING

import pytest

from newsum.cli.job import ColorChoice
from newsum.cli.terminal import wants_color

from .conftest import COMMAND, PATIENCE, environment

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]
Start = Callable[..., subprocess.Popen[bytes]]

posix_only = pytest.mark.skipif(sys.platform == "win32", reason="the shell syntax of POSIX")


def test_a_file_is_summarised_one_sentence_a_line(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, "-n", "3")

    text = " ".join(bulletin.read_text(encoding="utf-8").split())
    lines = result.text.split("\n")
    assert result.code == 0
    assert lines.pop() == ""
    assert len(lines) == 3
    assert all(line in text for line in lines)


def test_counts_are_told_on_standard_error(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, "-n", "3")

    counts = "10 sentences, 1 already said (10%), 3 quoted; --show-removed lists them"
    assert result.notes == f"newsum: brest.txt: {counts}\n"


@pytest.mark.parametrize("option", ["-q", "--quiet"])
def test_quiet_silences_notes(newsum: Run, bulletin: Path, option: str) -> None:
    result = newsum("summarize", bulletin.name, option)

    assert (result.code, result.err) == (0, b"")


@pytest.mark.parametrize("option", ["-q", "--quiet"])
@pytest.mark.parametrize("command", ["inspect", "verify"])
def test_reports_are_as_quiet(newsum: Run, bulletin: Path, command: str, option: str) -> None:
    """The report itself is the result: that is printed as ever."""
    names = [bulletin.name] * (2 if command == "verify" else 1)
    loud, quiet = newsum(command, *names), newsum(command, *names, option)

    assert (quiet.code, quiet.out, quiet.err) == (0, loud.out, b"")
    assert quiet.out


def test_quiet_does_not_silence_errors(newsum: Run) -> None:
    result = newsum("summarize", "absent.txt", "-q")

    assert result.code == 66
    assert "absent.txt" in result.notes


def test_verbose_tells_how_the_input_was_read(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, "-v")

    assert "bytes of utf-8, read as plain; language fr" in result.notes


@pytest.mark.parametrize("arguments", [[], ["-"]], ids=["nothing", "-"])
def test_standard_input_is_read(newsum: Run, bulletin: Path, arguments: list[str]) -> None:
    piped = newsum("summarize", *arguments, stdin=bulletin.read_bytes())

    assert piped.code == 0
    assert piped.out == newsum("summarize", bulletin.name).out
    assert piped.notes.startswith("newsum: 10 sentences")


@posix_only
def test_a_named_file_leaves_standard_input_alone(shell: Run, bulletin: Path) -> None:
    """In a loop over lines, what is left of the input belongs to the loop."""
    result = shell(f"echo reste | {{ newsum summarize {bulletin.name} -q >/dev/null; cat; }}")

    assert result.text == "reste\n"


@posix_only
def test_a_named_file_does_not_wait_for_standard_input(bulletin: Path, start: Start) -> None:
    process = start("summarize", bulletin.name)

    assert process.wait(60) == 0
    out, _ = process.communicate()
    assert out


CLOSED = {
    "input closed, file named": ("newsum summarize brest.txt <&-", 0, "", True),
    "input closed": ("newsum summarize <&-", 66, "standard input is closed", False),
    "output closed": ("newsum summarize brest.txt >&-", 74, "standard output is closed", False),
    "output closed, help": ("newsum --help >&-", 74, "standard output is closed", False),
    "output closed, version": ("newsum --version >&-", 74, "standard output is closed", False),
    "errors closed": ("newsum summarize brest.txt 2>&-", 0, "", True),
    "all closed": ("newsum summarize absent.txt <&- >&- 2>&-", 66, "", False),
}
if Path("/dev/full").exists():
    CLOSED |= {
        "disk full": ("newsum summarize brest.txt >/dev/full", 74, "No space left", False),
        "disk full, version": ("newsum --version >/dev/full", 74, "No space left", False),
        "disk full for errors": ("newsum summarize absent.txt 2>/dev/full", 66, "", False),
    }


@posix_only
@pytest.mark.usefixtures("bulletin")
@pytest.mark.parametrize(("script", "code", "message", "has_output"), CLOSED.values(), ids=CLOSED)
def test_closed_streams(
    shell: Run,
    script: str,
    code: int,
    message: str,
    has_output: bool,  # noqa: FBT001 - a column of the table
) -> None:
    result = shell(script)

    assert result.code == code
    assert message in result.notes
    assert "Traceback" not in result.notes
    assert "Exception ignored" not in result.notes
    assert bool(result.out) == has_output


@pytest.mark.parametrize("size", [1, 3000], ids=["small", "large"])
def test_a_closed_pipe_is_no_failure(start: Start, bulletin: Path, size: int) -> None:
    """`| head -1`: whether the output fits in the pipe or not."""
    bulletin.write_text(
        "".join(f"Le train numéro {n} part pour la ville de Nantes.\n" for n in range(size)),
        encoding="utf-8",
    )
    process = start("clean", bulletin.name, "--repeats", "off", "--language", "fr")
    assert process.stdout is not None
    if size > 1:
        process.stdout.read(10)
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (0, b"")


@posix_only
@pytest.mark.usefixtures("bulletin")
@pytest.mark.parametrize("command", ["--help", "--version", "clean brest.txt"])
def test_nobody_reads(shell: Run, command: str) -> None:
    """Not even at the beginning."""
    result = shell(f"{{ sleep 0.2; newsum {command}; echo $? >&2; }} | true")

    assert result.notes == "0\n"


@posix_only
def test_interrupted(start: Start, tmp_path: Path) -> None:
    """One line, exit code 130, nothing on standard output, no file."""
    process = start("summarize", "-", "-o", "resume.txt")
    assert process.stdin is not None
    # More than a pipe holds: once it is written, newsum has begun to read.
    process.stdin.write(b"Une phrase. " * 30_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)

    assert process.returncode == 130
    assert (out, err) == (b"", b"newsum: interrupted\n")
    assert not list(tmp_path.iterdir())


def test_an_unexpected_failure_is_one_line(newsum: Run, bulletin: Path) -> None:
    """And a traceback with --debug."""
    broken = [
        sys.executable,
        "-c",
        (
            "import sys, newsum.pipeline\n"
            "newsum.pipeline.summarize = lambda *_: 1 / 0\n"
            "from newsum.__main__ import main\n"
            "main()"
        ),
    ]
    result = newsum("summarize", bulletin.name, command=broken)
    debugged = newsum("summarize", bulletin.name, "--debug", command=broken)

    assert result.code == debugged.code == 1
    assert result.notes == (
        "newsum: brest.txt: unexpected failure (ZeroDivisionError); "
        "--debug shows where it comes from\n"
    )
    assert "Traceback" in debugged.notes


def test_the_output_does_not_depend_on_the_locale_or_the_hash_seed(
    newsum: Run, bulletin: Path
) -> None:
    """UTF-8, line feeds, no byte order mark, one final newline."""
    environments = [
        {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"},
        {"LC_ALL": "C", "PYTHONHASHSEED": "2"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "3"},
        {"PYTHONIOENCODING": "latin-1"},
    ]
    for shape in ("plain", "json", "markdown", "rich"):
        outputs = {
            newsum("summarize", bulletin.name, "-f", shape, env=env, often=True).out
            for env in environments
        }
        assert len(outputs) == 1
        (output,) = outputs
        assert "é".encode() in output
        assert output.endswith(b"\n")
        assert not output.endswith(b"\n\n")
        assert b"\r" not in output


COLORS = {
    "a terminal": ("auto", {}, True, True),
    "a pipe": ("auto", {}, False, False),
    "--color always": ("always", {"NO_COLOR": "1"}, False, True),
    "--color never": ("never", {"FORCE_COLOR": "1"}, True, False),
    "NO_COLOR": ("auto", {"NO_COLOR": "1"}, True, False),
    "NO_COLOR empty": ("auto", {"NO_COLOR": ""}, True, True),
    "NO_COLOR over FORCE_COLOR": ("auto", {"NO_COLOR": "1", "FORCE_COLOR": "1"}, True, False),
    "FORCE_COLOR": ("auto", {"FORCE_COLOR": "1"}, False, True),
    "FORCE_COLOR empty": ("auto", {"FORCE_COLOR": ""}, False, False),
    "CLICOLOR_FORCE": ("auto", {"CLICOLOR_FORCE": "1"}, False, True),
    "CLICOLOR_FORCE=0": ("auto", {"CLICOLOR_FORCE": "0"}, False, False),
    "FORCE_COLOR over CLICOLOR": ("auto", {"FORCE_COLOR": "1", "CLICOLOR": "0"}, False, True),
    "CLICOLOR=0": ("auto", {"CLICOLOR": "0"}, True, False),
    "CLICOLOR=1": ("auto", {"CLICOLOR": "1"}, False, False),
    "TERM=dumb": ("auto", {"TERM": "dumb"}, True, False),
    "FORCE_COLOR over TERM": ("auto", {"FORCE_COLOR": "1", "TERM": "dumb"}, False, True),
}


@pytest.mark.parametrize(
    ("choice", "variables", "terminal", "expected"), COLORS.values(), ids=COLORS
)
def test_the_order_of_wishes_about_color(
    choice: str,
    variables: dict[str, str],
    terminal: bool,  # noqa: FBT001
    expected: bool,  # noqa: FBT001
) -> None:
    assert wants_color(ColorChoice(choice), variables, is_terminal=terminal) is expected


def test_a_terminal_gets_a_panel_in_color(in_terminal: Run, bulletin: Path) -> None:
    result = in_terminal("summarize", bulletin.name)

    assert result.code == 0
    assert b"\x1b[" in result.out
    assert "─" * 78 in result.text
    assert "l.\u00a02" in result.text
    assert result.err == b""


def test_no_color_means_no_escape_at_all(in_terminal: Run, bulletin: Path) -> None:
    result = in_terminal("summarize", bulletin.name, env={"NO_COLOR": "1"})

    assert b"\x1b" not in result.out
    assert "─" * 78 in result.text


def test_the_panel_follows_the_width_of_the_terminal(in_terminal: Run, bulletin: Path) -> None:
    narrow = in_terminal("summarize", bulletin.name, columns=50, env={"NO_COLOR": "1"}).text
    asked = in_terminal("summarize", bulletin.name, "--width", "44", env={"NO_COLOR": "1"}).text

    assert max(map(len, narrow.splitlines())) == 49
    assert max(map(len, asked.splitlines())) == 43


def test_a_terminal_without_box_characters(in_terminal: Run, bulletin: Path) -> None:
    """It gets ASCII drawings, and the accents that it has."""
    latin = {"PYTHONIOENCODING": "latin-1", "NO_COLOR": "1"}
    result = in_terminal("summarize", bulletin.name, "--ratio", "100%", env=latin)

    assert b"-" * 78 in result.out
    assert "réouverture".encode("latin-1") in result.out


@pytest.mark.parametrize("variables", [{"FORCE_COLOR": "1"}, {"CLICOLOR_FORCE": "1"}], ids=str)
def test_a_pipe_never_gets_a_panel_unasked(
    newsum: Run, bulletin: Path, variables: dict[str, str]
) -> None:
    plain = newsum("summarize", bulletin.name)
    forced = newsum("summarize", bulletin.name, env=variables)

    assert forced.out == plain.out


def test_a_panel_in_a_pipe_when_asked_for(newsum: Run, bulletin: Path) -> None:
    """80 columns or --width, and no colour unless forced."""
    panel = newsum("summarize", bulletin.name, "-f", "rich", env={"COLUMNS": "200"})
    narrow = newsum("summarize", bulletin.name, "-f", "rich", "--width", "40")
    colored = newsum("summarize", bulletin.name, "-f", "rich", "--color", "always")

    assert b"\x1b" not in panel.out
    assert max(map(len, panel.text.splitlines())) == 79
    assert max(map(len, narrow.text.splitlines())) == 39
    assert b"\x1b[" in colored.out


def test_plain_at_a_terminal_when_asked_for(in_terminal: Run, newsum: Run, bulletin: Path) -> None:
    at_terminal = in_terminal("summarize", bulletin.name, "-f", "plain")

    assert at_terminal.out == newsum("summarize", bulletin.name).out


def test_clean_fits_the_terminal(in_terminal: Run, newsum: Run, bulletin: Path) -> None:
    """The same words, broken between words."""
    at_terminal = in_terminal("clean", bulletin.name, columns=40)

    assert max(map(len, at_terminal.text.splitlines())) <= 39
    assert at_terminal.text.split() == newsum("clean", bulletin.name).text.split()
    assert at_terminal.notes.startswith("newsum: brest.txt: 10 sentences, 1 already said")


@pytest.mark.parametrize("columns", [40, 80])
def test_notes_break_between_words(in_terminal: Run, bulletin: Path, columns: int) -> None:
    result = in_terminal("clean", bulletin.name, columns=columns, tells_all=True)

    lines = result.text[result.text.index("newsum: ") :].splitlines()
    assert len(lines) > 1
    assert max(map(len, lines)) <= columns
    assert all(line.startswith("  ") for line in lines[1:])
    told = " ".join(line.strip() for line in lines)
    assert told == (
        "newsum: brest.txt: 10 sentences, 1 already said (10%) and left out; "
        "--show-removed lists them"
    )


def test_notes_that_are_read_aloud_are_unbroken(in_terminal: Run, bulletin: Path) -> None:
    env = {"ACCESSIBLE": "1"}
    result = in_terminal("clean", bulletin.name, columns=40, tells_all=True, env=env)

    assert result.text.splitlines()[-1].startswith("newsum: brest.txt: 10 sentences, 1 already")
    assert result.text.splitlines()[-1].endswith("--show-removed lists them")


def test_a_command_to_copy_is_unbroken(in_terminal: Run, bulletin: Path) -> None:
    result = in_terminal(bulletin.name, "--focus", "le pont", columns=40, tells_all=True)

    assert "newsum: did you mean: newsum summarize brest.txt --focus 'le pont'\n" in result.text


@pytest.mark.parametrize(("count", "is_told"), [(2, False), (12, True)])
def test_of_many_inputs_the_failed_are_counted(
    newsum: Run,
    bulletin: Path,
    count: int,
    is_told: bool,  # noqa: FBT001
) -> None:
    names = [bulletin.name] * (count - 1)
    result = newsum("summarize", "-q", "-n", "1", "absent.txt", *names)

    assert result.code == 4
    assert (f"newsum: 1 of {count} inputs failed\n" in result.notes) is is_told


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal of POSIX")
def test_what_is_pasted_is_ended_once(bulletin: Path, tmp_path: Path) -> None:
    """Who pastes a transcript is told how to end it, and need not do so twice."""
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "summarize", "-", "-n", "1"],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment({}),
    )
    os.close(theirs)
    assert process.stderr is not None
    assert process.stderr.readline().startswith(
        b"newsum: paste or type the text, then press Ctrl-D"
    )
    os.write(ours, bulletin.read_bytes() + b"\x04")
    out, _ = process.communicate(timeout=PATIENCE)
    os.close(ours)

    assert process.returncode == 0
    assert out.decode().startswith("La mairie de Brest ferme le pont")


@posix_only
def test_nothing_is_lost_of_what_comes_slowly(tmp_path: Path) -> None:
    """Another program may have left standard input such that a read does not wait."""
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    process = subprocess.Popen(
        [*COMMAND, "clean", "--language", "fr"],
        stdin=reading, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        cwd=tmp_path, env=environment({}),
    )  # fmt: skip
    lines = ["Le pont ferme lundi à Brest.\n", "Le tunnel de Nantes rouvre mardi.\n"]
    for line in lines:
        sleep(0.5)
        os.write(writing, line.encode())
    os.close(writing)
    os.close(reading)
    out, _ = process.communicate(timeout=PATIENCE)

    assert (process.returncode, out.decode()) == (0, "".join(lines))


@posix_only
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_nothing_is_lost_on_a_reader_who_is_slow(tmp_path: Path, unbuffered: str) -> None:
    """Another program may have left standard output such that a write does not wait."""
    text = "".join(f"Le train numéro {n} part pour la ville de Nantes.\n" for n in range(4_000))
    (tmp_path / "trains.txt").write_text(text, encoding="utf-8")
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    process = subprocess.Popen(
        [*COMMAND, "clean", "trains.txt", "--repeats", "off", "--language", "fr"],
        stdout=writing, stderr=subprocess.PIPE,
        cwd=tmp_path, env=environment({"PYTHONUNBUFFERED": unbuffered}),
    )  # fmt: skip
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        head = stream.read(1)
        sleep(0.5)
        out = head + stream.read()
    process.communicate(timeout=PATIENCE)

    assert (process.returncode, out.decode()) == (0, text)
