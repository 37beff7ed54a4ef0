"""The frozen values that flow from stage to stage.

A sentence is an index and a span of `Transcript.text`, never its text: two sentences
may read the same and still be two. All offsets are code points, half open.
"""

from bisect import bisect_right
from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from newsum.phrases import NOTHING


class Span(NamedTuple):
    """A half-open stretch of `Transcript.text`, in code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """Code points."""
        return self.end - self.start

    def of(self, text: str) -> str:
        """The stretch of `text` that the span covers."""
        return text[self.start : self.end]


class Notice(NamedTuple):
    """Something the reader should know and that stops nothing."""

    code: str
    """Stable, in kebab case: `hidden-characters`. Scripts read it."""
    message: str
    """A whole sentence in English with `{named}` values, so that it can be translated."""
    values: Mapping[str, object] = NOTHING
    line: int | None = None
    """Line of the source, from 1."""
    source: str | None = None
    """In a digest, the name of the source it is about; None where it is about all of them."""

    def __str__(self) -> str:
        return self.message.format(**self.values)


class Source(NamedTuple):
    """Where a transcript came from."""

    name: str
    """Name to show, free of control characters; `-` for standard input."""
    sha256: str
    """Of the bytes as read."""
    size_bytes: int
    encoding: str
    """Python codec name, as used for decoding."""
    format: str
    """`plain`, or the name of the subtitle or recogniser format."""
    is_encoding_guess: bool = False
    is_format_guess: bool = False


class Block(NamedTuple):
    """A paragraph, a speaker's turn or a heading: no sentence crosses its ends.

    Speaker labels, dialogue dashes and time stamps lie between blocks, never inside.
    """

    span: Span
    speaker: str | None = None
    is_heading: bool = False


class Moment(NamedTuple):
    """A point of the text, and when it is reached: a tuple, because there may be a million."""

    offset: int
    time_ms: int


class Cue(NamedTuple):
    """A stretch of text and when it was said.

    A caption over several blocks gives a cue for each of them, all with the same times.
    """

    span: Span
    """Inside one block."""
    start_ms: int
    """From the start of the recording; `0 <= start_ms <= end_ms`."""
    end_ms: int
    speaker: str | None = None
    """That of its block."""
    moments: tuple[Moment, ...] = ()
    """Inside it, where the source tells when words are said; both numbers never fall."""


class Origin(NamedTuple):
    """One of the transcripts that are joined in a digest, and where it stands there."""

    source: Source
    label: str
    """The end of its name that tells it from the others: for people."""
    language: "Language"
    span: Span
    """The whole of it, in the text of the digest."""


class Transcript(NamedTuple):
    """One input, decoded and made harmless; or several joined, each at its place."""

    source: Source
    text: str
    """Line breaks are `\\n`; no escape, control, bidi or invisible character is left.

    Of captions and recognisers: what was said, given once, without the marks of the format.
    """
    blocks: tuple[Block, ...]
    """In order, disjoint, none empty."""
    line_starts: tuple[int, ...]
    """Offset at which each line of the source starts in the text; the first is 0."""
    line_numbers: tuple[int, ...] = ()
    """Which line of the source each of `line_starts` is; empty where the text has them all."""
    cues: tuple[Cue, ...] = ()
    """In the order of the text, disjoint; empty where the source has no times."""
    notices: tuple[Notice, ...] = ()
    hidden: int = 0
    """Escape sequences, control and invisible characters that were removed."""
    words_again: int = 0
    """Words that rolling captions showed again, which `text` gives once."""
    origins: tuple[Origin, ...] = ()
    """In a digest, the transcripts that it joins, in order; empty for one input."""

    def line_at(self, offset: int) -> int:
        """Line of the source, from 1, on which an offset lies. O(log lines)."""
        position = bisect_right(self.line_starts, offset)
        return self.line_numbers[position - 1] if self.line_numbers else position

    def origin_at(self, offset: int) -> Origin | None:
        """In a digest, the transcript in which an offset lies; else None."""
        position = bisect_right(self.origins, offset, key=lambda origin: origin.span.start)
        return self.origins[position - 1] if position else None


class Sentence(NamedTuple):
    """A unit that is kept, removed, ranked and quoted as a whole."""

    index: int  # type: ignore[assignment] # a field, not the method of tuples
    """Position in the transcript, from 0: the sentence's identity."""
    span: Span
    text: str
    """`span.of(transcript.text)`, always."""
    block: int
    """Index of its block in `Transcript.blocks`."""
    line: int
    """Line of the source on which it starts, from 1."""
    last_line: int
    speaker: str | None = None
    is_heading: bool = False
    start_ms: int | None = None
    """When it begins in the recording; None where the source does not tell."""
    end_ms: int | None = None
    """When it ends, not before it begins; None likewise."""
    origin: Origin | None = None
    """In a digest, the transcript it comes from, of which are line and times; else None."""

    @property
    def span_in_source(self) -> Span:
        """Its span in the text of its own transcript."""
        start = self.origin.span.start if self.origin else 0
        return Span(self.span.start - start, self.span.end - start)


