"""What holds whatever the bytes: the laws that the fuzzer and the property tests try to break."""

import json
import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from itertools import pairwise
from math import isfinite

from newsum.cli.values import parse_focus, parse_link, parse_ratio, parse_size
from newsum.errors import DataError, NewsumError, NothingToSummarizeError, OptionsError
from newsum.inspection import inspect_transcript
from newsum.model import Cleaning, Sentence, Span, Transcript
from newsum.options import Budget, LanguagePolicy, Options, RepeatPolicy
from newsum.pipeline import clean, summarize
from newsum.reading import FORMATS, parse_transcript, safe_name, transcript_of
from newsum.reading.quotations import read_quotations
from newsum.reading.sanitising import sanitise
from newsum.rendering import (
    CLEANING_RENDERERS,
    INSPECTION_RENDERERS,
    SUMMARY_RENDERERS,
    VERIFICATION_RENDERERS,
)
from newsum.rendering.layout import Layout, OutputFormat
from newsum.repeats import find_repeats
from newsum.repeats.sentence.words import take_apart
from newsum.verification import verify_quotations

VISIBLE_FORMATS = frozenset(
    map(chr, [*range(0x600, 0x606), 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD])
)
"""Arabic number signs and the like: of category Cf, but they show."""
INVISIBLE_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0")
_SUBTITLES = frozenset({OutputFormat.SRT, OutputFormat.VTT})
_FORMATS = (None, *FORMATS)
_OWN_ESCAPE = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;;(?:(?i:https?)://[!-~]+)?\x1b\\")
"""Colours, and where a link starts and ends."""


_WORDS = (
    "", "le", "la", "les", "l", "un", "une", "des", "de", "d", "du", "à", "et", "ou", "par", "sur",
    "en", "pour", "pont", "maire", "Brest", "Nantes", "usine", "lits", "élus", "ferme", "fermera",
    "ouvre", "a fermé", "menace de fermer", "pourrait fermer", "serait fermé", "accuse", "gagne",
    "perd", "monte", "baisse", "refuse", "demande", "ne", "pas", "plus", "moins", "jamais", "aucun",
    "sans", "ni", "rien", "non", "que", "qui", "pas même", "selon", "il y a", "tous les", "chaque",
    "zéro", "deux", "trois", "neuf", "dix", "vingt", "soixante", "quatre", "cent", "cents", "mille",
    "million", "milliards", "dizaine", "douzaines", "centaine", "virgule", "demi", "demie", "quart",
    "tiers", "moitié", "fois", "double", "triplé", "divisé par", "multiplié par", "% ", "pour cent",
    "euros", "centimes", "M€", "mètres", "carrés", "kilos", "litres", "heures", "h", "minutes",
    "jours", "semaines", "mois", "ans", "année", "siècle", "XIXe", "midi", "minuit", "du soir",
    "de l’après-midi", "moins le quart", "plus tôt", "près de", "environ", "plus de", "premier",
    "deuxième", "unième", "vingtième", "0", "1", "2", "12", "2024", "0,25", "1 234,5", "3-1", "½",
    "⅟⁰", "²", "٣", "9" * 400, "lundi", "mardi", "mars", "juin", "en bref", "correction", "toutes",
    "désormais", "euh", ",", ";", ":", "?", "!", "«", "»", "(", ")", "- ", "…", "’", "[b]",
)  # fmt: skip
"""Articles, who does what, denials, numbers and their units, dates, marks; no more than 256."""
_MOST_WORDS, _LONGEST_VALUE = 400, 400
"""More add time and no way to say it."""


def is_forbidden(character: str) -> bool:
    """Whether it acts on a terminal, or hides; tab and line feed do not."""
    category = unicodedata.category(character)
    return character in INVISIBLE_LETTERS or (
        category in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        and character not in "\n\t"
        and character not in VISIBLE_FORMATS
    )


def check_harmless(text: str) -> None:
    assert not [ascii(character) for character in set(text) if is_forbidden(character)]


def check_sanitising(text: str) -> None:
    """Harmless in one go, and no visible character is added."""
    once = sanitise(text)
    check_harmless(once.text)
    assert unicodedata.is_normalized("NFC", once.text)
    assert sanitise(once.text) == (once.text, 0, 0)
    name = safe_name(text)
    check_harmless(name)
    assert "\n" not in name


def check_reading(data: bytes, input_format: str | None) -> Transcript | None:
    """A transcript whose places are true; None where the bytes are refused."""
    try:
        transcript = parse_transcript(data, name="a", input_format=input_format)
    except DataError as error:
        check_harmless(str(error))
        return None
    text = transcript.text
    check_harmless(text)
    _check_order([block.span for block in transcript.blocks], text)
    for block in transcript.blocks:
        check_harmless(block.speaker or "")
    for cue in transcript.cues:
        assert 0 <= cue.start_ms <= cue.end_ms
        assert 0 <= cue.span.start < cue.span.end <= len(text)
        known = [(cue.span.start, cue.start_ms), *cue.moments, (cue.span.end, cue.end_ms)]
        for left, right in pairwise(known):
            assert left[0] <= right[0]
            assert left[1] <= right[1]
    assert list(transcript.line_starts) == sorted(set(transcript.line_starts))
    lines = [transcript.line_at(start) for start in transcript.line_starts]
    assert lines[0] >= 1
    again = transcript_of(text, input_format="plain")
    assert again.text == text
    assert again.hidden == 0
    assert {notice.code for notice in again.notices} <= {"encoded-twice"}
    return transcript


def check_cleaning(transcript: Transcript, options: Options) -> Cleaning | None:
    """Sentences hold all that blocks hold, and each removal is carried by one that stays."""
    try:
        cleaning = clean(transcript, options)
    except NothingToSummarizeError:
        assert not any(block.span.of(transcript.text).strip() for block in transcript.blocks)
        return None
    sentences = cleaning.sentences
    _check_order([sentence.span for sentence in sentences], transcript.text)
    assert [sentence.index for sentence in sentences] == list(range(len(sentences)))
    assert all(s.text == s.span.of(transcript.text) for s in sentences)
    spoken = _offsets(transcript.text, [block.span for block in transcript.blocks])
    assert _offsets(transcript.text, [sentence.span for sentence in sentences]) == spoken
    removed = cleaning.removed()
    assert len(removed) < len(sentences) or cleaning.unsaid
    for repeat in cleaning.repeats:
        assert repeat.covered_by
        assert removed.isdisjoint(repeat.covered_by)
        check_harmless(" ".join(repeat.shared))
    return cleaning


def check_ledger(cleaning: Cleaning, printed: str) -> None:
    """The cleaned text with the removed stretches put back is the text that was read."""
    told = json.loads(printed)
    source = cleaning.transcript.text
    spans = [Span(span["start"], span["end"]) for span in told["removed"]]
    _check_order(spans, source)
    whole, rest = "", told["text"]
    for span in spans:
        kept = span.start - len(whole)
        whole += rest[:kept] + span.of(source)
        rest = rest[kept:]
    assert whole + rest == source
    gone = _offsets(source, spans)
    unsaid = [cleaning.sentences[index].span for index in cleaning.removed()]
    blocks = _offsets(source, [block.span for block in cleaning.transcript.blocks])
    assert gone & blocks == _offsets(source, unsaid)
    for sentence in told["sentences"]:
        assert source[sentence["start"] : sentence["end"]] == sentence["text"]


def check_printed(shape: OutputFormat, printed: str) -> None:
    """Nothing printed acts or hides, but the colours and links of newsum itself."""
    check_harmless(_OWN_ESCAPE.sub("", printed) if shape is OutputFormat.RICH else printed)
    printed.encode("utf-8")
    if shape in {OutputFormat.JSON, OutputFormat.JSONL}:
        assert json.loads(printed)["schema"] == 1
    if shape is OutputFormat.JSONL:
        assert len(printed.splitlines()) == 1


def check_rendering(cleaning: Cleaning, layout: Layout) -> None:
    """Every format of every command prints what it is given."""
    inspection = inspect_transcript(cleaning.transcript)
    removed = cleaning.removed()
    is_timed = _have_times(s for s in cleaning.sentences if s.index not in removed)
    printed = {}
    for shape, render in CLEANING_RENDERERS.items():
        if is_timed or shape not in _SUBTITLES:
            printed[shape] = render(cleaning, layout)
            check_printed(shape, printed[shape])
    for shape, render_health in INSPECTION_RENDERERS.items():
        check_printed(shape, render_health(inspection, layout))
    check_ledger(cleaning, printed[OutputFormat.JSONL])
    try:
        summary = summarize(cleaning.transcript, layout.options)
    except NothingToSummarizeError:
        return
    is_timed = _have_times(cleaning.sentences[index] for index in summary.chosen)
    for shape, render_summary in SUMMARY_RENDERERS.items():
        if is_timed or shape not in _SUBTITLES:
            check_printed(shape, render_summary(summary, layout))


def check_all_reading(data: bytes) -> None:
    """The laws of reading, on bytes of which the first says how to read the others."""
    _read(data)


def check_everything(data: bytes) -> None:
    """All laws; the first byte says how to read the others, and what is asked for."""
    choice, transcript = _read(data)
    policies = list(RepeatPolicy)
    options = Options(
        language=LanguagePolicy.ANY if choice & 128 else LanguagePolicy.FR,
        repeats=policies[choice // len(_FORMATS) % len(policies)],
        focus=("pont",),
        explains=bool(choice & 64),
    )
    cleaning = transcript and check_cleaning(transcript, options)
    if cleaning:
        check_rendering(cleaning, _layout(options, is_narrow=bool(choice & 64)))


def check_quotations(data: bytes) -> None:
    """What a stranger's summary quotes is harmless, looked up and printed, or refused.

    The first byte says how much of the other bytes is also the source.
    """
    choice, data = data[0] if data else 0, data[1:]
    shared = data[: choice * 16].decode("utf-8", "replace")
    source = transcript_of(f"Le pont ferme lundi.\n{shared}", input_format="plain")
    try:
        quotings = read_quotations(data, name="a")
    except NewsumError as error:
        check_harmless(str(error))
        return
    for quotation in (quotation for quoting in quotings for quotation in quoting.quotations):
        check_harmless(f"{quotation.text}{quotation.speaker or ''}")
    verification = verify_quotations([source], quotings)
    for finding in verification.findings:
        assert finding.span is None or 0 <= finding.span.start < finding.span.end
        assert finding.span is None or finding.span.end <= len(source.text)
    layout = _layout(Options(), is_narrow=bool(choice & 1))
    for shape, render in VERIFICATION_RENDERERS.items():
        check_printed(shape, render(verification, layout))


def check_sentences(data: bytes) -> None:
    """Each byte a word that something depends on, or an end of sentence: the engine of repeats.

    Bytes alone hardly ever make two numbers, let alone a sentence and another way to say it.
    """
    lines = data[:_MOST_WORDS].split(b"\n")
    said = (" ".join(_WORDS[byte % len(_WORDS)] for byte in line).strip() for line in lines)
    texts = list(filter(None, said))
    sentences = [
        Sentence(index=n, span=Span(0, len(text)), text=text, block=0, line=n + 1, last_line=n + 1)
        for n, text in enumerate(texts)
    ]
    for text in texts:
        found = take_apart(text)
        assert all(0 <= q.start < q.end <= len(found.words) for q in found.quantities)
        assert all(isfinite(value) for q in found.quantities for _, value in q.keys)
    exact = {r.index for r in find_repeats(sentences, policy=RepeatPolicy.EXACT).repeats}
    repeats = find_repeats(sentences, policy=RepeatPolicy.NEAR).repeats
    removed = {repeat.index for repeat in repeats}
    assert exact <= removed
    assert len(removed) == len(repeats)
    for repeat in repeats:
        assert repeat.covered_by
        assert removed.isdisjoint(repeat.covered_by)
        assert isfinite(repeat.score)


def check_asking(data: bytes) -> None:
    """What is asked for by `--focus`, `--link`, `--ratio` and `--encoding`: done, or refused."""
    asked = data[:_LONGEST_VALUE].decode("utf-8", "surrogateescape")
    with suppress(OptionsError):
        assert parse_size(asked) >= 0
    with suppress(OptionsError):
        Options(budget=Budget(ratio=parse_ratio(asked)))
    with suppress(OptionsError, DataError):
        parse_transcript(b"Le pont ferme lundi.", name=asked, encoding=asked)
    link: str | None = None
    with suppress(OptionsError):
        link = parse_link(asked)
        assert re.fullmatch(r"https?://[!#-&(-;=?-_a-z~]+", link, re.IGNORECASE)
    try:
        options = Options(focus=parse_focus(asked), explains=True)
    except OptionsError:
        options = Options()
    text = "Le pont ferme lundi à Brest. Le maire promet une aide. Le tramway s’arrête."
    transcript = transcript_of(f"1\n00:00:01,000 --> 00:00:09,000\n{text}\n", name=asked)
    layout = Layout(options=options, has_color=True, has_times=True, has_removals=True, link=link)
    check_rendering(clean(transcript, options), layout)


def _read(data: bytes) -> tuple[int, Transcript | None]:
    choice, data = data[0] if data else 0, data[1:]
    check_sanitising(data.decode("utf-8", "surrogateescape"))
    return choice, check_reading(data, _FORMATS[choice % len(_FORMATS)])


def _have_times(sentences: Iterable[Sentence]) -> bool:
    """Whether subtitles can be made of any."""
    return any(sentence.start_ms is not None for sentence in sentences)


def _layout(options: Options, *, is_narrow: bool) -> Layout:
    if is_narrow:
        return Layout(options=options, width=20, has_color=True, is_ascii=True)
    return Layout(options=options, has_times=True, has_removals=True, link="https://example.org/v")


def _check_order(spans: Iterable[Span], text: str) -> None:
    """Spans are in order, disjoint, inside the text and not empty."""
    spans = list(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


def _offsets(text: str, spans: Iterable[Span]) -> set[int]:
    """Where there is something to read."""
    return {i for span in spans for i in range(span.start, span.end) if not text[i].isspace()}
