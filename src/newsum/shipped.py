"""Word lists, weights and styles that ship with newsum."""

from pathlib import Path

_PACKAGE = Path(__file__).parent


def shipped_text(path: str) -> str:
    """The text of a file, by its path in the package.

    Importing `importlib.resources` costs 8 ms, to find what lies beside this module.
    """
    return (_PACKAGE / path).read_text(encoding="utf-8")


def shipped_bytes(path: str) -> bytes:
    """Likewise its bytes."""
    return (_PACKAGE / path).read_bytes()
