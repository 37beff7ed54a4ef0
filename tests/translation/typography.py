"""French typography: which spaces do not break."""

import re

_NARROW = "\u202f"
_WIDE = "\u00a0"
_COMMAND = re.compile(r"^(?:newsum|curl|cat|  newsum|  cat) .*$", re.MULTILINE)
_RULES = (
    (re.compile(r"« | »"), lambda found: found.group().replace(" ", _NARROW)),
    (re.compile(r" (?=[;!?%](?:\W|$))"), lambda _: _NARROW),
    (re.compile(r" (?=:(?:\s|$))"), lambda _: _WIDE),
    (re.compile(r"(?<=\w)'(?=\w)"), lambda _: "’"),
)


def typeset(text: str) -> str:
    """The text as it is shown: narrow no-break spaces inside « » and before ; ! ? %, wide ones
    before a colon. Examples, commands on lines of their own below others, are left alone.

    >>> ascii(typeset("« Oui » : 3 % ?"))
    "'\\\\xab\\\\u202fOui\\\\u202f\\\\xbb\\\\xa0: 3\\\\u202f%\\\\u202f?'"
    """
    if "\n" not in text:
        return _in_words(text)
    pieces = []
    end = 0
    for command in _COMMAND.finditer(text):
        pieces += [_in_words(text[end : command.start()]), command.group()]
        end = command.end()
    return "".join([*pieces, _in_words(text[end:])])


def _in_words(text: str) -> str:
    for pattern, change in _RULES:
        text = pattern.sub(change, text)
    return text
