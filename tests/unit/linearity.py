"""Whether what a piece of code costs grows with the text or with its square."""

import gc
import time
from collections.abc import Callable

_TIMES = 4
_MOST = 7.0
"""Linear cost grows 4 times with a text 4 times as long, quadratic cost 16 times."""
_NOTHING_S = 0.2
"""Of processor time: too little to compare."""
_TRIES = 8
"""What else the machine does adds to a cost; the least of several is that of the code."""


def is_linear(run: Callable[[str], object], text_of: Callable[[int], str], size: int) -> bool:
    """Compare the cost of `text_of(size)` with that of a quarter of it."""
    small, large = text_of(size // _TIMES), text_of(size)
    run(text_of(1))  # tables are read

    def cost(text: str) -> float:
        start = time.process_time()
        run(text)
        return time.process_time() - start

    least_small = least_large = float("inf")
    was_on = gc.isenabled()
    gc.disable()  # as newsum does; else it goes through all that other tests left behind
    try:
        for _ in range(_TRIES):
            least_small, least_large = min(least_small, cost(small)), min(least_large, cost(large))
            if least_large < max(_NOTHING_S, _MOST * least_small):
                return True
    finally:
        if was_on:
            gc.enable()
    return False
