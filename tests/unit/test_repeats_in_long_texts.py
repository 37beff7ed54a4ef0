"""What is a repeat in a programme is one in an archive of such programmes."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from newsum.repeats.candidates import find_candidates, tied_by_numbers
from newsum.repeats.pair.comparison import compare_both
from newsum.repeats.pair.features import features
from newsum.repeats.pair.speech import Speech, ready
from newsum.repeats.pair.stretches import REACH, Places, stretch_size
from newsum.repeats.sentence.content import contents_of
from newsum.repeats.sentence.words import take_apart
from newsum.repeats.standing import Pair, Resemblances

PLACES = st.lists(st.integers(0, 5 * REACH), max_size=60, unique=True).map(sorted)
INDEX = st.integers(0, 5 * REACH)
TOLD = "Le préfet ferme la passerelle de la gare pour trois semaines."
AGAIN = "La passerelle de la gare reste fermée trois semaines, dit le préfet."
NAMES = "Ancenis Brest Cholet Dinan Évreux Figeac Guéret Hyères Issoire Jarnac Kourou Lens".split()


def speech_of(texts: list[str]) -> Speech:
    return ready(contents_of([take_apart(text) for text in texts]))


def archive(count: int) -> Iterator[str]:
    """Sentences of other programmes about the same kind of thing."""
    for n in range(count):
        yield f"Le préfet de {NAMES[n % 12]} ferme la passerelle {n} de la gare pour travaux."


def said_at(places: list[int]) -> Places[str]:
    said = set(places)
    return Places(["mot"] if n in said else [] for n in range(5 * REACH + 1))


@given(PLACES, INDEX)
def test_around_counts_the_sentences_of_the_stretch(places: list[int], sentence: int) -> None:
    expected = sum(abs(place - sentence) <= REACH for place in places)
    assert said_at(places).around("mot", sentence) == expected


@given(PLACES, INDEX, INDEX)
def test_around_both_counts_each_sentence_once(places: list[int], one: int, other: int) -> None:
    expected = sum(min(abs(place - one), abs(place - other)) <= REACH for place in places)
    assert said_at(places).around_both("mot", one, other) == expected


@given(INDEX, st.integers(1, 5 * REACH))
def test_a_stretch_ends_with_the_text(sentence: int, more: int) -> None:
    total = sentence + more
    assert stretch_size(sentence, total) == sum(abs(n - sentence) <= REACH for n in range(total))


def test_a_word_of_other_programmes_weighs_in_this_one_as_if_it_stood_alone() -> None:
    programme = [TOLD, "Un autre sujet vient ensuite.", AGAIN]
    silence = ["Rien ne bouge ici."] * (REACH - 2)
    alone = speech_of([*programme, *silence]).weights
    beside = speech_of([*programme, *silence, *silence, *archive(400)]).weights
    # The stretch of the first sentence is the same in both.
    assert beside[0] == alone[0]


def test_words_that_the_archive_is_full_of_still_lead_to_the_pair_nearby() -> None:
    programme = [TOLD, "Un autre sujet vient ensuite.", AGAIN]
    silence = ["Rien ne bouge ici."] * (2 * REACH)
    assert (0, 2) in find_candidates(speech_of([*programme, *silence, *archive(400)]))


def test_a_rare_word_leads_across_the_whole_text() -> None:
    silence = ["Rien ne bouge ici."] * (2 * REACH)
    texts = ["Sidonie Kerbrat a vendu son moulin.", *silence, "Sidonie Kerbrat vend son moulin."]
    assert (0, len(texts) - 1) in find_candidates(speech_of(texts))


def test_a_number_that_nobody_else_says_is_worth_a_comparison() -> None:
    told = "Chaque famille recevra 7200 euros de la région."
    again = "Voilà donc 7200 euros qui tombent dans leur poche."
    silence = ["Rien ne bouge ici."] * 5
    others = ["On compte 7200 sapins.", "Il a 7200 abonnés."]
    assert tied_by_numbers(speech_of([told, *silence, again])) == {(0, 6)}
    assert not tied_by_numbers(speech_of([told, *silence, again, *others]))
    assert not tied_by_numbers(speech_of([told, *silence * REACH, again]))
    assert not tied_by_numbers(speech_of(["Il a deux chats.", "Elle a deux vélos."]))


@given(PLACES)
def test_what_few_sentences_say_ties_those_of_a_stretch(places: list[int]) -> None:
    around = said_at(places)
    expected = {
        (one, other)
        for one, other in combinations(places, 2)
        if other - one <= REACH and around.around_both("mot", one, other) <= 3
    }
    assert {pair for _, pair in around.said_seldom(3)} == expected


def test_what_the_archive_says_too_still_ties_two_sentences_of_a_programme() -> None:
    programme = [TOLD, "Un autre sujet vient ensuite.", AGAIN]
    silence = ["Rien ne bouge ici."] * (2 * REACH)
    alone, beside = (
        compare_both(speech_of(texts), 0, 2)
        for texts in ([*programme, *silence], [*programme, *silence, *archive(50)])
    )
    assert alone is not None
    assert beside is not None
    ties = features(alone[1])["lone_anchors"]
    assert features(beside[1])["lone_anchors"] == ties > 0


def test_what_resembles_a_sentence_in_another_programme_is_no_rival() -> None:
    alone = {(2, 10): 0.9}
    elsewhere = {(10, 5 * REACH): 0.95}
    rival = {(6, 10): 0.95}
    expected = _compared(alone).standing(10, 2)
    assert _compared({**alone, **elsewhere}).standing(10, 2) == expected
    assert _compared({**alone, **rival}).standing(10, 2) != expected


def _compared(pairs: Mapping[Pair, float]) -> Resemblances:
    resemblances = Resemblances()
    for (one, other), value in pairs.items():
        resemblances.add(one, other, value, value)
    return resemblances
