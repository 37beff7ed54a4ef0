"""Which language a text is in; the only importer of langdetect.

Function words settle clear French, which saves loading any profile; langdetect decides the rest.
Its traps: words in capitals are skipped (text is lower-cased first), guesses vary without a seed,
mean nothing on a few words, and `langdetect.detect` loads 55 profiles at a quarter of a second.
"""

import os
from collections.abc import Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from newsum.model import ForeignPassage, Language, Notice, Sentence
from newsum.patterns import compiled_later
from newsum.timing import Timed

if TYPE_CHECKING:
    from langdetect.detector_factory import DetectorFactory

_FUNCTION_WORDS = {
    code: frozenset(words.split())
    for code, words in {
        "fr": """
            au aux avec c cette ces ce dans depuis des donc du elle elles est et être ils j je leur
            leurs les mais même n nous ont ou où par pas pour qu qui quand sa sans ses sont sur très
            une vous était été""",
        "en": """
            the of and to is that it was for with he you be this are not they from have his at by we
            had were which she there been their has will would what who when can if my our them
            about so just do did don i know like think because really how your""",
        "es": """
            el los las del que una con por para su más como pero sus ya este sí porque esta cuando
            muy sin sobre también hasta hay donde desde todo todos uno eso había ellos esto antes
            qué yo otro él nada no lo al se nosotros""",
        "it": """
            lo gli che di del della dei delle degli una per con non sono anche come più da al alla
            nel nella questo questa ha ho hanno perché molto tutti cosa noi io lei era essere stato
            dove è i e""",
        "de": """
            der die das und ist zu den von mit sich auf für nicht ein eine auch werden aus er hat
            dass sie nach wird bei einer um am sind noch wie einem über einen zum war haben nur oder
            aber vor zur bis mehr durch man wurde ich wir ihr was""",
        "pt": """
            o os do da dos das em um uma no na nas não com para por mais mas foi ao ele ela são seu
            sua quando muito já eu também só pelo pela até isso era depois sem mesmo aos quem
            você""",
        "nl": """
            het een van dat op zijn met voor niet aan om ook bij of maar door nog naar dan wordt uit
            heeft over ze hij deze worden meer geen wel hebben kan tot moet werd zo nu toen we ik is
            in""",
        "ca": """
            el els i una per amb no és del dels al ha han com més però també aquest aquesta són seva
            seu ser molt quan ens està perquè fins sense nosaltres jo això""",
    }.items()
}
"""Written for this project. French ones are no frequent words of the others, nor the reverse."""

_WORD = compiled_later(r"[^\W\d_]+")
_LETTER_BEYOND = compiled_later(r"(?![\W\d_])[^\x00-\u036f]")
"""A letter that is not of the first, Latin blocks: naming all others takes 3 ms to compile."""
_MORE_LATIN = range(0x1E00, 0x2C00)
"""Rare Latin letters, old Greek with many accents, signs that pass for letters."""

_FEWEST_WORDS = 10
_FEWEST_DIFFERENT = 5
_FEWEST_OTHER_LETTERS = 20
_FEWEST_WORDS_UNLISTED = 40
"""Words needed to believe a language for which no function words vouch: names fool langdetect."""
_CLEARLY_FRENCH = 0.12
"""Share of French function words that settles French: 0.21 in news, under 0.04 elsewhere."""
_VOUCHED = 0.15
"""Share of a language's function words that makes a guess of it credible: 0.3 and more in prose."""
_VOUCHED_SENTENCE = 0.1
_SURE_OF_FRENCH = 0.99
_SURE_OF_PASSAGE = 0.9
_FEWEST_WORDS_OF_SENTENCE = 5
_SAMPLES, _SAMPLE_LENGTH = 5, 1_000
_SEED = 0


class _Shows(Enum):
    FRENCH = auto()
    OTHER_LANGUAGE = auto()
    OTHER_SCRIPT = auto()
    NOTHING = auto()


class _Guess(NamedTuple):
    code: str
    probability: float


def detect_language(text: str) -> Language:
    """The language of a whole transcript, from some five thousand of its characters.

    Never raises. `und` where fewer than ten words, or little but names and figures, are found.
    """
    sample = _sample(text)
    guess = _recognise(sample) if _is_long_enough(sample) else None
    if guess is None:
        return Language(code="und", confidence=0.0, how="too-short")
    return Language(code=guess.code, confidence=guess.probability, how="detected")


def find_foreign_passages(sentences: Sequence[Sentence]) -> tuple[ForeignPassage, ...]:
    """Runs of sentences in another language inside a French transcript, in order.

    Sentences that show nothing go with those around them; nothing is decided on fewer than ten
    words, nor on names. Only runs full of foreign function words are given to langdetect.
    """
    shown = [_shown_by(sentence.text) for sentence in sentences]
    telling = [i for i, shows in enumerate(shown) if shows is not _Shows.NOTHING]
    passages = []
    for shows, run in groupby(telling, key=shown.__getitem__):
        if shows is _Shows.FRENCH:
            continue
        indices = list(run)
        first, last = indices[0], indices[-1]
        sample = _sample(" ".join(sentence.text for sentence in sentences[first : last + 1]))
        guess = _recognise(sample) if _is_long_enough(sample) else None
        if guess and guess.code != "fr" and guess.probability >= _SURE_OF_PASSAGE:
            passages.append(ForeignPassage(first=first, last=last, code=guess.code))
    return tuple(passages)


