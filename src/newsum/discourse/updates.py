"""Facts that change while one listens: which sentence gives the state that a later one replaces."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from newsum.discourse.names import names_in
from newsum.french.background import document_frequency
from newsum.french.revisions import HEARSAY, REVISIONS, TENTATIVE, TIMELY
from newsum.model import Sentence
from newsum.patterns import compiled_later
from newsum.phrase_matcher import PhraseMatcher, openings_of
from newsum.terms import Terms

_REVISION, _TIMELY = PhraseMatcher(REVISIONS), PhraseMatcher(TIMELY)
_TENTATIVE, _HEARSAY = PhraseMatcher(TENTATIVE), PhraseMatcher(HEARSAY)
_DENIED_NUMBER = compiled_later(
    r"\b(?:plus|non|pas|lieu)(?: (?:de|d|des|le|la|les|a|en|pas|par))* (\d[\d,.]*)"
)
"""« ce n'est plus 48 secondes, c'est 51 », « 380 millions, et non 430 »."""
_REVISED_SHARE = 0.33
_TIMELY_SHARE = 0.5
"""Share of the weight of the shorter sentence that both must hold, by the strength of the cue."""
_AS_LIKE = 0.8
"""All sentences nearly as like as the likest are replaced: a toll may be updated twice."""
_FEWEST_SHARED = 2
_MOST_POSTINGS = 40
"""A stem points back to its last sentences only: keeps the search linear in long texts."""


def find_updates(candidates: Sequence[Sentence], terms: Sequence[Terms]) -> dict[int, int]:
    """Positions of sentences whose fact was updated or corrected, to that of the later state.

    « Le bilan est de deux morts » is replaced by « Finalement, le bilan est de trois morts »: the
    later sentence says that it revises (« désormais », « et non », « rectificatif »), or dates
    itself (« ce matin ») where the earlier one was tentative (« pourrait »), and both speak of the
    same thing. Linear in the number of words.
    """
    stems = [{stem for stem in t.stems if not stem[0].isdigit()} for t in terms]
    folded = [" ".join(t.words) for t in terms]
    postings: defaultdict[str, list[int]] = defaultdict(list)
    replaced: dict[int, int] = {}
    for later, candidate in enumerate(candidates):
        text, openings = folded[later], openings_of(terms[later].words)
        is_revision = _REVISION.matches(text, openings)
        is_timely = _TIMELY.matches(text, openings) and not _HEARSAY.matches(text, openings)
        if (is_revision or is_timely) and "?" not in candidate.text:
            shared = Counter(i for stem in stems[later] for i in postings[stem][-_MOST_POSTINGS:])
            own = _weight(stems[later])
            near = [
                (_likeness(stems[earlier], stems[later], own), earlier)
                for earlier, count in shared.items()
                if count >= _FEWEST_SHARED
                and "?" not in candidates[earlier].text
                and (is_revision or _settles(candidates[earlier], terms[earlier], candidate))
            ]
            threshold = _REVISED_SHARE if is_revision else _TIMELY_SHARE
            nearest = _AS_LIKE * max(near, default=(0.0, -1))[0]
            like = [i for likeness, i in near if likeness >= max(threshold, nearest)]
            replaced |= dict.fromkeys(_of_the_same_names(like, candidate, candidates), later)
            denied = set(_DENIED_NUMBER.findall(text)) if is_revision else set()
            replaced |= {i: later for i in shared if not denied.isdisjoint(terms[i].words)}
        for stem in stems[later]:
            postings[stem].append(later)
    return replaced


def _of_the_same_names(
    near: Sequence[int], later: Sentence, candidates: Sequence[Sentence]
) -> Sequence[int]:
    """Those that name what is named later, where some do: the others tell of another place."""
    names = names_in(later.text)
    return [i for i in near if not names.isdisjoint(names_in(candidates[i].text))] or near


def _settles(earlier: Sentence, terms: Terms, later: Sentence) -> bool:
    """Whether a dated statement may settle an earlier one: it was tentative, by the same voice."""
    return earlier.speaker == later.speaker and _TENTATIVE.matches(
        " ".join(terms.words), openings_of(terms.words)
    )


def _likeness(one: set[str], other: set[str], weight: float) -> float:
    """Weight of the common stems as a share of the lighter side; that of `other` is known."""
    return _weight(one & other) / min(_weight(one), weight)


def _weight(stems: Iterable[str]) -> float:
    return math.fsum(map(_rarity, stems))


@lru_cache(maxsize=50_000)
def _rarity(stem: str) -> float:
    return -math.log(document_frequency(stem))
