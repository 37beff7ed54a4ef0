"""Compile tests/training/lexicon/*.tsv into src/newsum/french/{lexicon,frames}.txt.

    python tests/training/compile_lexicon.py [--to FOLDER]

Each line of the sources is `TYPE`, members separated by ` | `, and a note, with tabs between
(opposites and converses have two sides, separated by ` <> `; a general word stands before ` > `).
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from newsum.repeats.words import comparison_stems
from newsum.terms import fold

HERE = Path(__file__).parent
FRENCH = HERE.parents[1] / "src" / "newsum" / "french"
LONGEST_PHRASE = 4
LETTERS = {"eq": "e", "idiom": "e", "same": "s", "fam": "f"}
Phrase = tuple[str, ...]


def rows() -> Iterator[tuple[str, str]]:
    for path in sorted((HERE / "lexicon").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, tab, rest = line.partition("\t")
            if tab and not kind.startswith("#"):
                yield kind, rest.partition("\t")[0]


def phrases(members: str) -> list[Phrase]:
    stems = [comparison_stems(member) for member in members.split("|")]
    return [phrase for phrase in stems if 0 < len(phrase) <= LONGEST_PHRASE]


def compile_relations() -> dict[Phrase, set[str]]:
    marks: dict[Phrase, set[str]] = defaultdict(set)
    families: list[list[Phrase]] = []
    for number, (kind, members) in enumerate(rows(), 1):
        for mark, part in marked_parts(kind, members, number):
            for phrase in phrases(part):
                marks[phrase].add(mark)
        if kind == "fam":
            families.append([phrase for phrase in phrases(members) if len(phrase) == 1])
    inherit(marks, families)
    return marks


def marked_parts(kind: str, members: str, number: int) -> list[tuple[str, str]]:
    """The marks of one line, each with the members that bear it."""
    if kind in LETTERS:
        return [(f"{LETTERS[kind]}{number}", members)]
    if kind == "hyper":
        general, specific = members.split(">", 1)
        return [(f"h{number}", general), (f"H{number}", specific)]
    if kind in {"opp", "conv"} and "<>" in members:
        one, other = members.split("<>")[:2]
        return [(f"{kind[0]}{number}a", one), (f"{kind[0]}{number}b", other)]
    return []


def inherit(marks: dict[Phrase, set[str]], families: list[list[Phrase]]) -> None:
    """What one member of a family is equivalent or opposed to, its kin are as well, less surely."""
    own = {phrase: set(found) for phrase, found in marks.items()}
    for family in families:
        shared = {mark for phrase in family for mark in own[phrase] if mark[0] in "esoc"}
        for phrase in family:
            marks[phrase] |= {mark[0].upper() + mark[1:] for mark in shared - own[phrase]}


def write_lexicon(folder: Path) -> None:
    by_first: dict[str, list[str]] = defaultdict(list)
    for phrase, marks in sorted(compile_relations().items()):
        by_first[phrase[0]].append(f"{' '.join(phrase[1:])}={' '.join(sorted(marks))}")
    lines = [f"{stem}\t{';'.join(found)}" for stem, found in sorted(by_first.items())]
    head = "# Made by tests/training/compile_lexicon.py; see newsum.french.lexicon for the marks."
    (folder / "lexicon.txt").write_text("\n".join([head, *lines, ""]), encoding="utf-8")


def write_frames(folder: Path) -> None:
    frames = {
        " ".join(re.findall(r"[^\W_]+", fold(member)))
        for kind, members in rows()
        if kind == "frame"
        for member in members.split("|")
    }
    head = "# Narration that carries no fact. Made by tests/training/compile_lexicon.py."
    (folder / "frames.txt").write_text(
        "\n".join([head, *sorted(frames - {""}), ""]), encoding="utf-8"
    )


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=FRENCH, metavar="FOLDER")
    target = parser.parse_args().to
    write_lexicon(target)
    write_frames(target)
