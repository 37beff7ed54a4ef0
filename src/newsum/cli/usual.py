"""The arguments that people usually give, read without typer.

To load typer takes a fifth of the time of a short text. Whatever asks for more than a job, as
mistakes, help and variables do, is left to it.
"""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from newsum.cli.job import (
    STANDARD_STREAM,
    Action,
    CleanFormat,
    ColorChoice,
    Job,
    SummaryFormat,
    Timestamps,
)
from newsum.options import Budget, InputFormat, LanguagePolicy, Method, Options, RepeatPolicy

_VARIABLES, _LANGUAGE = "NEWSUM_", "NEWSUM_LANG"
"""Give defaults, but for the one that is read elsewhere."""

_Known: TypeAlias = Mapping[str, tuple[str, Callable[[str], object] | None]]
"""Fields of `Job` or `Options` by the option that sets them; how to read its value, if any."""


def _budget(sentences: str) -> Budget:
    if not (sentences.isascii() and sentences.isdecimal()):
        raise ValueError
    return Budget(sentences=int(sentences))


_OF_BOTH: _Known = {
    "-o": ("output", str),
    "--output": ("output", str),
    "--force": ("may_overwrite", None),
    "--language": ("language", LanguagePolicy),
    "--repeats": ("repeats", RepeatPolicy),
    "--show-removed": ("has_removals", None),
    "--timestamps": ("timestamps", Timestamps),
    "--encoding": ("encoding", str),
    "--input-format": ("input_format", InputFormat),
    "--color": ("color", ColorChoice),
    "--ascii": ("is_ascii", None),
    "-q": ("is_quiet", None),
    "--quiet": ("is_quiet", None),
    "-v": ("is_verbose", None),
    "--verbose": ("is_verbose", None),
    "--debug": ("has_traceback", None),
}
_KNOWN: Mapping[Action, _Known] = {
    Action.SUMMARIZE: {
        **_OF_BOTH,
        "-n": ("budget", _budget),
        "--sentences": ("budget", _budget),
        "-f": ("format", SummaryFormat),
        "--format": ("format", SummaryFormat),
        "--method": ("method", Method),
        "--merge": ("merges", None),
        "--explain": ("explains", None),
    },
    Action.CLEAN: {
        **_OF_BOTH,
        "-f": ("format", CleanFormat),
        "--format": ("format", CleanFormat),
    },
}
_USUAL_FORMAT = {Action.SUMMARIZE: SummaryFormat.AUTO, Action.CLEAN: CleanFormat.AUTO}


def usual_job(arguments: Sequence[str], environment: Mapping[str, str]) -> Job | None:
    """The job that is asked for; None where that is not told as usual, or variables have a say.

    Raises:
        OptionsError: the options make no sense together.
    """
    # On Windows typer also finds the files that a pattern names.
    if os.name == "nt" or any(_VARIABLES in name and name != _LANGUAGE for name in environment):
        return None
    try:
        action = Action(arguments[0])
        files, fields = _parted(iter(arguments[1:]), _KNOWN[action])
    except (LookupError, ValueError):
        return None
    asked: dict[str, Any] = {"format": _USUAL_FORMAT[action], **fields}
    options = {name: asked.pop(name) for name in Options._fields if name in asked}
    return Job(action=action, files=files, options=Options(**options), **asked)


def _parted(arguments: Iterator[str], known: _Known) -> tuple[tuple[str, ...], dict[str, object]]:
    """The files, and the fields that are set. A LookupError or ValueError where it is unusual."""
    files: list[str] = []
    fields: dict[str, object] = {}
    for argument in arguments:
        if argument == STANDARD_STREAM or not argument.startswith("-"):
            files.append(argument)
            continue
        name, joint, value = argument.partition("=")
        field, read = known[name]
        if joint and (read is None or not name.startswith("--")):
            raise ValueError
        fields[field] = (
            True if read is None else read(_plain(value if joint else next(arguments, "")))
        )
    return tuple(files), fields


def _plain(value: str) -> str:
    """A value that nobody can take for an option."""
    if not value or value.startswith("-"):
        raise ValueError
    return value
