"""Words that people would tag a text with: names as written, terms of several words."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from newsum.concepts import weigh_concepts
from newsum.discourse.boilerplate import is_boilerplate
from newsum.french.cues import DETERMINERS, MEASURE_WORDS, NUMBER_WORDS, TERM_LINKS
from newsum.model import Sentence
from newsum.terms import Terms, fold_and_stem

_WORD = re.compile(r"[^\W\d_]+")
_MOST_CONTENT = 3
_SHORTEST = 3
_NOUN_SHARE = 0.5
"""Share of its occurrences in which a word must follow a determiner to pass for a noun."""
_WHOLE_SHARE = 0.4
"""A term of several words stands for its parts when it makes up this share of their mentions."""


@dataclass(slots=True)
class _Term:
    """All occurrences of one term."""

    stems: tuple[str, ...]
    surfaces: Counter[str] = field(default_factory=Counter)
    after_determiner: int = 0
    capitalised: int = 0

    @property
    def count(self) -> int:
        return self.surfaces.total()

    @property
    def is_name(self) -> bool:
        return self.capitalised > self.count / 2

    @property
    def is_noun(self) -> bool:
        return self.is_name or self.after_determiner >= _NOUN_SHARE * self.count


class _Token(NamedTuple):
    surface: str
    folded: str
    stem: str | None
    start: int
    end: int


def find_key_terms(
    candidates: Sequence[Sentence], terms: Sequence[Terms], limit: int
) -> tuple[str, ...]:
    """At most `limit` terms as the text writes them, most telling first. Linear time."""
    body = [i for i, t in enumerate(terms) if not is_boilerplate(t)]
    concepts = weigh_concepts([terms[i] for i in body])
    found: dict[tuple[str, ...], _Term] = {}
    for i in body:
        _collect(candidates[i].text, found)
    ranked = sorted(
        (term for term in found.values() if _is_term(term)),
        key=lambda term: (-_worth(term, concepts, found), term.stems),
    )
    chosen: list[_Term] = []
    said: set[str] = set()
    for term in ranked:
        if len(chosen) == limit:
            break
        # No word is shown twice: « panneaux solaires » speaks for « panneaux ».
        if said.isdisjoint(term.stems):
            chosen.append(term)
            said.update(term.stems)
    return tuple(_written(term) for term in chosen)


def _collect(text: str, found: dict[tuple[str, ...], _Term]) -> None:
    """Note every run of up to three content words joined by a space, a hyphen or « de »."""
    tokens = [
        _Token(m.group(), *fold_and_stem(m.group()), m.start(), m.end())
        for m in _WORD.finditer(text)
    ]
    for first, token in enumerate(tokens):
        if not _opens(token):
            continue
        before = tokens[first - 1].folded if first else ""
        for last in _ends(tokens, first, text):
            run = tokens[first : last + 1]
            content = [t for t in run if t.stem]
            key = tuple(t.stem or "" for t in content)
            term = found.get(key)
            if term is None:
                term = found[key] = _Term(key)
            term.surfaces[text[token.start : run[-1].end]] += 1
            term.after_determiner += before in DETERMINERS
            term.capitalised += first > 0 and all(t.surface[0].isupper() for t in content)


def _opens(token: _Token) -> bool:
    return (
        token.stem is not None
        and len(token.folded) >= _SHORTEST
        and token.folded not in NUMBER_WORDS
    )


def _ends(tokens: Sequence[_Token], first: int, text: str) -> Iterator[int]:
    """Positions of the last word of each term that starts at `first`."""
    content = 1
    if not _is_hyphenated(tokens, first, text):
        yield first
    at = first
    while at + 1 < len(tokens) and content < _MOST_CONTENT:
        gap = text[tokens[at].end : tokens[at + 1].start]
        if gap not in {" ", "-", "’", "'", "\u00a0"}:
            return
        at += 1
        if tokens[at].stem is not None:
            if tokens[at].folded in NUMBER_WORDS:
                return
            content += 1
            if not _is_hyphenated(tokens, at, text):
                yield at
        elif gap != "-" and not _links(tokens[at]):
            return


def _links(token: _Token) -> bool:
    """« centre de données », « Yann Le Goff »."""
    return token.folded in TERM_LINKS or (
        token.folded in {"le", "la", "les"} and token.surface[0].isupper()
    )


def _is_hyphenated(tokens: Sequence[_Token], at: int, text: str) -> bool:
    """Whether a hyphen ties the word to the next: « Fos » of « Fos-sur-Mer » is no term."""
    return at + 1 < len(tokens) and text[tokens[at].end : tokens[at + 1].start] == "-"


def _is_term(term: _Term) -> bool:
    if not _measure_stems().isdisjoint(term.stems):
        return False
    return term.is_noun and (len(term.stems) == 1 or term.count > 1 or term.is_name)


@lru_cache(maxsize=1)
def _measure_stems() -> frozenset[str]:
    return frozenset(stem for word in MEASURE_WORDS if (stem := fold_and_stem(word)[1]))


def _worth(
    term: _Term,
    concepts: dict[str, float],
    found: dict[tuple[str, ...], _Term],
) -> float:
    named = math.fsum(concepts.get(stem, 0.0) for stem in term.stems)
    mentions = max((found[s,].count for s in term.stems if (s,) in found), default=term.count)
    if len(term.stems) > 1 and not term.is_name and term.count < _WHOLE_SHARE * mentions:
        return 0.0
    return named / math.sqrt(len(term.stems)) * math.log1p(term.count)


def _written(term: _Term) -> str:
    """The most frequent spelling, the first of equals; shouted words are not preferred."""
    return max(term.surfaces, key=lambda surface: (not surface.isupper(), term.surfaces[surface]))
