"""The summary: each key sentence with its place and, where asked for, the reasons."""

from newsum.model import Sentence, Summary
from newsum.rendering.explaining import reasons_of
from newsum.rendering.html_.anchors import anchor_of_key, language_of, moment, to_sentence
from newsum.rendering.html_.markup import Html, element, joined
from newsum.rendering.layout import Layout
from newsum.rendering.places import place
from newsum.rendering.sources import Named, Remark, Words, remarks
from newsum.translation import translated
from newsum.unwrapping import on_one_line


def key_sentences(summary: Summary, layout: Layout) -> Html:
    """A numbered list; a mute mark where the source goes on in between."""
    reasons = reasons_of(summary)
    about = remarks(summary, has_times=layout.has_times)
    language = language_of(summary.cleaning.language)
    items = []
    for number, index in enumerate(summary.chosen, start=1):
        sentence = summary.cleaning.sentences[index]
        parts = [_quotation(sentence, language), _source(sentence, layout)]
        parts += [_remark(remark, language) for remark in about.get(index, ())]
        if index in reasons:
            parts.append(
                element("p", translated("Why: {reasons}", reasons=reasons[index]), class_="why")
            )
        if number < len(summary.chosen) and index + 1 != summary.chosen[number]:
            parts.append(element("p", "(…)", class_="gap", aria_hidden="true"))
        items.append(element("li", *parts, id=anchor_of_key(number)))
    return element("ol", "\n", joined(items, "\n"), class_="key")


def _quotation(sentence: Sentence, language: str) -> Html:
    speaker = [element("b", sentence.speaker), "\u00a0: "] if sentence.speaker else []
    text = on_one_line(sentence.text)
    return element("blockquote", element("p", *speaker, text), lang=language)


def _remark(remark: Remark, language: str) -> Html:
    """Sentences that it speaks of are links to them, and words of the text in its language."""
    return element("p", *(_piece(piece, language) for piece in remark.pieces), class_="why")


def _piece(piece: object, language: str) -> str:
    match piece:
        case Named():
            return to_sentence(piece.sentence_index, piece.place)
        case Words():
            return element("span", piece.text, lang=language)
        case _:
            return str(piece)


def _source(sentence: Sentence, layout: Layout) -> Html:
    where = to_sentence(sentence.index, place(sentence, has_times=False))
    return element("p", joined(filter(None, [moment(sentence, layout), where]), " · "), class_="at")
