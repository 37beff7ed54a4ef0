"""The whole transcript, as it is laid out, with a word on each sentence that has a part to play."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from newsum.model import Block, Sentence, Span, Summary
from newsum.rendering.html_.anchors import (
    anchor,
    anchor_of_key,
    language_of,
    to_sentence,
    whereabouts,
)
from newsum.rendering.html_.markup import Html, element, joined
from newsum.rendering.layout import Layout
from newsum.rendering.places import place
from newsum.translation import language as spoken
from newsum.translation import translated
from newsum.unwrapping import on_one_line, unwrap


def transcript(summary: Summary, layout: Layout) -> Html:
    """Every character of it but white space at the ends of paragraphs. Linear in its length."""
    body = joined(_Transcript(summary, layout).paragraphs(), "\n")
    return element("div", body, class_="text", lang=language_of(summary.cleaning.language))


class _Transcript:
    """The lookups that a sentence needs, and its paragraphs."""

    def __init__(self, summary: Summary, layout: Layout) -> None:
        cleaning = summary.cleaning
        self._transcript, self._sentences = cleaning.transcript, cleaning.sentences
        self._layout = layout
        self._text = unwrap(self._transcript.text, self._transcript.blocks)
        self._numbers = {index: number for number, index in enumerate(summary.chosen, start=1)}
        self._keepers = {repeat.index: repeat.covered_by for repeat in cleaning.repeats}
        self._disputed_by: defaultdict[int, list[int]] = defaultdict(list)
        for dispute in cleaning.disputes:
            self._disputed_by[dispute.earlier].append(dispute.later)
            self._disputed_by[dispute.later].append(dispute.earlier)
        self._unsaid = frozenset(cleaning.unsaid)
        self._foreign = {
            index: passage.code
            for passage in cleaning.language.foreign
            for index in range(passage.first, passage.last + 1)
        }
        self._by_block: defaultdict[int, list[Sentence]] = defaultdict(list)
        for sentence in self._sentences:
            self._by_block[sentence.block].append(sentence)

    def paragraphs(self) -> Iterator[Html]:
        """Those of the transcript; in a digest, of each under its name."""
        origins = self._transcript.origins
        if not origins:
            yield from self._paragraphs_in(Span(0, len(self._text)))
        for origin in origins:
            yield element("h3", origin.source.name, lang=spoken())
            yield from self._paragraphs_in(origin.span)

    def _paragraphs_in(self, span: Span) -> Iterator[Html]:
        """One for each block, after what stands before it: labels, dashes, sounds."""
        blocks = self._transcript.blocks
        first = bisect_left(blocks, span.start, key=lambda block: block.span.start)
        last = bisect_left(blocks, span.end, key=lambda block: block.span.start)
        end = span.start
        speaker: str | None = None
        for number, block in enumerate(blocks[first:last], start=first):
            before = on_one_line(self._text[end : block.span.start].strip())
            if block.speaker not in {None, speaker} and str(block.speaker) not in before:
                before = f"{block.speaker}\u00a0: {before}".rstrip(" ")
            yield self._paragraph(block, before, self._by_block[number])
            end, speaker = block.span.end, block.speaker
        if after := on_one_line(self._text[end : span.end].strip()):
            yield element("p", _label(after))

    def _paragraph(self, block: Block, before: str, sentences: Sequence[Sentence]) -> Html:
        label = [_label(before), " "] if before else []
        said = self._said(block, sentences)
        if block.is_heading:
            return element("h4" if self._transcript.origins else "h3", *label, *said)
        if not sentences:
            return element("p", *label, *said)
        where = element("span", whereabouts(sentences[0], self._layout), class_="at", lang=spoken())
        return element("p", where, " ", *label, *said)

    def _said(self, block: Block, sentences: Sequence[Sentence]) -> Iterator[str]:
        """The text of a block, sentence by sentence and what stands between them."""
        end = block.span.start
        for sentence in sentences:
            yield self._text[end : sentence.span.start]
            yield self._sentence(sentence)
            end = sentence.span.end
        yield self._text[end : block.span.end]

    def _sentence(self, sentence: Sentence) -> Html:
        index = sentence.index
        if index in self._disputed_by:
            others = joined(map(self._to, self._disputed_by[index]), ", ")
            return joined([self._plainly(sentence), _remark(translated("disputed: "), others)])
        return self._plainly(sentence)

    def _plainly(self, sentence: Sentence) -> Html:
        """The sentence and what became of it."""
        index, text = sentence.index, sentence.span.of(self._text)
        name, language = anchor(index), self._foreign.get(index)
        if index in self._numbers:
            number = self._numbers[index]
            link = element(
                "a",
                translated("key {number}", number=number).replace(" ", "\u00a0"),
                href=f"#{anchor_of_key(number)}",
            )
            return joined([element("mark", text, id=name, lang=language), _remark(link)])
        if index in self._keepers:
            kept = joined(map(self._to, self._keepers[index]), ", ")
            again = element("span", text, id=name, lang=language, class_="out")
            return joined([again, _remark(translated("already said, "), kept)])
        if index in self._unsaid:
            credit = element("span", text, id=name, lang=language, class_="out")
            return joined([credit, _remark(translated("never said, left out"))])
        return element("span", text, id=name, lang=language)

    def _to(self, index: int) -> Html:
        where = place(self._sentences[index], has_times=self._layout.has_times)
        return to_sentence(index, where)


def _label(text: str) -> Html:
    return element("b", text, class_="label")


def _remark(*content: str) -> Html:
    """A word of ours, which is not part of the text."""
    return joined([" ", element("small", "[", *content, "]", lang=spoken())])
