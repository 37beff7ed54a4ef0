"""Subtitles in XML: their times, their lines and their entities."""

import pytest
from readings import cues_of

from newsum.reading import transcript_of

TTML = """\
<?xml version="1.0" encoding="utf-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xml:lang="fr"><head/><body><div>
<p begin="00:00:01.000" end="00:00:04.000">Le <span>tribunal</span> a rendu<br/>son jugement.</p>
<p begin="00:00:04.000" end="00:00:07.500">L&apos;accusé écope
de cinq ans.</p>
</div></body></tt>
"""
TTML_IN_SECONDS = TTML.replace("00:00:01.000", "1s").replace("00:00:07.500", "7500ms")
TTML_WITH_PREFIX = TTML.replace("<p ", "<tt:p ").replace("</p>", "</tt:p>")
OF_PLAYERS = """\
<?xml version="1.0" encoding="utf-8" ?><transcript><text start="1" dur="3">Le tribunal a rendu \
son jugement.</text>
<text start="4" dur="3.5">L&amp;#39;accusé écope
de cinq ans.</text></transcript>
"""
OF_PLAYERS_BY_WORD = """\
<?xml version="1.0" encoding="utf-8" ?><timedtext format="3">
<body><w id="1"/>
<p t="1000" d="3000" w="1"><s>Le</s><s t="300"> tribunal</s><s t="9"> a rendu son jugement.</s></p>
<p t="3990" d="10" w="1" a="1">
</p>
<p t="4000" d="3500"><s>L&#39;accusé</s><s t="400"> écope
de cinq ans.</s></p>
</body></timedtext>
"""


@pytest.mark.parametrize(
    "text", [TTML, TTML_IN_SECONDS, TTML_WITH_PREFIX, OF_PLAYERS, OF_PLAYERS_BY_WORD]
)
def test_captions_have_their_times_and_lines(text: str) -> None:
    transcript = transcript_of(text)

    assert cues_of(transcript) == [
        (1000, 4000, "Le tribunal a rendu son jugement."),
        (4000, 7500, "L'accusé écope de cinq ans."),
    ]
    assert transcript.notices == ()
    for word in ("tribunal", "écope", "cinq"):
        line = transcript.line_at(transcript.text.index(word))
        assert word in text.split("\n")[line - 1]


def test_what_has_no_times_is_kept_and_told() -> None:
    transcript = transcript_of(TTML.replace("</body>", "<p>Fin.</p></body>"))

    assert transcript.text.endswith("Fin.")
    assert [notice.code for notice in transcript.notices] == ["untimed-text"]


@pytest.mark.parametrize("times", ['begin="midi"', 'begin="12"', 'class="a"', ""])
def test_paragraphs_without_times_are_a_page(times: str) -> None:
    transcript = transcript_of(f"<html><p {times}>Il pleut.</p><p {times}>Il vente.</p></html>")

    assert transcript.cues == ()
    assert len(transcript.blocks) == 2
