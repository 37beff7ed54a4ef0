"""What people call a source."""

from newsum.model import STANDARD_INPUT, Origin
from newsum.translation import translated


def shown_name(name: str) -> str:
    """The name, or words for standard input, which has none."""
    return translated("standard input") if name == STANDARD_INPUT else name


def label_of(origin: Origin) -> str:
    """What a source of a digest is called there."""
    return shown_name(origin.label)
