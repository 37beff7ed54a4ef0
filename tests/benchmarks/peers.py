"""What newsum costs beside bare Python and beside sumy, as whole processes in one run.

    python tests/benchmarks/peers.py [FILE] [--peer PYTHON] [--sizes 1000 10000] [--runs 5]

FILE is a transcript (default: samples/solaire.txt). PYTHON is an interpreter of an environment that
holds sumy and numpy only (default: the one that runs this program, whose other packages make sumy
slower to import). Times are user and system CPU, the median of the runs; commands take turns, so
that a busy machine slows all alike: read the ratios.
"""

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
NEWSUM = [sys.executable, "-m", "newsum"]
PEER = """
import re, sys
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.utils import get_stop_words
from sumy.summarizers.{module} import {name}
class Tokenizer:
    def to_words(self, text):
        return tuple(re.findall(r"[^\\W\\d_]+", text.lower()))
words = Tokenizer()
text = open(sys.argv[1], encoding="utf-8").read()
lines = [re.split(r"(?<=[.!?])\\s+", line) for line in text.split("\\n") if line.strip()]
model = ObjectDocumentModel([Paragraph([Sentence(s, words) for s in line]) for line in lines])
summarizer = {name}(Stemmer("french"))
summarizer.stop_words = get_stop_words("french")
print(*summarizer(model, 5), sep="\\n")
"""
LEX_RANK = PEER.format(module="lex_rank", name="LexRankSummarizer")
LUHN = PEER.format(module="luhn", name="LuhnSummarizer")


@dataclass(frozen=True, slots=True)
class Cost:
    cpu: float
    """Seconds."""
    peak: float
    """Megabytes."""


def run_once(command: Sequence[str]) -> Cost:
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{command[:4]} ended with {child.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000)


def costs(commands: dict[str, Sequence[str]], runs: int) -> dict[str, Cost]:
    """The median cost of each command; they take turns, after one run that does not count."""
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for turn in range(runs + 1):
        for name, command in commands.items():
            cost = run_once(command)
            if turn:
                found[name].append(cost)
    return {
        name: Cost(statistics.median(c.cpu for c in all_), statistics.median(c.peak for c in all_))
        for name, all_ in found.items()
    }


def different_sentences(count: int) -> list[str]:
    """Sentences of the shape of the labelled transcripts, every content word drawn anew."""
    texts = [
        path.read_text(encoding="utf-8")
        for path in sorted((ROOT / "tests/labelled").glob("*/*.txt"))
    ]
    shapes = [s for t in texts for s in re.split(r"(?<=[.!?])\s+", t) if 40 < len(s) < 250]
    words = sorted({w for t in texts for w in re.findall(r"[^\W\d_]{5,}", t)})
    draw = random.Random(0)
    return [
        re.sub(r"[^\W\d_]{5,}|\d+", lambda m: _another(m.group(), words, draw), draw.choice(shapes))
        for _ in range(count)
    ]


def _another(word: str, words: Sequence[str], draw: random.Random) -> str:
    return str(draw.randint(2, 999)) if word.isdigit() else draw.choice(words)


def show(title: str, found: dict[str, Cost], base: str) -> None:
    print(f"\n{title}")
    for name, cost in found.items():
        ratio = cost.cpu / found[base].cpu
        print(f"  {name:34} {cost.cpu:8.3f} s CPU {cost.peak:7.1f} MB   {ratio:6.2f} x {base}")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file", nargs="?", default=str(ROOT / "samples" / "solaire.txt"))
    parser.add_argument("--peer", default=sys.executable)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10000])
    parser.add_argument("--runs", type=int, default=5)
    a = parser.parse_args()

    def summary(path: str) -> list[str]:
        return [*NEWSUM, "summarize", "--format", "plain", path]

    bare = [sys.executable, "-c", "pass"]
    show("start-up", costs({"python -c pass": bare, "newsum --version": [*NEWSUM, "--version"],
         "newsum --help": [*NEWSUM, "--help"]}, a.runs), "python -c pass")  # fmt: skip
    show(Path(a.file).name, costs({"sumy lex-rank": [a.peer, "-c", LEX_RANK, a.file],
         "newsum summarize": summary(a.file)}, a.runs), "sumy lex-rank")  # fmt: skip
    before = 0.0
    for size in a.sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = str(Path(folder, "long.txt"))
            Path(path).write_text("\n".join(different_sentences(size)), encoding="utf-8")
            found = costs(
                {"sumy luhn": [a.peer, "-c", LUHN, path], "newsum summarize": summary(path)}, 1
            )
        show(f"{size} different sentences", found, "sumy luhn")
        cost = found["newsum summarize"].cpu
        if before:
            print(f"  newsum: {cost / before:.1f} times the CPU of the size before")
        before = cost


if __name__ == "__main__":
    main()
