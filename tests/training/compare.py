"""All ranking methods on one footing: what people picked, and how much each finds of it.

    python tests/training/compare.py ORANGESUM FREDSUM LABELLED... [--limit 400] [--folds 5]

Needs what `salience.py` needs; see `corpora.py` for what the folders hold. Prints Markdown. Every
method ranks the same sentences, once repeats are removed, and fills the same budget twice: with the
selection of newsum, and « cut », by taking the best rated in turn, as sumy does. On FREDSum the
budget is the words of the mean human extract, on OrangeSum one and two sentences, on labelled
transcripts five. `salience` is learned anew without the debate or transcript that it is measured
on; `salience, shipped` has seen FREDSum and the labels, and neither has seen the `valid` part of
OrangeSum. « hanging » is the share of summary sentences that open on a pronoun or connective
without the sentence before. Brackets: 95 % of 2,000 bootstrap resamples of the documents.
"""

import argparse
import json
import math
import random
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, pairwise
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

from corpora import Example, longest_common, picked_by, read_abstracts, read_text
from meanings import learn_vectors
from salience import Learned, fit, folds_of, rank, read_tables, tabulate

from labelled import keepers
from newsum.discourse.openers import leans_on_previous
from newsum.model import Cleaning, Score, Sentence
from newsum.options import Budget, Method, Options
from newsum.pipeline import clean
from newsum.ranking import RANKERS
from newsum.reading import transcript_of
from newsum.segmentation import segment
from newsum.selection import select
from newsum.terms import Terms, count_words, extract_terms, terms_of

RESAMPLES = 2000
LEARNED = "salience"
SHIPPED = "salience, shipped"
ANNOTATOR = "one annotator against the other"
_WORD = re.compile(r"[^\W_]+")

Row = Mapping[str, float]
"""Measures of one summary, by name of the column."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A text, what people made of it, and how a summary of it is judged."""

    corpus: str
    group: str
    """Never to be parted by a fold."""
    cleaning: Cleaning
    candidates: Sequence[Sentence]
    terms: Sequence[Terms]
    said_again: Sequence[int]
    budgets: Sequence[tuple[str, Budget]]
    """With what their columns begin."""
    judge: Callable[[Sequence[Sentence]], dict[str, float]]


class Extracts(NamedTuple):
    """What two annotators picked of one debate."""

    texts: Sequence[str]
    picked: Sequence[set[int]]
    """Indices of sentences."""


Choose = Callable[[Document, Sequence[Score], Budget], Sequence[int]]
"""Positions of the candidates that make a summary."""


def read_debates(folder: Path) -> Iterator[tuple[Document, Row]]:
    """Each debate, and one annotator measured against the other."""
    for path in sorted((folder / "transcript").iterdir()):
        cleaning = clean(transcript_of(read_text(path)), Options())
        extracts = read_extracts(folder, path.name, cleaning)
        budget = Budget(words=round(fmean(map(count_words, extracts.texts))))
        debate = document(
            corpus="fredsum",
            group=path.name.partition("--")[0],
            cleaning=cleaning,
            budgets=[("", budget)],
            judge=partial(judge_debate, extracts),
        )
        yield (
            debate,
            {
                "sentence F1": f1_of(*extracts.picked),
                "ROUGE-2": rouge(*extracts.texts)["ROUGE-2"],
            },
        )


def read_extracts(folder: Path, name: str, cleaning: Cleaning) -> Extracts:
    texts, picked = [], []
    terms = extract_terms(cleaning.sentences)
    for annotator in ("1", "2"):
        raw = read_text(folder / "summary_extractive" / annotator / name)
        # Read as a transcript, so that the names of speakers do not count.
        texts.append(" ".join(s.text for s in segment(transcript_of(raw))))
        picked.append({i for i, is_in in enumerate(picked_by(terms_of(raw), terms)) if is_in})
    return Extracts(texts, picked)


def judge_debate(extracts: Extracts, chosen: Sequence[Sentence]) -> dict[str, float]:
    picked = {sentence.index for sentence in chosen}
    text = " ".join(sentence.text for sentence in chosen)
    return {
        "sentence F1": fmean(f1_of(picked, other) for other in extracts.picked),
        "ROUGE-2": fmean(rouge(other, text)["ROUGE-2"] for other in extracts.texts),
    }


def read_news(folder: Path, limit: int | None) -> Iterator[Document]:
    for number, (article, abstract) in enumerate(read_abstracts(folder / "valid.jsonl", limit)):
        yield document(
            corpus="orangesum",
            group=f"valid/{number}",
            cleaning=clean(transcript_of(article), Options()),
            budgets=[(f"{n}: ", Budget(sentences=n)) for n in (1, 2)],
            judge=partial(judge_news, abstract),
        )


