"""Learn the weights of the default ranking: `ranking/salience.json`.

    python tests/training/salience.py ORANGESUM FREDSUM LABELLED... --output src/newsum/ranking

Needs numpy, scipy and scikit-learn. One logistic regression over three copies of the features,
weighed by how much a text is a conversation, by how little, and by how much it is presented, and
over the words of conversations. `--folds 5` cross-validates instead and prints how well each corpus is served, no
debate or transcript being in both halves. See `corpora.py` for what the folders hold.
"""

import argparse
import json
import random
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from corpora import Example, read_articles, read_debates, read_labelled
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from newsum.ranking.features import GROUPS, feature_columns
from newsum.ranking.salience import conversation_degree, gather, presented_degree, telling_words

NAMES = [name for names in GROUPS.values() for name in names]
ARTICLES = 3000
CORPORA = ("fredsum", "orangesum", "labelled")
CORPUS_WEIGHTS = {"fredsum": 1.0, "orangesum": 4.0, "labelled": 8.0}
"""There are few labelled transcripts, and the abstracts of news tell little about one sentence."""
STRENGTH = 0.03
"""Inverse of the regularisation."""
PRESENTED_SCALE = 0.5
"""Shrinks the third copy: few transcripts speak for it, it must only correct the second."""
FEWEST_DEBATES = 8
"""Debates, of 19, in which a word must occur to get a weight: no word of one theme gets one."""
CONSTANT = 3.0
"""A large constant column for each corpus: base rates are hardly regularised."""


@dataclass(frozen=True, slots=True)
class Table:
    """The features of one example."""

    example: Example
    degree: float
    presented: float
    features: np.ndarray
    words: list[set[str]]

    def shares(self) -> tuple[float, float, float]:
        """Of the three readings."""
        return self.degree, 1 - self.degree, (1 - self.degree) * self.presented


def tabulate(example: Example) -> Table:
    material = gather(example.candidates, example.terms, example.said_again)
    columns = feature_columns(material)
    return Table(
        example=example,
        degree=conversation_degree(example.terms),
        presented=presented_degree(material),
        features=np.column_stack([columns[name] for name in NAMES]),
        words=[telling_words(t) for t in example.terms],
    )


@dataclass(frozen=True, slots=True)
class Fit:
    """Learned weights, ready to be written or applied."""

    conversation: dict[str, float]
    narration: dict[str, float]
    presented: dict[str, float]
    words: dict[str, float]

    def rank(self, table: Table) -> np.ndarray:
        """Log-odds of each sentence."""
        readings = (self.conversation, self.narration, self.presented)
        bias, *weights = (
            sum(share * r[name] for share, r in zip(table.shares(), readings, strict=True))
            for name in ("bias", *NAMES)
        )
        worded = [sum(self.words.get(w, 0.0) for w in words) for words in table.words]
        return table.features @ np.array(weights) + bias + table.degree * np.array(worded)


def fit(tables: Sequence[Table]) -> Fit:
    copies = np.vstack([np.hstack([x * t.features for x in t.shares()]) for t in tables])
    scaler = StandardScaler().fit(copies)
    size = len(NAMES)
    shrunk = np.repeat([1.0, 1.0, PRESENTED_SCALE], size)
    corpus = np.concatenate([[CORPORA.index(t.example.corpus)] * len(t.words) for t in tables])
    vocabulary = common_words(tables)
    x = sparse.hstack(
        [
            sparse.csr_matrix(scaler.transform(copies) * shrunk),
            np.eye(len(CORPORA))[corpus] * CONSTANT,
            word_matrix(tables, vocabulary),
        ]
    ).tocsr()
    y = np.concatenate([t.example.picked for t in tables])
    weight = np.array([CORPUS_WEIGHTS[name] for name in CORPORA])[corpus]
    model = LogisticRegression(C=STRENGTH, max_iter=3000, tol=1e-6).fit(
        sparse.vstack([x, x]),
        np.r_[np.ones(len(y)), np.zeros(len(y))],
        sample_weight=np.r_[y * weight, (1 - y) * weight],
    )
    learned = model.coef_[0]
    weights = (learned[: 3 * size] * shrunk / scaler.scale_).reshape(3, size)
    bias = model.intercept_[0] - weights.ravel() @ scaler.mean_
    # A debate is served with the base rate of debates, narration with that of the labelled ones.
    base = dict(zip(CORPORA, bias + CONSTANT * learned[3 * size : 3 * size + 3], strict=True))
    readings = [dict(zip(NAMES, w, strict=True)) for w in weights]
    return Fit(
        conversation={"bias": base["fredsum"]} | readings[0],
        narration={"bias": base["labelled"]} | readings[1],
        presented={"bias": 0.0} | readings[2],
        words=dict(zip(vocabulary, learned[3 * size + 3 :], strict=True)),
    )


