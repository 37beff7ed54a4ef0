"""What each stage of newsum costs on one text: CPU seconds and shares, without what it calls.

    python tests/benchmarks/stages.py FILE [--command summarize]

Stages are timed by wrapping the functions below where they are called, so that little is added to
what is measured; a stage inside another counts for itself alone. Loading modules is one of them.
"""

import argparse
import contextlib
import gc
import importlib
import io
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

STAGES = {
    "newsum.cli.job": "parse_transcript",
    "newsum.pipeline": "detect_language find_foreign_passages segment find_phantoms part find_loops"
    " find_repeats extract_terms find_focus favour select find_key_terms find_title",
    "newsum.repeats": "take_apart find_exact contents_of judge_pairs find_removals",
    "newsum.repeats.near": "ready find_candidates compare_both objection resemblance"
    " may_be_recalled",
    "newsum.ranking.salience": "gather feature_columns conversation_degree",
    "newsum.cli.act": "clean summarize render",
}
"""Functions by the module that calls them."""


class Clock:
    """CPU seconds by stage, those of the stages inside it left out."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)
        self._inside: list[float] = []

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def run(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever the stage takes
            self._inside.append(0.0)
            start = time.process_time()
            try:
                return function(*args, **kwargs)
            finally:
                whole = time.process_time() - start
                self.spent[name] += whole - self._inside.pop()
                if self._inside:
                    self._inside[-1] += whole

        return run


def stage_costs(command: str, path: str) -> dict[str, float]:
    """CPU seconds of each stage of `newsum COMMAND PATH`, in this process, from a fresh start."""
    clock = Clock()
    gc.disable()  # as the command does
    load = clock.timed("modules loaded", importlib.import_module)
    run = load("newsum.cli.run").run
    for module, names in STAGES.items():
        owner = load(module)
        for name in names.split():
            if hasattr(owner, name):
                setattr(owner, name, clock.timed(name.strip("_"), getattr(owner, name)))
    sys.argv = ["newsum", command, "-q", "--max-bytes", "0", "--format", "plain", path]
    with contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())):
        clock.timed("the rest", run)()
    return clock.spent


def show(costs: dict[str, float]) -> None:
    total = sum(costs.values())
    for name, seconds in sorted(costs.items(), key=lambda cost: -cost[1]):
        print(f"  {name:24} {seconds:8.3f} s {seconds / total:7.1%}")
    print(f"  {'all':24} {total:8.3f} s")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("file")
    parser.add_argument("--command", choices=["clean", "summarize"], default="summarize")
    a = parser.parse_args()
    show(stage_costs(a.command, a.file))


if __name__ == "__main__":
    main()
