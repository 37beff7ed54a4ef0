"""What speaks for and against a pair being a repeat, as numbers for the learned judge."""

import math
from collections.abc import Sequence

from newsum.french.background import summary_log_odds
from newsum.repeats.pair.comparison import Comparison
from newsum.repeats.pair.weighing import QUANTITY, SMALL_NUMBERS
from newsum.repeats.sentence.content import Item

_ANCHOR = 4.0
"""Weight from which a shared word is an anchor."""
_WELL = 0.6
_SURELY = 0.8
_LONE = 2
"""A word that stands in these two sentences and nowhere else around ties them together."""
_ENOUGH, _ENOUGH_COUNTED = 25.0, 4.0
"""Anchors beyond these add no certainty."""
_LONE_NUMBER = 8.0
_MOST_CHAT = 8.0
"""Narrators pad a re-telling; beyond this the sentence says something else."""
_RHEME_SHARE, _MOST_RHEME = 0.2, 15.0


def anchors(comparison: Comparison) -> list[tuple[int, float]]:
    """The telling items of `one` that `other` says, with the weight they share."""
    return [
        (n, weight * said)
        for n, (weight, said) in enumerate(zip(comparison.weights, comparison.said, strict=True))
        if said >= _WELL and weight >= _ANCHOR
    ]


def features(c: Comparison) -> dict[str, float]:
    """The features of removing `one` because `other` says it, by name."""
    mine, theirs = c.content, c.other_content
    near = [w * (1 - s) for w, s in zip(c.weights, c.said_nearby, strict=True)]
    left = [w * (1 - s) for w, s in zip(c.other_weights, c.back, strict=True)]
    shared = anchors(c)
    both, nearby = c.overlap, c.nearby_coverage
    contrast = min(max(near, default=0.0), max(left, default=0.0))
    telling, chatty = _worth_a_summary(c)
    denied = bool(mine.negated_clauses), bool(theirs.negated_clauses)
    implied = mine.implicit_negations if denied[1] else theirs.implicit_negations
    return {
        "coverage": c.coverage,
        "coverage_back": c.coverage_back,
        "nearby_coverage": nearby,
        "nearby_coverage_squared": nearby**2,
        "overlap": both,
        "word_coverage": word_coverage(mine.items, c.weights, c.said_nearby),
        "word_coverage_back": word_coverage(theirs.items, c.other_weights, c.back),
        "heaviest_unsaid": max(near, default=0.0),
        "unsaid": c.unsaid,
        "unsaid_of_other": sum(left) + QUANTITY * c.counted_back.count(False),
        "heavy_unsaid": float(sum(w > _ANCHOR for w in near)),
        "contrast": contrast,
        "contrast_in_overlap": contrast * max(0.0, both - 0.4),
        "anchors": min(_ENOUGH, sum(w for _, w in shared) + QUANTITY * sum(c.counted)),
        "anchor_count": min(_ENOUGH_COUNTED, float(len(shared) + sum(c.counted))),
        "lone_anchors": min(_ENOUGH, _lone_anchors(c)),
        "scatter": scatter(c),
        "rheme": _rheme(c),
        "telling_unsaid": telling,
        "chatty_unsaid": chatty,
        "numbers_unsaid": float(c.supported.count(False)),
        "numbers": float(len(mine.quantities)),
        "numbers_of_other_unsaid": float(c.counted_back.count(False)),
        "names_unsaid": sum(
            w
            for item, w, s in zip(mine.items, c.weights, c.said_nearby, strict=True)
            if item.is_name and s < 0.5 and item.stem not in theirs.said_by  # noqa: PLR2004
        ),
        "one_denies": float(denied[0] != denied[1]),
        "one_denies_alone": float(denied[0] != denied[1] and not implied),
        "claim": float(mine.is_claim and not theirs.is_claim),
        "claim_of_other": float(theirs.is_claim and not mine.is_claim),
        "correction": float(mine.is_correction),
        "correction_of_other": float(theirs.is_correction),
        "update": float(mine.is_update),
        "update_of_other": float(theirs.is_update),
        "quote": float(mine.is_quoted and not theirs.is_quoted),
        "quote_of_other": float(theirs.is_quoted and not mine.is_quoted),
        "distance": math.log(1 + abs(c.one - c.other)),
        "is_later": float(c.one > c.other),
        "length": math.log(1 + len(mine.items)),
        "length_of_other": math.log(1 + len(theirs.items)),
        "content": min(_ENOUGH, sum(c.weights)),
    }


def scatter(c: Comparison) -> float:
    """How much wider apart `other` says it: a few words met in a long sentence tie nothing.

    In [0, 2]: log10 of the words of `other` from the first to the last that says something of
    `one`, against the words of `one`.
    """
    others = c.other_content.items
    places = [
        others[by].position
        for by, said in zip(c.by, c.said, strict=True)
        if by is not None and said >= _WELL
    ]
    if not places:
        return 2.0
    width = (max(places) - min(places) + 1) / max(1, len(c.content.folded))
    return min(2.0, max(0.0, math.log10(width)))


def _rheme(c: Comparison) -> float:
    """Weight of what `one` ends on and `other` does not say, in [0, 15].

    A French sentence starts from what is known and ends on what is new: the same subject with
    another predicate resembles a repeat in all but that.
    """
    items = c.content.items
    last = max(
        [
            *(i.position for i, said in zip(items, c.said_nearby, strict=True) if said >= _WELL),
            *(q.start for q, ok in zip(c.content.quantities, c.supported, strict=True) if ok),
        ],
        default=-1,
    )
    after = sum(w for i, w in zip(items, c.weights, strict=True) if i.position > last)
    is_much = after >= _RHEME_SHARE * sum(c.weights)
    return min(_MOST_RHEME, after) if is_much else 0.0


def _worth_a_summary(c: Comparison) -> tuple[float, float]:
    """How much of the unsaid is of the kind that summaries name, and how much of the other kind.

    « condamné », « tonnes » tell; « franchement », « imaginez » fill. Weights times log-odds.
    """
    odds = [
        w * summary_log_odds(item.stem)
        for item, w, said in zip(c.content.items, c.weights, c.said_nearby, strict=True)
        if said < _WELL
    ]
    return sum(o for o in odds if o > 0), min(_MOST_CHAT, -sum(o for o in odds if o < 0))


def word_coverage(items: Sequence[Item], weights: Sequence[float], said: Sequence[float]) -> float:
    """Weighted share of the words that are no names: the same people may do another thing."""
    words = [(w, s) for i, w, s in zip(items, weights, said, strict=True) if not i.is_name]
    total = sum(w for w, _ in words)
    return sum(w * s for w, s in words) / total if total else 0.0


def _lone_anchors(c: Comparison) -> float:
    """Weight of the words and numbers that stand in these two sentences and nowhere else around."""
    total = 0.0
    items, others = c.content.items, c.other_content.items
    for item, weight, said, by in zip(items, c.weights, c.said, c.by, strict=True):
        if by is not None and said >= _SURELY:
            stems = {item.stem, others[by].stem}
            spread = sum(c.speech.stems.around_both(stem, c.one, c.other) for stem in stems)
            total += weight if spread <= _LONE else 0.0
    for quantity, counted in zip(c.content.quantities, c.counted, strict=True):
        telling = any(value not in SMALL_NUMBERS for _, value in quantity.keys)
        spread = min(c.speech.numbers.around_both(key, c.one, c.other) for key in quantity.keys)
        total += _LONE_NUMBER if counted and telling and spread <= _LONE else 0.0
    return total
