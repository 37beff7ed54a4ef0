"""From arguments to exit code, whatever happens on the way."""

import sys

from newsum.cli.parsing import Help, parse_arguments
from newsum.cli.streams import abandon, report, tell, tell_lines, write_standard_output

INTERRUPTED = 130


def run() -> int:
    """Do what the arguments of this process ask for; the exit code, as the README lists them."""
    try:
        asked = parse_arguments()
        if isinstance(asked, Help):
            return _show(asked)
        from newsum.cli.act import act

        return act(asked)
    except BrokenPipeError:
        # The reader has seen enough: that is no failure.
        abandon(sys.stdout)
        return 0
    except KeyboardInterrupt:
        tell("interrupted")
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - the last resort: one line instead of a traceback
        return report(error, has_traceback="--debug" in sys.argv)


def _show(page: Help) -> int:
    if page.exit_code:
        tell_lines(page.text)
    else:
        write_standard_output(page.text)
    return page.exit_code
