"""What the reader asks for is favoured, whatever ranks the sentences."""

import pytest

import newsum
from newsum.errors import OptionsError
from newsum.model import Score, Summary
from newsum.options import LONGEST_FOCUS_TERM, MOST_FOCUS_TERMS, Method
from newsum.terms import holds, terms_of

TEXT = """\
Le conseil municipal de Rives a voté hier soir la fermeture du pont de pierre pour six mois.
Les travaux du pont coûteront 12 millions d’euros, payés pour moitié par la région.
Une tempête de neige bloque les routes du Jura et trois villages sont coupés du monde.
Le tribunal de Nancy examine la plainte des pêcheurs contre le barrage de Sorgues.
Les salariés de la fonderie reprennent le travail après trois semaines de grève.
La pénibilité des retraités du bâtiment revient devant les députés la semaine prochaine.
Un musée consacré aux horloges ouvre à Besançon au printemps, dans une ancienne usine.
Le pouvoir d’achat des infirmières baisse pour la quatrième année de suite, selon la Drees.
La récolte de cerises recule d’un quart cette année dans la vallée du Rhône.
"""


def quoted(summary: Summary) -> list[str]:
    return [summary.cleaning.sentences[index].text for index in summary.chosen]


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Les retraites baissent.", "retraite"),
        ("LA PÉNIBILITÉ REVIENT.", "penibilites"),
        ("La penibilite revient.", "pénibilité"),
        ("Le pouvoir d’achat recule.", "pouvoirs d'achat"),
        ("Le budget de 2027 est voté.", "2027"),
        ("Le budget de 1 200 euros.", "1200"),
        ("Est-ce que vous venez ?", "vous"),
    ],
)
def test_endings_accents_and_small_words_do_not_matter(sentence: str, phrase: str) -> None:
    assert holds(terms_of(sentence), terms_of(phrase))


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("Le pouvoir interdit un achat.", "pouvoir d'achat"),
        ("L’achat du pouvoir.", "pouvoir d'achat"),
        ("Le retrait du texte.", "retraites"),
        ("", "budget"),
        ("Le budget.", "…"),
    ],
)
def test_the_words_of_a_term_stand_side_by_side(sentence: str, phrase: str) -> None:
    assert not holds(terms_of(sentence), terms_of(phrase))


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize(
    ("focus", "expected"),
    [("penibilite", "La pénibilité"), ("pouvoir d'achat", "Le pouvoir"), ("horloge", "Un musée")],
)
def test_with_every_method_a_sentence_that_carries_it_is_quoted(
    method: Method, focus: str, expected: str
) -> None:
    summary = newsum.summarize(TEXT, sentences=2, method=method, focus=[focus])
    assert any(text.startswith(expected) for text in quoted(summary))


def test_several_terms_are_all_covered() -> None:
    summary = newsum.summarize(TEXT, sentences=3, focus=["neige", "retraités", "cerises"])
    assert [text.split()[1] for text in quoted(summary)] == ["tempête", "pénibilité", "récolte"]


def test_the_bonus_is_named_among_the_contributions() -> None:
    summary = newsum.summarize(TEXT, sentences=2, focus=["neige"])
    focused = [score for score in summary.scores if "focus" in score.reasons]
    assert len(focused) == 1
    assert isinstance(focused[0], Score)
    assert list(focused[0].reasons.values()) == sorted(focused[0].reasons.values(), reverse=True)


def test_what_nothing_speaks_of_is_said_and_changes_nothing() -> None:
    summary = newsum.summarize(TEXT, focus=["volcan", "tribunnal"])
    assert summary.chosen == newsum.summarize(TEXT).chosen
    assert [str(notice) for notice in summary.notices] == [
        "nothing worth quoting speaks of « volcan »",
        (
            "nothing worth quoting speaks of « tribunnal »; the text has « tribunal »; "
            "the summary is as without --focus"
        ),
    ]


def test_one_of_two_terms_found() -> None:
    (notice,) = newsum.summarize(TEXT, focus=["neige", "{volcan}"]).notices
    assert str(notice) == "nothing worth quoting speaks of « {volcan} »"


def test_a_greeting_that_holds_the_word_is_not_quoted_for_it() -> None:
    text = f"Bonjour à tous, et merci de nous suivre à Vierzon.\n{TEXT}"
    summary = newsum.summarize(text, focus=["Vierzon"])
    assert not any("Vierzon" in sentence for sentence in quoted(summary))
    assert [notice.code for notice in summary.notices] == ["focus-not-found"]


def test_title_and_key_terms_tell_of_the_text_and_not_of_the_focus() -> None:
    plain, focused = newsum.summarize(TEXT), newsum.summarize(TEXT, focus=["cerises"])
    assert (plain.key_terms, plain.chosen) != (focused.key_terms, focused.chosen)
    assert plain.key_terms == focused.key_terms


@pytest.mark.parametrize(
    ("focus", "message"),
    [
        (["x" * (LONGEST_FOCUS_TERM + 1)], "characters"),
        (["pont"] * (MOST_FOCUS_TERMS + 1), "at most"),
        (["pont\x1b[31m"], "control"),
        (["pont\u202e"], "control"),
        (["\udcff"], "control"),
        (["…"], "letter"),
        ([""], "letter"),
    ],
    ids=["long", "many", "escape", "bidi", "surrogate", "marks", "empty"],
)
def test_hostile_terms_are_refused(focus: list[str], message: str) -> None:
    with pytest.raises(OptionsError, match=message):
        newsum.summarize(TEXT, focus=focus)
