"""What a caller may choose: defaults and validation, all problems reported at once."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple, Self

from newsum.errors import OptionsError
from newsum.phrases import Phrase, Sentences

DEFAULT_SENTENCES = 5
LARGEST_SHARE = 1 / 3
"""A default summary is at most this share of the cleaned text, and at least one sentence."""
DEFAULT_MAX_BYTES = 50_000_000
MOST_FOCUS_TERMS = 20
LONGEST_FOCUS_TERM = 100
"""Characters."""


class InputFormat(StrEnum):
    """What an input is read as."""

    AUTO = "auto"
    """What its content looks like."""
    PLAIN = "plain"
    SUBRIP = "subrip"
    WEBVTT = "webvtt"
    WHISPER_JSON = "whisper-json"
    WHISPER_TSV = "whisper-tsv"
    WHISPER_TEXT = "whisper-text"
    HTML = "html"
    TIMED_TEXT = "timed-text"
    ROLLING_TEXT = "rolling-text"


class RepeatPolicy(StrEnum):
    """Which repeats are removed."""

    OFF = "off"
    EXACT = "exact"
    NEAR = "near"


class LanguagePolicy(StrEnum):
    """What to do about the language of the text."""

    FR = "fr"
    """Take the text for French, unseen."""
    AUTO = "auto"
    """Detect it, and refuse what is clearly not French."""
    ANY = "any"
    """Detect it, and go on whatever it is."""


class Method(StrEnum):
    """How sentences are ranked."""

    SALIENCE = "salience"
    LEAD = "lead"
    LEX_RANK = "lex-rank"
    TEXT_RANK = "text-rank"
    LSA = "lsa"
    LUHN = "luhn"
    KL = "kl"
    SUM_BASIC = "sum-basic"
    REDUCTION = "reduction"
    EDMUNDSON = "edmundson"


class Budget(NamedTuple):
    """How long the summary may be: at most one of the three is given."""

    sentences: int | None = None
    words: int | None = None
    ratio: float | None = None
    """Share of the words of the cleaned text, in (0, 1]."""

    def problems(self) -> list[Phrase]:
        """What is wrong, in words; empty when all is well."""
        found = []
        given = [v for v in (self.sentences, self.words, self.ratio) if v is not None]
        if len(given) > 1:
            found.append(Phrase("choose one of --sentences, --words and --ratio"))
        if self.sentences is not None and self.sentences < 1:
            found.append(Phrase("--sentences must be at least 1"))
        if self.words is not None and self.words < 1:
            found.append(Phrase("--words must be at least 1"))
        if self.ratio is not None and not 0 < self.ratio <= 1:
            found.append(Phrase("--ratio must be above 0 and at most 100 %"))
        return found


_USUAL = Budget()


class _Choices(NamedTuple):
    budget: Budget
    method: Method
    language: LanguagePolicy
    repeats: RepeatPolicy
    focus: tuple[str, ...]
    """What the summary should speak of, where it can: words or phrases."""
    explains: bool
    """Whether the summary says why it quotes what it quotes."""


class Options(_Choices):
    """Everything that changes what is said; nothing of how it is printed."""

    __slots__ = ()

    def __new__(  # noqa: PLR0913 - one for each choice
        cls,
        *,
        budget: Budget = _USUAL,
        method: Method = Method.SALIENCE,
        language: LanguagePolicy = LanguagePolicy.AUTO,
        repeats: RepeatPolicy = RepeatPolicy.NEAR,
        focus: tuple[str, ...] = (),
        explains: bool = False,
    ) -> Self:
        """The usual choices but for those that are given.

        Raises:
            OptionsError: they make no sense.
        """
        problems = [*budget.problems(), *_focus_problems(focus)]
        if problems:
            raise OptionsError("{problems}", problems=Sentences(problems))
        return super().__new__(cls, budget, method, language, repeats, focus, explains)

    def __getnewargs_ex__(self) -> tuple[tuple[()], dict[str, object]]:
        """How a copy is made, in this process or another."""
        return (), self._asdict()


def _focus_problems(focus: Sequence[str]) -> list[Phrase]:
    found = []
    if len(focus) > MOST_FOCUS_TERMS:
        message = "--focus takes at most {count} terms, parted by commas"
        found.append(Phrase(message, {"count": MOST_FOCUS_TERMS}))
    if any(len(term) > LONGEST_FOCUS_TERM for term in focus):
        message = "a term of --focus has at most {count} characters"
        found.append(Phrase(message, {"count": LONGEST_FOCUS_TERM}))
    if not all(term.isprintable() for term in focus):
        found.append(Phrase("--focus holds control or invisible characters"))
    if any(not any(map(str.isalnum, term)) for term in focus):
        found.append(Phrase("each term of --focus must hold a letter or a digit"))
    return found
