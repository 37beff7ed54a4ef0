"""Quotations looked up in a source: word for word, at their place, or what is nearest."""

import json
import time
from collections.abc import Callable

import pytest

from newsum.api import read_transcript, summarize
from newsum.model import Finding, Quotation, Quoting, Span, Transcript, Verdict
from newsum.options import Options
from newsum.reading.quotations import read_quotations
from newsum.rendering import SUMMARY_RENDERERS
from newsum.rendering.layout import Layout, OutputFormat
from newsum.rendering.verifying import tell_result
from newsum.verification import verify_quotations

SOURCE = """\
La mairie de Brest ferme le pont de Recouvrance
pour huit mois, à partir du 3 mars. Les travaux coûteront 12 300 euros par jour – c’est beaucoup.
« Rien ne dit que le maire est coupable ! », a lancé François Le Goff.

Le pont rouvrira-t-il avant les fêtes de juillet ? Le tramway s’arrêtera place de la Liberté.
Le tramway s’arrêtera place de la Liberté."""

SUBTITLES = """\
1
00:00:01,000 --> 00:00:04,000
ANNE : Le pont de Recouvrance ferme lundi matin.

2
00:00:05,000 --> 00:00:08,000
PAUL : Les travaux dureront huit mois au total.

3
00:01:05,000 --> 00:01:08,000
ANNE : Le tramway ne passera plus par là.

4
00:01:09,000 --> 00:01:12,000
PAUL : Il reviendra au mois de novembre.

4
00:01:09,000 --> 00:01:12,000
PAUL : Il reviendra au mois de novembre.
"""


def look_up(source: str | Transcript, *quotations: Quotation) -> list[Finding]:
    transcript = read_transcript(source)
    quoting = Quoting(quotations=quotations)
    return list(verify_quotations([transcript], [quoting]).findings)


def verdicts(*texts: str) -> list[str]:
    return [finding.verdict for finding in look_up(SOURCE, *(Quotation(text=t) for t in texts))]


SAME_WORDS = {
    "as it stands": ("Le tramway s’arrêtera place de la Liberté.", Verdict.VERBATIM),
    "over a line break": ("le pont de Recouvrance pour huit mois", Verdict.VERBATIM),
    "without its full stop": ("Le tramway s’arrêtera place de la Liberté", Verdict.VERBATIM),
    "two sentences": (
        "à partir du 3 mars. Les travaux coûteront 12 300 euros par jour",
        Verdict.VERBATIM,
    ),
    "over quotation marks": ("coupable ! », a lancé François", Verdict.VERBATIM),
    "apostrophe": ("Le tramway s'arrêtera place de la Liberté.", Verdict.TYPOGRAPHY),
    "no-break space": ("Les travaux coûteront 12\u00a0300 euros", Verdict.TYPOGRAPHY),
    "dash": ("12 300 euros par jour — c’est beaucoup", Verdict.TYPOGRAPHY),
    "capital": ("Le pont de Recouvrance", Verdict.TYPOGRAPHY),
    "capitals": ("LE MAIRE EST COUPABLE", Verdict.TYPOGRAPHY),
    "a full stop of its own": ("La mairie de Brest ferme le pont.", Verdict.TYPOGRAPHY),
    "an ellipsis of its own": ("La mairie de Brest ferme le pont…", Verdict.TYPOGRAPHY),
}
OTHER_WORDS = {
    "a figure": ("Les travaux coûteront 12 400 euros par jour.", Verdict.ALTERED),
    "a word": ("La mairie de Brest rouvre le pont de Recouvrance.", Verdict.ALTERED),
    "a word left out": ("Rien ne dit le maire est coupable !", Verdict.ALTERED),
    "an accent": ("Le tramway s’arretera place de la Liberté.", Verdict.ALTERED),
    "a question made a statement": (
        "Le pont rouvrira-t-il avant les fêtes de juillet.",
        Verdict.ALTERED,
    ),
    "a comma that changes the sense": (
        "Le tramway, s’arrêtera place de la Liberté.",
        Verdict.ALTERED,
    ),
    "half a word": ("La mairie de Bre", Verdict.ALTERED),
    "nothing of it": ("Le préfet a démissionné hier soir à Quimper.", Verdict.ABSENT),
    "common words only": ("de la le", Verdict.ABSENT),
    "signs only": ("?!", Verdict.ABSENT),
}


