"""`newsum verify`: are the quotations true?"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newsum as package

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]

TRUE = "Le tramway s’arrêtera place de la Liberté, et des bus gratuits prendront le relais."
FALSE = TRUE.replace("gratuits", "payants")


def test_a_summary_is_verified_in_a_pipe(newsum: Run, bulletin: Path) -> None:
    summary = newsum("summarize", bulletin.name, "-f", "json").out

    result = newsum("verify", "-", bulletin.name, stdin=summary)

    assert result.code == 0
    assert result.err == b""
    first, *findings, last = result.text.splitlines()
    assert first == "source: brest.txt, the same file, byte for byte"
    assert all(line.startswith(("verbatim (", "        source (")) for line in findings)
    assert last.startswith("result: all ")


@pytest.mark.parametrize("shape", ["json", "jsonl", "markdown", "plain", "html"])
def test_a_changed_word_is_a_mismatch(newsum: Run, bulletin: Path, shape: str) -> None:
    summary = newsum("summarize", bulletin.name, "-f", shape, "-n", "5").out
    changed = summary.replace(b"12 millions", b"13 millions")
    assert changed != summary

    result = newsum("verify", "-", bulletin.name, stdin=changed)

    assert result.code == 1
    assert "altered (l.\u00a03): Les travaux coûteront [13] millions d’euros" in result.text
    assert "source (l.\u00a03): Les travaux coûteront [12] millions d’euros" in result.text


def test_a_changed_source_is_a_mismatch(newsum: Run, bulletin: Path) -> None:
    """Even where all that is quoted still stands in it."""
    summary = newsum("summarize", bulletin.name, "-f", "json").out
    bulletin.write_bytes(bulletin.read_bytes() + b"\n")

    result = newsum("verify", "-", bulletin.name, stdin=summary)

    assert result.code == 1
    assert "another file than that of the summary" in result.text
    assert "result: all " in result.text


def test_the_sentences_of_a_summary_are_counted(newsum: Run, bulletin: Path) -> None:
    """Its title, what was removed and what covers that are looked up too, and told apart."""
    summary = newsum("summarize", bulletin.name, "-f", "json", "-n", "3").text

    report = json.loads(
        newsum("verify", "-", bulletin.name, "-f", "json", stdin=summary.encode()).text
    )
    told = newsum("verify", "-", bulletin.name, stdin=summary.encode()).text

    sentences = [sentence["text"] for sentence in json.loads(summary)["sentences"]]
    assert [q["text"] for q in report["quotations"]] == sentences
    assert report["counts"]["verbatim"] == len(sentences) == 3
    assert json.loads(summary)["repeats"]
    besides = len(report["asides"])
    assert f"result: all 3 quotations are in the source; {besides} other passages as well\n" in told
    assert sum(line.startswith("verbatim") for line in told.splitlines()) == 3


def test_what_is_wrong_besides_is_a_mismatch(newsum: Run, bulletin: Path) -> None:
    summary = json.loads(newsum("summarize", bulletin.name, "-f", "json", "-n", "1").text)
    summary["repeats"][0]["text"] = "La mairie de Brest ferme le musée."

    result = newsum("verify", "-", bulletin.name, stdin=json.dumps(summary).encode())

    assert result.code == 1
    assert "not a sentence of the summary): La mairie de Brest ferme le" in result.text
    assert "result: the only quotation is in the source; " in result.text
    assert " other passages\n" in result.text


def test_of_many_summaries_that_of_the_file_counts(newsum: Run, bulletin: Path) -> None:
    other = bulletin.with_name("autre.txt")
    other.write_text("Le musée de Quimper rouvre ses portes samedi.", encoding="utf-8")
    summaries = newsum("summarize", other.name, bulletin.name, "-f", "json").out

    result = newsum("verify", "-", bulletin.name, stdin=summaries)

    assert result.code == 0
    assert "quotations from another file passed over" in result.text
    assert "Quimper" not in result.text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_the_article_of_somebody_else(newsum: Run, bulletin: Path, encoding: str) -> None:
    article = bulletin.with_name("article.txt")
    article.write_text(f"« {TRUE} »\n“{FALSE}”\n", encoding=encoding)

    result = newsum("verify", article.name, bulletin.name, "--format", "json")

    assert result.code == 1
    report = json.loads(result.text)
    assert [q["verdict"] for q in report["quotations"]] == ["verbatim", "altered"]
    assert report["quotations"][1]["differing"] == ["payants"]
    assert report["quotations"][1]["differing_in_source"] == ["gratuits"]
    assert report["is_same_file"] is None
    assert report["is_good"] is False
    assert sum(report["counts"].values()) == 2


def test_jsonl_is_the_same_on_a_line(newsum: Run, bulletin: Path) -> None:
    shapes = [
        newsum("verify", "-", bulletin.name, "-f", shape, stdin=TRUE.encode()).text
        for shape in ("json", "jsonl")
    ]

    assert json.loads(shapes[0]) == json.loads(shapes[1])
    assert shapes[1].count("\n") == 1


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_at_a_terminal_it_fits(in_terminal: Run, bulletin: Path, columns: int) -> None:
    article = bulletin.with_name("article.txt")
    article.write_text(f"{TRUE}\n{FALSE}\nRien de tel.\n", encoding="utf-8")

    result = in_terminal(
        "verify", article.name, bulletin.name, columns=columns, env={"NO_COLOR": "1"}
    )

    assert result.code == 1
    lines = result.text.splitlines()
    assert lines[0] == " 1 of 3 quotations is in the source"
    assert max(map(len, lines)) <= columns
    assert "[payants]" in result.text


BAD = {
    "no summary": (["absent.json", "brest.txt"], b"", 66, "absent.json does not exist"),
    "no source": (["-", "absent.txt"], TRUE.encode(), 66, "absent.txt does not exist"),
    "nothing quoted": (["-", "brest.txt"], b"\n", 65, "holds no quotation"),
    "broken JSON": (["-", "brest.txt"], b'{"sentences": [', 65, "broken JSON from line 1 on"),
    "deep JSON": (["-", "brest.txt"], b'{"a":' * 99_999, 65, "nested too deeply"),
    "binary": (["-", "brest.txt"], bytes(range(256)), 65, "binary"),
    "too large": (["-", "brest.txt", "--max-bytes", "9"], b"x" * 10, 65, "more than 9 bytes"),
    "both from standard input": (["-", "-"], b"x", 2, "cannot be both"),
    "no file": (["brest.txt"], b"", 2, "missing argument 'FILE...'"),
}


@pytest.mark.parametrize("case", BAD)
@pytest.mark.usefixtures("bulletin")
def test_bad_input(newsum: Run, case: str) -> None:
    arguments, stdin, code, told = BAD[case]
    result = newsum("verify", *arguments, stdin=stdin)

    assert result.code == code
    assert result.out == b""
    assert told in result.notes
    assert all(line.startswith("newsum: ") for line in result.notes.splitlines())


def test_a_bad_source_among_good_ones_is_told_by_the_exit_code(newsum: Run, bulletin: Path) -> None:
    """Be the quotations true or not: what is false may stand in the source that is missing."""
    for quoted in (TRUE, FALSE):
        result = newsum("verify", "-", "absent.txt", bulletin.name, stdin=quoted.encode())

        assert result.code == 4
        assert "absent.txt does not exist" in result.notes


@pytest.mark.parametrize("shape", ["plain", "rich", "json"])
def test_a_hostile_summary_is_harmless(newsum: Run, bulletin: Path, shape: str) -> None:
    quoted = {"text": "[b]\x1b]0;x\x07\u202e<script>{0}%s", "start": 3, "speaker": "\x1b[31m"}
    summary = {"source": {"sha256": "\x1b[2J"}, "sentences": [quoted, {"text": TRUE, "start": 0}]}

    result = newsum("verify", "-", bulletin.name, "-f", shape, stdin=json.dumps(summary).encode())

    assert result.code == 1
    assert "[b]<script>{0}%s" in result.text
    assert "\x1b" not in result.text + result.notes
    assert "\u202e" not in result.text + result.notes


def test_the_output_replaces_neither_file(newsum: Run, bulletin: Path) -> None:
    article = bulletin.with_name("article.txt")
    article.write_text(TRUE, encoding="utf-8")

    for name in (article.name, bulletin.name):
        result = newsum("verify", article.name, bulletin.name, "-o", name, "--force")
        assert result.code == 73
    assert article.read_text(encoding="utf-8") == TRUE


def test_from_python(bulletin: Path, tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text(FALSE, encoding="utf-8")

    assert package.verify(TRUE, bulletin).is_good
    assert package.verify(TRUE.encode(), bulletin).is_good
    assert not package.verify(article, bulletin).is_good
