"""Faults of the machine and impatience of people: right exit code, source whole, nothing left."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import newsum as newsum_package

if TYPE_CHECKING:
    from .conftest import Result

Run = Callable[..., "Result"]
Start = Callable[..., subprocess.Popen[bytes]]

COMMAND = [sys.executable, "-m", "newsum"]
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="devices and signals of POSIX")

CAPTIONS = "".join(
    f"{n}\n00:{n // 60:02}:{n % 60:02},000 --> 00:{n // 60:02}:{n % 60:02},900\n"
    f"Le train numéro {n} part pour Nantes.\n\n"
    for n in range(1, 60)
)


@pytest.fixture
def captions(tmp_path: Path) -> Path:
    path = tmp_path / "trains.srt"
    path.write_text(CAPTIONS, encoding="utf-8", newline="\n")
    return path


PRINTING = [
    *[("summarize", shape) for shape in ("plain", "rich", "markdown", "json", "jsonl", "srt")],
    *[("clean", shape) for shape in ("plain", "rich", "json", "jsonl", "srt", "vtt")],
    *[("inspect", shape) for shape in ("plain", "rich", "json", "jsonl")],
]


@posix_only
@pytest.mark.parametrize(("command", "shape"), PRINTING)
def test_a_full_disk_and_a_closed_output(
    shell: Run, captions: Path, command: str, shape: str
) -> None:
    targets = {"/dev/full": "No space left"} if Path("/dev/full").exists() else {}
    if shape in {"plain", "rich"}:  # else the same: what is printed is never looked at
        targets["&-"] = "standard output is closed"
    for target, message in targets.items():
        result = shell(f"newsum {command} {captions.name} -f {shape} >{target}")

        assert result.code == 74
        assert message in result.notes
        assert "Traceback" not in result.notes
        assert "Exception ignored" not in result.notes


@posix_only
def test_a_file_is_written_though_all_streams_are_closed(
    shell: Run, newsum: Run, bulletin: Path
) -> None:
    """Nothing meant for a closed stream goes into the file that got its number."""
    result = shell("newsum clean brest.txt --show-removed -o propre.txt <&- >&- 2>&-")

    assert result.code == 0
    assert bulletin.with_name("propre.txt").read_bytes() == newsum("clean", bulletin.name).out


@pytest.mark.parametrize("read", [0, 1, 7, 100, 4_095, 4_096, 65_536, 100_000])
def test_the_reader_leaves_after_any_byte(start: Start, bulletin: Path, read: int) -> None:
    bulletin.write_text(
        "".join(f"Le train numéro {n} part pour la ville de Nantes.\n" for n in range(4_000)),
        encoding="utf-8",
    )
    process = start("clean", bulletin.name, "--repeats", "off", "--language", "fr")
    assert process.stdout is not None
    assert len(process.stdout.read(read)) == read
    process.stdout.close()
    process.stdout = None
    _, err = process.communicate(timeout=60)

    assert (process.returncode, err) == (0, b"")


INTERRUPTED = """
import signal, sys
from importlib import import_module
signal.signal(signal.SIGINT, signal.default_int_handler)  # nohup and cron have it ignored
path, _, name = sys.argv.pop(1).rpartition(".")
module = import_module(path)
was = getattr(module, name)
def interrupted(*arguments, **options):
    signal.raise_signal(signal.SIGINT)
    return was(*arguments, **options)
setattr(module, name, interrupted)
from newsum.__main__ import main
main()
"""
MOMENTS = {
    "arguments": "newsum.cli.run.usual_job",
    "opening": "newsum.cli.output_file._check",
    "reading": "newsum.reading.source._read_all",
    "decoding": "newsum.reading.decode",
    "parsing": "newsum.reading.sanitise",
    "segmenting": "newsum.pipeline.segment",
    "comparing": "newsum.pipeline.find_repeats",
    "rendering": "newsum.rendering.json_.cleaning_as_json",
    "creating": "newsum.cli.output_file._publish",
    "writing": "newsum.cli.output_file._write_all",
    "naming": "newsum.cli.output_file._rename",
}


@pytest.mark.parametrize("moment", MOMENTS.values(), ids=MOMENTS)
def test_interrupted_at_any_moment(newsum: Run, bulletin: Path, moment: str) -> None:
    """One line, exit code 130, and no file, be it a temporary one."""
    before = bulletin.read_bytes()

    result = newsum(
        *[moment, "clean", bulletin.name, "-f", "json", "-o", "propre.json"],
        command=[sys.executable, "-c", INTERRUPTED],
    )

    assert (result.code, result.out) == (130, b"")
    assert result.notes == "newsum: interrupted\n"
    assert [path.name for path in bulletin.parent.iterdir()] == [bulletin.name]
    assert bulletin.read_bytes() == before


INTERRUPTED_AT_ONCE = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
was = os.open
def opened(path, flags, *more, **options):
    descriptor = was(path, flags, *more, **options)
    if str(path).endswith(".tmp"):
        signal.raise_signal(signal.SIGINT)
    return descriptor
os.open = opened
from newsum.__main__ import main
main()
"""


