"""The stages together: what is kept, what is chosen, and what is refused."""

from pathlib import Path

import pytest

import newsum
from newsum.errors import DataError, NothingToSummarizeError, OptionsError
from newsum.model import Summary, Transcript

SAMPLES = Path(__file__).parents[2] / "samples"
ENGLISH = (
    "The minister said on Monday that the new railway between the two cities would open next year. "
    "Thousands of people are expected to use it every day, according to the company."
)


def quoted(summary: Summary) -> list[str]:
    return [summary.cleaning.sentences[index].text for index in summary.chosen]


def test_a_path_is_read_and_a_string_is_the_text() -> None:
    path = SAMPLES / "solaire.txt"
    from_path = newsum.summarize(path)
    from_text = newsum.summarize(path.read_text(encoding="utf-8"))
    assert quoted(from_path) == quoted(from_text)
    assert from_path.cleaning.transcript.source.name.endswith("solaire.txt")
    assert from_text.cleaning.transcript.source.name == "-"


def test_a_transcript_is_taken_as_it_is() -> None:
    transcript = newsum.read_transcript("Le pont de Rives ferme lundi pour six mois de travaux.")
    assert isinstance(transcript, Transcript)
    assert newsum.clean(transcript).transcript is transcript


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.txt")))
def test_every_sample_gives_five_true_quotes_in_order(name: str) -> None:
    summary = newsum.summarize(SAMPLES / name)
    text = summary.cleaning.transcript.text
    assert len(summary.chosen) == 5
    assert list(summary.chosen) == sorted(set(summary.chosen))
    assert not set(summary.chosen) & summary.cleaning.removed()
    for sentence in summary.cleaning.sentences:
        assert text[sentence.span.start : sentence.span.end] == sentence.text


def test_the_story_is_told_once() -> None:
    sentences = quoted(newsum.summarize(SAMPLES / "solaire.txt"))
    assert sum("obtenir l’autorisation" in sentence for sentence in sentences) == 1
    assert not any("Bonjour" in sentence or "abonner" in sentence for sentence in sentences)


def test_a_sentence_alone_is_its_own_summary() -> None:
    only = "Le conseil municipal de Rives a voté hier soir la fermeture du pont."
    assert quoted(newsum.summarize(only)) == [only]


@pytest.mark.parametrize("text", ["", " \n\n ", "…\n— —\n"])
def test_nothing_to_summarise(text: str) -> None:
    with pytest.raises(NothingToSummarizeError):
        newsum.summarize(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Le maire est là.", "every sentence is too short"),
        ("« Le maire est là. »", "every sentence is too short"),
        ("Le maire : Le maire est là.\nLe maire : Le préfet y est.", "every sentence is too short"),
        ("Bonjour à tous.", "only greetings, fillers, very short sentences"),
        ("Bonjour à tous. Le maire est là.", "only greetings, fillers, very short sentences"),
    ],
)
def test_why_nothing_is_worth_quoting(text: str, reason: str) -> None:
    with pytest.raises(NothingToSummarizeError, match=reason):
        newsum.summarize(text)


def test_another_language_is_refused_unless_allowed() -> None:
    with pytest.raises(DataError, match="not in French") as refusal:
        newsum.summarize(ENGLISH)
    assert "--language any" in (refusal.value.advice() or "")
    assert quoted(newsum.summarize(ENGLISH, language="any"))


def test_the_other_language_is_named() -> None:
    italian = "Il sindaco di Roma ha presentato ieri il bilancio della città ai cittadini."
    with pytest.raises(DataError, match=r"it looks like Italian, confidence \d+%"):
        newsum.clean(italian)


def test_a_foreign_passage_is_kept_but_not_quoted() -> None:
    french = (SAMPLES / "solaire.txt").read_text(encoding="utf-8")
    summary = newsum.summarize(french + "\n\n" + ENGLISH, sentences=40)
    foreign = [s for s in summary.cleaning.sentences if "minister" in s.text]
    assert foreign
    assert not {s.index for s in foreign} & set(summary.chosen)
    assert any(notice.code == "foreign-passage" for notice in summary.notices)


def test_two_budgets_contradict_each_other() -> None:
    with pytest.raises(OptionsError, match="choose one"):
        newsum.summarize("Le pont ferme.", sentences=1, words=10)


def test_a_budget_in_words_is_nearly_met() -> None:
    summary = newsum.summarize(SAMPLES / "budget.txt", words=100)
    words = sum(len(text.split()) for text in quoted(summary))
    assert 70 <= words <= 130


def test_every_method_quotes_the_text() -> None:
    from newsum.options import Method

    for method in Method:
        summary = newsum.summarize(SAMPLES / "journal.txt", sentences=3, method=method)
        assert len(summary.chosen) == 3, method
        assert summary.method == method


def test_an_unknown_name_is_no_attribute() -> None:
    with pytest.raises(AttributeError, match="nothing_of_the_kind"):
        _ = newsum.nothing_of_the_kind
