"""What a digest of several transcripts makes of events of which every fact is marked.

Each file of `events` is an invented event as several sources tell it: `# source`, then for each
sentence the facts it tells, and the sentence. `toll=12` and `toll=15` are one fact in dispute.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from newsum.corroboration import tellers
from newsum.model import Sentence, Summary
from newsum.options import Options
from newsum.pipeline import digest, prepare
from newsum.reading import transcript_of

EVENTS = Path(__file__).with_name("events")
MANY_SOURCES = 3

Facts = Mapping[str, str]
"""What a sentence tells, and its version of it; empty where there is one version."""


@dataclass(frozen=True, slots=True)
class Event:
    """Transcripts, and the facts of each of their lines."""

    name: str
    sources: Mapping[str, Sequence[tuple[Facts, str]]]

    def facts_of(self, sentence: Sentence) -> Facts:
        """What is marked for the line on which a sentence stands."""
        assert sentence.origin is not None
        return self.sources[sentence.origin.label][sentence.line - 1][0]


def load(path: Path) -> Event:
    sources: dict[str, list[tuple[Facts, str]]] = {}
    told: list[tuple[Facts, str]] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            told = sources[f"{line.removeprefix('# ')}.txt"] = []
        else:
            marks, _, text = line.partition("|")
            pairs = (mark.strip().partition("=") for mark in marks.split(",") if mark.strip())
            told.append(({name: version for name, _, version in pairs}, text.strip()))
    return Event(path.stem, sources)


def summarized(event: Event, options: Options) -> Summary:
    return digest(
        [
            prepare(transcript_of("\n".join(t for _, t in told), name=name), options)
            for name, told in event.sources.items()
        ],
        options,
    )


class Outcome:
    """A summary of an event, held against the facts that are marked."""

    def __init__(self, event: Event, summary: Summary) -> None:
        self.name, self.summary = event.name, summary
        self.sentences = summary.cleaning.sentences
        self.facts = [event.facts_of(sentence) for sentence in self.sentences]
        self.counts: Counter[str] = Counter()
        self.remarks: list[str] = []

    def measure(self) -> None:
        self._removals()
        self._sources()
        self._disputes()
        self._quoted()

    def _count(self, what: str, remark: str, indices: Iterable[int], *, is_right: bool) -> None:
        self.counts.update({what: 1, f"right {what}": int(is_right)})
        if not is_right:
            texts = (f"\n   {self.sentences[i].text}" for i in indices)
            self.remarks.append(f"{self.name}: {remark}{''.join(texts)}")

    def _removals(self) -> None:
        for repeat in self.summary.cleaning.repeats:
            carried = {pair for keeper in repeat.covered_by for pair in self.facts[keeper].items()}
            is_right = self.facts[repeat.index].items() <= carried
            pair = (repeat.index, *repeat.covered_by)
            self._count("removals", "wrong removal", pair, is_right=is_right)

    def _sources(self) -> None:
        for keeper, told_by in tellers(self.summary.cleaning).items():
            for other in told_by:
                is_right = bool(self.facts[keeper].items() & self.facts[other].items())
                self._count("sources", "wrong source", (keeper, other), is_right=is_right)

    def _disputes(self) -> None:
        found: set[str] = set()
        for dispute in self.summary.cleaning.disputes:
            pair = dispute.earlier, dispute.later
            one, other = (self.facts[index] for index in pair)
            disputed = {name for name in one.keys() & other.keys() if one[name] != other[name]}
            found |= disputed
            remark = f"wrong mark ({dispute.about})"
            self._count("marks", remark, pair, is_right=bool(disputed))
        told: defaultdict[str, dict[int, str]] = defaultdict(dict)
        for index, its in enumerate(self.facts):
            for name, version in its.items():
                told[name][index] = version
        for name, versions in told.items():
            if len(set(versions.values())) > 1:
                self._count("disputes", f"missed ({name})", versions, is_right=name in found)

    def _quoted(self) -> None:
        told_in: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        for sentence, its in zip(self.sentences, self.facts, strict=True):
            assert sentence.origin is not None
            for pair in its.items():
                told_in[pair].add(sentence.origin.label)
        quoted = {pair for index in self.summary.chosen for pair in self.facts[index].items()}
        for pair, labels in told_in.items():
            if len(labels) >= MANY_SOURCES:
                self._count("shared", f"not quoted ({pair[0]})", (), is_right=pair in quoted)
        for pair in sorted(quoted):
            self.counts.update({"quoted": 1, "right quoted": int(len(told_in[pair]) > 1)})


def outcomes() -> Iterator[Outcome]:
    """What becomes of each event, measured."""
    for path in sorted(EVENTS.glob("*.txt")):
        event = load(path)
        outcome = Outcome(event, summarized(event, Options()))
        outcome.measure()
        yield outcome


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tell", action="store_true", help="print what is wrong or missing")
    asked = parser.parse_args()
    total: Counter[str] = Counter()
    for outcome in outcomes():
        total += outcome.counts
        if asked.tell:
            print(*outcome.remarks, sep="\n")
    for label, name in (
        ("removals that are right", "removals"),
        ("sources named rightly", "sources"),
        ("marks of dispute that are right", "marks"),
        ("facts in dispute that were found", "disputes"),
        (f"facts told by {MANY_SOURCES} sources or more that are quoted", "shared"),
        ("quoted facts that several sources tell", "quoted"),
    ):
        print(f"{label}: {total[f'right {name}']}/{total[name]}")


if __name__ == "__main__":
    main()
