"""What is not in the summary: sentences that were passed over, and removals with their proof."""

from newsum.model import Summary
from newsum.rendering.explaining import passed_over
from newsum.rendering.html_.anchors import language_of, to_sentence
from newsum.rendering.html_.markup import Html, element, joined
from newsum.rendering.layout import Layout
from newsum.rendering.quotes import Quote
from newsum.rendering.removals import Removal, removals
from newsum.rendering.sources import other_disputes
from newsum.translation import translated


def not_quoted(summary: Summary, layout: Layout) -> Html | None:
    """A few sentences and why they were not chosen; None where that was not asked for."""
    language = language_of(summary.cleaning.language)
    items = [
        element(
            "li",
            to_sentence(passed.sentence_index, passed.place),
            translated(": "),
            element("q", passed.start, lang=language),
            element("p", translated("Why: {reasons}", reasons=passed.why), class_="why"),
        )
        for passed in passed_over(summary, has_times=layout.has_times)
    ]
    return element("ul", joined(items, "\n")) if items else None


def disputed(summary: Summary, layout: Layout) -> Html | None:
    """What the sources of a digest disagree about besides; None where there is nothing."""
    language = language_of(summary.cleaning.language)
    items = []
    for disagreement in other_disputes(summary, has_times=layout.has_times):
        sides = (
            element(
                "li",
                to_sentence(side.sentence_index, side.place),
                translated(": "),
                element("q", side.start, lang=language),
            )
            for side in disagreement.sides
        )
        items.append(element("li", disagreement.told, element("ul", *sides)))
    return element("ul", joined(items, "\n")) if items else None


def left_out(summary: Summary, layout: Layout) -> Html | None:
    """Each removed sentence with those that carry its content; None where none was removed."""
    language = language_of(summary.cleaning.language)
    gone = removals(summary.cleaning, has_times=layout.has_times)
    items = [_listed(removal, language) for removal in gone]
    return element("ul", joined(items, "\n")) if items else None


def _listed(removal: Removal, language: str) -> Html:
    kept = [
        element("li", translated("kept, "), _quoted(quote, "", language))
        for quote in removal.covered_by
    ]
    why = f", {removal.likeness or removal.reason}"
    return element(
        "li", _quoted(removal.removed, why, language), *([element("ul", *kept)] if kept else [])
    )


def _quoted(quote: Quote, why: str, language: str) -> Html:
    """The sentence after its place, what stands on both sides in bold."""
    text = (element("b", piece) if is_marked else piece for piece, is_marked in quote.pieces())
    words = element("q", *text, lang=language)
    index = quote.sentence_index
    where = quote.place if index is None else to_sentence(index, quote.place)
    return joined([where, why, translated(": "), words])
