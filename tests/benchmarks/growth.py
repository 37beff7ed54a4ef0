"""What newsum costs as a text grows, and how many planted repeats it still finds in it.

    python tests/benchmarks/growth.py [--sizes 1000 2000 ...] [--shows 50] [--seed 0] [--profile]

The text is different sentences with shows spread over it: labelled transcripts with their
re-tellings, whose names, numbers and long words are drawn anew for each show, and copies of some of
their sentences (verbatim, other typography, a small edit). The repeats that newsum finds in a show
that stands alone are those it should find in the long text. Times are user and system CPU; with
`--profile`, each size is followed by the share of every stage (see `stages.py`).
"""

import argparse
import json
import random
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from peers import NEWSUM, ROOT, different_sentences, run_once

COPIED = 4
"""One sentence in so many is copied at the end of its show."""
PLANTED = 2
"""Shows are at most one line in so many: the smallest texts hold but some of the fifty."""


def varied(text: str, words: Sequence[str], draw: random.Random) -> str:
    """A show of the same shape about other things: each word becomes the same other one throughout.

    A third of the long words and names change, and all numbers in digits.
    """
    others: dict[str, str] = {}

    def other(match: re.Match[str]) -> str:
        word = match[0]
        if word not in others:
            if word.isdecimal():
                others[word] = str(draw.randint(11, 10 ** len(word) + 11))
            else:
                new = draw.choice(words) if draw.random() < 1 / 3 else word
                others[word] = new.capitalize() if word[0].isupper() else new
        return others[word]

    return re.sub(r"[^\W\d_]{7,}|\b[A-ZÀ-Þ][^\W\d_]{4,}|\d+", other, text)


def copies(sentences: Sequence[str]) -> Iterator[str]:
    """Of some sentences one copy each: verbatim, typographic or with a small edit, in turn."""
    for n, sentence in enumerate(sentences[::COPIED]):
        yield (
            sentence,
            sentence.replace("'", "’").replace(" :", "\u00a0:").replace(", ", " , "),
            "Alors, " + sentence[0].lower() + sentence[1:],
        )[n % 3]


def make_shows(count: int, seed: int) -> list[list[str]]:
    """Shows as sentences, one a line; drawn by the seed."""
    draw = random.Random(seed)
    paths = sorted((ROOT / "tests/labelled").glob("*/*.gold.json"))
    golds = [json.loads(path.read_text(encoding="utf-8")) for path in paths]
    told = [[s["text"] for s in gold["sentences"]] for gold in golds if gold["repeats"]]
    words = sorted({w for s in told for t in s for w in re.findall(r"\b[a-zà-ÿ]{7,}\b", t)})
    shows = []
    for n in range(count):
        text = varied("\n".join(" ".join(s.split()) for s in told[n % len(told)]), words, draw)
        sentences = text.split("\n")
        shows.append(sentences + list(copies(sentences)))
    return shows


def removed_lines(lines: Sequence[str], folder: Path) -> set[int]:
    """The lines, from 0, of which newsum removes a sentence."""
    path = written(lines, folder)
    command = [*NEWSUM, "clean", "-q", "--max-bytes", "0", "--format", "json", str(path)]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {(repeat["line"] - 1) // 2 for repeat in found["repeats"]}


def written(lines: Sequence[str], folder: Path) -> Path:
    path = folder / "text.txt"
    path.write_text("\n\n".join(lines), encoding="utf-8")
    return path


def planted(shows: Sequence[Sequence[str]], size: int) -> tuple[list[str], list[int]]:
    """A text of so many lines with shows spread over it, and where each of them starts."""
    fill = [" ".join(s.split()) for s in different_sentences(size - sum(map(len, shows)))]
    lines: list[str] = []
    starts = []
    for n, show in enumerate(shows):
        lines += fill[n * len(fill) // len(shows) : (n + 1) * len(fill) // len(shows)]
        starts.append(len(lines))
        lines += show
    return lines, starts


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    sizes = [1000, 1563, 3125, 6250, 12500, 25000, 50000, 100000]
    parser.add_argument("--sizes", type=int, nargs="*", default=sizes)
    parser.add_argument("--shows", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--profile", action="store_true")
    a = parser.parse_args()
    shows = make_shows(a.shows, a.seed)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        alone = [removed_lines(show, folder) for show in shows]
        before = 0.0
        for size in a.sizes:
            lengths = accumulate(map(len, shows))
            some = shows[: sum(length <= size // PLANTED for length in lengths)]
            lines, starts = planted(some, size)
            gone = removed_lines(lines, folder)
            wanted = {at + n for at, lost in zip(starts, alone, strict=False) for n in lost}
            cost = run_once([*NEWSUM, "clean", "-q", "--max-bytes", "0", f"{folder}/text.txt"])
            ratio = f"{cost.cpu / before:5.2f} x the CPU before" if before else ""
            print(
                f"{size:7} lines, {len(some):2} shows: {len(gone & wanted) / len(wanted):6.1%} of "
                f"{len(wanted):4} repeats, {cost.cpu:6.1f} s CPU, {cost.peak:5.0f} MB {ratio}",
                flush=True,
            )
            if a.profile:
                stages = Path(__file__).with_name("stages.py")
                command = [sys.executable, str(stages), "--command", "clean", f"{folder}/text.txt"]
                subprocess.run(command, check=True)
            before = cost.cpu


if __name__ == "__main__":
    main()
