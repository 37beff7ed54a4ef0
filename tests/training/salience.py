"""Learn the default ranking: `ranking/salience.json` and `french/telling_words.txt`.

    python tests/training/salience.py ORANGESUM FREDSUM LABELLED... --output src/newsum

Needs numpy, scipy and scikit-learn. Three linear models: a logistic regression of the debates, over
the features of a sentence, its words and what kind of words they are (`meanings.py`), one of news,
over the features and the words, of which sentence to take first, and a logistic regression of the
labelled transcripts, over what the first makes of a sentence, some of the features and the words.
`--folds 5` cross-validates first and prints how well each corpus is served, no debate or transcript
being in both halves. See `corpora.py` for what the folders hold.
"""

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
from corpora import Example, read_articles, read_debates, read_labelled
from meanings import Vectors, incidence, learn_vectors
from scipy import sparse
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from newsum.french.telling_words import STEPS, WordWeights
from newsum.ranking.features import GROUPS, PROGRAMME, feature_columns
from newsum.ranking.salience import (
    Model,
    Shares,
    debate_degree,
    gather,
    presented_degree,
    telling_words,
    wording_weight,
    written_degree,
)

NAMES = [name for names in GROUPS.values() for name in names]
SPOKEN = [name for name in NAMES if name not in PROGRAMME]
"""What may count in debates."""
ONE_VOICE = ("turn-words", "turn-words*", "ends-turn", "asker", "host-asks", "new-to-speaker")
"""Of those who take turns: nothing is learned of it where there are none."""
RETOLD = ("just-in", "breaking", "late", "replaced", "recapped", "recaps")
"""Of programmes that tell a story again, or how it goes on: written news does not."""
NARRATED = [name for name in NAMES if name not in (*ONE_VOICE, *RETOLD)]
"""What may count in news."""
ARTICLES = 20_000
PRESENTED = (
    *PROGRAMME, "said-again", "updates", "figures", "early", "first", "asks", "answers", "adds",
    "different-words", "concepts*", "concept-density*",
)  # fmt: skip
"""What may count otherwise in a programme than in a debate. All names overfit, and the reading of
news adds nothing."""
DEBATE_STRENGTH, NEWS_STRENGTH, PRESENTED_STRENGTH = 0.01, 500.0, 0.04
"""Inverse of the regularisation: for news of a mean, else of a sum."""
RATING_STRENGTH = 1000.0
"""The same where one number is scaled: next to none."""
MOST_STEPS = 300
"""In search of the best weights."""
WORD_SCALE = 2.0
"""A word is regularised less than a feature: most sentences do not hold it."""
TEXT_SCALE = 3.0
"""So is a text: how much was picked of it says nothing of which sentences are picked."""
FEWEST_DEBATES = 8
"""Debates, of 19, in which a word must occur to get a weight: no word of one theme gets one."""
FEWEST_SENTENCES = 30
"""The same for news, in sentences."""
FEWEST_TRANSCRIPTS = 12
"""The same for programmes, in transcripts."""

HEADER = """\
# How much words speak for a sentence: the word, and thousandths of log-odds in talk, in talk
# through words of its kind, in news and in programmes. Learned from FREDSum (Rennard et al. 2023)
# and OrangeSum (Kamal Eddine et al. 2021), both CC BY-SA 4.0, and from transcripts labelled for
# this project, by tests/training/salience.py.
"""


@dataclass(frozen=True, slots=True)
class Table:
    """The features of one example."""

    example: Example
    debate: float
    presented: float
    features: np.ndarray
    words: list[set[str]]


def tabulate(example: Example) -> Table:
    material = gather(example.candidates, example.terms, example.said_again)
    columns = feature_columns(material)
    written = written_degree(example.candidates)
    debate = debate_degree(example.terms, written)
    return Table(
        example=example,
        debate=debate,
        presented=presented_degree(material, debate, written),
        features=np.column_stack([columns[name] for name in NAMES]),
        words=[telling_words(t) for t in example.terms],
    )


class Learned(NamedTuple):
    """All that the ranking knows."""

    model: Model
    words: Mapping[str, WordWeights]

    def weights_of(self, word: str) -> WordWeights:
        return self.words.get(word, WordWeights())


def rank(learned: Learned, table: Table) -> np.ndarray:
    """Log-odds of each sentence."""
    return read(learned, table, learned.model.shares(table.debate, table.presented))


