"""The pages of `man newsum`, from the same source as the help: `python tests/manual/manual.py`.

What the help does not tell, exit codes, is taken from the README of the same language.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from typer.main import get_command

from newsum import translation
from newsum._version import __version__
from newsum.cli.app import app

ROOT = Path(__file__).parents[2]
PAGES = {"en": ROOT / "man" / "newsum.1", "fr": ROOT / "man" / "fr" / "newsum.1"}
READMES = {"en": ROOT / "README.md", "fr": ROOT / "README.fr.md"}
COMMAND = "python tests/manual/manual.py"
_HEADINGS = {
    "en": ("NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "EXIT STATUS", "ENVIRONMENT"),
    "fr": ("NOM", "SYNOPSIS", "DESCRIPTION", "COMMANDES", "CODE DE RETOUR", "ENVIRONNEMENT"),
}
_VARIABLES = {
    "en": (
        ("NEWSUM_LANG, LC_ALL, LC_MESSAGES, LANG", "Language of messages: the first set."),
        ("NEWSUM_COMMAND_OPTION", "Default of an option: NEWSUM_SUMMARIZE_FORMAT=markdown."),
        ("NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE", "Colour, unless --color decides."),
        ("ACCESSIBLE", "Set to 1: words in a row, for a terminal that is read aloud."),
    ),
    "fr": (
        ("NEWSUM_LANG, LC_ALL, LC_MESSAGES, LANG", "Langue des messages : la première définie."),
        ("NEWSUM_COMMANDE_OPTION", "Valeur par défaut : NEWSUM_SUMMARIZE_FORMAT=markdown."),
        ("NO_COLOR, FORCE_COLOR, CLICOLOR, CLICOLOR_FORCE", "Couleurs, sauf si --color en décide."),
        ("ACCESSIBLE", "À 1 : des mots à la suite, pour un terminal lu à voix haute."),
    ),
}  # fmt: skip
BREAK = r"|\:"
"""Where a long line of choices may go on below."""
_CODE = re.compile(r"^\| (\d+(?:, \d+)*) \| (.+) \|$", re.MULTILINE)


def main() -> None:
    for language, path in PAGES.items():
        path.write_text(page(language), encoding="utf-8", newline="\n")


def page(language: str) -> str:
    translation.use(language)
    try:
        return "\n".join(_lines(language)) + "\n"
    finally:
        translation.use("en")


def _lines(language: str) -> Iterator[str]:
    group: Any = get_command(app)  # typer's types are private
    context = group.make_context("newsum", [], resilient_parsing=True)
    name, synopsis, description, commands, status, environment = _HEADINGS[language]
    told, examples = _help(group.help)
    yield f'.TH NEWSUM 1 "" "newsum {__version__}"'
    yield ".nh"
    yield from (f".SH {name}", f"newsum \\- {_escaped(_as_title(told))}", f".SH {synopsis}")
    yield from (f".B newsum {_escaped(' '.join(group.collect_usage_pieces(context)))}",)
    yield from (f".SH {description}", _escaped(told), *_shown(examples), ".PP")
    yield _escaped(group.epilog)
    yield from _parameters(group, context)
    yield f".SH {commands}"
    for key in group.list_commands(context):
        command = group.get_command(context, key)
        yield from _command(command, context)
    yield f".SH {status}"
    for codes, meaning in _CODE.findall(READMES[language].read_text(encoding="utf-8")):
        yield from (".TP", f".B {codes}", _escaped(meaning.replace("`", "")))
    yield f".SH {environment}"
    for variables, meaning in _VARIABLES[language]:
        yield from (".TP", f".B {variables}", _escaped(meaning))


def _command(command: Any, parent: Any) -> Iterator[str]:  # noqa: ANN401 - same
    context = command.make_context(command.name, [], parent=parent, resilient_parsing=True)
    pieces = " ".join(command.collect_usage_pieces(context))
    told, examples = _help(command.help)
    yield f'.SS "newsum {command.name} {_escaped(pieces)}"'
    yield from (_escaped(told), *_shown(examples), ".PP")
    yield _escaped(command.epilog)
    yield from _parameters(command, context)


def _parameters(command: Any, context: Any) -> Iterator[str]:  # noqa: ANN401 - same
    for rows in command.told_parameters(context).values():
        for written, told in rows:
            yield from (
                ".TP",
                f".B {_escaped(written).replace('|', BREAK)}",
                _escaped(re.sub(r"[ \n]+", " ", told)),
            )


def _help(text: str) -> tuple[str, list[str]]:
    """What a command is for, and examples of it."""
    told, _, examples = text.partition("\n\n\b\n")
    return " ".join(told.split("\n")), examples.splitlines()


def _as_title(told: str) -> str:
    """As `apropos` lists it: in small letters, without the stop."""
    return told[:1].lower() + told[1:].rstrip(".")


def _shown(examples: list[str]) -> Iterator[str]:
    yield from (".PP", ".RS 4", ".nf", *map(_escaped, examples), ".fi", ".RE")


def _escaped(text: str) -> str:
    r"""The text as roff shows it.

    >>> print(_escaped(".x --a\u202f?"))
    \&.x \-\-a\~?
    """
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("\u202f", "\\~")
    text = text.replace("\u00a0", "\\~").replace('"', "\\(dq")
    return f"\\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    main()
