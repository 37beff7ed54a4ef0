"""A negation denies the words it reaches, and small words that look like one deny nothing."""

import pytest

from newsum.repeats.sentence.content import Content, content_of
from newsum.repeats.sentence.words import comparison_stems, take_apart


def content(text: str) -> Content:
    return content_of(take_apart(text), (), ())


def denied(text: str) -> tuple[str, ...]:
    return tuple(item.stem for item in content(text).items if item.is_negated)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le pont ne ferme pas lundi.", "ferme"),
        ("La mairie n’achète plus de terrain.", "achète"),
        ("Rien ne bouge au port.", "bouge"),
        ("Le maire signe sans témoin.", "témoin"),
        ("Aucun navire chargé n’a coulé.", "navire chargé coulé"),
        ("Pas une goutte.", "goutte"),
        ("L’île n’a plus ni eau ni lumière.", "eau lumière"),
        ("Le patron est jugé non coupable.", "coupable"),
        ("Elle ne peut plus travailler sans son appareil.", "travailler"),
        ("Plus un ordinateur ne fonctionne.", "ordinateur fonctionne"),
        ("Pas un seul bateau au port.", "seul bateau port"),
        ("Non, la mairie n’a versé aucune prime.", "prime"),
        ("Il lègue le vélo à sa sœur plutôt qu’à son frère.", "frère"),
        ("Le marché ouvre mardi au lieu de lundi.", "lundi"),
        ("Le bureau n’a pas ouvert à l’heure.", "heure"),
        ("Il n’a pas signé avant mardi, pas moins de dix.", "signé"),
        ("le robot sera pas forcé de répondre", "forcé"),
        ("ça tourne vraiment pas", "tourne"),
        ("Le parking ne va pas devenir payant.", "devenir payant"),
        ("personne a touché au carrefour", "touché"),
        ("Jamais une forêt n’a brûlé au Val.", "brûlé"),
        ("Il n’est pas venu et personne ne l’a appelé.", "venu appelé"),
        ("Je ne suis pas certaine que le virage soit visible.", "virage visible"),
        ("On ne croit pas que le pont tienne.", "croit pont tienne"),
        ("Ne bougez pas sans casque.", ""),
        ("Ce n’est pas sûr que le pont tienne.", "pont tienne"),
        ("Il ne loge pas sur le quai que la mairie vend.", "loge"),
        ("Rien n’aurait éclaté sans la secrétaire.", ""),
        ("Sans accord, le port ne fermerait pas.", "accord fermer"),
    ],
)
def test_what_is_denied(text: str, words: str) -> None:
    assert denied(text) == comparison_stems(words)


@pytest.mark.parametrize(
    "text",
    [
        "La mairie achète plus de terrains.",
        "Le port a plus que jamais besoin de grues.",
        "Le maire signe sans doute lundi.",
        "Pas moins de dix bateaux au port.",
        "Pas plus de dix bateaux au port.",
        "Le port attend tant que les grues ne sont pas réparées.",
        "Non, la mairie ferme.",
        "Jamais le port n’avait vu autant de navires.",
        "Personne n’a fait mieux cette année que ce marin.",
        "La météorite n’était pas plus grosse qu’une noix.",
        "Il n’y a rien de mieux que le port.",
        "Le gardien reconnaît ne pas dormir plus de quatre heures.",
    ],
)
def test_what_only_looks_like_a_negation(text: str) -> None:
    assert denied(text) == ()
    assert content(text).negated_clauses == ()


def test_a_denial_stays_in_its_clause() -> None:
    text = "Le port ferme, mais la gare ne ferme pas."
    assert [i.is_negated for i in content(text).items if i.stem in comparison_stems("ferme")] == [
        False,
        True,
    ]
    assert content(text).negated_clauses == (1,)


def test_not_even_denies_once() -> None:
    assert content("Aucun navire n’a coulé, pas même un remorqueur.").negated_clauses == (0,)


def test_some_words_deny_alone() -> None:
    found = content("Les achats, eux, se sont arrêtés.")
    assert found.negated_clauses == ()
    assert found.implicit_negations == ((5, 2),)


@pytest.mark.parametrize(
    "text",
    [
        "Le gardien joue sans jamais laisser un tir.",
        "Le disque sort sans aucune promotion.",
        "La sonde n’envoie plus aucun signal.",
        "Personne n’a jamais pris la forteresse.",
        "Ni la région ni l’État n’ont payé.",
        "L’île n’a plus ni eau ni lumière.",
        "Le port est sans eau et sans lumière.",
    ],
)
def test_what_denies_together_denies_once(text: str) -> None:
    assert content(text).negated_clauses == (0,)


def test_the_first_time_and_doing_without_deny() -> None:
    assert content("Elle gagne pour la première fois.").implicit_negations
    assert content("Le phare se passe de gardien.").implicit_negations
    assert content("C’est le premier accident en trente ans.").implicit_negations
    assert not content("C’est le premier accident en montagne.").implicit_negations
    assert not content("Elle gagne pour la troisième fois.").implicit_negations
    assert not content("Le train passe de nuit.").implicit_negations


@pytest.mark.parametrize(
    "text",
    [
        "Le parti vote mardi.",
        "La grue tourne à partir de midi.",
        "Une entreprise privée achète le port.",
        "Elle gagne la Coupe.",
        "Une partie du pont tient.",
        "Le port compte maintenant dix grues.",
    ],
)
def test_what_only_looks_like_a_denial_alone(text: str) -> None:
    assert not content(text).implicit_negations


def test_no_more_of_a_thing_at_the_start_of_a_clause_may_deny() -> None:
    assert content("Plus d’eau, plus de chauffage.").implicit_negations == ((0, 0), (3, 1))
    assert not content("Le maire veut plus d’eau.").implicit_negations


def test_what_is_not_believed_is_denied_where_it_stands() -> None:
    assert content("Je ne suis pas certaine, moi, que le virage soit visible.").negated_clauses == (
        2,
    )