def judge_news(abstract: str, chosen: Sequence[Sentence]) -> dict[str, float]:
    return rouge(abstract, " ".join(sentence.text for sentence in chosen))


def read_transcripts(folder: Path) -> Iterator[Document]:
    for path in sorted(folder.glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = read_text(path.with_name(gold.get("norm_file") or gold["file"]))
        start = "norm_start" if gold.get("norm_file") else "start"
        yield document(
            corpus="labelled",
            group=f"{folder.name}/{path.name.partition('.')[0]}",
            cleaning=clean(transcript_of(text), Options()),
            budgets=[("", Budget(sentences=5))],
            judge=partial(judge_labelled, gold, start),
        )


def judge_labelled(
    gold: Mapping[str, Any], start: str, chosen: Sequence[Sentence]
) -> dict[str, float]:
    """Key sentences covered, whichever of their copies is quoted; repeats; boilerplate."""
    end = start.replace("start", "end")
    middles = [(s[start] + s[end]) // 2 for s in gold["sentences"]]
    original = {j: set(keepers(r)) for r in gold["repeats"] for j in r["drop"]}
    hits = [
        {i for i, middle in enumerate(middles) if s.span.start <= middle < s.span.end}
        for s in chosen
    ]
    meant = [set[int]().union(*(original.get(i, {i}) for i in hit)) for hit in hits]
    keys = set(gold["key_sentences"]["5"])
    boilerplate = set(gold["boilerplate"])
    return {
        "key sentences": len(keys & set[int]().union(*meant)) / len(keys),
        "repeats": float(sum(not a.isdisjoint(b) for a, b in combinations(meant, 2))),
        "boilerplate": float(sum(bool(hit) and hit <= boilerplate for hit in hits)),
    }


def document(
    *,
    corpus: str,
    group: str,
    cleaning: Cleaning,
    budgets: Sequence[tuple[str, Budget]],
    judge: Callable[[Sequence[Sentence]], dict[str, float]],
) -> Document:
    """A document with the candidates that the pipeline would rank."""
    out = cleaning.removed() | cleaning.language.foreign_indices()
    candidates = [s for s in cleaning.sentences if s.index not in out]
    times = Counter(keeper for repeat in cleaning.repeats for keeper in repeat.covered_by)
    return Document(
        corpus=corpus,
        group=group,
        cleaning=cleaning,
        candidates=candidates,
        terms=extract_terms(candidates),
        said_again=[times[c.index] for c in candidates],
        budgets=budgets,
        judge=judge,
    )


def judged(doc: Document, scores: Sequence[Score], choose: Choose) -> Row:
    """What a ranking is worth, the budgets filled with it."""
    row: dict[str, float] = {}
    for prefix, budget in doc.budgets:
        chosen = choose(doc, scores, budget)
        measures = doc.judge([doc.candidates[i] for i in chosen])
        row |= {prefix + name: value for name, value in measures.items()}
        indices = {doc.candidates[i].index for i in chosen}
        hanging = sum(
            leans_on_previous(doc.terms[i]) and doc.candidates[i].index - 1 not in indices
            for i in chosen
        )
        row[f"{prefix}hanging"] = hanging / max(1, len(chosen))
    return row


def selected(doc: Document, scores: Sequence[Score], budget: Budget) -> Sequence[int]:
    return select(doc.candidates, doc.terms, scores, budget=budget).chosen


def cut(doc: Document, scores: Sequence[Score], budget: Budget) -> Sequence[int]:
    """The best rated in turn, until half of the next would not fit."""
    best_first = sorted(range(len(scores)), key=lambda i: (-scores[i].salience, i))
    if budget.words is None:
        return sorted(best_first[: budget.sentences])
    used = 0
    taken: list[int] = []
    for i in best_first:
        words = count_words(doc.candidates[i].text)
        if taken and used + words / 2 > budget.words:
            break
        taken.append(i)
        used += words
    return sorted(taken)


def learned_scores(learned: Learned, doc: Document) -> tuple[Score, ...]:
    example = Example(
        corpus=doc.corpus,
        group=doc.group,
        candidates=doc.candidates,
        terms=doc.terms,
        said_again=doc.said_again,
        picked=[0.0] * len(doc.candidates),
    )
    log_odds = rank(learned, tabulate(example))
    return tuple(Score(salience=1 / (1 + math.exp(-float(z)))) for z in log_odds)


def compare(
    documents: Sequence[Document], model_of: Callable[[str], Learned] | None
) -> dict[str, list[Row]]:
    """The rows of each method, document by document.

    Args:
        documents: Of one corpus.
        model_of: The model that has not seen a group; None where the shipped one has seen none.
    """
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for doc in documents:
        if model_of is not None:
            scores = learned_scores(model_of(doc.group), doc)
            rows[LEARNED].append(judged(doc, scores, selected))
        for method in Method:
            scores = RANKERS[method](doc.candidates, doc.terms, doc.said_again)
            is_seen = method is Method.SALIENCE and model_of is not None
            name = SHIPPED if is_seen else str(method)
            rows[name].append(judged(doc, scores, selected))
            if method is not Method.SALIENCE:
                rows[f"{name}, cut"].append(judged(doc, scores, cut))
    return dict(rows)


def rouge(reference: str, summary: str) -> dict[str, float]:
    """ROUGE-1, 2 and L (Lin 2004), F1, on lower-case runs of letters and digits, unstemmed."""
    one, other = tokens(reference), tokens(summary)
    return {
        "ROUGE-1": overlap(one, other),
        "ROUGE-2": overlap(list(pairwise(one)), list(pairwise(other))),
        "ROUGE-L": f1(longest_common(one, other), len(one), len(other)),
    }


def tokens(text: str) -> list[str]:
    return _WORD.findall(unicodedata.normalize("NFKC", text).lower().replace("œ", "oe"))


def overlap(one: Sequence[object], other: Sequence[object]) -> float:
    return f1((Counter(one) & Counter(other)).total(), len(one), len(other))


def f1(common: int, size: int, other_size: int) -> float:
    return 2 * common / (size + other_size) if size + other_size else 0.0


def f1_of(one: set[int], other: set[int]) -> float:
    return f1(len(one & other), len(one), len(other))


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Between which the mean lies in 95 of 100 resamples of the documents."""
    draw = random.Random(0)
    means = sorted(fmean(draw.choices(values, k=len(values))) for _ in range(RESAMPLES))
    return means[int(0.025 * RESAMPLES)], means[int(0.975 * RESAMPLES)]


COUNTED = ("repeats", "boilerplate")
"""Columns that add up; all others are means, in hundredths."""


def show(title: str, rows: Mapping[str, Sequence[Row]]) -> None:
    columns = list(dict.fromkeys(name for of in rows.values() for row in of for name in row))
    print(f"\n{title}\n\n| method | {' | '.join(columns)} |\n|---|{'---|' * len(columns)}")
    for method, measured in rows.items():
        cells = [cell([row[name] for row in measured if name in row], name) for name in columns]
        print(f"| {method} | {' | '.join(cells)} |", flush=True)


def cell(values: Sequence[float], name: str) -> str:
    if not values:
        return "–"
    if name in COUNTED:
        return f"{sum(values):.0f}"
    low, high = interval(values)
    return f"{100 * fmean(values):.1f} [{100 * low:.1f}, {100 * high:.1f}]"


def cross_fitted(
    orangesum: Path, fredsum: Path, labelled: Sequence[Path], folds: int
) -> Callable[[str], Learned]:
    """For a group, the model learned from the folds that do not hold it."""
    tables = read_tables(orangesum, fredsum, labelled)
    vectors = learn_vectors(orangesum)
    groups: Iterable[str] = (t.example.group for t in tables if t.example.corpus != "orangesum")
    fold_of = folds_of(groups, folds)
    models = [
        fit([t for t in tables if fold_of.get(t.example.group) != fold], vectors)
        for fold in range(folds)
    ]
    return lambda group: models[fold_of[group]]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("orangesum", type=Path)
    parser.add_argument("fredsum", type=Path)
    parser.add_argument("labelled", type=Path, nargs="+")
    parser.add_argument("--limit", type=int, help="articles of OrangeSum; all by default")
    parser.add_argument("--folds", type=int, default=5)
    a = parser.parse_args()

    model_of = cross_fitted(a.orangesum, a.fredsum, a.labelled, a.folds)
    transcripts = [doc for folder in a.labelled for doc in read_transcripts(folder)]
    show(f"Labelled transcripts: {len(transcripts)}, five sentences",
         compare(transcripts, model_of))  # fmt: skip
    articles = list(read_news(a.orangesum, a.limit))
    show(f"OrangeSum, valid: {len(articles)} articles, one and two sentences",
         compare(articles, None))  # fmt: skip
    pairs = list(read_debates(a.fredsum))
    rows = {ANNOTATOR: [row for _, row in pairs]}
    rows |= compare([debate for debate, _ in pairs], model_of)
    show(f"FREDSum: {len(pairs)} debates, words of the mean human extract", rows)


if __name__ == "__main__":
    main()
