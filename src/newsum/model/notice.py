"""Something to be told about a transcript that stops nothing."""

from collections.abc import Mapping
from typing import NamedTuple

from newsum.phrases import NOTHING


class Notice(NamedTuple):
    """Something the reader should know and that stops nothing."""

    code: str
    """Stable, in kebab case: `hidden-characters`. Scripts read it."""
    message: str
    """A whole sentence in English with `{named}` values, so that it can be translated."""
    values: Mapping[str, object] = NOTHING
    line: int | None = None
    """Line of the source, from 1."""
    source: str | None = None
    """In a digest, the name of the source it is about; None where it is about all of them."""
    says_where: bool = False
    """Whether the message itself does, so that people need not be told the line as well."""

    def __str__(self) -> str:
        return self.message.format(**self.values)
