"""Letters and marks written as entities of HTML, once or twice, where nobody undid them.

`&lt;`, `&gt;` and `&amp;` mean something to readers of markup and are left alone, unless they only
hide one of the others: programs on the way encode again what a platform had encoded.
"""

import re

from newsum.patterns import compiled_later

_ENTITY = compiled_later(
    r"&(?:amp;){0,2}+"
    r"(?!(?:lt|gt|amp|\#0*(?:38|60|62)|\#[xX]0*(?:26|3[cCeE]));)"
    r"(\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});"
)
_BREAKS = "\n\r\v\f\u2028\u2029\x85\t"


def with_letters(text: str) -> tuple[str, int]:
    """The text with letters in the place of their entities, and how many; on as many lines.

    What comes out has to be sanitised.

    >>> with_letters("l&#39;&eacute;t&amp;eacute; &amp; l&amp;#39;hiver &lt;ici&gt;")
    ("l'été &amp; l'hiver &lt;ici&gt;", 4)
    """
    if "&" not in text:
        return text, 0
    undone = 0

    def letter(entity: re.Match[str]) -> str:
        nonlocal undone
        character = character_of(f"&{entity[1]};")
        if character.startswith("&"):  # no entity of that name
            return entity[0]
        undone += 1
        return character

    shown = _ENTITY.sub(letter, text)
    return shown, undone


def character_of(entity: str) -> str:
    """What an entity stands for; a space for any that would break the line."""
    # Imported where there is one: the table of their names costs a start-up.
    from html import unescape
    from html.entities import html5

    character = unescape(entity) if entity[1] == "#" else html5.get(entity[1:], entity)
    return " " if character in _BREAKS else character
