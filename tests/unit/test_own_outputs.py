"""Whatever newsum prints of a transcript stands in it word for word, and `verify` says so."""

from functools import cache
from itertools import product
from pathlib import Path

import pytest

from newsum import translation
from newsum.api import clean, digest, summarize
from newsum.model import Summary, Transcript, Verdict
from newsum.options import Options
from newsum.reading import parse_transcript
from newsum.reading.quotations import read_quotations
from newsum.rendering import CLEANING_RENDERERS, SUMMARY_RENDERERS
from newsum.rendering.layout import Layout, OutputFormat
from newsum.verification import verify_quotations

SAMPLES = Path(__file__).parents[2] / "samples"
FILES = sorted(p for p in SAMPLES.glob("**/*.*") if p.suffix != ".png" and p.name != "README.md")
MEETING = """\
[00:00:05] Sophie Martin: On commence par le budget de la fête du village.
[00:00:14] Julien Roche: Pour la fête, on était partis sur le 15 mars. Le maire préfère avril.
[00:00:23] Amina Haddad: L'équipe n'a pas fini. Il reste 34 stands, dont 5 sans électricité.
[00:00:35] Julien Roche: Je propose de décaler la fête au 9 avril, après les congés de Pâques.
[00:00:44] Sophie Martin: D'accord, on retient le 9 avril pour la fête du village.
[00:00:52] Amina Haddad: Les commerçants seront prévenus avant vendredi par un courrier.
"""
VOICES = """\
WEBVTT

00:01.000 --> 00:04.000
<v le maire de Morlanne et de ses deux hameaux>Le viaduc de Morlanne est fermé jusqu'en mars.

00:05.000 --> 00:09.000
<v Julie>Les réparations du viaduc coûteront 2,8 millions d'euros au département.
"""
SOURCES = {
    **{path.relative_to(SAMPLES).as_posix(): path.read_bytes() for path in FILES},
    "a meeting": MEETING.encode(),
    "voices": VOICES.encode(),
}
LAYOUTS = [
    Layout(options=Options(), has_times=has_times, has_removals=has_removals, link=link)
    for has_times, has_removals, link in [
        (False, False, None),
        (True, False, None),
        (False, True, "https://example.org/v?v=1"),
        (True, True, "https://example.org/v?v=1"),
    ]
]
DIGESTS = {
    "the ferry": [f"bac/{name}" for name in ("matin.txt", "midi.srt", "soir.json")],
    "strangers": ["a meeting", "journal.txt", "voices"],
}


@cache
def transcript_named(name: str) -> Transcript:
    return parse_transcript(SOURCES[name], name=name)


@cache
def summaries_of(name: str) -> tuple[Summary, ...]:
    transcript = transcript_named(name)
    return tuple(
        summarize(transcript, sentences=sentences, explain=True, language="any")
        for sentences in (None, 40)
    )


@cache
def digest_of(name: str) -> Summary:
    sources = [transcript_named(source) for source in DIGESTS[name]]
    return digest(sources, sentences=20, explain=True, language="any")


def assert_verbatim(text: str, *sources: Transcript) -> None:
    verification = verify_quotations(sources, read_quotations(text.encode(), name="-"))

    assert [f for f in verification.findings if f.verdict is not Verdict.VERBATIM] == []
    assert verification.is_good


def unless_without_times(shape: OutputFormat, *sources: Transcript) -> None:
    if shape in {OutputFormat.SRT, OutputFormat.VTT} and not any(s.cues for s in sources):
        pytest.skip("it has no times")


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("shape", ["plain", "markdown", "json", "jsonl", "html", "srt"])
def test_a_summary_is_verbatim(shape: str, name: str) -> None:
    source = transcript_named(name)
    unless_without_times(OutputFormat(shape), source)

    for summary, layout in product(summaries_of(name), LAYOUTS):
        assert_verbatim(SUMMARY_RENDERERS[OutputFormat(shape)](summary, layout), source)


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("name", DIGESTS)
@pytest.mark.parametrize("shape", ["plain", "markdown", "json", "jsonl", "html", "srt"])
def test_a_digest_is_verbatim(shape: str, name: str, language: str) -> None:
    sources = [transcript_named(source) for source in DIGESTS[name]]
    translation.use(language)
    try:
        texts = [
            SUMMARY_RENDERERS[OutputFormat(shape)](digest_of(name), layout) for layout in LAYOUTS
        ]
    finally:
        translation.use("en")

    for text in texts:
        assert_verbatim(text, *sources)


@pytest.mark.parametrize("name", SOURCES)
@pytest.mark.parametrize("shape", ["plain", "srt", "vtt", "json"])
def test_what_is_said_once_is_verbatim(shape: str, name: str) -> None:
    source = transcript_named(name)
    unless_without_times(OutputFormat(shape), source)
    cleaning = clean(source, language="any")

    for layout in LAYOUTS:
        if shape == "json" and not cleaning.removed():
            continue  # it quotes removals alone
        text = CLEANING_RENDERERS[OutputFormat(shape)](cleaning, layout)
        assert_verbatim(text, source)
