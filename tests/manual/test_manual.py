"""The manual pages say what the help says."""

import re
import shutil
import subprocess

import pytest

from manual import COMMAND, PAGES, page


@pytest.mark.parametrize("language", PAGES)
def test_the_pages_are_up_to_date(language: str) -> None:
    assert PAGES[language].read_text(encoding="utf-8") == page(language), f"run `{COMMAND}`"


@pytest.mark.parametrize("language", PAGES)
def test_the_pages_hold_every_command_option_and_exit_code(language: str) -> None:
    text = PAGES[language].read_text(encoding="utf-8").replace("\\-", "-")
    for told in (
        "--ratio P%",
        "--ui-lang",
        "newsum verify",
        "NEWSUM_LANG",
        "newsum summarize *.txt",
    ):
        assert told in text
    assert {"0", "2", "65", "130"} <= set(re.findall(r"^\.B (\d+)", text, flags=re.MULTILINE))


@pytest.mark.parametrize("language", PAGES)
def test_roff_has_nothing_to_say(language: str) -> None:
    groff = shutil.which("groff")
    if groff is None:
        pytest.skip("no groff here")
    command = [groff, "-man", "-Tutf8", "-Kutf8", "-ww", "-z", str(PAGES[language])]
    assert subprocess.run(command, capture_output=True, check=True).stderr == b""
