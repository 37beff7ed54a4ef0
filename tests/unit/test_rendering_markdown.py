"""Markdown: quotations with their places, and no text that acts."""

import re
from collections.abc import Callable, Sequence
from html import unescape
from urllib.parse import unquote

import pytest
from markdown_it import MarkdownIt

from newsum.model import (
    Dispute,
    Explanation,
    Origin,
    PassedOver,
    Reason,
    Repeat,
    RepeatKind,
    Span,
    Summary,
)
from newsum.options import Options
from newsum.rendering.layout import Layout
from newsum.rendering.markdown import escape, summary_as_markdown

LAYOUT = Layout(options=Options())
GITHUB = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])

HOSTILE = [
    "![x](http://t/p.png)",
    "<details>",
    "<script>alert(1)</script>",
    "[clic](javascript:alert(1))",
    "<http://t/>",
    "a | b | c",
    "`code` et ```bloc```",
    "# Titre",
    "- puce",
    "+ puce",
    "* puce",
    "1. premier",
    "2) second",
    "> citation",
    "===",
    "---",
    "~~~",
    "~~barré~~",
    "**gras** et _penché_",
    "&lt;b&gt; &copy;",
    "\\# déjà protégé\\",
    "[réf]: http://t/",
    "{{7*7}} ${x} {% raw %}",
    "<!-- caché -->",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_reads_as_it_was_said(text: str) -> None:
    """A parser that knows HTML, tables and strike-through sees one paragraph of plain text."""
    tokens = GITHUB.parse(escape(text))

    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    children = tokens[1].children or []
    assert {child.type for child in children} <= {"text", "text_special"}
    assert "".join(child.content for child in children) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_inside_its_quotation(
    text: str, summary_of: Callable[..., Summary]
) -> None:
    summary = summary_of(
        (text, ["Début.", text]), chosen=[0, 1], title=text, key_terms=[text], name=text
    )

    tokens = GITHUB.parse(summary_as_markdown(summary, LAYOUT))

    kinds = [token.type for token in tokens if token.nesting == 1]
    assert kinds == [
        "heading_open",
        "paragraph_open",
        *["blockquote_open", "paragraph_open", "paragraph_open"] * 2,
        "paragraph_open",
        "paragraph_open",
    ]
    assert not [token for token in tokens if token.type in {"html_block", "fence", "hr"}]


def everywhere(words: str, summary_of: Callable[..., Summary]) -> Summary:
    """A digest that has the words in every place of a document where those of an input may be."""
    summary = summary_of(
        (words, [f"Oui {words}", f"Non {words}", words, f"Encore {words}", f"Fin {words}"]),
        chosen=[0],
        title=words,
        key_terms=[words],
        repeats=[
            Repeat(index=2, covered_by=(1,), kind=RepeatKind.REWORDED, score=1, shared=(words,))
        ],
        name=words,
    )
    cleaning = summary.cleaning
    source, language = cleaning.transcript.source, cleaning.language
    whole = Span(0, len(cleaning.transcript.text))
    origin = Origin(source=source, label=words, language=language, span=whole)
    reason = Reason(code="x", message="{words}", values={"words": words})
    return summary._replace(
        cleaning=cleaning._replace(
            transcript=cleaning.transcript._replace(origins=(origin, origin)),
            sentences=tuple(s._replace(origin=origin) for s in cleaning.sentences),
            disputes=(
                Dispute(earlier=0, later=1, about="number"),
                Dispute(earlier=3, later=4, about="number"),
            ),
        ),
        explanation=Explanation(
            reasons=((reason,),), passed_over=(PassedOver(index=1, reason=reason),)
        ),
    )


@pytest.mark.parametrize("has_title", [True, False])
@pytest.mark.parametrize("text", [*HOSTILE, "![x](javascript:alert(1) 'y')<b onclick=x>"])
def test_hostile_words_do_nothing_wherever_they_stand(
    text: str, summary_of: Callable[..., Summary], *, has_title: bool
) -> None:
    """Of whoever speaks, names of files, titles, terms, reasons, removals and disputes too.

    The document is made of the same parts as one of harmless words, and all of it is told.
    """
    layout = LAYOUT._replace(has_removals=True)

    def parts_of(words: str) -> tuple[Sequence[str], str]:
        summary = everywhere(words, summary_of)
        shown = summary if has_title else summary._replace(title=None)
        tokens = GITHUB.parse(summary_as_markdown(shown, layout))
        inline = [child for token in tokens for child in token.children or []]
        kinds = [token.type for token in tokens]
        kinds += [child.type for child in inline if child.type not in {"text", "text_special"}]
        return kinds, "".join(child.content for child in inline)

    kinds, told = parts_of(text)

    assert kinds == parts_of("mot")[0]
    assert told.count(text) >= 17


def test_the_document(solar: Summary) -> None:
    """Title, source, quotations with speaker and line, a mark where the source goes on."""
    assert summary_as_markdown(solar, LAYOUT) == (
        "# Une IMMENSE usine de panneaux solaires\n"
        "\n"
        "*samples/solaire.txt*\n"
        "\n"
        "> L’entreprise Solenza vient d’obtenir l’autorisation de construire à Fos-sur-Mer une "
        "IMMENSE usine de panneaux solaires.\n"
        ">\n"
        "> — ANNE, l.\u00a01\n"
        "\n"
        "> L’investissement s’élève à 850\u00a0millions d’euros, dont 190\u00a0millions d’aides "
        "publiques apportées par l’État, la région et l’Europe.\n"
        ">\n"
        "> — ANNE, l.\u00a01\n"
        "\n"
        "(…)\n"
        "\n"
        "> L’usine doit employer 400 personnes au démarrage et jusqu’à 3\u202f000 en 2030.\n"
        ">\n"
        "> — M. FAURE, l.\u00a03\n"
        "\n"
        "(…)\n"
        "\n"
        "> Le premier panneau doit désormais sortir à l’automne 2028, le calendrier ayant glissé "
        "de six mois.\n"
        ">\n"
        "> — l.\u00a05-6\n"
        "\n"
        "**Key terms:** panneaux solaires, Solenza, Fos-sur-Mer, silicium, usine\n"
        "\n"
        "11 sentences, 2 already said (18%). 38 s of reading → 20 s."
    )


def test_removals_are_a_list_when_asked_for(solar: Summary) -> None:
    layout = Layout(options=Options(), has_removals=True)

    section = summary_as_markdown(solar, layout).partition("## Already said\n\n")[2].split("\n")

    assert section[3:] == [
        "- l.\u00a05, contained 1.00: L’investissement s’élève à \\[850\u00a0millions d’euros\\].",
        (
            "  - kept, l.\u00a01: L’investissement s’élève à \\[850\u00a0millions d’euros\\], dont "
            "190\u00a0millions d’aides publiques apportées par l’État, la région et l’Europe."
        ),
    ]


def test_times_stand_in_place_of_lines(timed: Summary) -> None:
    document = summary_as_markdown(timed, LAYOUT._replace(has_times=True, has_removals=True))

    assert "\n> — ANNE, 00:14:42\n" in document
    assert "- 00:15:42, merged 0.87: " in document
    assert "kept, 00:14:42: " in document
    assert "l.\u00a0" not in document


def test_a_link_leads_to_the_moment_and_nowhere_else(timed: Summary) -> None:
    """Brackets, and what could be the name of a character, are no part of Markdown in it."""
    layout = LAYOUT._replace(link="https://example.org/v_(1)*[x];copy?a=1&copy;#là")
    html = GITHUB.render(summary_as_markdown(timed, layout))

    links = re.findall(r'<a href="([^"]*)">([^<]*)</a>', html)
    assert [text for _, text in links] == ["l.\u00a01", "l.\u00a01", "l.\u00a03", "l.\u00a05-6"]
    assert unquote(unescape(links[0][0])) == (
        "https://example.org/v_(1)*[x];copy?a=1&copy;&t=882#là"
    )
