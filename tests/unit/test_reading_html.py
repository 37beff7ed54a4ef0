"""Pages of the web pasted with their markup."""

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
