"""What is known of each sentence of a text, as columns of numbers, for the salience model."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import NamedTuple

from newsum.discourse.names import names_in
from newsum.discourse.openers import leans_on_previous, takes_up_a_thread
from newsum.french.background import document_frequency
from newsum.french.cues import (
    COUNTING_OFF,
    FIRST_PERSON,
    JUST_IN,
    NEGATIONS,
    NUMBER_WORDS,
    POSITIONS,
    PROPOSALS,
    RECAPS,
)
from newsum.french.revisions import BREAKING
from newsum.french.speakers import ARTICLES
from newsum.model import Sentence
from newsum.patterns import compiled_later
from newsum.phrase_matcher import PhraseMatcher, openings_of
from newsum.terms import Terms

Columns = dict[str, list[float]]

MANNER = (
    "opines", "negated", "bare-words", "different-words", "breaks-off", "quotes", "exclaims",
    "counts-off", "adds", "determined",
)  # fmt: skip
"""How a sentence is said, which tells people's positions from their digressions."""
EXCHANGE = ("after-words", "after-boilerplate", "host-asks", "new-to-speaker", "introduces")
"""What a sentence does in an exchange."""
PROGRAMME = (
    "just-in", "breaking", "late", "percents", "leans", "replaced", "recapped", "recaps", "opens",
    "parallel",
)  # fmt: skip
"""What a sentence does in a presented programme, and counts in no debate."""
GROUPS: Mapping[str, tuple[str, ...]] = {
    "length": (
        "log-words", "log-words*", "root-words", "root-words*", "unusual-length", "very-long",
        "commas",
    ),
    "concepts": (
        "concepts", "concepts*", "concept-mean", "concept-density", "concept-density*",
        "concept-squares", "best-concept",
    ),
    "topic": (
        "topic-density*", "returning*", "new", "new*", "centrality", "frequency", "frequency*",
        "stems*", "rarity*", "new-to-speaker", "introduces",
        "parallel",
    ),
    "place": ("place", "early", "early*", "first", "late", "opens"),
    "turn": (
        "turn-words", "turn-words*", "ends-turn", "asker", "answers", "after-words",
        "after-boilerplate", "host-asks",
    ),
    "wording": (
        "long-words", "long-words*", "names", "proposes", "asks", "asks*", "figures", "connects",
        "first-person", "percents", "leans", *MANNER,
    ),
    "said again": ("said-again", "recapped", "recaps"),
    "update": ("updates", "replaced", "just-in", "breaking"),
}  # fmt: skip
"""Columns by what they tell a reader. A star: in standard deviations from the text's mean."""

_USUAL_LOG_WORDS = 3.2
_VERY_LONG = 40
_POSITION = compiled_later(rf"\b(?:{POSITIONS})\b")
_POSITIONS = PhraseMatcher(POSITIONS)
_JUST_IN, _BREAKING = PhraseMatcher(JUST_IN), PhraseMatcher(BREAKING)
_RECAPS = PhraseMatcher(RECAPS)
_LATE = 0.6
"""Place from which a sentence is late: how things stand in the end is told there."""
_MOST_RECAPS = 8
"""Of the recaps that name a stem, how many before a sentence and after it are looked at."""
_BROKEN_OFF = ("...", "…", "\x85")
"""An ellipsis, the last as cp1252 read as Latin-1."""
_CONCEPT_OFFSET = 10
"""Words added to the length, so that a very short sentence is no bargain."""
_NEW_OFFSET = 5
"""The same, for what is said for the first time."""
_HOST_ASKS, _HOST_SPEAKS = 0.25, 0.3
"""A host asks in more than the first share of his sentences, and speaks less than the second of
the words."""


class Material(NamedTuple):
    """The sentences of a text and what other stages know of them, position by position."""

    candidates: Sequence[Sentence]
    terms: Sequence[Terms]
    concepts: Mapping[str, float]
    is_boilerplate: Sequence[bool]
    said_again: Sequence[int]
    """How many removed sentences say the same."""
    updates: Sequence[bool]
    """Whether the sentence gives the later state of a fact."""
    replaced: Sequence[bool]
    """Whether it gives an earlier one."""


