"""Which language the person reads."""

from collections.abc import Mapping, Sequence

from newsum.translation import LANGUAGES

OPTION = "--ui-lang"
_VARIABLES = ("NEWSUM_LANG", "LC_ALL", "LC_MESSAGES", "LANG")


def language_for(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language asked for on the command line, or else that of the environment.

    The first variable that is not empty decides; a language that newsum does not speak is English.
    The option is looked for before the arguments are parsed, because that may fail, and help that
    is asked for is in that language as well.

    >>> language_for(["clean", "--ui-lang", "fr"], {"LC_ALL": "C"})
    'fr'
    >>> language_for([], {"LC_ALL": "", "LANG": "fr_CA.UTF-8"}), language_for([], {"LANG": "C"})
    ('fr', 'en')
    """
    spoken = _asked(arguments) or next(filter(None, map(environment.get, _VARIABLES)), "")
    code = spoken.replace("-", "_").partition("_")[0].partition(".")[0].lower()
    return code if code in LANGUAGES else LANGUAGES[0]


def _asked(arguments: Sequence[str]) -> str:
    """The last value of the option; empty where there is none."""
    asked = ""
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        name, joint, value = argument.partition("=")
        if name == OPTION:
            asked = value if joint else next(iter(arguments[position + 1 : position + 2]), "")
    return asked if asked in LANGUAGES else ""
