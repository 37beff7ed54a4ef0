"""Pages of the web pasted with their markup."""

import time

import pytest

from newsum.reading import transcript_of

PAGE = """\
<!DOCTYPE html>
<html><head><title>Journal</title><style>p{color:red}</style>
<script>var x = "<p>faux</p>";</script></head>
<body><h1>Le pont ferme</h1><p class="a">La mairie ferme le <b>pont</b>
de Recouvrance.</p>
<!-- <p>caché</p> --><p>Les travaux co&ucirc;teront 12&nbsp;millions.</p></body></html>
"""


def test_what_a_browser_shows_is_read() -> None:
    transcript = transcript_of(PAGE)

    assert transcript.source.format == "html"
    assert [block.span.of(transcript.text) for block in transcript.blocks] == [
        "Journal",
        "Le pont ferme",
        "La mairie ferme le pont de Recouvrance.",
        "Les travaux coûteront 12\u00a0millions.",
    ]
    places = {"Journal": 2, "Le pont": 4, "La mairie": 4, "de Recouvrance": 5, "Les travaux": 6}
    found = {words: transcript.line_at(transcript.text.index(words)) for words in places}
    assert found == places


ARTICLE = "<h1>Le viaduc ferme</h1><p>Il ferme jeudi.</p>"
LEFT_OUT = {
    "a menu": "<nav><ul><li>Accueil<li>Sport</ul></nav>{}",
    "a menu by its role": '<div role="navigation">Accueil <div>Sport</div></div>{}',
    "menus side by side and inside": "<nav>A<nav>B</nav>C</nav><NAV>D</NAV >{}",
    "a footer": "{}<footer class='f'><p>Mentions légales</p></footer>",
    "a form": "<form><label>Votre adresse</label></form>{}",
    "a button": "{}<button type=submit>Partager</button>",
    "hidden": '{}<div hidden class="a">Menu <div>du site</div></div>',
    "hidden from who listens": "{}<span aria-hidden='true'>Menu</span>",
    "a title with the name of the site": "<title>Le viaduc ferme - Le Phare</title>{}",
    "a title that is the heading": "<title>Le  viaduc\nferme </title>{}",
}
KEPT = {
    "an aside": "<aside>Repères : 1963.</aside>",
    "a class of that name": '<div class="a hidden nav">Repères : 1963.</div>',
    "not hidden": '<div aria-hidden="false" data-hidden="true">Repères : 1963.</div>',
    "what may have no end": "<p hidden>Repères : 1963.",
    "a menu without end": "<nav>Repères : 1963.",
    "another title": "<title>Repères : 1963.</title>",
    "a title that says more": "<title>Le viaduc ferme : 8 500 véhicules déviés</title>",
    "a title that goes on": "<title>Le viaduc ferme-t-il ?</title>",
}


@pytest.mark.parametrize("page", LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_the_page_says_is_no_content_is_left_out_and_told(page: str) -> None:
    transcript = transcript_of(f"<!doctype html>\n{page.format(ARTICLE)}")

    assert transcript.text == "Le viaduc ferme\n\nIl ferme jeudi."
    (notice,) = transcript.notices
    assert (notice.code, notice.line) == ("parts-left-out", 2)


@pytest.mark.parametrize("part", KEPT.values(), ids=KEPT)
def test_all_else_is_kept(part: str) -> None:
    transcript = transcript_of(f"<!doctype html>{part}<div>{ARTICLE}</div>")

    assert len(transcript.text.split("\n\n")) == 3
    assert transcript.notices == ()


@pytest.mark.parametrize("name", ["form", "div aria-hidden=true", "nav"])
def test_what_holds_the_story_is_kept(name: str) -> None:
    """Old pages are one form; behind a window that is shown first, all of a page may be hidden."""
    text = f"<html><body><{name}>{ARTICLE}</{name.partition(' ')[0]}>"

    assert transcript_of(text).text == "Le viaduc ferme\n\nIl ferme jeudi."


def test_what_says_nothing_is_left_out_without_a_word() -> None:
    assert transcript_of(f"<html><button><svg></svg></button>{ARTICLE}").notices == ()


@pytest.mark.parametrize("piece", ["<nav>", "<div hidden>", "<form>a</form>", "<title>", "<h1>a"])
def test_many_parts_take_linear_time(piece: str) -> None:
    start = time.process_time()

    transcript_of(f"<html>{piece * 40_000}{'</nav></div>' * 40_000}")

    assert time.process_time() - start < 20


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>Oui.</p><p>5 < 6 et 7 > 3.</p><p>Fin.</p>", "Oui.\n\n5 < 6 et 7 > 3.\n\nFin."),
        ("<html><!-- Oui.<p>Non.", "Oui.\n\nNon."),
        ("<html><script>Oui.<p>Non.", "Oui.\n\nNon."),
        ("<html>a&#x9b;31m&#x202e;b&#x200b;", "a›31mb"),
        ("<html>e<b>&#769;</b>", "e \u0301"),
        ("<html>", ""),
        ("<html>&lt;script&gt;", "<script>"),
    ],
)
def test_odd_pages(text: str, shown: str) -> None:
    assert transcript_of(text).text == shown


def test_a_few_tags_make_no_page() -> None:
    assert transcript_of("Il écrit <b>Oui</b> et <p>. Puis rien.").source.format == "plain"
