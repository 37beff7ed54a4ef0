"""Words and marks that can be looked up."""

from newsum.wording import Wording, keys, tokens


def key_of(text: str) -> tuple[str, ...]:
    return keys(list(tokens(text)))


def test_typography_makes_no_difference() -> None:
    said = "« L’œuvre… coûte 12 300 € – oui ! »"
    written = "“L'Oeuvre... coûte 12\u00a0300€-Oui!”"

    assert key_of(said) == key_of(written)


def test_words_figures_and_punctuation_do() -> None:
    assert key_of("a mangé") != key_of("à mangé")
    assert key_of("2024 300") == ("2024", "300")
    assert key_of("il, vient") != key_of("il vient")


def test_all_places_are_found_in_order() -> None:
    text = "Oui, oui. Non. Oui, oui !"

    assert [span.of(text) for span in Wording(text).find(key_of("oui, oui"))] == ["Oui, oui"] * 2
    assert [span.start for span in Wording(text).find(("oui",))] == [0, 5, 15, 20]
    assert list(Wording(text).find(("peut-être",))) == []
    assert list(Wording(text).find(("!", "oui"))) == []


def test_places_near_an_offset_come_first() -> None:
    text = "Oui, oui. Non. Oui, oui !"

    assert [span.start for span in Wording(text).find(("oui",), near=16)] == [15, 20, 5, 0]
    assert [span.start for span in Wording(text).find(("oui",), near=99)] == [20, 15, 5, 0]


def test_a_search_ends_before_it_has_read_the_text_over_and_over() -> None:
    """What is found costs something, and all searches together have an end."""
    wording = Wording("oui " * 10_000)

    found = [sum(1 for _ in wording.find(("oui",))) for _ in range(200)]

    assert found[0] == 10_000
    assert 0 < found[-1] < 200
    assert sum(found) < 100_000
