"""What each command prints, in each format, for one input and for several."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newsum.cli.job import CleanFormat, SummaryFormat
from newsum.rendering import CLEANING_RENDERERS, SUMMARY_RENDERERS
from newsum.rendering.layout import OutputFormat

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]
REPEATED = "La mairie de Brest ferme le pont de Recouvrance pour huit mois à partir du 3 mars."


@pytest.fixture
def second(bulletin: Path) -> Path:
    """Another bulletin beside the first."""
    path = bulletin.with_name("dijon.txt")
    path.write_text(
        "Le musée de Dijon rachète un tableau de Rubens pour 3 millions d’euros.\n"
        "Le tableau, peint en 1615, sera montré au public dès le mois de mai.\n"
        "La ville a lancé une souscription à laquelle 4 200 personnes ont répondu.\n",
        encoding="utf-8",
    )
    return path


def test_every_choice_can_be_printed() -> None:
    """The choices of the command line and the renderers are the same, but for ACCESSIBLE's."""
    assert {"auto", *SUMMARY_RENDERERS} == {*SummaryFormat, OutputFormat.LINEAR}
    assert {"auto", *CLEANING_RENDERERS} == {*CleanFormat, OutputFormat.LINEAR}


def test_clean_says_everything_once(newsum: Run, bulletin: Path) -> None:
    """Paragraphs stay, repeated sentences and nothing else go."""
    result = newsum("clean", bulletin.name)

    original = bulletin.read_text(encoding="utf-8")
    assert result.code == 0
    assert result.text.count(REPEATED) == 1
    assert result.text.split() == original.replace("\n\n" + REPEATED, "\n\n").split()
    assert "\n\n\n" not in result.text
    assert result.notes == (
        "newsum: brest.txt: 10 sentences, 1 already said (10%) and left out; "
        "--show-removed lists them\n"
    )


@pytest.mark.parametrize("command", ["summarize", "clean"])
def test_removals_are_listed_on_standard_error(newsum: Run, bulletin: Path, command: str) -> None:
    """Standard output stays what it was."""
    result = newsum(command, bulletin.name, "--show-removed", "--quiet")

    assert result.out == newsum(command, bulletin.name).out
    lines = result.notes.splitlines()
    assert lines[0].startswith("already said (l.\u00a07, verbatim 1.00): ")
    assert lines[1].startswith("        kept (l.\u00a02): ")
    assert len(lines) == 2


def test_removals_are_part_of_a_panel(newsum: Run, bulletin: Path) -> None:
    result = newsum("summarize", bulletin.name, "-f", "rich", "--show-removed")

    assert "already said · l.\u00a07 · verbatim 1.00" in result.text


def test_repeats_off_removes_nothing(newsum: Run, bulletin: Path) -> None:
    result = newsum("clean", bulletin.name, "--repeats", "off")

    assert result.text == bulletin.read_text(encoding="utf-8")
    assert result.notes == "newsum: brest.txt: 10 sentences\n"


def test_json_is_one_object(newsum: Run, bulletin: Path) -> None:
    """Neither stream carries anything else, so that `2>&1` does no harm."""
    result = newsum("summarize", bulletin.name, "-f", "json", "-n", "2")

    document = json.loads(result.out)
    assert result.err == b""
    assert document["source"]["name"] == "brest.txt"
    assert len(document["sentences"]) == 2
    assert document["repeats"][0]["covered_by"][0]["line"] == 2


def test_json_of_clean_is_reversible(newsum: Run, bulletin: Path) -> None:
    document = json.loads(newsum("clean", bulletin.name, "-f", "json").out)

    text = bulletin.read_text(encoding="utf-8")
    for span in reversed(document["removed"]):
        text = text[: span["start"]] + text[span["end"] :]
    assert document["text"] == text
    assert document["text"] + "\n" == newsum("clean", bulletin.name).text


@pytest.mark.parametrize("shape", ["plain", "rich"])
def test_several_files_have_headers(newsum: Run, bulletin: Path, second: Path, shape: str) -> None:
    result = newsum("summarize", bulletin.name, second.name, "-f", shape)

    assert result.code == 0
    assert result.text.startswith("==> brest.txt <==\n")
    assert "\n\n==> dijon.txt <==\n" in result.text


