"""Vectors of words: what stands near what in the news, as numbers.

The positive pointwise mutual information of words that share a sentence, its contexts smoothed and
its rank lowered (Levy and Goldberg 2014). They serve to learn how telling a word is from words of
its kind, where too few debates hold it, and never leave the training.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import NamedTuple

import numpy as np
from corpora import read_abstracts
from scipy import sparse
from scipy.sparse.linalg import svds

from newsum.ranking.salience import telling_words
from newsum.terms import terms_of

SIZE = 100
FEWEST = 20
"""Sentences in which a word must occur to get a vector."""
SMOOTHING = 0.75
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


class Vectors(NamedTuple):
    """A row of numbers, of length 1, for each word."""

    words: Sequence[str]
    rows: np.ndarray

    def means(self, sentences: Sequence[AbstractSet[str]]) -> np.ndarray:
        """For each sentence the mean vector of its words, those without one counted as noughts."""
        means: np.ndarray = incidence(sentences, self.words, is_share=True) @ self.rows
        return means


def learn_vectors(orangesum: Path) -> Vectors:
    """Vectors of the words of the training part of OrangeSum."""
    sentences = [
        telling_words(terms_of(sentence))
        for texts in read_abstracts(orangesum / "train.jsonl")
        for text in texts
        for sentence in _SENTENCE_END.split(text)
    ]
    counts = Counter(word for words in sentences for word in words)
    vocabulary = sorted(word for word, count in counts.items() if count >= FEWEST)
    return Vectors(vocabulary, _lowered(_information(incidence(sentences, vocabulary))))


def incidence(
    sentences: Iterable[AbstractSet[str]], vocabulary: Sequence[str], *, is_share: bool = False
) -> sparse.csr_matrix:
    """Which words each sentence holds, as ones or as shares of its words."""
    number = {word: i for i, word in enumerate(vocabulary)}
    cells = []
    size = 0
    for row, words in enumerate(sentences):
        value = 1 / max(1, len(words)) if is_share else 1.0
        cells += [(value, row, number[w]) for w in sorted(words) if w in number]
        size = row + 1
    values, rows, columns = zip(*cells, strict=True)
    return sparse.csr_matrix((values, (rows, columns)), shape=(size, len(vocabulary)))


def _information(sentences: sparse.csr_matrix) -> sparse.csr_matrix:
    """How much more often than by chance two words share a sentence, in nats; at least 0."""
    together = sparse.coo_matrix(sentences.T @ sentences)
    together.setdiag(0)
    together.eliminate_zeros()
    totals = np.asarray(together.sum(axis=1)).ravel()
    smoothed = totals**SMOOTHING / (totals**SMOOTHING).sum()
    chance = totals[together.row] * smoothed[together.col]
    values = np.maximum(0, np.log(together.data / chance))
    return sparse.csr_matrix((values, (together.row, together.col)), shape=together.shape)


def _lowered(matrix: sparse.csr_matrix) -> np.ndarray:
    start = np.ones(matrix.shape[0])  # else at random
    left, values, _ = svds(matrix, k=SIZE, v0=start)
    rows = left * np.sqrt(values)
    scaled: np.ndarray = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return scaled
