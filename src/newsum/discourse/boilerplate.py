"""Sentences that serve the programme and not the story: greetings, transitions, sign-offs.

Or the page that a story is pasted from.
"""

from functools import lru_cache

from newsum.french.frames import frame_mask
from newsum.french.narration import NARRATOR_PHRASES
from newsum.french.stop_words import STOP_WORDS
from newsum.french.web_pages import OPENINGS, WHOLE_LINES
from newsum.patterns import compiled_later
from newsum.phrase_matcher import PhraseMatcher, openings_of
from newsum.terms import Terms

_NARRATOR = PhraseMatcher(NARRATOR_PHRASES)
_AROUND_AN_ARTICLE = compiled_later(rf"(?:{WHOLE_LINES})\Z|(?:{OPENINGS})(?!\w)")
_MOST_ELSE = 8
"""Content words beside the narrator's phrase: with more, the sentence may carry news as well."""


@lru_cache(maxsize=100_000)
def is_boilerplate(terms: Terms) -> bool:
    """Whether a sentence holds nothing to quote: narration, a greeting, a single word.

    Ranking, selection and headline all ask of the same sentences.

    >>> from newsum.terms import terms_of
    >>> is_boilerplate(terms_of("Bonjour à tous et bienvenue sur la chaîne !"))
    True
    >>> is_boilerplate(terms_of("Le pont de Brest rouvrira lundi."))
    False
    """
    return _is_short(terms) or _serves_programme(terms)


def is_too_short(terms: Terms) -> bool:
    """Whether a sentence holds nothing to quote because it says no more than one thing.

    >>> from newsum.terms import terms_of
    >>> is_too_short(terms_of("Le maire est là.")), is_too_short(terms_of("Bonjour à tous."))
    (True, False)
    """
    return bool(terms.words) and _is_short(terms) and not _serves_programme(terms)


def _is_short(terms: Terms) -> bool:
    return len(set(terms.stems)) <= 1 and not any(stem[0].isdigit() for stem in terms.stems)


def _serves_programme(terms: Terms) -> bool:
    said = " ".join(terms.words)
    if _AROUND_AN_ARTICLE.match(said):
        return True
    framed = frame_mask(terms.words)
    left = sum(
        1
        for word, is_framed in zip(terms.words, framed, strict=True)
        if not is_framed and word not in STOP_WORDS and len(word) > 1
    )
    if left == 0:
        return True
    return left <= _MOST_ELSE and _NARRATOR.matches(said, openings_of(terms.words))
