r"""Look for bytes that break a law, guided by which code they reach.

In an environment that has newsum and atheris:

    python tests/fuzz/fuzz.py everything corpus tests/fuzz/seeds \
        -dict=tests/fuzz/words.dict -max_total_time=600

`reading` in place of `everything` tries decoding, sanitising and the readers alone, which is some
ten times as fast; `quotations` tries what `verify` is given, `sentences` the numbers and repeats of
sentences whose words the bytes choose, `asking` the values of options. New inputs go to the folder
`corpus`, which has to exist; those that break a law are written as `crash-…`, those that take too
long as `timeout-…`, and tried again by `python tests/fuzz/fuzz.py everything crash-…`. What was
found and mended stays among the seeds, which `test_seeds.py` runs every time.
"""

import gc
import pkgutil
import sys
from importlib import import_module

import atheris

with atheris.instrument_imports(include=["newsum"]):
    import newsum

    # Many modules wait until they are needed, when nothing would instrument them.
    for module in pkgutil.walk_packages(newsum.__path__, "newsum."):
        if not module.name.endswith(("__main__", "sumy_methods")):
            import_module(module.name)

from laws import (
    check_all_reading,
    check_asking,
    check_everything,
    check_quotations,
    check_sentences,
)

_LAWS = {
    "everything": check_everything,
    "reading": check_all_reading,
    "quotations": check_quotations,
    "sentences": check_sentences,
    "asking": check_asking,
}


def main() -> None:
    """Run until something breaks or the time is over."""
    arguments = ["-timeout=20", "-max_len=4096", "-rss_limit_mb=2000", *sys.argv[2:]]
    gc.freeze()
    atheris.Setup([sys.argv[0], *arguments], _LAWS[sys.argv[1]])
    atheris.Fuzz()


if __name__ == "__main__":
    main()