def feature_columns(material: Material) -> Columns:
    """One list of values for each name of `GROUPS`, as long as the text. Linear time."""
    columns = (
        _length(material) | _concepts(material) | _topic(material) | _place(material)
        | _turns(material) | _exchange(material) | _wording(material) | _programme(material)
    )  # fmt: skip
    columns["said-again"] = [math.log1p(times) for times in material.said_again]
    columns["updates"] = [float(does) for does in material.updates]
    starred = [name for names in GROUPS.values() for name in names if name.endswith("*")]
    return columns | {name: _standardized(columns[name[:-1]]) for name in starred}


def _word_count(terms: Terms) -> int:
    return max(1, len(terms.words))


def _length(material: Material) -> Columns:
    counts = [_word_count(t) for t in material.terms]
    logs = [math.log(n) for n in counts]
    return {
        "log-words": logs,
        "root-words": [math.sqrt(n) for n in counts],
        "unusual-length": [abs(log - _USUAL_LOG_WORDS) for log in logs],
        "very-long": [float(n > _VERY_LONG) for n in counts],
        "commas": [float(c.text.count(",")) for c in material.candidates],
    }


def _concepts(material: Material) -> Columns:
    columns: Columns = defaultdict(list)
    for t in material.terms:
        weights = [material.concepts.get(stem, 0.0) for stem in dict.fromkeys(t.stems)]
        total = math.fsum(weights)
        columns["concepts"].append(total / math.sqrt(_word_count(t)))
        columns["concept-mean"].append(total / max(1, len(weights)))
        columns["concept-density"].append(total / (_word_count(t) + _CONCEPT_OFFSET))
        columns["concept-squares"].append(math.fsum(w * w for w in weights))
        columns["best-concept"].append(max(weights, default=0.0))
    return dict(columns)


def _topic(material: Material) -> Columns:
    occurrences = Counter(stem for t in material.terms for stem in t.stems)
    distinct = [tuple(dict.fromkeys(t.stems)) for t in material.terms]
    sentences = Counter(stem for stems in distinct for stem in stems)
    rarity = {stem: _rarity(stem) for stem in sentences}
    norm = math.sqrt(math.fsum((rarity[s] * n) ** 2 for s, n in occurrences.items())) or 1.0
    seen: Counter[str] = Counter()
    columns: Columns = defaultdict(list)
    for t, stems in zip(material.terms, distinct, strict=True):
        new = math.fsum(rarity[s] for s in stems if not seen[s])
        seen.update(stems)
        returning = math.fsum(rarity[s] for s in stems if seen[s] < sentences[s])
        topical = math.fsum(rarity[s] * math.log1p(sentences[s]) for s in stems)
        counts = Counter(t.stems)
        length = math.sqrt(math.fsum((rarity[s] * n) ** 2 for s, n in counts.items())) or 1.0
        dot = math.fsum(rarity[s] ** 2 * n * occurrences[s] for s, n in counts.items())
        frequency = math.fsum(math.log(occurrences[s]) for s in stems)
        columns["topic-density"].append(topical / _word_count(t))
        columns["returning"].append(returning)
        columns["new"].append(new)
        columns["centrality"].append(dot / length / norm)
        columns["frequency"].append(frequency / max(1, len(stems)))
        columns["stems"].append(float(len(stems)))
        columns["rarity"].append(math.fsum(rarity[s] for s in stems))
    return dict(columns)


def _place(material: Material) -> Columns:
    """Places are counted without boilerplate: the greeting is not where the story starts."""
    places = []
    body = 0
    for is_boilerplate in material.is_boilerplate:
        places.append(body)
        body += not is_boilerplate
    last = max(1, body - 1)
    return {
        "place": [place / last for place in places],
        "late": [max(0.0, place / last - _LATE) / (1 - _LATE) for place in places],
        "early": [1 / (1 + place) for place in places],
        "first": [float(place == 0) for place in places],
    }


