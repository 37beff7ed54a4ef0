"""CONTRIBUTING.md tells strangers the truth: what it names exists, and nothing large is missing."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "newsum"
GUIDE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LONGEST = 120
"""Lines that a stranger reads."""
BLOCKS = re.findall(r"```sh\n(.*?)```", GUIDE, flags=re.DOTALL)
PROSE = re.sub(r"```.*?```", "", GUIDE, flags=re.DOTALL)
QUOTED = re.findall(r"`([^`\n]+)`", PROSE)
HOUSE = GUIDE.partition("## The house")[2].partition("\n## ")[0]
PLACES = GUIDE.partition("## Where new things go")[2].partition("\n## ")[0]
ENDINGS = (".py", ".md", ".json", ".toml", ".txt", ".po", ".tsv", ".1")
PLACEHOLDER = "tests/unit/test_x.py"


def of_the_house() -> list[str]:
    """The first column of the table of `src/newsum`: modules by name, packages with a slash."""
    cells = re.findall(r"^\| (`[^|]+) \|", HOUSE, flags=re.MULTILINE)
    return [name for cell in cells for name in re.findall(r"`([^`]+)`", cell) if "src/" not in name]


def of_the_repository() -> set[str]:
    words = {word for text in (*QUOTED, *BLOCKS) for word in text.split()}
    named = {w for w in words if "/" in w or w.endswith(ENDINGS)}
    return named - set(of_the_house()) - {PLACEHOLDER, ".venv/bin/pip", ".venv/bin/activate"}


def programs() -> list[str]:
    return sorted(set(re.findall(r"python (tests/\S+\.py)", " ".join(QUOTED))))


def modules_needed(program: Path) -> set[str]:
    """Those outside the standard library that a program imports, its neighbours' included."""
    source = program.read_text(encoding="utf-8")
    names = set(re.findall(r"^(?:from|import) (\w+)", source, flags=re.MULTILINE))
    near = {name for name in names if program.with_name(f"{name}.py").exists()}
    return names.union(*(modules_needed(program.with_name(f"{name}.py")) for name in near))


def test_it_is_short() -> None:
    assert len(GUIDE.splitlines()) <= LONGEST


def test_every_path_named_exists() -> None:
    paths = of_the_repository()
    assert len(paths) > 30
    assert {path for path in paths if not (ROOT / path).exists()} == set()


def test_the_house_is_all_of_newsum() -> None:
    """Each package and module once, but for those whose name says that they are inside."""
    there = {
        f"{path.name}/" if path.is_dir() else path.name
        for path in PACKAGE.iterdir()
        if (path.is_dir() and path.name != "__pycache__") or path.suffix == ".py"
    }
    inside = {path for path in there if path.startswith("__") or path == "_version.py"}
    assert sorted(of_the_house()) == sorted(there - inside)


def test_the_folders_of_tests_are_those_that_are_there() -> None:
    there = {p.name for p in (ROOT / "tests").iterdir() if p.is_dir() and p.name != "__pycache__"}
    told = set(re.findall(r"tests/([a-z]+)", GUIDE))
    assert there <= told


def test_every_registry_stands_in_the_file_named() -> None:
    """`NAME` in `path`: the file defines that name."""
    said = re.findall(r"`(_?[A-Z]\w+)`(?: and its neighbours)? in `(src/[^`]+)`", PLACES)
    assert len(said) >= 7
    for name, path in said:
        source = (ROOT / path).read_text(encoding="utf-8")
        assert re.search(rf"^(?:class )?{name}\b", source, flags=re.MULTILINE), (name, path)
    guard = (PACKAGE / "repeats" / "guards" / "__init__.py").read_text(encoding="utf-8")
    for name in ("_GUARDS", "_DOUBTS"):
        assert f"`{name}`" in PLACES
        assert f"\n{name}: " in guard


def test_the_programs_that_check_are_those_of_the_house() -> None:
    """What `.ci/run` runs, and what the extras install."""
    extras = PYPROJECT["project"]["optional-dependencies"]
    installed = {re.split(r"[>=<]", need)[0] for need in (*extras["test"], *extras["lint"])}
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    checks = next(block for block in BLOCKS if ".ci/run" in block)
    of_packages = {"ruff": "ruff", "mypy": "mypy", "lint-imports": "import-linter"}
    for command, package in of_packages.items():
        assert re.search(rf"^{command}\b", checks, flags=re.MULTILINE)
        assert f"/{command}" in ci
        assert package in installed
    assert os.name != "posix" or shutil.which(str(ROOT / ".ci" / "run"))


def test_every_program_is_named() -> None:
    """Those of measuring, learning, translation and the manual that can be run."""
    folders = ("benchmarks", "training", "translation", "manual")
    there = {
        path.relative_to(ROOT).as_posix()
        for folder in folders
        for path in (ROOT / "tests" / folder).glob("*.py")
        if "__main__" in path.read_text(encoding="utf-8")
    }
    told = set(programs()) | {w for w in of_the_repository() if w.endswith(".py")}
    assert there <= told


@pytest.mark.parametrize("program", programs())
def test_every_program_tells_its_arguments(program: str) -> None:
    source = (ROOT / program).read_text(encoding="utf-8")
    if "argparse" not in source:
        return  # It takes no options: tests of its own run it.
    learns = not {"sklearn", "scipy"}.isdisjoint(modules_needed(ROOT / program))
    assert learns == bool(re.search(rf"^\| `python {program}.*\* \|$", GUIDE, flags=re.MULTILINE))
    if learns:
        pytest.importorskip("sklearn")
    done = subprocess.run(
        [sys.executable, program, "--help"], capture_output=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert "usage: " in done.stdout.decode()


def test_the_options_named_are_those_of_the_programs() -> None:
    for command in (text for text in QUOTED if text.startswith("python tests/")):
        _, program, *arguments = command.split()
        source = (ROOT / program).read_text(encoding="utf-8")
        for argument in (a for a in arguments if a.startswith("--")):
            assert f'"{argument}"' in source, command


@pytest.mark.parametrize("readme", ["README.md", "README.fr.md"])
def test_the_readme_leads_there(readme: str) -> None:
    assert "(CONTRIBUTING.md)" in (ROOT / readme).read_text(encoding="utf-8")


def test_all_that_it_names_travels_with_the_source() -> None:
    """Whoever has the archive alone can run the tests, which look at these files too."""
    included = PYPROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    needed = {path.split("/")[0] for path in of_the_repository()} - {"pyproject.toml"}
    assert {"CONTRIBUTING.md", ".github", "requirements.lock", ".ci", "tests", *needed} <= {
        *included
    }
