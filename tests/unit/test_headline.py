"""The title line is a stretch of the text that says what it is about."""

import pytest

from newsum.headline import find_title
from newsum.model import Score, Sentence, Span
from newsum.terms import extract_terms


def title(texts: list[str], saliences: list[float], headings: tuple[int, ...] = ()) -> str | None:
    whole = "\n".join(texts)
    starts = [sum(len(t) + 1 for t in texts[:n]) for n in range(len(texts))]
    sentences = [
        Sentence(
            index=n, span=Span(at, at + len(t)), text=t, block=0, line=1, last_line=1,
            is_heading=n in headings,
        )
        for n, (t, at) in enumerate(zip(texts, starts, strict=True))
    ]  # fmt: skip
    scores = [Score(salience=s) for s in saliences]
    span = find_title(sentences, extract_terms(sentences), scores)
    return span.of(whole) if span else None


NEWS = "Le pont de Brest rouvrira lundi à la circulation."


def test_a_heading_at_the_start_is_the_title() -> None:
    assert title(["Le pont de Brest rouvre", NEWS], [0.1, 0.9], (0,)) == "Le pont de Brest rouvre"


@pytest.mark.parametrize("heading", ["Commentaire", "Rappel des titres"])
def test_a_heading_that_names_nothing_is_no_title(heading: str) -> None:
    assert title([heading, NEWS], [0.1, 0.9], (0,)) == NEWS[:-1]


def test_what_follows_the_announcement_is_the_title() -> None:
    text = "On parle ce soir d’une décision : le pont de Brest rouvrira lundi à la circulation."
    assert title([text], [0.9]) == "le pont de Brest rouvrira lundi à la circulation"


def test_final_punctuation_and_quotes_stay_out() -> None:
    text = "« Le pont de Brest rouvrira lundi ! »"
    assert title([text], [0.9]) == "Le pont de Brest rouvrira lundi"


@pytest.mark.parametrize(
    "texts", [[], ["Bonjour à tous."], ["Elle refuse de financer le chantier du pont."]]
)
def test_no_title_where_the_text_offers_none(texts: list[str]) -> None:
    assert title(texts, [0.5] * len(texts)) is None


def test_a_denial_cut_short_is_no_title() -> None:
    text = "Le bilan du séisme de Brest n’est pas de trois morts, comme on l’a dit, mais de deux."
    assert title([text], [0.9]) in {None, text[:-1]}


def test_what_points_back_is_no_title() -> None:
    texts = ["Cette centrale emploie huit cents personnes à Brest.", NEWS]
    assert title(texts, [0.9, 0.1]) == NEWS[:-1]


def test_hostile_sentences_take_linear_time() -> None:
    assert title(["." * 300_000 + " x", "a, " * 100_000], [0.5, 0.5]) is None
