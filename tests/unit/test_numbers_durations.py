"""How long, at what hour, how often: the same in other units is the same."""

import pytest
from number_readings import share_a_reading


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
    ],
)
def test_the_same_time_in_other_words(one: str, other: str) -> None:
    assert share_a_reading(one, other)


@pytest.mark.parametrize(
    ("one", "other"), [("tous les deux jours", "deux fois par jour"), ("20 h 30", "20 h")]
)
def test_another_time_shares_no_reading(one: str, other: str) -> None:
    assert not share_a_reading(one, other)
