"""What people are told, in their language; what programs read stays English.

The catalogues are those of gettext; `tests/translation/catalogue.py` makes them.
"""

import os
import re
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from functools import reduce
from typing import TYPE_CHECKING

from newsum.phrases import LAST_OF_SEVERAL, ONE_THEN_OTHER, Listing, Sentences, Told

if TYPE_CHECKING:
    from gettext import NullTranslations

LANGUAGES = ("en", "fr")
_FOLDER = os.path.join(os.path.dirname(__file__), "locale")
_CATALOGUE: "ContextVar[NullTranslations | None]" = ContextVar("catalogue", default=None)
"""None for English, the language of the source."""
_FIELD = re.compile(r"\{(\w+)[^}]*\}")


def use(language: str) -> None:
    """Tell everything from now on in one of `LANGUAGES`."""
    if language == LANGUAGES[0]:
        _CATALOGUE.set(None)
    else:
        from gettext import translation  # English needs none, and starts the sooner

        _CATALOGUE.set(translation("newsum", _FOLDER, languages=[language]))


def language() -> str:
    """The code of the language in use."""
    catalogue = _CATALOGUE.get()
    return LANGUAGES[0] if catalogue is None else catalogue.info()["language"]


def translated(message: str, /, **values: object) -> str:
    """A template in the language in use, filled in.

    >>> translated("{count} bytes", count=3)
    '3 bytes'
    """
    return _filled(_template(message), values)


def counted(one: str, several: str, count: int, /, **values: object) -> str:
    """Either template, as the language has it for that many; `{count}` is among the values.

    >>> counted("{count} sentence", "{count} sentences", 3)
    '3 sentences'
    """
    return _filled(_template_for(one, several, count), {**values, "count": count})


def pieces(message: str, /, **values: object) -> Iterator[object]:
    """What `translated` joins: the words of the template, and the values as they are.

    For who writes a value in a way of its own, as a link. `Sentences` come in pieces too.

    >>> list(pieces("{place}: {text}", place=3, text="Il pleut."))
    [3, ': ', 'Il pleut.']
    """
    yield from _in_pieces(_template(message), values)


def say(told: Told) -> str:
    """What has words, in the language in use."""
    return translated(told.message, **told.values)


def _template(message: str) -> str:
    catalogue = _CATALOGUE.get() if message else None  # that of nothing is the catalogue's header
    return message if catalogue is None else catalogue.gettext(message)


def _template_for(one: str, several: str, count: int) -> str:
    catalogue = _CATALOGUE.get()
    source = one if count == 1 else several
    return source if catalogue is None else catalogue.ngettext(one, several, count)


def _in_pieces(template: str, values: Mapping[str, object]) -> Iterator[object]:
    words, *fields = _FIELD.split(template)
    yield from filter(None, (words,))
    for name, following in zip(fields[::2], fields[1::2], strict=True):
        yield from _of_value(values[name])
        yield from filter(None, (following,))


def _of_value(value: object) -> Iterator[object]:
    if isinstance(value, Sentences) and len(value.items) > 1:
        *before, last = value.items
        yield from pieces(ONE_THEN_OTHER, one=Sentences(before), other=last)
    elif isinstance(value, Sentences):
        yield from value.items
    else:
        yield value


def _filled(template: str, values: Mapping[str, object]) -> str:
    told = {name: _Filling(value) for name, value in values.items()}
    return template.format_map(told) if values else template


class _Filling:
    """A value in a template: it may have words itself, and numbers are written as usual."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value = value

    def __format__(self, spec: str) -> str:
        if isinstance(self._value, float) and _CATALOGUE.get() is not None:
            return format(self._value, spec).replace(".", ",").replace("%", "\u202f%")
        return format(_in_words(self._value), spec)


def _in_words(value: object) -> object:
    if isinstance(value, Listing):
        *others, last = map(str, map(_in_words, value.items))
        if not others:
            return last
        return translated(LAST_OF_SEVERAL, others=", ".join(others), last=last)
    if isinstance(value, Sentences):
        told = map(_in_words, value.items)
        return reduce(lambda one, other: translated(ONE_THEN_OTHER, one=one, other=other), told)
    if hasattr(value, "message") and hasattr(value, "values"):
        return translated(value.message, **value.values)
    return value
