"""Learn src/newsum/repeats/weights.json from labelled transcripts, and measure by cross-fit.

    python tests/training/learn_repeats.py            # figures
    python tests/training/learn_repeats.py --write    # and the weights, learned from all sets

With `--speech FOLDER` (transcripts as text, one a file) it also learns what is no repeat from real
speech: people who debate hardly ever say a thing twice in other words. The shipped weights were
learned with the training part of FREDSum (Rennard et al. 2023, CC BY-SA 4.0).

The sets are those of tests/labelled but those held out, or the folders named. Two figures are
printed for each: `unseen set`, by a judge that saw none of the set, and `unseen transcript`, by one
of eight that saw not the transcript.
"""

import argparse
import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np

from labelled import is_swappable, keepers, kinds, load, optional, percentages, score
from newsum.model import Sentence, Span
from newsum.reading import transcript_of
from newsum.repeats.direction import direction_features
from newsum.repeats.exact import find_exact
from newsum.repeats.judge import Judge
from newsum.repeats.lists import find_lists
from newsum.repeats.merging import Merged
from newsum.repeats.near import Judged, judge_pairs
from newsum.repeats.removals import THRESHOLD, find_removals
from newsum.repeats.retelling import surroundings
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart
from newsum.repeats.standing import Pair
from newsum.segmentation import segment

WEIGHTS = Path(__file__).parents[2] / "src" / "newsum" / "repeats" / "weights.json"
HELD_OUT = tuple(f"new-{name}" for name in "v w al am ar ay az ba bb bc bd".split())
"""Nothing is learned from one unless it is named: what is measured on it is honest."""
LABELLED = sorted(
    path
    for path in (Path(__file__).parents[1] / "labelled").iterdir()
    if path.is_dir() and path.name not in HELD_OUT
)
FOLDS = 8
TRAP_WEIGHT = 2.0
SPEECH_WEIGHT = 0.6
"""Some pairs of real speech are repeats all the same. At a quarter of it twice as many sentences of
debates go, and no more repeats are found."""
STEPS = 600
FOR = """coverage coverage_back nearby_coverage nearby_coverage_squared overlap anchors anchor_count
lone_anchors margin margin_back retold ordered headed passage word_coverage word_coverage_back"""
AGAINST = """heaviest_unsaid telling_unsaid unsaid heavy_unsaid rheme scatter contrast
contrast_in_overlap names_unsaid one_denies one_denies_alone claim claim_of_other correction
correction_of_other update update_of_other quote quote_of_other rank rank_back doubt_poor
doubt_scattered doubt_clause doubt_fuller doubt_denial doubt_contrast"""
SIGNS = dict.fromkeys(FOR.split(), 1) | dict.fromkeys(AGAINST.split(), -1)
LEAST_COVERED = 0.25
"""Pairs that share less are no repeats, and teach nothing."""

Features = Mapping[str, float]
Label = tuple[int, float]
"""1 for a repeat, 0 for none, and the weight of the example."""
Labels = dict[Pair, Label]
Rows = Sequence[tuple[Features, int, float]]
Gold = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Document:
    """The pairs of a transcript, and what they teach; sentences by their place in `left`."""

    left: Sequence[int]
    """Sentences that are no exact repeats."""
    exact: frozenset[int]
    judged: Mapping[Pair, Judged]
    features: Mapping[Pair, Features]
    """Of the pairs that the guard lets through."""
    labels: Mapping[Pair, Label]
    directions: Rows
    lists: Mapping[int, Merged]


