"""Each reason is true of its sentence, and of those passed over the right one is given."""

import json
from pathlib import Path

import pytest

import newsum
from newsum.model import Reason, Summary

SAMPLES = Path(__file__).parents[2] / "samples"
BULLETIN = """\
Bonjour à tous et bienvenue dans ce journal.
Le maire de Rives annonce la fermeture du pont de pierre pour six mois à partir du 3 mars.
Le bilan de l’explosion de Rives serait de deux morts.
Pourquoi fermer le pont maintenant ?
Les piles du pont de pierre, construites en 1954, sont rongées par le sel de la mer.
Il faut réparer le pont avant l’hiver, répète la présidente de la région, Anne Rocher.
Le pont de pierre de Rives ferme pour six mois à partir du 3 mars, annonce le maire.
Elle promet une aide de 400 euros par semaine aux commerçants de la rue du Pont.
Finalement, le bilan de l’explosion de Rives est de trois morts, dit la préfecture.
Un festival de marionnettes ouvre ses portes samedi dans la vieille ville de Rives.
Merci de nous avoir suivis, et à demain.
"""


def explained(text: str, **options: object) -> tuple[Summary, dict[str, list[Reason]]]:
    """The summary, and the reasons by the first word of each key sentence."""
    summary = newsum.summarize(text, explain=True, **options)  # type: ignore[arg-type] # any option by name
    assert summary.explanation is not None
    sentences = [summary.cleaning.sentences[index] for index in summary.chosen]
    pairs = zip(sentences, summary.explanation.reasons, strict=True)
    return summary, {sentence.text: list(reasons) for sentence, reasons in pairs}


def why(reasons: dict[str, list[Reason]], start: str) -> dict[str, str]:
    (found,) = (r for text, r in reasons.items() if text.startswith(start))
    return {reason.code: str(reason) for reason in found}


def why_not(summary: Summary) -> dict[str, str]:
    assert summary.explanation is not None
    sentences = summary.cleaning.sentences
    return {
        sentences[passed.index].text.split(",")[0].rstrip("."): str(passed.reason)
        for passed in summary.explanation.passed_over
    }


def test_nothing_is_explained_unless_asked() -> None:
    assert newsum.summarize(BULLETIN).explanation is None


def test_reasons_name_what_the_sentence_holds() -> None:
    _, reasons = explained(BULLETIN, sentences=5)
    opening = why(reasons, "Le maire de Rives")
    assert "pont" in opening["terms"]
    assert opening["said-again"] == "is said again on line 7"
    assert opening["opening"] == "opens the story"
    assert opening["rank"].startswith("ranks ")
    assert opening["rank"].endswith(" of 10 by salience")
    assert why(reasons, "Finalement")["update"] == "gives the later state of what line 3 says"


def test_what_is_passed_over_is_told_why() -> None:
    summary, _ = explained(BULLETIN, sentences=4)
    reasons = why_not(summary)
    assert reasons["Bonjour à tous et bienvenue dans ce journal"] == (
        "is a greeting, a transition, or says too little"
    )
    assert reasons["Le pont de pierre de Rives ferme pour six mois à partir du 3 mars"].startswith(
        "repeats sentence "
    )
    assert "gives a later state" in reasons["Le bilan de l’explosion de Rives serait de deux morts"]


def test_a_sentence_that_comes_along_says_for_which() -> None:
    text = (
        "La fonderie de Vierzon ferme ses portes.\nElle emploie 230 salariés, la plupart âgés.\n"
        "Un musée ouvre à Nancy.\nLe lac gèle.\nLa fête commence à Brest.\nLe train part.\n"
    )
    _, reasons = explained(text, sentences=2, focus=["salarié", "fonderie"])
    assert why(reasons, "La fonderie").get("context") == "helps to understand sentence 2"


def test_a_passage_in_another_language_is_passed_over() -> None:
    english = (
        "The minister said on Monday that the new railway between the cities would open in May. "
        "Thousands of people are expected to use it every day, according to the company. "
        "The company will hire four hundred people and the first train will leave at noon.\n"
    )
    french = (SAMPLES / "solaire.txt").read_text(encoding="utf-8")
    summary, _ = explained(french + "\n\n" + english)
    assert summary.explanation is not None
    assert "is in another language (en)" in map(
        str, (passed.reason for passed in summary.explanation.passed_over)
    )


