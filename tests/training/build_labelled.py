"""Write NN.txt and NN.gold.json of a set of tests/labelled from its NN.src.

    python tests/training/build_labelled.py tests/labelled/new-a

A source is a header, a line `===`, and a body. In the body `[[label]]` opens a sentence, which runs
to the next tag less its outer white space, and `<<...>>` is structure, such as `<<LE MAIRE :>>`,
which names the speaker of what follows. U+2423 stands for a no-break space, which one cannot see.

    id, topic, register VALUE       wrap COLUMNS, to break the lines of captions
    H headline      F key fact      B labels of boilerplate     K3, K5 labels of key sentences
    R kind keep=a drop=b,c [also=d,e] [swap=1] | note
    T kind a b | note               P a b | note                O a | note
"""

import json
import re
import sys
import textwrap
from collections import defaultdict
from pathlib import Path
from typing import Any

SWAPPABLE = "abce"
TAG = re.compile(r"\[\[([^\]]+)\]\]|<<(.+?)>>")


def read_body(body: str) -> tuple[str, dict[str, int], list[dict[str, Any]], list[dict[str, Any]]]:
    """The text, the place of each label among the sentences, the sentences, the structure."""
    text, speaker = "", ""
    places: dict[str, int] = {}
    sentences: list[dict[str, Any]] = []
    structure: list[dict[str, Any]] = []
    pieces = TAG.split(body)
    for label, mark, after in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        spoken = after if label else mark
        start = len(text) + len(spoken) - len(spoken.lstrip())
        piece = {"text": spoken.strip(), "start": start, "end": start + len(spoken.strip())}
        if label:
            assert label not in places, label
            places[label] = len(places)
            named = {"speaker": speaker} if speaker else {}
            sentences.append({"i": places[label], **piece, **named})
            text += after
        else:
            assert not after.strip(), f"no label before {after!r}"
            structure.append(piece)
            speaker = mark.removesuffix(":").strip() if mark.endswith(":") else ""
            text += mark + after
    return text, places, sentences, structure


def wrap(text: str, width: int) -> str:
    """Spaces become line ends: offsets stay."""
    wrapper = textwrap.TextWrapper(width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(wrapper.fill(line) for line in text.split("\n"))


def read_header(header: str) -> dict[str, list[str]]:
    lines: dict[str, list[str]] = defaultdict(list)
    for line in header.splitlines():
        word, _, rest = line.partition(" ")
        lines[word].append(rest.strip())
    return lines


def read_specs(lines: list[str]) -> list[tuple[list[str], str]]:
    """Of each line: its words, its note."""
    specs = (line.partition("|") for line in lines)
    return [(words.split(), note.strip()) for words, _, note in specs]


def read_repeats(lines: list[str], places: dict[str, int]) -> list[dict[str, Any]]:
    repeats = []
    for (kind, *settings), note in read_specs(lines):
        given = dict(setting.split("=") for setting in settings)
        also = sorted(places[a] for a in given["also"].split(",")) if "also" in given else []
        repeats.append(
            {
                "keep": places[given["keep"]],
                "drop": sorted(places[d] for d in given["drop"].split(",")),
                "kind": kind,
                **({"keep_also": also} if also else {}),
                "swap_ok": given.get("swap", str(int(kind in SWAPPABLE and not also))) == "1",
                "note": note,
            }
        )
    return sorted(repeats, key=lambda r: (r["keep"], r["drop"]))


def read_pairs(lines: list[str], places: dict[str, int]) -> list[dict[str, Any]]:
    pairs = (
        (sorted(places[label] for label in words[-2:]), note) for words, note in read_specs(lines)
    )
    return [{"a": a, "b": b, "note": note} for (a, b), note in pairs]


def read_traps(lines: list[str], places: dict[str, int]) -> list[dict[str, Any]]:
    """The later of an update or a correction is what holds."""
    kinds = [line.split()[0] for line in lines]
    traps = [
        {**pair, "kind": kind, **({"current": pair["b"]} if kind in ("t4", "t5") else {})}
        for kind, pair in zip(kinds, read_pairs(lines, places), strict=True)
    ]
    return sorted(traps, key=lambda t: (t["a"], t["b"]))


def build(source: str) -> tuple[str, dict[str, Any]]:
    header, _, body = source.partition("\n===\n")
    text, places, sentences, structure = read_body(body.replace("\u2423", "\u00a0"))
    given = read_header(header)
    if "wrap" in given:
        text = wrap(text, int(given["wrap"][0]))
        for sentence in sentences:
            sentence["text"] = text[sentence["start"] : sentence["end"]]
    repeats, traps = read_repeats(given["R"], places), read_traps(given["T"], places)

    def labelled(word: str) -> list[int]:
        return sorted(places[label] for line in given[word] for label in line.split())

    return text, {
        "id": given["id"][0],
        "file": f"{given['id'][0]}.txt",
        "topic": given["topic"][0],
        "register": given["register"][0],
        "kinds": sorted({r["kind"] for r in repeats} | {t["kind"] for t in traps}),
        "sentences": sentences,
        **({"structure": structure} if structure else {}),
        "repeats": repeats,
        "traps": traps,
        "partials": read_pairs(given["P"], places),
        "optional": [
            {"i": places[label], "note": note} for (label,), note in read_specs(given["O"])
        ],
        "boilerplate": labelled("B"),
        "key_sentences": {"3": labelled("K3"), "5": labelled("K5")},
        "headline": given["H"][0],
        "key_facts": given["F"],
    }


def to_json(gold: dict[str, Any]) -> str:
    """One value a line, but for lists of numbers."""
    numbers = re.compile(r"\[\s+((?:\d+,\s+)*\d+)\s+\]")
    dumped = json.dumps(gold, ensure_ascii=False, indent=1)
    return numbers.sub(lambda m: f"[{' '.join(m[1].split())}]", dumped) + "\n"


if __name__ == "__main__":
    for path in sorted(Path(sys.argv[1]).glob("*.src")):
        text, gold = build(path.read_text(encoding="utf-8"))
        path.with_suffix(".txt").write_text(text, encoding="utf-8", newline="")
        path.with_suffix(".gold.json").write_text(to_json(gold), encoding="utf-8", newline="")
