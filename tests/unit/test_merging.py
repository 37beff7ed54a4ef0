"""Several transcripts as one: what moves, what stays, who tells what and who says otherwise."""

import os
import re
from collections.abc import Sequence

import pytest

import newsum
from newsum.corroboration import favour_told, tellers
from newsum.merging import labels_of, merge
from newsum.model import Cleaning, Score, Summary
from newsum.options import Budget, Options, RepeatPolicy
from newsum.pipeline import digest, prepare
from newsum.reading import transcript_of
from newsum.rendering.html_ import summary_as_html
from newsum.rendering.layout import Layout
from newsum.rendering.sources import remarks

MORNING = (
    "Bonjour à tous.\n\n"
    "Le bac de Villequin s’est échoué ce matin sur la Seine.\n"
    "Deux passagers ont été légèrement blessés.\n"
    "Le capitaine n’avait pas reçu l’avis de brouillard."
)
NOON = (
    "1\n00:00:01,000 --> 00:00:05,000\nCe matin, le bac de Villequin s'est échoué sur la Seine.\n\n"
    "2\n00:00:05,500 --> 00:00:09,000\nDésormais, cinq passagers sont légèrement blessés.\n\n"
    "3\n00:00:10,000 --> 00:00:14,000\nTrois canots évacuent les passagers.\n"
)
EVENING = (
    "CLAIRE : Le capitaine avait reçu l’avis de brouillard. Le bac sera remorqué à marée haute."
)
SOURCES = (("a/matin.txt", MORNING), ("b/midi.srt", NOON), ("b/soir.txt", EVENING))


def prepared(sources: Sequence[tuple[str, str]] = SOURCES) -> list[Cleaning]:
    return [prepare(transcript_of(text, name=name), Options()) for name, text in sources]


@pytest.mark.skipif(os.sep != "/", reason="there a backslash parts folders")
def test_a_backslash_in_a_name_parts_nothing() -> None:
    assert labels_of(["d\\x/a\\b.txt", "e/c.txt"]) == ["a\\b.txt", "c.txt"]


@pytest.fixture(name="summary")
def _summary() -> Summary:
    return digest(prepared(), Options(budget=Budget(sentences=4)))


def test_sentences_know_where_they_are_from() -> None:
    """Text, line, time and speaker of each are those of its own transcript."""
    apart = prepared()
    together = merge(apart)
    own = [(c, sentence) for c in apart for sentence in c.sentences]
    assert [s.index for s in together.sentences] == list(range(len(own)))
    for joined, (cleaning, alone) in zip(together.sentences, own, strict=True):
        assert joined.origin is not None
        assert joined.origin.source == cleaning.transcript.source
        assert joined.span.of(together.transcript.text) == joined.text == alone.text
        assert joined.span_in_source == alone.span
        assert (joined.line, joined.last_line) == (alone.line, alone.last_line)
        assert (joined.start_ms, joined.end_ms) == (alone.start_ms, alone.end_ms)
        assert joined.speaker == alone.speaker
        assert together.transcript.line_at(joined.span.start) == alone.line
        assert together.transcript.origin_at(joined.span.start) is joined.origin
        block = together.transcript.blocks[joined.block].span
        assert block.start <= joined.span.start <= joined.span.end <= block.end


def test_labels_are_as_short_as_they_may_be() -> None:
    assert [o.label for o in merge(prepared()).transcript.origins] == [
        "matin.txt",
        "midi.srt",
        "soir.txt",
    ]
    twins = merge(prepared([("a/x.txt", MORNING), ("b/x.txt", EVENING)]))
    assert [o.label for o in twins.transcript.origins] == ["a/x.txt", "b/x.txt"]


def test_the_same_file_twice_is_one_source() -> None:
    together = merge(prepared([("a.txt", MORNING), ("b.txt", MORNING)]))
    assert len(together.transcript.origins) == 1
    (notice,) = (n for n in together.notices if n.code == "same-source")
    assert str(notice).startswith("b.txt is the same as a.txt, byte for byte")


def test_notices_name_their_source() -> None:
    hidden = merge(prepared([("a.txt", MORNING), ("b.txt", EVENING + "\u202e")]))
    assert [(n.code, n.source) for n in hidden.notices] == [("hidden-characters", "b.txt")]


def test_repeats_are_found_across_sources(summary: Summary) -> None:
    cleaning = summary.cleaning
    ((keeper, others),) = tellers(cleaning).items()
    assert "échoué" in cleaning.sentences[keeper].text
    (other,) = (cleaning.sentences[i] for i in others)
    assert other.origin is not None
    assert (other.origin.label, other.line) == ("midi.srt", 3)


