"""The best headline that the text itself offers: a heading, or the start of a key sentence."""

import heapq
import math
from collections.abc import Iterator, Sequence

from newsum.concepts import weigh_concepts
from newsum.discourse.boilerplate import is_boilerplate
from newsum.discourse.openers import leans_on_previous
from newsum.french.denials import NEGATIONS
from newsum.model import Score, Sentence, Span
from newsum.patterns import compiled_later
from newsum.terms import Terms, terms_of

_CLAUSE_END = compiled_later(
    r"(?<!\d)[,;:](?=\s)|\s:(?=\s)|(?<![.!?…])[.!?…]++(?=\s|$|»)|\s[–—-](?=\s)|$"
)
_HEADING_REACH = 3
"""A heading further down names a part, not the whole."""
_FEWEST_STEMS = 3
_SENTENCES_TRIED = 6
_LONGEST_SEARCH = 400
"""Characters of a sentence in which a title is sought."""
_FEWEST_WORDS, _MOST_WORDS = 5, 30
_USUAL_WORDS = 14
_LONGEST_FOREWORD = 4
"""« À Aarhus, au Danemark, », « Aujourd'hui, »: words before a comma that a title can spare."""


def find_title(
    candidates: Sequence[Sentence], terms: Sequence[Terms], scores: Sequence[Score]
) -> Span | None:
    """A span to show as the title line; None where the text offers none.

    A heading near the start where there is one, else the stretch of a key sentence, from its start
    or from a colon to a comma or its end, that names most of what the text is about in few words;
    the sooner the likelier, as news opens on its story.
    """
    for candidate, t in zip(candidates, terms, strict=True):
        if candidate.index >= _HEADING_REACH:
            break
        if candidate.is_heading and len(t.stems) >= _FEWEST_STEMS and not is_boilerplate(t):
            return candidate.span
    body = [
        i
        for i, t in enumerate(terms)
        if not (candidates[i].is_heading or is_boilerplate(t) or leans_on_previous(t))
    ]
    concepts = weigh_concepts(tuple(terms[i] for i in body))
    best = heapq.nsmallest(_SENTENCES_TRIED, body, key=lambda i: (-scores[i].salience, i))
    titles: list[tuple[float, int, Span]] = []
    for place, i in enumerate(sorted(best)):
        for start, end in _stretches(candidates[i].text):
            words = terms_of(candidates[i].text[start:end])
            size = len(words.words)
            is_odd_size = not _FEWEST_WORDS <= size <= _MOST_WORDS
            is_cut = _CLAUSE_END.sub("", candidates[i].text[end:]).strip() != ""
            if is_odd_size or _is_presentation(words) or (is_cut and _denies(words)):
                continue
            named = math.fsum(concepts.get(stem, 0.0) for stem in set(words.stems))
            worth = named * math.sqrt(scores[i].salience / (1 + place)) / max(_USUAL_WORDS, size)
            offset = candidates[i].span.start
            titles.append((-worth, i, Span(offset + start, offset + end)))
    return min(titles)[2] if titles else None


def _denies(words: Terms) -> bool:
    """« Le bilan n'est pas de trois morts », cut before « mais de deux », would mislead."""
    return not NEGATIONS.isdisjoint(words.words)


def _is_presentation(words: Terms) -> bool:
    """« C'est le niveau le plus élevé », « Cette centrale emploie 800 personnes » name nothing."""
    return words.words[0] in {"c", "ce", "cet", "cette", "ces", "on"} or leans_on_previous(words)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Starts and ends of what may be a title within a sentence, final punctuation left out."""
    text = text[:_LONGEST_SEARCH]
    ends = [(match.start(), match.end()) for match in _CLAUSE_END.finditer(text)]
    starts = [0]
    for end, after in ends:
        is_foreword = len(terms_of(text[starts[-1] : end]).words) <= _LONGEST_FOREWORD
        if ":" in text[end:after] or ("," in text[end:after] and is_foreword):
            starts.append(after + len(text[after:]) - len(text[after:].lstrip()))
    for start in starts:
        opening = text[start:].lstrip("«“\"' ")
        first = len(text) - len(opening)
        for end, _ in ends:
            if end > first:
                yield first, first + len(text[first:end].rstrip(" »\u00a0\u202f"))
