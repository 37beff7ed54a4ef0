"""Learn between which words French speech starts a new sentence.

    python tests/training/sentence_boundaries.py ORANGESUM FREDSUM \\
        > src/newsum/french/boundaries.txt

ORANGESUM holds `train.jsonl` (one object a line, with `article`), FREDSUM a folder `transcript`
of debates, one turn a line, `SPEAKER : text`. Punctuation and case are taken off; the model must
find again where `newsum.segmentation.punctuated` had cut. Words are first put into classes by the
company they keep (positive pointwise mutual information with the two words on either side,
singular vectors, k-means). A logistic regression over the words and classes around a gap is then
trained by FTRL-proximal (McMahan et al. 2013): once with an L1 penalty, which leaves few weights,
and once more with these alone. Weights leave the corpora, never their text. Takes 6 GB of memory
and some five minutes.
"""

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from corpora import read_news
from numpy.typing import NDArray

from newsum.french.boundaries import (
    KEY_BITS,
    LONGEST_SUFFIX,
    OUTSIDE,
    STEPS,
    parse_places,
    parse_table,
)
from newsum.segmentation.punctuated import sentence_bounds
from newsum.segmentation.unpunctuated import word_parts

TEMPLATES = (
    "w-1", "w0", "w1", "w-2", "w-2 w-1", "w-1 w0", "w0 w1", "w0 w1 w2",
    "c-2 c-1 c0 c1", "c-1 c0 c1 c2", "c-3 c-2 c-1 c0", "c-1 c0", "c-2 c-1 c0", "c-1 c0 c1",
    "w0 c-1", "w0 c1", "w-1 c0", "c2", "c-3", "c3", "c-1 c0 c1 c2 c3", "c-4 c-3 c-2 c-1",
    "w0 c-2 c-1", "w0 c1 c2", "c4", "c-4", "w0 w1 c-1", "w0 w1 c2",
)  # fmt: skip
"""What the model looks at: `w` a word, `c` a class; -1 stands before the gap, 0 after it."""
MARGIN = 5
WORDS, CLASSES = 4_000, 100
CLUSTERED_WORDS, CONTEXT_WORDS, DIMENSIONS, ROUNDS = 20_000, 1_000, 80, 25
RARE_RANK, FEWEST_WITH_SUFFIX = 1_500, 12
FEWEST_OCCURRENCES = 40
SPEECH_WEIGHT = 8.0
"""A gap of the debates counts as so many of the news, which are 25 times as many."""
EPOCHS, BATCH = 2, 512
RATE, SMOOTHING = 0.1, 1.0
CHOOSING_L1, CHOOSING_L2 = 32.0, 1.0
"""The first training chooses some 13,000 of half a million features; fewer lose accuracy."""
FITTING_L2 = 20.0
"""The second training fits their weights, which L1 had shrunk."""

