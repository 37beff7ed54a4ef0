"""Regular expressions that cost nothing until they are used."""

import re
from typing import AnyStr, cast


def compiled_later(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A regular expression that is compiled when it is first asked for something.

    For modules that every command imports: most of their patterns look for what few texts have,
    and compiling one costs as much as a search through a short text.
    """
    return cast("re.Pattern[AnyStr]", _Later(pattern, flags))


class _Later:
    """Stands for the compiled pattern, of which it takes over each method that is called."""

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self._pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> object:
        found = getattr(re.compile(self._pattern, self._flags), name)
        setattr(self, name, found)  # so that it is asked for once
        return found