def document(
    texts: Sequence[str],
    labels: Callable[[Sequence[int], Mapping[Pair, Features]], Labels],
    directions: Callable[[Sequence[int], Mapping[Pair, Judged]], Rows] = lambda *_: (),
    speakers: Sequence[str | None] = (),
) -> Document:
    """The pairs of a transcript; `labels` and `directions` say what they teach."""
    sentences = [
        Sentence(index=n, span=Span(0, len(text)), text=text, block=0, line=1, last_line=1)
        for n, text in enumerate(texts)
    ]
    spoken = [take_apart(text) for text in texts]
    exact = frozenset(repeat.index for repeat in find_exact(sentences, spoken))
    left = [n for n in range(len(texts)) if n not in exact]
    who = [speakers[n] for n in left] if speakers else ()
    judged, _, speech = judge_pairs(contents_of([spoken[n] for n in left], who))
    features = {pair: j.features for pair, j in judged.items() if not j.objection}
    return Document(
        left,
        exact,
        judged,
        features,
        labels(left, features),
        directions(left, judged),
        find_lists(speech),
    )


def repeat_labels(gold: Gold, left: Sequence[int], features: Mapping[Pair, Features]) -> Labels:
    """Label and weight of the pairs that teach something."""
    passed_over = set(gold["boilerplate"]) | optional(gold)
    yes: set[Pair] = set()
    same_group: set[Pair] = set()
    no: set[Pair] = set()
    for r in gold["repeats"]:
        group = keepers(r) + r["drop"]
        same_group |= {(a, b) for a in group for b in group}
        for j in r["drop"]:
            if len(keepers(r)) == 1:
                yes.add((j, r["keep"]))
                (yes if is_swappable(r) else no).add((r["keep"], j))
    traps = {frozenset((t["a"], t["b"])) for t in gold["traps"] + gold["partials"]}
    labels = {}
    for place, found in features.items():
        pair = left[place[0]], left[place[1]]
        is_trap = frozenset(pair) in traps
        if set(pair) & passed_over or (pair in same_group and pair not in yes | no):
            continue
        if pair in yes | no or is_trap or found["nearby_coverage"] >= LEAST_COVERED:
            weight = TRAP_WEIGHT if is_trap and pair not in yes | no else 1.0
            labels[place] = int(pair in yes), weight
    return labels


def direction_rows(gold: Gold, left: Sequence[int], judged: Mapping[Pair, Judged]) -> Rows:
    place = {index: n for n, index in enumerate(left)}
    rows = []
    for r in gold["repeats"]:
        for j in r["drop"] if len(keepers(r)) == 1 else ():
            earlier, later = sorted((place.get(j, -1), place.get(r["keep"], -1)))
            if (earlier, later) in judged:
                found = direction_features(judged[earlier, later], judged[later, earlier])
                rows.append((found, int(left[earlier] == j), 1.0))
    return rows


def speech_documents(folder: Path | None) -> list[Document]:
    """Real speech, of which no pair is taken for a repeat."""
    documents = []
    for path in sorted(folder.iterdir()) if folder else ():
        sentences = segment(transcript_of(path.read_bytes().decode("utf-8")))
        documents.append(
            document(
                [s.text for s in sentences],
                lambda _, features: dict.fromkeys(features, (0, SPEECH_WEIGHT)),
                speakers=[s.speaker for s in sentences],
            )
        )
    return documents


def logistic(
    rows: Rows, penalty: float, signs: Mapping[str, int] | None = None
) -> tuple[dict[str, float], float]:
    """L2-penalised logistic regression on standardised features, by projected gradient descent.

    Args:
        rows: features, label and weight.
        penalty: the smaller, the closer to zero the weights stay.
        signs: of the weights that may only be positive or only negative, so that what speaks for
            a repeat in every transcript cannot be learned to speak against it in one.
    """
    names = sorted(rows[0][0])
    x = np.array([[features[n] for n in names] for features, _, _ in rows])
    y = np.array([label for _, label, _ in rows], dtype=float)
    w = np.array([weight for _, _, weight in rows])
    mean, spread = x.mean(0), x.std(0) + 1e-6
    z = np.hstack([(x - mean) / spread, np.ones((len(x), 1))])
    ridge = np.array([1 / penalty] * len(names) + [0.0])
    wanted = np.array([(signs or {}).get(n, 0) for n in names] + [0])
    step = 1 / (0.25 * np.linalg.eigvalsh((z * w[:, None]).T @ z)[-1] + ridge.max())
    beta = ahead = np.zeros(z.shape[1])
    speed = 1.0
    for _ in range(STEPS):
        gradient = z.T @ (w * (1 / (1 + np.exp(-z @ ahead)) - y)) + ridge * ahead
        following = ahead - step * gradient
        following = np.where(wanted * following < 0, 0.0, following)
        faster = (1 + np.sqrt(1 + 4 * speed * speed)) / 2
        ahead = following + (speed - 1) / faster * (following - beta)
        beta, speed = following, faster
    weights = beta[:-1] / spread
    return dict(zip(names, map(float, weights), strict=True)), float(beta[-1] - weights @ mean)


