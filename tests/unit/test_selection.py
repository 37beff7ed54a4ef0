"""The best for the budget, nothing twice, nothing left hanging."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from newsum.model import Score, Sentence, Span
from newsum.options import Budget
from newsum.selection import Obstacle, select
from newsum.terms import count_words, extract_terms

TraceFunction = Callable[[FrameType, str, Any], Any]

NEWS = [
    "La mairie de Rives construira une piscine couverte.",
    "Le tribunal de Nancy examine la plainte des pêcheurs.",
    "Une tempête de neige bloque les routes du Jura.",
    "Les salariés de la fonderie reprennent le travail.",
    "Un musée consacré aux horloges ouvre à Besançon.",
    "La récolte de cerises baisse d’un quart cette année.",
]


def sentences_of(texts: list[str], headings: tuple[int, ...] = ()) -> list[Sentence]:
    return [
        Sentence(
            index=i, span=Span(0, len(t)), text=t, block=0, line=1, last_line=1,
            is_heading=i in headings,
        )
        for i, t in enumerate(texts)
    ]  # fmt: skip


def chosen(
    texts: list[str], saliences: list[float], headings: tuple[int, ...] = (), **budget: float
) -> tuple[int, ...]:
    sentences = sentences_of(texts, headings)
    scores = [Score(salience=s) for s in saliences]
    selection = select(sentences, extract_terms(sentences), scores, budget=Budget(**budget))  # type: ignore[arg-type] # three kinds of number by name
    return selection.chosen


def test_the_best_in_source_order() -> None:
    assert chosen(NEWS, [0.1, 0.9, 0.2, 0.8, 0.3, 0.1], sentences=2) == (1, 3)


@pytest.mark.parametrize(("size", "expected"), [(1, 1), (2, 1), (6, 2), (18, 5)])
def test_default_is_five_or_a_third_and_at_least_one(size: int, expected: int) -> None:
    texts = [f"{text[:-1]} en {2000 + i}." for i, text in enumerate((NEWS * 3)[:size])]
    assert len(chosen(texts, [0.5 - i / 100 for i in range(size)])) == expected


@pytest.mark.parametrize("words", [1, 8, 12, 20, 27, 33, 1000])
def test_a_word_budget_is_missed_by_less_than_half_of_a_sentence(words: int) -> None:
    lengths = [count_words(text) for text in NEWS]
    picked = chosen(NEWS, [0.6, 0.5, 0.4, 0.3, 0.2, 0.1], words=words)
    used = sum(lengths[i] for i in picked)
    assert len(picked) == 1 or used <= words + max(lengths) / 2
    assert used >= min(words - max(lengths) / 2, sum(lengths))


def test_a_ratio_is_a_share_of_the_words() -> None:
    assert chosen(NEWS, [0.1] * 6, ratio=1.0) == (0, 1, 2, 3, 4, 5)
    assert len(chosen(NEWS, [0.1] * 6, ratio=0.5)) == 3


def test_what_leans_brings_along_what_it_leans_on() -> None:
    texts = [*NEWS[:2], "Elle refuse pourtant de financer le chantier.", *NEWS[3:]]
    assert chosen(texts, [0.1, 0.3, 0.9, 0.1, 0.1, 0.1], sentences=2) == (1, 2)


def test_what_leans_on_nothing_kept_is_passed_over() -> None:
    """The sentence before was removed as a repeat, or is boilerplate."""
    texts = ["Bonjour à tous.", "Elle refuse de financer le chantier.", *NEWS]
    assert 1 not in chosen(texts, [0.0, 0.9, *[0.2] * 6])


def test_under_a_budget_of_words_what_leans_comes_with_what_it_leans_on_or_not_at_all() -> None:
    """What comes along costs words: the two must be worth more than what others would add."""
    texts = [*NEWS[:2], "Elle refuse pourtant de financer le chantier.", *NEWS[3:]]
    assert chosen(texts, [0.55, 0.1, 0.9, 0.6, 0.1, 0.1], words=16) == (0, 3)
    assert chosen(texts, [0.55, 0.5, 0.9, 0.6, 0.1, 0.1], words=16) == (1, 2)
    assert chosen(texts, [0.1, 0.8, 0.7, 0.1, 0.1, 0.1], words=16) == (1, 2)


def test_under_a_budget_of_words_a_connective_costs_worth() -> None:
    texts = [*NEWS[:2], "Mais la région refuse de financer le chantier.", *NEWS[3:]]
    assert chosen(texts, [0.5, 0.1, 0.9, 0.1, 0.1, 0.1], words=8) == (2,)
    assert chosen(texts, [0.5, 0.1, 0.6, 0.1, 0.1, 0.1], words=8) == (0,)


def test_a_question_brings_along_its_answer() -> None:
    texts = [*NEWS[:2], "Qui financera le chantier de la piscine ?", *NEWS[3:]]
    picked = chosen(texts, [0.2, 0.1, 0.9, 0.1, 0.1, 0.1], sentences=2)
    assert picked == (2, 3)
    assert 2 not in chosen(texts, [0.2, 0.1, 0.9, 0.1, 0.1, 0.1], sentences=1)


def test_the_latest_state_of_a_fact_is_quoted() -> None:
    texts = [
        *NEWS[:4],
        "Le bilan est de deux morts et sept blessés.",
        "Finalement, le bilan est de trois morts et sept blessés.",
    ]
    picked = chosen(texts, [0.1, 0.1, 0.1, 0.1, 0.9, 0.3], sentences=1)
    assert picked == (5,)


def test_nothing_is_said_twice() -> None:
    """Near the same words, the same figures: one is enough, whatever the scores."""
    texts = [
        *NEWS,
        "Le prix garanti du cacao bord champ est fixé à 2 200 francs pour la campagne.",
        "À la une, le prix du cacao bord champ est fixé à 2 200 francs pour la campagne.",
    ]
    assert chosen(texts, [0.1] * 6 + [0.9, 0.8], sentences=2)[1:] != (7,)


def test_one_event_is_told_once_whatever_figures_either_sentence_adds() -> None:
    texts = [
        *NEWS,
        "Et puis Clara Vidal est championne du monde de cross pour la première fois depuis 2005.",
        "Ce soir, Clara Vidal est devenue championne du monde de cross à 24 ans.",
    ]
    assert chosen(texts, [0.1] * 6 + [0.9, 0.8], sentences=2)[1:] != (7,)
    others = [*texts[:7], texts[7].replace("Clara Vidal", "Mercy Rotich")]
    assert chosen(others, [0.1] * 6 + [0.9, 0.8], sentences=2) == (6, 7)


PRICE = "le prix garanti du cacao bord champ"
DEBATED = [
    *NEWS,
    f"Je vous dis que {PRICE} est fixé pour aider les planteurs de Daloa à payer leurs dettes.",
    f"Moi, je demande que {PRICE} monte enfin, devant les exportateurs réunis à Abidjan hier.",
]


def test_who_insists_in_a_debate_may_be_quoted_twice_at_a_discount() -> None:
    narrated = [
        text.replace("Je vous dis", "Il semble").replace("Moi, je", "La loi") for text in DEBATED
    ]
    assert chosen(DEBATED, [0.1] * 6 + [0.9, 0.8], words=38) == (6, 7)
    assert 7 not in chosen(DEBATED, [0.7] * 6 + [0.9, 0.8], words=38)
    assert 7 not in chosen(narrated, [0.1] * 6 + [0.9, 0.8], words=38)


def test_what_is_debated_need_not_be_new() -> None:
    """Where nobody debates, of two sentences worth much the same the one on other things comes."""
    debated = [
        *NEWS[:5],
        "Je vous dis que la récolte de cacao ruine les planteurs de Daloa.",
        "Moi, je demande que vous payiez enfin les planteurs de Daloa.",
    ]
    narrated = [
        *NEWS[:5],
        "On annonce que la récolte de cacao ruine les planteurs de Daloa.",
        "Une loi demande que l'on paie enfin les planteurs de Daloa.",
    ]
    scores = [0.1, 0.1, 0.1, 0.1, 0.46, 0.9, 0.5]
    assert chosen(debated, scores, words=22) == (5, 6)
    assert chosen(narrated, scores, words=22) == (4, 5)


def test_the_same_again_is_no_insistence() -> None:
    """In a debate as well, what adds next to nothing to a chosen sentence is taken last."""
    again = f"Moi, je vous dis que {PRICE} est fixé pour aider les planteurs de Daloa."
    assert 7 not in chosen([*DEBATED[:7], again], [0.1] * 6 + [0.9, 0.8], words=38)


def test_a_short_sentence_that_is_said_again_in_full_is_an_echo() -> None:
    texts = [
        *NEWS,
        "L'usine Maravelle de Hautcombe va fermer.",
        "Le groupe Maravelle fermera son usine de Hautcombe en avril, a dit la direction.",
    ]
    assert 7 not in chosen(texts, [0.1] * 6 + [0.9, 0.8], words=22)
    other = [*texts[:7], "Le groupe Maravelle rouvrira son usine de Rives en avril, a-t-il dit."]
    assert chosen(other, [0.1] * 6 + [0.9, 0.8], words=22) == (6, 7)


def test_another_figure_is_no_repetition() -> None:
    texts = [
        *NEWS,
        "Le prix de l’électricité baissera de 4 % au 1er février pour les foyers abonnés.",
        "Le prix du gaz augmentera de 2,5 % au 1er mars pour les foyers abonnés.",
    ]
    assert chosen(texts, [0.1] * 6 + [0.9, 0.8], sentences=2) == (6, 7)


def test_another_figure_of_much_the_same_is_worth_less() -> None:
    texts = [
        *NEWS,
        "À partir de lundi, 38 communes de l’Aude sont placées en situation de crise.",
        "À partir de lundi, 52 communes de l’Aude sont placées en situation d’alerte.",
    ]
    assert chosen(texts, [0.1] * 5 + [0.5, 0.9, 0.8], sentences=2) == (5, 6)
    assert chosen(texts, [0.1] * 5 + [0.3, 0.9, 0.8], sentences=2) == (6, 7)


def test_what_comes_along_says_nothing_again() -> None:
    """A sentence that would bring an echo of what is quoted waits as well."""
    texts = [
        "À la une ce soir, l’entrée de la prison de Vaucelles bloquée par ses surveillants.",
        *NEWS[:3],
        "Depuis ce matin, des surveillants barrent l’entrée de la prison de Vaucelles.",
        "Ils demandent des moyens et des embauches.",
    ]
    picked = chosen(texts, [0.9, 0.3, 0.3, 0.3, 0.5, 0.8], sentences=3)
    assert picked == (0, 1, 2)


def test_a_story_is_told_once_in_whatever_words() -> None:
    texts = [
        *NEWS,
        "L’incendie s’est déclaré à 2 h 40 dans un entrepôt de parfums de Vallauzac.",
        "Le feu dans un entrepôt de parfums à Vallauzac, on ne compte aucun blessé.",
    ]
    assert chosen(texts, [0.1] * 6 + [0.9, 0.8], sentences=2)[1:] != (7,)


def test_neither_headings_nor_boilerplate() -> None:
    texts = ["La une du jour", "Bonjour à tous et bienvenue !", *NEWS]
    assert chosen(texts, [0.9, 0.9, *[0.1] * 6], headings=(0,), ratio=1.0) == tuple(range(2, 8))


def test_nothing_where_all_is_boilerplate() -> None:
    assert chosen(["Bonjour à tous.", "Au revoir."], [0.5, 0.5]) == ()


def lines_run_for_a_chain(length: int) -> int:
    """Lines of newsum run to choose among sentences that each lean on the one before."""
    texts = ["Le maire parle.", *(f"Mais le conseiller {i} refuse." for i in range(length))]
    sentences = sentences_of(texts)
    terms, scores = extract_terms(sentences), [Score(salience=0.5)] * len(texts)
    lines = 0

    def count(_frame: FrameType, event: str, _value: object) -> TraceFunction:
        nonlocal lines
        lines += event == "line"
        return count

    was = sys.gettrace()
    sys.settrace(count)
    try:
        selection = select(sentences, terms, scores, budget=Budget(sentences=1))
    finally:
        sys.settrace(was)
    assert selection.chosen == (0,)
    return lines


def test_long_chains_are_linear() -> None:
    """Longer than Python may call in depth, and twice as long costs twice as much."""
    length = sys.getrecursionlimit()
    lines_run_for_a_chain(2 * length)  # for what is kept in mind
    assert lines_run_for_a_chain(2 * length) < 2.2 * lines_run_for_a_chain(length)


def test_a_selection_tells_what_stood_in_the_way() -> None:
    texts = [
        *NEWS,
        "Il semble que le pont de Rives ferme.",
        "Elle emploie 230 salariés.",
        "Désormais, le pont de Rives ferme.",
    ]
    sentences = sentences_of(texts)
    scores = [Score(salience=s) for s in (0.9, 0.8, 0.3, 0.2, 0.1, 0.1, 0.7, 0.6, 0.5)]
    selection = select(sentences, extract_terms(sentences), scores, budget=Budget(sentences=2))
    assert selection.chosen == (0, 1)
    obstacles = {p.position: p.obstacle for p in selection.rejected}
    assert obstacles[2] is Obstacle.NO_ROOM
    assert [p.position for p in selection.rejected][:3] == [6, 7, 8]


def test_what_comes_along_is_told_apart() -> None:
    texts = [NEWS[3], "Elle durait depuis trois semaines.", *NEWS[:3]]
    sentences = sentences_of(texts)
    scores = [Score(salience=s) for s in (0.3, 0.9, 0.1, 0.1, 0.1)]
    selection = select(sentences, extract_terms(sentences), scores, budget=Budget(sentences=2))
    assert selection.chosen == (0, 1)
    assert selection.brought == {0: 1}


def test_too_long_for_the_words_that_are_left() -> None:
    sentences = sentences_of(NEWS)
    scores = [Score(salience=0.5)] * len(NEWS)
    selection = select(sentences, extract_terms(sentences), scores, budget=Budget(words=2))
    assert len(selection.chosen) == 1
    assert selection.is_too_long
    assert not select(
        sentences, extract_terms(sentences), scores, budget=Budget(words=20)
    ).is_too_long


def test_a_short_answer_comes_with_its_question() -> None:
    texts = [
        *NEWS[:2],
        "La grippe arrive-t-elle plus tôt à Rives ?",
        "Oui, trois semaines plus tôt.",
    ]
    assert chosen(texts, [0.3, 0.2, 0.1, 0.9], sentences=2) == (2, 3)


def test_an_answer_whose_question_is_not_to_be_quoted_is_taken_last() -> None:
    texts = [*NEWS[:2], "Bonjour, comment allez-vous ?", "Oui, trois semaines plus tôt à Rives."]
    assert chosen(texts, [0.3, 0.2, 0.1, 0.9], sentences=2) == (0, 1)


def test_a_long_answer_says_what_was_asked() -> None:
    answer = (
        "Oui, la grippe arrive cette année trois semaines plus tôt que d’habitude à Rives et dans "
        "toute la vallée du Jura."
    )
    texts = [*NEWS[:2], "La grippe arrive-t-elle plus tôt à Rives ?", answer]
    assert chosen(texts, [0.3, 0.2, 0.1, 0.9], sentences=1) == (3,)
