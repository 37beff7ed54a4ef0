"""Catalogues of gettext: `.po` for people, `.mo` for programs; the same entries, the same bytes."""

import ast
import struct
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import accumulate, groupby

_MAGIC = 0x950412DE
_ESCAPED = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\b": "\\b", "\t": "\\t"})
_HEADER = """\
Project-Id-Version: newsum
MIME-Version: 1.0
Content-Type: text/plain; charset=UTF-8
Content-Transfer-Encoding: 8bit
Language: {language}
Plural-Forms: nplurals=2; plural=(n > 1);
"""


@dataclass(frozen=True, slots=True)
class Message:
    """What is to be translated, and where it stands."""

    text: str
    plural: str | None = None
    files: tuple[str, ...] = ()

    @property
    def forms(self) -> int:
        return 1 if self.plural is None else 2


Translations = Mapping[str, tuple[str, ...]]
"""Translations by what they translate, one or one for each plural form."""


def read_po(text: str) -> Translations:
    found: dict[str, tuple[str, ...]] = {}
    for is_entry, lines in groupby(text.split("\n"), key=lambda line: bool(line.strip())):
        if is_entry:
            fields = _fields(line for line in lines if not line.startswith("#"))
            forms = tuple(text for name, text in fields.items() if name.startswith("msgstr"))
            if fields.get("msgid"):
                found[fields["msgid"]] = forms
    return found


def _fields(lines: Iterable[str]) -> dict[str, str]:
    fields: dict[str, str] = {}
    name = ""
    for line in lines:
        before, quote, rest = line.partition('"')
        if before:
            name = before.strip()
            fields[name] = ""
        fields[name] += ast.literal_eval(quote + rest)
    return fields


def write_po(messages: Iterable[Message], translations: Translations, *, language: str) -> str:
    """All messages in their order, each with its translation or an empty one."""
    header = [f'msgid ""\nmsgstr {_quoted(_HEADER.format(language=language))}']
    entries = (_entry(message, translations.get(message.text, ())) for message in messages)
    return "\n\n".join([*header, *entries]) + "\n"


def _entry(message: Message, forms: tuple[str, ...]) -> str:
    lines = [*(f"#: {file}" for file in message.files), f"msgid {_quoted(message.text)}"]
    if message.plural is None:
        return "\n".join([*lines, f"msgstr {_quoted(forms[0] if forms else '')}"])
    one, several = forms if len(forms) == message.forms else ("", "")
    return "\n".join(
        [
            *lines,
            f"msgid_plural {_quoted(message.plural)}",
            f"msgstr[0] {_quoted(one)}",
            f"msgstr[1] {_quoted(several)}",
        ]
    )


def _quoted(text: str) -> str:
    """The text in quotation marks, one line of it a line."""
    lines = text.splitlines(keepends=True) or [""]
    quoted = [f'"{line.translate(_ESCAPED)}"' for line in lines]
    return quoted[0] if len(quoted) == 1 else "\n".join(['""', *quoted])


def compile_mo(messages: Iterable[Message], translations: Translations, *, language: str) -> bytes:
    """The translated messages as `gettext` reads them, without a table of hashes."""
    pairs = sorted(_pairs(messages, translations, language))
    keys, texts = [key for key, _ in pairs], [text for _, text in pairs]
    start = 7 * 4 + 2 * 8 * len(pairs)
    data = b"".join(text + b"\0" for text in keys + texts)
    ends = list(accumulate((len(text) + 1 for text in keys + texts), initial=start))
    table = [
        number for text, at in zip(keys + texts, ends, strict=False) for number in (len(text), at)
    ]
    originals = 7 * 4
    head = (_MAGIC, 0, len(pairs), originals, originals + 8 * len(pairs), 0, start)
    return struct.pack(f"<{len(head) + len(table)}I", *head, *table) + data


def _pairs(
    messages: Iterable[Message], translations: Translations, language: str
) -> Iterator[tuple[bytes, bytes]]:
    yield b"", _HEADER.format(language=language).encode()
    for message in messages:
        forms = translations.get(message.text, ())
        if len(forms) == message.forms and all(forms):
            key = message.text if message.plural is None else f"{message.text}\0{message.plural}"
            yield key.encode(), "\0".join(forms).encode()
