"""The three corpora from which the summarizer learns, read by newsum itself.

ORANGESUM (Kamal Eddine et al. 2021) holds `train.jsonl` and `valid.jsonl`: news with abstracts.
FREDSUM (Rennard et al. 2023) holds `transcript/`, `summary_extractive/{1,2}/`: debates and the
sentences that two people picked. LABELLED folders hold `NN.gold.json` beside `NN.txt` or, for
subtitles, `NN.norm.txt`. All but the last are CC BY-SA 4.0: weights leave them, never text.
"""

import json
import math
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from newsum.model import Sentence
from newsum.options import RepeatPolicy
from newsum.reading import transcript_of
from newsum.repeats import find_repeats
from newsum.segmentation import segment
from newsum.terms import Terms, extract_terms, terms_of

_PICKED_SHARE = 0.6
"""Share of a sentence's runs of three words that must stand in an extract."""
_SHORT = 5
_SHARPNESS = 10.0
"""Of the likelihood that the sentence nearest to an abstract is the one to pick."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A text, and how much people wanted each of its sentences."""

    corpus: str
    group: str
    """Never to be parted by a fold: the debate, for the parts of one debate."""
    candidates: Sequence[Sentence]
    terms: Sequence[Terms]
    said_again: Sequence[int]
    picked: Sequence[float]
    """In [0, 1]."""


def read_debates(folder: Path) -> Iterator[Example]:
    """FREDSum: the share of annotators who picked each sentence."""
    for path in sorted((folder / "transcript").iterdir()):
        # The corpus holds cp1252 characters decoded as Latin-1: U+0092 is an apostrophe.
        candidates = _sentences(read_text(path))
        terms = extract_terms(candidates)
        extracts = [
            terms_of(read_text(folder / "summary_extractive" / annotator / path.name))
            for annotator in ("1", "2")
        ]
        picked = [picked_by(extract, terms) for extract in extracts]
        yield Example(
            corpus="fredsum",
            group=path.name.partition("--")[0],
            candidates=candidates,
            terms=terms,
            said_again=[0] * len(candidates),
            picked=[sum(votes) / len(votes) for votes in zip(*picked, strict=True)],
        )


def read_articles(path: Path, limit: int | None = None) -> Iterator[Example]:
    """OrangeSum: how near each sentence comes to the abstract, as shares that add up to 1."""
    for article, abstract in read_abstracts(path, limit):
        candidates = _sentences(article)
        if not candidates:
            continue
        terms = extract_terms(candidates)
        wanted = terms_of(abstract).words
        nearness = [math.exp(_SHARPNESS * _overlap(t.words, wanted)) for t in terms]
        yield Example(
            corpus="orangesum",
            group=path.stem,
            candidates=candidates,
            terms=terms,
            said_again=[0] * len(candidates),
            picked=[value / sum(nearness) for value in nearness],
        )


def read_abstracts(path: Path, limit: int | None = None) -> Iterator[tuple[str, str]]:
    """The articles of an OrangeSum file and their abstracts, always in the same order."""
    lines = path.read_text(encoding="utf-8").strip().split("\n")
    random.Random(0).shuffle(lines)
    for line in lines[:limit]:
        item = json.loads(line)
        yield item["article"], item["heading"]


def read_news(path: Path) -> Iterator[str]:
    """The articles of an OrangeSum file, in its order."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["article"]


def read_labelled(folder: Path) -> Iterator[Example]:
    """Transcripts that repeat themselves: the five key sentences, repeats taken out."""
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        normal = path.with_name(gold.get("norm_file") or gold["file"])
        start = "norm_start" if gold.get("norm_file") else "start"
        sentences = _sentences(read_text(normal))
        repeats = find_repeats(sentences, policy=RepeatPolicy.NEAR).repeats
        carrier = {r.index: r.covered_by[0] for r in repeats}
        candidates = [s for s in sentences if s.index not in carrier]
        said_again = Counter(keeper for r in repeats for keeper in r.covered_by)
        middles = [
            (sentence[start] + sentence[start.replace("start", "end")]) // 2
            for number, sentence in enumerate(gold["sentences"])
            if number in gold["key_sentences"]["5"]
        ]
        keys = {s.index for s in sentences if any(s.span.start <= m < s.span.end for m in middles)}
        keys = {carrier.get(index, index) for index in keys}
        yield Example(
            corpus="labelled",
            group=f"{folder.name}/{path.name.partition('.')[0]}",
            candidates=candidates,
            terms=extract_terms(candidates),
            said_again=[said_again[s.index] for s in candidates],
            picked=[float(s.index in keys) for s in candidates],
        )


def read_text(path: Path) -> str:
    with path.open(encoding="utf-8", newline="") as lines:
        return lines.read()


def _sentences(text: str) -> list[Sentence]:
    return [s for s in segment(transcript_of(text)) if not s.is_heading]


def picked_by(extract: Terms, sentences: Sequence[Terms]) -> list[bool]:
    """Which sentences stand in an extract, nearly word for word.

    A sentence of few words, which may stand anywhere, counts with the words around it.
    """
    trigrams = set(zip(extract.words, extract.words[1:], extract.words[2:], strict=False))
    text = f" {' '.join(extract.words)} "
    picked = []
    for i, t in enumerate(sentences):
        runs = list(zip(t.words, t.words[1:], t.words[2:], strict=False))
        if len(t.words) >= _SHORT:
            picked.append(sum(run in trigrams for run in runs) >= _PICKED_SHARE * len(runs))
            continue
        before = sentences[i - 1].words[-_SHORT:] if i else ()
        after = sentences[i + 1].words[:_SHORT] if i + 1 < len(sentences) else ()
        around = ((*before, *t.words), (*t.words, *after))
        picked.append(bool(t.words) and any(f" {' '.join(run)} " in text for run in around))
    return picked


def _overlap(words: Sequence[str], wanted: Sequence[str]) -> float:
    """Sum of the F1 of words, of pairs of words and of the longest common subsequence.

    As ROUGE-1, ROUGE-2 and ROUGE-L count them.
    """
    in_order = 2 * longest_common(words, wanted) / max(1, len(words) + len(wanted))
    return (
        in_order
        + _f1(Counter(words), Counter(wanted))
        + _f1(Counter(pairwise(words)), Counter(pairwise(wanted)))
    )


def longest_common(one: Sequence[str], other: Sequence[str]) -> int:
    """Length of the longest common subsequence, a bit for each word (Hyyrö 2004)."""
    places: defaultdict[str, int] = defaultdict(int)
    for place, word in enumerate(one):
        places[word] |= 1 << place
    full = (1 << len(one)) - 1
    row = full
    for word in other:
        matches = row & places.get(word, 0)
        row = ((row + matches) | (row - matches)) & full
    return len(one) - row.bit_count()


def _f1(one: Counter[Any], other: Counter[Any]) -> float:
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 0.0