def _turns(material: Material) -> Columns:
    """A turn is a run of sentences by one speaker; without speakers the text is one turn."""
    speakers = [c.speaker for c in material.candidates]
    asks = [float("?" in c.text) for c in material.candidates]
    questions: Counter[str | None] = Counter()
    spoken = Counter(speakers)
    turn, turns = -1, []
    for i, speaker in enumerate(speakers):
        turn += i == 0 or speaker != speakers[i - 1]
        turns.append(turn)
        questions[speaker] += int(asks[i])
    words: Counter[int] = Counter()
    for number, t in zip(turns, material.terms, strict=True):
        words[number] += _word_count(t)
    return {
        "turn-words": [math.log(words[number]) for number in turns],
        "ends-turn": [
            float(now != then) for now, then in zip(turns, [*turns[1:], -1], strict=True)
        ],
        "asker": [questions[speaker] / spoken[speaker] for speaker in speakers],
        "answers": [0.0, *asks[:-1]],
        "asks": asks,
    }


def _exchange(material: Material) -> Columns:
    """The values of `EXCHANGE`."""
    counts = [_word_count(t) for t in material.terms]
    hosts = _hosts(material)
    distinct = [tuple(dict.fromkeys(t.stems)) for t in material.terms]
    sentences = Counter(stem for stems in distinct for stem in stems)
    said: set[str] = set()
    said_by: defaultdict[str | None, set[str]] = defaultdict(set)
    columns: Columns = defaultdict(list)
    columns["after-words"] = [_USUAL_LOG_WORDS, *map(math.log, counts[:-1])]
    columns["after-boilerplate"] = [0.0, *map(float, material.is_boilerplate[:-1])]
    for candidate, stems, count in zip(material.candidates, distinct, counts, strict=True):
        own = said_by[candidate.speaker]
        taken_up = math.fsum(_rarity(s) for s in stems if s in said and s not in own)
        introduced = math.fsum(_rarity(s) * math.log(sentences[s]) for s in stems if s not in said)
        said.update(stems)
        own.update(stems)
        columns["new-to-speaker"].append(taken_up / (count + _NEW_OFFSET))
        columns["introduces"].append(introduced / (count + _NEW_OFFSET))
        columns["host-asks"].append(float(candidate.speaker in hosts and "?" in candidate.text))
    return dict(columns)


def _hosts(material: Material) -> set[str | None]:
    """The speakers who ask much and speak little."""
    words: Counter[str | None] = Counter()
    spoken: Counter[str | None] = Counter()
    asked: Counter[str | None] = Counter()
    for candidate, t in zip(material.candidates, material.terms, strict=True):
        words[candidate.speaker] += _word_count(t)
        spoken[candidate.speaker] += 1
        asked[candidate.speaker] += "?" in candidate.text
    most = _HOST_SPEAKS * words.total()
    return {who for who, n in spoken.items() if asked[who] > _HOST_ASKS * n and words[who] < most}


@lru_cache(maxsize=50_000)
def _rarity(stem: str) -> float:
    return -math.log(document_frequency(stem))


def _wording(material: Material) -> Columns:
    columns: Columns = defaultdict(list)
    for candidate, t in zip(material.candidates, material.terms, strict=True):
        figures = sum(word[0].isdigit() or word in NUMBER_WORDS for word in t.words)
        columns["long-words"].append(sum(map(len, t.words)) / _word_count(t))
        columns["names"].append(float(bool(names_in(candidate.text))))
        columns["proposes"].append(float(sum(word in PROPOSALS for word in t.words)))
        columns["figures"].append(float(min(2, figures)))
        columns["first-person"].append(float(sum(word in FIRST_PERSON for word in t.words)))
        columns["connects"].append(float(takes_up_a_thread(t)))
        for name, value in _manner(candidate.text, t).items():
            columns[name].append(value)
    return dict(columns)