@pytest.mark.parametrize(("text", "verdict"), SAME_WORDS.values(), ids=SAME_WORDS)
def test_the_same_words_are_found(text: str, verdict: Verdict) -> None:
    assert verdicts(text) == [verdict]


@pytest.mark.parametrize(("text", "verdict"), OTHER_WORDS.values(), ids=OTHER_WORDS)
def test_other_words_are_not_the_same(text: str, verdict: Verdict) -> None:
    assert verdicts(text) == [verdict]


def test_what_differs_is_told_on_both_sides() -> None:
    text = "La mairie de Brest ferme le port de Recouvrance pour neuf mois."
    (finding,) = look_up(SOURCE, Quotation(text=text))

    assert [mark.of(text) for mark in finding.differing] == ["port", "neuf"]
    assert [mark.of(SOURCE) for mark in finding.differing_in_source] == ["pont", "huit"]
    assert finding.span is not None
    assert finding.span.of(SOURCE).endswith("du 3 mars.")


def test_of_several_sentences_each_is_looked_up_when_they_do_not_follow() -> None:
    found = look_up(
        SOURCE, Quotation(text="Le tramway s’arrêtera place de la Liberté. Le préfet ment.")
    )

    assert [f.verdict for f in found] == [Verdict.VERBATIM, Verdict.ABSENT]


def test_a_part_is_shown_with_its_sentence() -> None:
    (finding,) = look_up(SOURCE, Quotation(text="le maire est coupable"))

    assert finding.verdict is Verdict.VERBATIM
    assert finding.sentence is not None
    assert "Rien ne dit que" in finding.sentence.of(SOURCE)


TOLD = "Colère. « Les travaux coûteront 12 300 euros par jour », souffle un vieux riverain, "
THEN = TOLD + "qui s’emporte ensuite et ajoute "
ARTICLE = {
    "two exact quotations": (THEN + "« Le tramway s’arrêtera place de la Liberté ».", "vv"),
    "one of them changed": (THEN + "« Le tramway s’arrêtera place de la Gare ».", "va"),
    "one of them invented": (THEN + "« Personne ne nous écoute jamais ici ».", "v-"),
    "one in other marks": (THEN + "“Personne ne nous écoute jamais ici”.", "--"),
    "a mark alone": (THEN + "« Personne ne nous écoute jamais ici", "--"),
    "marks within marks": (THEN + "« Personne « ne nous écoute » jamais ici ».", "v-"),
    "a word or two": ("Un préfet inconnu aurait jugé « coupable » son voisin de palier.", "-"),
}
SIGNS = {Verdict.VERBATIM: "v", Verdict.ALTERED: "a", Verdict.ABSENT: "-"}


@pytest.mark.parametrize(("text", "expected"), ARTICLE.values(), ids=ARTICLE)
def test_of_an_article_each_quotation_is_looked_up(text: str, expected: str) -> None:
    assert "".join(SIGNS[Verdict(verdict)] for verdict in verdicts(text)) == expected