def test_the_focus_is_a_reason() -> None:
    _, reasons = explained(BULLETIN, sentences=2, focus=["marionnette"])
    assert why(reasons, "Un festival")["focus"] == "speaks of what you asked for: marionnette"


@pytest.mark.parametrize("method", ["lead", "luhn", "lex-rank"])
def test_methods_without_contributions_give_no_cue_as_a_reason(method: str) -> None:
    _, reasons = explained(BULLETIN, sentences=3, method=method)
    codes = {reason.code for of in reasons.values() for reason in of}
    assert codes <= {"terms", "rank", "context"}
    assert "rank" in codes


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.glob("*.txt")))
def test_every_quote_has_reasons_and_nothing_quoted_is_passed_over(name: str) -> None:
    summary = newsum.summarize(SAMPLES / name, explain=True)
    assert summary.explanation is not None
    assert all(len(reasons) >= 2 for reasons in summary.explanation.reasons)
    passed = [p.index for p in summary.explanation.passed_over]
    assert passed == sorted(set(passed))
    assert not set(passed) & set(summary.chosen)
    assert passed


def test_a_length_that_nothing_fits_is_said() -> None:
    summary = newsum.summarize(BULLETIN, words=3)
    (notice,) = summary.notices
    assert notice.code == "longer-than-asked"
    assert len(summary.chosen) == 1
    assert newsum.summarize(BULLETIN, words=60).notices == ()


def test_an_opener_is_quoted_alone_where_there_is_room_for_one() -> None:
    text = "Paul Martin est-il venu à Brest ce lundi ? Elle est partie à Lyon avec Marie."
    assert len(newsum.summarize(text, sentences=1).chosen) == 1


def test_figures_in_words_are_told_as_they_stand() -> None:
    summary = newsum.summarize(
        "Bonjour. L’atelier de Vannes emploie trente-deux personnes et quarante apprentis, "
        "soit dix pour cent de plus pour cent euros. Merci.",
        sentences=1,
        explain=True,
    )
    assert summary.explanation is not None
    told = [str(reason) for reason in summary.explanation.reasons[0]]
    assert "gives figures (trente-deux, quarante, dix pour cent and cent)" in told


def test_with_times_sentences_are_named_by_theirs() -> None:
    """In a file of recognisers all may stand on one line."""
    segments = [
        {"start": 60.0 * number, "end": 60.0 * number + 50, "text": f" {line}"}
        for number, line in enumerate(BULLETIN.splitlines())
        if line.strip()
    ]
    _, reasons = explained(json.dumps({"segments": segments}), sentences=5)

    said_again = why(reasons, "Le maire de Rives")["said-again"]
    assert said_again == "is said again by the sentence at 00:06:00"
    update = why(reasons, "Finalement")["update"]
    assert update == "gives the later state of what the sentence at 00:02:00 says"


ANNOUNCED = {
    "Il manque deux postes, et Paul publie l’annonce lundi sur le site de la mairie.": False,
    "Une nouvelle annonce du ministre paraît lundi sur le site de la mairie.": False,
    "Les annonces du ministre paraissent lundi sur le site de la mairie.": False,
    "Le maire de Rives annonce lundi la fermeture du pont pour six mois.": True,
    "Pour le pont de Rives, il l’annonce lundi : la fermeture durera six mois.": True,
    "La fermeture du pont de Rives a été annoncée lundi par la mairie.": True,
    "Après l’annonce de lundi, le maire de Rives annonce la fermeture du pont pour six mois.": True,
}


@pytest.mark.parametrize(("text", "announced"), ANNOUNCED.items())
def test_the_verb_announces_and_the_noun_does_not(text: str, announced: object) -> None:
    _, reasons = explained(f"{text}\nMerci à tous et à demain.", sentences=1)

    told = [reason for of_one in reasons.values() for reason in of_one]
    assert any(reason.code == "announcement" for reason in told) is announced
