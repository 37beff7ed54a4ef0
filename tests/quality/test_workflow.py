"""The public checks try what is promised: every system and Python, pinned, oldest versions too."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORKFLOW = (ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_the_oldest_versions_tried_are_the_oldest_allowed() -> None:
    line = next(line for line in WORKFLOW.splitlines() if "typer==" in line)
    tried = dict(re.findall(r'"([\w-]+)==([\d.]+)"', line))
    allowed = dict(re.findall(r"([\w-]+)[>=]=([\d.]+)", "\n".join(PROJECT["dependencies"])))

    assert tried.keys() == allowed.keys()
    for name, least in allowed.items():
        assert re.sub(r"(\.0)+$", "", tried[name]) == re.sub(r"(\.0)+$", "", least)


def test_the_oldest_python_tried_is_the_oldest_allowed() -> None:
    matrix = next(line for line in WORKFLOW.splitlines() if "python: [" in line)
    oldest = re.findall(r"3[.]\d+", matrix)[0]
    assert PROJECT["requires-python"] == f">={oldest}"


def test_actions_are_pinned_and_may_only_read() -> None:
    """A tag may be moved to other code; a commit is what it is."""
    used = re.findall(r"uses: (\S+)", WORKFLOW)
    assert used
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name) for name in used)
    assert re.search(r"^permissions:\n  contents: read$", WORKFLOW, re.MULTILINE)