def test_disputes_are_kept_and_marked(summary: Summary) -> None:
    cleaning = summary.cleaning
    told = {
        (d.about, cleaning.sentences[d.earlier].line, cleaning.sentences[d.later].line, d.newer)
        for d in cleaning.disputes
    }
    later = next(s.index for s in cleaning.sentences if s.text.startswith("Désormais"))
    assert told == {("number", 4, 7, later), ("negation", 5, 1, None)}
    disputed = {i for d in cleaning.disputes for i in (d.earlier, d.later)}
    assert not disputed & cleaning.removed()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le prix du gaz augmentera de 4 % au mois de mars.",
         "Le prix de l’eau augmentera de 6 % au mois de mars."),
        ("La maternité de Decazeville fermera le 30 juin.",
         "La maternité de Villefranche ne fermera pas le 30 juin."),
        ("Deux passagers ont été blessés dans la collision.",
         "Des passagers ont été blessés dans la collision."),
        ("Le maire fermera-t-il le pont aux camions ?",
         "Le maire ne fermera pas le pont aux camions."),
    ],
)  # fmt: skip
def test_other_matters_are_not_disputed(one: str, other: str) -> None:
    """Something else, someone else, less, or a question."""
    summary = digest(prepared([("a.txt", one), ("b.txt", other)]), Options())
    assert summary.cleaning.disputes == ()


def test_one_word_and_its_opposite_are_disputed() -> None:
    pair = [("a.txt", "Le pont de Blaye est fermé."), ("b.txt", "Le pont de Blaye est ouvert.")]
    summary = digest(prepared(pair), Options())
    assert [d.about for d in summary.cleaning.disputes] == ["opposite"]


def test_one_source_does_not_contradict_itself() -> None:
    text = MORNING + "\nCinq passagers ont été légèrement blessés."
    assert digest(prepared([("a.txt", text)]), Options()).cleaning.disputes == ()


def test_without_repeats_nothing_is_compared() -> None:
    options = Options(repeats=RepeatPolicy.OFF)
    cleaning = digest(prepared(), options).cleaning
    assert (cleaning.repeats, cleaning.disputes) == ((), ())


def test_what_others_tell_counts_more() -> None:
    score = Score(salience=0.4, reasons={"place": 0.3})
    alone, told = favour_told([score, score], [0, 2], 3)
    assert alone is score
    assert told.salience == pytest.approx(0.6)
    assert told.reasons == {"place": 0.3, "sources": pytest.approx(0.2)}


def test_a_question_is_not_answered_by_another_source() -> None:
    """What leans on the sentence before it does not lean on that of another file."""
    asks = "Le bac de Villequin va-t-il reprendre la mer demain ?"
    answers = "Elle a coûté 240 000 euros au département, qui paiera tout."
    summary = digest(prepared([("a.txt", asks), ("b.txt", answers + "\n" + EVENING)]), Options())
    chosen = [summary.cleaning.sentences[i].text for i in summary.chosen]
    assert asks not in chosen
    assert answers not in chosen


def test_from_python() -> None:
    summary = newsum.digest([text for _, text in SOURCES], sentences=2)
    origins = {summary.cleaning.sentences[i].origin for i in summary.chosen}
    assert None not in origins
    assert len(summary.chosen) == 2
    with pytest.raises(ValueError, match="needs a source"):
        newsum.digest([])


def test_a_page_has_each_transcript_under_its_name(summary: Summary) -> None:
    page = summary_as_html(summary, Layout(options=Options()))
    for name, _ in SOURCES:
        assert re.search(rf"<h3 [^>]*>{name}</h3>", page)
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)
    assert "[disputed: " in page


def test_a_source_that_is_given_again_is_named_as_it_was() -> None:
    """The same file is not told to be the same as itself."""
    text = SOURCES[0][1]
    names = ["a/matin.txt", "a/matin.txt", "./a/matin.txt", "copie.txt", "a/matin.txt"]

    told = [str(notice) for notice in merge(prepared([(name, text) for name in names])).notices]

    assert told == [
        "a/matin.txt is named more than once, and counts once",
        "./a/matin.txt is named more than once, and counts once",
        "copie.txt is the same as a/matin.txt, byte for byte, and counts once with it",
    ]


def test_how_many_sources_tell_a_sentence() -> None:
    told = "Le bac de Villequin s’est échoué ce matin sur la Seine."
    others = "Les écoles de Rouen rouvriront lundi."

    def remark(*texts: str) -> str:
        sources = [(f"{n}.txt", f"{text}{' ' * n}") for n, text in enumerate(texts)]
        summary = digest(prepared(sources), Options(budget=Budget(sentences=1)))
        (said,) = remarks(summary, has_times=False).values()
        return str(said[0])

    assert remark(told, told) == "told by both sources: also 1.txt, l.\u00a01"
    assert remark(told, told, others).startswith("told by 2 of 3 sources: also 1.txt")
    assert remark(told, told, told).startswith("told by all 3 sources: also 1.txt")
