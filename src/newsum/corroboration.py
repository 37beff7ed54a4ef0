"""Which sources of a digest tell a fact: what several tell is better founded, and counts more."""

from collections.abc import Mapping, Sequence

from newsum.model import Cleaning, RepeatKind, Score

_TOLD_BY_ALL = 0.5
"""How much more a sentence is worth that all other sources tell as well, as a share of its
salience: chosen on the events of tests/training/events.py."""


def tellers(cleaning: Cleaning) -> Mapping[int, tuple[int, ...]]:
    """For each kept sentence that other sources tell, a removed sentence of each of these.

    What a sentence says together with others is told by none of their sources alone.
    """
    found: dict[int, dict[str, int]] = {}
    for repeat in cleaning.repeats:
        origin = cleaning.sentences[repeat.index].origin
        if origin is None or repeat.kind is RepeatKind.MERGED:
            continue
        for keeper in repeat.covered_by:
            if cleaning.sentences[keeper].origin is not origin:
                found.setdefault(keeper, {}).setdefault(origin.source.sha256, repeat.index)
    return {keeper: tuple(by_source.values()) for keeper, by_source in found.items()}


def favour_told(scores: Sequence[Score], others: Sequence[int], sources: int) -> tuple[Score, ...]:
    """The scores, raised for what other sources tell.

    Args:
        scores: Of each sentence.
        others: How many other sources tell it.
        sources: How many there are in all.
    """
    return tuple(
        score.raised("sources", _TOLD_BY_ALL * score.salience * many / (sources - 1))
        if many
        else score
        for score, many in zip(scores, others, strict=True)
    )
