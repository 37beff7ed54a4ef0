"""From arguments to exit code, whatever happens on the way."""

import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from newsum.cli.language import language_for
from newsum.cli.streams import abandon, report, tell, tell_lines, write_standard_output
from newsum.cli.usual import usual_job
from newsum.translation import translated, use

if TYPE_CHECKING:
    from newsum.cli.parsing import Help

INTERRUPTED = 130


def run() -> int:
    """Do what the arguments of this process ask for; the exit code, as the README lists them."""
    return _guarded(_done)


def show(text: str) -> int:
    """Print a text; the exit code."""

    def printed() -> int:
        write_standard_output(text)
        return 0

    return _guarded(printed)


def _guarded(task: Callable[[], int]) -> int:
    use(language_for(sys.argv[1:], os.environ))
    try:
        return task()
    except BrokenPipeError:
        # The reader has seen enough: that is no failure.
        abandon(sys.stdout)
        return 0
    except KeyboardInterrupt:
        tell(translated("interrupted"))
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: one line instead of a traceback
        return report(error, has_traceback="--debug" in sys.argv)


def _done() -> int:
    job = usual_job(sys.argv[1:], os.environ)
    if job is None:
        from newsum.cli.parsing import Help, parse_arguments  # typer costs 60 ms

        asked = parse_arguments()
        if isinstance(asked, Help):
            return _show(asked)
        job = asked
    from newsum.cli.act import act

    return act(job)


def _show(page: "Help") -> int:
    if page.exit_code:
        tell_lines(page.text)
    else:
        write_standard_output(page.text)
    return page.exit_code
