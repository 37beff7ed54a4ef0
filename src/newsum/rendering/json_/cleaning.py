"""A cleaned transcript as JSON."""

from collections.abc import Sequence

from newsum._version import __version__
from newsum.model import Cleaning, Language, Repeat, Sentence
from newsum.rendering.counting import Counts, count
from newsum.rendering.cutting import cut
from newsum.rendering.json_.document import SCHEMA, Json, describe, dump, rounded, warnings_of
from newsum.rendering.json_.passages import quoted, whole
from newsum.rendering.layout import Layout
from newsum.rendering.quotes import LONGEST_QUOTE


def cleaning_as_json(cleaning: Cleaning, layout: Layout) -> str:
    """One indented object."""
    return dump(_cleaning(cleaning, layout), indent=2)


def cleaning_as_jsonl(cleaning: Cleaning, layout: Layout) -> str:
    """The same object on one line."""
    return dump(_cleaning(cleaning, layout), indent=None)


def _cleaning(cleaning: Cleaning, layout: Layout) -> Json:
    removed = cleaning.removed()
    once = cut(cleaning.transcript, cleaning.sentences, removed)
    return {
        **opening(cleaning),
        "counts": counts_of(count(cleaning)),
        "text": once.text,
        "removed": [{"start": span.start, "end": span.end} for span in once.removed],
        "sentences": [whole(s) for s in cleaning.sentences if s.index not in removed],
        "repeats": repeats_of(cleaning),
        "unsaid": [quoted(cleaning.sentences[i], limit=None) for i in cleaning.unsaid],
        "warnings": warnings_of(cleaning.notices),
        "options": {
            "language": layout.options.language,
            "repeats": layout.options.repeats,
        },
        "newsum_version": __version__,
    }


def opening(cleaning: Cleaning) -> dict[str, Json]:
    """What a document on a cleaned transcript begins with: schema, sources, language."""
    transcript = cleaning.transcript
    return {
        "schema": SCHEMA,
        **(
            {"sources": [describe(origin.source) for origin in transcript.origins]}
            if transcript.origins
            else {"source": describe(transcript.source)}
        ),
        "language": _language(cleaning.language),
    }


def counts_of(counts: Counts) -> dict[str, Json]:
    """What there was, and what is left."""
    return {
        "sentences": counts.sentences,
        "removed": counts.removed,
        "words": counts.words,
        "words_kept": counts.words_kept,
    }


def _language(language: Language) -> Json:
    return {
        "code": language.code,
        "confidence": rounded(language.confidence),
        "how": language.how,
        "foreign": [
            {"first": passage.first, "last": passage.last, "code": passage.code}
            for passage in language.foreign
        ],
    }


def repeats_of(cleaning: Cleaning) -> Json:
    """What was said again, each with what carries it."""
    return [_repeat(repeat, cleaning.sentences) for repeat in cleaning.repeats]


def _repeat(repeat: Repeat, sentences: Sequence[Sentence]) -> Json:
    return {
        **quoted(sentences[repeat.index], limit=None),
        "kind": repeat.kind,
        "score": rounded(repeat.score),
        "covered_by": [quoted(sentences[i], limit=LONGEST_QUOTE) for i in repeat.covered_by],
        "shared": repeat.shared,
    }
