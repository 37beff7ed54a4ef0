"""Nothing that is shown escapes translation: in a language of capitals, no small letter is left.

But for the words of the inputs, and those that never change: commands, options, codes.
"""

import re
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest

from newsum import translation
from newsum.inspection import inspect_transcript
from newsum.model import Quotation, Quoting, Summary
from newsum.options import Budget, Options
from newsum.pipeline import clean, digest, prepare, summarize
from newsum.reading import parse_transcript
from newsum.rendering import (
    INSPECTION_RENDERERS,
    SUMMARY_RENDERERS,
    VERIFICATION_RENDERERS,
)
from newsum.rendering.layout import Layout, OutputFormat
from newsum.rendering.reports import explanation_as_plain, removals_as_plain
from newsum.rendering.terminal import removals_as_rich
from newsum.verification import verify_quotations

SAMPLES = Path(__file__).parents[2] / "samples"
TEXTS = ["solaire.txt", "explosion.txt", "phare.json", "ruches.vtt", "halle.srt"]
DIGEST = "bac"
"""A folder: what several sources say of the same events."""
FOR_PEOPLE = [OutputFormat.RICH, OutputFormat.PLAIN, OutputFormat.LINEAR]
UNCHANGED = {
    *("newsum", "samples", "txt", "json", "vtt", "srt", "utf", "http", "https", "min"),
    *(
        "plain",
        "subrip",
        "webvtt",
        "whisper",
        "show",
        "removed",
        "salience",
        "example",
        "usine",
        "zèbre",
        "solaire",
        "matin",
        "midi",
        "soir",
    ),
}
_WORD = re.compile(r"[^\W\d_]+")
_PLACEHOLDER = re.compile(r"(\{[^}]*\})")


class _Capitals(NullTranslations):
    """Every message in capitals, its values as they are."""

    def gettext(self, message: str) -> str:
        parts = _PLACEHOLDER.split(message)
        return "".join(part if part.startswith("{") else part.upper() for part in parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)

    def info(self) -> dict[str, str]:
        return {"language": "xx"}


@pytest.fixture
def _capitals() -> Iterator[None]:
    token = translation._CATALOGUE.set(_Capitals())
    yield
    translation._CATALOGUE.reset(token)


def _summary(name: str) -> Summary:
    path = SAMPLES / name
    options = Options(budget=Budget(sentences=6), explains=True, focus=("usine", "zèbre"))
    paths = sorted(path.iterdir()) if path.is_dir() else [path]
    read = [parse_transcript(each.read_bytes(), name=f"samples/{each.name}") for each in paths]
    if len(read) == 1:
        return summarize(read[0], options)
    return digest([prepare(transcript, options) for transcript in read], options)


LAYOUT = Layout(options=Options(), has_removals=True, has_times=True, link="https://a.example/v")


def _assert_translated(shown: str, source: str) -> None:
    left = _left(shown, source)
    assert not left, (
        f"shown in English to whoever reads French: {sorted(left)}. Say it with `translated` or "
        "`counted` of newsum.translation (or `Phrase` where it comes from the core)"
    )


def _left(shown: str, source: str) -> set[str]:
    """Words in small letters that are neither of the source nor unchanged."""
    small = {word for word in _WORD.findall(shown) if word.islower() and len(word) > 2}
    return small - set(_WORD.findall(source)) - UNCHANGED


@pytest.mark.usefixtures("_capitals")
@pytest.mark.parametrize("name", [*TEXTS, DIGEST])
@pytest.mark.parametrize("shape", [*FOR_PEOPLE, OutputFormat.MARKDOWN, OutputFormat.HTML])
def test_summaries(name: str, shape: OutputFormat) -> None:
    summary = _summary(name)
    shown = SUMMARY_RENDERERS[shape](summary, LAYOUT)
    if shape is OutputFormat.HTML:
        labels = re.findall(r'aria-label="([^"]*)"', shown)
        body = re.sub(r"<style>.*?</style>|<code>.*?</code>", "", shown, flags=re.DOTALL)
        shown = re.sub(r"<[^>]*>|&\w+;", " ", body) + " ".join(labels)
    _assert_translated(shown, summary.cleaning.transcript.text)


@pytest.mark.usefixtures("_capitals")
@pytest.mark.parametrize("name", [*TEXTS, DIGEST])
def test_listings(name: str) -> None:
    summary = _summary(name)
    cleaning = summary.cleaning
    for shown in (
        removals_as_plain(cleaning, LAYOUT),
        removals_as_rich(cleaning, LAYOUT),
        explanation_as_plain(summary, LAYOUT),
        *map(translation.say, summary.notices),
    ):
        _assert_translated(shown, cleaning.transcript.text)


@pytest.mark.usefixtures("_capitals")
@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("shape", FOR_PEOPLE)
def test_reports(name: str, shape: OutputFormat) -> None:
    data = (SAMPLES / name).read_bytes()
    inspection = inspect_transcript(parse_transcript(data, name=f"samples/{name}"))
    shown = INSPECTION_RENDERERS[shape](inspection, LAYOUT)
    if shape is not OutputFormat.RICH:  # labels are put in small letters
        shown = re.sub(r"^[^:]*: ", "", shown, flags=re.MULTILINE)
    _assert_translated(shown, inspection.cleaning.transcript.text)


@pytest.mark.usefixtures("_capitals")
@pytest.mark.parametrize("shape", FOR_PEOPLE)
@pytest.mark.parametrize("sha256", [None, "0" * 64])
def test_verdicts(shape: OutputFormat, sha256: str | None) -> None:
    data = (SAMPLES / "phare.json").read_bytes()
    transcript = parse_transcript(data, name="-")
    texts = [sentence.text for sentence in clean(transcript, Options()).sentences]
    quotations = (
        Quotation(text=texts[0]),
        Quotation(text=texts[1].upper(), line=1),
        Quotation(text=texts[2], line=999),
        Quotation(text=texts[3], speaker="ZOÉ"),
        Quotation(text=texts[4].rpartition(" ")[0]),
        Quotation(text="ABSENT EN TOUT POINT"),
    )
    other = Quoting(quotations=quotations, sha256="1" * 64)
    quotings = [Quoting(quotations=quotations, sha256=sha256), *([other] if sha256 else [])]
    shown = VERIFICATION_RENDERERS[shape](verify_quotations([transcript], quotings), LAYOUT)
    _assert_translated(shown, transcript.text)


def test_english_is_noticed() -> None:
    """Or the tests above see nothing."""
    assert _left("1 phrase was REMOVED", "Une phrase.") == {"was"}
