"""A page to read: sound markup, links that land, nothing that acts, and a word for every colour."""

import re
from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256

import pytest
from reading_pages import Page, read_page

from newsum.model import (
    Explanation,
    ForeignPassage,
    Language,
    Notice,
    PassedOver,
    Reason,
    Repeat,
    RepeatKind,
    Summary,
)
from newsum.options import Options
from newsum.rendering.html_ import summary_as_html
from newsum.rendering.layout import Layout

LAYOUT = Layout(options=Options(), has_times=True)
HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</style></title></div></html>",
    "<!--",
    "-->",
    "]]>",
    "&lt;b&gt; &copy; &#60;",
    "javascript:alert(1)",
    "{0} {named} %s",
    "a\u2028b\u2029c",
    "<svg/onload=alert(1)>",
    "\ud800",
]


def page_of(summary: Summary, layout: Layout = LAYOUT) -> Page:
    return read_page(summary_as_html(summary, layout))


def test_a_page_asks_nobody_for_anything(solar: Summary) -> None:
    """Nothing runs, nothing is loaded, and the policy allows the style sheet alone."""
    page = page_of(solar)

    assert page.tags.isdisjoint({"script", "img", "link", "iframe", "object", "form", "base"})
    assert {name for _, name, _ in page.attributes if name.startswith("on")} == set()
    assert {value for _, name, value in page.attributes if name in {"src", "style"}} == set()
    assert all(href.startswith("#") for href in page.links)
    assert ("meta", "content", "no-referrer") in page.attributes
    digest = b64encode(sha256(page.style.encode()).digest()).decode()
    policies = [value for tag, _, value in page.attributes if tag == "meta" and "src" in value]
    assert policies == [
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    ]
    assert not re.search(r"url\(|@import|http", page.style)


def test_every_link_in_the_page_lands(solar: Summary) -> None:
    """No identity is given twice; each key sentence leads to itself and back."""
    page = page_of(solar, LAYOUT._replace(has_removals=True))

    assert len(page.ids) == len(set(page.ids))
    assert {href.removeprefix("#") for href in page.links} <= set(page.ids)
    for number, index in enumerate(solar.chosen, start=1):
        assert f"#s{index}" in page.links
        assert page.text_of(f"s{index}") == solar.cleaning.sentences[index].text.replace("\n", " ")
        assert f"#key{number}" in page.links


def test_what_is_english_and_what_is_french_is_said(solar: Summary) -> None:
    passage = ForeignPassage(first=5, last=6, code="en")
    language = Language(code="fr", confidence=1.0, how="given", foreign=(passage,))
    page = page_of(solar._replace(cleaning=solar.cleaning._replace(language=language)))

    assert page.language_of_text["Summary"] == "en"
    assert page.language_of_text["M. FAURE"] == "fr"
    assert page.language_of_text["Abonnez-vous, et à très bientôt !"] == "fr"
    assert page.language_of_text[solar.cleaning.sentences[6].text] == "en"
    assert page.language_of_text["[already said, "] == "en"


def test_headings_go_down_step_by_step(solar: Summary) -> None:
    notices = (Notice(code="x", message="something", line=3),)
    page = page_of(solar._replace(notices=notices), LAYOUT._replace(has_removals=True))

    assert page.headings == [
        ("h1", "Une IMMENSE usine de panneaux solaires"),
        ("h2", "Summary"),
        ("h2", "At a glance"),
        ("h3", "Notes"),
        ("h2", "Left out"),
        ("h2", "Transcript"),
    ]
    assert "line 3: something" in page.text


def test_the_transcript_has_every_word_and_says_what_has_a_part_to_play(solar: Summary) -> None:
    """Colour alone tells nothing: each highlight and each dimmed sentence has a remark."""
    text = page_of(solar).text_of("transcript")

    bare = re.sub(r" \[[^\]]*\]|l\.\u00a0\d+ (?=ANNE|M\. FAURE|Pour 850)", "", text)
    assert bare.split() == ["Transcript", *solar.cleaning.transcript.text.split()]
    assert "l’Europe. [key\u00a02] Pourquoi" in text
    assert "à Fos-sur-Mer. [already said, l.\u00a01, l.\u00a01] " in text
    assert "850\u00a0millions d’euros. [already said, l.\u00a01] " in text


def test_a_credit_is_left_out_in_words(summary_of: Callable[..., Summary]) -> None:
    summary = summary_of(["Le pont ferme."], ["Sous-titrage ST' 501"], chosen=[0])
    summary = summary._replace(cleaning=summary.cleaning._replace(unsaid=(1,)))

    page = page_of(summary, LAYOUT._replace(has_removals=True))

    assert "Sous-titrage ST' 501 [never said, left out]" in page.text_of("transcript")
    assert "Left out1 never said" in page.text_of("glance")
    assert "never said" in page.text_of("left-out")