class ForeignPassage(NamedTuple):
    """A run of sentences in another language than the transcript's."""

    first: int
    last: int
    """Sentence indices, both included."""
    code: str


class Language(NamedTuple):
    """What the transcript is written in, and how that is known."""

    code: str
    """ISO 639-1, or `und` where too few words were found to say."""
    confidence: float
    """In [0, 1]; 1 when the user said so."""
    how: str
    """`detected`, `given`, or `too-short`."""
    foreign: tuple[ForeignPassage, ...] = ()

    def foreign_indices(self) -> frozenset[int]:
        """Indices of all sentences that lie in a foreign passage."""
        return frozenset(i for p in self.foreign for i in range(p.first, p.last + 1))


class RepeatKind(StrEnum):
    """How a removed sentence says again what was said, nearest wording first."""

    VERBATIM = "verbatim"
    """The same characters, white space apart."""
    TYPOGRAPHY = "typography"
    """The same words: case, accents, punctuation, spelling of numbers differ."""
    CONTAINED = "contained"
    """All that it says stands in one kept sentence that says more."""
    REWORDED = "reworded"
    """The same proposition in other words, or with recognition noise."""
    MERGED = "merged"
    """Covered by several kept sentences together."""
    LOOP = "loop"
    """A copy in a loop of a speech recogniser."""


class Repeat(NamedTuple):
    """One removal: a sentence that adds no fact, and the kept sentences that carry it."""

    index: int  # type: ignore[assignment] # a field, not the method of tuples
    """The removed sentence."""
    covered_by: tuple[int, ...]
    """Kept sentences, in order; never empty, never themselves removed."""
    kind: RepeatKind
    score: float
    """Weighted share of the removed sentence's content found in `covered_by`, in [0, 1]."""
    shared: tuple[str, ...] = ()
    """Figures, names and rare words found on both sides, as the removed sentence writes them."""


class Dispute(NamedTuple):
    """Two kept sentences of different sources that say the same but for one fact."""

    earlier: int
    later: int
    """Indices, in order."""
    about: str
    """What differs: `number`, `name`, `date`, `negation`..."""
    newer: int | None = None
    """The one of them that says itself that it gives the later state; None where neither does."""

    def other(self, index: int) -> int:
        """What stands against one of the two."""
        return self.later if index == self.earlier else self.earlier


class Loop(NamedTuple):
    """The same words in a row: what speech recognisers write instead of what was said."""

    copy: Span
    """The first copy, which stays."""
    rest: Span
    """The other copies."""
    times: int
    """Copies in all."""

    @property
    def span(self) -> Span:
        """All copies."""
        return Span(self.copy.start, self.rest.end)


class Phantom(NamedTuple):
    """Lines in a row that speech recognisers write where nobody speaks."""

    span: Span
    may_be_said: bool
    """Thanks to the viewers: they stay. Credits of subtitles do not."""


