"""Markdown in which the text stays text: nothing in it can become a link, an image or a tag."""

import re
from collections.abc import Iterator

from newsum.model import Sentence, Summary
from newsum.rendering.counting import count, reading_time, tell_sentences
from newsum.rendering.explaining import passed_over, reasons_of
from newsum.rendering.heading import name_of, title_of
from newsum.rendering.layout import Layout
from newsum.rendering.naming import shown_name
from newsum.rendering.places import link_to, place
from newsum.rendering.removals import Removal, removals
from newsum.rendering.sources import Disagreement, other_disputes, remarks
from newsum.translation import translated
from newsum.unwrapping import on_one_line

_ACTIVE = re.compile(r"[\\`*_{}\[\]<>|~&$^=]")
"""ASCII punctuation that means something anywhere in a line, in CommonMark or a usual dialect."""
_OPENING = re.compile(r"(?:[#+:-]|\d{1,9}(?=[.)]))")
"""What means something at the start of a line only."""

_ACTIVE_IN_ADDRESSES = str.maketrans({"(": "%28", ")": "%29", ";": "%3B"})
"""What would end the address of a link, or a name of a character in it."""


def escape(text: str) -> str:
    r"""The text as Markdown that reads the same and does nothing.

    >>> print(escape("1. ![x](http://t/p.png) <details>"))
    1\. !\[x\](http://t/p.png) \<details\>
    """
    text = _ACTIVE.sub(r"\\\g<0>", on_one_line(text))
    opening = _OPENING.match(text)
    if opening is None:
        return text
    if opening.group()[0].isdigit():
        return f"{opening.group()}\\{text[opening.end() :]}"
    return f"\\{text}"


def summary_as_markdown(summary: Summary, layout: Layout) -> str:
    """A document: title, quotations with their places, key terms, counts."""
    return "\n\n".join(_paragraphs(summary, layout))


def _paragraphs(summary: Summary, layout: Layout) -> Iterator[str]:
    cleaning = summary.cleaning
    section = "###" if layout.is_one_of_several else "##"
    yield from _heading(summary, layout)
    yield from _quotations(summary, layout)
    if summary.key_terms:
        yield f"**{translated('Key terms:')}** {', '.join(map(escape, summary.key_terms))}"
    counts = count(cleaning, summary.chosen)
    yield translated(
        "{told}. {before} of reading → {after}.",
        told=tell_sentences(counts),
        before=reading_time(counts.words),
        after=reading_time(counts.words_summary),
    )
    if disputes := list(other_disputes(summary, has_times=layout.has_times)):
        yield f"{section} {translated('Sources disagree')}"
        yield "\n".join(map(_disputed, disputes))
    if not_quoted := list(passed_over(summary, has_times=layout.has_times)):
        yield f"{section} {translated('Not quoted')}"
        yield "\n".join(
            f"- {escape(p.place)}, {escape(p.start)}\n  - {escape(p.why)}" for p in not_quoted
        )
    if layout.has_removals and cleaning.removed():
        yield f"{section} {translated('Left out' if cleaning.unsaid else 'Already said')}"
        yield "\n".join(map(_listed, removals(cleaning, has_times=layout.has_times)))


def _heading(summary: Summary, layout: Layout) -> Iterator[str]:
    """The title and the name of the source; of several, each goes under its name."""
    title = title_of(summary)
    if layout.is_one_of_several:
        yield f"# {escape(shown_name(summary.cleaning.transcript.source.name))}"
        if title:
            yield f"## {escape(title)}"
        return
    name = name_of(summary)
    if title:
        yield f"# {escape(title)}"
    if name:
        yield f"*{escape(name)}*" if title else f"# {escape(name)}"


def _quotations(summary: Summary, layout: Layout) -> Iterator[str]:
    """The key sentences, each with what there is to say of it."""
    reasons = reasons_of(summary)
    about = remarks(summary, has_times=layout.has_times)
    previous = None
    for index in summary.chosen:
        if previous is not None and index != previous + 1:
            yield "(…)"
        yield _quotation(summary.cleaning.sentences[index], layout)
        if about.get(index):
            yield "\n".join(f"- {escape(str(remark))}" for remark in about[index])
        if index in reasons:
            yield translated("Why: {reasons}", reasons=escape(reasons[index]))
        previous = index


def _disputed(disagreement: Disagreement) -> str:
    sides = [
        translated("{place}: {told}", place=escape(side.place), told=escape(side.start))
        for side in disagreement.sides
    ]
    return "\n  - ".join([f"- {disagreement.told}", *sides])


def _quotation(sentence: Sentence, layout: Layout) -> str:
    speaker = f"{escape(sentence.speaker)}, " if sentence.speaker else ""
    where = escape(place(sentence, has_times=layout.has_times))
    link = link_to(sentence, layout)
    if link:
        where = f"[{where}]({link.translate(_ACTIVE_IN_ADDRESSES)})"
    return f"> {escape(sentence.text)}\n>\n> — {speaker}{where}"


def _listed(removal: Removal) -> str:
    gone = removal.removed
    why = removal.likeness or removal.reason
    told = translated(
        "{place}, {why}: {text}", place=escape(gone.place), why=why, text=escape(str(gone))
    )
    kept = (
        translated("kept, {place}: {text}", place=escape(quote.place), text=escape(str(quote)))
        for quote in removal.covered_by
    )
    return "\n  - ".join([f"- {told}", *kept])
