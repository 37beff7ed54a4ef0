"""JSON value by value, with the place of each: strict, and safe on anything."""

import re
from collections.abc import Generator, Iterable, Iterator
from json import JSONDecodeError, JSONDecoder
from typing import NamedTuple, NoReturn

from newsum.errors import DataError
from newsum.phrases import Phrase

_SPACE = re.compile(r"\s*+")


class Item(NamedTuple):
    """A member of a list, or an object at the top without its lists."""

    value: object
    start: int
    """Offset in the JSON text."""
    end: int
    list: str | None = None
    """Name of the list, empty for that at the top; None for an object."""

    @property
    def is_listed(self) -> bool:
        """Whether it is a member of a list."""
        return self.list is not None


class BrokenJsonError(Exception):
    """The text ends, or goes on with something else, where JSON should go on."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


class _UncertainError(Exception):
    """JSON of which nobody can say what it means."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(str(reason))
        self.reason = reason


def json_items(
    text: str, *, lists: frozenset[str], wrappers: frozenset[str] = frozenset()
) -> Iterator[Item]:
    """The members of an array at the top, and those of the `lists` of an object there.

    An object that such an object has under one of the names in `wrappers` is read like it. After
    the members of its lists comes the rest of an object. Several values may stand one
    after the other. Linear in the length of `text`.

    Raises:
        BrokenJsonError: the JSON goes no further.
        DataError: it is nested too deeply, names a key twice, or holds what is no number.
    """
    at = _skip(text, 0)
    while at < len(text):
        if text[at] == "[":
            at = yield from _members(text, at, name="")
        else:
            at = yield from _object(text, at, lists=lists, wrappers=wrappers)
        at = _skip(text, at)


def line_of(text: str, offset: int) -> int:
    """The line, from 1, on which the offset lies."""
    return text.count("\n", 0, offset) + 1


def _object(
    text: str, start: int, *, lists: frozenset[str], wrappers: frozenset[str] = frozenset()
) -> Generator[Item, None, int]:
    rest: list[tuple[str, object]] = []
    at = _skip(text, _past(text, start, "{"))
    while text[at : at + 1] != "}":
        if rest:
            at = _skip(text, _past(text, at, ","))
        key, at = _key(text, at)
        value: object = None
        if key in lists and text[at : at + 1] == "[":
            at = yield from _members(text, at, name=key)
        elif key in wrappers and text[at : at + 1] == "{":
            at = yield from _object(text, at, lists=lists)
        else:
            value, at = _value(text, at)
        rest.append((key, value))
        at = _skip(text, at)
    try:
        yield Item(_unique(rest), start, at + 1)
    except _UncertainError as error:
        _refuse(text, start, error.reason)
    return at + 1


def _members(text: str, start: int, *, name: str) -> Generator[Item, None, int]:
    at = _skip(text, start + 1)
    is_first = True
    while text[at : at + 1] != "]":
        if not is_first:
            at = _skip(text, _past(text, at, ","))
        value, end = _value(text, at)
        yield Item(value, at, end, name)
        at = _skip(text, end)
        is_first = False
    return at + 1


def _key(text: str, at: int) -> tuple[str, int]:
    """The key of a member, and where its value starts."""
    _past(text, at, '"')
    key, end = _value(text, at)
    return str(key), _skip(text, _past(text, _skip(text, end), ":"))


def _value(text: str, at: int) -> tuple[object, int]:
    """Any value, and where it ends."""
    try:
        return _DECODER.raw_decode(text, at)
    except JSONDecodeError as error:
        raise BrokenJsonError(at) from error
    except _UncertainError as error:
        _refuse(text, at, error.reason)
    except RecursionError:
        _refuse(text, at, Phrase("it is nested too deeply"))
    except ValueError:  # Python's own limit
        _refuse(text, at, Phrase("a number has thousands of digits"))


def _past(text: str, at: int, mark: str) -> int:
    """The offset after the mark that has to stand there."""
    if text[at : at + 1] != mark:
        raise BrokenJsonError(at)
    return at + 1


def _skip(text: str, at: int) -> int:
    """The offset of the first character from `at` that is no white space."""
    space = _SPACE.match(text, at)
    return space.end() if space else at


def _unique(members: Iterable[tuple[str, object]]) -> dict[str, object]:
    members = list(members)
    found = dict(members)
    if len(found) < len(members):
        raise _UncertainError(Phrase("a key stands there twice"))
    return found


def _no_number(name: str) -> NoReturn:
    raise _UncertainError(Phrase("{name} is no number", {"name": name}))


def _refuse(text: str, offset: int, reason: Phrase) -> NoReturn:
    raise DataError(
        "the JSON that starts on line {line} cannot be read: {reason}",
        hint="have the recogniser write it again, or convert it to SubRip or plain text",
        line=line_of(text, offset),
        reason=reason,
    ) from None


_DECODER = JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_number, strict=False)
