"""Transcript to sentences, with offsets from the first step."""

from newsum.model import Sentence, Span, Transcript
from newsum.segmentation.punctuated import sentence_bounds


def segment(transcript: Transcript) -> tuple[Sentence, ...]:
    """The sentences of a transcript, in order.

    Each block is cut by itself; together its sentences cover all of it but white space. A heading
    is one sentence. Linear in the length of the text.
    """
    text = transcript.text
    sentences: list[Sentence] = []
    for number, block in enumerate(transcript.blocks):
        start, end = block.span.start, block.span.end
        start += len(text[start:end]) - len(text[start:end].lstrip())
        end -= len(text[start:end]) - len(text[start:end].rstrip())
        bounds = [(start, end)] if block.is_heading else sentence_bounds(text, start, end)
        for first, last in bounds:
            sentences.append(
                Sentence(
                    index=len(sentences),
                    span=Span(first, last),
                    text=text[first:last],
                    block=number,
                    line=transcript.line_at(first),
                    last_line=transcript.line_at(last - 1),
                    speaker=block.speaker,
                    is_heading=block.is_heading,
                )
            )
    return tuple(sentences)
