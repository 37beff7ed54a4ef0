"""The rows of a health report, the same on a screen and in a pipe."""

from collections.abc import Iterator
from typing import NamedTuple

from newsum.model import Inspection, Language, Loop, Phantom, Source, Span, Transcript
from newsum.rendering.counting import count, tell_total
from newsum.rendering.places import lines
from newsum.rendering.removals import on_one_line
from newsum.timing import clock, timed

_TOLD_IN_ROWS = {"loop", "phantom-line", "foreign-passage", "hidden-characters"}
_LONGEST_QUOTE = 60


class Row(NamedTuple):
    """One thing that is to be known."""

    label: str
    entries: tuple[str, ...]
    """Each on lines of its own; never empty."""
    is_alarm: bool = False


def health_rows(inspection: Inspection) -> Iterator[Row]:
    """What matters most comes first."""
    cleaning = inspection.cleaning
    transcript, language = cleaning.transcript, cleaning.language
    yield Row("Lost speech", (_loss(inspection),), is_alarm=bool(cleaning.loops))
    if cleaning.loops:
        loops = tuple(_loop(transcript, loop) for loop in cleaning.loops)
        yield Row("Transcribe again", loops, is_alarm=True)
    yield Row("Read as", (_read_as(transcript.source),))
    yield Row("Language", (_language(language),))
    yield Row("Foreign", tuple(_foreign(inspection)) or ("none",))
    yield Row("Length", (_length(inspection),))
    yield Row("Speakers", tuple(_voices(inspection)) or ("none named",))
    ends = f"{inspection.sentence_ends:.1f} sentence ends in 100 words"
    yield Row("Punctuation", (f"{inspection.punctuation} ({ends})",))
    capitals = f"{inspection.shouted:.0%} of the words" if inspection.shouted else "none"
    yield Row("Capitals", (capitals,))
    yield Row("Doubling", (_doubling(inspection),))
    yield Row("Phantoms", tuple(_phantom(transcript, p) for p in cleaning.phantoms) or ("none",))
    hidden = f"{transcript.hidden} characters removed" if transcript.hidden else "none"
    yield Row("Hidden", (hidden,))
    told = [notice for notice in cleaning.notices if notice.code not in _TOLD_IN_ROWS]
    if told:
        notes = (f"{lines(n.line, n.line)}: {n}" if n.line else str(n) for n in told)
        yield Row("Notes", tuple(notes))


def _loss(inspection: Inspection) -> str:
    loops = inspection.cleaning.loops
    if not loops:
        return "no sign of any"
    many = f"in {len(loops)} loops" if len(loops) > 1 else "in a loop"
    if inspection.lost_ms is None:
        return f"likely, {many}"
    return f"likely, {clock(inspection.lost_ms)} {many}"


def _loop(transcript: Transcript, loop: Loop) -> str:
    quote = _quote(transcript, loop.copy)
    return f"{_where(transcript, loop.span)}: {quote} {loop.times} times"


def _phantom(transcript: Transcript, phantom: Phantom) -> str:
    what = "may be said, kept" if phantom.may_be_said else "a credit, left out"
    place, quote = _where(transcript, phantom.span), _quote(transcript, phantom.span)
    return f"{place}: {quote} ({what})"


def _foreign(inspection: Inspection) -> Iterator[str]:
    cleaning = inspection.cleaning
    for passage in cleaning.language.foreign:
        yield f"{_where(cleaning.transcript, cleaning.span_of(passage))}: {passage.code}"


def _where(transcript: Transcript, span: Span) -> str:
    """Times, where there are some, and lines."""
    where = lines(transcript.line_at(span.start), transcript.line_at(span.end - 1))
    said = timed(transcript.cues, span)
    return f"{said}, {where}" if said else where


def _quote(transcript: Transcript, span: Span) -> str:
    text = on_one_line(span.of(transcript.text))
    if len(text) > _LONGEST_QUOTE:
        text = text[: _LONGEST_QUOTE - 1].rstrip() + "…"
    return f"«\u00a0{text}\u00a0»"


def _read_as(source: Source) -> str:
    kind = "guessed" if source.is_format_guess else "sure"
    encoding = "guessed" if source.is_encoding_guess else "sure"
    return f"{source.format} ({kind}), {source.encoding} ({encoding})"


def _length(inspection: Inspection) -> str:
    length = f"{inspection.words} words, {tell_total(count(inspection.cleaning))}"
    if inspection.duration_ms is None:
        return length
    return f"{length}, {clock(inspection.duration_ms)}"


def _language(language: Language) -> str:
    if language.code == "und":
        return "unknown (too few words to tell)"
    surely = f"{language.code} ({language.confidence:.2f})"
    return surely if language.code == "fr" else f"{surely}, not French"


def _voices(inspection: Inspection) -> Iterator[str]:
    if any(voice.speaker is not None for voice in inspection.voices):
        for voice in inspection.voices:
            yield f"{voice.share:.0%} {voice.speaker or '(no name)'}"


def _doubling(inspection: Inspection) -> str:
    told = f"×{inspection.doubling_of_text:.2f} in the text"
    if inspection.cleaning.transcript.words_again:
        told += f", ×{inspection.doubling_of_captions:.2f} in the captions"
    return told
