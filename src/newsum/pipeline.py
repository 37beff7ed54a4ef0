"""The stages put together: the only place that knows their order."""

from collections import Counter
from collections.abc import Sequence

from newsum.corroboration import favour_told, tellers
from newsum.discourse.boilerplate import is_too_short
from newsum.discourse.phantoms import find_phantoms, indices_in, phantom_notices
from newsum.errors import DataError, NothingToSummarizeError
from newsum.focus import favour, find_focus, focus_notices
from newsum.headline import find_title
from newsum.keyterms import find_key_terms
from newsum.language import detect_language, find_foreign_passages, foreign_notices
from newsum.language_names import language_name
from newsum.model import (
    Cleaning,
    Language,
    Notice,
    RepeatKind,
    Score,
    Sentence,
    Span,
    Summary,
    Transcript,
)
from newsum.options import LanguagePolicy, Method, Options, RepeatPolicy
from newsum.ranking import RANKERS
from newsum.repeats import find_repeats
from newsum.repeats.loops import find_loops, loop_notices
from newsum.segmentation import part, segment
from newsum.segmentation.guesses import guess_notices
from newsum.selection import Selection, select
from newsum.terms import Terms, count_words, extract_terms, terms_of

_SURE = 0.9
"""Confidence above which a transcript is refused for being in another language."""
_MANY_KEY_TERMS = 6
_MANY_TAGS = 40
"""Key terms by which an explanation says what a sentence speaks of."""
_TELLING_SENTENCES = 1000
"""Key terms are looked for in the best sentences of a long text: the others repeat or add none."""


def clean(transcript: Transcript, options: Options) -> Cleaning:
    """The sentences of a transcript, and which of them were already said.

    Raises:
        DataError: the transcript is clearly not French, and `options` do not allow it.
        NothingToSummarizeError: it holds no sentence.
    """
    return _said_once(prepare(transcript, options), options)


def prepare(transcript: Transcript, options: Options) -> Cleaning:
    """The sentences of a transcript, those that nobody said left out, no repeat looked for yet.

    Raises:
        DataError: the transcript is clearly not French, and `options` do not allow it.
        NothingToSummarizeError: it holds no sentence.
    """
    language = _accepted_language(transcript, options.language)
    sentences = segment(transcript)
    if not sentences:
        raise NothingToSummarizeError("no sentence was found")
    phantoms = find_phantoms(transcript)
    sentences = _parted_around(transcript, sentences, [p.span for p in phantoms])
    doubtful = indices_in(phantoms, sentences)
    loops = find_loops(transcript, [s for s in sentences if s.index not in doubtful])
    sentences = _parted_around(transcript, sentences, [loop.rest for loop in loops])
    if options.language is LanguagePolicy.AUTO:
        language = language._replace(foreign=find_foreign_passages(sentences))
    credits_ = [phantom for phantom in phantoms if not phantom.may_be_said]
    unsaid = indices_in(() if options.repeats is RepeatPolicy.OFF else credits_, sentences)
    return Cleaning(
        transcript=transcript,
        language=language,
        sentences=sentences,
        repeats=(),
        loops=loops,
        phantoms=phantoms,
        unsaid=tuple(sorted(unsaid)),
        notices=transcript.notices
        + guess_notices(sentences)
        + loop_notices(transcript, loops)
        + phantom_notices(transcript, phantoms)
        + foreign_notices(language, sentences),
    )


def _said_once(prepared: Cleaning, options: Options) -> Cleaning:
    unsaid = frozenset(prepared.unsaid)
    said = [sentence for sentence in prepared.sentences if sentence.index not in unsaid]
    found = find_repeats(said, policy=options.repeats, loops=prepared.loops)
    return prepared._replace(repeats=found.repeats, disputes=found.disputes)


def summarize(transcript: Transcript, options: Options) -> Summary:
    """The key sentences of a transcript.

    Raises:
        DataError: the transcript is clearly not French, and `options` do not allow it.
        NothingToSummarizeError: it holds no sentence worth quoting.
    """
    return _summarized(clean(transcript, options), options)


def digest(prepared: Sequence[Cleaning], options: Options) -> Summary:
    """The key sentences of several transcripts of the same events, as of one.

    Args:
        prepared: At least one transcript, as `prepare` leaves it.
        options: Those by which it was prepared.

    Raises:
        NothingToSummarizeError: they hold no sentence worth quoting.
    """
    from newsum.merging import merge

    return _summarized(_said_once(merge(prepared), options), options)


