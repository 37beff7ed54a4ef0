"""Telling people something in their language."""

from collections.abc import Iterator

import pytest

from newsum.cli.language import language_for
from newsum.errors import ReadError
from newsum.phrases import Listing, Phrase, Sentences
from newsum.translation import language, say, translated, use


@pytest.fixture
def french() -> Iterator[None]:
    use("fr")
    yield
    use("en")


@pytest.mark.parametrize(
    ("arguments", "environment", "expected"),
    [
        ([], {}, "en"),
        ([], {"LANG": "fr_FR.UTF-8"}, "fr"),
        ([], {"LANG": "fr"}, "fr"),
        ([], {"LANG": "fr_FR.UTF-8", "LC_MESSAGES": "en_GB.UTF-8"}, "en"),
        ([], {"LC_MESSAGES": "fr_BE@euro", "LC_ALL": "C.UTF-8"}, "en"),
        ([], {"LC_ALL": "POSIX", "LANG": "fr_FR"}, "en"),
        ([], {"LC_ALL": "de_DE.UTF-8", "LANG": "fr_FR"}, "en"),
        ([], {"LC_ALL": "C", "NEWSUM_LANG": "fr"}, "fr"),
        ([], {"LC_ALL": "fr_CA", "NEWSUM_LANG": "en"}, "en"),
        ([], {"LC_ALL": "", "LANG": "FR"}, "fr"),
        (["--ui-lang", "en"], {"NEWSUM_LANG": "fr"}, "en"),
        (["clean", "--ui-lang=fr", "a.txt"], {"LC_ALL": "C"}, "fr"),
        (["clean", "--ui-lang=en", "--ui-lang", "fr"], {}, "fr"),
        (["clean", "--", "--ui-lang", "fr"], {}, "en"),
        (["--ui-lang"], {"LANG": "fr"}, "fr"),
        (["--ui-lang", "klingon"], {"LANG": "fr"}, "fr"),
    ],
)
def test_the_language(arguments: list[str], environment: dict[str, str], expected: str) -> None:
    assert language_for(arguments, environment) == expected


@pytest.mark.usefixtures("french")
def test_french_is_spoken() -> None:
    error = ReadError("{name} does not exist", name="absent.txt")
    assert language() == "fr"
    assert say(error) == "absent.txt n’existe pas"
    assert str(error) == "absent.txt does not exist"


@pytest.mark.usefixtures("french")
def test_values_with_words_are_spoken_as_well() -> None:
    inner = Phrase("no such option: {name}", {"name": "--x"})
    listed = Listing(["a", "b", inner])
    assert translated("{words}", words=inner) == "option inconnue\u00a0: --x"
    assert translated("{words}", words=listed) == "a, b et option inconnue\u00a0: --x"
    assert translated("{words}", words=Sentences([inner, "fin"])).endswith("--x\u202f; fin")
    assert translated("{words}", words=ReadError("a file name is empty")).startswith("un nom")
    assert str(listed) == "a, b and no such option: --x"


@pytest.mark.usefixtures("french")
def test_numbers_are_written_as_the_language_does() -> None:
    assert translated("{a:.2f} {b:.0%} {c}", a=0.5, b=0.25, c=3) == "0,50 25\u202f% 3"


@pytest.mark.usefixtures("french")
def test_quoted_text_is_left_alone() -> None:
    """Even where it is the same as a message."""
    assert (
        translated("{name} does not exist", name="required {x} %") == "required {x} % n’existe pas"
    )


def test_english_is_the_source() -> None:
    assert translated("{a:.2f} {b:.0%}", a=0.5, b=0.25) == "0.50 25%"
