"""Which of two copies stays: the fuller, or the one that needs nothing before it."""

from newsum.model import Cleaning
from newsum.options import Options
from newsum.pipeline import clean, digest, prepare
from newsum.reading import transcript_of


def kept_for(cleaning: Cleaning) -> dict[str, list[str]]:
    """The sentences that go, and those that stay for them."""
    text = [sentence.text for sentence in cleaning.sentences]
    return {text[r.index]: [text[i] for i in r.covered_by] for r in cleaning.repeats}


def test_the_copy_that_stands_alone_stays() -> None:
    """Of two that say as much, the one that says what « eux » are."""
    one = "Douze wagons se sont couchés. Trois d'entre eux transportaient du chlore."
    other = "Le convoi venait de Metz. Trois wagons étaient chargés de chlore."
    named = (("a.txt", one), ("b.txt", other))
    prepared = [prepare(transcript_of(text, name=name), Options()) for name, text in named]
    assert kept_for(digest(prepared, Options()).cleaning) == {
        "Trois d'entre eux transportaient du chlore.": ["Trois wagons étaient chargés de chlore."]
    }


def test_a_sentence_that_opens_a_fuller_one_goes() -> None:
    text = (
        "Le marché couvert de Niort a brûlé cette nuit. Deux personnes ont été blessées. "
        "Le marché datait de 1871. Deux personnes ont été blessées, dont un pompier. "
        "Le maire est sur place."
    )
    assert kept_for(clean(transcript_of(text), Options())) == {
        "Deux personnes ont été blessées.": ["Deux personnes ont été blessées, dont un pompier."]
    }
