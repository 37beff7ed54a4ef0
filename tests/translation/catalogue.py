"""The French of newsum: `python tests/translation/catalogue.py`.

Brings fr.po up to the messages of the source, lists those that have no French yet, with the line of
fr.po on which to write it, and compiles what newsum reads. To run after any change of a message.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import Formatter

from messages import SOURCE, collect
from po import Message, Translations, compile_mo, read_po, write_po
from typography import typeset

LANGUAGE = "fr"
_BEFORE_MARK = re.compile(r"^ (?=[;:!?])")
PO = Path(__file__).with_name(f"{LANGUAGE}.po")
MO = SOURCE / "locale" / LANGUAGE / "LC_MESSAGES" / "newsum.mo"
COMMAND = "python tests/translation/catalogue.py"


def main() -> int:
    messages = collect()
    translations = read_po(PO.read_text(encoding="utf-8")) if PO.exists() else {}
    text = write_po(messages, translations, language=LANGUAGE)
    PO.write_text(text, encoding="utf-8", newline="\n")
    MO.parent.mkdir(parents=True, exist_ok=True)
    MO.write_bytes(compiled(messages, translations))
    wrong = [*missing(messages, translations), *broken(messages, translations)]
    for line in wrong:
        print(line)
    print(f"{len(messages)} messages, {len(wrong)} to be written in {PO.name}")
    return 1 if wrong else 0


def compiled(messages: Sequence[Message], translations: Translations) -> bytes:
    shown = {text: tuple(map(typeset, forms)) for text, forms in translations.items()}
    return compile_mo(messages, shown, language=LANGUAGE)


def missing(messages: Sequence[Message], translations: Translations) -> Iterator[str]:
    """What has no French, each on a line with the files in which it stands."""
    for message in messages:
        forms = translations.get(message.text, ())
        if len(forms) != message.forms or not all(forms):
            yield f"no French: {message.text!r} ({', '.join(message.files)})"


def broken(messages: Sequence[Message], translations: Translations) -> Iterator[str]:
    """French that names other values than the message, or begins and ends otherwise."""
    for message in messages:
        for form in filter(None, translations.get(message.text, ())):
            if fields_of(form) - {"count"} != fields_of(message.plural or message.text) - {"count"}:
                yield f"other {{values}}: {message.text!r} / {form!r}"
            if _edges(form) != _edges(message.text):
                yield f"other white space at the ends: {message.text!r} / {form!r}"


def fields_of(template: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def _edges(text: str) -> tuple[str, str]:
    """White space at both ends, but for that which French has before a mark."""
    text = _BEFORE_MARK.sub("", text)
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


if __name__ == "__main__":
    sys.exit(main())
