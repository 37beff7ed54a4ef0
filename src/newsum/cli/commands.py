"""Commands that explain themselves in the language of whoever asks."""

import os
import shlex
import shutil
from collections.abc import Mapping, Sequence
from typing import Any

# typer has no public names for these.
from typer._click.formatting import HelpFormatter
from typer._types import TyperChoice
from typer.core import TyperCommand, TyperGroup, TyperOption

from newsum.cli.job import STANDARD_STREAM
from newsum.cli.language import OPTION
from newsum.cli.typer_words import as_phrase
from newsum.errors import OptionsError
from newsum.phrases import Sentences, to_translate
from newsum.translation import LANGUAGES, translated

_LANGUAGE_TOLD = to_translate("Language of messages and help: en or fr.")
_DEFAULTS_TOLD = to_translate(
    "Variables give defaults: {prefix}_FORMAT=json, {prefix}_WIDTH=100, and so on."
)
_WIDEST = 80
_NARROWEST = 28
"""Columns of help, whatever the screen."""
_ROOMY = 60
"""From so many columns on, names and what they are for stand side by side."""
_STEP = 4
_RIVALS = (frozenset({"sentences", "words", "ratio"}), frozenset({"quiet", "verbose"}))
"""Options of which one has a say: what is typed silences the variables of all."""
_OPTIONS = to_translate("[OPTIONS]")
_COMMANDS = to_translate("COMMAND [ARGS]...")
_TYPERS_WORDS = (
    to_translate("Install completion for the current shell."),
    to_translate(
        "Show completion for the current shell, to copy it or customize the installation."
    ),
    to_translate("Show this message and exit."),
)
"""Shown as they stand; named here for whoever collects what to translate."""


class _Paper(HelpFormatter):
    """A page of help that fits the screen, with headings in the language in use."""

    def __init__(self) -> None:
        columns = min(shutil.get_terminal_size().columns, _WIDEST)
        super().__init__(width=max(columns - 2, _NARROWEST))

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = 30, col_spacing: int = 2
    ) -> None:
        """Names beside what they are for; on a small screen above it."""
        column = col_max if self.width >= _ROOMY else _STEP
        super().write_dl([(self._broken(name), told) for name, told in rows], column, col_spacing)

    def _broken(self, name: str) -> str:
        """Choices that are too long for a line go on below."""
        first, *others = name.split("|")
        lines = [first]
        for choice in others:
            if len(f"{lines[-1]}|{choice}|") > self.width - self.current_indent:
                lines.append(" " * _STEP + choice)
            else:
                lines[-1] += f"|{choice}"
        return f"|\n{' ' * self.current_indent}".join(lines)

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, args, translated("Usage: ") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        told = {
            "Arguments": translated("Arguments:"),
            "Options": translated("Options:"),
            "Commands": translated("Commands:"),
        }
        self.write(f"{told[heading]}\n")


class _Translated:
    """What a command and a group of them have in common."""

    params: list[Any]
    help: str | None
    options_metavar: str | None
    epilog: str | None

    def _translate(self) -> None:
        """Put everything that is shown in the language in use, once the command is made."""
        self.params.append(_language_option())
        for parameter in self.params:
            if isinstance(parameter, TyperOption):
                # Told of once, in the epilog, not beside each option.
                parameter.show_envvar = False
            if isinstance(parameter.show_default, str):
                parameter.show_default = translated(parameter.show_default)
            if parameter.metavar:
                parameter.metavar = translated(parameter.metavar)
            parameter.help = translated(parameter.help or "")
        self.options_metavar = translated(self.options_metavar or "")
        self.help = translated(self.help or "")

    def told_parameters(self, ctx: Any) -> Mapping[str, list[tuple[str, str]]]:  # noqa: ANN401 - same
        """How to write each argument and option, and what it is for, under their headings."""
        told: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": []}
        for parameter in self.get_params(ctx):  # type: ignore[attr-defined] # of the class beside it
            if record := parameter.get_help_record(ctx):
                heading = "Options" if isinstance(parameter, TyperOption) else "Arguments"
                told[heading].append((record[0], _told(parameter.help or "", record[1])))
        return told

    def format_options(self, ctx: Any, formatter: HelpFormatter) -> None:  # noqa: ANN401 - same
        """As typer does, but for the words that it adds."""
        for heading, rows in self.told_parameters(ctx).items():
            if rows:
                with formatter.section(heading):
                    formatter.write_dl(rows)

    def get_help(self, ctx: Any) -> str:  # noqa: ANN401 - typer's private types
        paper = _Paper()
        self.format_help(ctx, paper)  # type: ignore[attr-defined] # of the class beside it
        return paper.getvalue().rstrip("\n")


def _told(own: str, told: str) -> str:
    """The help of a parameter, and what typer adds to it: `[default: auto]`."""
    added = told.removeprefix(own).strip()
    if not added:
        return translated(own)
    details = Sentences([as_phrase(detail) for detail in added[1:-1].split("; ")])
    return f"{translated(own)}  [{translated('{details}', details=details)}]"


def _language_option() -> TyperOption:
    """`newsum.cli.language` has read it already."""
    return TyperOption(
        param_decls=["ui_lang", OPTION],
        type=TyperChoice(LANGUAGES),
        expose_value=False,
        allow_from_autoenv=False,
        help=_LANGUAGE_TOLD,
    )


class Command(_Translated, TyperCommand):
    """One command."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - typer's private types
        super().__init__(*args, **kwargs)
        self._translate()
        prefix = self.context_settings["auto_envvar_prefix"]
        self.epilog = translated(_DEFAULTS_TOLD, prefix=prefix)

    def get_short_help_str(self, limit: int = 0) -> str:  # noqa: ARG002 - of typer
        """The first paragraph to its last word, whatever the limit: the page breaks lines."""
        return " ".join((self.help or "").partition("\n\n")[0].split())

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # noqa: ANN401 - same
        """As typer does, but a variable gives no default that contradicts what is typed."""
        typed, _, _ = self.make_parser(ctx).parse_args(list(args))
        for rivals in _RIVALS:
            if not rivals.isdisjoint(typed):
                for parameter in self.params:
                    if isinstance(parameter, TyperOption) and parameter.name in rivals:
                        parameter.allow_from_autoenv = False
        return super().parse_args(ctx, args)


class Commands(_Translated, TyperGroup):
    """The commands, with advice for those who forgot to name one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - typer's private types
        super().__init__(*args, **kwargs)
        self._translate()
        self.subcommand_metavar = translated(self.subcommand_metavar or "")
        self.epilog = translated(self.epilog or "")

    def format_options(self, ctx: Any, formatter: HelpFormatter) -> None:  # noqa: ANN401 - same
        """Options, then commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - typer's private types
        """Find a command, or the one that was forgotten."""
        name = args[0]
        if name == STANDARD_STREAM or "." in name or os.path.lexists(name):
            raise OptionsError(
                "{name} is no command",
                hint="did you mean: {command}",
                name=repr(name),
                command=f"newsum summarize {shlex.join(args)}",
            )
        return super().resolve_command(ctx, args)
