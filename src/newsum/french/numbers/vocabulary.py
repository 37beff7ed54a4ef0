"""The words that numbers and their units are told with. Folded forms."""

from collections.abc import Sequence

UNITS = {
    "zero": 0, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6,
    "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "treize": 13,
    "quatorze": 14, "quinze": 15, "seize": 16, "vingt": 20, "vingts": 20, "trente": 30,
    "quarante": 40, "cinquante": 50, "soixante": 60, "septante": 70, "octante": 80,
    "huitante": 80, "nonante": 90,
}  # fmt: skip
THOUSANDS = {"mille": 10**3, "million": 10**6, "millions": 10**6, "milliard": 10**9,
              "milliards": 10**9}  # fmt: skip
COLLECTIVES = {
    "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
    "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
}  # fmt: skip
FORTNIGHT = "quinzaine"
"""« une quinzaine » of nothing is two weeks."""
RANKS = {
    "sixieme": 6, "septieme": 7, "huitieme": 8, "neuvieme": 9, "dixieme": 10, "onzieme": 11,
    "douzieme": 12, "treizieme": 13, "quatorzieme": 14, "quinzieme": 15, "seizieme": 16,
    "vingtieme": 20, "trentieme": 30, "quarantieme": 40, "cinquantieme": 50, "centieme": 100,
    "millieme": 1000, "millionieme": 10**6,
}  # fmt: skip
"""Ranks that are told as often by the number: « à la douzième minute », « après douze minutes »."""
FRACTIONS = {
    "moitie": 1 / 2, "tiers": 1 / 3, "quart": 1 / 4, "quarts": 1 / 4, "cinquieme": 1 / 5,
    "cinquiemes": 1 / 5, "dixieme": 1 / 10, "dixiemes": 1 / 10, "centieme": 1 / 100,
}  # fmt: skip
MONEY = frozenset("euro euros dollar dollars franc francs".split())
CENTIMES = frozenset(("centime", "centimes"))
HOURS = {"h": 1.0, "heure": 1.0, "heures": 1.0}
DAYS_IN = {"jour": 1, "jours": 1, "journees": 1, "semaine": 7, "semaines": 7}
MONTHS_IN = {"mois": 1, "trimestre": 3, "semestre": 6, "an": 12, "ans": 12, "annee": 12,
              "annees": 12, "saisons": 12, "hivers": 12, "etes": 12,
              "decennie": 120, "decennies": 120, "siecle": 1200, "siecles": 1200}  # fmt: skip
IN_AN_HOUR = {"minute": 60, "minutes": 60, "min": 60, "seconde": 3600, "secondes": 3600}
MEASURES = {
    "metre": ("m", 1.0), "metres": ("m", 1.0), "kilometre": ("m", 1e3), "kilometres": ("m", 1e3),
    "km": ("m", 1e3), "centimetre": ("m", 0.01), "centimetres": ("m", 0.01), "cm": ("m", 0.01),
    "millimetre": ("m", 0.001), "millimetres": ("m", 0.001), "mm": ("m", 0.001),
    "gramme": ("g", 1.0), "grammes": ("g", 1.0), "kilo": ("g", 1e3), "kilos": ("g", 1e3),
    "kilogramme": ("g", 1e3), "kilogrammes": ("g", 1e3), "kg": ("g", 1e3), "tonne": ("g", 1e6),
    "tonnes": ("g", 1e6), "litre": ("l", 1.0), "litres": ("l", 1.0), "centilitre": ("l", 0.01),
    "centilitres": ("l", 0.01), "hectolitre": ("l", 100.0), "hectolitres": ("l", 100.0),
    "hectare": ("a", 1e4), "hectares": ("a", 1e4),
}  # fmt: skip
"""Units, with what they are so much of: metres, grams, litres, square metres."""
MEASURES_OF_AREA = {
    ("metre", "carr"): ("a", 1.0), ("metres", "carr"): ("a", 1.0),
    ("kilometre", "carr"): ("a", 1e6), ("kilometres", "carr"): ("a", 1e6),
    ("metre", "cube"): ("l", 1e3), ("metres", "cube"): ("l", 1e3),
}  # fmt: skip
"""The same for a unit and how the word after it begins; nobody tells smaller ones otherwise."""
QUALIFYING = frozenset(
    """
    premiers premieres derniers dernieres prochains prochaines longs longues bonnes petits petites
    autres
    """.split()
)
"""« les deux premières heures » are two hours."""
ONE_MORE = (("de", "plus"), ("de", "moins"))
"""« une de plus »."""
AND_A_HALF = (("et", "demi"), ("et", "demie"))


def word_at(words: Sequence[str], at: int) -> str:
    """The word there; none before the first and after the last."""
    return words[at] if 0 <= at < len(words) else ""
