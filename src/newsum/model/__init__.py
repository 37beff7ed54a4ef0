"""The frozen values that flow from stage to stage.

A sentence is an index and a span of `Transcript.text`, never its text: two sentences
may read the same and still be two. All offsets are code points, half open.

One module for what each stage hands on, in the order of the stages; all are imported from here.
"""

from newsum.model.cleaning import Cleaning, Dispute, Loop, Phantom, Repeat, RepeatKind
from newsum.model.inspection import Inspection, Punctuation, Voice
from newsum.model.language import ForeignPassage, Language
from newsum.model.notice import Notice
from newsum.model.sentence import Sentence
from newsum.model.summary import Explanation, PassedOver, Reason, Score, Summary
from newsum.model.transcript import (
    STANDARD_INPUT,
    Block,
    Cue,
    Moment,
    Origin,
    Source,
    Span,
    Transcript,
)
from newsum.model.verification import Finding, Quotation, Quoting, Verdict, Verification

__all__ = [
    "STANDARD_INPUT",
    "Block",
    "Cleaning",
    "Cue",
    "Dispute",
    "Explanation",
    "Finding",
    "ForeignPassage",
    "Inspection",
    "Language",
    "Loop",
    "Moment",
    "Notice",
    "Origin",
    "PassedOver",
    "Phantom",
    "Punctuation",
    "Quotation",
    "Quoting",
    "Reason",
    "Repeat",
    "RepeatKind",
    "Score",
    "Sentence",
    "Source",
    "Span",
    "Summary",
    "Transcript",
    "Verdict",
    "Verification",
    "Voice",
]