def _summarized(cleaning: Cleaning, options: Options) -> Summary:
    candidates = _candidates(cleaning)
    terms = extract_terms(candidates)
    scores = _scores(cleaning, candidates, terms, options.method)
    focused = find_focus(terms, options.focus)
    favoured = favour(scores, focused)
    selection = select(
        candidates,
        terms,
        favoured,
        budget=options.budget,
        focus={stem for term in options.focus for stem in terms_of(term).stems},
    )
    if not selection.chosen:
        raise NothingToSummarizeError(
            "nothing is worth quoting: every sentence is too short"
            if terms and all(map(is_too_short, terms))
            else "nothing is worth quoting: only greetings, fillers, very short sentences or "
            "another language were found",
            hint="newsum clean prints the whole text",
        )
    tags = _tags(candidates, terms, scores, _MANY_TAGS if options.explains else _MANY_KEY_TERMS)
    explanation = None
    if options.explains:
        from newsum.explanation import Evidence, explain

        evidence = Evidence(cleaning, candidates, terms, favoured, selection, tags, focused)
        explanation = explain(evidence, options)
    by_index = {c.index: score for c, score in zip(candidates, favoured, strict=True)}
    nothing = Score(salience=0.0)
    return Summary(
        cleaning=cleaning,
        scores=tuple(by_index.get(s.index, nothing) for s in cleaning.sentences),
        chosen=tuple(candidates[position].index for position in selection.chosen),
        title=_title(candidates, terms, scores, _up_to_date(cleaning, candidates, selection)),
        key_terms=tags[:_MANY_KEY_TERMS],
        method=options.method,
        explanation=explanation,
        notices=(
            *cleaning.notices,
            *focus_notices(candidates, terms, options.focus, focused),
            *_length_notices(candidates, selection),
        ),
    )


def _candidates(cleaning: Cleaning) -> list[Sentence]:
    """What may be quoted: said, said once, and in the language of the text."""
    passed_over = (
        cleaning.removed()
        | cleaning.language.foreign_indices()
        | indices_in(cleaning.phantoms, cleaning.sentences)
    )
    return [s for s in cleaning.sentences if s.index not in passed_over]


def _scores(
    cleaning: Cleaning, candidates: Sequence[Sentence], terms: Sequence[Terms], method: Method
) -> tuple[Score, ...]:
    """How much each deserves to be quoted, whatever the reader asks for."""
    said_again = _times_said_again(cleaning)
    ranked = RANKERS[method](candidates, terms, [said_again[c.index] for c in candidates])
    told = tellers(cleaning)
    others = [len(told.get(candidate.index, ())) for candidate in candidates]
    return favour_told(ranked, others, len(cleaning.transcript.origins))


def _tags(
    candidates: Sequence[Sentence], terms: Sequence[Terms], scores: Sequence[Score], many: int
) -> tuple[str, ...]:
    """Key terms of the best sentences."""
    best_first = sorted(range(len(candidates)), key=lambda i: (-scores[i].salience, i))
    telling = sorted(best_first[:_TELLING_SENTENCES])
    return find_key_terms([candidates[i] for i in telling], [terms[i] for i in telling], many)


def _title(
    candidates: Sequence[Sentence],
    terms: Sequence[Terms],
    scores: Sequence[Score],
    chosen: Sequence[int],
) -> Span | None:
    """The best headline of the headings and the key sentences."""
    headings = {i for i, candidate in enumerate(candidates) if candidate.is_heading}
    headed = sorted(headings.union(chosen))
    return find_title(
        [candidates[i] for i in headed], [terms[i] for i in headed], [scores[i] for i in headed]
    )


def _up_to_date(
    cleaning: Cleaning, candidates: Sequence[Sentence], selection: Selection
) -> Sequence[int]:
    """The chosen of which no other source is known to tell a later state; all if there is none."""
    replaced = {d.other(d.newer) for d in cleaning.disputes if d.newer is not None}
    left = [i for i in selection.chosen if candidates[i].index not in replaced]
    return left or selection.chosen


def _times_said_again(cleaning: Cleaning) -> Counter[int]:
    """How often each kept sentence was said again, by index; what a recogniser looped was not."""
    return Counter(
        keeper
        for repeat in cleaning.repeats
        if repeat.kind is not RepeatKind.LOOP
        for keeper in repeat.covered_by
    )


def _length_notices(candidates: Sequence[Sentence], selection: Selection) -> tuple[Notice, ...]:
    if not selection.is_too_long:
        return ()
    words = sum(count_words(candidates[position].text) for position in selection.chosen)
    return (
        Notice(
            code="longer-than-asked",
            message="no sentence fits the length asked for: the summary has {words} words",
            values={"words": words},
        ),
    )


def _parted_around(
    transcript: Transcript, sentences: tuple[Sentence, ...], spans: Sequence[Span]
) -> tuple[Sentence, ...]:
    """The sentences, none of them partly inside one of the spans, which are in order."""
    if not spans:
        return sentences
    return part(transcript, sentences, [at for span in spans for at in (span.start, span.end)])


def _accepted_language(transcript: Transcript, policy: LanguagePolicy) -> Language:
    if policy is LanguagePolicy.FR:
        return Language(code="fr", confidence=1.0, how="given")
    language = detect_language(transcript.text)
    is_refused = language.code not in {"fr", "und"} and language.confidence >= _SURE
    if is_refused and policy is LanguagePolicy.AUTO:
        raise DataError(
            "the text is not in French (it looks like {language}, confidence {confidence:.0%})",
            hint="--language any goes on all the same, --language fr takes it for French",
            language=language_name(language.code),
            confidence=language.confidence,
        )
    return language
