"""What is quoted from sources, and what they have of it."""

from enum import StrEnum
from typing import NamedTuple

from newsum.model.transcript import Span, Transcript


class Quotation(NamedTuple):
    """What somebody says that a source says, and where; not to be trusted."""

    text: str
    """Made harmless."""
    speaker: str | None = None
    start: int | None = None
    """Offset in the text of the transcript; None, as below, where nothing is said of it."""
    line: int | None = None
    start_ms: int | None = None
    """It was said between this and `end_ms`, a second more or less."""
    end_ms: int | None = None
    is_aside: bool = False
    """Not the summary itself: its title, a removal or what covers it, an example."""


class Quoting(NamedTuple):
    """The quotations of one text from one source."""

    quotations: tuple[Quotation, ...]
    sha256: str | None = None
    """That of the source, where the text tells."""
    source: str | None = None
    """Name of the source, or the end of it, likewise; made harmless."""


class Verdict(StrEnum):
    """What became of a quotation, best first."""

    VERBATIM = "verbatim"
    """The same characters, line breaks apart."""
    TYPOGRAPHY = "typography"
    """The same words: apostrophes, spaces, dashes, quotation marks, capitals or the full stop at
    the end differ."""
    ELSEWHERE = "elsewhere"
    """The same words, not at the place that was named."""
    OTHER_SPEAKER = "other-speaker"
    """The same words, said by somebody else."""
    ALTERED = "altered"
    """Nearly there: words or punctuation differ."""
    ABSENT = "absent"

    @property
    def is_good(self) -> bool:
        """Whether the source says it, there, in these words."""
        return self in {Verdict.VERBATIM, Verdict.TYPOGRAPHY}


class Finding(NamedTuple):
    """One quotation, and what the source has of it."""

    quotation: Quotation
    verdict: Verdict
    named: str | None = None
    """The source that it is said to come from, where that is told."""
    source: int | None = None
    """Index of the source it was found in; None where it is absent."""
    span: Span | None = None
    """Where it stands, or the sentence that is nearest; None where it is absent."""
    sentence: Span | None = None
    """From the start of the sentence in which `span` begins to the end of that in which it ends."""
    speaker: str | None = None
    """Who says it in the source."""
    differing: tuple[Span, ...] = ()
    """Stretches of the text of the quotation that the source does not have, in order."""
    differing_in_source: tuple[Span, ...] = ()
    """Stretches of the transcript in their place, in order."""


class Verification(NamedTuple):
    """What one source or several have of the quotations from them."""

    transcripts: tuple[Transcript, ...]
    """The sources, at least one."""
    findings: tuple[Finding, ...]
    """Of all quotations: of a digest, those from one source after the other, each with what it
    quotes aside behind its sentences."""
    are_same: tuple[bool | None, ...]
    """Of each source, whether what is quoted is from these bytes; None where nothing tells."""
    others: int = 0
    """Other files that are quoted too, and were not looked at."""

    @property
    def quotations(self) -> tuple[Finding, ...]:
        """Those that people count: the sentences of the summary, or whatever is quoted."""
        return tuple(f for f in self.findings if not f.quotation.is_aside)

    @property
    def asides(self) -> tuple[Finding, ...]:
        """What the summary quotes besides."""
        return tuple(f for f in self.findings if f.quotation.is_aside)

    @property
    def is_same_file(self) -> bool | None:
        """Whether all quotations are from these very bytes; None where nothing tells of some."""
        if False in self.are_same:
            return False
        return None if None in self.are_same else True

    @property
    def is_good(self) -> bool:
        """Whether nothing is wrong."""
        return self.is_same_file is not False and all(f.verdict.is_good for f in self.findings)

    def transcript_of(self, finding: Finding) -> Transcript:
        """The source in which a quotation was found."""
        return self.transcripts[finding.source or 0]
