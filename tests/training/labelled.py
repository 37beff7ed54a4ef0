"""Labelled transcripts: sentences, repeats, traps, and the scores of a removal."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Labelled:
    """One transcript of a set, with its labels as written in NN.gold.json."""

    set_name: str
    name: str
    sentences: tuple[str, ...]
    speakers: tuple[str | None, ...]
    gold: dict[str, Any]


def load(folders: list[Path]) -> list[Labelled]:
    found = []
    for folder in folders:
        for path in sorted(folder.glob("*.gold.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            texts = tuple(" ".join(s["text"].split("\n")) for s in gold["sentences"])
            speakers = tuple(s.get("speaker") for s in gold["sentences"])
            found.append(Labelled(folder.name, path.name.partition(".")[0], texts, speakers, gold))
    return found


def keepers(repeat: dict[str, Any]) -> list[int]:
    return [repeat["keep"], *repeat.get("keep_also", [])]


def is_swappable(repeat: dict[str, Any]) -> bool:
    return bool(repeat.get("swap_ok")) or repeat["kind"] in "abc"


def optional(gold: dict[str, Any]) -> set[int]:
    return {x["i"] if isinstance(x, dict) else x for x in gold.get("optional", [])}


def score(gold: dict[str, Any], removed: set[int]) -> Counter[str]:
    """Counts that add up over transcripts: what was found, wrongly removed, lost."""
    n = len(gold["sentences"])
    alive = set(range(n)) - removed
    repeats, boilerplate = gold["repeats"], set(gold["boilerplate"])
    drops = {j for r in repeats for j in r["drop"]}
    judged = removed - optional(gold)
    wrong = judged - drops - boilerplate
    swapped = {
        r["keep"]
        for r in repeats
        if is_swappable(r) and len(keepers(r)) == 1 and r["keep"] in removed
        and any(j in alive for j in r["drop"])
    }  # fmt: skip
    counts: Counter[str] = Counter(
        removed=len(judged),
        right=len(judged - wrong),
        swapped=len(wrong & swapped),
        lost=sum(not (set(keepers(r)) | set(r["drop"])) & alive for r in repeats),
        traps=len(gold["traps"]),
        traps_kept=sum(t["a"] in alive and t["b"] in alive for t in gold["traps"]),
    )
    for r in repeats:
        if r["kind"] != "i":
            counts["drops"] += len(r["drop"])
            counts["found"] += sum(j in removed for j in r["drop"])
            counts[f"drops {r['kind']}"] += len(r["drop"])
            counts[f"found {r['kind']}"] += sum(j in removed for j in r["drop"])
    return counts


def percentages(counts: Counter[str]) -> str:
    def share(part: int, whole: int) -> str:
        return f"{100 * part / whole:5.1f} %" if whole else "   -   "

    return (
        f"recall {share(counts['found'], counts['drops'])} "
        f"(d {share(counts['found d'], counts['drops d'])})  "
        f"precision {share(counts['right'], counts['removed'])} "
        f"(either copy {share(counts['right'] + counts['swapped'], counts['removed'])})  "
        f"traps {share(counts['traps_kept'], counts['traps'])}  lost {counts['lost']}"
    )


def kinds(counts: Counter[str]) -> str:
    return "  ".join(
        f"{kind} {counts[f'found {kind}']}/{counts[f'drops {kind}']}"
        for kind in "abcdefgh"
        if counts[f"drops {kind}"]
    )
