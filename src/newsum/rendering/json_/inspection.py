"""A report on a transcript as JSON."""

from newsum._version import __version__
from newsum.model import Inspection
from newsum.rendering.json_.document import SCHEMA, Json, describe, dump, rounded, warnings_of
from newsum.rendering.json_.passages import stretch
from newsum.rendering.layout import Layout


def inspection_as_json(inspection: Inspection, _layout: Layout) -> str:
    """One indented object."""
    return dump(_inspection(inspection), indent=2)


def inspection_as_jsonl(inspection: Inspection, _layout: Layout) -> str:
    """The same object on one line."""
    return dump(_inspection(inspection), indent=None)


def _inspection(inspection: Inspection) -> Json:
    cleaning = inspection.cleaning
    transcript, language = cleaning.transcript, cleaning.language
    return {
        "schema": SCHEMA,
        "source": {
            **describe(transcript.source),
            "encoding_is_guess": transcript.source.is_encoding_guess,
            "format_is_guess": transcript.source.is_format_guess,
        },
        "lost_speech": {"is_likely": bool(cleaning.loops), "ms": inspection.lost_ms},
        "loops": [
            {
                **stretch(transcript, loop.span),
                "text": loop.copy.of(transcript.text),
                "times": loop.times,
            }
            for loop in cleaning.loops
        ],
        "phantoms": [
            {
                **stretch(transcript, phantom.span),
                "text": phantom.span.of(transcript.text),
                "may_be_said": phantom.may_be_said,
            }
            for phantom in cleaning.phantoms
        ],
        "language": {
            "code": language.code,
            "confidence": rounded(language.confidence),
            "how": language.how,
            "foreign": [
                {**stretch(transcript, cleaning.span_of(passage)), "code": passage.code}
                for passage in language.foreign
            ],
        },
        "counts": {
            "sentences": len(cleaning.sentences),
            "removed": len(cleaning.repeats),
            "words": inspection.words,
            "words_kept": inspection.words_kept,
        },
        "duration_ms": inspection.duration_ms,
        "speakers": [
            {"speaker": v.speaker, "words": v.words, "share": rounded(v.share)}
            for v in inspection.voices
        ],
        "punctuation": {
            "level": inspection.punctuation,
            "sentence_ends_in_100_words": rounded(inspection.sentence_ends),
        },
        "capitals": rounded(inspection.shouted),
        "doubling": {
            "captions": rounded(inspection.doubling_of_captions),
            "text": rounded(inspection.doubling_of_text),
        },
        "hidden_characters": transcript.hidden,
        "warnings": warnings_of(cleaning.notices),
        "newsum_version": __version__,
    }
