"""What stands above a summary: a title from the text itself, and the name of its source."""

from newsum.model import STANDARD_INPUT, Summary
from newsum.rendering.naming import label_of
from newsum.unwrapping import on_one_line

_FINAL = " .!?…»\u00a0\u202f"


def title_of(summary: Summary) -> str:
    """The title, or nothing where the summary quotes those very words as a sentence below it."""
    if summary.title is None:
        return ""
    sentences = summary.cleaning.sentences
    if any(sentences[index].span == summary.title for index in summary.chosen):
        return ""
    title = on_one_line(summary.title.of(summary.cleaning.transcript.text))
    # A title may be a part of a sentence: shown, it opens with a capital; JSON has it as written.
    return title[:1].upper() + title[1:]


def title_above(summary: Summary) -> str:
    """The same for a screen, where the first sentence that says those words stands right below."""
    title = title_of(summary)
    first = summary.cleaning.sentences[summary.chosen[0]].text if summary.chosen else ""
    return "" if on_one_line(first).rstrip(_FINAL).casefold() == title.casefold() else title


def name_of(summary: Summary) -> str:
    """The name of the source, or nothing for standard input; of a digest, those of all."""
    if origins := summary.cleaning.transcript.origins:
        return ", ".join(map(label_of, origins))
    name = summary.cleaning.transcript.source.name
    return "" if name == STANDARD_INPUT else name