def foreign_notices(language: Language, sentences: Sequence[Sentence]) -> tuple[Notice, ...]:
    """One for each foreign passage."""
    return tuple(_foreign_notice(passage, sentences) for passage in language.foreign)


def _foreign_notice(passage: ForeignPassage, sentences: Sequence[Sentence]) -> Notice:
    first, last = sentences[passage.first], sentences[passage.last]
    values: dict[str, object] = {"code": passage.code}
    if first.start_ms is not None and last.end_ms is not None:
        message = "{where} is not in French ({code}) and is not chosen for the summary"
        values["where"] = str(Timed(first.span, first.start_ms, last.end_ms))
    elif first.line == last.last_line:
        message = "line {line} is not in French ({code}) and is not chosen for the summary"
        values["line"] = first.line
    else:
        message = (
            "lines {first} to {last} are not in French ({code}) and are not chosen for the summary"
        )
        values |= {"first": first.line, "last": last.last_line}
    return Notice(
        code="foreign-passage", message=message, values=values, line=first.line, says_where=True
    )


def _shown_by(text: str) -> _Shows:
    """What a sentence taken alone gives away."""
    text = _sample(text)
    words = _words(text)
    french = _share(words, "fr")
    if french >= _VOUCHED_SENTENCE or (french and len(words) < _FEWEST_WORDS_OF_SENTENCE):
        return _Shows.FRENCH
    if _is_in_another_script(text):
        return _Shows.OTHER_SCRIPT
    if max(_share(words, code) for code in _FUNCTION_WORDS) >= _VOUCHED_SENTENCE:
        return _Shows.OTHER_LANGUAGE
    return _Shows.FRENCH if french else _Shows.NOTHING


def _recognise(sample: str) -> _Guess | None:
    """The language, where function words, the script or the mere length bear the guess out."""
    if _is_in_another_script(sample):
        return _guess(sample, _all_languages())
    words = _words(sample)
    if _share(words, "fr") >= _CLEARLY_FRENCH:
        return _Guess("fr", _SURE_OF_FRENCH)
    guess = _guess(sample, tuple(_FUNCTION_WORDS))
    if guess is None or guess.code == "fr" or _share(words, guess.code) >= _VOUCHED:
        return guess
    if len(words) < _FEWEST_WORDS_UNLISTED:
        return None
    guess = _guess(sample, _all_languages())
    return None if guess and guess.code in _FUNCTION_WORDS else guess


def _guess(text: str, codes: tuple[str, ...]) -> _Guess | None:
    """What langdetect finds most likely among some languages; None if it finds no letter."""
    from langdetect.lang_detect_exception import LangDetectException

    detector = _factory(codes).create()
    try:
        detector.append(text.lower())
        best = detector.get_probabilities()[:1]
    except LangDetectException:
        return None
    return _Guess(best[0].lang.partition("-")[0], min(best[0].prob, 1.0)) if best else None


@lru_cache(maxsize=2)
def _factory(codes: tuple[str, ...]) -> "DetectorFactory":
    """A factory of our own, with the profiles of these languages in this order, and a seed."""
    from langdetect.detector_factory import PROFILES_DIRECTORY, DetectorFactory

    factory = DetectorFactory()
    profiles = []
    for code in codes:
        with open(os.path.join(PROFILES_DIRECTORY, code), encoding="utf-8") as stream:
            profiles.append(stream.read())
    factory.load_json_profile(profiles)
    factory.set_seed(_SEED)
    return factory


def _all_languages() -> tuple[str, ...]:
    from langdetect.detector_factory import PROFILES_DIRECTORY

    return tuple(sorted(os.listdir(PROFILES_DIRECTORY)))


def _sample(text: str) -> str:
    """The text itself, or stretches of it from its start, its end and three places between."""
    if len(text) <= _SAMPLES * _SAMPLE_LENGTH:
        return text
    step = (len(text) - _SAMPLE_LENGTH) // (_SAMPLES - 1)
    return " ".join(text[i * step : i * step + _SAMPLE_LENGTH] for i in range(_SAMPLES))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _share(words: Sequence[str], code: str) -> float:
    """Share of the words that are function words of the language; 0 for one without a list."""
    if not words:
        return 0.0
    return sum(map(_FUNCTION_WORDS.get(code, frozenset()).__contains__, words)) / len(words)


def _is_in_another_script(text: str) -> bool:
    """Whether most of the letters are not Latin."""
    others = _count_other_letters(text)
    return others > 0 and others * 2 > sum(map(len, _words(text)))


def _count_other_letters(text: str) -> int:
    """How many letters are of another script than the Latin one."""
    return sum(ord(letter) not in _MORE_LATIN for letter in _LETTER_BEYOND.findall(text))


def _is_long_enough(text: str) -> bool:
    """Whether a text has ten words, or twenty letters of a script that may not part words.

    One word over and over, as in a loop of a recogniser, says little about the language.
    """
    words = _words(text)
    has_words = len(words) >= _FEWEST_WORDS and len(set(words)) >= _FEWEST_DIFFERENT
    return has_words or _count_other_letters(text) >= _FEWEST_OTHER_LETTERS
