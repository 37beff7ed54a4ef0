"""Compile the sources beside this program into src/newsum/french/{lexicon,frames,verb_forms}.txt.

    python tests/training/compile_lexicon.py [--to FOLDER]

Each line of `lexicon/*.tsv` is `TYPE`, members separated by ` | `, and a note, with tabs between
(opposites and converses have two sides, separated by ` <> `; a general word stands before ` > `).
The head of `irregular_verbs.txt` names its columns.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from newsum.french.numbers import quantities
from newsum.repeats.sentence.words import comparison_stems
from newsum.terms import fold

HERE = Path(__file__).parent
FRENCH = HERE.parents[1] / "src" / "newsum" / "french"
LONGEST_PHRASE = 4
DENIALS = frozenset("ne n pas non sans jamais aucun aucune".split())
LOST = frozenset("que qu hors peu moins contre guere presque mi demi or".split())
"""What the stems of a member would leave out, and what would then say something else."""
LIGHT = frozenset("faire avoir mettre prendre tenir donner passer rien".split())
"""Of an idiom they leave one stem, which says something else alone: « faire du bruit »."""
HOMOGRAPHS = frozenset(
    "bois bus but buts court crue crues durent entretiens fonde fondes lit mentions nuit revue"
    " revues soutiens tue tues voie".split()
)
"""Forms of irregular verbs that are mostly another word: « tué », « une crue », « les nuits »."""
LETTERS = {"eq": "e", "idiom": "e", "same": "s", "fam": "f"}
Phrase = tuple[str, ...]


IMPERFECT = ("ais", "ait", "ions", "iez", "aient", "ant")
FUTURE = ("ai", "as", "a", "ons", "ez", "ont", "ais", "ait", "ions", "iez", "aient")
PARTICIPLE = ("", "e", "s", "es")


def rows() -> Iterator[tuple[str, str]]:
    for path in sorted((HERE / "lexicon").glob("*.tsv")):
        for line in path.read_text(encoding="utf-8").splitlines():
            kind, tab, rest = line.partition("\t")
            if tab and not kind.startswith("#"):
                yield kind, rest.partition("\t")[0]


def phrases(members: str, *, denied: bool = False) -> list[Phrase]:
    """The members of a line as stems: those that deny, or those that do not.

    Members that say more than their stems are left out: « or noir » is no colour, « 24 heures » are
    not any hours.
    """
    found = []
    for member in members.split("|"):
        words = re.findall(r"[^\W_]+", fold(member))
        is_denied = not DENIALS.isdisjoint(words)
        stems = comparison_stems(member)
        has_number = bool(quantities(words)) or any(map(str.isdigit, words))
        is_whole = LOST.isdisjoint(words) and not has_number
        if is_denied == denied and is_whole and 0 < len(stems) <= LONGEST_PHRASE:
            found.append(stems)
    return found


def says_another_thing(idiom: str) -> bool:
    """Whether the one stem that is left of it is a word in its own right."""
    words = re.findall(r"[^\W_]+", fold(idiom))
    return len(comparison_stems(idiom)) == 1 and not LIGHT.isdisjoint(words)


def compile_relations() -> dict[Phrase, set[str]]:
    marks: dict[Phrase, set[str]] = defaultdict(set)
    families: list[list[Phrase]] = []
    for number, (kind, members) in enumerate(rows(), 1):
        for mark, found in marked_parts(kind, members, number):
            for phrase in found:
                marks[phrase].add(mark)
        if kind == "fam":
            families.append([phrase for phrase in phrases(members) if len(phrase) == 1])
    inherit(marks, families)
    return marks


def without_parts(same: list[Phrase]) -> list[Phrase]:
    """Those that are no part of another: « record » says not all of « battre un record »."""
    return [one for one in same if not any(set(one) < set(other) for other in same)]


def marked_parts(kind: str, members: str, number: int) -> list[tuple[str, list[Phrase]]]:
    """The marks of one line, each with the members that bear it.

    « ignorer | ne pas savoir » makes « savoir » the opposite of « ignorer ».
    """
    if kind in LETTERS:
        same, denied = phrases(members), phrases(members, denied=True)
        if kind == "idiom":
            members = "|".join(m for m in members.split("|") if not says_another_thing(m))
            same = phrases(members)
        if kind != "fam":
            same = without_parts(same)
        sides = opposed("o", number, same, denied) if denied else []
        return [(f"{LETTERS[kind]}{number}", same), *sides]
    if kind == "hyper":
        general, specific = members.split(">", 1)
        return [(f"h{number}", phrases(general)), (f"H{number}", phrases(specific))]
    if kind in {"opp", "conv"} and "<>" in members:
        one, other = members.split("<>")[:2]
        return opposed(
            kind[0],
            number,
            phrases(one) + phrases(other, denied=True),
            phrases(other) + phrases(one, denied=True),
        )
    return []


def opposed(
    letter: str, number: int, one: list[Phrase], other: list[Phrase]
) -> list[tuple[str, list[Phrase]]]:
    """Two sides; what stands on both, as « écart » and « à l’écart » do, is on neither."""
    return [
        (f"{letter}{number}{side}", [phrase for phrase in mine if phrase not in theirs])
        for side, mine, theirs in (("a", one, other), ("b", other, one))
    ]


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


def verb_forms() -> dict[str, str]:
    """Forms of the irregular verbs, compounds included, and the infinitive of each."""
    forms: dict[str, str] = {}
    for line in (HERE / "irregular_verbs.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        verb, present, imperfect, future, participles, past, prefixes = (
            column.strip() for column in line.split("|")
        )
        own = {verb, *present.split(), *past.split()}
        own |= {stem + ending for stem in imperfect.split() for ending in IMPERFECT}
        own |= {stem + ending for stem in future.split() for ending in FUTURE}
        own |= {stem + ending for stem in participles.split() for ending in PARTICIPLE}
        for prefix in ("", *prefixes.split()):
            for form in {prefix + form for form in own} - HOMOGRAPHS:
                forms.setdefault(form, prefix + verb)
    return forms


def write_verb_forms(folder: Path) -> None:
    lines = [f"{form}\t{verb}" for form, verb in sorted(verb_forms().items())]
    head = "# Irregular verbs: a form, its infinitive. Made by tests/training/compile_lexicon.py."
    (folder / "verb_forms.txt").write_text("\n".join([head, *lines, ""]), encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=FRENCH, metavar="FOLDER")
    target = parser.parse_args().to
    write_verb_forms(target)  # by which the lexicon finds its stems
    write_lexicon(target)
    write_frames(target)
