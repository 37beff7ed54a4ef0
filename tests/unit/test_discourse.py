"""What a sentence does in the talk: greet, lean on the one before, replace a fact."""

import pytest

from newsum.discourse.boilerplate import is_boilerplate
from newsum.discourse.openers import leans_on_previous
from newsum.discourse.updates import find_updates
from newsum.model import Sentence, Span
from newsum.terms import extract_terms, terms_of

GREETING_AND_NEWS = (
    "Bonjour, une explosion a soufflé cette nuit un immeuble de trois étages dans le centre de "
    "Roanne, et deux habitants sont morts sous les décombres."
)


def replaced(*texts: str) -> dict[int, int]:
    sentences = [
        Sentence(index=i, span=Span(0, len(t)), text=t, block=0, line=1, last_line=1)
        for i, t in enumerate(texts)
    ]
    return find_updates(sentences, extract_terms(sentences))


@pytest.mark.parametrize(
    "text",
    [
        "Bonjour à toutes et à tous !",
        "N’oubliez pas de vous abonner et à très bientôt.",
        "Alors, entrons maintenant dans le vif du sujet.",
        "On rappelle les titres de ce journal.",
        "Madame Kerbrat, vous avez la parole.",
        "Je remercie nos invités d’être venus.",
        "Ça va commencer dans un instant.",
        "Il est 7 heures.",
        "Passons aux questions, et à demain.",
        "C’est terminé.",
        "Voilà.",
        "…",
    ],
)
def test_the_programme_is_boilerplate(text: str) -> None:
    assert is_boilerplate(terms_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Publié le 12/09/2024 à 18h04",
        "Publié le 12/09/2024 à 18h04, mis à jour le 13/09/2024 à 08h12",
        "Mis à jour le jeudi 3 mars 2022 à 9 h 05",
        "Lire aussi : Notre dossier sur les ponts du Béarn",
        "À lire aussi : Le viaduc de Morlanne ferme.",
        "Nous utilisons des cookies pour améliorer votre expérience.",
        "En poursuivant votre navigation, vous acceptez le dépôt de cookies.",
        "Accepter les cookies",
        "Abonnez-vous",
        "Partager sur Facebook",
        "Partager cet article sur X",
        "Temps de lecture : 2 min",
        "Commentaires (12)",
    ],
)
def test_what_stands_around_an_article_is_boilerplate(text: str) -> None:
    assert is_boilerplate(terms_of(text))


@pytest.mark.parametrize(
    "text",
    [
        "Publié le 12 septembre, le rapport accable la mairie.",
        "La CNIL condamne Google pour ses cookies.",
        "Lire à voix haute aide les enfants.",
        "Partager le pouvoir ne plaît pas au maire.",
        "Les commentaires du ministre ont choqué Brest.",
        "Mis à jour, le bilan passe à 12 morts.",
        "Accepter les cookies des mineurs sera interdit en 2027 ?",
        "Le pont de Brest rouvrira lundi à la circulation.",
        GREETING_AND_NEWS,
        "Le prix du gaz augmentera de 2,5 % pour les foyers abonnés.",
        "Le Sénat veut suivre l’avis du gouvernement.",
        "4,2 %.",
        "À la une ce soir, l’hôpital de Vierzon ferme sa maternité.",
        "Le Premier ministre a remercié les pompiers de l’Aude.",
        "La grève va commencer lundi à la SNCF.",
        "La nouvelle vidéo montre le policier frapper le manifestant.",
        "Attendez-vous à des bouchons sur l’A7 samedi.",
        "Pensez à déclarer vos revenus avant le 25 mai.",
        "La vigilance rouge est maintenue jusqu’à demain midi.",
        "La finale est reportée à demain, 11 heures.",
        "L’accusé de réception est là, et il est de 1 h 22.",
        "Nous passons de 43 à 46 malades.",
        "C’est terminé, Ormes bat Calvar 16 à 15 !",
    ],
)
def test_news_is_no_boilerplate(text: str) -> None:
    assert not is_boilerplate(terms_of(text))


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("Elle emploie 230 salariés.", True),
        ("Il a déposé un recours.", True),
        ("Mais le maire refuse.", True),
        ("En effet, la nappe baisse.", True),
        ("Ce dernier nie les faits.", True),
        ("Et ils partiront lundi.", True),
        ("Il faut réparer le pont.", False),
        ("Il n'y a plus de lits.", False),
        ("Il est temps de partir.", False),
        ("Et il faut réparer le pont.", False),
        ("Ceux qui partent à 62 ans perdront 10 %.", False),
        ("Le maire refuse.", False),
        ("Ensuite, le maire parlera.", False),
        ("Alors que le pays vote, la Bourse recule.", False),
        ("Alors qu'il neige, les trains roulent.", False),
        ("Alors, le maire refuse.", True),
        ("Ces derniers mois, la petite équipe a recruté.", False),
        ("Ces dernières refusent de partir.", True),
        ("…", False),
    ],
)
def test_openers(text: str, leans: bool) -> None:  # noqa: FBT001 - an expected value of a table
    assert leans_on_previous(terms_of(text)) is leans


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "Le premier panneau devait sortir au printemps 2028.",
            "Le premier panneau doit désormais sortir à l’automne 2028.",
        ),
        (
            "Deux satellites ont été placés à 510 kilomètres d’altitude.",
            "Une correction : les deux satellites ne sont pas à 510 kilomètres, mais à 498.",
        ),
        (
            "Le Sénat pourrait ouvrir une commission d’enquête.",
            "Et le Sénat a ouvert hier une commission d’enquête.",
        ),
        (
            "Au sommet, le Breton précède de 48 secondes l’Ukrainien, quatrième de l’étape.",
            "Le jury a recalculé, ce n’est plus 48 secondes qu’il reprend à Petrenko, c’est 51.",
        ),
    ],
    ids=["désormais", "correction", "pourrait, then done", "the number that is denied"],
)
def test_a_later_state_replaces_the_earlier_one(earlier: str, later: str) -> None:
    assert replaced("La mairie sera repeinte en bleu.", earlier, later) == {1: 2}


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "L’usine doit employer 400 personnes au démarrage.",
            "L’usine doit aussi faire vivre 9 000 personnes chez les sous-traitants.",
        ),
        (
            "Le ministre dit que le gouvernement a coupé dans l’élagage.",
            "Le gouvernement a bien coupé dans l’élagage hier, affirme l’opposition.",
        ),
        ("Le train s’arrêtera-t-il à Avignon ?", "Désormais, le train s’arrêtera à Avignon."),
    ],
    ids=["another figure of the same story", "hearsay", "question and answer"],
)
def test_what_only_resembles_replaces_nothing(earlier: str, later: str) -> None:
    assert replaced(earlier, later) == {}


def test_another_place_is_not_replaced_where_the_same_is() -> None:
    assert replaced(
        "Le concert prévu à Bordeaux a été annulé.",
        "Le concert prévu à Périgueux est maintenu pour l’instant.",
        "Aujourd’hui, le concert de Périgueux est finalement annulé lui aussi.",
    ) == {1: 2}