ASCRIBED = {
    "a verb": ("« Les travaux coûteront 12 300 euros », écrit le journal.", ["verbatim"]),
    "turned around": ("« Les travaux coûteront 12 300 euros », précise-t-elle", ["verbatim"]),
    "in the past": ("“Les travaux coûteront 12 300 euros”, a bien rappelé Paul.", ["verbatim"]),
    "no verb": ('"Les travaux coûteront 12 300 euros", selon le maire.', ["verbatim"]),
    "no comma": (
        "« Le pont rouvrira-t-il avant les fêtes de juillet ? » demande Anne.",
        ["verbatim"],
    ),
    "bare": ("« Les travaux coûteront 12 300 euros » dit Anne.", ["altered"]),
    "other words": ("« Les travaux coûteront 12 400 euros », écrit le journal.", ["altered"]),
    "taken back": ("« Les travaux coûteront 12 300 euros », dément le maire.", ["altered"]),
    "taken back in the past": (
        "« Les travaux coûteront 12 300 euros par jour », a nié avoir dit.",
        ["altered"],
    ),
    "no attribution": ("« Les travaux coûteront 12 300 euros », fait peur.", ["altered"]),
    "ascribed to another": (
        "« Rien ne dit que le maire est coupable ! », a lancé Anne Le Goff.",
        ["altered"],
    ),
    "as the source ascribes it": (
        "« Rien ne dit que le maire est coupable ! », a lancé François Le Goff.",
        ["verbatim"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ASCRIBED.values(), ids=ASCRIBED)
def test_who_is_said_behind_a_quotation_to_say_it_is_no_part_of_it(
    text: str, expected: list[str]
) -> None:
    assert verdicts(text) == expected


def test_marks_within_marks_without_end_are_harmless() -> None:
    text = "Ici « " * 5_000 + "personne ne nous écoute jamais" + " »" * 5_000 + ", dit-elle."

    assert set(verdicts(text)) == {Verdict.ABSENT}


def test_a_summary_with_its_place_is_no_article() -> None:
    """Whatever it quotes within."""
    text = "Selon ses proches, il jure que « rien ne dit que le maire est coupable ! »."

    assert [f.verdict for f in look_up(SOURCE, Quotation(text=text, line=3))] != [Verdict.VERBATIM]


PLACES = [
    (Quotation(text="Le tramway s’arrêtera place de la Liberté.", line=5), Verdict.VERBATIM),
    (Quotation(text="Le tramway s’arrêtera place de la Liberté.", line=6), Verdict.VERBATIM),
    (Quotation(text="Le tramway s’arrêtera place de la Liberté.", line=1), Verdict.ELSEWHERE),
    (Quotation(text="La mairie de Brest", start=0), Verdict.VERBATIM),
    (Quotation(text="La mairie de Brest", start=0, line=1), Verdict.VERBATIM),
    (Quotation(text="La mairie de Brest", start=0, line=2), Verdict.ELSEWHERE),
    (Quotation(text="La mairie de Brest", start=1), Verdict.ELSEWHERE),
    (Quotation(text="La mairie de Brest", start=10**30), Verdict.ELSEWHERE),
    (Quotation(text="a mairie de Brest", start=1), Verdict.ALTERED),
]


@pytest.mark.parametrize(("quotation", "verdict"), PLACES)
def test_the_place_is_checked(quotation: Quotation, verdict: Verdict) -> None:
    (finding,) = look_up(SOURCE, quotation)

    assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("start_ms", "verdict"),
    [(1_000, Verdict.VERBATIM), (3_999, Verdict.VERBATIM), (60_000, Verdict.ELSEWHERE)],
)
def test_times_are_checked(start_ms: int, verdict: Verdict) -> None:
    text = "Le pont de Recouvrance ferme lundi matin."
    (finding,) = look_up(SUBTITLES, Quotation(text=text, start_ms=start_ms, end_ms=start_ms + 999))

    assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("text", "speaker", "verdict"),
    [
        ("Les travaux dureront huit mois au total.", "PAUL", Verdict.VERBATIM),
        ("Les travaux dureront huit mois au total.", "Paul", Verdict.VERBATIM),
        ("Les travaux dureront huit mois au total.", "ANNE", Verdict.OTHER_SPEAKER),
        ("PAUL : Les travaux dureront huit mois au total.", None, Verdict.VERBATIM),
        ("Paul : Les travaux dureront huit mois au total.", None, Verdict.TYPOGRAPHY),
        ("Anne : Les travaux dureront huit mois au total.", None, Verdict.OTHER_SPEAKER),
    ],
)
def test_the_speaker_is_checked(text: str, speaker: str | None, verdict: Verdict) -> None:
    (finding,) = look_up(SUBTITLES, Quotation(text=text, speaker=speaker))

    assert finding.verdict is verdict
    assert finding.speaker == "PAUL"


