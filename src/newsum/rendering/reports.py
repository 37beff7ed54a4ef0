"""What is told of a text line by line: its health, verified quotations, removals, reasons."""

from newsum.model import Cleaning, Inspection, Summary, Verification
from newsum.rendering.explaining import passed_over, reasons_of, start_of
from newsum.rendering.health import health_rows
from newsum.rendering.layout import Layout
from newsum.rendering.places import place
from newsum.rendering.quotes import Quote
from newsum.rendering.removals import removals
from newsum.rendering.verifying import checked, tell_result, tell_sources, tell_verdict
from newsum.translation import translated
from newsum.unwrapping import on_one_line

_INDENT = " " * 8


def inspection_as_plain(inspection: Inspection, _layout: Layout) -> str:
    """A label, a colon and a value on each line; a label with several values on several lines."""
    return "\n".join(
        translated("{label}: {told}", label=row.label.lower(), told=on_one_line(entry))
        for row in health_rows(inspection)
        for entry in row.entries
    )


def verification_as_plain(verification: Verification, _layout: Layout) -> str:
    """The source, a verdict before each quotation, below it what the source has, the result."""
    lines = [translated("source: {told}", told=told) for told in tell_sources(verification)]
    for finding in checked(verification):
        where = ", ".join(filter(None, [finding.quoted.place, finding.remark]))
        lines.append(_headed(tell_verdict(finding.verdict), where, finding.quoted))
        if finding.source:
            lines.append(_below(translated("source"), finding.source))
    return "\n".join([*lines, translated("result: {told}", told=tell_result(verification))])


def removals_as_plain(cleaning: Cleaning, layout: Layout) -> str:
    """Each removed sentence on a line, those that carry its content indented below."""
    lines = []
    for removal in removals(cleaning, has_times=layout.has_times):
        where = ", ".join(filter(None, [removal.removed.place, removal.likeness]))
        lines.append(_headed(removal.reason, where, removal.removed))
        lines += [_below(translated("kept"), quote) for quote in removal.covered_by]
    return "\n".join(lines)


def explanation_as_plain(summary: Summary, layout: Layout) -> str:
    """The start of each key sentence and its reasons, then of some that were passed over."""
    lines = []
    for number, (index, why) in enumerate(reasons_of(summary).items(), start=1):
        sentence = summary.cleaning.sentences[index]
        where = place(sentence, has_times=layout.has_times)
        lines += [_headed(str(number), where, start_of(sentence.text)), _why(why)]
    for passed in passed_over(summary, has_times=layout.has_times):
        lines += [_headed(translated("not quoted"), passed.place, passed.start), _why(passed.why)]
    return "\n".join(lines)


def _headed(label: str, where: str, text: object) -> str:
    message = "{label} ({where}): {text}" if where else "{label}: {text}"
    return translated(message, label=label, where=where, text=str(text))


def _below(label: str, quote: Quote) -> str:
    return f"{_INDENT}{_headed(label, quote.place, quote)}"


def _why(reasons: str) -> str:
    return _INDENT + translated("why: {reasons}", reasons=reasons)
