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
    "a hidden paragraph": "{}<p hidden>Menu</p>",
    "a hidden paragraph that the next block ends": "<p hidden>Menu{}",
    "a hidden item that the next one ends": "{}<ul><li hidden>Menu<ul><li>A</ul>B<li> </ul>",
    "a hidden cell": "{}<table><tr><th hidden>Menu<td hidden>B<tr><td hidden>C</table>",
    "hidden by its style": '{}<p style="color:red;display:none">Menu</p>',
    "shouted and important": "{}<i STYLE=' DISPLAY : None ! Important; display:inline'>Menu</i>",
    "a remark in its style": '{}<p style="/* a: */display/**/&#58;none;/* b">Menu</p>',
    "unseen": "{}<p style=visibility:hidden>Menu</p>",
    "hidden where the attribute stands twice": '{}<p style="display:none" style="">Menu</p>',
    "a text field": "{}<textarea rows=2>Menu <p> <form></textarea><p> </form>",
    "a heading that is hidden": "<h1 hidden>Menu</h1>{}",
    "struck out": "{}<del>Menu</del><s>Menu</s> <strike><p>Menu</p></strike>",
    "a title with the name of the site": "<title>Le viaduc ferme - Le Phare</title>{}",
    "a title that is the heading": "<title>Le  viaduc\nferme </title>{}",
}
KEPT = {
    "an aside": "<aside>Repères : 1963.</aside>",
    "a class of that name": '<div class="a hidden nav">Repères : 1963.</div>',
    "not hidden": '<div aria-hidden="false" data-hidden="true">Repères : 1963.</div>',
    "hidden without end": "<span hidden>Repères : 1963.",
    "struck out without end": "<s>Repères : 1963.",
    "a text field without end": "<textarea>Repères : 1963.",
    "what has no end by nature": "<br hidden>Repères : 1963.</br>",
    "what follows a hidden block": "<p hidden><div>Repères : 1963.</div></p>",
    "what follows the block around": "<div><p hidden></div>Repères : 1963.<p>",
    "shown again": '<p style="display:none;display:block">Repères : 1963.</p>',
    "shown in the end": '<p style="display:block!important;display:none">Repères : 1963.</p>',
    "another property": '<p style="--display:none;content-visibility:hidden">Repères : 1963.</p>',
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


@pytest.mark.parametrize("name", ["form", "div aria-hidden=true", "nav", "del"])
def test_what_holds_the_story_is_kept(name: str) -> None:
    """Old pages are one form; behind a window that is shown first, all of a page may be hidden."""
    text = f"<html><body><{name}>{ARTICLE}</{name.partition(' ')[0]}>"

    assert transcript_of(text).text == "Le viaduc ferme\n\nIl ferme jeudi."


def test_what_says_nothing_is_left_out_without_a_word() -> None:
    assert transcript_of(f"<html><button><svg></svg></button>{ARTICLE}").notices == ()


def test_a_page_that_waits_for_a_script_is_read() -> None:
    text = "<html><body style='visibility:hidden'><main hidden><p>Il ferme jeudi.</p></main></body>"

    assert transcript_of(text).text == "Il ferme jeudi."


@pytest.mark.parametrize(
    "piece",
    [
        "<nav>",
        "<div hidden>",
        "<form>a</form>",
        "<title>",
        "<h1>a",
        "<p hidden>a",
        "<li hidden>a<ul>",
        "<td><tr><table>",
        "<s><del>a",
        "<textarea>",
        "<sup>5",
        '<p style="/*/*;">',
    ],
)
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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("10<sup>5</sup> poulets", "10⁵ poulets"),
        ("10<sup><i>-5</i></sup> et 10<SUP>−12</SUP>", "10⁻⁵ et 10⁻¹²"),
        ("42 m<sup>2</sup> de CO<sub>2</sub>", "42 m² de CO₂"),
        ("Note<sup><a href=x>1</a></sup> et note<sup>2, 3</sup>", "Note¹ et note², ³"),
        ("10<sup>&#53;</sup>", "10⁵"),
        ("1<sup>er</sup>, M<sup>me</sup>, 2<sup>e</sup>", "1er, Mme, 2e"),
        ("Note<sup>[1]</sup>", "Note[1]"),
        ("10<sup>5 poulets et 3 coqs</p>Le 2 mai", "10⁵ poulets et 3 coqs\n\nLe 2 mai"),
    ],
)
def test_figures_above_the_line_do_not_join_those_before(text: str, shown: str) -> None:
    assert transcript_of(f"<html><p>{text}").text == shown


def test_what_a_style_repeats_takes_linear_time() -> None:
    start = time.process_time()

    transcript_of(f"<html><p style='{'/*;a:b' * 200_000}'>{ARTICLE}")

    assert time.process_time() - start < 20


def test_a_few_tags_make_no_page() -> None:
    assert transcript_of("Il écrit <b>Oui</b> et <p>. Puis rien.").source.format == "plain"
