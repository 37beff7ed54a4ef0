"""What the sources of a digest make of a sentence: who else tells it, and who says otherwise."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from newsum.corroboration import tellers
from newsum.model import Cleaning, Dispute, Sentence, Summary
from newsum.phrases import Sentences
from newsum.rendering.explaining import start_of
from newsum.rendering.places import place
from newsum.translation import pieces, translated

_BOTH = 2


class Side(NamedTuple):
    """One side of a dispute."""

    sentence_index: int
    place: str
    start: str
    """Its first words."""


class Named(NamedTuple):
    """A sentence that a remark speaks of, by its place."""

    sentence_index: int
    place: str

    def __str__(self) -> str:
        return self.place


class Words(NamedTuple):
    """Words of the text in a remark."""

    text: str

    def __str__(self) -> str:
        return self.text


class Remark(NamedTuple):
    """What is to be said of a sentence: words of ours, and between them what they speak of."""

    pieces: tuple[object, ...]

    def __str__(self) -> str:
        return "".join(map(str, self.pieces))


class Disagreement(NamedTuple):
    """Sentences that cannot all be true, or not any more; the later state comes last."""

    told: str
    """What there is between them, in a few words."""
    sides: tuple[Side, ...]


def remarks(summary: Summary, *, has_times: bool) -> Mapping[int, tuple[Remark, ...]]:
    """What is to be said of each key sentence, by index; empty unless it is that of a digest."""
    cleaning = summary.cleaning
    if not cleaning.transcript.origins:
        return {}
    told = tellers(cleaning)
    return {
        index: (
            *_told_by(cleaning, told.get(index, ()), has_times=has_times),
            *_disputed(cleaning, index, has_times=has_times),
        )
        for index in summary.chosen
    }


def other_disputes(summary: Summary, *, has_times: bool) -> Iterator[Disagreement]:
    """What the sources disagree about, besides what stands with the key sentences."""
    chosen, cleaning = set(summary.chosen), summary.cleaning
    for disputes in _connected(cleaning.disputes):
        indices = {index for d in disputes for index in (d.earlier, d.later)}
        if not indices & chosen:
            newer = {dispute.newer for dispute in disputes} - {None}
            sides = sorted(indices, key=lambda index: (index in newer, index))
            yield Disagreement(
                translated("changed since") if newer else translated("disputed"),
                tuple(_side(cleaning.sentences[index], has_times=has_times) for index in sides),
            )


def _connected(disputes: Sequence[Dispute]) -> list[list[Dispute]]:
    """The disputes about one fact together, in the order of their first sentences."""
    groups: list[list[Dispute]] = []
    for dispute in disputes:
        pair = {dispute.earlier, dispute.later}
        near = [g for g in groups if any(pair & {d.earlier, d.later} for d in g)]
        groups = [g for g in groups if g not in near]
        groups.append([d for group in near for d in group] + [dispute])
    return sorted(groups, key=lambda group: min(dispute.earlier for dispute in group))


def _told_by(cleaning: Cleaning, others: tuple[int, ...], *, has_times: bool) -> Iterator[Remark]:
    if others:
        count, sources = len(others) + 1, len(cleaning.transcript.origins)
        message = "told by {count} of {sources} sources: also {places}"
        if count == sources:
            message = "told by all {sources} sources: also {places}"
        if sources == _BOTH:
            message = "told by both sources: also {places}"
        named = [_named(cleaning.sentences[index], has_times=has_times) for index in others]
        values = {"count": count, "sources": sources, "places": Sentences(named)}
        yield Remark(tuple(pieces(message, **values)))


def _disputed(cleaning: Cleaning, index: int, *, has_times: bool) -> Iterator[Remark]:
    for dispute in cleaning.disputes:
        if index not in {dispute.earlier, dispute.later}:
            continue
        other = cleaning.sentences[dispute.other(index)]
        if dispute.newer is None:
            message = "disputed, {place} says otherwise: « {text} »"
        elif dispute.newer == index:
            message = "later than what {place} says: « {text} »"
        else:
            message = "since then, {place} says: « {text} »"
        named, words = _named(other, has_times=has_times), Words(start_of(other.text))
        yield Remark(tuple(pieces(message, place=named, text=words)))


def _named(sentence: Sentence, *, has_times: bool) -> Named:
    return Named(sentence.index, place(sentence, has_times=has_times))


def _side(sentence: Sentence, *, has_times: bool) -> Side:
    where = place(sentence, has_times=has_times)
    return Side(sentence.index, where, start_of(sentence.text))
