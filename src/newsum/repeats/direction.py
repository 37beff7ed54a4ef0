"""Which of two copies goes: the later one, unless it is the fuller, or stands alone."""

from newsum.discourse.openers import leans_on_previous, takes_up_a_thread
from newsum.french.leaning import PARTITIVES
from newsum.repeats.guards import ANSWERED
from newsum.repeats.guards.extent import has_an_unsaid_clause
from newsum.repeats.guards.missing_names import shares_names_alone
from newsum.repeats.judge import Judge
from newsum.repeats.near import Judged
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.sentence.content import Content
from newsum.terms import terms_of

_SURELY, _SURELY_WHOLE = 15.0, 8.0
"""Odds of a repeat times odds of a fuller later copy: what the first telling must be left for, and
the same where all of it is said."""
_COUNTS = 3.0
"""How much greater where the first telling counts: it is the poorer one less often."""
_WHOLE, _FULLER = 0.95, 0.5
"""Coverage of what is wholly said; probability of a fuller later copy."""
MAYBE = 0.2
"""How likely a repeat a headline and its story must be, which share less than two tellings do."""
_STORY_FULLER, _STORY_COVERS, _STORY_LENGTH = 0.9, 0.75, 4.0
"""Probability that the story is fuller, what it says of the headline, and how many times as much it
says: of labelled pairs within these bounds 19 in 20 are repeats, and beyond them, where people
debate in long sentences, one in two is none."""
_NAMES_ALONE = 0.9
"""Probability of a repeat where only names are shared."""
_CAP = 20.0
_FEWEST_WORDS = 4
"""Those of a sentence that may open another: « Le pont est fermé »."""
_NOT = "pas"
_OPENING = 5
"""Words within which « trois d'entre eux » stands for somebody named before."""
_COPY_FEATURES = (
    "unsaid", "heaviest_unsaid", "telling_unsaid", "chatty_unsaid", "names_unsaid",
    "numbers_unsaid", "numbers", "nearby_coverage", "coverage",
)  # fmt: skip
"""What is looked at in either copy to tell the fuller one."""


def earlier_goes(
    earlier: Judged, later: Judged, likely: tuple[float, float], judge: Judge, threshold: float
) -> bool | None:
    """Whether the earlier of two copies goes, or the later; None when neither is sure enough.

    Args:
        earlier: the pair as a removal of the earlier sentence.
        later: the same as a removal of the later one.
        likely: how likely each of these loses nothing; 0 where it is forbidden.
        judge: what tells which copy is the fuller.
        threshold: least probability of a repeat.
    """
    fuller = judge.earlier_goes_probability(direction_features(earlier, later))
    least = _SURELY_WHOLE if earlier.comparison.coverage >= _WHOLE else _SURELY
    least *= _COUNTS if earlier.comparison.content.quantities else 1.0
    is_sure = _odds(likely[0]) * _odds(fuller) >= least
    is_headline = likely[0] >= MAYBE and fuller >= _STORY_FULLER and _is_story(earlier.comparison)
    is_repeat = likely[0] >= threshold and is_sure
    is_plainer = min(likely) >= threshold and _hangs_alone(earlier)
    is_opening = likely[0] >= MAYBE and _opens_the_other(earlier.comparison)
    is_poorer = is_repeat and (fuller >= _FULLER or likely[1] < threshold)
    if is_headline or is_plainer or is_opening or is_poorer:
        chosen = True
    elif likely[1] >= threshold and fuller < _FULLER:
        chosen = False
    else:
        return None
    pair, probability = (earlier, likely[0]) if chosen else (later, likely[1])
    return None if _is_held(pair, probability) else chosen


def _is_story(told: Comparison) -> bool:
    """Whether `other` may be the story of which `one` is the headline."""
    totals = told.speech.totals
    return (
        told.coverage >= _STORY_COVERS
        and totals[told.other] <= _STORY_LENGTH * totals[told.one]
        and not has_an_unsaid_clause(told)
    )


def _hangs_alone(pair: Judged) -> bool:
    """« Trois d'entre eux transportaient du chlore », where the other says what they are."""
    mine, theirs = pair.comparison.content, pair.comparison.other_content
    if pair.is_across and _opens_on_a_pronoun(mine) and not _opens_on_a_pronoun(theirs):
        return True
    return _opens_on_some(mine) and not _opens_on_some(theirs)


def _opens_on_some(content: Content) -> bool:
    """Whether it opens on « trois d'entre eux »; further on, they may be named before."""
    words = content.folded[:_OPENING]
    return any(around in PARTITIVES for around in zip(words, words[1:], words[2:], strict=False))


def _opens_on_a_pronoun(content: Content) -> bool:
    """« Elle devrait reprendre »: what she is stays near by in one source, not in the other."""
    terms = terms_of(content.text)
    return leans_on_previous(terms) and not takes_up_a_thread(terms)


def _opens_the_other(c: Comparison) -> bool:
    """« Deux personnes ont été blessées », then « …, dont un pompier », word for word.

    Not « …, pas un centime de plus », which adds nothing.
    """
    size, other = len(c.content.folded), c.other_content
    is_start = _FEWEST_WORDS <= size < len(other.folded)
    if not is_start or other.folded[:size] != c.content.folded:
        return False
    before = {item.clause for item in other.items if item.position < size}
    added = [item for item in other.items if item.position >= size]
    return (
        bool(added)
        and before.isdisjoint(item.clause for item in added)
        and other.folded[size] != _NOT
    )


def _is_held(pair: Judged, probability: float) -> bool:
    """Whether names are all that the two share, and it is not all but certain nonetheless."""
    return probability < _NAMES_ALONE and shares_names_alone(pair.comparison)


def direction_features(earlier: Judged, later: Judged) -> dict[str, float]:
    """What tells which copy is fuller.

    Args:
        earlier: the pair as a removal of the earlier sentence.
        later: the same as a removal of the later one.
    """
    one, other = earlier.features, later.features
    found = {}
    for name in _COPY_FEATURES:
        found[f"earlier_{name}"] = min(one[name], _CAP)
        found[f"later_{name}"] = min(other[name], _CAP)
    for name, its in ("earlier", earlier), ("later", later):
        found[f"{name}_objected"] = float(its.objection is not None)
        found[f"{name}_has_own_fact"] = float(its.objection in ANSWERED)
    found["longer"] = other["length"] - one["length"]
    found["earlier_numbers_missing"] = other["numbers_of_other_unsaid"]
    found["later_numbers_missing"] = one["numbers_of_other_unsaid"]
    found["distance"] = one["distance"]
    return found


def _odds(probability: float) -> float:
    return probability / max(1e-9, 1 - probability)