class Cleaning(NamedTuple):
    """A transcript, its sentences, and which of them were already said."""

    transcript: Transcript
    language: Language
    sentences: tuple[Sentence, ...]
    repeats: tuple[Repeat, ...]
    """Ordered by `index`, one for each sentence removed for having been said."""
    disputes: tuple[Dispute, ...] = ()
    """In a digest, in order; none in one transcript."""
    loops: tuple[Loop, ...] = ()
    """In order, disjoint; their copies but the first are among the `repeats`."""
    phantoms: tuple[Phantom, ...] = ()
    """In order, disjoint."""
    unsaid: tuple[int, ...] = ()
    """Indices of the sentences removed because nobody said them, in order."""
    notices: tuple[Notice, ...] = ()
    """Of every stage, those of reading included."""

    def removed(self) -> frozenset[int]:
        """Indices of the removed sentences."""
        return frozenset(r.index for r in self.repeats).union(self.unsaid)

    def span_of(self, passage: ForeignPassage) -> Span:
        """From the first of its sentences to the last."""
        first, last = self.sentences[passage.first], self.sentences[passage.last]
        return Span(first.span.start, last.span.end)


class Score(NamedTuple):
    """How much a sentence deserves to be in the summary."""

    salience: float
    """Comparable within one transcript only; higher is better."""
    reasons: Mapping[str, float] = NOTHING
    """Named contributions, largest first; empty where the method gives none."""


class Reason(NamedTuple):
    """Why a sentence was chosen or passed over, in words."""

    code: str
    """Stable, in kebab case: `figures`. Scripts read it."""
    message: str
    """What is true of the sentence, in English with `{named}` values: `gives {figures}`."""
    values: Mapping[str, object] = NOTHING

    def __str__(self) -> str:
        return self.message.format(**self.values)


class PassedOver(NamedTuple):
    """A sentence that is not in the summary."""

    index: int  # type: ignore[assignment] # a field, not the method of tuples
    reason: Reason


class Explanation(NamedTuple):
    """Why these sentences and not others."""

    reasons: tuple[tuple[Reason, ...], ...]
    """Of each chosen sentence, in their order, weightiest first."""
    passed_over: tuple[PassedOver, ...]
    """A few telling examples, in source order."""


class Summary(NamedTuple):
    """The key sentences of a transcript, with all that proves where they come from."""

    cleaning: Cleaning
    scores: tuple[Score, ...]
    """One for each sentence of the transcript; removed sentences score 0."""
    chosen: tuple[int, ...]
    """Indices of the key sentences, in source order."""
    title: Span | None
    """The best headline that the text itself offers."""
    key_terms: tuple[str, ...]
    """As the text writes them, most telling first."""
    method: str
    explanation: Explanation | None = None
    """None unless it was asked for."""
    notices: tuple[Notice, ...] = ()
    """Of every stage, those of cleaning included."""


class Punctuation(StrEnum):
    """How much a transcript has of it."""

    NONE = "none"
    LITTLE = "little"
    NORMAL = "normal"


class Voice(NamedTuple):
    """Somebody, and how much they say."""

    speaker: str | None
    """None for all that is said under no name."""
    words: int
    share: float
    """Of all that is said, in [0, 1]."""


class Inspection(NamedTuple):
    """The state of a transcript, before anybody relies on it."""

    cleaning: Cleaning
    """Of a text in any language."""
    words: int
    words_kept: int
    """Those left once everything is said once."""
    voices: tuple[Voice, ...]
    """Who says most comes first."""
    duration_ms: int | None
    """From the first cue to the last; None where the source has no times."""
    lost_ms: int | None
    """How long the recogniser repeated itself instead of listening; likewise."""
    sentence_ends: float
    """Final marks in a hundred words."""
    punctuation: Punctuation
    shouted: float
    """Share of the words in sentences in capitals, in [0, 1]."""

    @property
    def doubling_of_captions(self) -> float:
        """Words that the file shows for each that was said: 2 and more in rolling captions."""
        return 1 + self.cleaning.transcript.words_again / max(self.words, 1)

    @property
    def doubling_of_text(self) -> float:
        """Words of the text for each that is left once everything is said once."""
        return self.words / max(self.words_kept, 1)


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
    """In the order of the quotations; of a digest, those from one source after the other."""
    are_same: tuple[bool | None, ...]
    """Of each source, whether what is quoted is from these bytes; None where nothing tells."""
    others: int = 0
    """Other files that are quoted too, and were not looked at."""

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
