"""Where a sentence stands: its line in the source, its time in the recording, a link to that."""

from newsum.model import Notice, Sentence
from newsum.rendering.layout import Layout
from newsum.rendering.naming import label_of
from newsum.timing import clock
from newsum.translation import say, translated

_MS_PER_SECOND = 1_000


def place(sentence: Sentence, *, has_times: bool) -> str:
    """When it was said where that is wanted and known, else its lines; in a digest, where."""
    where = place_in_source(sentence, has_times=has_times)
    return f"{label_of(sentence.origin)}, {where}" if sentence.origin else where


def place_in_source(sentence: Sentence, *, has_times: bool) -> str:
    """The same without the name of the source."""
    if has_times and sentence.start_ms is not None:
        return clock(sentence.start_ms)
    return lines(sentence.line, sentence.last_line)


def place_in_words(sentence: Sentence, *, has_times: bool) -> str:
    """As `place`, without a sign or an abbreviation."""
    if has_times and sentence.start_ms is not None:
        where = clock(sentence.start_ms)
    elif sentence.line == sentence.last_line:
        where = translated("on line {line}", line=sentence.line)
    else:
        where = translated(
            "on lines {first} to {last}", first=sentence.line, last=sentence.last_line
        )
    return f"{label_of(sentence.origin)}, {where}" if sentence.origin else where


def lines(first: int, last: int) -> str:
    """`l. 14`, or `l. 14-15`; the space does not break."""
    return f"l.\u00a0{first}" if first == last else f"l.\u00a0{first}-{last}"


def tell_notice(notice: Notice) -> str:
    """What a notice says, after its source, and after its line where it does not say where."""
    told = say(notice)
    if notice.line is not None and not notice.says_where:
        told = translated("line {line}: {told}", line=notice.line, told=notice)
    return f"{notice.source}: {told}" if notice.source else told


def link_to(sentence: Sentence, layout: Layout) -> str | None:
    """The address of the moment in which the sentence begins; None where either is not known."""
    if layout.link is None or sentence.start_ms is None:
        return None
    address, mark, fragment = layout.link.partition("#")
    joint = "&" if "?" in address else "?"
    return f"{address}{joint}t={sentence.start_ms // _MS_PER_SECOND}{mark}{fragment}"
