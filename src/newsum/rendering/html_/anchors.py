"""Where the sentences stand in the page, and links to there and into the recording."""

from newsum.model import Language, Sentence
from newsum.rendering.html_.markup import Html, element
from newsum.rendering.layout import Layout
from newsum.rendering.places import link_to, place_in_source
from newsum.timing import clock
from newsum.translation import translated

_MS_PER_SECOND = 1_000


def anchor(index: int) -> str:
    """Identity in the page of a sentence of the transcript: `s` and its index, as in JSON."""
    return f"s{index}"


def anchor_of_key(number: int) -> str:
    """Identity in the page of a key sentence, from 1, in the summary."""
    return f"key{number}"


def to_sentence(index: int, label: str) -> Html:
    """A link to a sentence of the transcript."""
    return element("a", label, href=f"#{anchor(index)}")


def moment(sentence: Sentence, layout: Layout) -> Html | None:
    """When a sentence was said, linked to the recording; None where nothing is to be told."""
    if sentence.start_ms is None:
        return None
    address = link_to(sentence, layout)
    if layout.has_times:
        seconds = sentence.start_ms // _MS_PER_SECOND
        told = element("time", clock(sentence.start_ms), datetime=f"PT{seconds}S")
    elif address is not None:
        told = element("span", translated("recording"))
    else:
        return None
    return told if address is None else element("a", told, class_="moment", href=address)


def whereabouts(sentence: Sentence, layout: Layout) -> str:
    """The moment, or else the lines."""
    return moment(sentence, layout) or place_in_source(sentence, has_times=False)


def language_of(language: Language) -> str:
    """What to tell whoever reads the text aloud; too short a text is taken for French."""
    return "fr" if language.code == "und" else language.code
