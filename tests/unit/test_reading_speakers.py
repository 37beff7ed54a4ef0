"""Labels of speakers, told from announcements by the whole file."""

import pytest

from newsum.reading.plain import read_plain


def turns(text: str) -> list[tuple[str | None, str]]:
    return [(block.speaker, block.span.of(text)) for block in read_plain(text)]


def as_turns(*names: str) -> str:
    """A dialogue in which each of `names` speaks in turn, with the label as it stands."""
    return "\n".join(f"{name} Phrase {i}." for i, name in enumerate(names, start=1))


LABELS = {
    "roles": ["Journaliste :", "Dr Lebrun :", "Journaliste :"],
    "feminine roles": ["Présentatrice :", "Une auditrice :", "Présentatrice :"],
    "capitals without accents": ["PRESENTATEUR:", "INTERVIEWEE:", "PRESENTATEUR:"],
    "codes": ["P1 :", "P2 :", "P3 :", "P1 :"],
    "initials": ["JB :", "MLC :", "E :", "JB :", "MLC:"],
    "numbers": ["Intervenant 1 :", "Intervenant 2 :", "Intervenant 12 :"],
    "machine": ["SPEAKER_00:", "SPEAKER_01:", "SPEAKER_00:"],
    "addressed": ["M. Vauquelin :", "Mme Kerbrat :", "Mme. Saint-Clair :", "M. le Maire :"],
    "offices": ["La présidente :", "Le rapporteur :", "La présidente :"],
    "full names": ["Camille Rousselin :", "Paul Perrin d’Arcy :", "Camille Rousselin :"],
    "shouted names": ["Aurélie GRANDJEAN D'ORVAL :", "LÉA SAMSON :", "Aurélie GRANDJEAN D'ORVAL :"],
    "first initials": ["J. BEAUCHAMP :", "J.-P. Ellion :", "J. BEAUCHAMP :"],
    "first names": ["Marie :", "Paul :", "Marie :"],
    "with a function": ["Jean Dupont (LR) :", "Mme Petit, rapporteure :", "Jean Dupont (LR) :"],
    "persons": ["Un habitant :", "Une habitante :", "Un habitant :"],
    "persons further told": ["LE COLONEL RIVES :", "L’adjointe au maire :", "LE COLONEL RIVES :"],
    "the office once": ["Léa Morin, maire :", "Paul Roux, conseiller :", "Léa Morin :"],
    "questions": ["Question :", "Réponse :", "Question :", "Réponse :"],
    "no space": ["Journaliste:", "M. Dupont:", "Journaliste:"],
}


@pytest.mark.parametrize("labels", LABELS.values(), ids=LABELS)
def test_labels_of_turns(labels: list[str]) -> None:
    assert turns(as_turns(*labels)) == [
        (label.removesuffix(":").strip(), f"Phrase {i}.") for i, label in enumerate(labels, start=1)
    ]


NO_LABELS = {
    "warnings": ["Attention :", "Résultat :", "Attention :", "Conclusion :"],
    "topics": ["Football :", "Basket :", "Football :", "La météo :", "La météo :"],
    "titles": ["Les titres à retenir :", "On rappelle les titres :", "Les titres à retenir :"],
    "places once": ["Paris :", "Lyon :", "Marseille :"],
    "a name once": ["Camille Rousselin :", "Voici le détail,", "Voici la suite,"],
    "an office once": ["Le maire :", "Voici le détail,", "Voici la suite,"],
    "a person once": ["Un habitant :", "Voici le détail,", "Voici la suite,"],
    "a person alone": ["Les habitants :", "Voici le détail,", "Les habitants :"],
    "roads": ["A7 :", "A10 :", "A6 :"],
    "sentences": ["Il a dit :", "Elle a dit :", "Il a dit :", "Il a dit :", "Il a dit :"],
    "long": ["Le maire de la ville de Brest a dit ceci :"] * 3,
    "full stop inside": ["Mais c'est faux. Paul :"] * 3,
    "hour": ["14:30", "14:30", "14:30"],
    "address": ["https://a.fr", "https://a.fr", "https://a.fr"],
}


@pytest.mark.parametrize("openings", NO_LABELS.values(), ids=NO_LABELS)
def test_announcements_stay_in_the_sentence(openings: list[str]) -> None:
    assert {speaker for speaker, _ in turns(as_turns(*openings))} == {None}


def test_announcements_among_turns_stay_in_the_turn() -> None:
    text = (
        "Animateur : Bonjour.\nAttention : ça glisse.\nAnimateur : Voilà.\n"
        "Résultat : rien.\nOn rappelle les titres : la neige."
    )

    assert turns(text) == [
        ("Animateur", "Bonjour."),
        ("Animateur", "Attention : ça glisse."),
        ("Animateur", "Voilà."),
        ("Animateur", "Résultat : rien."),
        ("Animateur", "On rappelle les titres : la neige."),
    ]


def test_who_speaks_once_among_turns_counts() -> None:
    text = as_turns("Journaliste :", "Clara Nwosu :", "Journaliste :", "Samir :", "Le maire :")

    assert [speaker for speaker, _ in turns(text)] == [
        "Journaliste",
        "Clara Nwosu",
        "Journaliste",
        "Samir",
        "Le maire",
    ]


@pytest.mark.parametrize(
    "label",
    [
        "Un habitant",
        "une habitante du port",
        "Une autre habitante",
        "Des riverains",
        "Riverain 2",
        "Le public",
        "La salle (rires)",
        "L'adjointe",
        "L’adjointe aux finances",
        "La conseillère municipale",
        "La sous-préfète",
        "Infirmière",
        "M. le préfet",
        "Julie Roux, conseillère",
        "Mme Roche, parents d’élèves",
        "La proviseure, Hélène Tardivel",
        "Un journaliste, Radio Lignon",
    ],
)
def test_who_is_told_by_what_they_are_speaks_among_turns(label: str) -> None:
    text = f"Karim Benali : Oui.\n{label} : Non. La plage n'est pas prête.\nKarim Benali : Si."

    assert [speaker for speaker, _ in turns(text)] == ["Karim Benali", label, "Karim Benali"]


