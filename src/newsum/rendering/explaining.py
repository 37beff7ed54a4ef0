"""Why sentences were chosen or passed over, ready to be shown."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from newsum.model import Reason, Summary
from newsum.phrases import Sentences
from newsum.rendering.places import place
from newsum.translation import translated
from newsum.unwrapping import on_one_line

_LONGEST_START = 70
"""Characters of a sentence that tell it from others."""


class NotQuoted(NamedTuple):
    """A sentence that was passed over."""

    sentence_index: int
    start: str
    """Its first words."""
    place: str
    why: str


def reasons_of(summary: Summary) -> Mapping[int, str]:
    """Why each key sentence was chosen, by index; empty unless that was asked for."""
    if summary.explanation is None:
        return {}
    pairs = zip(summary.chosen, summary.explanation.reasons, strict=True)
    return {index: _told(reasons) for index, reasons in pairs}


def passed_over(summary: Summary, *, has_times: bool) -> Iterator[NotQuoted]:
    """A few sentences that were not chosen, and why not."""
    if summary.explanation is not None:
        for passed in summary.explanation.passed_over:
            sentence = summary.cleaning.sentences[passed.index]
            where = place(sentence, has_times=has_times)
            yield NotQuoted(passed.index, start_of(sentence.text), where, _told([passed.reason]))


def start_of(text: str) -> str:
    r"""The first words of a sentence on one line, cut between two of them.

    >>> start_of("Le pont\nferme.")
    'Le pont ferme.'
    """
    line = on_one_line(text[: 4 * _LONGEST_START])
    if len(line) <= _LONGEST_START:
        return line
    head = line[:_LONGEST_START]
    return f"{head.rpartition(' ')[0] or head}…"


def _told(reasons: Iterable[Reason]) -> str:
    return on_one_line(translated("{reasons}", reasons=Sentences(list(reasons))))
