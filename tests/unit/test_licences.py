"""The list of licences names every package that newsum brings along, and no other."""

import re
from importlib.metadata import PackageNotFoundError, requires
from pathlib import Path

ROOT = Path(__file__).parents[2]


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def brought_along() -> set[str]:
    """Names of all packages that installing newsum may install, on any platform."""
    found: set[str] = set()
    left = ["newsum"]
    while left:
        try:
            wanted = requires(left.pop()) or []
        except PackageNotFoundError:  # of another platform
            continue
        names = {normal(re.split(r"[^\w.-]", w)[0]) for w in wanted if "extra ==" not in w}
        left += names - found
        found |= names
    return found


def listed() -> list[str]:
    rows = (ROOT / "LICENCES.md").read_text(encoding="utf-8").splitlines()
    return [row.split("|")[1].strip() for row in rows if row.startswith("| ")][1:]


def test_every_package_has_its_licence() -> None:
    assert brought_along() - set(listed()) == set()


def test_the_list_is_in_order_and_names_nothing_else() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    locked = {normal(line.split("==")[0]) for line in lock.splitlines()}

    assert listed() == sorted(set(listed()))
    assert set(listed()) - locked == set()
