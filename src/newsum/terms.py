"""Sentences as words and stems: what repeats and ranking compare."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

import Stemmer

from newsum.french.stop_words import STOP_WORDS, TOLD_BY_ACCENTS
from newsum.model import Sentence
from newsum.patterns import compiled_later

_WORD = compiled_later(
    r"[^\W\d_]+|\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,]\d+)?"
)
"""A run of letters, or a number with its separators; apostrophes and hyphens part words."""


_RUN = compiled_later(r"[^\W_]+")


class Terms(NamedTuple):
    """The words of one sentence."""

    words: tuple[str, ...]
    """Every word in order, folded: lower case, no accents, elided letters apart."""
    stems: tuple[str, ...]
    """Stems of the words that carry content, in order, repeated where they are repeated."""


def fold(text: str) -> str:
    """Lower case without accents or ligatures.

    >>> fold("L’ÉTÉ au cœur")
    "l'ete au coeur"
    """
    if text.isascii():
        return text.lower()
    text = unicodedata.normalize("NFKD", text.lower().replace("œ", "oe").replace("æ", "ae"))
    return "".join(c for c in text if not unicodedata.combining(c)).replace("’", "'")


@lru_cache(maxsize=1)
def _stemmer() -> Stemmer.Stemmer:
    return Stemmer.Stemmer("french")


@lru_cache(maxsize=200_000)
def fold_and_stem(word: str) -> tuple[str, str | None]:
    """The folded word, and its stem unless it is a stop word or a lone letter.

    Args:
        word: a run of letters, or a number with its separators.

    >>> fold_and_stem("maïs"), fold_and_stem("mais"), fold_and_stem("DÉS")
    (('mais', 'mais'), ('mais', None), ('des', 'des'))
    """
    if word[0].isdecimal():
        number = word if word.isdecimal() else re.sub(r"[ \u00a0\u202f.](?=\d{3}(?!\d))", "", word)
        return number, number
    folded = fold(word)
    if folded in STOP_WORDS or len(folded) == 1:
        return folded, folded if word.lower() in TOLD_BY_ACCENTS else None
    # The stemmer reads accents, the comparison must not: captions often lack them. It also keeps
    # the s of « emplois » and « élus », which the singular lacks.
    stem = fold(_stemmer().stemWord(word.lower()))
    return folded, stem.removesuffix("s") or stem


def terms_of(text: str) -> Terms:
    """The words of one stretch of text.

    >>> terms_of("L’industrie a créé 1 200 emplois.").stems
    ('industr', 'cre', '1200', 'emploi')
    """
    pairs = [fold_and_stem(word) for word in _WORD.findall(text)]
    return Terms(
        words=tuple(folded for folded, _ in pairs),
        stems=tuple(stem for _, stem in pairs if stem is not None),
    )


def count_words(text: str) -> int:
    """Runs of letters and digits, as word budgets count them.

    >>> count_words("L’usine, 1 200 emplois.")
    5
    """
    return sum(1 for _ in _RUN.finditer(text))


def extract_terms(sentences: Iterable[Sentence]) -> tuple[Terms, ...]:
    """The words of each sentence, in the order given."""
    return tuple(terms_of(sentence.text) for sentence in sentences)


def holds(terms: Terms, phrase: Terms) -> bool:
    """Whether a sentence holds a phrase, whatever the endings and accents.

    What carries content stands side by side in the same order; a phrase of stop words alone is
    sought word for word.

    >>> holds(terms_of("Le pouvoir d’achat des retraités baisse."), terms_of("pouvoirs d'achat"))
    True
    >>> holds(terms_of("La pénibilité revient."), terms_of("penibilite"))
    True
    """
    if not phrase.stems:
        return bool(phrase.words) and _runs_in(phrase.words, terms.words)
    return _runs_in(phrase.stems, terms.stems) or _runs_in(_bare(phrase), _bare(terms))


def _bare(terms: Terms) -> tuple[str, ...]:
    """Stems of the words without their accents, which lead the stemmer elsewhere."""
    return tuple(stem for word in terms.words if (stem := fold_and_stem(word)[1]) is not None)


def _runs_in(run: Sequence[str], whole: Sequence[str]) -> bool:
    size = len(run)
    return run[0] in whole and any(
        whole[start : start + size] == run for start in range(len(whole) - size + 1)
    )
