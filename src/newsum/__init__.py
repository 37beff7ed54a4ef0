"""Summarise French transcripts: repeats removed without losing a fact, key sentences quoted.

>>> import newsum
>>> text = "Le pont ferme lundi à Brest. Les travaux durent un an. Le pont ferme lundi à Brest !"
>>> [newsum.clean(text).sentences[r.index].text for r in newsum.clean(text).repeats]
['Le pont ferme lundi à Brest !']
"""

from newsum._version import __version__

TYPE_CHECKING = False
"""As in `typing`, whose import would cost more than the rest of `newsum --version`."""

if TYPE_CHECKING:
    from newsum.api import clean, digest, inspect, read_transcript, summarize, verify
    from newsum.errors import NewsumError
    from newsum.model import (
        Cleaning,
        Inspection,
        Repeat,
        Sentence,
        Span,
        Summary,
        Transcript,
        Verification,
    )

__all__ = [
    "Cleaning",
    "Inspection",
    "NewsumError",
    "Repeat",
    "Sentence",
    "Span",
    "Summary",
    "Transcript",
    "Verification",
    "__version__",
    "clean",
    "digest",
    "inspect",
    "read_transcript",
    "summarize",
    "verify",
]

_HOMES = {"NewsumError": "errors"} | dict.fromkeys(
    (
        "Cleaning",
        "Inspection",
        "Repeat",
        "Sentence",
        "Span",
        "Summary",
        "Transcript",
        "Verification",
    ),
    "model",
)


def __getattr__(name: str) -> object:
    """Import on first use, so that `newsum --version` costs no more than Python itself."""
    if name not in __all__:
        message = f"module 'newsum' has no attribute {name!r}"
        raise AttributeError(message)
    from importlib import import_module

    return getattr(import_module(f"newsum.{_HOMES.get(name, 'api')}"), name)