@pytest.mark.parametrize(
    ("layout", "told", "is_linked"),
    [
        (LAYOUT, "00:14:42", False),
        (LAYOUT._replace(link="https://example.org/v?a=1&b=2"), "00:14:42", True),
        (LAYOUT._replace(link="https://example.org/v?a=1&b=2", has_times=False), "recording", True),
        (LAYOUT._replace(has_times=False), "", False),
    ],
    ids=["times", "times and a link", "a link without times", "neither"],
)
def test_moments(timed: Summary, layout: Layout, told: str, *, is_linked: bool) -> None:
    """The line leads to the transcript, the moment into the recording."""
    page = page_of(timed, layout)

    source = f"{told} · l.\u00a01" if told else "l.\u00a01"
    assert page.text_of("key1").endswith(source)
    moment = "https://example.org/v?a=1&b=2&t=882"
    assert (moment in page.links) == is_linked
    assert ("00:14:42" in page.text) == layout.has_times


def test_reasons_and_sentences_passed_over(solar: Summary) -> None:
    reason = Reason(code="figures", message="gives figures ({figures})", values={"figures": "850"})
    other = Reason(code="boilerplate", message="is a greeting")
    explanation = Explanation(
        reasons=((reason,),) * 4, passed_over=(PassedOver(index=0, reason=other),)
    )
    page = page_of(solar._replace(explanation=explanation))

    assert page.text_of("key1").count("Why: gives figures (850)") == 1
    assert "Why: is a greeting" in page.text_of("not-quoted")
    assert "#s0" in page.links


def test_a_gap_is_marked_where_the_source_goes_on(solar: Summary) -> None:
    page = page_of(solar)

    assert [page.text_of(f"key{number}").endswith("(…)") for number in (1, 2, 3, 4)] == [
        False, True, True, False,
    ]  # fmt: skip


def test_drawings_have_words(solar: Summary) -> None:
    labels = [v for t, name, v in page_of(solar).attributes if t == "svg" and name == "aria-label"]

    assert labels == [
        (
            "Map of the transcript, from left to right. Key sentences stand at 9%, 18%, 45%, 82% "
            "of it; 2 of 11 sentences are left out."
        ),
        (
            "Arc diagram of the repeats, the transcript from left to right: 2 of 11 sentences say "
            "again what others say. The transcript below links each to them."
        ),
    ]


def test_a_short_text_has_no_drawing(summary_of: Callable[..., Summary]) -> None:
    page = page_of(summary_of(["Le pont ferme.", "Le maire promet un bac."], chosen=[0, 1]))

    assert "svg" not in page.tags


def test_drawings_do_not_grow_with_the_transcript(summary_of: Callable[..., Summary]) -> None:
    """Ten thousand sentences, half of them repeats: the drawing says what it leaves out."""
    total = 10_000
    summary = summary_of(
        [f"Phrase {n}." for n in range(total)],
        chosen=range(50),
        repeats=[
            Repeat(
                index=total // 2 + n, covered_by=(n * n % 4999,), kind=RepeatKind.REWORDED, score=1
            )
            for n in range(total // 2)
        ],
    )
    page = page_of(summary)

    arcs = sum(tag == "path" for tag, name, _ in page.attributes if name == "d")
    assert 15 < arcs <= 200
    assert f"the more, the wider: {arcs} stand for 5000." in page.text
    assert sum(tag == "rect" for tag, name, _ in page.attributes if name == "x") <= 160 + 3
    assert "38 more of it" in str(page.attributes)


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_is_text(summary_of: Callable[..., Summary], text: str) -> None:
    """In every place where words of the input stand, tags and attributes stay those of the page."""

    def build(words: str) -> Summary:
        summary = summary_of(
            (words, [f"Oui {words}", f"Non {words}", words]),
            chosen=[0],
            title=words,
            key_terms=[words],
            repeats=[
                Repeat(index=2, covered_by=(1,), kind=RepeatKind.REWORDED, score=1, shared=(words,))
            ],
            name=words,
            notices=[Notice(code="x", message="{words}", values={"words": words})],
        )
        reason = Reason(code="x", message="{words}", values={"words": words})
        explanation = Explanation(
            reasons=((reason,),), passed_over=(PassedOver(index=1, reason=reason),)
        )
        return summary._replace(explanation=explanation)

    layout = LAYOUT._replace(has_removals=True)
    harmless, hostile = page_of(build("mot"), layout), page_of(build(text), layout)

    assert hostile.shape == harmless.shape
    assert hostile.style == harmless.style
    assert hostile.links == harmless.links
    assert hostile.text.count(text) >= 9


def test_standard_input_has_no_name(summary_of: Callable[..., Summary]) -> None:
    page = page_of(summary_of(["Le pont ferme."], chosen=[0], name="-"))

    assert page.headings[0] == ("h1", "Transcript")


def test_no_arc_is_a_spike(summary_of: Callable[..., Summary]) -> None:
    """A short one is low, although none is longer: a phone is narrow, and as high as a desk."""

    def height(keeper: int) -> float:
        repeat = Repeat(index=39, covered_by=(keeper,), kind=RepeatKind.REWORDED, score=1)
        texts = [f"Phrase {n}." for n in range(40)]
        page = page_of(summary_of(texts, chosen=[0], repeats=[repeat]))
        (path,) = (
            str(value) for tag, name, value in page.attributes if (tag, name) == ("path", "d")
        )
        return float(re.split("[a ]", path)[3])

    assert height(38) < height(34) < height(20) == height(0)
