"""How long, at what hour, how often: the same in other units is the same."""

import pytest
from number_readings import read, share_a_reading


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("dix-huit mois", "un an et demi"),
        ("vingt heures trente", "20 h 30"),
        ("20h30", "20 h 30"),
        ("midi", "12 heures"),
        ("une semaine", "sept jours"),
        ("deux semaines", "quinze jours"),
        ("une semaine", "huit jours"),
        ("soixante-douze heures", "trois jours"),
        ("six fois par jour", "toutes les quatre heures"),
        ("cinq heures, une de plus", "5 heures"),
        ("une demi-heure", "trente minutes"),
        ("les deux premières heures", "deux heures"),
        ("au premier semestre", "les six premiers mois"),
        ("90 minutes", "une heure et demie"),
        ("trois quarts d’heure", "quarante-cinq minutes"),
        ("une quinzaine de jours", "deux semaines"),
        ("s’étaler sur un an et demi", "dix-huit mois"),
        ("un quart de siècle", "vingt-cinq ans"),
        ("vingt-cinq siècles", "2 500 ans"),
        ("un demi-siècle", "cinquante ans"),
        ("entre dans son neuvième jour", "dure depuis neuf jours"),
        ("huit heures du soir", "20 heures"),
        ("quatre heures de l’après-midi", "16 h"),
        ("à la mi-journée", "vers midi"),
        ("90 secondes", "une minute et demie"),
        ("trois quarts de minute", "45 secondes"),
        ("onze heures et quart du soir", "23 h 15"),
        ("dix heures moins le quart", "9 h 45"),
        ("dix heures moins vingt", "9 h 40"),
        ("deux journées de formation", "deux jours"),
        ("117 secondes et huit dixièmes", "117,8 secondes"),
        ("pendant une quinzaine", "deux semaines"),
        ("signe pour trois saisons", "trois ans"),
        ("toutes les vingt minutes", "trois fois par heure"),
        ("toutes les trente secondes", "deux fois par minute"),
        ("les trente dernières minutes", "la dernière demi-heure"),
    ],
)
def test_the_same_time_in_other_words(one: str, other: str) -> None:
    assert share_a_reading(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tous les deux jours", "deux fois par jour"),
        ("20 h 30", "20 h"),
        ("huit heures du matin", "huit heures du soir"),
        ("cet après-midi", "à midi"),
        ("dans le Midi", "à midi"),
        ("une quinzaine de blessés", "deux semaines"),
        ("une minute et quatre dixièmes de seconde", "1,4 minute"),
    ],
)
def test_another_time_shares_no_reading(one: str, other: str) -> None:
    assert not share_a_reading(one, other)


@pytest.mark.parametrize("text", ["cet après-midi", "dans le Midi", "la demi-finale", "mi-mars"])
def test_what_only_sounds_like_a_time_is_none(text: str) -> None:
    assert read(text) == []
