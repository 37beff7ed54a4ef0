"""Word lists, weights and styles that ship with newsum."""

import os

_PACKAGE = os.path.dirname(__file__)


def shipped_text(path: str) -> str:
    """The text of a file, by its path in the package.

    Importing `importlib.resources` costs 8 ms, `pathlib` 4, to find what lies beside this module.
    """
    with open(_full(path), encoding="utf-8") as stream:
        return stream.read()


def shipped_bytes(path: str) -> bytes:
    """Likewise its bytes."""
    with open(_full(path), "rb") as stream:
        return stream.read()


def _full(path: str) -> str:
    return os.path.join(_PACKAGE, *path.split("/"))
