"""The same words in the same order, and a small one that makes another fact of them."""

import pytest
from holding_reasons import held

EITHER_WAY = [
    ("La mairie de Tulle voulait vendre le château.", "La mairie de Tulle a vendu le château."),
    ("La banque commence à rembourser ses clients.", "La banque rembourse ses clients."),
    ("L'incendie de Brumance est presque maîtrisé.", "L'incendie de Brumance est maîtrisé."),
    (
        "Le pont de Morlaix est fermé, sauf aux camions.",
        "Le pont de Morlaix est fermé aux camions.",
    ),
    ("Une partie des salariés bloquent le site.", "Les salariés bloquent le site."),
    ("Certains salariés bloquent le site.", "Les salariés bloquent le site."),
    ("L'eau continue de monter dans les caves.", "L'eau monte dans les caves."),
    ("Le pont sera fermé dès le 15 mars.", "Le pont sera fermé jusqu'au 15 mars."),
    ("L'ancien maire de Tulle a été agressé.", "Le maire de Tulle a été agressé."),
    ("Le vaccin était obligatoire pour les soignants.", "Le vaccin est obligatoire pour eux."),
    ("L'avion transportait moins de 150 passagers.", "L'avion transportait 150 passagers."),
    ("L'usine emploie plus de six cents salariés.", "L'usine emploie six cents salariés."),
    ("Le procès durera encore trois semaines.", "Le procès durera trois semaines."),
    ("Le vol durera 3 heures de plus.", "Le vol durera 3 heures."),
    ("À Aurillac, il faisait -5 degrés.", "À Aurillac, il faisait 5 degrés."),
    ("Il a vécu à Berlin il y a dix ans.", "Il a vécu à Berlin pendant dix ans."),
    ("Le budget a augmenté à deux millions.", "Le budget a augmenté de deux millions."),
    ("Le tunnel sera fermé dans un sens.", "Le tunnel sera fermé dans les deux sens."),
    ("La prévenue a reconnu les faits.", "Le prévenu a reconnu les faits."),
    ("Cette loi protège mal les locataires.", "Cette loi protège les locataires."),
]


@pytest.mark.parametrize(("one", "other"), EITHER_WAY)
def test_neither_is_the_other_told_again(one: str, other: str) -> None:
    assert "small word" in held(one, other)
    assert "small word" in held(other, one)


@pytest.mark.parametrize(
    ("reason", "one", "other"),
    [
        ("attempt", "Le festival espère attirer des foules.", "Le festival attire des foules."),
        ("no longer", "Le festival attirait des foules.", "Le festival attire des foules."),
        ("relative", "Mon grand-père était boulanger.", "Mon père était boulanger."),
    ],
)
def test_other_rules_see_small_changes_as_well(reason: str, one: str, other: str) -> None:
    assert reason in held(one, other)
    assert reason in held(other, one)


@pytest.mark.parametrize(
    ("reason", "fuller", "other"),
    [
        ("addition", "Il a été condamné à deux ans avec sursis.", "Il a été condamné à deux ans."),
        ("addition", "On a retrouvé le corps du randonneur.", "On a retrouvé le randonneur."),
        ("small word", "L'eau est de nouveau potable à Vannes.", "L'eau est potable à Vannes."),
        ("small word", "Selon lui, le pont de Sète est sûr.", "Le pont de Sète est sûr."),
        ("by another", "Elle aussi a quitté le conseil.", "Il a quitté le conseil."),
        (
            "new",
            "Deux cyclistes percutés à Sète sont morts.",
            "On a percuté deux cyclistes à Sète.",
        ),
    ],
)
def test_what_says_more_stays(reason: str, fuller: str, other: str) -> None:
    assert reason in held(fuller, other)
    assert reason not in held(other, fuller)


def test_what_is_so_again_is_not_what_was_so_no_longer() -> None:
    again, no_longer = (
        "Le plan est de nouveau affiché.",
        "On s'étonne que le plan ne soit plus affiché.",
    )
    assert "again" in held(again, no_longer)
    assert "again" in held(no_longer, again)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("L'horloge a sept minutes de retard.", "L'horloge retarde de sept minutes."),
        ("Il faudra pas moins de quarante points.", "Il faudra quarante points."),
        ("Le lac, rappelons-le, est fermé.", "Le lac est fermé."),
        ("La passation aura lieu le 20 janvier prochain.", "La passation aura lieu le 20 janvier."),
        ("Un client sur trois est dans le noir là-bas.", "Un client sur trois est dans le noir."),
        ("Soixante et un magasins ferment à Sète.", "61 magasins ferment à Sète."),
        ("La passerelle de Sète sera de nouveau ouverte.", "La passerelle de Sète rouvrira."),
        (
            "On attend -4 à Gap et -11 à Briançon.",
            "On attend moins quatre à Gap, moins onze à Briançon.",
        ),
        ("Les boursiers continueront bien de payer.", "Les boursiers continueront de payer."),
        ("Chacun parle à son tour, deux minutes.", "Chacun parle deux minutes, à son tour."),
    ],
)
def test_other_small_words_tell_nothing(one: str, other: str) -> None:
    assert not held(one, other) & {"addition", "small word", "by another", "again", "relative"}
