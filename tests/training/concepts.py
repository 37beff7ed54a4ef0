"""Learn which stems summaries name: `concepts.json` and `french/summary_log_odds.txt`.

    python tests/training/concepts.py ORANGESUM src/newsum

Needs numpy and scikit-learn. Learned on the abstracts of 20,000 news articles (OrangeSum, Kamal
Eddine et al. 2021, CC BY-SA 4.0); numbers leave the corpus, never its text.
"""

import argparse
import json
import math
from collections import Counter
from pathlib import Path

import numpy as np
from corpora import read_abstracts
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from newsum.concepts import MEASURES, measure_concepts
from newsum.reading import transcript_of
from newsum.segmentation import segment
from newsum.terms import Terms, extract_terms, terms_of

ARTICLES = 3000
"""Those on which the model is fitted; the log-odds are counted on all."""
PRIOR = 20
"""Articles with the mean share of named stems, added to the counts of each stem."""
FEWEST = 10
STEP = 0.1

HEADER = """\
# How much more than other stems abstracts name one: the stem, and tenths of log-odds.
# Counted in OrangeSum (Kamal Eddine et al. 2021, CC BY-SA 4.0) by tests/training/concepts.py.
"""


class Counts:
    """In how many articles each stem occurs, and in how many the abstract names it."""

    def __init__(self) -> None:
        self.articles: Counter[str] = Counter()
        self.named: Counter[str] = Counter()

    def add(self, article: set[str], abstract: set[str]) -> None:
        self.articles.update(article)
        self.named.update(article & abstract)

    @property
    def mean(self) -> float:
        return self.named.total() / self.articles.total()

    def log_odds(self, stem: str, *, without: bool | None = None) -> float:
        """Of a stem, leaving out one article that names it or not."""
        articles = self.articles[stem] - (without is not None)
        named = self.named[stem] - bool(without)
        return math.log((named / self.mean + PRIOR) / (articles + PRIOR))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("orangesum", type=Path)
    parser.add_argument("package", type=Path)
    folders = parser.parse_args()
    counts = Counts()
    sample: list[tuple[tuple[Terms, ...], set[str]]] = []
    for article, abstract in read_abstracts(folders.orangesum / "train.jsonl"):
        named = set(terms_of(abstract).stems)
        counts.add({s for s in terms_of(article).stems if s.isalpha()}, named)
        if len(sample) < ARTICLES:
            sample.append((extract_terms(segment(transcript_of(article))), named))
    rows, labels = [], []
    for terms, named in sample:
        for stem, measures in measure_concepts(terms).items():
            is_named = stem in named
            odds = counts.log_odds(stem, without=is_named) if stem.isalpha() else 0.0
            rows.append((*measures[:-1], odds))
            labels.append(is_named)
    write_model(np.array(rows), np.array(labels), folders.package / "concepts.json")
    write_log_odds(counts, folders.package / "french" / "summary_log_odds.txt")


def write_model(rows: np.ndarray, labels: np.ndarray, path: Path) -> None:
    scaler = StandardScaler().fit(rows)
    model = LogisticRegression(max_iter=1000).fit(scaler.transform(rows), labels)
    weights = model.coef_[0] / scaler.scale_
    bias = model.intercept_[0] - weights @ scaler.mean_
    content = {
        "about": "Logistic model of whether the abstract of a news article names a stem of it. "
        "Learned on OrangeSum (Kamal Eddine et al. 2021, CC BY-SA 4.0) by "
        "tests/training/concepts.py.",
        "bias": round(float(bias), 4),
        "weights": {n: round(float(w), 4) for n, w in zip(MEASURES, weights, strict=True)},
    }
    path.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def write_log_odds(counts: Counts, path: Path) -> None:
    lines = []
    for stem in sorted(counts.articles):
        level = round(counts.log_odds(stem) / STEP)
        if counts.articles[stem] >= FEWEST and level:
            lines.append(f"{stem}\t{level}\n")
    path.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