def test_interrupted_the_moment_the_file_is_there(newsum: Run, bulletin: Path) -> None:
    result = newsum(
        *["clean", bulletin.name, "-o", "propre.txt"],
        command=[sys.executable, "-c", INTERRUPTED_AT_ONCE],
    )

    assert result.code == 130
    assert result.notes.endswith("newsum: interrupted\n")
    assert [path.name for path in bulletin.parent.iterdir()] == [bulletin.name]


@posix_only
@pytest.mark.usefixtures("bulletin")
def test_bad_inputs_among_many(newsum: Run, captions: Path, tmp_path: Path) -> None:
    """Each is told, and none stops the others."""
    (tmp_path / "dossier").mkdir()
    (tmp_path / "vide.txt").touch()
    (tmp_path / "image.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "cercle.txt").symlink_to("cercle.txt")
    bad = ["absent.txt", "dossier", "vide.txt", "image.txt", "cercle.txt", "/proc/self/mem", ""]

    result = newsum("summarize", *bad[:3], "brest.txt", *bad[3:], captions.name, "-n", "1")

    assert result.code == 4
    assert result.text.count("==> ") == 2
    for name in filter(None, bad):
        assert f"newsum: {name}" in result.notes
    assert "a file name is empty" in result.notes
    assert "unexpected" not in result.notes


@posix_only
def test_an_input_that_ends_too_early(start: Start, bulletin: Path) -> None:
    """What was there is read; half a character at its end is no reason to refuse it."""
    data = bulletin.read_bytes()
    cut = data.index("é".encode()) + 1
    pipe = bulletin.with_name("tube")
    os.mkfifo(pipe)
    process = start("clean", pipe.name, "--language", "fr")
    pipe.write_bytes(data[:cut])
    out, err = process.communicate(timeout=60)

    assert process.returncode == 0
    assert out.decode().split()[:4] == ["Bonjour", "à", "tous", "et"]
    assert b"Traceback" not in err


CHANGED = """
import os, sys
from newsum.reading import source
path, change = sys.argv[1], sys.argv.pop(2)
source._CHUNK_BYTES = 200
was = source._read_all
class Changing:
    def __init__(self, stream):
        self._stream, self._is_first = stream, True
    def read(self, size):
        chunk = self._stream.read(size)
        if self._is_first:
            self._is_first = False
            if change == "shrinks":
                os.truncate(path, 50)
            elif change == "grows":
                with open(path, "ab") as more:
                    more.write("Et le tramway de Brest reviendra mardi.\\n".encode())
            elif change == "goes":
                os.remove(path)
        return chunk
source._read_all = lambda stream, **more: was(Changing(stream), **more)
sys.argv[1:] = ["clean", "-f", "json", path]
from newsum.__main__ import main
main()
"""


@posix_only
@pytest.mark.parametrize("change", ["shrinks", "grows", "goes"])
def test_a_file_that_changes_while_it_is_read(newsum: Run, bulletin: Path, change: str) -> None:
    """What was read is what counts, and its hash is that of these bytes."""
    before = bulletin.read_bytes()
    added = b"Et le tramway de Brest reviendra mardi.\n"
    read = {"shrinks": before[:200], "grows": before + added, "goes": before}[change]

    result = newsum(bulletin.name, change, command=[sys.executable, "-c", CHANGED])

    assert result.code == 0
    source = json.loads(result.text)["source"]
    assert source["bytes"] == len(read)
    assert source["sha256"] == sha256(read).hexdigest()


SETPRIV = shutil.which("setpriv")
POWERLESS = [
    *([SETPRIV] if SETPRIV else []),
    *["--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search"],
]
"""Makes root obey the rights of files, as all others do."""
obeying_rights = pytest.mark.skipif(
    sys.platform == "win32" or (os.geteuid() == 0 and SETPRIV is None),
    reason="root may do anything",
)


def powerless() -> list[str]:
    return POWERLESS if os.geteuid() == 0 else []


@obeying_rights
def test_unreadable_files_among_many(newsum: Run, captions: Path, bulletin: Path) -> None:
    secret = bulletin.with_name("secret.txt")
    secret.touch(mode=0o000)
    closed = bulletin.with_name("fermé")
    closed.mkdir()
    (closed / "a.txt").write_bytes(bulletin.read_bytes())
    closed.chmod(0o000)

    result = newsum(
        *["clean", "secret.txt", bulletin.name, "fermé/a.txt", captions.name],
        command=[*powerless(), *COMMAND],
    )
    closed.chmod(0o700)

    assert result.code == 4
    assert result.text.count("==> ") == 2
    assert "secret.txt cannot be read: Permission denied" in result.notes
    assert "fermé/a.txt cannot be read: Permission denied" in result.notes


@obeying_rights
@pytest.mark.parametrize("force", [[], ["--force"]], ids=["", "--force"])
def test_a_folder_that_may_not_be_written(newsum: Run, bulletin: Path, force: list[str]) -> None:
    """Nothing is left there, and what is there stays, even where the file itself may be written."""
    folder = bulletin.with_name("fermé")
    folder.mkdir()
    (folder / "propre.txt").write_text("précieux", encoding="utf-8")
    folder.chmod(0o555)

    for name in ("fermé/propre.txt", "fermé/autre.txt"):
        result = newsum(
            "clean", bulletin.name, "-o", name, *force, command=[*powerless(), *COMMAND]
        )
        assert (result.code, result.out) == (73, b"")
        assert "fermé/" in result.notes
    folder.chmod(0o755)

    assert (folder / "propre.txt").read_text(encoding="utf-8") == "précieux"
    assert [path.name for path in folder.iterdir()] == ["propre.txt"]


@obeying_rights
def test_an_installation_that_may_not_be_written(newsum: Run, bulletin: Path) -> None:
    """Nor any other folder: no cache, no compiled module is missed."""
    installed = bulletin.with_name("installé")
    package = Path(newsum_package.__file__).parent
    shutil.copytree(package, installed / "newsum", ignore=shutil.ignore_patterns("__pycache__"))
    folders = [path for path in installed.rglob("*") if path.is_dir()]
    for folder in [*folders, installed, bulletin.parent]:
        folder.chmod(0o555)
    path = os.pathsep.join([str(installed), *filter(None, sys.path)])

    results = [
        newsum(
            *["summarize", bulletin.name, "-f", shape],
            command=[*powerless(), *COMMAND],
            env={"PYTHONPATH": path, "NEWSUM_LANG": "fr", "HOME": str(bulletin.parent)},
        )
        for shape in ("plain", "rich", "json", "html")
    ]
    for folder in [bulletin.parent, installed, *folders]:
        folder.chmod(0o755)

    assert {result.code for result in results} == {0}
    assert all(result.out for result in results)
    assert [*installed.rglob("__pycache__")] == []


@posix_only
@pytest.mark.parametrize("force", ["", "--force"])
def test_what_the_shell_reads_from_is_never_replaced(
    shell: Run, bulletin: Path, force: str
) -> None:
    before = bulletin.read_bytes()

    result = shell(f"newsum clean -o brest.txt {force} < brest.txt")

    assert result.code == 73
    assert "brest.txt is an input and will not be replaced" in result.notes
    assert bulletin.read_bytes() == before


@posix_only
def test_another_name_of_the_input_is_never_replaced(newsum: Run, bulletin: Path) -> None:
    """A second name, and a folder that is a link."""
    os.link(bulletin, bulletin.with_name("autre.txt"))
    bulletin.with_name("ici").symlink_to(".")
    before = bulletin.read_bytes()

    for name in ("autre.txt", "ici/brest.txt"):
        result = newsum("clean", bulletin.name, "-o", name, "--force")
        assert result.code == 73
        assert "is an input" in result.notes
    assert bulletin.read_bytes() == before


@posix_only
@pytest.mark.parametrize(
    "name", ["a" * 300, "b" * 5_000, "brest.txt/x.txt", "/proc/propre.txt", "absent/x.txt", "."]
)
def test_no_file_can_have_that_name(newsum: Run, bulletin: Path, name: str) -> None:
    result = newsum("clean", bulletin.name, "-o", name)

    assert (result.code, result.out) == (73, b"")
    assert "unexpected" not in result.notes
    assert [path.name for path in bulletin.parent.iterdir()] == [bulletin.name]


@posix_only
@pytest.mark.parametrize("variable", ["", "PYTHONUNBUFFERED=1"])
def test_a_disk_that_fills_up_half_way_is_told(shell: Run, bulletin: Path, variable: str) -> None:
    """Unbuffered, Python writes what fits and calls that no error."""
    bulletin.write_text(
        "".join(f"Le train numéro {n} part pour la ville de Nantes.\n" for n in range(400)),
        encoding="utf-8",
    )
    result = shell(
        f"trap '' XFSZ; ulimit -f 1; {variable} newsum clean brest.txt --repeats off >propre.txt"
    )

    assert result.code == 74
    assert "standard output cannot be written: File too large" in result.notes


@posix_only
def test_a_disk_that_fills_up_leaves_no_file(shell: Run, bulletin: Path) -> None:
    """The limit stands for a full disk: writing fails after one block."""
    bulletin.write_text(
        "".join(f"Le train numéro {n} part pour la ville de Nantes.\n" for n in range(400)),
        encoding="utf-8",
    )
    result = shell(
        "trap '' XFSZ; ulimit -f 1; newsum clean brest.txt --repeats off -o propre.txt -q"
    )

    assert result.code == 74
    assert "propre.txt cannot be written: File too large" in result.notes
    assert [path.name for path in bulletin.parent.iterdir()] == [bulletin.name]


def test_no_home_no_locale_no_terminal(newsum: Run, captions: Path) -> None:
    """Same bytes without them; test_same_bytes.py tries what else may surround a process."""
    bare = {
        "HOME": "/nonexistent", "LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0",
        "TERM": "dumb", "COLUMNS": "abc", "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    for command, shape in PRINTING:
        arguments = (command, captions.name, "-f", shape)
        outputs = {newsum(*arguments, env=env, often=True).out for env in ({}, bare)}
        assert len(outputs) == 1
        assert outputs != {b""}