HEADER = """\
# Log-odds, in tenths, that a sentence ends between two words. Learned from FREDSum (Rennard et al.
# 2023) and OrangeSum (Kamal Eddine et al. 2021), both CC BY-SA 4.0; weights only, no text.
# Made by tests/training/sentence_boundaries.py."""

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A turn or an article without punctuation."""

    words: list[str]
    gaps: list[int]
    """Numbers of the words that follow white space, the first excepted."""
    starts: frozenset[int]
    """Those of the gaps at which a sentence starts."""


def read_speech(path: Path) -> Iterator[str]:
    """The turns of a debate, without speaker labels."""
    # The corpus holds cp1252 characters decoded as Latin-1: U+0092 is an apostrophe.
    text = path.read_text(encoding="utf-8")
    text = text.translate({0x92: "’", 0x85: "…", 0x9C: "œ"})
    for line in text.split("\n"):
        yield re.sub(r"^[^:\n.!?]{1,40} : ", "", line)


def take_off_punctuation(text: str) -> Stretch:
    """The words of a text, and where its sentences started."""
    text = text.strip()
    words: list[str] = []
    gaps: list[int] = []
    starts: set[int] = set()
    for start, end in sentence_bounds(text, 0, len(text)):
        starts.add(len(words))
        for token in text[start:end].split():
            parts = word_parts(token)
            if parts and words:
                gaps.append(len(words))
            words += parts
    return Stretch(words, gaps, frozenset(starts))


def embed(stretches: Sequence[Stretch], words: Sequence[str]) -> Floats:
    """One vector of length 1 for each word: words found in the same company lie close."""
    number = {word: i for i, word in enumerate(words)}
    ids = np.concatenate(
        [np.array([number.get(w, -1) for w in s.words] + [-1] * 2, np.int64) for s in stretches]
    )
    counts = []
    for distance in (1, 2):
        left, right = ids[:-distance], ids[distance:]
        for word, company in ((left, right), (right, left)):
            pairs = (word >= 0) & (company >= 0) & (company < CONTEXT_WORDS)
            cells = word[pairs] * CONTEXT_WORDS + company[pairs]
            cell_counts = np.bincount(cells, minlength=len(words) * CONTEXT_WORDS)
            counts.append(cell_counts.reshape(len(words), CONTEXT_WORDS))
    table = np.concatenate(counts, axis=1).astype(np.float64)
    expected = table.sum(1, keepdims=True) * table.sum(0, keepdims=True) / table.sum()
    with np.errstate(divide="ignore", invalid="ignore"):
        information = np.nan_to_num(np.maximum(np.log(table / expected), 0.0), posinf=0.0)
    values, vectors = np.linalg.eigh(information.T @ information)
    top = vectors[:, -DIMENSIONS:] * values[-DIMENSIONS:] ** -0.25
    embedded: Floats = information @ top
    lengths: Floats = np.linalg.norm(embedded, axis=1, keepdims=True)
    return embedded / (lengths + 1e-9)


def classify(vectors: Floats, weights: Floats) -> Ints:
    """Class of each vector, from 1 to `CLASSES`, by weighted k-means with a fixed seed."""
    chance = np.random.default_rng(0)
    share = weights / weights.sum()
    centres = vectors[chance.choice(len(vectors), CLASSES, replace=False, p=share)]
    classes = np.zeros(len(vectors), np.int64)
    for _ in range(ROUNDS):
        classes = np.argmax(vectors @ centres.T - (centres**2).sum(1) / 2, axis=1)
        for number in range(CLASSES):
            members = classes == number
            if members.any():
                centres[number] = np.average(vectors[members], axis=0, weights=weights[members])
    return classes + 1


def classes_of_suffixes(words: Sequence[str], classes: Ints) -> dict[str, int]:
    """The commonest class among the rarer words with the same last letters."""
    found: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for word, number in zip(words[RARE_RANK:], classes[RARE_RANK:].tolist(), strict=True):
        for length in range(1, LONGEST_SUFFIX + 1):
            found[word[-length:]][number] += 1
    return {
        suffix: counts.most_common(1)[0][0]
        for suffix, counts in sorted(found.items())
        if counts.total() >= FEWEST_WITH_SUFFIX
    }


@dataclass(frozen=True, slots=True)
class Gaps:
    """All gaps of a corpus."""

    codes: tuple[Ints, Ints]
    """Word numbers and classes, one stretch after the other with margins between."""
    at: Ints
    """Where in `codes` the word after each gap stands."""
    is_start: NDArray[np.bool_]


def lay_out(stretches: Iterable[Stretch], code: Mapping[str, tuple[int, int]]) -> Gaps:
    """The codes of all words in a row."""
    margin = [(OUTSIDE, OUTSIDE)] * MARGIN
    row = list(margin)
    at: list[int] = []
    is_start: list[bool] = []
    for stretch in stretches:
        at += [len(row) + gap for gap in stretch.gaps]
        is_start += [gap in stretch.starts for gap in stretch.gaps]
        row += [code[word] for word in stretch.words]
        row += margin
    numbers, classes = np.array(row, np.int64).T
    return Gaps((numbers, classes), np.array(at), np.array(is_start))


def keys_of(gaps: Gaps, template: str) -> Ints:
    """The key of a feature at each gap."""
    key = np.zeros(len(gaps.at), np.int64)
    for is_class, place in parse_places(template):
        key = (key << KEY_BITS) | gaps.codes[is_class][gaps.at + place]
    return key


def train(columns: Numbers, target: Floats, worth: Floats, *, l1: float, l2: float) -> Floats:
    """Weights of a logistic regression, by FTRL-proximal.

    Args:
        columns: numbers of the features of each gap, `(gaps, templates + 1)`. The last is the bias,
            the greatest number and free of penalty; number 0 gets no weight.
        target: what is to be predicted of each gap, 0 or 1.
        worth: how much each gap counts.
        l1: what the sum of its gradients must exceed for a weight to differ from 0.
        l2: as usual.
    """
    chance = np.random.default_rng(0)
    size = int(columns[0, -1]) + 1
    z, n, w = np.zeros(size), np.zeros(size), np.zeros(size)
    penalty = np.full(size, l1)
    penalty[0], penalty[-1] = np.inf, 0.0
    for _ in range(EPOCHS):
        order = chance.permutation(len(columns))
        for first in range(0, len(order), BATCH):
            batch = order[first : first + BATCH]
            features, place = np.unique(columns[batch], return_inverse=True)
            place = place.reshape(len(batch), -1)
            log_odds = w[features][place].sum(1)
            error = (1 / (1 + np.exp(-log_odds)) - target[batch]) * worth[batch]
            slope = np.bincount(place.ravel(), np.repeat(error, place.shape[1]), len(features))
            grown = n[features] + slope**2
            z[features] += slope - (np.sqrt(grown) - np.sqrt(n[features])) / RATE * w[features]
            n[features] = grown
            kept = np.abs(z[features]) - penalty[features]
            rate = (SMOOTHING + np.sqrt(grown)) / RATE + l2
            w[features] = np.where(kept > 0, -np.sign(z[features]) * kept / rate, 0.0)
    return w


def spelled_keys(keys: Ints, template: str, words: Sequence[str]) -> list[str]:
    """Keys as the table writes them."""
    places = parse_places(template)
    spelled = []
    for key in keys.tolist():
        parts = []
        for i, (is_class, _) in enumerate(places):
            part = key >> KEY_BITS * (len(places) - 1 - i) & OUTSIDE
            if part == OUTSIDE:
                parts.append("^")
            elif is_class:
                parts.append(str(part))
            else:
                parts.append(words[part - 1] if part else "*")
        spelled.append("|".join(parts))
    return spelled


def in_lines(head: str, entries: Mapping[int, Sequence[str]]) -> Iterator[str]:
    """One line for each number and what goes with it."""
    for number, values in sorted(entries.items()):
        yield f"{head}{number} {' '.join(values)}"


def learn_table(news: Sequence[Stretch], speech: Sequence[Stretch]) -> Iterator[str]:
    """The lines of the table."""
    counts = Counter(word for stretch in (*news, *speech) for word in stretch.words)
    ranked = sorted(counts, key=lambda word: (-counts[word], word))[:CLUSTERED_WORDS]
    frequency = np.array([counts[word] for word in ranked], np.float64)
    classes = classify(embed([*news, *speech], ranked), np.sqrt(frequency))
    suffixes = classes_of_suffixes(ranked, classes)
    members: defaultdict[int, list[str]] = defaultdict(list)
    for word, number in zip(ranked[:WORDS], classes.tolist(), strict=False):
        members[number].append(word)
    endings: defaultdict[int, list[str]] = defaultdict(list)
    for suffix, number in suffixes.items():
        endings[number].append(suffix)
    yield HEADER
    head = [*in_lines("class ", members), *in_lines("suffix ", endings)]
    yield from head
    known = parse_table(head)
    code = {word: known.code(word) for word in counts}
    words = list(known.codes)
    yield from learn_weights(lay_out([*news, *speech], code), words, sum(len(s.gaps) for s in news))


def learn_weights(gaps: Gaps, words: Sequence[str], news_gaps: int) -> Iterator[str]:
    """The lines of the weights; the first `news_gaps` gaps are those of the news."""
    listed: list[Ints] = []
    columns = np.empty((len(gaps.at), len(TEMPLATES) + 1), np.int32)
    size = 1  # number 0 is for what is too rare
    for i, template in enumerate(TEMPLATES):
        keys, place, found = np.unique(
            keys_of(gaps, template), return_inverse=True, return_counts=True
        )
        frequent = found >= FEWEST_OCCURRENCES
        columns[:, i] = np.where(frequent, size - 1 + np.cumsum(frequent), 0)[place]
        listed.append(keys[frequent])
        size += int(frequent.sum())
    columns[:, -1] = size
    target = gaps.is_start.astype(np.float64)
    worth = np.where(np.arange(len(gaps.at)) < news_gaps, 1.0, SPEECH_WEIGHT)
    chosen = in_steps(train(columns, target, worth, l1=CHOOSING_L1, l2=CHOOSING_L2)) != 0
    chosen[-1] = True
    columns = np.where(chosen[columns], columns, 0)
    weights = in_steps(train(columns, target, worth, l1=0.0, l2=FITTING_L2))
    yield f"bias {weights[-1]}"
    first = 1
    for template, keys in zip(TEMPLATES, listed, strict=True):
        yield f"feature {template}"
        own = weights[first : first + len(keys)]
        first += len(keys)
        by_weight: defaultdict[int, list[str]] = defaultdict(list)
        spelled = spelled_keys(keys[own != 0], template, words)
        for weight, key in zip(own[own != 0].tolist(), spelled, strict=True):
            by_weight[weight].append(key)
        yield from in_lines("", by_weight)


def in_steps(weights: Floats) -> Ints:
    """Weights in the unit of the table."""
    return np.rint(weights * STEPS).astype(np.int64)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("orangesum", type=Path)
    parser.add_argument("fredsum", type=Path)
    folders = parser.parse_args()
    news = [take_off_punctuation(text) for text in read_news(folders.orangesum / "train.jsonl")]
    debates = sorted((folders.fredsum / "transcript").iterdir())
    speech = [take_off_punctuation(text) for path in debates for text in read_speech(path)]
    for line in learn_table(news, speech):
        print(line)


if __name__ == "__main__":
    main()
