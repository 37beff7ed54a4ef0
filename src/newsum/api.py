"""What Python programs call: text, path or transcript in, frozen values out."""

from collections.abc import Iterable, Sequence
from os import PathLike, fspath

from newsum.inspection import inspect_transcript
from newsum.model import STANDARD_INPUT, Cleaning, Inspection, Summary, Transcript, Verification
from newsum.options import (
    DEFAULT_MAX_BYTES,
    Budget,
    LanguagePolicy,
    Method,
    Options,
    RepeatPolicy,
)
from newsum.pipeline import clean as clean_transcript
from newsum.pipeline import digest as digest_prepared
from newsum.pipeline import prepare
from newsum.pipeline import summarize as summarize_transcript
from newsum.reading import parse_transcript, read_file, transcript_of
from newsum.reading.quotations import read_quotations
from newsum.verification import verify_quotations

Input = str | bytes | PathLike[str] | Transcript
"""A string or bytes are the text itself; a path is read."""


def read_transcript(
    source: Input,
    *,
    encoding: str | None = None,
    input_format: str | None = None,
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Transcript:
    """A transcript, decoded and made harmless.

    Args:
        source: The text itself (`str` or `bytes`), a path, or a transcript, given back as it is.
        encoding: Of bytes and files, where a guess would go wrong.
        input_format: As after `--input-format`, likewise.
        max_bytes: Largest file read.

    Raises:
        ReadError: the file is missing or unreadable.
        DataError: it is too large, binary, or not in `encoding`.
    """
    if isinstance(source, Transcript):
        return source
    if isinstance(source, str):
        return transcript_of(source, input_format=input_format)
    data, name = _named_bytes(source, max_bytes=max_bytes)
    return parse_transcript(data, name=name, encoding=encoding, input_format=input_format)


def clean(
    source: Input,
    *,
    repeats: str = RepeatPolicy.NEAR,
    language: str = LanguagePolicy.AUTO,
    encoding: str | None = None,
) -> Cleaning:
    """Which sentences of a transcript were already said, and where.

    Args:
        source: As for `read_transcript`.
        repeats: `off`, `exact` or `near`.
        language: `auto` refuses what is not French, `any` does not, `fr` does not look.
        encoding: As for `read_transcript`.

    Raises:
        NewsumError: the input cannot be read, is not French or holds no sentence.
        ValueError: an argument is not one of the words above.
    """
    options = Options(repeats=RepeatPolicy(repeats), language=LanguagePolicy(language))
    return clean_transcript(read_transcript(source, encoding=encoding), options)


def summarize(  # noqa: PLR0913 - one keyword for each thing a caller may choose
    source: Input,
    *,
    sentences: int | None = None,
    words: int | None = None,
    ratio: float | None = None,
    method: str = Method.SALIENCE,
    focus: Sequence[str] = (),
    explain: bool = False,
    repeats: str = RepeatPolicy.NEAR,
    language: str = LanguagePolicy.AUTO,
    encoding: str | None = None,
) -> Summary:
    """The key sentences of a transcript, nothing said twice.

    Args:
        source: As for `read_transcript`.
        sentences: How many; or
        words: about how many; or
        ratio: which share of the words, in (0, 1]. By default five sentences, at most a third.
        method: Name of a ranking method, as after `--method`.
        focus: Words or phrases; sentences that carry them are favoured.
        explain: Say in `Summary.explanation` why each sentence was chosen.
        repeats: As for `clean`.
        language: As for `clean`.
        encoding: As for `read_transcript`.

    Raises:
        NewsumError: as for `clean`, or nothing is worth quoting, or the options make no sense.
        ValueError: an argument is not one of the words above.
    """
    options = Options(
        budget=Budget(sentences=sentences, words=words, ratio=ratio),
        method=Method(method),
        focus=tuple(" ".join(term.split()) for term in focus),
        explains=explain,
        repeats=RepeatPolicy(repeats),
        language=LanguagePolicy(language),
    )
    return summarize_transcript(read_transcript(source, encoding=encoding), options)


def digest(  # noqa: PLR0913 - likewise
    sources: Iterable[Input],
    *,
    sentences: int | None = None,
    words: int | None = None,
    ratio: float | None = None,
    focus: Sequence[str] = (),
    explain: bool = False,
    language: str = LanguagePolicy.AUTO,
    encoding: str | None = None,
) -> Summary:
    """The key sentences of several transcripts of the same events, as of one.

    `Sentence.origin` says where each comes from, `Summary.cleaning.disputes` what the sources
    disagree about.

    Args:
        sources: Each as for `read_transcript`; at least one.
        sentences: As for `summarize`, and so are those below.
        words: Likewise.
        ratio: Likewise.
        focus: Likewise.
        explain: Likewise.
        language: Likewise.
        encoding: Likewise.

    Raises:
        NewsumError: as for `summarize`.
        ValueError: there is no source, or an argument is not one of the words that are allowed.
    """
    options = Options(
        budget=Budget(sentences=sentences, words=words, ratio=ratio),
        focus=tuple(" ".join(term.split()) for term in focus),
        explains=explain,
        language=LanguagePolicy(language),
    )
    prepared = [prepare(read_transcript(source, encoding=encoding), options) for source in sources]
    if not prepared:
        no_source = "a digest needs a source"
        raise ValueError(no_source)
    return digest_prepared(prepared, options)


def inspect(source: Input, *, encoding: str | None = None) -> Inspection:
    """What a transcript in any language is made of, and what is likely to be missing from it.

    Args:
        source: As for `read_transcript`.
        encoding: As for `read_transcript`.

    Raises:
        NewsumError: the input cannot be read or holds no sentence.
    """
    return inspect_transcript(read_transcript(source, encoding=encoding))


def verify(
    quoting: str | bytes | PathLike[str],
    source: Input,
    *others: Input,
    encoding: str | None = None,
) -> Verification:
    """Whether a source, or several, say what is quoted from them, and where they say so.

    Args:
        quoting: What `newsum summarize` prints, or a text with one quotation a line: the text
            itself, or a path.
        source: As for `read_transcript`.
        others: More sources, likewise.
        encoding: As for `read_transcript`.

    Raises:
        NewsumError: one of them cannot be read, or nothing is quoted.
    """
    quoted = quoting.encode("utf-8", "surrogatepass") if isinstance(quoting, str) else quoting
    data, name = _named_bytes(quoted, max_bytes=DEFAULT_MAX_BYTES)
    transcripts = [read_transcript(each, encoding=encoding) for each in (source, *others)]
    return verify_quotations(transcripts, read_quotations(data, name=name))


def _named_bytes(source: bytes | PathLike[str], *, max_bytes: int) -> tuple[bytes, str]:
    """The bytes themselves, or those of the file at a path; and a name for them."""
    if isinstance(source, bytes):
        return source, STANDARD_INPUT
    return read_file(source, max_bytes=max_bytes), fspath(source)
