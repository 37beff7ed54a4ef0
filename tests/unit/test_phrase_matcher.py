"""A matcher of phrases finds what a regular expression of all of them finds."""

import random
import re

import pytest

from newsum.french import cues, moods, narration, revisions
from newsum.phrase_matcher import PhraseMatcher, openings_of


@pytest.mark.parametrize(
    "alternatives",
    [
        revisions.CORRECTIONS, revisions.CONTRASTS, revisions.UPDATES, narration.SUMMING_UP,
        moods.QUESTIONS, narration.NARRATOR_PHRASES, revisions.REVISIONS, revisions.TIMELY,
        revisions.TENTATIVE, revisions.HEARSAY, cues.POSITIONS,
        r"a(?:b|cd)? e|f{2}|gh*i|j?kl|(?:m|n)+|(?:op)*q|\w*z|r\w",
    ],
)  # fmt: skip
def test_phrases_are_found_where_a_search_finds_them(alternatives: str) -> None:
    """In words drawn from those of the phrases, some with another ending."""
    matcher, plain = PhraseMatcher(alternatives), re.compile(rf"\b(?:{alternatives})\b")
    draw = random.Random(0)
    letters = re.findall(r"[a-z]+", re.sub(r"\\[wd]", "", alternatives))
    letters += ["zut"] * len(letters)
    found = []
    for _ in range(3000):
        words = [draw.choice(letters) + draw.choice(["", "", "e", "ment"]) for _ in range(4)]
        text = " ".join(words)
        found.append(matcher.matches(text, openings_of(words)))
        assert found[-1] == (plain.search(text) is not None), text
    assert len(set(found)) > 1
