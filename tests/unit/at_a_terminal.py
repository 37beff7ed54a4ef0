"""A person at a terminal, and what is asked for, for tests that run in one process."""

import io

from newsum.cli.job import Action, CleanFormat, ColorChoice, Job
from newsum.options import InputFormat


class Terminal(io.TextIOWrapper):
    """Somebody types `typed` and looks at what is shown."""

    def __init__(self, encoding: str = "utf-8", *, typed: bytes = b"") -> None:
        self._paper = io.BytesIO(typed)
        super().__init__(
            io.BufferedReader(self._paper) if typed else self._paper, encoding, newline=""
        )

    def isatty(self) -> bool:
        """It is one."""
        return True

    def shown(self) -> str:
        """All that was written to it."""
        return self._paper.getvalue().decode(self.encoding)


def job(*files: str, is_quiet: bool = False) -> Job:
    """To clean these files, or what is typed."""
    return Job(
        action=Action.CLEAN,
        files=files,
        format=CleanFormat.PLAIN,
        output="-",
        may_overwrite=False,
        encoding=None,
        input_format=InputFormat.AUTO,
        max_bytes=0,
        color=ColorChoice.AUTO,
        width=None,
        is_ascii=False,
        is_quiet=is_quiet,
        has_traceback=False,
    )
