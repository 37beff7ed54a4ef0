"""Learn the weights of the default ranking: `ranking/salience.json`.

    python tests/training/salience.py ORANGESUM FREDSUM LABELLED... --output src/newsum/ranking

Needs numpy, scipy and scikit-learn. Two logistic regressions: one of the debates, over the features
and the words of a sentence, and one of news and labelled transcripts, over the features and again
over some of them as far as a text is presented. `--folds 5` cross-validates first and prints how
well each corpus is served, no debate or transcript being in both halves. See `corpora.py` for what
the folders hold.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from corpora import Example, read_articles, read_debates, read_labelled
from scipy import sparse
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from newsum.discourse.conversation import conversation_degree
from newsum.ranking.features import GROUPS, MANNER, feature_columns
from newsum.ranking.salience import (
    Model,
    gather,
    presented_degree,
    telling_words,
)

NAMES = [name for names in GROUPS.values() for name in names]
NARRATED = [name for name in NAMES if name not in MANNER]
"""What may count in news and narration. More lowered the figures of news a little."""
ARTICLES = 3000
LABELLED_WEIGHT = 3.0
"""Of a labelled sentence against one of the news: there are few, and they are what we serve."""
PRESENTED = ("said-again", "updates", "figures", "early")
"""What may count otherwise in a presented programme than in news. More names overfit."""
DEBATE_STRENGTH, NEWS_STRENGTH = 0.01, 0.03
"""Inverse of the regularisation."""
WORD_SCALE = 2.0
"""A word is regularised less than a feature: most sentences do not hold it."""
TEXT_SCALE = 3.0
"""So is a text: how much was picked of it says nothing of which sentences are picked."""
FEWEST_DEBATES = 8
"""Debates, of 19, in which a word must occur to get a weight: no word of one theme gets one."""


@dataclass(frozen=True, slots=True)
class Table:
    """The features of one example."""

    example: Example
    degree: float
    presented: float
    features: np.ndarray
    words: list[set[str]]


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


def rank(model: Model, table: Table) -> np.ndarray:
    """Log-odds of each sentence."""
    d, p = table.degree, table.presented
    bias, *weights = (
        d * model.conversation[n]
        + (1 - d) * (model.narration.get(n, 0.0) + p * model.presented.get(n, 0.0))
        for n in ("bias", *NAMES)
    )
    worded = [sum(model.words.get(w, 0.0) for w in words) for words in table.words]
    ranks: np.ndarray = table.features @ np.array(weights) + bias + d * np.array(worded)
    return ranks


def fit(tables: Sequence[Table]) -> Model:
    debates = [t for t in tables if t.example.corpus == "fredsum"]
    others = [t for t in tables if t.example.corpus != "fredsum"]
    conversation, words = fit_debates(debates)
    narration, presented = fit_news(others)
    return Model(conversation, narration, presented, words)


def fit_debates(tables: Sequence[Table]) -> tuple[dict[str, float], dict[str, float]]:
    features = np.vstack([t.features for t in tables])
    scaler = StandardScaler().fit(features)
    vocabulary = common_words(tables)
    x = sparse.hstack(
        [
            sparse.csr_matrix(scaler.transform(features)),
            WORD_SCALE * word_matrix(tables, vocabulary),
            TEXT_SCALE * text_matrix(tables),
        ]
    ).tocsr()
    learned, bias = regress(x, labels(tables), np.ones(x.shape[0]), DEBATE_STRENGTH)
    size = len(NAMES)
    weights = learned[:size] / scaler.scale_
    return (
        {"bias": bias - weights @ scaler.mean_} | dict(zip(NAMES, weights, strict=True)),
        # What remains are the weights of the texts, which a new text does not have.
        dict(zip(vocabulary, WORD_SCALE * learned[size:], strict=False)),
    )


def fit_news(tables: Sequence[Table]) -> tuple[dict[str, float], dict[str, float]]:
    once = [NAMES.index(name) for name in NARRATED]
    again = [NAMES.index(name) for name in PRESENTED]
    copies = np.vstack(
        [np.hstack([t.features[:, once], t.presented * t.features[:, again]]) for t in tables]
    )
    scaler = StandardScaler().fit(copies)
    is_labelled = np.concatenate(
        [[float(t.example.corpus == "labelled")] * len(t.words) for t in tables]
    )
    # The base rates of the two corpora differ; the narration is served with the second.
    x = sparse.csr_matrix(np.column_stack([scaler.transform(copies), is_labelled]))
    weight = 1 + (LABELLED_WEIGHT - 1) * is_labelled
    learned, bias = regress(x, labels(tables), weight, NEWS_STRENGTH)
    weights = learned[:-1] / scaler.scale_
    bias += learned[-1] - weights @ scaler.mean_
    return (
        {"bias": bias} | dict(zip(NARRATED, weights, strict=False)),
        dict(zip(PRESENTED, weights[len(NARRATED) :], strict=True)),
    )


def regress(
    x: sparse.csr_matrix, y: np.ndarray, weight: np.ndarray, strength: float
) -> tuple[np.ndarray, float]:
    """Weights and bias for labels that are shares: each row counts as yes and as no."""
    model = LogisticRegression(C=strength, max_iter=2000, tol=1e-5).fit(
        sparse.vstack([x, x]),
        np.r_[np.ones(len(y)), np.zeros(len(y))],
        sample_weight=np.r_[y * weight, (1 - y) * weight],
    )
    return model.coef_[0], float(model.intercept_[0])


def labels(tables: Sequence[Table]) -> np.ndarray:
    return np.concatenate([t.example.picked for t in tables])


def word_matrix(tables: Sequence[Table], vocabulary: Sequence[str]) -> sparse.csr_matrix:
    """Which words each sentence holds."""
    number = {word: i for i, word in enumerate(vocabulary)}
    rows = [words for t in tables for words in t.words]
    cells = [(row, number[w]) for row, words in enumerate(rows) for w in words if w in number]
    row_numbers, columns = zip(*cells, strict=True)
    return sparse.csr_matrix(
        (np.ones(len(cells)), (row_numbers, columns)), shape=(len(rows), len(vocabulary))
    )


def text_matrix(tables: Sequence[Table]) -> sparse.csr_matrix:
    """Which text each sentence belongs to."""
    texts = np.repeat(np.arange(len(tables)), [len(t.words) for t in tables])
    return sparse.csr_matrix((np.ones(len(texts)), (np.arange(len(texts)), texts)))


def common_words(tables: Sequence[Table]) -> list[str]:
    """Words of debates heard in enough debates, in alphabetical order."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for table in tables:
        for word in set().union(*table.words):
            groups[word].add(table.example.group)
    return sorted(word for word, found in groups.items() if len(found) >= FEWEST_DEBATES)


