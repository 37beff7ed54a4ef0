"""What typer says of mistakes, in English alone: here as phrases that can be translated."""

import re

from newsum.phrases import Phrase, to_translate

_TEMPLATES = (
    to_translate("invalid value for {option}: {reason}"),
    to_translate("invalid value: {reason}"),
    to_translate("missing argument {name}"),
    to_translate("missing command"),
    to_translate("no such command {name}. Did you mean {nearest}?"),
    to_translate("no such command {name}"),
    to_translate("no such option: {name}"),
    to_translate("option {name} does not take a value"),
    to_translate("option {name} requires an argument"),
    "{value} is not in the range x>={least}",
    to_translate("{value} is not in the range {limits}"),
    to_translate("{value} is not one of {choices}"),
    "{value} is not a valid int",
    "{value} is not a valid integer",
    "{value} is not a valid int range",
    to_translate("{value} is not a valid boolean. Recognized values: {values}"),
    to_translate("{shell} completion installed in {path}"),
    to_translate("completion will take effect once you restart the terminal"),
    to_translate("shell {shell} is not supported"),
    "default: ({value})",
    to_translate("default: {value}"),
    "x>={least}",
    to_translate("required"),
)
"""Those with more words go before those that they contain."""
_NO_NUMBER = to_translate("{value} is no whole number")
_PLAINER = {
    **{template: _NO_NUMBER for template in _TEMPLATES if "a valid int" in template},
    "{value} is not in the range x>={least}": to_translate(
        "{value} is not in the range: at least {least}"
    ),
    "default: ({value})": "default: {value}",
    "x>={least}": to_translate("at least {least}"),
}
"""What is said instead: people need not know the names of types, nor read formulas."""
_REASON = "reason"


def as_phrase(text: str) -> Phrase:
    """A message of typer; in its own words where they are not known.

    >>> str(as_phrase("Invalid value for '-n': 'x' is not a valid int."))
    "invalid value for '-n': 'x' is no whole number"
    """
    words = text.rstrip(".")
    words = words[:1].lower() + words[1:]
    for template in _TEMPLATES:
        if match := re.fullmatch(_pattern(template), words, re.DOTALL):
            values: dict[str, object] = match.groupdict()
            if _REASON in values:
                values[_REASON] = as_phrase(match[_REASON])
            return Phrase(_PLAINER.get(template, template), values)
    return Phrase("{words}", {"words": words})


def _pattern(template: str) -> str:
    """Finds what fills a template."""
    return re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+?)", re.escape(template))
