"""Every message has its French, and newsum reads it.

Where one of these fails after a change of a message, run the command that it names, write the
French that is asked for in tests/translation/fr.po, and run the command again.
"""

import catalogue
import pytest
from catalogue import COMMAND, LANGUAGE, MO, PO
from messages import collect, messages_in
from po import Message, compile_mo, read_po, write_po

MESSAGES = collect()
FRENCH = read_po(PO.read_text(encoding="utf-8"))
ADVICE = f"run `{COMMAND}`, write what it asks for in {PO.name}, and run it again"


def test_every_message_has_its_french() -> None:
    lacking = list(catalogue.missing(MESSAGES, FRENCH))
    assert not lacking, "\n".join([*lacking, ADVICE])


def test_the_french_has_the_same_values() -> None:
    wrong = list(catalogue.broken(MESSAGES, FRENCH))
    assert not wrong, "\n".join([*wrong, ADVICE])


def test_what_is_read_is_what_is_written() -> None:
    assert PO.read_text(encoding="utf-8") == write_po(MESSAGES, FRENCH, language=LANGUAGE), ADVICE
    assert MO.read_bytes() == catalogue.compiled(MESSAGES, FRENCH), ADVICE


def test_there_are_messages_of_all_kinds() -> None:
    """Or the tests above see nothing."""
    texts = {message.text for message in MESSAGES}
    assert {
        "Key sentences to quote.",
        "{name} does not exist",
        "check the spelling and the directory",
        "opens the story",
    } <= texts


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("translated('a {b}', b=1)", [("a {b}", None)]),
        ("counted('one', 'many', 3)", [("one", "many")]),
        ("Notice(code='x', message='seen')", [("seen", None)]),
        ("raise DataError('bad', hint='good')", [("bad", None), ("good", None)]),
        ("message = 'late' if a else 'early'", [("late", None), ("early", None)]),
        ("print('no'); f(x='no')", []),
    ],
)  # fmt: skip
def test_messages_are_found(source: str, told: list[tuple[str, str | None]]) -> None:
    assert list(messages_in(source)) == told


def test_missing_and_broken_french_is_told() -> None:
    messages = [Message("a {b}"), Message("one", "several {count}"), Message("c")]
    french = {"a {b}": ("un {c}",), "one": ("un",), "c": ("",)}

    assert len(list(catalogue.missing(messages, french))) == 2
    assert len(list(catalogue.broken(messages, french))) == 1
    counted = Message("{count} a", "{count} b")
    assert not list(catalogue.broken([counted], {"{count} a": ("un", "{count} x")}))


def test_a_catalogue_is_what_gettext_reads() -> None:
    """And a program of gettext makes of the same entries."""
    import io
    from gettext import GNUTranslations

    messages = [Message("a\n« b »\t\\"), Message("{count} one", "{count} several")]
    french = {"a\n« b »\t\\": ("oui",), "{count} one": ("{count} un", "{count} plusieurs")}
    assert read_po(write_po(messages, french, language="fr")) == french
    read = GNUTranslations(io.BytesIO(compile_mo(messages, french, language="fr")))
    assert read.gettext("a\n« b »\t\\") == "oui"
    assert [read.ngettext("{count} one", "{count} several", n) for n in (0, 1, 2)] == [
        "{count} un",
        "{count} un",
        "{count} plusieurs",
    ]
