"""What can go wrong, each with its exit code and a way out.

Messages are whole English sentences with `{named}` values, so that they can be translated.
"""

from newsum.phrases import Phrase, to_translate


class NewsumError(Exception):
    """Base of all errors a user can act upon.

    `message` and `hint` are templates; `values` fill both.
    """

    exit_code = 1

    def __init__(self, message: str, *, hint: str | None = None, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.values = values

    def __str__(self) -> str:
        return self.message.format(**self.values)

    def advice(self) -> str | None:
        """What the user may try next."""
        return self.hint and self.hint.format(**self.values)


SYSTEM_REASONS = (
    to_translate("Permission denied"),
    to_translate("No space left on device"),
    to_translate("Read-only file system"),
    to_translate("File name too long"),
    to_translate("Is a directory"),
    to_translate("Not a directory"),
    to_translate("Input/output error"),
    to_translate("Too many levels of symbolic links"),
    to_translate("No such device or address"),
    to_translate("Disk quota exceeded"),
    to_translate("embedded null byte"),
)
"""What systems say most when they refuse a file."""


def reason_of(error: OSError | ValueError) -> Phrase:
    """Why the system refuses, in its own words."""
    return Phrase(getattr(error, "strerror", None) or str(error))


class OptionsError(NewsumError):
    """Options that contradict each other or are out of range."""

    exit_code = 2


class NothingToSummarizeError(NewsumError):
    """The input holds no sentence, or none worth quoting."""

    exit_code = 3


class DataError(NewsumError):
    """The bytes are no French text: binary, undecodable, too large, another language."""

    exit_code = 65


class ReadError(NewsumError):
    """The input is missing or cannot be read."""

    exit_code = 66


class CreateError(NewsumError):
    """The output file cannot be created."""

    exit_code = 73


class WriteError(NewsumError):
    """Writing failed half-way: disk full, device gone."""

    exit_code = 74