def test_several_files_as_markdown_are_one_document(
    newsum: Run, bulletin: Path, second: Path
) -> None:
    """Each under a heading of its own, its headings below that one."""
    options = ["-f", "markdown", "--explain", "--show-removed"]
    alone = newsum("summarize", bulletin.name, *options).text
    result = newsum(
        "summarize", bulletin.name, second.name, "-", *options, stdin=bulletin.read_bytes()
    )

    headings = re.findall(r"(?:\A|(?<=\n\n))#+ .+(?=\n\n)", result.text)
    assert result.code == 0
    assert "==>" not in result.text
    assert [h for h in headings if h.startswith("# ")] == [
        "# brest.txt",
        "# dijon.txt",
        "# standard input",
    ]
    assert len(headings) == len(re.findall(r"(?m)^#", result.text))
    own = headings[1 : headings.index("# dijon.txt")]
    assert own == [f"#{heading}" for heading in re.findall(r"(?m)^#.*", alone)]
    assert "### Not quoted" in own


def test_standard_input_among_files(newsum: Run, bulletin: Path, second: Path) -> None:
    result = newsum("clean", second.name, "-", stdin=bulletin.read_bytes())

    assert "==> standard input <==" in result.text


@pytest.mark.parametrize("command", ["summarize", "clean"])
def test_several_files_as_json(newsum: Run, bulletin: Path, second: Path, command: str) -> None:
    """One array, or one object a line."""
    array = json.loads(newsum(command, bulletin.name, second.name, "-f", "json").out)
    lines = newsum(command, bulletin.name, second.name, "-f", "jsonl").out.splitlines()

    assert [document["source"]["name"] for document in array] == ["brest.txt", "dijon.txt"]
    assert [json.loads(line) for line in lines] == array


@pytest.mark.parametrize("shape", ["plain", "json", "jsonl"])
def test_one_bad_file_does_not_stop_the_others(
    newsum: Run, bulletin: Path, second: Path, shape: str
) -> None:
    result = newsum("summarize", bulletin.name, "absent.txt", second.name, "-f", shape, "-q")

    assert result.code == 4
    assert "absent.txt does not exist" in result.notes
    assert "brest" in result.text
    assert "dijon" in result.text
    if shape == "json":
        assert len(json.loads(result.out)) == 2


def test_only_bad_files(newsum: Run) -> None:
    result = newsum("summarize", "absent.txt", "disparu.txt", "-f", "json")

    assert result.code == 66
    assert json.loads(result.out) == []
    assert "absent.txt" in result.notes
    assert "disparu.txt" in result.notes


@pytest.mark.parametrize(
    ("options", "most"), [(["-n", "2"], 2), (["--words", "20"], 2), (["--ratio", "15%"], 2)]
)
def test_budgets(newsum: Run, bulletin: Path, options: list[str], most: int) -> None:
    result = newsum("summarize", bulletin.name, *options)

    assert 1 <= len(result.text.splitlines()) <= most


@pytest.mark.parametrize(
    "method",
    ["lead", "lex-rank", "text-rank", "lsa", "luhn", "kl", "sum-basic", "reduction", "edmundson"],
)
def test_methods(newsum: Run, bulletin: Path, method: str) -> None:
    result = newsum("summarize", bulletin.name, "--method", method, "-n", "2", "-f", "json")

    document = json.loads(result.out)
    assert result.code == 0
    assert document["options"]["method"] == method
    assert len({sentence["text"] for sentence in document["sentences"]}) == 2


def test_a_page_is_made_of_one_file(newsum: Run, bulletin: Path, second: Path) -> None:
    """Several are refused before anything is written; one has all that it says, and its summary."""
    one = newsum("summarize", bulletin.name, "-f", "html", "-o", "page.html")
    several = newsum("summarize", bulletin.name, second.name, "-f", "html", "-o", "pages.html")

    page = bulletin.with_name("page.html").read_text(encoding="utf-8")
    assert (one.code, one.out, one.notes) == (0, b"", "")
    assert page.startswith('<!doctype html>\n<html lang="en">\n')
    assert page.endswith("</html>\n")
    assert page.count(f">{REPEATED}</") == 3
    assert several.code == 2
    assert "--format html takes one file" in several.notes
    assert not bulletin.with_name("pages.html").exists()