def read(learned: Learned, table: Table, shares: Shares) -> np.ndarray:
    """The same, by so much of each reading."""
    bias, *weights = (learned.model.weight(name, shares) for name in ("bias", *NAMES))
    worded = [wording_weight(words, learned.weights_of, shares) for words in table.words]
    ranks: np.ndarray = table.features @ np.array(weights) + bias + np.array(worded)
    return ranks


def fit(tables: Sequence[Table], vectors: Vectors) -> Learned:
    by_corpus: defaultdict[str, list[Table]] = defaultdict(list)
    for table in tables:
        by_corpus[table.example.corpus].append(table)
    conversation, spoken, kindred = fit_debates(by_corpus["fredsum"], vectors)
    narration, narrated = fit_news(by_corpus["orangesum"])
    by_use = (spoken, kindred, narrated)
    learned = Learned(
        Model(conversation, narration, presented={}),
        {
            word: WordWeights(*(weights.get(word, 0.0) for weights in by_use))
            for word in sorted(set().union(*by_use))
        },
    )
    presented, told = fit_presented(by_corpus["labelled"], learned)
    return Learned(
        learned.model._replace(presented=presented),
        {
            word: learned.weights_of(word)._replace(presented=told.get(word, 0.0))
            for word in sorted(learned.words.keys() | told)
        },
    )


def fit_debates(
    tables: Sequence[Table], vectors: Vectors
) -> tuple[dict[str, float], dict[str, float], dict[str, float]]:
    sentences = [words for t in tables for words in t.words]
    own = np.vstack([t.features[:, places_of(SPOKEN)] for t in tables])
    features = np.hstack([own, vectors.means(sentences)])
    scaler = StandardScaler().fit(features)
    vocabulary = common_words(tables, FEWEST_DEBATES)
    x = sparse.hstack(
        [
            sparse.csr_matrix(scaler.transform(features)),
            WORD_SCALE * incidence(sentences, vocabulary),
            TEXT_SCALE * text_matrix(tables),
        ]
    ).tocsr()
    learned, bias = regress(x, labels(tables), np.ones(x.shape[0]), DEBATE_STRENGTH)
    size = features.shape[1]
    weights = learned[:size] / scaler.scale_
    of_kinds = vectors.rows @ weights[len(SPOKEN) :]
    return (
        {"bias": bias - weights @ scaler.mean_} | dict(zip(SPOKEN, weights, strict=False)),
        # What remains are the weights of the texts, which a new text does not have.
        dict(zip(vocabulary, WORD_SCALE * learned[size:], strict=False)),
        dict(zip(vectors.words, of_kinds, strict=True)),
    )


def fit_news(tables: Sequence[Table]) -> tuple[dict[str, float], dict[str, float]]:
    """The reading of news: the best sentence shall come as near to the abstract as it may.

    Whether the others are rated rightly counts for nothing, unlike in a regression.
    """
    own = np.vstack([t.features[:, places_of(NARRATED)] for t in tables])
    scaler = StandardScaler().fit(own)
    sentences = [words for t in tables for words in t.words]
    counts = Counter(word for words in sentences for word in words)
    vocabulary = sorted(word for word, count in counts.items() if count >= FEWEST_SENTENCES)
    x = sparse.hstack(
        [sparse.csr_matrix(scaler.transform(own)), incidence(sentences, vocabulary)]
    ).tocsr()
    learned = prefer(x, labels(tables), [len(t.words) for t in tables], NEWS_STRENGTH)
    # The other readings, with which it is mixed, are log-odds.
    rated = sparse.csr_matrix((x @ learned)[:, np.newaxis])
    (scale,), bias = regress(rated, labels(tables), np.ones(x.shape[0]), RATING_STRENGTH)
    learned *= scale
    size = own.shape[1]
    weights = learned[:size] / scaler.scale_
    return (
        {"bias": bias - weights @ scaler.mean_} | dict(zip(NARRATED, weights, strict=True)),
        dict(zip(vocabulary, learned[size:], strict=True)),
    )


def fit_presented(
    tables: Sequence[Table], learned: Learned
) -> tuple[dict[str, float], dict[str, float]]:
    """The reading of programmes, which takes so much of that of debates, and their words."""
    debate = Shares(conversation=1.0, narration=0.0, presented=0.0)
    features = np.vstack(
        [
            np.column_stack([read(learned, t, debate), t.features[:, places_of(PRESENTED)]])
            for t in tables
        ]
    )
    scaler = StandardScaler().fit(features)
    vocabulary = common_words(tables, FEWEST_TRANSCRIPTS)
    sentences = [words for t in tables for words in t.words]
    x = sparse.hstack(
        [sparse.csr_matrix(scaler.transform(features)), incidence(sentences, vocabulary)]
    ).tocsr()
    found, bias = regress(x, labels(tables), np.ones(x.shape[0]), PRESENTED_STRENGTH)
    size = features.shape[1]
    weights = found[:size] / scaler.scale_
    names = ("conversation", *PRESENTED)
    return (
        {"bias": bias - weights @ scaler.mean_} | dict(zip(names, weights, strict=True)),
        dict(zip(vocabulary, found[size:], strict=True)),
    )


