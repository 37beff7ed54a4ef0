"""What becomes of the candidates for a summary."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple


class Obstacle(StrEnum):
    """What kept a sentence out of a summary."""

    NO_ROOM = "no-room"
    """Others deserved the room more."""
    TOO_LONG = "too-long"
    """For the room that was left."""
    ECHO = "echo"
    """A chosen sentence says much of the same."""
    REPLACED = "replaced"
    """A later sentence updates or corrects it."""
    HANGING = "hanging"
    """It needs sentences before it that are not quoted."""
    UNANSWERED = "unanswered"
    """A question, and what follows it is not quoted."""


class Rejection(NamedTuple):
    """A position that was not chosen, and why."""

    position: int
    obstacle: Obstacle
    other: int | None = None
    """Position of the sentence that is in its way."""


class Selection(NamedTuple):
    """Which candidates make the summary, and what became of the next best."""

    chosen: tuple[int, ...]
    """Positions, in source order; empty where all is boilerplate."""
    brought: Mapping[int, int]
    """Positions chosen so that another is understood, to that other."""
    rejected: tuple[Rejection, ...]
    """Some of those that were not chosen, best first."""
    is_too_long: bool
    """Whether even the first was too long for the budget of words."""
