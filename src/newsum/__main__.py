"""The command `newsum`, also as `python -m newsum`."""

import gc
import os
import sys

from newsum._version import __version__


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        sys.exit(_tell_version() if sys.argv[1:] == ["--version"] else _run())
    except KeyboardInterrupt:
        # Imports were under way; `newsum.cli` answers it otherwise.
        sys.exit(130)


def _tell_version() -> int:
    """Answered here, because reading the other options costs five times as much."""
    python = ".".join(map(str, sys.version_info[:3]))
    version = f"newsum {__version__} (Python {python})\n"
    try:
        os.write(1, version.encode())
    except BrokenPipeError:
        return 0
    except OSError:
        from newsum.cli.run import show  # which says what is wrong

        return show(version)
    return 0


def _run() -> int:
    # The values of a transcript form no cycles: looking for some among a million of them would
    # cost up to a fifth of the time.
    gc.disable()
    from newsum.cli.run import run

    code = run()
    # Or Python looks for them when it exits, disabled or not: a fifth of the time of a short text.
    gc.freeze()
    return code


if __name__ == "__main__":
    main()
