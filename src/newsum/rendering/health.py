"""The rows of a health report, the same on a screen and in a pipe."""

from collections.abc import Iterator
from typing import NamedTuple

from newsum.model import (
    Inspection,
    Language,
    Loop,
    Notice,
    Phantom,
    Punctuation,
    Source,
    Span,
    Transcript,
)
from newsum.phrases import to_translate
from newsum.rendering.counting import count, tell_total
from newsum.rendering.places import lines
from newsum.timing import clock, timed
from newsum.translation import counted, say, translated
from newsum.unwrapping import on_one_line

_TOLD_IN_ROWS = {"loop", "phantom-line", "foreign-passage", "hidden-characters"}
_LONGEST_QUOTE = 60
_PUNCTUATION = {
    Punctuation.NONE: to_translate("none ({ends:.1f} sentence ends in 100 words)"),
    Punctuation.LITTLE: to_translate("little ({ends:.1f} sentence ends in 100 words)"),
    Punctuation.NORMAL: to_translate("normal ({ends:.1f} sentence ends in 100 words)"),
}


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
    yield Row(translated("Lost speech"), (_loss(inspection),), is_alarm=bool(cleaning.loops))
    if cleaning.loops:
        loops = tuple(_loop(transcript, loop) for loop in cleaning.loops)
        yield Row(translated("Transcribe again"), loops, is_alarm=True)
    yield Row(translated("Read as"), (_read_as(transcript.source),))
    yield Row(translated("Language"), (_language(language),))
    yield Row(translated("Foreign"), tuple(_foreign(inspection)) or (translated("none"),))
    yield Row(translated("Length"), (_length(inspection),))
    yield Row(translated("Speakers"), tuple(_voices(inspection)) or (translated("none named"),))
    yield Row(translated("Punctuation"), (_punctuation(inspection),))
    yield Row(translated("Capitals"), (_capitals(inspection),))
    yield Row(translated("Doubling"), (_doubling(inspection),))
    phantoms = tuple(_phantom(transcript, phantom) for phantom in cleaning.phantoms)
    yield Row(translated("Phantoms"), phantoms or (translated("none"),))
    yield Row(translated("Hidden"), (_hidden(transcript),))
    told = [notice for notice in cleaning.notices if notice.code not in _TOLD_IN_ROWS]
    if told:
        yield Row(translated("Notes"), tuple(map(_note, told)))


def _note(notice: Notice) -> str:
    if not notice.line:
        return say(notice)
    return translated("{place}: {told}", place=lines(notice.line, notice.line), told=notice)


def _punctuation(inspection: Inspection) -> str:
    return translated(_PUNCTUATION[inspection.punctuation], ends=inspection.sentence_ends)


def _capitals(inspection: Inspection) -> str:
    if not inspection.shouted:
        return translated("none")
    return translated("{share:.0%} of the words", share=inspection.shouted)


def _hidden(transcript: Transcript) -> str:
    if not transcript.hidden:
        return translated("none")
    return counted("{count} character removed", "{count} characters removed", transcript.hidden)


def _loss(inspection: Inspection) -> str:
    loops = inspection.cleaning.loops
    if not loops:
        return translated("no sign of any")
    many = counted("in a loop", "in {count} loops", len(loops))
    if inspection.lost_ms is None:
        return translated("likely, {where}", where=many)
    lost = clock(inspection.lost_ms)
    return translated("likely, {duration} {where}", duration=lost, where=many)


def _loop(transcript: Transcript, loop: Loop) -> str:
    quote = _quote(transcript, loop.copy)
    place = _where(transcript, loop.span)
    return translated("{place}: {quote} {times} times", place=place, quote=quote, times=loop.times)


def _phantom(transcript: Transcript, phantom: Phantom) -> str:
    message = "{place}: {quote} (a credit, left out)"
    if phantom.may_be_said:
        message = "{place}: {quote} (may be said, kept)"
    place, quote = _where(transcript, phantom.span), _quote(transcript, phantom.span)
    return translated(message, place=place, quote=quote)


def _foreign(inspection: Inspection) -> Iterator[str]:
    cleaning = inspection.cleaning
    for passage in cleaning.language.foreign:
        place = _where(cleaning.transcript, cleaning.span_of(passage))
        yield translated("{place}: {told}", place=place, told=passage.code)


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
    kind = translated("guessed" if source.is_format_guess else "sure")
    encoding = translated("guessed" if source.is_encoding_guess else "sure")
    return f"{source.format} ({kind}), {source.encoding} ({encoding})"


def _length(inspection: Inspection) -> str:
    total = tell_total(count(inspection.cleaning))
    length = counted(
        "{count} word, {total}", "{count} words, {total}", inspection.words, total=total
    )
    if inspection.duration_ms is None:
        return length
    return f"{length}, {clock(inspection.duration_ms)}"


def _language(language: Language) -> str:
    if language.code == "und":
        return translated("unknown (too few words to tell)")
    message = "{code} ({confidence:.2f})"
    if language.code != "fr":
        message = "{code} ({confidence:.2f}), not French"
    return translated(message, code=language.code, confidence=language.confidence)


def _voices(inspection: Inspection) -> Iterator[str]:
    if any(voice.speaker is not None for voice in inspection.voices):
        for voice in inspection.voices:
            name = voice.speaker or translated("(no name)")
            yield translated("{share:.0%} {speaker}", share=voice.share, speaker=name)


def _doubling(inspection: Inspection) -> str:
    message = "×{text:.2f} in the text"
    if inspection.cleaning.transcript.words_again:
        message = "×{text:.2f} in the text, ×{captions:.2f} in the captions"
    return translated(
        message, text=inspection.doubling_of_text, captions=inspection.doubling_of_captions
    )
