"""Quotations and what the source has of them, on a screen."""

from collections.abc import Iterator

from rich.text import Text

from newsum.model import Verification
from newsum.rendering.terminal.screen import (
    MUTED,
    QUOTED,
    REPEATED,
    TITLE,
    Screen,
    flat,
    fold,
    marked,
    styled,
)
from newsum.rendering.verifying import Checked, checked, tell_result, tell_sources, tell_verdict
from newsum.translation import translated

_INDENT = 2


def verification_lines(verification: Verification, screen: Screen) -> Iterator[Text]:
    """The result and the source, then a verdict above each quotation."""
    yield from fold(styled(_sentence(tell_result(verification)), TITLE), screen.width)
    for is_same, told in zip(verification.are_same, tell_sources(verification), strict=True):
        source = styled(flat(told), REPEATED if is_same is False else MUTED)
        yield from fold(source, screen.width)
    yield styled(screen.glyphs.rule * screen.width, MUTED)
    for number, finding in enumerate(checked(verification)):
        if number:
            yield Text()
        yield from _finding(finding, screen)


def _finding(finding: Checked, screen: Screen) -> Iterator[Text]:
    verdict = finding.verdict
    heading = styled(tell_verdict(verdict), QUOTED if verdict.is_good else REPEATED)
    for detail in filter(None, [finding.quoted.place, flat(finding.remark)]):
        heading.append(f"{screen.glyphs.dot}{detail}", MUTED)
    yield from fold(heading, screen.width)
    yield from _body(marked(finding.quoted), screen)
    if finding.source:
        label = styled(translated("source: "), MUTED)
        yield from _body(label.append_text(marked(finding.source)), screen)


def _body(text: Text, screen: Screen) -> Iterator[Text]:
    for line in fold(text, screen.width - _INDENT):
        yield Text(" " * _INDENT).append_text(line)


def _sentence(told: str) -> str:
    return told[:1].upper() + told[1:]