def places_of(names: Sequence[str]) -> list[int]:
    """The columns of these features."""
    return [NAMES.index(name) for name in names]


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


def prefer(
    x: sparse.csr_matrix, picked: np.ndarray, sizes: Sequence[int], strength: float
) -> np.ndarray:
    """Weights that rate highest what is nearest to the abstract, text by text.

    A sentence is drawn from each text with a probability that grows with its rating (softmax);
    what is expected of its nearness is what is maximised. The logarithm of the share of a sentence
    is its nearness, but for what is the same for all of a text, which changes nothing.
    """
    starts = np.cumsum([0, *sizes[:-1]])
    text_of = np.repeat(np.arange(len(sizes)), sizes)
    nearness = np.log(picked)
    transposed = x.T.tocsr()

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        ratings = x @ weights
        odds = np.exp(ratings - np.maximum.reduceat(ratings, starts)[text_of])
        drawn = odds / np.add.reduceat(odds, starts)[text_of]
        expected = np.add.reduceat(drawn * nearness, starts)
        gradient = transposed @ (drawn * (nearness - expected[text_of]))
        return (
            weights @ weights / (2 * strength) - expected.mean(),
            weights / strength - gradient / len(sizes),
        )

    found = minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B",
                     options={"maxiter": MOST_STEPS})  # fmt: skip
    weights: np.ndarray = found.x
    return weights


def labels(tables: Sequence[Table]) -> np.ndarray:
    return np.concatenate([t.example.picked for t in tables])


def text_matrix(tables: Sequence[Table]) -> sparse.csr_matrix:
    """Which text each sentence belongs to."""
    texts = np.repeat(np.arange(len(tables)), [len(t.words) for t in tables])
    return sparse.csr_matrix((np.ones(len(texts)), (np.arange(len(texts)), texts)))


def common_words(tables: Sequence[Table], fewest: int) -> list[str]:
    """Words heard in so many debates or transcripts, in alphabetical order."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for table in tables:
        for word in set().union(*table.words):
            groups[word].add(table.example.group)
    return sorted(word for word, found in groups.items() if len(found) >= fewest)


def folds_of(groups: Iterable[str], folds: int) -> dict[str, int]:
    """The number of the fold of each group, the same from run to run."""
    shuffled = sorted(set(groups))
    random.Random(0).shuffle(shuffled)
    return {group: i % folds for i, group in enumerate(shuffled)}


def cross_validate(tables: Sequence[Table], vectors: Vectors, folds: int) -> None:
    """Print how much of what people picked the top of the ranking holds, corpus by corpus."""
    fold_of = folds_of((t.example.group for t in tables if t.example.corpus != "orangesum"), folds)
    found: defaultdict[str, list[float]] = defaultdict(list)
    for fold in range(folds):
        held_out = [t for t in tables if fold_of.get(t.example.group) == fold]
        learned = fit([t for t in tables if fold_of.get(t.example.group) != fold], vectors)
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


def write(learned: Learned, package: Path) -> None:
    content = {
        "about": "Weights of the default ranking, learned by tests/training/salience.py from "
        "FREDSum (Rennard et al. 2023) and OrangeSum (Kamal Eddine et al. 2021), both CC BY-SA "
        "4.0, and from transcripts labelled for this project.",
        "model": {
            reading: {name: round(float(weight), 4) for name, weight in weights.items()}
            for reading, weights in learned.model._asdict().items()
        },
    }
    text = json.dumps(content, ensure_ascii=False, indent=0)
    (package / "ranking" / "salience.json").write_text(text + "\n", encoding="utf-8")
    steps = {
        word: [round(float(weight) * STEPS) for weight in weights]
        for word, weights in learned.words.items()
    }
    rows = sorted(f"{word}\t{' '.join(map(str, of))}\n" for word, of in steps.items() if any(of))
    (package / "french" / "telling_words.txt").write_text(HEADER + "".join(rows), encoding="utf-8")


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
    vectors = learn_vectors(options.orangesum)
    if options.folds:
        cross_validate(tables, vectors, options.folds)
    if options.output:
        write(fit(tables, vectors), options.output)


if __name__ == "__main__":
    main()
