"""What is to be known at a glance: terms, figures, drawings, notices."""

from collections.abc import Iterator

from newsum.model import Notice, Summary
from newsum.rendering.counting import count, reading_time, tell_sentences
from newsum.rendering.html_.anchors import language_of
from newsum.rendering.html_.drawings import arcs_of_repeats, map_of_summary
from newsum.rendering.html_.markup import Html, element, joined
from newsum.rendering.places import tell_notice
from newsum.translation import counted, translated


def glance(summary: Summary) -> Html:
    """All of it, the figures in words as well."""
    drawings = [map_of_summary(summary), arcs_of_repeats(summary.cleaning)]
    parts = [element("dl", joined(_figures(summary), "\n")), *filter(None, drawings)]
    if summary.notices:
        parts += [element("h3", translated("Notes")), element("ul", *map(_note, summary.notices))]
    return joined(parts, "\n")


def _figures(summary: Summary) -> Iterator[Html]:
    counts = count(summary.cleaning, summary.chosen)
    if summary.key_terms:
        language = language_of(summary.cleaning.language)
        yield _figure(
            translated("Key terms"), element("span", ", ".join(summary.key_terms), lang=language)
        )
    yield _figure(translated("Length"), tell_sentences(counts))
    if unsaid := summary.cleaning.unsaid:
        told = counted("{count} never said", "{count} never said", len(unsaid))
        yield _figure(translated("Left out"), told)
    before, after = reading_time(counts.words), reading_time(counts.words_summary)
    told = translated("{before}; the summary, {after}", before=before, after=after)
    yield _figure(translated("To read"), told)


def _figure(label: str, told: str) -> Html:
    return element("div", element("dt", label), element("dd", told))


def _note(notice: Notice) -> Html:
    return element("li", tell_notice(notice))
