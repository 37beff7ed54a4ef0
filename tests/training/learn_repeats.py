"""Learn src/newsum/repeats/weights.json from labelled transcripts, and measure by cross-fit.

    python tests/training/learn_repeats.py            # figures
    python tests/training/learn_repeats.py --write    # and the weights, learned from all sets

With `--speech FOLDER` (transcripts as text, one a file) it also learns what is no repeat from real
speech: people who debate hardly ever say a thing twice in other words. The shipped weights were
learned with the training part of FREDSum (Rennard et al. 2023, CC BY-SA 4.0).

The sets are those of tests/labelled, or the folders named. Two figures are printed for each:
`unseen set`, by a judge that saw none of the set, and `unseen transcript`, by one of eight that saw
not the transcript.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

import numpy as np

from labelled import Labelled, is_swappable, keepers, kinds, load, optional, percentages, score
from newsum.reading import transcript_of
from newsum.repeats.judge import Judge, direction_features
from newsum.repeats.merging import find_merged
from newsum.repeats.near import THRESHOLD, Judged, choose_removals, judge_pairs
from newsum.repeats.standing import Pair
from newsum.repeats.words import Spoken, take_apart
from newsum.segmentation import segment

WEIGHTS = Path(__file__).parents[2] / "src" / "newsum" / "repeats" / "weights.json"
LABELLED = [Path(__file__).parents[1] / "labelled" / name for name in ("dev", "train-a", "train-b")]
FOLDS = 8
TRAP_WEIGHT = 2.0
SPEECH_WEIGHT = 0.07
"""There are thirty times as many pairs of real speech as labelled ones, and some are repeats."""
STEPS = 600
FOR = """coverage coverage_back nearby_coverage nearby_coverage_squared overlap anchors anchor_count
lone_anchors margin margin_back passage word_coverage word_coverage_back"""
AGAINST = """heaviest_unsaid unsaid heavy_unsaid scatter contrast contrast_in_overlap names_unsaid
one_denies one_denies_alone claim claim_of_other correction correction_of_other update
update_of_other quote quote_of_other rank rank_back"""
SIGNS = dict.fromkeys(FOR.split(), 1) | dict.fromkeys(AGAINST.split(), -1)
LEAST_COVERED = 0.25
"""Pairs that share less are no repeats, and teach nothing."""

Rows = list[tuple[dict[str, float], int, float]]


def spoken(texts: Iterable[str]) -> list[Spoken]:
    return [take_apart(text) for text in texts]


def repeat_rows(labelled: Labelled, judged: dict[Pair, Judged]) -> Rows:
    """Features, label and weight of every pair that the guard lets through."""
    gold = labelled.gold
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
    rows = []
    for pair, j in judged.items():
        if j.objection or set(pair) & passed_over:
            continue
        if pair in yes or pair in no:
            rows.append((dict(j.features), int(pair in yes), 1.0))
        elif pair not in same_group:
            is_trap = frozenset(pair) in traps
            if is_trap or j.features["nearby_coverage"] >= LEAST_COVERED:
                rows.append((dict(j.features), 0, TRAP_WEIGHT if is_trap else 1.0))
    return rows


def speech_rows(folder: Path | None) -> Rows:
    """Pairs of real speech that the guard lets through, all taken for no repeats."""
    rows: Rows = []
    for path in sorted(folder.iterdir()) if folder else ():
        sentences = segment(transcript_of(path.read_bytes().decode("utf-8")))
        judged = judge_pairs(spoken(s.text for s in sentences))
        rows += [(j.features, 0, SPEECH_WEIGHT) for j in judged.values() if not j.objection]
    return rows


def direction_rows(labelled: Labelled, judged: dict[Pair, Judged]) -> Rows:
    rows = []
    for r in labelled.gold["repeats"]:
        for j in r["drop"] if len(keepers(r)) == 1 else ():
            earlier, later = min(j, r["keep"]), max(j, r["keep"])
            if (earlier, later) in judged:
                found = direction_features(
                    judged[earlier, later].features, judged[later, earlier].features
                )
                rows.append((found, int(j == earlier), 1.0))
    return rows


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


def learn(
    names: Iterable[str], repeats: dict[str, Rows], directions: dict[str, Rows], speech: Rows
) -> Judge:
    names = list(names)
    repeat, repeat_bias = logistic([r for n in names for r in repeats[n]] + speech, 0.3, SIGNS)
    earlier, earlier_bias = logistic([row for n in names for row in directions[n]], 0.1)
    return Judge(repeat, repeat_bias, earlier, earlier_bias)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", nargs="*", type=Path, default=LABELLED)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--speech", type=Path, metavar="FOLDER")
    parser.add_argument("--threshold", type=float, default=THRESHOLD)
    parser.add_argument("--kinds", action="store_true", help="found and labelled, kind by kind")
    arguments = parser.parse_args()
    transcripts = load(arguments.sets)
    judged = {t.name: judge_pairs(spoken(t.sentences)) for t in transcripts}
    repeats = {t.name: repeat_rows(t, judged[t.name]) for t in transcripts}
    directions = {t.name: direction_rows(t, judged[t.name]) for t in transcripts}

    speech = speech_rows(arguments.speech)

    @cache
    def judge_of(names: tuple[str, ...]) -> Judge:
        return learn(names, repeats, directions, speech)

    def removed(t: Labelled, judge: Judge) -> set[int]:
        single = choose_removals(judged[t.name], judge, arguments.threshold)
        carriers = {stays for stays, _ in single.values()}
        return {*single, *find_merged(judged[t.name], single.keys(), carriers)}

    for how in ("unseen set", "unseen transcript"):
        counts: dict[str, Counter[str]] = {t.set_name: Counter() for t in transcripts}
        for n, t in enumerate(transcripts):
            seen = tuple(
                other.name
                for m, other in enumerate(transcripts)
                if (other.set_name != t.set_name if how == "unseen set" else m % FOLDS != n % FOLDS)
            )
            counts[t.set_name] += score(t.gold, removed(t, judge_of(seen)))
        for name, found in counts.items():
            print(f"{how:18} {name:16} {percentages(found)}")
            if arguments.kinds:
                print(" " * 19 + kinds(found))
    if arguments.write:
        judge = judge_of(tuple(t.name for t in transcripts))
        values = {
            "about": "Logistic weights learned by tests/training/learn_repeats.py from labelled "
            "transcripts written for this project, and from the training part of FREDSum "
            "(Rennard et al. 2023, CC BY-SA 4.0) as speech without repeats.",
            "repeat_bias": round(judge.repeat_bias, 6),
            "repeat": {n: round(v, 6) for n, v in judge.repeat.items()},
            "earlier_goes_bias": round(judge.earlier_goes_bias, 6),
            "earlier_goes": {n: round(v, 6) for n, v in judge.earlier_goes.items()},
        }
        WEIGHTS.write_text(json.dumps(values, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