def test_the_file_is_known_by_its_hash() -> None:
    transcript = read_transcript(SOURCE)
    said = (Quotation(text="La mairie de Brest"),)
    own = Quoting(quotations=said, sha256=transcript.source.sha256)
    other = Quoting(quotations=(Quotation(text="Autre chose."),), sha256="0" * 64)
    untold = Quoting(quotations=said)

    assert verify_quotations([transcript], [own]).is_same_file is True
    assert verify_quotations([transcript], [own]).is_good
    assert verify_quotations([transcript], [untold]).is_same_file is None
    assert verify_quotations([transcript], [untold]).is_good
    assert verify_quotations([transcript], [other]).is_same_file is False
    assert not verify_quotations([transcript], [other._replace(quotations=said)]).is_good
    both = verify_quotations([transcript], [other, own])
    assert both.is_good
    assert both.others == 1


def test_an_empty_source_has_nothing() -> None:
    assert [f.verdict for f in look_up("", Quotation(text="Rien du tout."))] == [Verdict.ABSENT]


@pytest.mark.parametrize("shape", ["json", "jsonl", "markdown", "plain", "srt", "html"])
def test_every_output_is_true_and_a_changed_one_is_not(shape: str) -> None:
    source = read_transcript(SUBTITLES)
    summary = summarize(source, sentences=2, language="fr")
    layout = Layout(options=Options(), has_times=True)
    text = SUMMARY_RENDERERS[OutputFormat(shape)](summary, layout)

    good = verify_quotations([source], read_quotations(text.encode(), name="-"))
    changed = text.replace("huit mois", "neuf mois").replace("lundi", "mardi")
    bad = verify_quotations([source], read_quotations(changed.encode(), name="-"))

    assert good.is_good
    assert {f.verdict for f in good.findings} == {Verdict.VERBATIM}
    assert changed != text
    assert not bad.is_good


def test_many_quotations_that_are_not_there_take_little_time() -> None:
    """None of them, though all of their words are common, makes the source be read again."""
    source = " ".join(f"Le pont numéro {n} ferme à Brest en mars." for n in range(3_000))
    quoted = [Quotation(text=f"Le mars ferme en pont {n} Brest.") for n in range(1_000)]
    start = time.process_time()

    found = look_up(source, *quoted)

    assert time.process_time() - start < 20
    assert not any(finding.verdict.is_good for finding in found)


OVER_AND_OVER = {
    "the same word, always elsewhere": ("oui ", lambda n: Quotation(text="Oui", start=10**9 + n)),
    "the same words, but for typography": ("oui ", lambda n: Quotation(text="OUI " * (300 + n))),
    "two words that never follow": (
        "oui non ",
        lambda n: Quotation(text="oui oui" + " non" * (n % 9)),
    ),
    "words in another order": (
        "oui " * 200 + "non " * 200 + ". ",
        lambda n: Quotation(text="oui non " * 40 + "non " * n),
    ),
}