def _manner(text: str, terms: Terms) -> dict[str, float]:
    """The values of `MANNER`."""
    count, joined = _word_count(terms), " ".join(terms.words)
    opines = _POSITIONS.matches(joined, openings_of(terms.words))
    return {
        "opines": float(len(_POSITION.findall(joined))) if opines else 0.0,
        "negated": sum(word in NEGATIONS for word in terms.words) / count,
        "bare-words": 1 - len(terms.stems) / count,
        "different-words": len(set(terms.words)) / count,
        "breaks-off": float(any(mark in text for mark in _BROKEN_OFF)),
        "quotes": float("«" in text or '"' in text),
        "exclaims": float("!" in text),
        "counts-off": float(not COUNTING_OFF.isdisjoint(terms.words[:1])),
        "adds": float(terms.words[:1] == ("et",)),
        "determined": float(not ARTICLES.isdisjoint(terms.words[:1])),
    }


def _programme(material: Material) -> Columns:
    """The values of `PROGRAMME`."""
    folded = [(" ".join(t.words), openings_of(t.words)) for t in material.terms]
    announces = [_RECAPS.matches(*of) for of in folded]
    # What is announced comes in the same sentence or in the next.
    recaps = [a or b for a, b in zip(announces, [False, *announces[:-1]], strict=True)]
    stems = [frozenset(t.stems) for t in material.terms]
    weights = [math.fsum(map(_rarity, own)) or 1.0 for own in stems]
    likeness = [
        _likeness(one, other, weight, other_weight)
        for one, other, weight, other_weight in zip(
            stems, stems[1:], weights, weights[1:], strict=False
        )
    ]
    return {
        "just-in": [float(_JUST_IN.matches(*of)) for of in folded],
        "breaking": [float(_BREAKING.matches(*of)) for of in folded],
        "percents": [float("%" in c.text or "pour cent" in c.text) for c in material.candidates],
        "leans": [float(leans_on_previous(t)) for t in material.terms],
        "replaced": list(map(float, material.replaced)),
        "recapped": _recapped(stems, weights, recaps),
        "recaps": list(map(float, recaps)),
        "opens": _openings(material.is_boilerplate),
        "parallel": [max(pair) for pair in zip([0.0, *likeness], [*likeness, 0.0], strict=True)],
    }


def _likeness(
    one: AbstractSet[str], other: AbstractSet[str], weight: float, other_weight: float
) -> float:
    """Weight of what two sentences have in common, as a share of that of both together."""
    common = math.fsum(_rarity(stem) for stem in one & other)
    return common / (weight + other_weight - common)


def _recapped(
    stems: Sequence[AbstractSet[str]], weights: Sequence[float], recaps: Sequence[bool]
) -> list[float]:
    """Share of each sentence that the recap nearest to it in words holds."""
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for place, is_recap in enumerate(recaps):
        for stem in stems[place] if is_recap else ():
            postings[stem].append(place)
    shares = []
    for place, own in enumerate(stems):
        shared: defaultdict[int, list[float]] = defaultdict(list)
        for stem in own:
            found = postings.get(stem, ())
            here = bisect_left(found, place)
            for recap in found[max(0, here - _MOST_RECAPS) : here + _MOST_RECAPS]:
                if recap != place:
                    shared[recap].append(_rarity(stem))
        most = max(map(math.fsum, shared.values()), default=0.0)
        shares.append(most / weights[place])
    return shares


def _openings(is_boilerplate: Sequence[bool]) -> list[float]:
    """How near each sentence comes after a greeting or a transition: a story opens on its news."""
    values = []
    since = 0
    for is_out in is_boilerplate:
        since = 0 if is_out else since + 1
        values.append(1 / since if since else 0.0)
    return values


def _standardized(values: list[float]) -> list[float]:
    mean = math.fsum(values) / max(1, len(values))
    deviation = math.sqrt(math.fsum((v - mean) ** 2 for v in values) / max(1, len(values)))
    return [(v - mean) / (deviation + 1e-6) for v in values]