def learn(documents: Sequence[Document], speech: Sequence[Document]) -> Judge:
    """The first impressions, then the judge that knows what they say of the surroundings."""
    everything = [*documents, *speech]
    rows = [(d.features[p], *label) for d in everything for p, label in d.labels.items()]
    impression, impression_bias = logistic(rows, 0.3, SIGNS)
    first = Judge(impression, impression_bias, {}, 0.0, {}, 0.0)
    told = []
    for d in everything:
        impressions = {pair: first.first_impression(f) for pair, f in d.features.items()}
        around = surroundings(impressions, len(d.left))
        told += [
            ({**d.features[p], **around[p]._asdict()}, *label) for p, label in d.labels.items()
        ]
    repeat, repeat_bias = logistic(told, 0.3, SIGNS)
    directions = [row for d in documents for row in d.directions]
    return Judge(impression, impression_bias, repeat, repeat_bias, *logistic(directions, 0.1))


def removed(d: Document, judge: Judge, threshold: float) -> set[int]:
    """The sentences that go, by index."""
    removals = find_removals(d.judged, d.lists, judge, len(d.left), threshold)
    return {*d.exact, *(d.left[n] for n in {*removals.carried, *removals.merged})}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", type=Path, default=LABELLED)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--speech", type=Path, metavar="FOLDER")
    parser.add_argument("--threshold", type=float, default=THRESHOLD)
    parser.add_argument("--kinds", action="store_true", help="found and labelled, kind by kind")
    arguments = parser.parse_args()
    transcripts = load(arguments.sets)
    documents = {
        t.name: document(
            t.sentences,
            partial(repeat_labels, t.gold),
            partial(direction_rows, t.gold),
            t.speakers,
        )
        for t in transcripts
    }
    speech = speech_documents(arguments.speech)

    @cache
    def judge_of(names: tuple[str, ...]) -> Judge:
        return learn([documents[n] for n in names], speech)

    for how in ("unseen set", "unseen transcript"):
        counts: dict[str, Counter[str]] = {t.set_name: Counter() for t in transcripts}
        for n, t in enumerate(transcripts):
            seen = tuple(
                other.name
                for m, other in enumerate(transcripts)
                if (other.set_name != t.set_name if how == "unseen set" else m % FOLDS != n % FOLDS)
            )
            gone = removed(documents[t.name], judge_of(seen), arguments.threshold)
            counts[t.set_name] += score(t.gold, gone)
        for name, found in counts.items():
            print(f"{how:18} {name:16} {percentages(found)}")
            if arguments.kinds:
                print(" " * 19 + kinds(found))
        print(f"{how:18} {'all':16} {percentages(sum(counts.values(), Counter()))}")
    if arguments.write:
        judge = judge_of(tuple(t.name for t in transcripts))
        values: dict[str, Any] = {
            "about": "Logistic weights learned by tests/training/learn_repeats.py from labelled "
            "transcripts written for this project, and from the training part of FREDSum "
            "(Rennard et al. 2023, CC BY-SA 4.0) as speech without repeats.",
        }
        for model in ("impression", "repeat", "earlier_goes"):
            values[f"{model}_bias"] = round(getattr(judge, f"{model}_bias"), 6)
            values[model] = {n: round(v, 6) for n, v in getattr(judge, model).items()}
        WEIGHTS.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