@pytest.mark.parametrize(("said", "quotation"), OVER_AND_OVER.values(), ids=OVER_AND_OVER)
def test_what_is_said_over_and_over_is_not_read_over_and_over(
    said: str, quotation: Callable[[int], Quotation]
) -> None:
    """A stranger's summary may be made to be slow: it costs what its length does."""
    source = said * (60_000 // len(said))
    start = time.process_time()

    found = look_up(source, *map(quotation, range(50)))

    assert time.process_time() - start < 20
    assert len(found) >= 50


def test_of_many_places_those_near_the_one_that_is_named_come_first() -> None:
    source = "Oui.\n" * 5_000
    named = source.find("Oui", 20_000)

    (by_offset, by_line) = look_up(
        source, Quotation(text="OUI", start=named), Quotation(text="OUI", line=4_001)
    )

    assert (by_offset.verdict, by_offset.span) == (Verdict.TYPOGRAPHY, Span(named, named + 3))
    assert (by_line.verdict, by_line.span) == (Verdict.TYPOGRAPHY, Span(named, named + 3))


def test_of_many_times_the_one_that_is_named_comes_first() -> None:
    source = read_transcript(
        "\n".join(
            f"{n}\n00:{n // 60:02}:{n % 60:02},000 --> 00:{n // 60:02}:{n % 60:02},900\nOui.\n"
            for n in range(3_000)
        )
    )

    (finding,) = verify_quotations(
        [source], [Quoting(quotations=(Quotation(text="OUI", start_ms=2_500_000),))]
    ).findings

    assert finding.verdict is Verdict.TYPOGRAPHY


def test_who_speaks_seldom_is_found_among_many() -> None:
    turns = "\n".join(f"{'FAURE' if n == 900 else 'ANNE'} : Oui, bien sûr." for n in range(1_000))

    (finding,) = look_up(turns, Quotation(text="Oui, bien sûr.", speaker="FAURE"))

    assert (finding.verdict, finding.speaker) == (Verdict.VERBATIM, "FAURE")


def test_json_may_hold_anything() -> None:
    """Numbers that are none, texts that are none, lists in lists: nothing fails."""
    document = {
        "source": {"sha256": ["x"]},
        "sentences": [
            {"text": "Le tramway s’arrêtera place de la Liberté.", "start": -1},
            {"text": 3, "start": 0},
            {"text": "  ", "start": 0},
            {"text": "La mairie \u001b[31mde Brest", "start": 0, "line": True, "start_ms": "x"},
            [[{"text": "\ud800 absent", "start": 2**80, "speaker": 3, "end_ms": -3}]],
        ],
    }
    data = json.dumps(document).encode()
    (quoting,) = read_quotations(data, name="-")

    assert quoting.sha256 is None
    assert [q.text for q in quoting.quotations] == ["La mairie de Brest", "\ufffd absent"]
    (first, second) = look_up(SOURCE, *quoting.quotations)
    assert first.verdict is Verdict.VERBATIM
    assert second.verdict is Verdict.ABSENT


RESULTS = {
    "all, of one": (1, 1, 1, "the only quotation is in the source"),
    "none, of one": (0, 1, 1, "the only quotation is not in the source"),
    "none": (0, 2, 1, "none of the 2 quotations is in the source"),
    "one": (1, 3, 1, "1 of 3 quotations is in the source"),
    "some": (2, 3, 1, "2 of 3 quotations are in the source"),
    "all, of one, in several": (1, 1, 2, "the only quotation is in one of the sources"),
    "none, of one, in several": (0, 1, 2, "the only quotation is in none of the sources"),
    "none, in several": (0, 2, 2, "none of the 2 quotations is in the sources"),
    "one, in several": (1, 3, 2, "1 of 3 quotations is in the sources"),
    "some, in several": (2, 3, 2, "2 of 3 quotations are in the sources"),
}


@pytest.mark.parametrize(("good", "total", "sources", "told"), RESULTS.values(), ids=RESULTS)
def test_the_result_is_told_in_a_sentence(good: int, total: int, sources: int, told: str) -> None:
    quotations = [Quotation(text="Les travaux coûteront 12 300 euros par jour")] * good
    quotations += [Quotation(text="Une girafe danse sur Mars")] * (total - good)
    transcripts = [read_transcript(SOURCE)] * sources

    verification = verify_quotations(transcripts, [Quoting(quotations=tuple(quotations))])

    assert tell_result(verification) == told
