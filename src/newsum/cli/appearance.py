"""How the result of a job looks, and what is told beside it: shape, width, colour, times."""

import os
import sys

from newsum.cli.job import STANDARD_STREAM, Action, Job, Timestamps
from newsum.cli.terminal import can_draw, is_accessible, is_terminal, wants_color, width_of
from newsum.errors import OptionsError
from newsum.rendering.layout import Layout, OutputFormat

_OF_ONE_FILE = frozenset({OutputFormat.SRT, OutputFormat.VTT, OutputFormat.HTML})
"""A recording has its subtitles and a text its page: several make no document together."""
_WITH_TIMES = frozenset(
    {OutputFormat.RICH, OutputFormat.LINEAR, OutputFormat.MARKDOWN, OutputFormat.HTML}
)


def shape_of(job: Job, *, are_several: bool) -> OutputFormat:
    """What the result is printed as.

    Args:
        job: What was asked for.
        are_several: Whether there are several results.

    Raises:
        OptionsError: what was asked for cannot be printed like that.
    """
    shape = OutputFormat.RICH if _is_shown(job) else OutputFormat.PLAIN
    if job.format != "auto":
        shape = OutputFormat(job.format)
    if are_several and shape in _OF_ONE_FILE:
        raise OptionsError(
            "--format {shape} takes one file", hint="call newsum once for each", shape=shape
        )
    if job.merges:
        _check_merging(job, shape)
    is_read_aloud = shape is OutputFormat.RICH and is_accessible(os.environ)
    return OutputFormat.LINEAR if is_read_aloud else shape


def layout_of(job: Job, shape: OutputFormat, *, are_several: bool) -> Layout:
    """The layout of the result."""
    is_shown = _is_shown(job)
    return Layout(
        options=job.options,
        width=job.width or width_of(sys.stdout if is_shown else None),
        has_color=wants_color(job.color, os.environ, is_terminal=is_shown),
        is_ascii=job.is_ascii or (is_shown and not can_draw(sys.stdout)),
        has_removals=job.has_removals,
        has_times=_has_times(job, shape),
        link=job.link,
        is_one_of_several=are_several,
    )


def layout_of_notes(job: Job) -> Layout:
    """That of what stands on standard error."""
    return Layout(
        options=job.options,
        width=job.width or width_of(sys.stderr),
        has_color=wants_color(job.color, os.environ, is_terminal=True),
        is_ascii=job.is_ascii or not can_draw(sys.stderr),
        has_times=job.timestamps is not Timestamps.NEVER,
    )


def _is_shown(job: Job) -> bool:
    """Whether the result goes straight to a person."""
    return job.output == STANDARD_STREAM and is_terminal(sys.stdout)


def _check_merging(job: Job, shape: OutputFormat) -> None:
    if shape is OutputFormat.SRT:
        raise OptionsError(
            "--merge makes no subtitles: several recordings have no time in common",
            hint="choose another --format",
        )
    if job.link is not None:
        raise OptionsError(
            "--link names one recording, and --merge joins several", hint="leave one of them out"
        )


def _has_times(job: Job, shape: OutputFormat) -> bool:
    if job.timestamps is not Timestamps.AUTO:
        return job.timestamps is Timestamps.ALWAYS
    return job.action is Action.SUMMARIZE and shape in _WITH_TIMES