def word_matrix(tables: Sequence[Table], vocabulary: Sequence[str]) -> sparse.csr_matrix:
    """Which words each sentence holds, weighed by how much its text is a conversation."""
    number = {word: i for i, word in enumerate(vocabulary)}
    rows = [(t.degree, words) for t in tables for words in t.words]
    cells = [
        (degree, row, number[word])
        for row, (degree, words) in enumerate(rows)
        for word in words
        if degree and word in number
    ]
    values, row_numbers, columns = zip(*cells, strict=True)
    return sparse.csr_matrix((values, (row_numbers, columns)), shape=(len(rows), len(vocabulary)))


def common_words(tables: Sequence[Table]) -> list[str]:
    """Words heard in enough debates, in alphabetical order."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for table in tables:
        if table.example.corpus == "fredsum":
            for word in set().union(*table.words):
                groups[word].add(table.example.group)
    return sorted(word for word, found in groups.items() if len(found) >= FEWEST_DEBATES)


def cross_validate(tables: Sequence[Table], folds: int) -> None:
    """Print how much of what people picked the top of the ranking holds, corpus by corpus."""
    groups = sorted({t.example.group for t in tables if t.example.corpus != "orangesum"})
    random.Random(0).shuffle(groups)
    fold_of = {group: i % folds for i, group in enumerate(groups)}
    found: defaultdict[str, list[float]] = defaultdict(list)
    for fold in range(folds):
        held_out = [t for t in tables if fold_of.get(t.example.group) == fold]
        learned = fit([t for t in tables if fold_of.get(t.example.group) != fold])
        for table in held_out:
            measure = MEASURES[table.example.corpus]
            found[
                table.example.group.partition("/")[0]
                if table.example.corpus == "labelled"
                else "fredsum"
            ].append(measure(table, learned.rank(table)))
    for name, values in sorted(found.items()):
        print(f"{name:16} {100 * np.mean(values):.1f} (n = {len(values)})")


def quarter(table: Table, ranks: np.ndarray) -> float:
    """F1 of the best sentences that hold a quarter of the words, against the mean label."""
    lengths = np.array([len(t.words) for t in table.example.terms])
    picked = np.array(table.example.picked)
    chosen: list[int] = []
    for i in np.argsort(-1 / (1 + np.exp(-ranks)) / np.maximum(1, lengths) ** 0.25):
        if lengths[chosen].sum() + lengths[i] / 2 > lengths.sum() / 4:
            break
        chosen.append(int(i))
    return float(2 * picked[chosen].sum() / max(1e-9, len(chosen) + picked.sum()))


def top_five(table: Table, ranks: np.ndarray) -> float:
    """Share of the key sentences among the five best."""
    picked = np.array(table.example.picked)
    return float(picked[np.argsort(-ranks)[:5]].sum() / max(1.0, picked.sum()))


MEASURES: dict[str, Callable[[Table, np.ndarray], float]] = {
    "fredsum": quarter, "labelled": top_five,
}  # fmt: skip


def write(learned: Fit, folder: Path) -> None:
    def rounded(weights: dict[str, float]) -> dict[str, float]:
        return {name: round(float(w), 3) for name, w in weights.items() if round(float(w), 3)}

    content = {
        "about": "Weights of the default ranking, learned by tests/training/salience.py from "
        "FREDSum (Rennard et al. 2023) and OrangeSum (Kamal Eddine et al. 2021), both CC BY-SA "
        "4.0, and from transcripts labelled for this project.",
        "model": {
            "conversation": {n: round(float(w), 4) for n, w in learned.conversation.items()},
            "presented": {n: round(float(w), 4) for n, w in learned.presented.items()},
            "narration": {n: round(float(w), 4) for n, w in learned.narration.items()},
            "words": rounded(learned.words),
        },
    }
    text = json.dumps(content, ensure_ascii=False, indent=0)
    (folder / "salience.json").write_text(text + "\n", encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("orangesum", type=Path)
    parser.add_argument("fredsum", type=Path)
    parser.add_argument("labelled", type=Path, nargs="+")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--folds", type=int)
    options = parser.parse_args()
    examples = [
        *read_debates(options.fredsum),
        *read_articles(options.orangesum / "train.jsonl", ARTICLES),
        *(example for folder in options.labelled for example in read_labelled(folder)),
    ]
    tables = [tabulate(example) for example in examples]
    if options.folds:
        cross_validate(tables, options.folds)
    if options.output:
        write(fit(tables), options.output)


if __name__ == "__main__":
    main()
