"""Words that people would tag a text with: names as written, terms of several words."""

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from newsum.concepts import weigh_concepts
from newsum.discourse.boilerplate import is_boilerplate
from newsum.french.background import document_frequency
from newsum.french.cues import NUMBER_WORDS
from newsum.french.nouns import DETERMINERS, LOCUTIONS, MEASURE_WORDS, TERM_LINKS
from newsum.french.verbs import infinitive
from newsum.model import Sentence
from newsum.patterns import compiled_later
from newsum.terms import Terms, fold, fold_and_stem

_WORD = compiled_later(r"[^\W\d_]+")
_JOINTS = frozenset([" ", "-", "’", "'", "\u00a0"])
_BEFORE_NOUNS = DETERMINERS | NUMBER_WORDS
_WEAK = frozenset(["d", "de"])
"""They stand before infinitives and adjectives as well."""
_VERB = compiled_later(
    r"(?<=\w\w)(?:(?<!tr)(?<!l)(?<!f)(?<!h)ait|aient|èrent|era|eront|eraient|ez)$", re.IGNORECASE
)
"""The end of a conjugated verb."""
_INFINITIVE = ("er", "ir", "re")
_MOST_CONTENT = 3
_SHORTEST = 3
_NOUN_SHARE = 0.5
"""Share of its occurrences in which a word must follow a determiner to pass for a noun."""
_WHOLE_SHARE, _LINKED_SHARE, _RAREST_SHARE = 1 / 3, 2 / 5, 1 / 2
"""A term of several words stands for its parts when it makes up these shares of the mentions of the
most telling of them (« panneaux solaires »; « pont de Rives ») and of the rarest."""


class _Term:
    """All occurrences of one term."""

    __slots__ = ("after_determiner", "alone", "capitalised", "count", "stems", "surfaces")

    def __init__(self, stems: tuple[str, ...]) -> None:
        self.stems = stems
        self.surfaces: dict[str, int] = {}
        """How often it is written in each way; a plain dict: a text has thousands of terms."""
        self.count = 0
        self.after_determiner = 0
        self.alone = 0
        """Times it stands between a determiner and what is no content word: no adjective does."""
        self.capitalised = 0

    @property
    def is_name(self) -> bool:
        return self.capitalised > self.count / 2

    @property
    def is_noun(self) -> bool:
        if self.is_name:
            return True
        is_alone = len(self.stems) > 1 or self.alone > 0
        return is_alone and self.after_determiner >= _NOUN_SHARE * self.count


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
    concepts = weigh_concepts(tuple(terms[i] for i in body))
    found: dict[tuple[str, ...], _Term] = {}
    for i in body:
        _collect(candidates[i].text, found)
    ranked = sorted(
        (term for term in found.values() if _is_term(term, found)),
        key=lambda term: (-_worth(term, concepts, found), -len(term.stems), term.stems),
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
            surface = text[token.start : run[-1].end]
            term.surfaces[surface] = term.surfaces.get(surface, 0) + 1
            term.count += 1
            term.after_determiner += before in _BEFORE_NOUNS and not (
                before in _WEAK and token.folded.endswith(_INFINITIVE)
            )
            term.alone += before in _BEFORE_NOUNS and not _goes_on(tokens, last, text)
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
        if gap not in _JOINTS:
            return
        at += 1
        if tokens[at].stem is not None:
            if tokens[at].folded in NUMBER_WORDS:
                return
            if tokens[at].folded in LOCUTIONS and tokens[at - 1].folded in {"a", "en"}:
                return
            content += 1
            if not _is_hyphenated(tokens, at, text):
                yield at
        elif gap != "-" and not _links(tokens[at]):
            return


def _goes_on(tokens: Sequence[_Token], last: int, text: str) -> bool:
    """Whether a content word that is no verb follows, with nothing in between."""
    if last + 1 == len(tokens):
        return False
    following = tokens[last + 1]
    is_near = text[tokens[last].end : following.start] in _JOINTS
    return is_near and following.stem is not None and not _is_verb(following.surface)


def _links(token: _Token) -> bool:
    """« centre de données », « Yann Le Goff »."""
    # Without its accent « à » is a verb: « l'eau a donné ».
    return (token.folded in TERM_LINKS and token.surface not in {"a", "A"}) or (
        token.folded in {"le", "la", "les"} and token.surface[0].isupper()
    )


def _is_hyphenated(tokens: Sequence[_Token], at: int, text: str) -> bool:
    """Whether a hyphen ties the word to the next: « Fos » of « Fos-sur-Mer » is no term."""
    return at + 1 < len(tokens) and text[tokens[at].end : tokens[at + 1].start] == "-"


def _is_term(term: _Term, found: Mapping[tuple[str, ...], _Term]) -> bool:
    if not (term.is_noun and (len(term.stems) == 1 or term.count > 1 or term.is_name)):
        return False
    words = map(fold, _WORD.findall(_written(term)))
    if not _measures().isdisjoint(words) or _is_clause(term):
        return False
    return len(term.stems) == 1 or term.is_name or not _opens_on_adjective(term, found)


def _is_clause(term: _Term) -> bool:
    """« L'opération échouait » is no term."""
    *_, before, last = ("", *_WORD.findall(_written(term)))
    is_joined = len(term.stems) > 1 and fold(before) not in TERM_LINKS
    return is_joined and _is_verb(last)


def _is_verb(word: str) -> bool:
    """Whether a word that follows a noun is a conjugated verb, or a participle that acts as one."""
    return _VERB.search(word) is not None or infinitive(fold(word)) is not None


def _opens_on_adjective(term: _Term, found: Mapping[tuple[str, ...], _Term]) -> bool:
    """« Nouvelle usine » says no more than « usine », which stands alone elsewhere."""
    if _is_linked(term) or "-" in _written(term):
        return False
    first, *_, last = (found.get((stem,)) for stem in term.stems)
    return first is not None and not first.alone and last is not None and last.alone > 0


@lru_cache(maxsize=1)
def _measures() -> frozenset[str]:
    """Folded, so that « Anne » is no « année », as it is for the stemmer."""
    return frozenset(fold(word) + plural for word in MEASURE_WORDS for plural in ("", "s", "x"))


def _worth(
    term: _Term,
    concepts: Mapping[str, float],
    found: dict[tuple[str, ...], _Term],
) -> float:
    weights = [concepts.get(s, 0.0) * -math.log(document_frequency(s)) for s in term.stems]
    worth = max(math.fsum(weights) / math.sqrt(len(weights)), *weights, 0.0)
    if len(term.stems) == 1:
        return worth * math.log1p(term.count)
    parts = [found[s,].count if (s,) in found else term.count for s in term.stems]
    telling = max(zip(weights, parts, strict=True), key=lambda pair: pair[0] * math.log1p(pair[1]))
    is_linked = _is_linked(term)
    share = _LINKED_SHARE if is_linked else _WHOLE_SHARE
    is_full_name = term.is_name and not is_linked
    if not is_full_name and term.count < max(share * telling[1], _RAREST_SHARE * min(parts)):
        return 0.0
    return worth * math.log1p(telling[1])


def _is_linked(term: _Term) -> bool:
    """« Chorale de Roanne », unlike « Lucie Schmitt »."""
    return not TERM_LINKS.isdisjoint(fold(word) for word in _WORD.findall(_written(term)))


def _written(term: _Term) -> str:
    """The most frequent spelling, the first of equals; shouted words are not preferred."""
    return max(term.surfaces, key=lambda surface: (not surface.isupper(), term.surfaces[surface]))
