"""sumy's own summarizers, run on our sentences, words, stems and stop words.

sumy keys its ratings by the text of a sentence, wants a tokenizer whose data is downloaded at run
time, and returns sentences without scores. Here the "text" of a sentence is its number: ratings
come back by position, two sentences that read the same stay two, and no data is needed.
"""

import importlib
import math
import sys
import types
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from typing import Any

from newsum.french.background import document_frequency
from newsum.french.cues import BONUS_WORDS, STIGMA_WORDS
from newsum.french.stop_words import STOP_WORDS
from newsum.model import Score, Sentence
from newsum.options import Method
from newsum.terms import Terms, terms_of

_CLASSES = {
    Method.LEX_RANK: ("lex_rank", "LexRankSummarizer"),
    Method.TEXT_RANK: ("text_rank", "TextRankSummarizer"),
    Method.LSA: ("lsa", "LsaSummarizer"),
    Method.LUHN: ("luhn", "LuhnSummarizer"),
    Method.KL: ("kl", "KLSummarizer"),
    Method.SUM_BASIC: ("sum_basic", "SumBasicSummarizer"),
    Method.REDUCTION: ("reduction", "ReductionSummarizer"),
    Method.EDMUNDSON: ("edmundson", "EdmundsonSummarizer"),
}

LARGEST_INPUT: Mapping[Method, int] = {
    Method.LEX_RANK: 600,
    Method.TEXT_RANK: 600,
    Method.LSA: 600,
    Method.LUHN: 5000,
    Method.KL: 300,
    Method.SUM_BASIC: 2000,
    Method.REDUCTION: 600,
    Method.EDMUNDSON: 100_000,
}
"""Sentences that a method takes at most: about three seconds of its quadratic or cubic time.

Of a longer text the weightiest sentences are rated and all others come after them.
"""


class _Words:
    """Stands in for sumy's tokenizer: the text of a sentence is its number."""

    def __init__(self, words: Sequence[tuple[str, ...]]) -> None:
        self._words = words

    def to_words(self, number: str) -> tuple[str, ...]:
        return self._words[int(number)]


def rank_with_sumy(
    method: Method,
    candidates: Sequence[Sentence],
    terms: Sequence[Terms],
    said_again: Sequence[int] = (),
) -> tuple[Score, ...]:
    """Ratings by one of sumy's methods, from 0 for the lowest to 1 for the highest.

    A method that rates nothing, or not in numbers (LexRank on sentences that share no word), or all
    alike, gives 0 to all. Rounded to nine decimals: LSA's last ones change with the hash seed.
    """
    del said_again
    if not candidates:
        return ()
    rated = _weightiest(terms, LARGEST_INPUT[method])
    ratings = _rate(method, [candidates[i] for i in rated], [terms[i] for i in rated])
    if not ratings or not all(map(math.isfinite, ratings.values())):
        return tuple(Score(salience=0.0) for _ in candidates)
    lowest = min(ratings.values())
    width = max(ratings.values()) - lowest or 1.0
    saliences = dict.fromkeys(range(len(candidates)), 0.0)
    saliences |= {rated[n]: round((rating - lowest) / width, 9) for n, rating in ratings.items()}
    return tuple(Score(salience=saliences[i]) for i in range(len(candidates)))


def _weightiest(terms: Sequence[Terms], limit: int) -> list[int]:
    """Positions of the `limit` sentences whose words say most, in source order."""
    if len(terms) <= limit:
        return list(range(len(terms)))
    weights = [-math.fsum(math.log(document_frequency(s)) for s in set(t.stems)) for t in terms]
    heaviest = sorted(range(len(terms)), key=lambda i: (-weights[i], i))
    return sorted(heaviest[:limit])


def _rate(
    method: Method, sentences: Sequence[Sentence], terms: Sequence[Terms]
) -> dict[int, float]:
    """Rating of each sentence by its number; numbers that the method left out are missing."""
    module, name = _CLASSES[method]
    with warnings.catch_warnings():
        # sumy warns that LSA "may not work properly" on few words, and old code in what it imports
        # warns of itself: nothing that a user of newsum could act upon.
        warnings.simplefilter("ignore")
        with _without_network():
            summarizers = importlib.import_module(f"sumy.summarizers.{module}")
        summarizer = getattr(summarizers, name)(_stem)
        if method is Method.EDMUNDSON:
            summarizer.null_words = STOP_WORDS
            summarizer.bonus_words = BONUS_WORDS
            summarizer.stigma_words = STIGMA_WORDS
        else:
            summarizer.stop_words = STOP_WORDS
        ratings: dict[int, float] = {}
        # The one place where sumy lets ratings out: every method ends in this call.
        summarizer._get_best_sentences = _recorder(ratings)  # noqa: SLF001 - the only way to its scores
        summarizer(_document(sentences, terms), len(sentences))
    return ratings


@contextmanager
def _without_network() -> Iterator[None]:
    """Keep sumy from importing requests, which it needs for URLs alone.

    The import of requests opens a socket to learn whether the machine speaks IPv6.
    """
    if "requests" in sys.modules:
        yield
        return
    sys.modules["requests"] = types.ModuleType("requests")
    try:
        yield
    finally:
        del sys.modules["requests"]


def _stem(word: str) -> str:
    stems = terms_of(word).stems
    return stems[0] if stems else word


def _recorder(ratings: dict[int, float]) -> Callable[..., tuple[()]]:
    """A stand-in for `_get_best_sentences` that notes the rating of every sentence."""

    def record(sentences: Iterable[Any], count: int, rating: Any, *extra: Any) -> tuple[()]:  # noqa: ANN401 - untyped
        del count
        rate = rating if callable(rating) else rating.__getitem__
        ratings.update((int(str(s)), float(rate(s, *extra))) for s in sentences)
        return ()

    return record


def _document(sentences: Sequence[Sentence], terms: Sequence[Terms]) -> Any:  # noqa: ANN401 - sumy has no types
    """The document model of sumy, made of our sentences: blocks are its paragraphs."""
    dom = importlib.import_module("sumy.models.dom")
    # As sumy's own tokenizer does, leave numbers and lone letters out.
    words = _Words([tuple(w for w in t.words if len(w) > 1 and w.isalpha()) for t in terms])
    numbered = groupby(enumerate(sentences), key=lambda pair: pair[1].block)
    return dom.ObjectDocumentModel(
        dom.Paragraph(
            dom.Sentence(str(number), words, is_heading=sentence.is_heading)
            for number, sentence in block
        )
        for _, block in numbered
    )