@pytest.mark.parametrize(
    "opening",
    [
        "Le constat",
        "Une chose",
        "Le résultat",
        "La question",
        "Le cadre",
        "L'aide",
        "Un facteur",
        "Le principal",
        "Le public visé",
        "La salle des fêtes",
        "Un habitant sur deux",
        "Une habitante raconte",
        "Une habitante a témoigné",
        "Les habitants sont prévenus",
        "La proviseure, bien sûr",
    ],
)
def test_things_and_sentences_stay_in_the_turn(opening: str) -> None:
    text = f"Karim Benali : Oui.\n{opening} : rien n'a changé.\nKarim Benali : Si."

    assert turns(text)[1] == ("Karim Benali", f"{opening} : rien n'a changé.")


def test_names_in_a_bulletin_of_few_turns() -> None:
    text = (
        "Il est 19 heures, bonsoir.\nMaravelle ferme son usine.\nÀ Hautcombe, Camille Rousselin.\n"
        "Camille Rousselin : L’usine ne tournera plus.\n"
        "Présentateur : Deuxième sujet, les puces : Quandréa lève 90 millions.\n"
        "Votre épargne : le taux baisse."
    )

    assert turns(text)[3:] == [
        ("Camille Rousselin", "L’usine ne tournera plus."),
        ("Présentateur", "Deuxième sujet, les puces : Quandréa lève 90 millions."),
        ("Présentateur", "Votre épargne : le taux baisse."),
    ]


def test_a_paragraph_without_label_goes_on_with_its_speaker() -> None:
    text = "M. Dupont : Un.\n\nDeux.\n\nMme Durand : Trois.\n[00:12]\nQuatre."

    assert turns(text) == [
        ("M. Dupont", "Un."),
        ("M. Dupont", "Deux."),
        ("Mme Durand", "Trois."),
        ("Mme Durand", "Quatre."),
    ]


def test_a_heading_ends_a_turn() -> None:
    text = "Journaliste : Un. Deux.\nJournaliste : Trois.\nPlateau\nOn récapitule. Voilà."

    assert turns(text)[2:] == [(None, "Plateau"), (None, "On récapitule. Voilà.")]


def test_labels_on_lines_of_their_own() -> None:
    text = "Journaliste :\nBonjour docteur.\n\nDr Lebrun :\n\nBonjour.\nOui."

    assert turns(text) == [
        ("Journaliste", "Bonjour docteur."),
        ("Dr Lebrun", "Bonjour."),
        ("Dr Lebrun", "Oui."),
    ]


def test_a_label_parts_wrapped_lines() -> None:
    text = (
        "Journaliste : vous dirigez les urgences de\n"
        "cet hôpital, est-ce qu’elles sont débordées\n"
        "Dr Lebrun : oui, elles sont débordées avec\n"
        "trois cents passages par jour contre deux\n"
        "cents l’an dernier à la même date en hiver"
    )

    assert [speaker for speaker, _ in turns(text)] == ["Journaliste", "Dr Lebrun"]


def test_brackets_and_chevrons() -> None:
    text = (
        "[SPEAKER_00] Bonjour.\n[Musique]\n[Anne Leroy] : Oui.\n"
        ">> Qui est là ?\n>> SPEAKER_00: Moi."
    )

    assert turns(text) == [
        ("SPEAKER_00", "Bonjour."),
        ("Anne Leroy", "Oui."),
        (None, "Qui est là ?"),
        ("SPEAKER_00", "Moi."),
    ]


def test_stamps_and_dashes_before_labels() -> None:
    text = "[00:01] P1 : Un.\n14:32 P2 : Deux.\n- P1 : Trois.\n**P2 :** Quatre."

    assert turns(text) == [("P1", "Un."), ("P2", "Deux."), ("P1", "Trois."), ("P2", "Quatre.")]


def test_the_name_is_tidied() -> None:
    text = "ROMAIN  KELLER. : Un.\n ROMAIN\u00a0KELLER : Deux."

    assert [speaker for speaker, _ in turns(text)] == ["ROMAIN KELLER", "ROMAIN KELLER"]


def test_a_colon_without_space_after_it() -> None:
    text = "P1 :Un.\nP2 : Deux.\nP1 : Trois."

    assert turns(text)[0] == ("P1", "Un.")


@pytest.mark.parametrize(
    "opening",
    ["Monsieur Kerven, je vous le dis :", "Moi, je suis sûr d’une chose :", "Oui, bon :"],
)
def test_who_is_spoken_to_does_not_speak(opening: str) -> None:
    text = f"Journaliste : Et vous ?\nM. Dupont : Non.\n{opening} jamais.\nJournaliste : Bien."

    assert turns(text)[2] == ("M. Dupont", f"{opening} jamais.")


def test_a_name_that_wrapping_brings_to_the_start_of_a_line_does_not_speak() -> None:
    text = (
        "Journaliste : que répondez-vous à ce que dit\n"
        "l’opposition ? Et en particulier à Clara\n"
        "Nwosu : elle demande la fermeture du pont et\n"
        "la démission du maire, avant les élections.\n"
        "M. Dupont : rien, car la décision est prise\n"
        "depuis des mois et elle ne changera plus."
    )

    assert [speaker for speaker, _ in turns(text)] == ["Journaliste", "M. Dupont"]
