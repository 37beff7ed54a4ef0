"""Where much is told twice, each pair is the likelier to be a repeat."""

from collections.abc import Mapping

from newsum.repeats.retelling import surroundings
from newsum.repeats.standing import Pair


def retold_shares(impressions: Mapping[Pair, float], size: int) -> dict[Pair, float]:
    return {pair: around.retold for pair, around in surroundings(impressions, size).items()}


def test_the_two_themselves_do_not_count() -> None:
    assert retold_shares({(9, 1): 1.0}, 10) == {(9, 1): 0.0}


def test_the_others_count_as_far_as_they_seem_repeats() -> None:
    shares = retold_shares({(25, 5): 0.5, (26, 6): 1.0}, 52)
    assert shares[25, 5] == 2 / 50
    assert shares[26, 6] == 1 / 50


def test_another_story_of_a_long_programme_is_too_far_away() -> None:
    shares = retold_shares({(30, 10): 1.0, (31, 11): 1.0, (900, 500): 1.0}, 1000)
    assert shares[900, 500] == 0.0
    assert shares[30, 10] > 0.0


def test_beyond_a_certain_share_nothing_is_surer() -> None:
    told = {(n + 20, n): 1.0 for n in range(20)}
    assert set(retold_shares(told, 40).values()) == {0.15}


def test_a_telling_goes_on_as_the_first_did() -> None:
    around = surroundings({(30, 10): 0.4, (31, 12): 0.9, (28, 13): 1.0}, 40)
    assert around[30, 10].ordered == 0.9
    assert around[31, 12].ordered == 0.4
    assert around[28, 13].ordered == 0.0


def test_neighbours_are_no_second_telling() -> None:
    assert surroundings({(12, 10): 0.4, (13, 11): 0.9}, 40)[12, 10].ordered == 0.0
