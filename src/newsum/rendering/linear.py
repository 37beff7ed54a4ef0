"""For a person who listens to the screen: one thing after the other, in words, unbroken lines."""

from collections.abc import Iterator

from newsum.model import Sentence, Summary
from newsum.options import RepeatPolicy
from newsum.rendering.counting import count, reading_time, tell_sentences
from newsum.rendering.explaining import passed_over, reasons_of
from newsum.rendering.heading import name_of, title_above
from newsum.rendering.layout import Layout
from newsum.rendering.places import link_to, place_in_words
from newsum.rendering.reports import removals_as_plain
from newsum.rendering.sources import Named, Remark, other_disputes, remarks
from newsum.translation import translated
from newsum.unwrapping import on_one_line


def summary_as_linear(summary: Summary, layout: Layout) -> str:
    """Title, numbered key sentences with their places, key terms, counts."""
    parts = [
        _heading(summary, layout),
        *_sentences(summary, layout),
        _figures(summary, layout),
        *_others(summary, layout),
    ]
    if layout.has_removals and summary.cleaning.removed():
        parts.append([removals_as_plain(summary.cleaning, layout)])
    return "\n\n".join("\n".join(part) for part in parts if part)


def _heading(summary: Summary, layout: Layout) -> list[str]:
    title = title_above(summary)
    name = "" if layout.is_one_of_several else name_of(summary)
    lines = [translated("Title: {title}", title=title)] if title else []
    return [*lines, translated("Source: {name}", name=name)] if name else lines


def _sentences(summary: Summary, layout: Layout) -> Iterator[list[str]]:
    reasons = reasons_of(summary)
    about = remarks(summary, has_times=layout.has_times)
    for number, index in enumerate(summary.chosen, start=1):
        sentence = summary.cleaning.sentences[index]
        why = [translated("why: {reasons}", reasons=reasons[index])] if index in reasons else []
        yield [
            _introduction(sentence, layout, number, len(summary.chosen)),
            on_one_line(sentence.text),
            *(_remark(remark, summary, layout) for remark in about.get(index, ())),
            *why,
            *filter(None, [link_to(sentence, layout)]),
        ]


def _remark(remark: Remark, summary: Summary, layout: Layout) -> str:
    pieces = (
        _place_of(piece.sentence_index, summary, layout) if isinstance(piece, Named) else str(piece)
        for piece in remark.pieces
    )
    return "".join(pieces)


def _place_of(index: int, summary: Summary, layout: Layout) -> str:
    return place_in_words(summary.cleaning.sentences[index], has_times=layout.has_times)


def _introduction(sentence: Sentence, layout: Layout, number: int, total: int) -> str:
    where = place_in_words(sentence, has_times=layout.has_times)
    values = {"number": number, "total": total, "place": where}
    if sentence.speaker:
        return translated(
            "Sentence {number} of {total}, {place}, said by {speaker}:",
            **values,
            speaker=sentence.speaker,
        )
    return translated("Sentence {number} of {total}, {place}:", **values)


def _figures(summary: Summary, layout: Layout) -> list[str]:
    counts = count(summary.cleaning, summary.chosen)
    told = tell_sentences(counts)
    if layout.options.repeats is not RepeatPolicy.OFF and not layout.has_removals:
        told += translated("; --show-removed lists them") if counts.removed else ""
    before, after = reading_time(counts.words), reading_time(counts.words_summary)
    time = translated("{before}; the summary, {after}", before=before, after=after)
    rows = [(translated("Length"), told), (translated("To read"), time)]
    if summary.key_terms:
        rows.insert(0, (translated("Key terms"), ", ".join(summary.key_terms)))
    return [translated("{label}: {told}", label=label, told=told) for label, told in rows]


def _others(summary: Summary, layout: Layout) -> Iterator[list[str]]:
    for disagreement in other_disputes(summary, has_times=layout.has_times):
        told = [
            translated(
                "{place}: {text}",
                place=_place_of(side.sentence_index, summary, layout),
                text=side.start,
            )
            for side in disagreement.sides
        ]
        yield [translated("{label}:", label=disagreement.told), *told]
    for passed in passed_over(summary, has_times=layout.has_times):
        where = _place_of(passed.sentence_index, summary, layout)
        yield [
            translated("{label}: {told}", label=translated("not quoted"), told=where),
            passed.start,
            translated("why: {reasons}", reasons=passed.why),
        ]
