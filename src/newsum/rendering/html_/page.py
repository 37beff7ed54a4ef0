"""The page as a whole: what it declares, and its parts from top to bottom."""

from base64 import b64encode
from collections.abc import Iterator, Sequence
from functools import partial
from hashlib import sha256

from newsum._version import __version__
from newsum.model import Origin, Summary
from newsum.rendering.heading import name_of, title_of
from newsum.rendering.html_.anchors import language_of
from newsum.rendering.html_.glance import glance
from newsum.rendering.html_.key_sentences import key_sentences
from newsum.rendering.html_.listings import disputed, left_out, not_quoted
from newsum.rendering.html_.markup import Html, element, joined, void
from newsum.rendering.html_.transcript import transcript as whole_transcript
from newsum.rendering.layout import Layout
from newsum.shipped import shipped_text
from newsum.translation import language, translated


def summary_as_html(summary: Summary, layout: Layout) -> str:
    """A page with the summary, what is to be known of it, and the whole transcript.

    Its size grows with that of the transcript, its drawings do not grow.
    """
    style = shipped_text("rendering/html_/style.css")
    page = element(
        "html",
        joined(["", _head(summary, style), _body(summary, layout), ""], "\n"),
        lang=language(),
    )
    return f"<!doctype html>\n{page}"


def _head(summary: Summary, style: str) -> Html:
    """Nothing may be loaded, sent or run; of styles only this one counts."""
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    named = partial(void, "meta")
    title = " — ".join(filter(None, [title_of(summary), name_of(summary)])) or translated("Summary")
    parts = [
        named(charset="utf-8"),
        named(http_equiv="Content-Security-Policy", content=policy),
        named(name="referrer", content="no-referrer"),
        named(name="viewport", content="width=device-width, initial-scale=1"),
        named(name="color-scheme", content="light dark"),
        named(name="generator", content=f"newsum {__version__}"),
        element("title", title),
        # Not escaped: what a style sheet contains is no text. It is ours.
        element("style", Html(style)),
    ]
    return element("head", joined(parts, "\n"))


def _body(summary: Summary, layout: Layout) -> Html:
    sections = list(_sections(summary, layout))
    links = (element("li", element("a", label, href=f"#{name}")) for name, label, _ in sections)
    parts = [
        _header(summary),
        element("nav", element("ul", *links), aria_label=translated("Sections")),
        element("main", joined((part for _, _, part in sections), "\n")),
        _footer(summary),
    ]
    return element("body", joined(parts, "\n"))


def _header(summary: Summary) -> Html:
    title, name = title_of(summary), name_of(summary)
    if not title:
        return element("header", element("h1", name or translated("Transcript")))
    heading = element("h1", title, lang=language_of(summary.cleaning.language))
    return element("header", heading, *([element("p", name)] if name else []))


def _sections(summary: Summary, layout: Layout) -> Iterator[tuple[str, str, Html]]:
    """Identity, heading and the whole of each."""
    gone = left_out(summary, layout) if layout.has_removals else None
    contents = [
        ("summary", translated("Summary"), key_sentences(summary, layout)),
        ("glance", translated("At a glance"), glance(summary)),
        ("disputed", translated("Sources disagree"), disputed(summary, layout)),
        ("not-quoted", translated("Not quoted"), not_quoted(summary, layout)),
        ("left-out", translated("Left out"), gone),
        ("transcript", translated("Transcript"), whole_transcript(summary, layout)),
    ]
    for name, label, content in contents:
        if content is not None:
            heading = element("h2", label, id=f"{name}-heading")
            yield (
                name,
                label,
                element(
                    "section", heading, "\n", content, id=name, aria_labelledby=f"{name}-heading"
                ),
            )


def _footer(summary: Summary) -> Html:
    transcript = summary.cleaning.transcript
    if transcript.origins:
        return element("footer", *_several(transcript.origins))
    origin = translated(
        "Quoted word for word by newsum {version} from a source with the SHA-256 ",
        version=__version__,
    )
    return element("footer", element("p", origin, element("code", transcript.source.sha256), "."))


def _several(origins: Sequence[Origin]) -> Iterator[Html]:
    told = translated(
        "Quoted word for word by newsum {version} from sources with these SHA-256:",
        version=__version__,
    )
    yield element("p", told)
    yield element(
        "ul",
        *(element("li", o.source.name, " ", element("code", o.source.sha256)) for o in origins),
    )