def folds_of(groups: Iterable[str], folds: int) -> dict[str, int]:
    """The number of the fold of each group, the same from run to run."""
    shuffled = sorted(set(groups))
    random.Random(0).shuffle(shuffled)
    return {group: i % folds for i, group in enumerate(shuffled)}


def cross_validate(tables: Sequence[Table], folds: int) -> None:
    """Print how much of what people picked the top of the ranking holds, corpus by corpus."""
    fold_of = folds_of((t.example.group for t in tables if t.example.corpus != "orangesum"), folds)
    found: defaultdict[str, list[float]] = defaultdict(list)
    for fold in range(folds):
        held_out = [t for t in tables if fold_of.get(t.example.group) == fold]
        learned = fit([t for t in tables if fold_of.get(t.example.group) != fold])
        for table in held_out:
            name = table.example.group.partition("/")[0]
            corpus = table.example.corpus
            measure = quarter if corpus == "fredsum" else top_five
            found[corpus if corpus == "fredsum" else name].append(
                measure(table, rank(learned, table))
            )
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


def write(model: Model, folder: Path) -> None:
    content = {
        "about": "Weights of the default ranking, learned by tests/training/salience.py from "
        "FREDSum (Rennard et al. 2023) and OrangeSum (Kamal Eddine et al. 2021), both CC BY-SA "
        "4.0, and from transcripts labelled for this project.",
        "model": {
            reading: {name: round(float(weight), 4) for name, weight in weights.items()}
            for reading, weights in model._asdict().items()
        },
    }
    text = json.dumps(content, ensure_ascii=False, indent=0)
    (folder / "salience.json").write_text(text + "\n", encoding="utf-8")


def read_tables(orangesum: Path, fredsum: Path, labelled: Sequence[Path]) -> list[Table]:
    """The features of all that is learned from."""
    examples = [
        *read_debates(fredsum),
        *read_articles(orangesum / "train.jsonl", ARTICLES),
        *(example for folder in labelled for example in read_labelled(folder)),
    ]
    return [tabulate(example) for example in examples]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("orangesum", type=Path)
    parser.add_argument("fredsum", type=Path)
    parser.add_argument("labelled", type=Path, nargs="+")
    parser.add_argument("--output", type=Path)
    parser.add_argument("--folds", type=int)
    options = parser.parse_args()
    tables = read_tables(options.orangesum, options.fredsum, options.labelled)
    if options.folds:
        cross_validate(tables, options.folds)
    if options.output:
        write(fit(tables), options.output)


if __name__ == "__main__":
    main()
