"""Whether a reader is told that the ends of sentences were guessed."""

from newsum.model import Notice
from newsum.reading import transcript_of
from newsum.segmentation import segment
from newsum.segmentation.guesses import guess_notices

SPOKEN = (
    "alors la piscine est fermée depuis le 3 mars parce qu'on a trouvé une fissure dans le bassin "
    "et donc la mairie dit que les travaux coûtent 4 millions d'euros mais on n'a pas l'argent "
    "alors on a demandé une aide à la région qui a répondu qu'elle payerait la moitié et puis le "
    "club de natation va s'entraîner à vingt kilomètres en attendant la fin des travaux"
)


def notices(text: str) -> tuple[Notice, ...]:
    return guess_notices(segment(transcript_of(text)))


def test_what_has_no_punctuation_was_guessed() -> None:
    (notice,) = notices(SPOKEN)
    assert notice.code == "guessed-sentences"
    assert 0 < notice.values["count"] < notice.values["all"]  # type: ignore[operator] # numbers


def test_what_is_punctuated_was_not() -> None:
    assert notices("La piscine est fermée. Le bassin fuit. La mairie paiera. Le club attend.") == ()


def test_lines_are_units_of_their_own() -> None:
    assert (
        notices("la piscine est fermée\n\nle bassin fuit\n\nla mairie paiera\n\nle club attend")
        == ()
    )


def test_one_long_stretch_among_sentences_is_not_worth_a_word() -> None:
    assert notices("La piscine est fermée. " * 12 + SPOKEN) == ()
