"""From the arguments of the process to a job, or to a page of help."""

import io
import os
import shlex
import sys
from collections.abc import Iterable, Sequence
from contextlib import redirect_stdout
from copy import copy
from itertools import takewhile
from typing import NamedTuple

import typer

# typer has no public names
from typer._click.core import ParameterSource
from typer._click.exceptions import BadParameter, ClickException, NoSuchOption

from newsum.cli.app import app
from newsum.cli.job import Action, Job
from newsum.cli.typer_words import as_phrase
from newsum.errors import OptionsError
from newsum.phrases import Phrase
from newsum.translation import say

_USAGE = 2
_NEAR = 0.75
"""So alike must a name be that is meant: --formt is --format, --bogus is no --focus."""
_INSTALLATION = "--install-completion"


class Help(NamedTuple):
    """A text to show instead of doing something."""

    text: str
    exit_code: int
    """0 when the user asked for it."""


def parse_arguments() -> Job | Help:
    """What the arguments of this process ask for.

    Raises:
        OptionsError: they make no sense.
    """
    is_bare = len(sys.argv) == 1
    narrowed = _narrowed(app, sys.argv[1:2])
    # Help is caught, so that a closed pipe or stream is handled where all output is.
    paper = io.StringIO()
    try:
        with redirect_stdout(paper):
            asked = narrowed(
                args=["--help"] if is_bare else None, prog_name="newsum", standalone_mode=False
            )
    except SystemExit as done:  # a shell asked for completions, or its user to have them
        return Help(_told(paper.getvalue()), int(done.code or 0))
    except ClickException as error:
        if isinstance(error, NoSuchOption) and (file := _file_like(error.option_name)):
            raise OptionsError(
                "{name} is read as an option",
                hint="if the file is meant, write {path}",
                name=file,
                path=shlex.quote(f"./{file}"),
            ) from error
        raise OptionsError(
            "{reason}",
            hint="see {command} --help",
            reason=_reason(error),
            command=_command_of(error),
        ) from error
    if isinstance(asked, Job):
        return asked
    is_refused = bool(asked)  # its exit code: completion is not for this shell
    return Help(_told(paper.getvalue()), _USAGE if is_bare or is_refused else 0)


def _narrowed(whole: typer.Typer, asked: Sequence[str]) -> typer.Typer:
    """With the one command that is asked for, where it is named: typer takes 3 ms to make each."""
    commands = [command for command in whole.registered_commands if command.name in asked]
    if not commands:
        return whole
    narrowed = copy(whole)
    narrowed.registered_commands = commands
    return narrowed


def _told(page: str) -> str:
    """What is shown; what typer says after it has installed completion in the language in use."""
    if _INSTALLATION not in sys.argv:
        return page
    return "".join(f"{say(as_phrase(line))}\n" for line in page.splitlines())


def _reason(error: ClickException) -> Phrase:
    """What is wrong; of an option that nobody knows, the one that was meant."""
    if isinstance(error, NoSuchOption):
        values: dict[str, object] = {"name": error.option_name}
        if nearest := _nearest(error.option_name, error.possibilities or ()):
            values["nearest"] = nearest
            return Phrase("no such option: {name}. Did you mean {nearest}?", values)
        return Phrase("no such option: {name}", values)
    if isinstance(error, BadParameter) and (variable := _variable_of(error)):
        error.param_hint = variable
    return as_phrase(error.format_message())


def _file_like(option: str) -> str | None:
    """The file whose name was read as this option, among others: `-tiret.txt`."""
    given = takewhile(lambda argument: argument != "--", sys.argv[1:])
    named = (a for a in given if a.startswith("-") and option.lstrip("-") in a)
    return next(filter(os.path.lexists, named), None)


def _nearest(name: str, options: Iterable[str]) -> str | None:
    """The option that was meant, if any: typer compares the dashes too, which are always alike."""
    from difflib import get_close_matches

    bare = {option.lstrip("-"): option for option in options}
    typed = name.lstrip("-")
    begun = [option for option in bare if option.startswith(typed)]
    found = begun or get_close_matches(typed, bare, n=1, cutoff=_NEAR)
    return bare[found[0]] if found else None


def _variable_of(error: BadParameter) -> str | None:
    """The name of the variable that gave the value; None where an argument did."""
    context, parameter = error.ctx, error.param
    if context is None or parameter is None or parameter.name is None:
        return None
    if context.get_parameter_source(parameter.name) is not ParameterSource.ENVIRONMENT:
        return None
    return f"{context.auto_envvar_prefix}_{parameter.name.upper()}"


def _command_of(error: ClickException) -> str:
    if context := getattr(error, "ctx", None):
        return str(context.command_path)
    # An option at the end that lacks its value is found before typer knows where it is.
    named = sys.argv[1:2]
    return " ".join(["newsum", *(name for name in named if name in set(Action))])
