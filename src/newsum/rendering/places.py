"""Where a sentence stands: its line in the source, its time in the recording, a link to that."""

from newsum.model import Sentence
from newsum.rendering.layout import Layout

_MS_PER_SECOND = 1_000


def place(sentence: Sentence, *, has_times: bool) -> str:
    """When it was said where that is wanted and known, else `l. 14` or `l. 14-15`.

    The space does not break.
    """
    if has_times and sentence.start_ms is not None:
        return clock(sentence.start_ms)
    if sentence.last_line == sentence.line:
        return f"l.\u00a0{sentence.line}"
    return f"l.\u00a0{sentence.line}-{sentence.last_line}"


def clock(time_ms: int) -> str:
    """A time as players show it, the second that has begun.

    >>> clock(872_999)
    '00:14:32'
    """
    minutes, seconds = divmod(time_ms // _MS_PER_SECOND, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}"


def link_to(sentence: Sentence, layout: Layout) -> str | None:
    """The address of the moment in which the sentence begins; None where either is not known."""
    if layout.link is None or sentence.start_ms is None:
        return None
    address, mark, fragment = layout.link.partition("#")
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}t={sentence.start_ms // _MS_PER_SECOND}{mark}{fragment}"
