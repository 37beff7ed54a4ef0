"""Which capitalised words of a transcript are names."""

from collections.abc import Iterable

from newsum.french.background import document_frequency
from newsum.french.markers import TITLES
from newsum.repeats.sentence.words import Spoken

_RARE = 2.0**-9
_SENTENCE_OPENERS = ' .!?…:«"“(-–—'


def find_names(spoken: Iterable[Spoken]) -> frozenset[str]:
    """The names, as written.

    A word is one when it has a capital in mid-sentence, or when it only ever opens sentences,
    never stands in lower case and is rare at large. Words all in capitals are shouted, no names,
    unless they are short as acronyms are. Without capitals « madame rossignol » has one.

    Args:
        spoken: the sentences of a transcript.
    """
    inside: set[str] = set()
    openers: dict[str, str] = {}
    lower: set[str] = set()
    for sentence in spoken:
        before = ""
        for word, start in zip(sentence.words, sentence.starts, strict=True):
            title, before = before, word.folded
            if not word.surface[0].isupper():
                lower.add(word.folded)
                if title in TITLES and word.stem and document_frequency(word.stem) < _RARE:
                    inside.add(word.surface)
            elif word.stem and not _is_shouted(word.surface):
                if sentence.text[:start].rstrip()[-1:] in _SENTENCE_OPENERS:
                    openers[word.surface] = word.stem
                else:
                    inside.add(word.surface)
    rare = {w for w, stem in openers.items() if document_frequency(stem) < _RARE}
    known_lower = {w for w in rare if w.lower() in lower}
    return frozenset(inside | (rare - known_lower))


def _is_shouted(surface: str) -> bool:
    return surface.isupper() and len(surface) > 4  # noqa: PLR2004
