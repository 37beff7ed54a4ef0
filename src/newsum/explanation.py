"""Why these sentences and not others, in words.

A reason is given only where it weighed: each belongs to a group of contributions to the score, and
groups that spoke against the sentence are left out.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, groupby, islice
from typing import NamedTuple

from newsum.discourse.boilerplate import is_boilerplate
from newsum.discourse.updates import find_updates
from newsum.french.cues import ANNOUNCEMENTS, NOUN_OF_ANNOUNCEMENT, NUMBER_WORDS, PROPOSALS
from newsum.model import Cleaning, Explanation, PassedOver, Reason, RepeatKind, Score, Sentence
from newsum.options import Options
from newsum.patterns import compiled_later
from newsum.phrases import Listing, Phrase, to_translate
from newsum.selection import Obstacle, Selection
from newsum.terms import Terms, count_words, fold, holds, terms_of
from newsum.timing import clock

_MOST_TERMS = 4
_MOST_FIGURES = 4
_MOST_PLACES = 3
_MOST_OF_A_KIND = 2
"""Sentences shown for each reason to pass over."""
_MOST_RANKED = 5
_NEAR_START = 5
_MANY_WORDS = 25
_WORD = compiled_later(r"[^\W\d_]+")
_PERCENT = compiled_later(rf"\b(?:{'|'.join(sorted(NUMBER_WORDS))}) (?P<per>pour) cents?\b")
_FIGURE = compiled_later(r"\b\d+(?:[ \u00a0\u202f.,-]\d+)*+(?:\s?%|\s?h(?:\s?\d\d)?\b)?")
_ANNOUNCEMENT = compiled_later(rf"(?:{NOUN_OF_ANNOUNCEMENT})\b|\b(?P<verb>{ANNOUNCEMENTS})\b")
_CONTENT = ("concepts", "topic")

_OBSTACLES = {
    Obstacle.NO_ROOM: to_translate("others add more: it ranks {rank} of {of}"),
    Obstacle.TOO_LONG: to_translate("is too long for the room left ({words} words)"),
    Obstacle.ECHO: to_translate("says much of what {other} says"),
    Obstacle.REPLACED: to_translate("is out of date: {other} gives a later state"),
    Obstacle.HANGING: to_translate("hangs on what precedes, which is not quoted"),
    Obstacle.UNANSWERED: to_translate("asks a question, and what follows is not quoted"),
}


class Evidence(NamedTuple):
    """What the stages know, position by position; all but the first are those of the candidates."""

    cleaning: Cleaning
    candidates: Sequence[Sentence]
    terms: Sequence[Terms]
    scores: Sequence[Score]
    selection: Selection
    tags: Sequence[str]
    """Key terms, most telling first, more than are shown."""
    focused: Sequence[Sequence[int]]
    """Numbers of the terms of the focus that each carries."""


def explain(evidence: Evidence, options: Options) -> Explanation:
    """Reasons for each chosen sentence, and examples of what was passed over. Near n log n."""
    return _Explainer(evidence, options).explain()


class _Explainer:
    """The lookups that several reasons need, and the reasons."""

    def __init__(self, evidence: Evidence, options: Options) -> None:
        self._evidence = evidence
        self._options = options
        candidates, selection = evidence.candidates, evidence.selection
        self._number = {
            candidates[position].index: number
            for number, position in enumerate(selection.chosen, start=1)
        }
        saliences = [score.salience for score in evidence.scores]
        best_first = sorted(range(len(saliences)), key=lambda i: (-saliences[i], i))
        self._rank = {position: rank for rank, position in enumerate(best_first, start=1)}
        updates = find_updates(candidates, evidence.terms)
        # Of several earlier states, the latest.
        self._replaced_by = {later: earlier for earlier, later in sorted(updates.items())}
        self._again: defaultdict[int, list[int]] = defaultdict(list)
        for repeat in evidence.cleaning.repeats:
            for keeper in repeat.covered_by if repeat.kind is not RepeatKind.LOOP else ():
                self._again[keeper].append(repeat.index)
        body = (i for i, t in enumerate(evidence.terms) if not is_boilerplate(t))
        self._first_places = {i: place for place, i in enumerate(islice(body, _NEAR_START))}
        self._tags = [(tag, terms_of(tag)) for tag in evidence.tags]

    def explain(self) -> Explanation:
        chosen = self._evidence.selection.chosen
        return Explanation(
            reasons=tuple(tuple(self._reasons(position)) for position in chosen),
            passed_over=tuple(sorted(self._passed_over(), key=lambda passed: passed.index)),
        )

    def _reasons(self, i: int) -> Iterator[Reason]:
        """Facts first, then what weighed in the score, heaviest first, then the rank."""
        yield from self._facts(i)
        groups = self._evidence.scores[i].reasons
        weighed = [
            (groups[group], reason)
            for group, reason in self._weighed(i)
            if groups.get(group, 0.0) > 0
        ]
        for _, reason in sorted(weighed, key=lambda pair: -pair[0]):
            yield reason
        if not self._has_groups(i):
            yield from self._terms(i)
        values: dict[str, object] = {
            "rank": self._rank[i],
            "of": len(self._rank),
            "method": self._options.method,
        }
        yield Reason(code="rank", message="ranks {rank} of {of} by {method}", values=values)

    def _has_groups(self, i: int) -> bool:
        return any(group != "focus" for group in self._evidence.scores[i].reasons)

    def _facts(self, i: int) -> Iterator[Reason]:
        selection = self._evidence.selection
        if i in selection.brought:
            other = self._name(selection.brought[i])
            message = "helps to understand {other}"
            yield Reason(code="context", message=message, values={"other": other})
        if numbers := self._evidence.focused[i]:
            asked = Listing([self._options.focus[n] for n in numbers])
            yield Reason(code="focus", message="speaks of what you asked for: {terms}",
                         values={"terms": asked})  # fmt: skip

    def _weighed(self, i: int) -> Iterator[tuple[str, Reason]]:
        """Each reason with the group of contributions that it stands for."""
        groups = self._evidence.scores[i].reasons
        content = max(_CONTENT, key=lambda group: groups.get(group, 0.0))
        yield from ((content, reason) for reason in self._terms(i))
        yield from (("wording", reason) for reason in self._cues(i))
        yield from (("place", reason) for reason in self._places(i))
        yield from (("length", reason) for reason in self._length(i))
        if i and "?" in self._evidence.candidates[i - 1].text:
            yield "turn", Reason(code="answer", message="follows a question")
        if again := self._again.get(self._evidence.candidates[i].index):
            yield "said again", self._said_again(again)
        if (earlier := self._replaced_by.get(i)) is not None:
            message = "gives the later state of what {other} says"
            values = {"other": self._name(earlier)}
            yield "update", Reason(code="update", message=message, values=values)

    def _terms(self, i: int) -> Iterator[Reason]:
        terms = self._evidence.terms[i]
        stems = set(terms.stems)
        carried = (
            tag
            for tag, phrase in self._tags
            if stems.issuperset(phrase.stems) and holds(terms, phrase)
        )
        if named := list(islice(carried, _MOST_TERMS)):
            values = {"terms": Listing(named)}
            yield Reason(code="terms", message="speaks of {terms}", values=values)

    def _cues(self, i: int) -> Iterator[Reason]:
        text, terms = self._evidence.candidates[i].text, self._evidence.terms[i]
        if figures := _figures(text):
            values = {"figures": Listing(figures)}
            yield Reason(code="figures", message="gives figures ({figures})", values=values)
        if proposals := [w for w in _WORD.findall(text) if fold(w) in PROPOSALS]:
            message = "says what should be done (« {word} »)"
            yield Reason(code="proposal", message=message, values={"word": proposals[0]})
        announced = (m["verb"] for m in _ANNOUNCEMENT.finditer(" ".join(terms.words)))
        if announcement := next(filter(None, announced), None):
            word = _as_written(max(announcement.split(), key=len), text)
            message = "announces (« {word} »)"
            yield Reason(code="announcement", message=message, values={"word": word})

    def _places(self, i: int) -> Iterator[Reason]:
        place = self._first_places.get(i)
        if place == 0:
            yield Reason(code="opening", message="opens the story")
        elif place is not None:
            yield Reason(code="early", message="stands near the start")

    def _length(self, i: int) -> Iterator[Reason]:
        words = count_words(self._evidence.candidates[i].text)
        if words >= _MANY_WORDS:
            message = "says much at once ({words} words)"
            yield Reason(code="length", message=message, values={"words": words})

    def _said_again(self, again: Sequence[int]) -> Reason:
        sentences = self._evidence.cleaning.sentences
        phrases = [_place_of(sentences[n]) for n in again]
        places = list({str(phrase): phrase for phrase in phrases}.values())
        if (more := len(places) - _MOST_PLACES) > 0:
            places[_MOST_PLACES:] = [Phrase("{more} more", {"more": more})]
        message = "is said again on {places}"
        if any(sentences[n].start_ms is not None for n in again):
            message = "is said again by {places}"
        return Reason(code="said-again", message=message, values={"places": Listing(places)})

    def _name(self, position: int) -> Phrase:
        return self._name_of(self._evidence.candidates[position])

    def _name_of(self, sentence: Sentence) -> Phrase:
        """How another sentence is called: by its number where it is quoted."""
        number = self._number.get(sentence.index)
        if number is None:
            return _place_of(sentence)
        return Phrase("sentence {number}", {"number": number})

    def _passed_over(self) -> Iterator[PassedOver]:
        ranked = islice(_few_of_a_kind(self._ranked()), _MOST_RANKED)
        others = _few_of_a_kind(chain(self._said_before(), self._boilerplate(), self._foreign()))
        return chain(ranked, others)

    def _ranked(self) -> Iterator[PassedOver]:
        candidates = self._evidence.candidates
        for rejection in self._evidence.selection.rejected:
            candidate = candidates[rejection.position]
            values: Mapping[str, object] = {
                "rank": self._rank[rejection.position],
                "of": len(self._rank),
                "words": count_words(candidate.text),
                "other": "" if rejection.other is None else self._name(rejection.other),
            }
            message = _OBSTACLES[rejection.obstacle]
            reason = Reason(code=rejection.obstacle, message=message, values=values)
            yield PassedOver(index=candidate.index, reason=reason)

    def _said_before(self) -> Iterator[PassedOver]:
        cleaning = self._evidence.cleaning
        for repeat in cleaning.repeats:
            if all(keeper in self._number for keeper in repeat.covered_by):
                keepers = [self._name_of(cleaning.sentences[k]) for k in repeat.covered_by]
                reason = Reason(code="repeat", message="repeats {others}",
                                values={"others": Listing(keepers)})  # fmt: skip
                yield PassedOver(index=repeat.index, reason=reason)

    def _boilerplate(self) -> Iterator[PassedOver]:
        for candidate, terms in zip(self._evidence.candidates, self._evidence.terms, strict=True):
            if len(terms.words) > 1 and is_boilerplate(terms):
                reason = Reason(
                    code="boilerplate", message="is a greeting, a transition, or says too little"
                )
                yield PassedOver(index=candidate.index, reason=reason)

    def _foreign(self) -> Iterator[PassedOver]:
        for passage in self._evidence.cleaning.language.foreign:
            message = "is in another language ({code})"
            reason = Reason(code="foreign", message=message, values={"code": passage.code})
            yield PassedOver(index=passage.first, reason=reason)


def _place_of(sentence: Sentence) -> Phrase:
    """When it is said, or its line where the source does not tell."""
    where = Phrase("line {line}", {"line": sentence.line})
    if sentence.start_ms is not None:
        where = Phrase("the sentence at {time}", {"time": clock(sentence.start_ms)})
    if sentence.origin is None:
        return where
    return Phrase("{where} of {source}", {"where": where, "source": sentence.origin.label})


def _few_of_a_kind(passed_over: Iterator[PassedOver]) -> Iterator[PassedOver]:
    seen: defaultdict[str, int] = defaultdict(int)
    for passed in passed_over:
        seen[passed.reason.code] += 1
        if seen[passed.reason.code] <= _MOST_OF_A_KIND:
            yield passed


def _figures(text: str) -> list[str]:
    found = [m.group() for m in _FIGURE.finditer(text)]
    per = {found.start("per") for found in _PERCENT.finditer(text)}
    runs = groupby(
        _WORD.finditer(text),
        key=lambda word: fold(word.group()) in NUMBER_WORDS or word.start() in per,
    )
    stretches = [list(words) for is_number, words in runs if is_number]
    spelled = [text[words[0].start() : words[-1].end()] for words in stretches]
    return (found or spelled)[:_MOST_FIGURES]


def _as_written(folded: str, text: str) -> str:
    """A folded word as the text writes it."""
    return next((word for word in _WORD.findall(text) if fold(word) == folded), folded)
