"""Arguments that are read without typer ask for what they ask typer for."""

import sys
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsum.cli.job import Job
from newsum.cli.parsing import Help, parse_arguments
from newsum.cli.usual import usual_job
from newsum.errors import NewsumError

WORDS = [
    "summarize", "clean", "inspect", "verify", "a.txt", "b c.txt", "-", "", "--", "-q", "--quiet",
    "-v", "-n", "--sentences", "3", "-3", "0", "--sentences=4", "-n4", "--sentences=", "٣", "-f",
    "--format", "plain", "json", "vtt", "html", "--format=markdown", "--format=PLAIN", "-fplain",
    "-f=json", "-o", "--output", "out.txt", "--output=-", "--force", "--force=yes", "--language",
    "any", "--repeats", "exact", "--repeats=off", "--show-removed", "--timestamps", "always",
    "--encoding", "cp1252", "--input-format", "subrip", "--color=never", "--ascii", "--verbose",
    "--debug", "--method", "lead", "--method=luhn", "--merge", "--explain", "--words", "--ratio",
    "20%", "--focus", "--link", "--width", "40", "--max-bytes", "2M", "--ui-lang", "fr", "--help",
    "-h", "-qv", "--version", "--form", "pdf",
]  # fmt: skip
ANY = st.lists(st.sampled_from(WORDS), max_size=7)
LIKELY = st.tuples(st.sampled_from(WORDS[:2]), ANY).map(lambda it: [it[0], *it[1]])


def by_typer(arguments: Sequence[str]) -> Job | Help | str:
    """The job, the help or the mistake."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["newsum", *arguments])
        try:
            return parse_arguments()
        except NewsumError as error:
            return str(error)


def by_us(arguments: Sequence[str], environment: Mapping[str, str]) -> Job | str | None:
    try:
        return usual_job(arguments, environment)
    except NewsumError as error:
        return str(error)


@pytest.mark.parametrize(
    "asked",
    [
        "summarize",
        "summarize a.txt",
        "summarize a.txt - b.srt -q",
        "summarize -n 3 a.txt -f markdown -o out.md --force",
        "summarize --sentences=7 --format=json --method lead --explain --show-removed a.txt",
        "summarize --merge a.txt b.txt --timestamps never --color=always --ascii -v --debug",
        "clean a.vtt --format vtt --output a.vtt --repeats exact --language any",
        "clean --encoding cp1252 --input-format subrip -f plain -q a.srt",
    ],
)
def test_usual_arguments_are_read(asked: str) -> None:
    job = usual_job(asked.split(), {"NEWSUM_LANG": "fr", "HOME": "/root"})

    assert job is not None
    assert job == by_typer(asked.split())


@example(["summarize", "--sentences=", "3"])
@given(LIKELY | ANY)
def test_whatever_is_read_is_what_typer_reads(arguments: list[str]) -> None:
    found = by_us(arguments, {})

    assert found is None or found == by_typer(arguments)


@pytest.mark.parametrize("variable", ["NEWSUM_SUMMARIZE_FORMAT", "_NEWSUM_COMPLETE"])
def test_variables_are_left_to_typer(variable: str) -> None:
    assert usual_job(["summarize", "a.txt"], {variable: "json"}) is None


def test_options_that_contradict_themselves_are_refused() -> None:
    assert by_us(["summarize", "-n", "0"], {}) == "--sentences must be at least 1"


@pytest.mark.parametrize(
    "asked", ["summarize a.txt", "clean a.txt", "inspect a.txt", "verify a.md a.txt"]
)
def test_every_command_may_be_quiet(asked: str) -> None:
    """Neither notes, nor what is told to who pastes or waits."""
    loud, quiet = by_typer(asked.split()), by_typer([*asked.split(), "-q"])

    assert isinstance(loud, Job)
    assert quiet == loud._replace(is_quiet=True)
